import { describe, expect, it } from 'vitest'
import { jitterOf, LONGEST_JITTER } from '../../../src/core/summary/jitter.ts'

const MONDAY = Date.UTC(2026, 10, 23, 1)
const WEEK = 7 * 24 * 3_600_000

describe('the jitter of a post', () => {
  it('is one for each slot, and another for other rooms and weeks', () => {
    const slot = { job: 'weekly', room: 'group-1', slot: MONDAY }

    const all = [slot, slot, { ...slot, room: 'group-2' }, { ...slot, slot: MONDAY + WEEK }].map(jitterOf)

    expect(all[1]).toBe(all[0])
    expect(new Set(all).size).toBe(3)
  })

  it('lies between 0 and 90 seconds, and everywhere between', () => {
    const all = Array.from({ length: 2000 }, (_, n) =>
      jitterOf({ job: 'weekly', room: `group-${n % 20}`, slot: MONDAY + Math.floor(n / 20) * WEEK }),
    )
    const inTenths = Array.from({ length: 10 }, (_, n) => all.filter((ms) => Math.floor(ms / 9000.1) === n).length)

    expect(all.filter((ms) => ms < 0 || ms > LONGEST_JITTER || !Number.isInteger(ms))).toEqual([])
    expect(inTenths.filter((count) => count < 140 || count > 260)).toEqual([])
  })
})
