import { describe, expect, it } from 'vitest'
import { prepareAnswer } from '../../src/office/answer-desk.ts'
import { message, newOffice, sendAll, until } from '../support/office-world.ts'
import { NOON, newStore, occasion, sqliteWorld } from '../support/store-world.ts'

/** Every question of the inbox has been worked on. */
async function answered(store: Awaited<ReturnType<typeof newStore>>) {
  await until(async () => (await store.inbox.waiting()) === 0)
}

describe('a message', () => {
  it('is answered once, into the chat that it came from, with everything kept', async () => {
    const store = await newStore(sqliteWorld)
    const { office } = await newOffice({ store })
    const sendable: string[] = []

    office.start((channel) => sendable.push(channel))
    expect(await office.receive(message('2021年固投目标', { thread: '17.1' }), 'E1')).toBe('fresh')
    expect(await office.receive(message('2021年固投目标', { thread: '17.1' }), 'E1')).toBe('duplicate')
    await answered(store)

    const [delivery, ...others] = await sendAll(store, 'slack', NOON)
    expect(others).toEqual([])
    expect(delivery?.answer.text).toBe('2021年全社会固定资产投资目标：300亿元。')
    expect(delivery?.to).toMatchObject({ chat: 'C1', thread: '17.1', person: { id: 'U1' } })
    expect(sendable).toEqual(['slack'])
    const [row] = await store.audit.list({})
    expect(row).toMatchObject({
      id: delivery?.id,
      kind: 'question',
      room: 'investment',
      person: 'slack:U1',
      outcome: 'answered',
    })
    expect(JSON.parse(row?.context ?? '')).toMatchObject({
      classes: ['public'],
      defaults: { asOf: '2021-07-31' },
      before: null,
    })
  })

  it('of one chat waits for the one before it, and leans on it', async () => {
    const store = await newStore(sqliteWorld)
    const { office } = await newOffice({ store })

    for (const [n, text] of ['2021年固投目标', '那2020年呢', '2'].entries())
      await office.receive(message(text), `E${n}`)
    office.start(() => {})
    await answered(store)

    const texts = (await sendAll(store, 'slack', NOON)).map(({ answer }) => answer.text)
    expect(texts).toHaveLength(3)
    expect(texts[0]).toContain('300亿元')
    expect(texts[1]).toContain('增长15%')
  })

  it('leans on what the same person asked in the same place alone', async () => {
    const store = await newStore(sqliteWorld)
    const { office } = await newOffice({ store })
    await office.answer(message('2021年固投目标'))

    const other = await office.answer(message('那2020年呢', { person: { id: 'U2', name: '别人' } }))
    const elsewhere = await office.answer(message('那2020年呢', { chat: 'C9' }))
    const own = await office.answer(message('那2020年呢'))

    expect(other.answer.text).not.toContain('15%')
    expect(elsewhere.answer.text).not.toContain('15%')
    expect(own.answer.text).toContain('增长15%')
  })

  it('leans on nothing that was asked while the room could see more', async () => {
    const store = await newStore(sqliteWorld)
    const rooms = (classes: ('public' | 'internal')[]) => [
      { id: 'inner', channel: 'wecom' as const, match: 'W1', classes },
    ]
    const inner = message('2021年固投目标', { channel: 'wecom', chat: 'W1' })
    const wide = await newOffice({ store, settings: { rooms: rooms(['public', 'internal']) } })
    await wide.office.answer(inner)

    const narrow = await newOffice({ store, settings: { rooms: rooms(['public']) } })
    const { answer } = await narrow.office.answer({ ...inner, text: '那2020年呢' })

    expect(answer.note).not.toContain('固投')
    expect(answer.text).not.toContain('15%')
  })

  it('leans on what was asked before a restart, and not on what was asked long ago', async () => {
    const store = await newStore(sqliteWorld)
    const first = await newOffice({ store })
    await first.office.answer(message('2021年固投目标'))

    const second = await newOffice({ store })
    const soon = await second.office.answer(message('那2020年呢'))
    second.wait(31 * 60_000)
    const late = await second.office.answer(message('那2021年呢'))

    expect(soon.answer.text).toContain('增长15%')
    expect(late.answer.text).not.toContain('300亿元')
  })

  it('of a personal WeChat room that is not listed is left alone', async () => {
    const store = await newStore(sqliteWorld)
    const { office } = await newOffice({ store })

    const unlisted = await office.receive(
      message('2021年固投目标', { channel: 'wechat', chat: 'x@room', topic: '家庭群' }),
      'E1',
    )
    const listed = await office.receive(
      message('2021年固投目标', { channel: 'wechat', chat: 'y@room', topic: '投资科工作群' }),
      'E2',
    )

    expect([unlisted, listed]).toEqual(['ignored', 'fresh'])
    expect(await store.inbox.waiting()).toBe(1)
  })

  it('that nobody can answer is put before the editors, once however often it comes', async () => {
    const store = await newStore(sqliteWorld)
    const { office } = await newOffice({ store })

    for (let n = 0; n < 3; n++) await office.answer(message('2021年航天发射几次'))
    await office.answer(message('2021年固投目标'))

    const queue = await store.reviews.list({})
    expect(queue).toMatchObject([
      { question: '2021年航天发射几次', room: 'investment', times: 3, reason: 'not_answered' },
    ])
    expect(await store.audit.find(queue[0]?.audit ?? '')).toMatchObject({ question: '2021年航天发射几次' })
  })
})

