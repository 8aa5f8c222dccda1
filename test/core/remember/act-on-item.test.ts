import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WenjiError } from '../../../src/core/errors.ts'
import { actOnItem } from '../../../src/core/remember/act-on-item.ts'
import type { Actor, Item } from '../../../src/core/remember/item.ts'
import type { ItemAction } from '../../../src/core/remember/item-action.ts'

const DAY = '2021-07-31'
const OPEN: Item = {
  ...{ number: 1001, at: 0, by: { id: 'slack:U1', name: '王一' }, version: 1, key: null },
  ...{ kind: 'finding', title: '消防通道堵塞', class: 'internal', region: '清江区', planYear: 2021, source: '督查' },
  ...{ subject: null, due: '2021-08-10', counts: null, recurrence: null, state: 'open' },
  ...{ raiser: { unit: '督查室', person: null }, handler: { unit: '区城管局', person: '赵四' } },
  ...{ reportedBy: null, confirmedUntil: null },
}
const REPORTED: Item = { ...OPEN, state: 'reported_done', reportedBy: { unit: '区城管局', person: '赵四' } }

const who = (unit: string | null, person: string | null = null, supervisor = false): Actor => ({
  unit,
  person,
  supervisor,
})
const HANDLER = who('区城管局', '赵四')
const RAISER = who('督查室', '钱五')
const SUPERVISOR = who('区政府办', '孙六', true)
const STRANGER = who('区教育局', '李七')

const act = (item: Item, action: ItemAction, actor: Actor) => actOnItem(item, action, actor, DAY)

