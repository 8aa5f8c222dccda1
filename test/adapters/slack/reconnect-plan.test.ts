import { describe, expect, it } from 'vitest'
import { nextTry } from '../../../src/adapters/slack/reconnect-plan.ts'

/** What a try lasts in an outage, and what one lasts that works. */
const REFUSED = 5
const WORKS = 200
const LONGEST = 10_000

/** How long after the end of an outage of so many milliseconds the connection is there again. */
function backAfter(outage: number, hangs: boolean, chance: number): number {
  let now = 0
  let last = 0
  let within = 2000
  for (;;) {
    if (now >= outage) return now + WORKS - outage
    // A try that hangs does so also beyond the outage, until its time is over.
    now += hangs ? within : REFUSED
    const next = nextTry(now, last, LONGEST, chance)
    now += next.after
    last = next.pause
    within = next.within
  }
}

const chances = [0, 0.25, 0.5, 0.75, 1]
const outages = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step)

describe('a connection that was lost', () => {
  it.each([
    ['refused', false],
    ['not answered', true],
  ])('is back within three seconds of an outage under ten, where every try is %s', (_, hangs) => {
    const slowest = Math.max(...outages(0, 10_000, 10).flatMap((ms) => chances.map((one) => backAfter(ms, hangs, one))))

    expect(slowest).toBeLessThanOrEqual(3000)
  })

  it.each([
    ['refused', false],
    ['not answered', true],
  ])('is back within 35 seconds of a longer one, where every try is %s', (_, hangs) => {
    const all = outages(10_000, 1_200_000, 500).flatMap((ms) => chances.map((one) => backAfter(ms, hangs, one)))

    expect(Math.max(...all)).toBeLessThanOrEqual(35_000)
  })

  it('is tried less and less often while the outage lasts', () => {
    const pauses = [0, 14_999, 15_000, 60_000].map((since) => nextTry(since, 24_000, LONGEST, 1).after)

    expect(pauses).toEqual([500, 500, 24_000, 24_000])
    expect(nextTry(60_000, 250, LONGEST, 1).after).toBe(500)
  })
})
