import { z } from 'zod'
import type { PersonText } from '../../core/errors.ts'
import { checked, refusal } from '../../core/remember/fields.ts'
import { itemCode } from '../../core/remember/item.ts'
import type { ItemAction } from '../../core/remember/item-action.ts'
import { itemActionSchema } from '../../core/remember/item-action.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { actorOf, actorOn, itemNumberOf, noSuchItem, refuseWithoutUnit } from '../living/item-actor.ts'
import { workScope } from '../living/scope.ts'
import { UnitBook } from '../living/unit-book.ts'
import { lineOf } from './items.ts'

const word = z.string().max(100_000)

const input = z.strictObject({
  code: word,
  do: z.enum(['report', 'confirm', 'send_back', 'hand_on', 'extend', 'count', 'withdraw', 'close']),
  /** Why, or a remark on what was done. */
  reason: word.optional(),
  to: word.optional(),
  toPerson: word.optional(),
  due: word.optional(),
  found: z.int().optional(),
  mended: z.int().optional(),
  /** As whom an operator acts. */
  unit: word.optional(),
  supervisor: z.boolean().optional(),
  newUnit: z.boolean().default(false),
})
type Input = z.infer<typeof input>

/** Takes one step of an item: reported done, confirmed (销号), sent back, handed on, given more time, counted, withdrawn. */
export const itemStepCommand = officeCommand({
  name: 'item_step',
  role: 'reporter',
  input,
  async run(given, caller, desk): Promise<CommandReply> {
    const number = itemNumberOf(given.code)
    const scope = await workScope({}, caller, desk)
    const units = new UnitBook(scope, desk.parts.sources.settings.people)
    const actor = actorOf(caller, given, units)
    // What is asked for is checked before the item is looked at: an item that may not be seen tells nothing by its state.
    const planned = given.do === 'close' ? null : actionOf(given, units)
    const { classes } = caller.view
    const words = `items ${given.do} ${itemCode(number)}${given.reason === undefined ? '' : ` ${given.reason.slice(0, 2000)}`}`
    const { after, action } = await desk.write(caller, 'item', words, async (within) => {
      const item = await within.items.find(number, classes)
      if (!item) throw noSuchItem(number)
      refuseWithoutUnit(actor, item, caller)
      const step = planned ?? closing(item.state, given)
      const changed = await within.items.act(number, step, actorOn(item, actor, units), desk.occasion(caller), classes)
      if (!changed) throw noSuchItem(number)
      return { result: { after: changed, action: step }, said: lineOf(changed, scope.day) }
    })
    const line = lineOf(after, scope.day)
    const done = DONE[action.do]
    return {
      status: 0,
      text: { zh: `${done.zh}：${line}`, en: `${done.en}: ${line}` },
      data: { outcome: 'stored', code: itemCode(number), did: action.do, item: after },
    }
  },
})

const DONE: Record<ItemAction['do'], PersonText> = {
  report_done: {
    zh: '已报办结，待提出方或督查确认',
    en: 'Reported done, to be confirmed by its raiser or the supervising office',
  },
  confirm: { zh: '已确认销号', en: 'Confirmed' },
  send_back: { zh: '已退回', en: 'Sent back' },
  hand_on: { zh: '已转办', en: 'Handed on' },
  extend: { zh: '已延期', en: 'Given more time' },
  count: { zh: '已更新数量', en: 'Counted' },
  withdraw: { zh: '已撤销', en: 'Withdrawn' },
}

/** Closing is one step: the handler reports done, then its raiser or 督查 confirms. */
function closing(state: string, { reason }: Input): ItemAction {
  return { do: state === 'reported_done' ? 'confirm' : 'report_done', remark: reason ?? null }
}

function actionOf(given: Input, units: UnitBook): ItemAction {
  return checked(itemActionSchema, draftOf(given, units))
}

function draftOf({ do: step, reason, to, toPerson, due, found, mended, newUnit }: Input, units: UnitBook): ItemAction {
  switch (step) {
    case 'report':
    case 'close':
      return { do: 'report_done', remark: reason ?? null }
    case 'confirm':
      return { do: 'confirm', remark: reason ?? null }
    case 'send_back':
      return { do: 'send_back', reason: reason ?? '' }
    case 'withdraw':
      return { do: 'withdraw', reason: reason ?? '' }
    case 'hand_on':
      return {
        do: 'hand_on',
        to: { unit: to === undefined ? null : units.take(to, newUnit), person: toPerson ?? null },
        reason: reason ?? '',
      }
    case 'extend':
      return { do: 'extend', due: due ?? '', reason: reason ?? '' }
    case 'count':
      if (found === undefined || mended === undefined)
        throw refusal([
          {
            zh: '请同时写明发现数和整改数（--found 数 --mended 数）',
            en: 'give both numbers (--found N --mended N)',
          },
        ])
      return { do: 'count', found, mended }
  }
}
