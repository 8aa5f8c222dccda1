import { describe, expect, it } from 'vitest'
import { type AuditRow, KEPT_UNTOUCHED } from '../../../../src/core/remember/audit.ts'
import { BRIDGE, DAY, EVERYONE, NOON, newStore, occasion, type World } from '../../../support/store-world.ts'

export function auditRow(id: string, changes: Partial<AuditRow> = {}): AuditRow {
  return {
    ...{ id, at: NOON, kind: 'question', room: 'slack:C1', person: 'slack:U1' },
    ...{ question: '今年固投目标', answer: '300亿元', outcome: 'answered' },
    ...{ knowledge: 'k1', rules: 'r1', context: null },
    ...changes,
  }
}

export function auditContract(world: World): void {
  describe('the audit', () => {
    it('gives what was said with figures, the oldest first and page by page', async () => {
      const store = await newStore(world)
      const context = '{"classes":["public"],"said":{"cited":[]}}'
      for (const [id, at] of [
        ['c', 30],
        ['b', 20],
        ['a', 20],
        ['old', 10],
      ] as const)
        await store.audit.add(auditRow(id, { at, context }))
      await store.audit.add(auditRow('none', { at: 20, context: '{"classes":[]}' }))

      const first = await store.audit.said(20, null, 2)
      const rest = await store.audit.said(20, first.at(-1) ?? null, 2)

      expect(first.map(({ id }) => id)).toEqual(['a', 'b'])
      expect(rest).toEqual([{ id: 'c', at: 30, kind: 'question', room: first[0]?.room, context }])
    })

    it('gives back what was said, by its id', async () => {
      const store = await newStore(world)
      const row = auditRow('q-1', { context: '{"earlier":["去年呢"]}' })
      await store.audit.add(row)

      expect(await store.audit.find('q-1')).toEqual(row)
      expect(await store.audit.find('q-2')).toBeNull()
      await expect(store.audit.add(row)).rejects.toThrow()
    })

    it('keeps whatever was asked, as far as a database can', async () => {
      const store = await newStore(world)
      await store.audit.add(auditRow('q-1', { question: `完成\0${'\ud83d'}\u0007？${'长'.repeat(10_000)}` }))

      expect(await store.audit.find('q-1')).toMatchObject({
        question: `完成\ufffd\ufffd\u0007？${'长'.repeat(10_000)}`,
      })
    })

    it('is listed newest first, by time, kind and room', async () => {
      const store = await newStore(world)
      await store.audit.add(auditRow('a', { at: NOON - 10 }))
      await store.audit.add(auditRow('b', { kind: 'note' }))
      await store.audit.add(auditRow('c', { room: 'slack:C2' }))
      const ids = async (filter: object) => (await store.audit.list(filter)).map(({ id }) => id)

      expect(await ids({})).toEqual(['c', 'b', 'a'])
      expect(await ids({ since: NOON })).toEqual(['c', 'b'])
      expect(await ids({ before: NOON })).toEqual(['a'])
      expect(await ids({ kind: 'note' })).toEqual(['b'])
      expect(await ids({ room: 'slack:C2', limit: 5 })).toEqual(['c'])
    })

    it('counts what is asked most', async () => {
      const store = await newStore(world)
      for (const [id, question] of [
        ['1', '固投'],
        ['2', 'GDP'],
        ['3', 'GDP'],
      ] as const)
        await store.audit.add(auditRow(id, { question }))
      await store.audit.add(auditRow('4', { kind: 'note', question: 'GDP' }))

      expect(await store.audit.askedOften(NOON, 10)).toEqual([
        { question: 'GDP', times: 2 },
        { question: '固投', times: 1 },
      ])
    })

    it('puts pseudonyms into old rows alone, and refuses to forget the last six months', async () => {
      const store = await newStore(world)
      const old = NOON - KEPT_UNTOUCHED
      await store.audit.add(auditRow('old', { at: old - 1 }))
      await store.audit.add(auditRow('older', { at: old - 2, person: 'slack:U2' }))
      await store.audit.add(auditRow('new', { at: old }))
      const hidden = (person: string) => `某${person.length}`

      await expect(store.audit.purge(old + 1, NOON, hidden)).rejects.toThrow('at least six months')
      expect(await store.audit.purge(old, NOON, hidden)).toBe(2)
      expect(await store.audit.purge(old, NOON, hidden)).toBe(0)

      expect((await store.audit.list({})).map(({ id, person }) => [id, person])).toEqual([
        ['new', 'slack:U1'],
        ['old', '某8'],
        ['older', '某8'],
      ])
    })

    it('leaves no name in chats of two and in contexts either, and leaves the rest of them', async () => {
      const store = await newStore(world)
      const old = { at: NOON - KEPT_UNTOUCHED - 1, person: 'wecom:li' }
      const context = { defaults: { asOf: DAY, asker: { unit: '区住建局', person: '李四' } }, before: null }
      await store.audit.add(auditRow('1', { ...old, room: 'wecom:li', context: JSON.stringify(context) }))
      await store.audit.add(auditRow('2', { ...old, room: '投资科', context: null }))
      await store.audit.add(auditRow('3', { ...old, room: '投资科', context: '{"defaults":{"asker":{"person":"' }))

      await store.audit.purge(NOON - KEPT_UNTOUCHED, NOON, () => '某')

      const rows = (await store.audit.list({})).sort((a, b) => (a.id < b.id ? -1 : 1))
      expect(rows.map(({ person, room }) => [person, room])).toEqual([
        ['某', '某'],
        ['某', '投资科'],
        ['某', '投资科'],
      ])
      expect(JSON.parse(rows[0]?.context ?? '')).toEqual({
        ...context,
        defaults: { asOf: DAY, asker: { unit: '区住建局', person: '某' } },
      })
      expect(rows[2]?.context).toBe('{"defaults":{"asker":{"person":"')
    })

    it('stands or falls with what it tells of', async () => {
      const store = await newStore(world)
      const write = (id: string) =>
        store.transaction(async (within) => {
          const { note } = await within.notes.add(
            { subject: BRIDGE, class: 'public', text: '开工', day: DAY },
            occasion(),
          )
          await within.outbox.add({ key: id, channel: 'slack', lane: 'C1', body: `已记 ${note.number}` }, NOON)
          await within.audit.add(auditRow(id, { kind: 'note' }))
          return note.number
        })

      const first = await write('w-1')
      const second = await write('w-1').catch((error: unknown) => error)

      expect(first).toBe(1001)
      expect(second).toBeInstanceOf(Error)
      expect(await store.notes.list({ audience: EVERYONE })).toHaveLength(1)
      expect(await store.outbox.waiting('slack')).toBe(1)
      expect((await store.heads()).notes).toBe(1001)
    })
  })
}
