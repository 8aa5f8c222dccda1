import { z } from 'zod'
import { refusal } from '../../core/remember/fields.ts'
import { checkItem, type Item, itemCode, itemKindSchema } from '../../core/remember/item.ts'
import { readDay } from '../../core/remember/read-day.ts'
import { officeCommand } from '../command.ts'
import {
  cellText,
  type ImportGiven,
  importFields,
  importRows,
  type RowOutcome,
  rowSource,
} from '../living/import-rows.ts'
import { actorOf } from '../living/item-actor.ts'
import { shortened, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'
import { regionOf } from './item-add.ts'

const input = z.strictObject({
  ...importFields,
  /** Of rows that do not say it. */
  kind: itemKindSchema.optional(),
  /** The unit that raises what has no raiser of its own. */
  unit: z.string().max(2000).optional(),
})

/** Takes a list of problems, demands or whistles, an item a row; what is over by its state is left out. */
export const itemsImportCommand = officeCommand({
  name: 'items_import',
  role: 'editor',
  input,
  async run(given, caller, desk) {
    const scope = await workScope(given, caller, desk)
    const region = regionOf(scope)
    const planYear = scope.planYear(region)
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const raiser = actorOf(caller, { unit: given.unit }, units).unit
    const occasion = desk.occasion(caller)
    return importRows(given, 'item', caller, desk, ({ row, cells }): RowOutcome => {
      const state = cellText(cells.state)?.trim()
      if (state !== undefined && given.words.done.includes(state))
        return { ready: false, why: 'over', text: { zh: `已办结（${state}）`, en: `over (${state})` } }
      const [from, to, person] = [cells.from, cells.to, cells.person].map(cellText)
      const from_ = from ?? raiser
      if (from_ === null)
        throw refusal([
          { zh: '没有提出单位，请加列或用--unit写明', en: 'nobody raised it; add the column or say --unit' },
        ])
      if (to === undefined && person === undefined) throw refusal([{ zh: '没有承办单位', en: 'nobody handles it' }])
      const draft = checkItem({
        ...kindAndCounts(cells, given),
        ...{ title: cellText(cells.title) ?? '', class: given.class, region, planYear },
        source: sourceOf(cellText(cells.source), cellText(cells.id), given.file, row),
        raiser: { unit: units.take(from_, given.newUnit) },
        handler: { unit: to === undefined ? null : units.take(to, given.newUnit), person: person ?? null },
        due: dueOf(cellText(cells.due), planYear),
      })
      return {
        ready: true,
        label: shortened(draft.title),
        async store(within, key) {
          const { item, fresh } = await within.items.add({ ...draft, key }, occasion)
          return { codes: [itemCode(item.number)], fresh }
        },
      }
    })
  },
})

function kindAndCounts(
  cells: Readonly<Record<string, string | number>>,
  given: ImportGiven & { readonly kind?: Item['kind'] | undefined },
): Pick<Item, 'kind' | 'counts'> {
  const counts = cells.found === undefined ? null : { found: countOf(cells.found), mended: countOf(cells.mended ?? 0) }
  const said = cellText(cells.kind)
  if (said === undefined) return { kind: counts === null ? (given.kind ?? 'finding') : 'counted', counts }
  const kinds = Object.entries(given.words.kinds).flatMap(([kind, names]) => (names?.includes(said) ? [kind] : []))
  const named = itemKindSchema.safeParse(kinds[0] ?? said)
  if (named.success) return { kind: counts === null ? named.data : 'counted', counts }
  const allowed = Object.values(given.words.kinds).flatMap((names) => names?.[0] ?? [])
  throw refusal([
    {
      zh: `没有类型“${shortened(said)}”；可写：${allowed.join('、')}`,
      en: `there is no kind "${shortened(said)}"; one of ${allowed.join(', ')}`,
    },
  ])
}

function countOf(cell: string | number): number {
  const number = typeof cell === 'number' ? cell : /^\d{1,9}$/.test(cell) ? Number(cell) : Number.NaN
  if (Number.isInteger(number) && number >= 0) return number
  throw refusal([
    { zh: `“${shortened(String(cell))}”不是个数`, en: `"${shortened(String(cell))}" is no number of things` },
  ])
}

function dueOf(text: string | undefined, year: number): string | null {
  if (text === undefined) return null
  const day = readDay(text, year)
  if (day !== null) return day
  throw refusal([
    {
      zh: `时限“${shortened(text)}”不是日期，请写作2021-07-31或留空`,
      en: `the due date "${shortened(text)}" is no date; write 2021-07-31 or leave it empty`,
    },
  ])
}

function sourceOf(source: string | undefined, id: string | undefined, file: string, row: number): string {
  const parts = [source, id === undefined ? undefined : `编号${id}`].filter((part) => part !== undefined)
  const own = [...parts.map((part) => shortened(part, 20)), ''].join('，')
  return `${own}${rowSource(shortened(file, 120), row)}`
}
