import { describe, expect, it } from 'vitest'
import { KEPT_UNTOUCHED } from '../../src/core/remember/audit.ts'
import { Housekeeping } from '../../src/office/housekeeping.ts'
import { documentOf } from '../support/knowledge.ts'
import { NOON, openOperated, said } from '../support/operating-office.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const DAY = 24 * 60 * 60 * 1000
const plan = documentOf('清江区2021年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n')
const LI = { id: 'console:terminal', name: '李四', role: 'reader', unit: '区住建局', supervisor: false } as const

async function house(now: () => number = () => NOON) {
  return openOperated({ dataFolder: await temporaryFolder() }, [plan], { now, people: [LI] })
}

describe('audit list', () => {
  it('gives what was asked and done, by day, room and kind', async () => {
    let now = NOON - 40 * DAY
    const { office, command } = await house(() => now)
    await office.answer(said('2021年GDP目标'))
    now = NOON
    await office.answer(said('增长多少'))
    await command('backup', { file: '/somewhere/b' })

    const all = await command('audit list')
    const asked = await command('audit list', { since: '2021-07-01', kind: 'question', room: 'console' })
    const early = await command('audit list', { before: '2021-07-01' })

    expect(all.data).toMatchObject([{ kind: 'operation', question: 'backup /somewhere/b' }, {}, {}])
    expect(asked.data).toMatchObject([
      { question: '增长多少', person: 'console:terminal', outcome: expect.any(String) },
    ])
    expect(early.data).toMatchObject([
      { question: '2021年GDP目标', answer: expect.stringMatching(/^2021年.*6\.5%左右/) },
    ])
    expect(early.text.zh).toMatch(
      /^id-\d+ {2}2021-06-21 \d\d:\d\d {2}question {2}console {2}console:terminal {2}answered/,
    )
    expect((await command('audit list', { since: '2022-01-01' })).text.en).toBe('no row is like that')
    await expect(command('audit list', { since: '2021-02-30' })).rejects.toThrow('is no date')
  })
})

describe('audit purge', () => {
  it('takes out who asked, keeps the answer, and is in the audit itself', async () => {
    let now = NOON - KEPT_UNTOUCHED - 2 * DAY
    const { office, command, parts } = await house(() => now)
    const { id } = await office.answer(said('2021年GDP目标'))
    now = NOON

    const reply = await command('audit purge', { before: '2021-01-28' })

    const rows = await parts.store.audit.list({})
    expect(reply).toMatchObject({ status: 0, data: { rows: 1 } })
    expect(rows.map(({ kind, person }) => [kind, person])).toEqual([
      ['operation', 'console:root'],
      ['question', 'purged:16'],
    ])
    expect(JSON.stringify(rows)).not.toContain('李四')
    expect(await command('replay', { id })).toMatchObject({ data: { verdict: 'same', changed: { asker: true } } })
  })

  it('refuses the last six months with the day until which it can be done', async () => {
    const { command, parts, office } = await house()
    await office.answer(said('2021年GDP目标'))

    await expect(command('audit purge', { before: '2021-02-01' })).rejects.toThrow(
      'the audit is kept for at least six months; today rows before 2021-01-28 can be purged',
    )
    expect(await parts.store.audit.list({})).toMatchObject([{ person: 'console:terminal' }])
  })
})

describe('housekeeping', () => {
  it('forgets once a day what was finished thirty days ago, and never the audit', async () => {
    let now = NOON - 31 * DAY
    const { office, parts } = await house(() => now)
    const { inbox, outbox, turns, audit } = parts.store
    await office.answer(said('2021年GDP目标'))
    await inbox.receive({ key: 'done', lane: 'a', payload: '{}' }, now)
    const event = await inbox.take(now, 1000)
    if (event) await inbox.finish(event)
    await inbox.receive({ key: 'waits', lane: 'b', payload: '{}' }, now)
    await outbox.add({ key: 'waits', channel: 'slack', lane: 'b', body: '' }, now)
    now = NOON
    const work = new Housekeeping(parts)

    await work.tick()

    expect(await inbox.receive({ key: 'done', lane: 'a', payload: '{}' }, now)).toBe(true)
    expect(await inbox.receive({ key: 'waits', lane: 'b', payload: '{}' }, now)).toBe(false)
    expect(await outbox.waiting('slack')).toBe(1)
    expect(await turns.find({ lane: 'console:c', person: 'console:terminal' }, 0)).toBeNull()
    expect(await audit.list({})).toHaveLength(1)
  })

  it('does nothing a second time on one day, and all of it on the next', async () => {
    let now = NOON
    const calls: number[] = []
    const { parts } = await house(() => now)
    const forget = async (before: number) => calls.push(before)
    const { inbox, outbox, turns } = parts.store
    const store = {
      ...parts.store,
      ...{ inbox: { ...inbox, forget }, outbox: { ...outbox, forget }, turns: { ...turns, forget } },
    }
    const work = new Housekeeping({ ...parts, store })

    await work.tick()
    now += 60_000
    await work.tick()
    now += DAY
    await Promise.all([work.tick(), work.tick()])

    expect(calls).toEqual([NOON, NOON + 60_000 + DAY].flatMap((time) => Array(3).fill(time - 30 * DAY)))
  })

  it('is tried again where the store could not do it', async () => {
    const { parts } = await house()
    let failures = 1
    const forget = async () => {
      if (failures-- > 0) throw new Error('no database')
      return 0
    }
    const done: string[] = []
    const turns = { ...parts.store.turns, forget: async () => done.push('turns') }
    const inbox = { ...parts.store.inbox, forget }
    const work = new Housekeeping({ ...parts, store: { ...parts.store, inbox, turns } })

    await work.tick()
    await work.tick()

    expect(done).toEqual(['turns'])
  })
})