describe('an item', () => {
  it('is reported done by its handler, and by anybody of the handling unit', () => {
    expect(act(OPEN, { do: 'report_done' }, HANDLER)).toMatchObject({
      ...{ state: 'reported_done', reportedBy: { unit: '区城管局', person: '赵四' }, version: 2 },
    })
    expect(act(OPEN, { do: 'report_done' }, who('区城管局', '周八')).state).toBe('reported_done')
  })

  it.each([
    ['its raiser', RAISER],
    ['the supervising office', SUPERVISOR],
  ])('is confirmed by %s', (_, actor) => {
    expect(act(REPORTED, { do: 'confirm' }, actor)).toMatchObject({ state: 'confirmed' })
  })

  it.each<[string, Item, Actor]>([
    ['its handler', REPORTED, HANDLER],
    ['a colleague of its handler', REPORTED, who('区城管局', '周八')],
    ['its handler, who speaks for 督查 as well', REPORTED, who('区城管局', '赵四', true)],
    ['its handler, who raised it', { ...REPORTED, raiser: { unit: '区城管局', person: null } }, HANDLER],
    [
      'the person who handles it, in another unit by now, though a colleague reported it',
      { ...REPORTED, reportedBy: { unit: '区城管局', person: '周八' } },
      who('督查室', '赵四'),
    ],
    [
      'who reported it done, though another handles it',
      { ...REPORTED, handler: { unit: '区住建局', person: null } },
      who('区城管局', '周八', true),
    ],
    ['a stranger', REPORTED, STRANGER],
    ['a person without a unit', REPORTED, who(null, null)],
  ])('is never confirmed by %s', (_, item, actor) => {
    expect(() => act(item, { do: 'confirm' }, actor)).toThrow(WenjiError)
  })

  it('is not confirmed before it is reported done, nor twice', () => {
    expect(() => act(OPEN, { do: 'confirm' }, RAISER)).toThrow('the item is open; nobody can confirm it')
    expect(() => act(act(REPORTED, { do: 'confirm' }, RAISER), { do: 'confirm' }, RAISER)).toThrow(
      'the item is confirmed',
    )
  })

  it('of persons without a unit is told apart by person', () => {
    const own: Item = {
      ...REPORTED,
      raiser: { unit: null, person: '吴九' },
      handler: { unit: null, person: '赵四' },
      reportedBy: { unit: null, person: '赵四' },
    }

    expect(act(own, { do: 'confirm' }, who(null, '吴九')).state).toBe('confirmed')
    expect(() => act(own, { do: 'confirm' }, who(null, '赵四'))).toThrow(WenjiError)
    expect(() => act(own, { do: 'confirm' }, who(null, null))).toThrow(WenjiError)
  })

  it('goes back to its handler where it is not done', () => {
    const back = act(REPORTED, { do: 'send_back', reason: '仍有杂物' }, RAISER)

    expect(back).toMatchObject({ state: 'open', reportedBy: null })
    expect(() => act(REPORTED, { do: 'send_back', reason: '仍有杂物' }, HANDLER)).toThrow('only its raiser (督查室)')
  })

  it('is handed on by its handler, and then is the other’s', () => {
    const moved = act(OPEN, { do: 'hand_on', to: { unit: '区住建局' }, reason: '属住建管养' }, HANDLER)

    expect(moved.handler).toEqual({ unit: '区住建局', person: null })
    expect(() => act(moved, { do: 'report_done' }, HANDLER)).toThrow('only its handler (区住建局)')
    expect(() => act(REPORTED, { do: 'hand_on', to: { unit: '区住建局' }, reason: '换人' }, HANDLER)).toThrow(
      WenjiError,
    )
  })

  it('is extended by its raiser, with a reason, to a later day', () => {
    const extend = (due: string, actor: Actor, reason = '等配件') => act(OPEN, { do: 'extend', due, reason }, actor)

    expect(extend('2021-08-20', RAISER).due).toBe('2021-08-20')
    expect(() => extend('2021-08-20', HANDLER)).toThrow(WenjiError)
    expect(() => extend('2021-08-10', RAISER)).toThrow('is not after 2021-08-10')
    expect(() => extend('2021-08-20', RAISER, ' ')).toThrow('the reason is empty')
  })

  it('that counts is done when all is mended', () => {
    const counted: Item = { ...OPEN, kind: 'counted', counts: { found: 1136, mended: 1077 } }

    expect(() => act(counted, { do: 'report_done' }, HANDLER)).toThrow('1077 of 1136 are mended')
    expect(() => act(counted, { do: 'count', found: 1136, mended: 1137 }, HANDLER)).toThrow(WenjiError)
    expect(() => act(OPEN, { do: 'count', found: 1, mended: 1 }, HANDLER)).toThrow('this is no counted item')
    const all = act(counted, { do: 'count', found: 1136, mended: 1136 }, HANDLER)
    expect(act(all, { do: 'report_done' }, HANDLER).state).toBe('reported_done')
  })

  it('that recurs is open again for the next period once it is confirmed', () => {
    const patrol: Item = { ...REPORTED, kind: 'recurring', recurrence: 'half_monthly', due: '2021-07-15' }

    expect(act(patrol, { do: 'confirm' }, RAISER)).toMatchObject({
      ...{ state: 'open', confirmedUntil: '2021-07-15', due: '2021-07-31', reportedBy: null },
    })
    expect(act({ ...patrol, due: null }, { do: 'confirm' }, RAISER)).toMatchObject({ confirmedUntil: '2021-07-31' })
  })

  it('is withdrawn by its raiser and stays so', () => {
    const gone = act(REPORTED, { do: 'withdraw', reason: '重复登记' }, RAISER)

    expect(gone.state).toBe('withdrawn')
    expect(() => act(OPEN, { do: 'withdraw', reason: '不想办' }, HANDLER)).toThrow(WenjiError)
    expect(() => act(gone, { do: 'report_done' }, HANDLER)).toThrow('the item is withdrawn')
  })

  it('refused says who may, in Chinese', () => {
    expect.assertions(1)
    try {
      act(OPEN, { do: 'report_done' }, STRANGER)
    } catch (error) {
      expect(error).toMatchObject({ forPerson: { zh: '报办结须由承办方（区城管局 赵四）办理' } })
    }
  })

  it('is never brought to confirmed by the one who handles it, in however many steps of their own', () => {
    const unit = fc.constantFrom('区城管局', '督查室', '区住建局', null)
    const actions: fc.Arbitrary<ItemAction> = fc.oneof(
      fc.constantFrom<ItemAction>({ do: 'report_done' }, { do: 'confirm' }, { do: 'send_back', reason: '退' }),
      unit.map(
        (to): ItemAction => ({ do: 'hand_on', to: to === null ? { person: '赵四' } : { unit: to }, reason: '转' }),
      ),
    )

    fc.assert(
      fc.property(fc.array(actions, { maxLength: 12 }), unit, fc.boolean(), (steps, own, supervisor) => {
        const actor = who(own, '赵四', supervisor)
        let item: Item = OPEN
        for (const step of steps) {
          const before: Item = item
          try {
            item = act(item, step, actor)
          } catch (error) {
            if (!(error instanceof WenjiError)) throw error
          }
          if (before.state === 'reported_done' && item.state === 'confirmed')
            throw new Error('confirmed by its handler')
        }
      }),
    )
  })
})
