import { describe, expect, it } from 'vitest'
import { fakeWecom } from '../../support/fake-wecom/fake-wecom.ts'
import type { Fault } from '../../support/fake-wecom/faults.ts'
import { until } from '../../support/office-world.ts'
import { brokenStore } from '../../support/slack-world.ts'
import { newStore, sqliteWorld } from '../../support/store-world.ts'
import { seen, settled, type WecomWorld, wecomWorld } from '../../support/wecom-world.ts'

const QUESTION = '2021年固投目标是多少'

/** By which the outbox keeps the answer to the message M1. */
const KEY = 'answer:wecom:aib-fake:M1'
/** After which the client gives up, if nothing is said. */
const MOST_TRIES = 10
const MOST_REFUSALS = 5
const isReply = ({ cmd }: { readonly cmd: string }) => cmd === 'aibot_respond_msg'

/** Messages in the group that answer the question. */
function answers({ wecom }: Pick<WecomWorld, 'wecom'>) {
  return wecom.of('W1').filter(({ content }) => content.includes('300亿元'))
}

async function connectedAgain({ wecom }: WecomWorld, before: number): Promise<void> {
  await until(() => wecom.connections > before && wecom.connected)
}

describe('a connection', () => {
  it('that is cut is opened again, and every question has one answer', async () => {
    const world = await wecomWorld()
    const before = world.wecom.connections

    world.wecom.cut()
    await connectedAgain(world, before)
    await until(() => world.channel.status().connected)
    world.wecom.write({ text: QUESTION })
    await until(() => answers(world).length > 0)

    expect(world.channel.status()).toMatchObject({ connected: true, reconnects: 1, problem: null })
    expect(world.wecom.errors).toEqual([])
  })

  it('is opened again through refused tries, and an operator is told meanwhile', async () => {
    const world = await wecomWorld()
    const before = world.wecom.connections

    world.wecom.takes = false
    world.wecom.cut()
    await until(() => world.channel.status().problem !== null)
    const told = world.channel.status().problem
    world.wecom.takes = true
    await connectedAgain(world, before)

    expect(told?.en).toContain('WECOM_BOT_SECRET')
    await until(() => world.channel.status().problem === null)
  })

  it('is looked for without end, beyond the tries that its client makes by itself', async () => {
    const world = await wecomWorld({ times: { reconnect: 1 } })
    const { wecom, logged } = world
    const tries = (of: string) => logged.filter(({ message }) => message.startsWith(of)).length

    await wecom.close()
    await until(() => tries('WeCom cannot be reached') > MOST_TRIES, 20_000)
    wecom.takes = false
    await wecom.listen(wecom.port)
    await until(() => tries('WeCom refuses the bot') > MOST_REFUSALS, 30_000)
    wecom.takes = true
    await until(() => world.channel.status().connected, 30_000)

    expect(world.channel.status()).toMatchObject({ reconnects: 1, problem: null })
  }, 90_000)

  it('whose place another one has taken is not fought for', async () => {
    const world = await wecomWorld()
    const other = await wecomWorld({ wecom: world.wecom })

    await until(() => !world.channel.status().connected)
    await settled(other)

    expect(world.wecom.connections).toBe(2)
    expect(world.channel.status().problem?.zh).toContain('本连接被替换')
    expect(other.channel.status()).toMatchObject({ connected: true, problem: null })
  })

  it('whose place another one has taken is opened again much later', async () => {
    const world = await wecomWorld({ times: { afterDisplaced: 100 } })
    const other = await wecomWorld({ wecom: world.wecom })

    await other.service.stop()
    await until(() => world.channel.status().connected && world.wecom.connections === 3)
    world.wecom.write({ text: QUESTION })
    await until(() => answers(world).length > 0)

    expect(world.channel.status().problem).toBeNull()
  })

  it('is refused at the start where the secret is wrong, in one line without it', async () => {
    const world = await wecomWorld({ secret: 'hidden', started: false })

    const starting = world.service.start()

    await expect(starting).rejects.toThrow(/^WECOM_BOT_ID, WECOM_BOT_SECRET: .*853000/)
    await starting.catch((error: unknown) => expect(String(error)).not.toContain('hidden'))
    expect(JSON.stringify(world.logged)).not.toContain('hidden')
  })

  it('is waited for where WeCom cannot be reached at the start', async () => {
    const wecom = await fakeWecom()
    await wecom.close()
    const world = await wecomWorld({ wecom, connected: false })

    const early = world.channel.status().connected
    await wecom.listen(wecom.port)
    await until(() => world.channel.status().connected)
    wecom.write({ text: QUESTION })
    await until(() => answers(world).length > 0)

    expect(early).toBe(false)
  })
})

describe('two offices on one store', () => {
  it('have one connection, which the other takes over when the first stops', async () => {
    const first = await wecomWorld()
    const second = await wecomWorld({ wecom: first.wecom, store: first.store, connected: false })
    expect(first.wecom.connections).toBe(1)
    expect(second.channel.status()).toMatchObject({ connected: false, problem: null })

    first.wecom.write({ text: QUESTION })
    await until(() => answers(first).length > 0)
    await first.service.stop()
    await until(() => second.channel.status().connected)
    first.wecom.write({ text: QUESTION, user: 'lisi' })
    await until(() => answers(first).length > 1)
    await settled(second)

    expect(answers(first)).toHaveLength(2)
    expect(first.wecom.connections).toBe(2)
    expect(first.wecom.errors).toEqual([])
  })
})

