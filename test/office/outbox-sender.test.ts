import { describe, expect, it, onTestFinished } from 'vitest'
import type { Store } from '../../src/core/ports.ts'
import type { ChannelSender, Sendable } from '../../src/core/rooms/channel.ts'
import { SendLater, SendRefused } from '../../src/core/rooms/sending.ts'
import { OutboxSender } from '../../src/office/outbox-sender.ts'
import { until } from '../support/office-world.ts'
import { NOON, newStore, sqliteWorld } from '../support/store-world.ts'

/** A sender over a channel that does what a test says, on a clock that the test moves. */
async function sending(channel: Partial<ChannelSender>, store?: Store) {
  const kept = store ?? (await newStore(sqliteWorld))
  const time = { now: NOON }
  const logged: string[] = []
  const log = {
    info: () => {},
    warn: (_: object, text: string) => logged.push(text),
    error: (_: object, text: string) => logged.push(text),
  }
  const clock = { now: () => time.now, day: () => '2021-07-31' }
  const sender = new OutboxSender(
    { store: kept, clock, log },
    { channel: 'slack', lanes: 8, send: async () => 'remote', find: async () => 'unknown', ...channel },
  )
  onTestFinished(() => sender.stop(0))
  const put = (key: string, lane = 'C1', expiresAt?: number) =>
    kept.outbox.add(
      { key, channel: 'slack', lane, body: key, ...(expiresAt === undefined ? {} : { expiresAt }) },
      time.now,
    )
  const state = async (key: string) => (await kept.outbox.find(key))?.state
  return { sender, store: kept, time, logged, put, state }
}

