import type { PersonText } from '../errors.ts'
import { checked, refusal } from './fields.ts'
import type { Actor, Item } from './item.ts'
import { type CheckedAction as Action, checkAction, type ItemAction } from './item-action.ts'
import { type Party, partyName, partySchema } from './people.ts'
import { nextPeriodEnd, periodEnd } from './recurrence.ts'

/** What a step makes of an item, and who may take it: pure, from one item to the next. */

type Role = 'handler' | 'raiser' | 'supervisor'

/** Who may take a step, and in which states. */
const MAY: Record<Action['do'], { readonly who: readonly Role[]; readonly states: readonly Item['state'][] }> = {
  hand_on: { who: ['handler', 'raiser', 'supervisor'], states: ['open'] },
  extend: { who: ['raiser', 'supervisor'], states: ['open'] },
  count: { who: ['handler', 'raiser', 'supervisor'], states: ['open'] },
  report_done: { who: ['handler'], states: ['open'] },
  confirm: { who: ['raiser', 'supervisor'], states: ['reported_done'] },
  send_back: { who: ['raiser', 'supervisor'], states: ['reported_done'] },
  withdraw: { who: ['raiser', 'supervisor'], states: ['open', 'reported_done'] },
}

/**
 * The item after a step. Whoever handles an item or reported it done never confirms it, whatever else they are; the
 * raiser or 督查 does. Throws WenjiError where the step does not fit the item's state or is not the actor's to take.
 */
export function actOnItem(item: Item, given: ItemAction, actor: Actor, day: string): Item {
  const action = checkAction(given)
  const { who, states } = MAY[action.do]
  if (!states.includes(item.state)) throw refusal([stateFault(item, action)])
  if (!who.some((role) => isIn(role, item, actor))) throw refusal([rightFault(item, action)])
  if (action.do === 'confirm' && (touches(actor, item.handler) || touches(actor, item.reportedBy)))
    throw refusal([
      {
        zh: '承办的单位和人员不能给自己销号，请由提出方或督查确认',
        en: 'who handles an item cannot confirm it; its raiser or the supervising office does',
      },
    ])
  return { ...item, ...step(item, action, actor, day), version: item.version + 1 }
}

function step(item: Item, action: Action, actor: Actor, day: string): Partial<Item> {
  switch (action.do) {
    case 'hand_on':
      return { handler: action.to }
    case 'extend':
      if (item.due !== null && action.due <= item.due)
        throw refusal([
          {
            zh: `新时限${action.due}不晚于原时限${item.due}，请核对`,
            en: `the new due date ${action.due} is not after ${item.due}; check it`,
          },
        ])
      return { due: action.due }
    case 'count':
      return { counts: recount(item, action) }
    case 'report_done':
      if (item.counts && item.counts.mended < item.counts.found)
        throw refusal([
          {
            zh: `发现${item.counts.found}，已整改${item.counts.mended}，整改完再报办结`,
            en: `${item.counts.mended} of ${item.counts.found} are mended; report it done when all are`,
          },
        ])
      return { state: 'reported_done', reportedBy: checked(partySchema, { unit: actor.unit, person: actor.person }) }
    case 'confirm':
      return item.recurrence === null ? { state: 'confirmed' } : nextRound(item, item.recurrence, day)
    case 'send_back':
      return { state: 'open', reportedBy: null }
    case 'withdraw':
      return { state: 'withdrawn' }
  }
}

/** A confirmed recurring item is open again, for the period after the one that was confirmed. */
function nextRound(item: Item, recurrence: NonNullable<Item['recurrence']>, day: string): Partial<Item> {
  const done = item.due ?? periodEnd(recurrence, day)
  return { state: 'open', reportedBy: null, confirmedUntil: done, due: nextPeriodEnd(recurrence, done) }
}

function recount(item: Item, counts: { readonly found: number; readonly mended: number }): Item['counts'] {
  if (item.counts === null)
    throw refusal([{ zh: '这不是计数事项，没有发现数和整改数', en: 'this is no counted item, it has no numbers' }])
  if (counts.mended > counts.found)
    throw refusal([
      {
        zh: `已整改${counts.mended}多于发现${counts.found}，请核对`,
        en: `${counts.mended} mended is more than ${counts.found} found; check both`,
      },
    ])
  return { found: counts.found, mended: counts.mended }
}

/** True for an actor who is the party: of its unit where it names one, else the person itself. */
function isParty(actor: Actor, party: Party): boolean {
  return party.unit !== null ? isUnit(actor, party.unit) : actor.person === party.person
}

function isUnit({ unit, spellings = [] }: Actor, name: string): boolean {
  return unit === name || (unit !== null && spellings.includes(name))
}

/** True for an actor who shares unit or person with a party: what must stay apart is kept apart widely. */
function touches(actor: Actor, party: Party | null): boolean {
  return (
    party !== null &&
    ((party.unit !== null && isUnit(actor, party.unit)) || (party.person !== null && actor.person === party.person))
  )
}

function isIn(role: Role, item: Item, actor: Actor): boolean {
  if (role === 'supervisor') return actor.supervisor
  return isParty(actor, role === 'handler' ? item.handler : item.raiser)
}

const STEP: Record<Action['do'], PersonText> = {
  hand_on: { zh: '转办', en: 'hand it on' },
  extend: { zh: '延期', en: 'extend it' },
  count: { zh: '更新数量', en: 'change its numbers' },
  report_done: { zh: '报办结', en: 'report it done' },
  confirm: { zh: '确认销号', en: 'confirm it' },
  send_back: { zh: '退回', en: 'send it back' },
  withdraw: { zh: '撤销', en: 'withdraw it' },
}
const STATE: Record<Item['state'], PersonText> = {
  open: { zh: '办理中', en: 'open' },
  reported_done: { zh: '已报办结，待确认', en: 'reported done, not confirmed yet' },
  confirmed: { zh: '已销号', en: 'confirmed' },
  withdrawn: { zh: '已撤销', en: 'withdrawn' },
}

function stateFault(item: Item, action: Action): PersonText {
  return {
    zh: `该事项${STATE[item.state].zh}，不能${STEP[action.do].zh}`,
    en: `the item is ${STATE[item.state].en}; nobody can ${STEP[action.do].en}`,
  }
}

function rightFault(item: Item, action: Action): PersonText {
  const names: Record<Role, PersonText> = {
    handler: { zh: `承办方（${partyName(item.handler)}）`, en: `its handler (${partyName(item.handler)})` },
    raiser: { zh: `提出方（${partyName(item.raiser)}）`, en: `its raiser (${partyName(item.raiser)})` },
    supervisor: { zh: '督查', en: 'the supervising office' },
  }
  const may = MAY[action.do].who.map((role) => names[role])
  return {
    zh: `${STEP[action.do].zh}须由${may.map((name) => name.zh).join('或')}办理`,
    en: `only ${may.map((name) => name.en).join(' or ')} can ${STEP[action.do].en}`,
  }
}
