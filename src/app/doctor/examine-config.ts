import path from 'node:path'
import type { Environment } from '../../config/environment.ts'
import { loadIntents } from '../../config/load-intents.ts'
import { loadLexicon } from '../../config/load-lexicon.ts'
import { type BotSettings, loadBotSettings } from '../../config/settings.ts'
import type { PlanDocument } from '../../core/document/plan-document.ts'
import { WenjiError } from '../../core/errors.ts'
import { both, type Finding, fault, ok } from '../../office/finding.ts'
import { foreignRegion, readOwnDocuments } from '../load-sources.ts'
import { ROOT } from '../places.ts'

export interface ConfigLook {
  readonly findings: readonly Finding[]
  /** What bot.yaml says; undefined where it cannot be read. */
  readonly settings: BotSettings | undefined
  readonly documents: readonly PlanDocument[]
}

/** Reads every file of the configuration and every document, each by itself, so that one fault hides no other. */
export async function examineConfig({ configFolder }: Environment): Promise<ConfigLook> {
  const [settings, lexicon, intents, read] = await Promise.all([
    attempt(loadBotSettings(configFolder)),
    attempt(loadLexicon(path.join(configFolder, 'lexicon'))),
    attempt(loadIntents(path.join(ROOT, 'intents'))),
    attempt(readOwnDocuments()),
  ])
  const documents = 'value' in read ? read.value.documents : []
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

function examineDocuments(documents: readonly PlanDocument[], skipped: readonly WenjiError[]): Finding[] {
  const titles = (wanted: PlanDocument['class']) => documents.filter((one) => one.class === wanted)
  const list = (some: readonly PlanDocument[]) => some.map((one) => `${one.codePrefix} 《${one.title}》`).join(', ')
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