describe('an office that cannot reach the store', () => {
  it('gives its connection up, and the other one has it within ten seconds', async () => {
    const store = await newStore(sqliteWorld)
    const away = () => Promise.reject(new Error('the store is away'))
    const leases = { ...store.leases }
    const first = await wecomWorld({ store: { ...store, leases } })
    const second = await wecomWorld({ wecom: first.wecom, store, connected: false })

    Object.assign(leases, { acquire: away, renew: away, release: away })
    await until(() => second.channel.status().connected, 10_000)

    expect(first.channel.status()).toMatchObject({ connected: false, problem: null })
    expect(first.wecom.connections).toBe(2)
  }, 20_000)
})

describe('an answer', () => {
  it('to a question before a restart is sent unasked, once', async () => {
    const wecom = await fakeWecom()
    const store = await newStore(sqliteWorld)
    const world = await wecomWorld({ wecom, store })
    wecom.faults.add('aibot_respond_msg', { kind: 'refuse', errcode: 45009 })

    wecom.write({ text: QUESTION, msgid: 'M1' })
    await until(async () => wecom.frames.some(isReply) && (await store.outbox.find(KEY))?.state === 'waiting')
    await world.service.stop()
    const again = await wecomWorld({ wecom, store, office: { now: () => Date.now() + 61_000 } })
    await until(() => answers(again).length > 0)
    await settled(again)

    expect(answers(again)).toMatchObject([{ via: 'send' }])
    expect(wecom.errors).toEqual([])
  })

  it('that is being sent when the office stops is acknowledged before the connection is closed', async () => {
    const { wecom, store, service } = await wecomWorld()
    wecom.faults.add('aibot_respond_msg', { kind: 'late', milliseconds: 300, applied: true })

    wecom.write({ text: QUESTION, msgid: 'M1' })
    await until(() => wecom.frames.some(isReply))
    await service.stop()

    expect((await store.outbox.find(KEY))?.state).toBe('sent')
    expect(answers({ wecom })).toHaveLength(1)
  })

  it('whose reply is too late is sent unasked', async () => {
    const world = await wecomWorld()
    world.wecom.faults.add('aibot_respond_msg', {
      kind: 'refuse',
      errcode: 846608,
      errmsg: 'stream message update expired',
    })

    world.wecom.write({ text: QUESTION })
    await until(() => answers(world).length > 0)
    await settled(world)

    expect(answers(world)).toMatchObject([{ via: 'send' }])
  })

  it.each<[string, Fault]>([
    ['was written and is cut off before it is acknowledged', { kind: 'cut', applied: true }],
    ['is cut off before anything is done', { kind: 'cut' }],
  ])('that %s is never sent twice', async (_, fault) => {
    const world = await wecomWorld()
    const { wecom, store } = world
    wecom.faults.add('aibot_respond_msg', fault)

    wecom.write({ text: QUESTION, msgid: 'M1' })
    await until(() => world.logged.some(({ message }) => message.startsWith('nobody can tell')))
    const kept = await store.outbox.find(KEY)

    expect(kept?.state).toBe('unknown')
    expect(answers(world)).toHaveLength(fault.kind === 'cut' && fault.applied ? 1 : 0)
  })

  it.each([true, false])(
    'that is not acknowledged in time is repeated as the same message (taken: %s)',
    async (applied) => {
      const world = await wecomWorld()
      world.wecom.faults.add('aibot_respond_msg', { kind: 'silence', applied })

      world.wecom.write({ text: QUESTION })
      await until(() => world.wecom.frames.filter(isReply).length === 2, 15_000)
      await settled(world)

      expect(answers(world)).toHaveLength(1)
      expect(world.logged.filter(({ level }) => level === 'error')).toEqual([])
    },
    20_000,
  )

  it('is given up where WeCom refuses it for good', async () => {
    const world = await wecomWorld()
    world.wecom.faults.add('aibot_respond_msg', { kind: 'refuse', errcode: 40058 })

    world.wecom.write({ text: QUESTION, msgid: 'M1' })
    await until(() => world.logged.some(({ message }) => message.includes('given up')))

    const kept = await world.store.outbox.find(KEY)
    expect(kept?.state).toBe('failed')
  })

  it('waits in its chat where thirty a minute were sent, and others go on', async () => {
    const world = await wecomWorld()
    const { wecom } = world

    for (let i = 0; i < 33; i++) wecom.write({ text: QUESTION })
    await until(() => wecom.of('W1').length === 30)
    wecom.write({ text: QUESTION, chat: 'W2' })
    await until(() => wecom.of('W2').length === 1)
    const early = wecom.of('W1').length
    world.wait(61_000)
    wecom.chats.rate = 100
    await until(() => wecom.of('W1').length === 33)

    expect(early).toBe(30)
    expect(wecom.errors).toEqual([])
  })
})

describe('a question', () => {
  it('that cannot be kept is said to be unanswered', async () => {
    const { store } = brokenStore(await newStore(sqliteWorld))
    const world = await wecomWorld({ store })

    world.wecom.write({ text: QUESTION })
    await until(() => world.wecom.shown.length > 0)

    expect(seen(world.wecom.shown[0]?.content)).toBe('查询未完成，请稍后再问。')
  })
})
