import path from 'node:path'
import type { Environment } from '../../config/environment.ts'
import { loadIntents } from '../../config/load-intents.ts'
import { loadLexicon } from '../../config/load-lexicon.ts'
import { type BotSettings, loadBotSettings } from '../../config/settings.ts'
import { standingsOf } from '../../core/document/corpus.ts'
import type { PlanDocument } from '../../core/document/plan-document.ts'
import { WenjiError } from '../../core/errors.ts'
import type { KeptDocument } from '../../core/remember/document-store.ts'
import { both, type Finding, fault, ok } from '../../office/finding.ts'
import { foreignRegion, readOwnDocuments } from '../load-sources.ts'
import { ROOT } from '../places.ts'

/** As many documents as are named; wenji documents lists all. */
const MOST_NAMES = 20

export interface ConfigLook {
  readonly findings: readonly Finding[]
  /** What bot.yaml says; undefined where it cannot be read. */
  readonly settings: BotSettings | undefined
  /** What questions are answered from: the bot's own documents and the imported ones. */
  readonly documents: readonly Known[]
}

/** What is known of a document without its text. */
export type Known = Pick<PlanDocument, 'class' | 'region' | 'title' | 'codePrefix'>

/** Reads every file of the configuration and every document, each by itself, so that one fault hides no other. */
export async function examineConfig(environment: Environment): Promise<ConfigLook> {
  const { configFolder } = environment
  const [settings, lexicon, intents, read, kept] = await Promise.all([
    attempt(loadBotSettings(configFolder)),
    attempt(loadLexicon(path.join(configFolder, 'lexicon'))),
    attempt(loadIntents(path.join(ROOT, 'intents'))),
    attempt(readOwnDocuments()),
    importedOf(environment),
  ])
  const documents = standing('value' in read ? read.value.documents : [], kept)
  const region = 'value' in settings ? foreignRegion(settings.value, documents, configFolder) : undefined
  const faults = [settings, lexicon, intents, read].flatMap((one) => ('error' in one ? [one.error] : []))
  if (region && documents.length > 0) faults.push(region)
  return {
    findings: [
      ...faults.map(({ forPerson }) =>
        fault('config', forPerson, both('改正该文件后再启动', 'put the file right, then start')),
      ),
      ...(faults.length > 0
        ? []
        : [
            ok(
              'config',
              both(
                `${configFolder}：bot.yaml、词表、意图无误`,
                `${configFolder}: bot.yaml, lexicon and intents are in order`,
              ),
            ),
          ]),
      ...examineDocuments(documents, 'value' in read ? read.value.skipped : []),
    ],
    settings: 'value' in settings ? settings.value : undefined,
    documents,
  }
}

/** Imported documents; where the store cannot be reached that is told of the store. */
async function importedOf({ dataFolder, databaseUrl }: Environment): Promise<readonly KeptDocument[]> {
  const { readDocuments } = await import('../../adapters/store/read-documents.ts')
  const kept = await readDocuments({ dataFolder, databaseUrl }, (documents) => documents.list()).catch(() => undefined)
  return kept ?? []
}

/** Own and imported documents that questions are answered from, with their codes. */
function standing(own: readonly PlanDocument[], kept: readonly KeptDocument[]): Known[] {
  const places = [
    ...own.map((paper) => ({ paper, removed: false })),
    ...kept.map(({ metadata, removed }) => ({ paper: metadata, removed })),
  ]
  return standingsOf(places).flatMap(({ prefix, supersededBy }, at) => {
    const place = places[at]
    if (!place || place.removed || prefix === null || supersededBy.length > 0) return []
    const { class: its, region, title } = place.paper
    return [{ class: its, region, title, codePrefix: prefix }]
  })
}

function examineDocuments(documents: readonly Known[], skipped: readonly WenjiError[]): Finding[] {
  const titles = (wanted: Known['class']) => documents.filter((one) => one.class === wanted)
  const list = (some: readonly Known[]) => {
    const names = some.slice(0, MOST_NAMES).map((one) => `${one.codePrefix} 《${one.title}》`)
    return [...names, ...(some.length > MOST_NAMES ? ['…'] : [])].join(', ')
  }
  const found = (['public', 'internal'] as const).map((one) => {
    const of = titles(one)
    const names = of.length > 0 ? `: ${list(of)}` : ''
    return ok(
      'documents',
      both(`${one === 'public' ? '公开' : '内部'} ${of.length}份${names}`, `${of.length} ${one}${names}`),
    )
  })
  const left = skipped.map(({ forPerson }) =>
    fault(
      'documents',
      both(`未读入：${forPerson.zh}`, `left out: ${forPerson.en}`),
      both('改正或移走该文件', 'put the file right or move it away'),
    ),
  )
  const none = documents.length === 0
  return none
    ? [
        fault(
          'documents',
          both('没有可读的文件', 'no document can be read'),
          both('放入或导入文件', 'bring or import a document'),
        ),
        ...left,
      ]
    : [...found, ...left]
}

async function attempt<T>(work: Promise<T>): Promise<{ readonly value: T } | { readonly error: WenjiError }> {
  try {
    return { value: await work }
  } catch (error) {
    if (error instanceof WenjiError) return { error }
    throw error
  }
}
