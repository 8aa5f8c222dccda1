import { z } from 'zod'
import type { PersonText, WenjiError } from '../../core/errors.ts'
import type { KeptDocument } from '../../core/remember/document-store.ts'
import { refusal } from '../../core/remember/fields.ts'
import { refuseAwayFromMachine } from '../at-the-machine.ts'
import { type CommandReply, type OfficeCommand, officeCommand } from '../command.ts'
import { everyDocument, type FiledDocument } from '../filing.ts'
import { localTime } from '../local-time.ts'

/** The shortest beginning of an id that names a document. */
const SHORTEST_ID = 4

/** What the bot knows: its own documents and the imported ones, with class, code and version. */
const listCommand = officeCommand({
  name: 'documents list',
  role: 'operator',
  input: z.strictObject({}),
  async run(_input, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('documents list', caller)
    const all = await everyDocument(desk)
    return {
      status: 0,
      text: { zh: all.map((one) => lineOf(one, 'zh')).join('\n'), en: all.map((one) => lineOf(one, 'en')).join('\n') },
      data: all.map(dataOf),
    }
  },
})

/** One document; with `original` the packed original too. */
const showCommand = officeCommand({
  name: 'documents show',
  role: 'operator',
  input: z.strictObject({ id: z.string().min(1).max(100), original: z.boolean().default(false) }),
  async run({ id, original }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('documents show', caller)
    const found = named(id, await everyDocument(desk))
    if (original && found.kept === null)
      throw refusal([
        {
          zh: `《${found.metadata.title}》是自带的，没有原件`,
          en: `${id} is one of the bot's own: there is no original`,
        },
      ])
    const packed = original && found.kept ? await desk.parts.store.documents.part(found.kept.id, 'original') : null
    return {
      status: 0,
      text: { zh: told(found, 'zh'), en: told(found, 'en') },
      data: { ...dataOf(found), metadata: withoutText(found), ...(original ? { original: packed } : {}) },
    }
  },
})

/** Takes an imported document out: original and text go, its code is given to no other. */
const removeCommand = officeCommand({
  name: 'documents remove',
  role: 'operator',
  input: z.strictObject({ id: z.string().min(1).max(100) }),
  async run({ id }, caller, desk): Promise<CommandReply> {
    refuseAwayFromMachine('documents remove', caller)
    const { kept, metadata, standing } = named(id, await everyDocument(desk))
    if (kept === null)
      throw refusal([
        {
          zh: `《${metadata.title}》是自带的，不能移除；导入原件后摘编自动停用`,
          en: `${id} is one of the bot's own and cannot be removed; a digest steps back when its original is imported`,
        },
      ])
    const occasion = desk.occasion(caller)
    const gone = await desk.write(caller, 'document', `remove ${kept.id}`, async (within) => {
      const result = await within.documents.remove(kept.id, occasion)
      return { result, said: `${kept.id} ${metadata.title}` }
    })
    if (gone === null) throw unknown(id, [])
    return {
      status: 0,
      text: {
        zh: `已移除 ${kept.id} 《${metadata.title}》；编号${standing.prefix ?? ''}不再另给其他文件`,
        en: `removed ${kept.id} 《${metadata.title}》; the code ${standing.prefix ?? ''} is given to no other`,
      },
      data: { id: kept.id, title: metadata.title, removed: true },
    }
  },
})

export const DOCUMENT_COMMANDS: readonly OfficeCommand[] = [listCommand, showCommand, removeCommand]

/** The document that an id, its beginning, its code or the file of one of the bot's own names. */
function named(asked: string, all: readonly FiledDocument[]): FiledDocument {
  const word = asked.trim()
  const exact = all.filter(
    ({ kept, file, standing }) => standing.prefix === word || kept?.id === word || (!kept && file === word),
  )
  const begun = word.length >= SHORTEST_ID ? all.filter(({ kept }) => kept?.id.startsWith(word)) : []
  const [found, ...more] = exact.length > 0 ? exact : begun
  if (found && more.length === 0) return found
  throw unknown(
    word,
    [found, ...more].flatMap((one) => (one?.kept ? [one.kept.id] : [])),
  )
}

