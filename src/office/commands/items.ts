import { z } from 'zod'
import { addDays } from '../../core/remember/days.ts'
import { type Item, itemCode, itemKindSchema, itemStateSchema } from '../../core/remember/item.ts'
import { dueness } from '../../core/remember/item-due.ts'
import { writtenItem } from '../../core/remember/written-item.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { findSubject } from '../living/find-subject.ts'
import { itemNumberOf, noSuchItem } from '../living/item-actor.ts'
import { workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'
import { officeZone } from '../living/zone.ts'

const MOST = 100
const word = z.string().max(2000)

const input = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('list'),
    /** Due within a week and overdue. */
    due: z.boolean().default(false),
    overdue: z.boolean().default(false),
    /** Handled or raised by this unit. */
    unit: word.optional(),
    kind: itemKindSchema.optional(),
    state: itemStateSchema.optional(),
    /** Those that are confirmed or withdrawn too. */
    all: z.boolean().default(false),
    about: word.optional(),
    choose: z.int().optional(),
    region: word.optional(),
    year: z.int().min(1949).max(2100).optional(),
    limit: z.int().min(1).max(1000).default(MOST),
  }),
  z.strictObject({ do: z.literal('show'), code: word }),
])

const WITHIN = 7

/** Tells the items that the caller may see, those due first in front, or one of them with its way. */
export const itemsCommand = officeCommand({
  name: 'items',
  role: 'reader',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const { store } = desk.parts
    if (given.do === 'show') {
      const number = itemNumberOf(given.code)
      const item = await store.items.find(number, caller.view.classes)
      if (!item) throw noSuchItem(number)
      const events = await store.items.events(number)
      const text = `${itemCode(number)} ${writtenItem(item, events, officeZone()).text}`
      return { status: 0, text: { zh: text, en: text }, data: { code: itemCode(number), item, events } }
    }
    const scope = await workScope(given, caller, desk)
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const named = given.about === undefined ? undefined : findSubject(given.about, given.choose, scope)
    if (named && named.found === null) return named.reply
    const subject = named?.found?.subject
    const key = given.unit === undefined ? undefined : units.keyOf(given.unit)
    const { day } = scope
    const wanted = (item: Item): boolean =>
      scope.regions.includes(item.region) &&
      (given.year === undefined || item.planYear === given.year) &&
      (given.state === undefined
        ? given.all || item.state === 'open' || item.state === 'reported_done'
        : item.state === given.state) &&
      (given.kind === undefined || item.kind === given.kind) &&
      (key === undefined ||
        [item.handler, item.raiser].some(({ unit }) => unit !== null && units.keyOf(unit) === key)) &&
      (!given.overdue || dueness(item, day) === 'overdue') &&
      (!given.due || (item.state === 'open' && item.due !== null && item.due <= addDays(day, WITHIN))) &&
      (subject === undefined ||
        (item.subject?.kind === subject.kind &&
          item.subject.id === subject.id &&
          item.subject.region === subject.region))
    const { items } = desk.living.living(caller.view.classes, desk.parts.clock.now(), day)
    const found = items.filter(wanted).sort((a, b) => dueOrder(a).localeCompare(dueOrder(b)) || a.number - b.number)
    const shown = found.slice(0, given.limit)
    const lines = shown.map((item) => lineOf(item, day))
    const more = found.length > shown.length
    return {
      status: 0,
      text: {
        zh:
          lines.length === 0
            ? '没有符合条件的事项'
            : [...lines, ...(more ? [`共${found.length}项，只列前${shown.length}项`] : [])].join('\n'),
        en:
          lines.length === 0
            ? 'there is no such item'
            : [...lines, ...(more ? [`${shown.length} of ${found.length} are shown`] : [])].join('\n'),
      },
      data: { items: shown.map((item) => ({ code: itemCode(item.number), ...item })), total: found.length },
    }
  },
})

function dueOrder({ due }: Item): string {
  return due ?? '9999'
}

/** 事-1001 路灯不亮（承办：区城管局；时限：2021-07-31，已逾期；办理中） */
export function lineOf(item: Item, day: string): string {
  const { title, handler, due, counts, state } = writtenItem(item, [], officeZone())
  const late = dueness(item, day)
  const when = due === '' ? '' : `${due}${late === 'overdue' ? '，已逾期' : late === 'soon' ? '，临期' : ''}`
  return `${itemCode(item.number)} ${title}（${[handler, when, counts, state].filter((piece) => piece !== '').join('；')}）`
}
