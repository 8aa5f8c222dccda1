import { z } from 'zod'
import type { DocumentClass } from '../document/plan-document.ts'
import { checked, complain, dayField, lineField } from './fields.ts'
import { type Occasion, type Person, personSchema } from './people.ts'
import { classSchema, type Subject, subjectSchema } from './subject.ts'

/** Who has a task or a project, and from where that is known. Entries are added, never taken away. */

/** 牵头, 配合, 责任人, 联系领导, 首办, 包保 */
export const ownerRoleSchema = z.enum(['lead', 'with', 'person', 'liaison', 'first', 'guarantor'])
export type OwnerRole = z.infer<typeof ownerRoleSchema>

const holderSchema = z
  .strictObject({
    unit: lineField({ zh: '单位', en: 'the unit' }).nullable().default(null),
    person: lineField({ zh: '姓名', en: 'the person' }).nullable().default(null),
    title: lineField({ zh: '职务', en: 'the office held' }).nullable().default(null),
    /** 市级 or 区级, of a 联系领导. */
    level: z.enum(['city', 'county']).nullable().default(null),
    /** Whose place this one took over. */
    succeeds: lineField({ zh: '前任', en: 'the predecessor' }).nullable().default(null),
  })
  .superRefine((holder, context) => {
    if (holder.unit === null && holder.person === null)
      complain(context, { zh: '请写明单位或人员', en: 'name a unit or a person' })
  })
export type Holder = z.infer<typeof holderSchema>

/** Where an entry comes from: a document's paragraph, a spreadsheet's row, or somebody who set it here. */
const ownerSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('document'), code: lineField({ zh: '引用编号', en: 'the citation code' }) }),
  z.strictObject({
    kind: z.literal('sheet'),
    file: lineField({ zh: '表格', en: 'the spreadsheet' }),
    row: z.int().positive(),
  }),
  z.strictObject({ kind: z.literal('set') }),
])

const fields = {
  subject: subjectSchema,
  class: classSchema,
  role: ownerRoleSchema,
  /** All who hold the role from then on; nobody, where it fell vacant. */
  holders: z.array(holderSchema).max(50),
  /** The first day that it holds for: the document's day, or the day it was set for. */
  since: dayField({ zh: '起始日期', en: 'the first day' }),
  source: ownerSourceSchema,
  key: lineField({ zh: '标识', en: 'the key' }).nullable().default(null),
}

const ownerInputSchema = z.strictObject(fields).superRefine((entry, context) => {
  if (entry.subject.kind === 'indicator')
    complain(context, {
      zh: '责任只能登记在任务或项目上',
      en: 'owners belong to tasks and projects, not to indicators',
    })
  if (entry.role !== 'liaison' && entry.holders.some((holder) => holder.level !== null))
    complain(context, { zh: '只有联系领导分市级和区级', en: 'only a liaison leader has a level' })
})
export const ownerSchema = z.strictObject({
  ...fields,
  number: z.int().positive(),
  at: z.int(),
  by: personSchema,
})

export type OwnerDraft = z.input<typeof ownerInputSchema>
export type OwnerInput = z.infer<typeof ownerInputSchema>

export interface OwnerEntry extends OwnerInput {
  readonly number: number
  readonly at: number
  readonly by: Person
}

/** An entry that may be stored. Throws WenjiError with what is wrong and what to do. */
export function checkOwner(draft: OwnerDraft): OwnerInput {
  return checked(ownerInputSchema, draft)
}

/**
 * The entries that hold on a day: of each subject and role the one with the latest first day not after it, of equals the
 * one that was entered last. An older document that is read later does not take over.
 */
export function ownersOn(entries: readonly OwnerEntry[], day: string): OwnerEntry[] {
  const current = new Map<string, OwnerEntry>()
  for (const entry of entries) {
    if (entry.since > day) continue
    const { kind, id, region, planYear } = entry.subject
    const key = JSON.stringify([kind, id, region, planYear, entry.role])
    const known = current.get(key)
    if (!known || isLater(entry, known)) current.set(key, entry)
  }
  return [...current.values()]
}

function isLater(a: OwnerEntry, b: OwnerEntry): boolean {
  return a.since > b.since || (a.since === b.since && a.number > b.number)
}

/** What a unit (我单位的任务) or a person has on a day, in whatever role. */
export function heldBy(
  entries: readonly OwnerEntry[],
  who: 'unit' | 'person',
  name: string,
  day: string,
): OwnerEntry[] {
  return ownersOn(entries, day).filter((entry) => entry.holders.some((holder) => holder[who] === name))
}

/**
 * The entries that put a successor into the place of one who leaves, for every subject that the one has on that day.
 * The others who share the role stay.
 */
export function succession(
  entries: readonly OwnerEntry[],
  leaving: string,
  successor: Pick<Holder, 'person' | 'title'> & { readonly person: string },
  since: string,
): OwnerInput[] {
  return ownersOn(entries, since).flatMap((entry) => {
    if (!entry.holders.some((holder) => holder.person === leaving)) return []
    const holders = entry.holders.map((holder) =>
      holder.person === leaving ? { ...holder, ...successor, succeeds: leaving } : holder,
    )
    const { subject, class: seen, role } = entry
    return [{ subject, class: seen, role, holders, since, source: { kind: 'set' as const }, key: null }]
  })
}

export interface HeldFilter {
  readonly region: string
  readonly planYear: number
  readonly classes: readonly DocumentClass[]
  readonly day: string
}

/** What the store does for owners. */
export interface OwnerStore {
  /** Adds an entry. `fresh` is false where its key is stored already: then that entry comes back. */
  add(draft: OwnerDraft, occasion: Occasion): Promise<{ readonly entry: OwnerEntry; readonly fresh: boolean }>
  /** Everything that was ever entered for a subject, in the order in which it was. */
  history(subject: Subject, classes: readonly DocumentClass[]): Promise<OwnerEntry[]>
  /** What a unit has on a day, in whatever role. */
  ofUnit(unit: string, filter: HeldFilter): Promise<OwnerEntry[]>
  /** What a person has on a day, in whatever role. */
  ofPerson(person: string, filter: HeldFilter): Promise<OwnerEntry[]>
  /** Entries of every class with higher numbers, in order. */
  after(number: number, limit: number): Promise<OwnerEntry[]>
}
