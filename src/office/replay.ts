import { isDeepStrictEqual } from 'node:util'
import type { Answer } from '../core/answer/answer.ts'
import { answerInContext } from '../core/answer/answer-in-context.ts'
import type { AuditRow } from '../core/remember/audit.ts'
import { refusal } from '../core/remember/fields.ts'
import { type AnswerInputs, answerInputsSchema } from './answer-inputs.ts'
import type { Desk } from './command.ts'

/** Which of an answer's inputs are not what they were. */
export interface ChangedInputs {
  readonly rules: { readonly was: string; readonly is: string } | null
  /** Files that the room sees now, or saw then, and whose content is another; null where the audit did not keep them. */
  readonly documents: {
    readonly added: readonly string[]
    readonly removed: readonly string[]
    readonly changed: readonly string[]
  } | null
  /** Numbers of items that have taken steps since: of an item only its state of today is kept. */
  readonly items: readonly number[]
  /** True where a purge has taken out who asked. */
  readonly asker: boolean
}

/** An earlier answer, and what the same question with the same inputs comes to now. */
export interface Replay {
  readonly row: AuditRow
  /** The answer as it was given. */
  readonly was: StoredAnswer
  /** The answer as it comes out today. */
  readonly is: Answer
  /** Parts of the answer that differ; empty where it is the same. */
  readonly differs: readonly string[]
  readonly changed: ChangedInputs
}

/** An answer as the audit holds it: of this program's form, or of an older one's. */
export type StoredAnswer = Readonly<Record<string, unknown>>

/** What pseudonyms begin with. */
export const PSEUDONYM = 'purged:'

/**
 * Answers an earlier question once more, from what its answer was made of: the living part as long as it was, the time,
 * the turn before. Documents and rules are those of today. Throws WenjiError where there is no such answer, or nothing to
 * make it of.
 */
export async function replayAnswer(id: string, desk: Desk): Promise<Replay> {
  const { store, sources } = desk.parts
  const row = await store.audit.find(id)
  if (row === null || row.kind !== 'question')
    throw refusal([{ zh: `没有编号为${id}的问答`, en: `there is no answer ${id}` }])
  const inputs = readInputs(row)
  const view = { id: row.room, region: inputs.region, classes: inputs.classes }
  const { knowledge, documents } = await desk.knowledge.asOf(view, inputs.heads, inputs.at, inputs.defaults.asOf)
  const { answer } = answerInContext(
    row.question,
    inputs.before ?? undefined,
    knowledge,
    sources.intents,
    inputs.defaults,
  )
  const was = readAnswer(row)
  return {
    row,
    was,
    is: answer,
    differs: differences(was, JSON.parse(JSON.stringify(answer))),
    changed: {
      rules: row.rules === sources.rules ? null : { was: row.rules, is: sources.rules },
      documents: changedDocuments(inputs.documents, documents),
      items: movedItems(inputs, desk),
      asker: inputs.defaults.asker?.person?.startsWith(PSEUDONYM) === true,
    },
  }
}

function readInputs(row: AuditRow): AnswerInputs {
  const parsed = row.context === null ? undefined : answerInputsSchema.safeParse(JSON.parse(row.context))
  if (parsed?.success) return parsed.data
  throw refusal([
    {
      zh: `${row.id}没有可重现的依据（当时查询未完成，或由旧版本记录）；请重新提问`,
      en: `nothing was kept that ${row.id} could be made of again (it failed, or an older program kept it); ask anew`,
    },
  ])
}

function readAnswer(row: AuditRow): StoredAnswer {
  const parsed: unknown = JSON.parse(row.answer)
  return typeof parsed === 'object' && parsed !== null ? { ...parsed } : { text: row.answer }
}

function differences(was: StoredAnswer, is: StoredAnswer): string[] {
  const parts = [...new Set([...Object.keys(was), ...Object.keys(is)])]
  return parts.filter((part) => !isDeepStrictEqual(was[part], is[part]))
}

function changedDocuments(was: AnswerInputs['documents'], is: AnswerInputs['documents']): ChangedInputs['documents'] {
  if (Object.keys(was).length === 0) return null
  return {
    added: Object.keys(is).filter((file) => !Object.hasOwn(was, file)),
    removed: Object.keys(was).filter((file) => !Object.hasOwn(is, file)),
    changed: Object.keys(was).filter((file) => Object.hasOwn(is, file) && was[file] !== is[file]),
  }
}

/** Items that were there then and took steps since. */
function movedItems({ classes, heads, defaults, at }: AnswerInputs, { living }: Desk): number[] {
  const { items, events } = living.living(classes, at, defaults.asOf)
  const there = new Set(items.map(({ number }) => number).filter((number) => number <= heads.items))
  const moved = events.filter(({ number, item }) => number > heads.itemEvents && there.has(item))
  return [...new Set(moved.map(({ item }) => item))].sort((a, b) => a - b)
}