describe('where something fails', () => {
  it('a fault of ours is logged once and the asker is told its id', async () => {
    const store = await newStore(sqliteWorld)
    const { office, parts, logged } = await newOffice({ store })
    const broken = { ...parts, sources: { ...parts.sources, intents: [] } }
    const room = { id: 'r', region: undefined, planYear: undefined, classes: ['public'], writable: true } as const

    const { answer, id, keep } = await prepareAnswer(message('固投目标'), room, broken, office.desk.knowledge)
    await store.transaction(keep)

    expect(answer).toMatchObject({ outcome: 'failed', id })
    expect(answer.text).toContain(id)
    expect(logged.filter(({ level }) => level === 'error')).toHaveLength(1)
    expect(await store.audit.find(id)).toMatchObject({ outcome: 'failed', question: '固投目标' })
  })

  it('an answer that cannot be kept is not sent; it is tried again and sent once', async () => {
    const real = await newStore(sqliteWorld)
    let failures = 2
    const store: typeof real = {
      ...real,
      unawaited: (work) => {
        if (failures-- > 0) throw new Error('disk full')
        return real.unawaited(work)
      },
    }
    const { office, wait, logged } = await newOffice({ store })
    await office.receive(message('2021年固投目标'), 'E1')
    office.start(() => {})

    await until(() => logged.filter(({ level }) => level === 'error').length === 1)
    expect(await sendAll(real, 'slack', NOON)).toEqual([])
    wait(1000)
    await until(() => logged.filter(({ level }) => level === 'error').length === 2)
    wait(2000)
    await answered(real)

    expect(await sendAll(real, 'slack', NOON + 5000)).toHaveLength(1)
  })

  it('an answer that can never be kept ends with a line to the asker, and the chat goes on', async () => {
    const real = await newStore(sqliteWorld)
    const store: typeof real = {
      ...real,
      unawaited: (work) =>
        real.unawaited((within) =>
          work({
            ...within,
            audit: {
              ...within.audit,
              add: async (row) => {
                if (row.question.includes('固投')) throw new Error('no')
                await within.audit.add(row)
              },
            },
          }),
        ),
    }
    const world = await newOffice({ store })
    await world.office.receive(message('2021年固投目标'), 'E1')
    await world.office.receive(message('2021年GDP目标'), 'E2')
    world.office.start(() => {})

    for (let n = 1; n <= 5; n++) {
      await until(() => world.logged.filter(({ level }) => level === 'error').length >= n)
      world.wait(5000)
    }
    await answered(real)

    const sent = await sendAll(real, 'slack', NOON + 60_000)
    expect(sent.map(({ answer }) => answer.outcome)).toEqual(['failed', 'answered'])
  })

  it('what is no message is given up on, and the chat goes on', async () => {
    const store = await newStore(sqliteWorld)
    const world = await newOffice({ store })
    await store.inbox.receive({ key: 'slack:bad', lane: 'slack:C1', payload: '{"channel":"fax"}' }, NOON)
    await world.office.receive(message('2021年GDP目标'), 'E2')
    world.office.start(() => {})

    for (let n = 1; n <= 5; n++) {
      await until(() => world.logged.filter(({ level }) => level === 'error').length >= n)
      world.wait(5000)
    }
    await answered(store)

    expect((await sendAll(store, 'slack', NOON + 60_000)).map(({ answer }) => answer.outcome)).toEqual(['answered'])
  })
})

