import { refusal } from '../../core/remember/fields.ts'
import { type Actor, type Item, itemCode, itemNumber } from '../../core/remember/item.ts'
import type { Caller } from '../command.ts'
import { shortened } from './scope.ts'
import type { UnitBook } from './unit-book.ts'

/** As whom somebody acts: only an operator at the machine says it; a member's unit and rights are those of the settings. */
export interface ActingAs {
  readonly unit?: string | undefined
  readonly supervisor?: boolean | undefined
}

/** Who a caller is. Throws WenjiError where somebody asks to act as what they are not. */
export function actorOf(caller: Caller, as: ActingAs, units: UnitBook): Actor {
  const { name, unit, supervisor } = caller
  if (caller.role === 'operator' && caller.unit === null)
    return { unit: as.unit?.trim() || null, person: name, supervisor: as.supervisor ?? supervisor }
  if (as.supervisor === true && !supervisor)
    throw refusal([{ zh: '只有督查可以督查身份办理', en: 'only the supervising office can act as such' }])
  if (as.unit !== undefined && (unit === null || units.keyOf(as.unit) !== units.keyOf(unit)))
    throw refusal([
      {
        zh: unit === null ? '此账号没有登记单位，不能以单位名义办理' : `此账号的单位是${unit}，不能以其他单位名义办理`,
        en:
          unit === null ? 'no unit is registered for this account' : `this account acts for ${unit} and no other unit`,
      },
    ])
  return { unit, person: name, supervisor }
}

/** The actor with every spelling of its unit that an item has. */
export function actorOn(item: Item, actor: Actor, units: UnitBook): Actor {
  const { unit } = actor
  if (unit === null) return actor
  const key = units.keyOf(unit)
  const named = [item.handler.unit, item.raiser.unit, item.reportedBy?.unit ?? null]
  return { ...actor, spellings: named.flatMap((name) => (name !== null && units.keyOf(name) === key ? [name] : [])) }
}

/** Throws WenjiError, with what to do, where nobody can tell for which unit somebody acts on an item. */
export function refuseWithoutUnit(actor: Actor, item: Item, caller: Caller): void {
  const isPerson = [item.handler, item.raiser].some(({ unit, person }) => unit === null && person === actor.person)
  if (actor.unit !== null || actor.supervisor || isPerson) return
  throw withoutUnit(caller)
}

/** What to do where the caller has no unit. */
export function withoutUnit({ role }: Caller) {
  return refusal([
    role === 'operator'
      ? {
          zh: '请写明以哪个单位办理（--unit 单位，--by 姓名；督查加 --supervisor）',
          en: 'say for which unit you act (--unit UNIT, --by NAME; --supervisor for the supervising office)',
        }
      : {
          zh: '此账号没有登记单位，请管理员在bot.yaml的people中写明unit',
          en: 'no unit is registered for this account; an operator writes it into people of bot.yaml (unit)',
        },
  ])
}

/** The number of an item's code. Throws WenjiError for what is no code. */
export function itemNumberOf(code: string): number {
  const number = itemNumber(code)
  if (number !== null) return number
  throw refusal([
    {
      zh: `“${shortened(code)}”不是事项编号，应写作事-1001`,
      en: `"${shortened(code)}" is no code of an item; write 事-1001`,
    },
  ])
}

/** The same words for an item that is not there and for one that the caller may not see. */
export function noSuchItem(number: number) {
  return refusal([
    {
      zh: `没有${itemCode(number)}这个事项，请核对编号`,
      en: `there is no item ${itemCode(number)}; check the number`,
    },
  ])
}