describe('a sender', () => {
  it('sends in order within a lane, and lanes side by side', async () => {
    const sent: string[] = []
    const waiting = new Map<string, () => void>()
    const send = async ({ key }: Sendable) => {
      await new Promise<void>((resolve) => waiting.set(key, resolve))
      sent.push(key)
      return key
    }
    const { sender, put, state } = await sending({ send })
    for (const key of ['a1', 'a2', 'b1']) await put(key, key.charAt(0))

    sender.start()
    await until(() => waiting.has('a1') && waiting.has('b1'))
    const begun = [...waiting.keys()].sort()
    waiting.get('b1')?.()
    waiting.get('a1')?.()
    await until(() => waiting.has('a2'))
    waiting.get('a2')?.()
    await until(async () => (await state('a2')) === 'sent')

    expect(begun).toEqual(['a1', 'b1'])
    expect(sent.indexOf('a1')).toBeLessThan(sent.indexOf('a2'))
  })

  it('takes nothing while its channel is not ready', async () => {
    let asked = 0
    let ready = false
    const kept = await newStore(sqliteWorld)
    const taken: boolean[] = []
    const outbox: Store['outbox'] = {
      ...kept.outbox,
      take: (...given) => {
        taken.push(ready)
        return kept.outbox.take(...given)
      },
    }
    const isReady = () => {
      asked++
      return ready
    }
    const { sender, put, state } = await sending({ isReady }, { ...kept, outbox })
    await put('a1')

    sender.start()
    await until(() => {
      sender.wake()
      return asked > 3
    })
    const before = await state('a1')
    ready = true
    await until(async () => (await state('a1')) === 'sent')

    expect(before).toBe('waiting')
    expect(taken).not.toContain(false)
  })

  it('tries again later what the platform did not take, and gives up what it never takes', async () => {
    let tries = 0
    const send = async ({ key }: Sendable) => {
      if (key === 'never') throw new SendRefused('channel_not_found')
      if (++tries < 3) throw new SendLater(1000, 'ratelimited')
      return 'ts-1'
    }
    const { sender, time, put, store, state } = await sending({ send })
    await put('later', 'C1')
    await put('never', 'C2')

    sender.start()
    await until(async () => (await state('never')) === 'failed' && tries === 1)
    expect(await state('later')).toBe('waiting')
    time.now += 1000
    await until(() => tries === 2)
    time.now += 1000
    await until(async () => (await state('later')) === 'sent')

    expect(await store.outbox.find('later')).toMatchObject({ remote: 'ts-1', attempts: 3 })
  })

  it('goes on with what the platform wants later until its time is over', async () => {
    let tries = 0
    const send = async ({ key }: Sendable): Promise<string> => {
      if (key === 'first' && ++tries < 20) throw new SendLater(1000, 'ratelimited')
      if (key === 'old') throw new SendLater(1000, 'ratelimited')
      return 'ts-1'
    }
    const { sender, time, put, state } = await sending({ send })
    await put('first', 'C1')
    await put('old', 'C2', NOON + 15_000)

    sender.start()
    for (let n = 1; n < 20; n++) {
      await until(() => tries === n)
      time.now += 1000
    }
    await until(async () => (await state('first')) === 'sent' && (await state('old')) === 'expired')

    expect(tries).toBe(20)
  })

  it('looks for a message before it sends it again, and does not where it is there', async () => {
    const there = new Set<string>()
    let sends = 0
    const send = async ({ key }: Sendable): Promise<string> => {
      sends++
      there.add(key)
      throw new Error('timeout')
    }
    const { sender, put, state } = await sending({
      send,
      find: async ({ key }) => (there.has(key) ? { remote: 'ts' } : 'absent'),
    })
    await put('once')

    sender.start()
    await until(async () => (await state('once')) === 'sent')

    expect(sends).toBe(1)
  })

  it('sends again what is certainly not there', async () => {
    let sends = 0
    const send = async () => {
      if (++sends === 1) throw new Error('reset')
      return 'ts'
    }
    const { sender, put, state } = await sending({ send, find: async () => 'absent' })
    await put('again')

    sender.start()
    await until(async () => (await state('again')) === 'sent')

    expect(sends).toBe(2)
  })

  it('leaves to an operator what nobody can tell, and goes on with the lane', async () => {
    const send = async ({ key }: Sendable) => {
      if (key === 'unclear') throw new Error('timeout')
      return 'ts'
    }
    const { sender, put, state, logged } = await sending({ send })
    await put('unclear')
    await put('next')

    sender.start()
    await until(async () => (await state('next')) === 'sent')

    expect(await state('unclear')).toBe('unknown')
    expect(logged).toContain('nobody can tell whether a message was sent; it is not sent again')
  })

  it('asks again where the platform cannot be reached, and sends nothing meanwhile', async () => {
    let looks = 0
    let sends = 0
    const find = async () => {
      if (++looks < 3) throw new Error('unreachable')
      return { remote: 'ts' }
    }
    const send = async (): Promise<string> => {
      sends++
      throw new Error('timeout')
    }
    const { sender, put, state } = await sending({ send, find })
    await put('slow')

    sender.start()
    await until(async () => (await state('slow')) === 'sent')

    expect([looks, sends]).toEqual([3, 1])
  })

  it('looks for what another process began to send and did not come back from', async () => {
    const store = await newStore(sqliteWorld)
    let sends = 0
    const { sender, put, state, time } = await sending(
      { send: async () => `${++sends}`, find: async () => ({ remote: 'ts' }) },
      store,
    )
    await put('begun')
    expect(await store.outbox.take('slack', NOON, 1000)).toMatchObject({ key: 'begun', unclear: false })
    time.now += 1000

    sender.start()
    await until(async () => (await state('begun')) === 'sent')

    expect(sends).toBe(0)
  })

  it('sends nothing that is too old, and says so', async () => {
    let sends = 0
    const { sender, put, state, time, logged } = await sending({ send: async () => `${++sends}` })
    await put('old', 'C1', NOON + 1000)
    time.now += 1000

    sender.start()
    await until(async () => logged.length > 0 && (await state('old')) === 'expired')

    expect(sends).toBe(0)
    expect(logged).toEqual(['a message was too old to be sent'])
  })

  it('that stops finishes what it has begun and begins nothing new', async () => {
    let release: (() => void) | undefined
    const send = async () => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return 'ts'
    }
    const { sender, put, state } = await sending({ send })
    await put('first')
    await put('second')
    sender.start()
    await until(() => release !== undefined)

    const stopped = sender.stop(5000)
    release?.()
    await stopped

    expect([await state('first'), await state('second')]).toEqual(['sent', 'waiting'])
  })
})