describe('too many questions', () => {
  it('are refused with one line until the person has waited, and take nothing from others', async () => {
    const store = await newStore(sqliteWorld)
    const limits = { person: { burst: 2, perMinute: 1 }, room: { burst: 100, perMinute: 100 } }
    const { office, wait } = await newOffice({ store, settings: { limits } })
    office.start(() => {})

    for (let n = 0; n < 5; n++) await office.receive(message('2021年GDP目标'), `E${n}`)
    await office.receive(message('2021年GDP目标', { person: { id: 'U2', name: '别人' } }), 'other')
    await answered(store)
    const first = await sendAll(store, 'slack', NOON)
    wait(60_000)
    await office.receive(message('2021年GDP目标'), 'later')
    await answered(store)
    const later = await sendAll(store, 'slack', NOON + 60_000)

    expect(first.map(({ answer }) => answer.outcome)).toEqual(['answered', 'answered', 'help', 'answered'])
    expect(first[2]?.answer.text).toBe('提问过于频繁，请约60秒后再问。')
    expect(later.map(({ answer }) => answer.outcome)).toEqual(['answered'])
    expect(await store.audit.list({})).toHaveLength(4)
  })
})

describe('what is written while the bot runs', () => {
  const subject = { kind: 'project', id: '武汉长江中心', region: '武昌区', planYear: 2021 } as const

  it('is in the next answer, and not before its release', async () => {
    const store = await newStore(sqliteWorld)
    const { office, wait } = await newOffice({ store })
    const value = {
      ...({ indicator: null, name: '完成投资', measure: 'level', amount: '3.5', unit: '亿元', span: 'month' } as const),
      ...({ period: '2021-06', status: 'flash', releasedAt: NOON + 60_000 } as const),
    }
    const before = await office.answer(message('武汉长江中心进展'))
    await store.notes.add({ subject, class: 'public', text: '主体结构封顶', day: '2021-07-30' }, occasion())
    await store.notes.add(
      { subject, class: 'public', text: '幕墙开始安装', day: '2021-07-31', values: [value] },
      occasion(),
    )

    await office.desk.living.refresh()
    const written = await office.answer(message('武汉长江中心进展', { thread: '2' }))
    wait(60_000)
    const released = await office.answer(message('武汉长江中心进展', { thread: '3' }))

    expect(before.answer.text).not.toContain('封顶')
    expect(written.answer.text).toContain('主体结构封顶')
    expect(written.answer.text).not.toContain('幕墙')
    expect(released.answer.text).toContain('幕墙开始安装')
  })

  it('costs nothing where there is nothing new', async () => {
    const store = await newStore(sqliteWorld)
    const { office } = await newOffice({ store })
    const view = { id: 'investment', region: undefined, classes: ['public'] } as const
    const first = await office.desk.knowledge.of(view)

    const more = await office.desk.living.refresh()

    expect(more).toBe(false)
    expect(await office.desk.knowledge.of(view)).toBe(first)
  })
})