function unknown(asked: string, several: readonly string[]): WenjiError {
  if (several.length > 0)
    return refusal([
      {
        zh: `“${asked}”可能是${several.join('、')}，请写全`,
        en: `"${asked}" may be ${several.join(', ')}; write it in full`,
      },
    ])
  return refusal([
    {
      zh: `没有编号为“${asked}”的文件；见 wenji documents list`,
      en: `there is no document "${asked}"; see wenji documents list`,
    },
  ])
}

type Language = keyof PersonText

const CLASSES = {
  public: { zh: '公开', en: 'public' },
  internal: { zh: '内部', en: 'internal' },
} as const

/** What a document is to questions today. */
function stateOf({ retiredBy, supersededBy, undecided, metadata }: FiledDocument): PersonText {
  if (retiredBy.length > 0) return { zh: '摘编，原件已导入，停用', en: 'digest, its original is there' }
  if (supersededBy.length > 0) return { zh: '旧版，只供引用', en: 'older version, only cited' }
  if (undecided.length > 0)
    return { zh: '有另一版，看不出先后，均作答', en: 'another version is there, which is newer cannot be told' }
  return metadata.digest ? { zh: '摘编', en: 'digest' } : { zh: '', en: '' }
}

function lineOf(one: FiledDocument, language: Language): string {
  const { kept, metadata, standing, file } = one
  const counts = kept ? countsTold(kept, language) : language === 'zh' ? '自带' : 'built in'
  const state = stateOf(one)[language]
  return [
    kept?.id ?? file,
    standing.prefix ?? '-',
    CLASSES[metadata.class][language],
    metadata.period,
    `《${metadata.title}》`,
    counts,
    ...(state === '' ? [] : [state]),
  ].join('  ')
}

function countsTold({ counts }: KeptDocument, language: Language): string {
  const { paragraphs, targets, tasks, actuals, projects, owners } = counts
  return language === 'zh'
    ? `${paragraphs}段，${targets}目标，${tasks}任务，${actuals}完成，${projects}项目，${owners}责任`
    : `${paragraphs} paragraphs, ${targets} targets, ${tasks} tasks, ${actuals} actuals, ${projects} projects, ${owners} owners`
}

function told(one: FiledDocument, language: Language): string {
  const { kept } = one
  const rows = Object.entries(withoutText(one)).map(
    ([field, value]) => `  ${field}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
  )
  const from = kept
    ? [
        `  file: ${kept.name} (${kept.bytes} B, sha256 ${kept.sha256})`,
        `  ${language === 'zh' ? '导入' : 'imported'}: ${localTime(kept.at)} ${kept.by.name}`,
        ...Object.entries(kept.given).map(([option, value]) => `  --${option} ${value}`),
      ]
    : []
  return [lineOf(one, language), ...rows, ...from].join('\n')
}

function withoutText({ metadata, kept }: FiledDocument): object {
  const source: object = kept?.metadata ?? metadata
  return Object.fromEntries(
    Object.entries(source).filter(
      ([field]) => !['paragraphs', 'pieces', 'aliases', 'english', 'codePrefix', 'file'].includes(field),
    ),
  )
}

function dataOf(one: FiledDocument): object {
  const { kept, file, metadata, standing, retiredBy, supersededBy, undecided } = one
  const { title, kind, region, year, period, digest } = metadata
  return {
    ...{
      id: kept?.id ?? file,
      code: standing.prefix,
      class: metadata.class,
      title,
      kind,
      region,
      year,
      period,
      digest,
    },
    ...{ own: kept === null, serving: standing.prefix !== null && supersededBy.length === 0 },
    ...{ retiredBy, supersededBy, undecided },
    ...(kept
      ? {
          ...{ name: kept.name, bytes: kept.bytes, sha256: kept.sha256, counts: kept.counts, given: kept.given },
          ...{ parsedBy: kept.parsedBy, imported: new Date(kept.at).toISOString(), by: kept.by.name },
        }
      : {}),
  }
}
