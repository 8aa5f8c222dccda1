import { describe, expect, it } from 'vitest'
import { TextSpread } from '../../../src/adapters/wechat/text-spread.ts'

const MINUTE = 60_000

function spread() {
  const clock = { now: 1_000_000 }
  const one = new TextSpread(() => clock.now)
  const say = (key: string, text = '周报') =>
    one.say(
      key,
      text,
      async () => null,
      () => true,
    )
  const fail = (key: string, wasSaid: boolean) => {
    const work = () => Promise.reject(new Error('reset'))
    return one.say(key, '周报', work, () => wasSaid).catch(() => {})
  }
  return { clock, one, say, fail }
}

describe('one text for many rooms', () => {
  it('has a turn a minute, each room its own', async () => {
    const { clock, one, say } = spread()

    const first = ['a', 'b', 'c'].map((key) => one.wait(key, '周报'))
    await say('a')
    clock.now += MINUTE
    const second = ['c', 'b'].map((key) => one.wait(key, '周报'))

    expect(first).toEqual([0, MINUTE, 2 * MINUTE])
    expect(second).toEqual([MINUTE, 0])
  })

  it('holds no other text up', () => {
    const { one } = spread()

    expect([one.wait('a', '周报'), one.wait('b', '月报')]).toEqual([0, 0])
  })

  it('waits a minute from when it really was said, or may have been', async () => {
    for (const wasSaid of [true, false]) {
      const { clock, one, fail } = spread()
      one.wait('a', '周报')
      one.wait('b', '周报')
      clock.now += MINUTE - 1000

      await fail('a', wasSaid)
      clock.now += 1000

      expect(one.wait('b', '周报')).toBe(wasSaid ? MINUTE - 1000 : 0)
    }
  })

  it('is not said by another while it is being said', async () => {
    const { clock, one } = spread()
    one.wait('a', '周报')
    one.wait('b', '周报')
    const ends: ((nothing: null) => void)[] = []
    const work = () => new Promise<null>((resolve) => ends.push(resolve))
    const saying = one.say('a', '周报', work, () => true)
    clock.now += 2 * MINUTE

    const meanwhile = one.wait('b', '周报')
    ends[0]?.(null)
    await saying

    expect(meanwhile).toBe(MINUTE)
  })

  it('that certainly was not said may be tried at once', async () => {
    const { one, fail } = spread()
    one.wait('a', '周报')

    await fail('a', false)

    expect(one.wait('a', '周报')).toBe(0)
  })
})
