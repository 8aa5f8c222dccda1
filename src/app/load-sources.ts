import path from 'node:path'
import { heavyFormats } from '../adapters/formats/heavy-formats.ts'
import { markdownFormat } from '../adapters/formats/markdown.ts'
import { type FolderRead, readFolder } from '../adapters/formats/read-folder.ts'
import { textFormat } from '../adapters/formats/text.ts'
import { pinyinSyllables } from '../adapters/sound/pinyin-syllables.ts'
import type { Environment } from '../config/environment.ts'
import { loadIntents } from '../config/load-intents.ts'
import { loadLexicon } from '../config/load-lexicon.ts'
import { readYaml } from '../config/read-yaml.ts'
import { type BotSettings, loadBotSettings } from '../config/settings.ts'
import type { PlanDocument } from '../core/document/plan-document.ts'
import type { ReadReport } from '../core/document/read-report.ts'
import { operatorError, WenjiError } from '../core/errors.ts'
import type { Lexicon } from '../core/lexicon/lexicon.ts'
import type { Syllables } from '../core/lexicon/syllables.ts'
import type { Intent } from '../core/question/intent.ts'
import { ROOT } from './places.ts'

/** Everything on disk that answers are made from. */
export interface Loaded {
  readonly documents: readonly PlanDocument[]
  /** Documents that could not be taken, one line each. */
  readonly skipped: readonly WenjiError[]
  /** How those that were taken were read. */
  readonly reports: readonly ReadReport[]
  readonly lexicon: Lexicon
  readonly syllables: Syllables
  readonly intents: readonly Intent[]
  readonly settings: BotSettings
}

const FORMATS = [textFormat, markdownFormat(readYaml)]

/** The documents that the bot brings: what does not say its class is public. */
export function readOwnDocuments(): Promise<FolderRead> {
  return readFolder(path.join(ROOT, 'seeds'), FORMATS, heavyFormats, 'public')
}

/**
 * Reads documents, words, intents and settings; the documents of `folder`, or those that the bot brings. What a document
 * does not say itself: of our own it is public, of any other internal. Throws WenjiError where no document can be read or a
 * file of the configuration is wrong.
 */
export async function loadSources(
  environment: Environment,
  { folder, english = true }: { readonly folder?: string | undefined; readonly english?: boolean | undefined },
): Promise<Loaded> {
  const from = folder ?? path.join(ROOT, 'seeds')
  const [lexicon, intents, settings, read] = await Promise.all([
    loadLexicon(path.join(environment.configFolder, 'lexicon'), english),
    loadIntents(path.join(ROOT, 'intents')),
    loadBotSettings(environment.configFolder),
    folder === undefined ? readOwnDocuments() : readFolder(from, FORMATS, heavyFormats, 'internal'),
  ])
  if (read.documents.length === 0) {
    const skipped = read.skipped.map((error) => `\n${error.message}`).join('')
    throw new WenjiError(`${from}: no document could be read${skipped}`, {
      zh: `${from}：没有可读的文件${skipped}`,
      en: `${from}: no document could be read${skipped}`,
    })
  }
  const foreign = folder === undefined ? foreignRegion(settings, read.documents, environment.configFolder) : undefined
  if (foreign) throw foreign
  const syllables = pinyinSyllables(path.join(ROOT, 'config', 'pinyin.txt'))
  return { ...read, lexicon, syllables, intents, settings }
}

/** What is wrong where bot.yaml's region is that of no document. */
export function foreignRegion(
  { region }: BotSettings,
  documents: readonly PlanDocument[],
  configFolder: string,
): WenjiError | undefined {
  if (region === undefined || documents.some((document) => document.region === region)) return undefined
  const regions = [...new Set(documents.map((document) => document.region))].join(', ')
  return operatorError(
    `${path.join(configFolder, 'bot.yaml')}: region "${region}" is that of no document (there are: ${regions})`,
  )
}
