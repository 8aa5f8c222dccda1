import { z } from 'zod'
import { refusal } from '../../core/remember/fields.ts'
import { checkItem, type ItemDraft, itemCode, itemKindSchema } from '../../core/remember/item.ts'
import { periodEnd, recurrenceSchema } from '../../core/remember/recurrence.ts'
import { classSchema } from '../../core/remember/subject.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { findSubject } from '../living/find-subject.ts'
import { actorOf, withoutUnit } from '../living/item-actor.ts'
import { shortened, type WorkScope, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'
import { lineOf } from './items.ts'

const word = z.string().max(100_000)

const input = z.strictObject({
  title: word,
  kind: itemKindSchema.optional(),
  /** Unit that handles it, and person, each alone or both. */
  to: word.optional(),
  toPerson: word.optional(),
  /** Unit that raises it; the caller's own where it is left out. */
  from: word.optional(),
  fromPerson: word.optional(),
  source: word.optional(),
  due: word.optional(),
  found: z.int().optional(),
  mended: z.int().optional(),
  every: recurrenceSchema.optional(),
  about: word.optional(),
  choose: z.int().optional(),
  class: classSchema.default('internal'),
  unit: word.optional(),
  newUnit: z.boolean().default(false),
  region: word.optional(),
  year: z.int().min(1949).max(2100).optional(),
})

/** Adds an item to the list. */
export const itemAddCommand = officeCommand({
  name: 'item_add',
  role: 'editor',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const scope = await workScope(given, caller, desk)
    const named = given.about === undefined ? undefined : findSubject(given.about, given.choose, scope)
    if (named && named.found === null) return named.reply
    const subject = named?.found?.subject ?? null
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const actor = actorOf(caller, { unit: given.unit }, units)
    const from = given.from ?? (given.fromPerson === undefined ? actor.unit : null)
    if (from === null && given.fromPerson === undefined) throw withoutUnit(caller)
    if (given.to === undefined && given.toPerson === undefined)
      throw refusal([{ zh: '请写明承办单位（--to 单位）', en: 'say which unit handles it (--to UNIT)' }])
    const unit = (name: string | null | undefined) => (name == null ? null : units.take(name, given.newUnit))
    const region = subject?.region ?? regionOf(scope)
    const kind = given.kind ?? (given.every ? 'recurring' : given.found === undefined ? 'task' : 'counted')
    const draft = checkItem({
      ...{ kind, title: given.title, class: given.class, region },
      planYear: subject?.planYear ?? scope.planYear(region),
      subject,
      source: given.source ?? '登记',
      raiser: { unit: unit(from), person: given.fromPerson ?? null },
      handler: { unit: unit(given.to), person: given.toPerson ?? null },
      due: given.due ?? (given.every ? periodEnd(given.every, scope.day) : null),
      counts: given.found === undefined ? null : { found: given.found, mended: given.mended ?? 0 },
      recurrence: given.every ?? null,
    })
    refusePastDue(draft.due ?? null, scope.day)
    const item = await desk.write(caller, 'item', `items add ${shortened(given.title, 2000)}`, async (within) => {
      const added = await within.items.add(draft, desk.occasion(caller))
      return { result: added.item, said: lineOf(added.item, scope.day) }
    })
    const line = lineOf(item, scope.day)
    return {
      status: 0,
      text: { zh: `已登记${line}`, en: `Added ${line}` },
      data: { outcome: 'stored', code: itemCode(item.number), item },
    }
  },
})

/** The region that an item without a subject belongs to. Throws WenjiError where several may be meant. */
export function regionOf({ region, regions }: WorkScope): string {
  if (region !== undefined) return region
  throw refusal([
    {
      zh: `请写明地区（--region ${regions.join('|')}）`,
      en: `say which region (--region ${regions.join('|')})`,
    },
  ])
}

function refusePastDue(due: ItemDraft['due'], day: string): void {
  if (due == null || due >= day) return
  throw refusal([
    {
      zh: `时限${due}已经过去（今天${day}），请核对`,
      en: `the due date ${due} is past (today is ${day}); check it`,
    },
  ])
}
