import { describe, expect, it } from 'vitest'
import type { Account } from '../../../src/adapters/wechat/account.ts'
import { Pace } from '../../../src/adapters/wechat/pace.ts'
import { Voice } from '../../../src/adapters/wechat/voice.ts'

/** Says as many messages as there are as soon as each may be said, on a clock that jumps; gives their times. */
function burst(messages: number, perMinute: number, chance: () => number): number[] {
  let now = 1_000_000
  const pace = new Pace({ gap: { from: 1500, to: 4000 }, perMinute }, () => now, chance)
  const times: number[] = []
  for (let n = 0; n < messages; n++) {
    now += pace.wait()
    expect(pace.wait()).toBe(0)
    pace.spend()
    times.push(now)
  }
  return times
}

describe('the pace of an account', () => {
  it('leaves a gap by chance between any two messages, and says no more than so many a minute', () => {
    let seed = 7
    const chance = () => {
      seed = (seed * 16807) % 2147483647
      return seed / 2147483647
    }

    const times = burst(200, 12, chance)

    const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1500)
    expect(new Set(gaps).size).toBeGreaterThan(20)
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(12)
  })

  it('is as fast as it may be where the minute has room', () => {
    const times = burst(5, 12, () => 0)

    expect(times.map((at) => at - (times[0] ?? 0))).toEqual([0, 1500, 3000, 4500, 6000])
  })

  it('keeps silent for as long as it is told to', () => {
    let now = 0
    const pace = new Pace(
      { gap: { from: 0, to: 0 }, perMinute: 100 },
      () => now,
      () => 0,
    )

    pace.pause(600_000)
    const before = pace.wait()
    now = 600_000

    expect([before, pace.wait()]).toEqual([600_000, 0])
  })
})

describe('the one voice of an account', () => {
  it('says a burst over many rooms, in parts and with files, at that pace, each message once and in order', async () => {
    let now = 1_000_000
    const said: { readonly at: number; readonly what: string }[] = []
    const hear = async (what: string) => {
      said.push({ at: now, what })
      // The platform takes its time.
      now += 700
      return null
    }
    const account: Account = {
      ...{ id: 'wxid_bot', name: '小助手', rooms: async () => [], nameIn: async () => '' },
      say: (to, text) => hear(`${to} ${text}`),
      async sayFile(to, { name }) {
        await hear(`${to} ${name}`)
      },
    }
    const pace = new Pace({ gap: { from: 1500, to: 4000 }, perMinute: 12 }, () => now, Math.random)
    const voice = new Voice(...([pace, () => account] as const), async (milliseconds) => {
      now += milliseconds
    })
    const file = { name: '图.png', type: 'image/png', alt: '', bytes: new Uint8Array() } as const

    await Promise.all(
      Array.from({ length: 20 }, (_, n) => [
        voice.say(`answer:${n}`, `room${n}`, ['一', '二']),
        voice.sayFile(`room${n}`, file),
      ]).flat(),
    )

    const times = said.map(({ at }) => at)
    expect(said.map(({ what }) => what)).toEqual(
      Array.from({ length: 20 }, (_, n) => [`room${n} 一`, `room${n} 二`, `room${n} 图.png`]).flat(),
    )
    expect(Math.min(...times.slice(1).map((at, n) => at - (times[n] ?? 0)))).toBeGreaterThanOrEqual(1500)
    for (const from of times)
      expect(times.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(12)
  })
})
