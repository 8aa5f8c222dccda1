import { z } from 'zod'
import { refusal } from '../../core/remember/fields.ts'
import { checkItem, itemCode } from '../../core/remember/item.ts'
import { checkOwner } from '../../core/remember/owner.ts'
import { readDay } from '../../core/remember/read-day.ts'
import type { TableRow } from '../../core/remember/sheet-table.ts'
import type { Subject } from '../../core/remember/subject.ts'
import { officeCommand } from '../command.ts'
import { type FoundSubject, subjectFinder } from '../living/find-subject.ts'
import { cellText, importFields, importRows, type RowOutcome, rowSource } from '../living/import-rows.ts'
import { newTask, roleHolders } from '../living/owner-entries.ts'
import { type WorkScope, workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'
import { regionOf } from './item-add.ts'

const input = z.strictObject({
  ...importFields,
  since: z.string().max(2000).optional(),
  newTask: z.boolean().default(false),
  /** The unit that follows the tasks up: each row with a lead unit becomes an item too, due at its 时限. */
  unit: z.string().max(2000).optional(),
})
type Input = z.infer<typeof input>

/** Takes a task breakdown: who has which task, a task a row. */
export const ownerImportCommand = officeCommand({
  name: 'owner_import',
  role: 'editor',
  input,
  async run(given, caller, desk) {
    const scope = await workScope(given, caller, desk)
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const find = subjectFinder(scope)
    const occasion = desk.occasion(caller)
    const raiser = given.unit === undefined ? null : units.take(given.unit, given.newUnit)
    return importRows(given, 'owner', caller, desk, (table): RowOutcome => {
      const { row, cells } = table
      const words = cellText(cells.subject) ?? ''
      const named = subjectOf(words, find(words), given, scope)
      if ('ready' in named) return named
      const { subject, label } = named
      const [lead, taking, leader] = [cells.lead, cells.with, cells.leader].map(cellText)
      const roles = roleHolders({ lead, with: taking === undefined ? [] : [taking], leader }, units, given.newUnit)
      const source = { kind: 'sheet' as const, file: given.file, row }
      const drafts = roles.map((role) => ({
        ...{ ...role, subject, class: given.class, since: given.since ?? scope.day, source },
      }))
      for (const draft of drafts) checkOwner(draft)
      const item = raiser === null ? null : itemOf(table, subject, raiser, roles[0]?.holders[0]?.unit ?? null, given)
      return {
        ready: true,
        label,
        async store(within, key) {
          const codes: string[] = []
          let fresh = false
          for (const [i, draft] of drafts.entries())
            fresh = (await within.owners.add({ ...draft, key: `${key}:${i}` }, occasion)).fresh || fresh
          if (item !== null) {
            const added = await within.items.add({ ...item, key: `${key}:item` }, occasion)
            codes.push(itemCode(added.item.number))
            fresh = added.fresh || fresh
          }
          return { codes, fresh }
        },
      }
    })
  },
})

function subjectOf(words: string, named: FoundSubject, given: Input, scope: WorkScope) {
  if (named.found !== null) return named.found
  const { data } = named.reply
  const text = named.inTable
  const isUnknown = typeof data === 'object' && data !== null && 'outcome' in data && data.outcome === 'not_found'
  if (given.newTask && isUnknown) {
    const region = regionOf(scope)
    return { subject: newTask(words, region, scope.planYear(region)), label: words }
  }
  const hint = { zh: '；表中自有的任务请加--new-task', en: '; --new-task takes it as a task of its own' }
  return {
    ...{ ready: false as const, why: 'unclear' as const, data },
    text: isUnknown ? { zh: `${text.zh}${hint.zh}`, en: `${text.en}${hint.en}` } : text,
  }
}

/** The task as an item of the unit that follows it up. */
function itemOf({ row, cells }: TableRow, subject: Subject, raiser: string, handler: string | null, given: Input) {
  const words = cellText(cells.due)
  const due = words === undefined ? null : readDay(words, subject.planYear)
  if (handler === null)
    throw refusal([{ zh: '没有牵头单位，不能建成事项', en: 'without a lead unit it cannot become an item' }])
  if (words !== undefined && due === null)
    throw refusal([
      { zh: `时限“${words}”不是日期，请改成日期或留空`, en: `"${words}" is no date; write one or leave it empty` },
    ])
  return checkItem({
    ...{ kind: 'task', title: subject.id, class: given.class, region: subject.region, planYear: subject.planYear },
    ...{ subject, source: rowSource(given.file, row), raiser: { unit: raiser }, handler: { unit: handler }, due },
  })
}
