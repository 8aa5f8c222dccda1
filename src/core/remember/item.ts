import { z } from 'zod'
import type { DocumentClass } from '../document/plan-document.ts'
import { checked, complain, dayField, lineField, textField } from './fields.ts'
import type { ItemAction } from './item-action.ts'
import { type Occasion, type Party, type Person, partySchema, personSchema } from './people.ts'
import { recurrenceSchema } from './recurrence.ts'
import { classSchema, subjectSchema } from './subject.ts'

/** Items of a list (清单) that somebody has to finish: raised, handled, reported done, confirmed (销号). */

/** 任务, 诉求, 哨件, 检查发现的问题, 计数事项, 周期任务 */
export const itemKindSchema = z.enum(['task', 'demand', 'whistle', 'finding', 'counted', 'recurring'])
export const itemStateSchema = z.enum(['open', 'reported_done', 'confirmed', 'withdrawn'])
export type ItemState = z.infer<typeof itemStateSchema>

const countsSchema = z
  .strictObject({ found: z.int().min(0), mended: z.int().min(0) })
  .superRefine((counts, context) => {
    if (counts.mended > counts.found)
      complain(context, {
        zh: `已整改${counts.mended}多于发现${counts.found}，请核对`,
        en: `${counts.mended} mended is more than ${counts.found} found; check both`,
      })
  })
export type Counts = z.infer<typeof countsSchema>

const fields = {
  kind: itemKindSchema,
  title: textField({ zh: '事项', en: 'the item' }, 500),
  class: classSchema,
  region: lineField({ zh: '地区', en: 'the region' }, 50),
  planYear: z.int().min(1949).max(2100),
  /** The project or task that it belongs to. */
  subject: subjectSchema.nullable().default(null),
  /** 督察, 人大, 审计, 走访, a platform's export and its row, a citation code. */
  source: lineField({ zh: '来源', en: 'the source' }),
  raiser: partySchema,
  handler: partySchema,
  due: dayField({ zh: '时限', en: 'the due date' }).nullable().default(null),
  /** How many were found and how many are mended, of a counted item alone. */
  counts: countsSchema.nullable().default(null),
  /** How often, of a recurring item alone; `due` is then the last day of the period that is to be done next. */
  recurrence: recurrenceSchema.nullable().default(null),
  key: lineField({ zh: '标识', en: 'the key' }).nullable().default(null),
}

const itemInputSchema = z.strictObject(fields).superRefine((item, context) => {
  if ((item.kind === 'counted') !== (item.counts !== null))
    complain(context, {
      zh: '计数事项要写发现数和整改数，其他事项不写',
      en: 'a counted item has numbers found and mended, any other has none',
    })
  if ((item.kind === 'recurring') !== (item.recurrence !== null))
    complain(context, {
      zh: '周期任务要写周期，其他事项不写',
      en: 'a recurring item says how often, any other does not',
    })
})

export const itemSchema = z.strictObject({
  ...fields,
  number: z.int().positive(),
  at: z.int(),
  by: personSchema,
  state: itemStateSchema,
  /** Who reported it done, while that waits for confirmation or is confirmed. */
  reportedBy: partySchema.nullable(),
  /** Last day of the period that was confirmed last, of a recurring item. */
  confirmedUntil: z.string().nullable(),
  /** Goes up with every step; two who act at once are told apart by it. */
  version: z.int(),
})

export type ItemDraft = z.input<typeof itemInputSchema>
export type ItemInput = z.infer<typeof itemInputSchema>

export interface Item extends ItemInput {
  readonly number: number
  readonly at: number
  readonly by: Person
  readonly state: ItemState
  readonly reportedBy: Party | null
  readonly confirmedUntil: string | null
  readonly version: number
}

/** One step of an item's way: who did what, when; 转办 and 延期 with their reasons are among them. */
export interface ItemEvent {
  readonly number: number
  readonly item: number
  readonly at: number
  readonly by: Person
  readonly action: ItemAction
}

/** The speakable code of an item: 事-1001. */
export function itemCode(number: number): string {
  return `事-${number}`
}

/** The number of an item's code, or null. */
export function itemNumber(code: string): number | null {
  const found = /^事[-–—－]?(\d{1,9})$/.exec(code.normalize('NFKC').trim())
  return found ? Number(found[1]) : null
}

/** An item that may be stored. Throws WenjiError with what is wrong and what to do. */
export function checkItem(draft: ItemDraft): ItemInput {
  return checked(itemInputSchema, draft)
}

export interface ItemFilter {
  readonly classes: readonly DocumentClass[]
  readonly region?: string
  readonly planYear?: number
  readonly states?: readonly ItemState[]
  readonly kind?: z.infer<typeof itemKindSchema>
  readonly handlerUnit?: string
  readonly raiserUnit?: string
  /** Due on or before this day. */
  readonly dueBy?: string
  readonly limit?: number
}

/** Who acts: identity and unit as the house knows them (never a display name), and whether they speak for 督查. */
export interface Actor {
  readonly unit: string | null
  /** Other spellings under which the unit stands in items; it is the same unit wherever one of them does. */
  readonly spellings?: readonly string[]
  readonly person: string | null
  readonly supervisor: boolean
}

/** What the store does for items. */
export interface ItemStore {
  add(draft: ItemDraft, occasion: Occasion): Promise<{ readonly item: Item; readonly fresh: boolean }>
  find(number: number, classes: readonly DocumentClass[]): Promise<Item | null>
  /** Those due first come first, those without a due date last; at most `limit` (200). */
  list(filter: ItemFilter): Promise<Item[]>
  /** One step. Null where the reader may see no such item; throws WenjiError where the step is not the actor's. */
  act(
    number: number,
    action: ItemAction,
    actor: Actor,
    occasion: Occasion,
    classes: readonly DocumentClass[],
  ): Promise<Item | null>
  /** The way of an item, oldest step first. */
  events(number: number): Promise<ItemEvent[]>
  /** Steps of all items with higher numbers, in order. */
  eventsAfter(number: number, limit: number): Promise<ItemEvent[]>
}
