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

/** Formats that are read in this process. */
export const LIGHT_FORMATS = [textFormat, markdownFormat(readYaml)]

/** The documents that the bot brings: what does not say its class is public. */
export function readOwnDocuments(): Promise<FolderRead> {
  return readFolder(path.join(ROOT, 'seeds'), LIGHT_FORMATS, heavyFormats, 'public')
}

/**
 * Reads documents, words, intents and settings; the documents of `folder`, or those that the bot brings. What a document
 * does not say itself: of our own it is public, of any other internal. Throws WenjiError where no document of a folder can
 * be read or a file of the configuration is wrong.
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
    folder === undefined ? readOwnDocuments() : readFolder(from, LIGHT_FORMATS, heavyFormats, 'internal'),
  ])
  if (read.documents.length === 0 && folder !== undefined) throw nothingToRead(from, read.skipped)
  const syllables = pinyinSyllables(path.join(ROOT, 'config', 'pinyin.txt'))
  return { ...read, lexicon, syllables, intents, settings }
}

/** The error of documents none of which could be read. */
function nothingToRead(from: string, errors: readonly WenjiError[]): WenjiError {
  const skipped = errors.map((error) => `\n${error.message}`).join('')
  return new WenjiError(`${from}: no document could be read${skipped}`, {
    zh: `${from}：没有可读的文件${skipped}`,
    en: `${from}: no document could be read${skipped}`,
  })
}

/**
 * Throws WenjiError where nothing can be answered from the bot's own documents and the imported ones: there is none, or
 * bot.yaml's region is that of none.
 */
export function refuseUnanswerable(
  { settings, skipped }: Pick<Loaded, 'settings' | 'skipped'>,
  documents: readonly Pick<PlanDocument, 'region'>[],
  configFolder: string,
): void {
  if (documents.length === 0) throw nothingToRead(path.join(ROOT, 'seeds'), skipped)
  const foreign = foreignRegion(settings, documents, configFolder)
  if (foreign) throw foreign
}

/** What is wrong where bot.yaml's region is that of no document. */
export function foreignRegion(
  { region }: BotSettings,
  documents: readonly Pick<PlanDocument, 'region'>[],
  configFolder: string,
): WenjiError | undefined {
  if (region === undefined || documents.some((document) => document.region === region)) return undefined
  const regions = [...new Set(documents.map((document) => document.region))].join(', ')
  return operatorError(
    `${path.join(configFolder, 'bot.yaml')}: region "${region}" is that of no document (there are: ${regions})`,
  )
}
