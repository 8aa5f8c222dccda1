import { describe, expect, it } from 'vitest'
import { type Bucket, filled, secondsUntilNext, spend } from '../../../src/core/rooms/limits.ts'

const LIMIT = { burst: 2, perMinute: 6 }

/** What becomes of questions at these seconds. */
function allowances(...seconds: readonly number[]): string[] {
  let bucket: Bucket | undefined
  return seconds.map((second) => {
    const spent = spend(bucket, LIMIT, second * 1000)
    bucket = spent.bucket
    return spent.allowance
  })
}

describe('a limit', () => {
  it('lets a burst through, then says once that it is too much', () => {
    expect(allowances(0, 0, 0, 1, 2, 9.9)).toEqual(['go', 'go', 'tell', 'silent', 'silent', 'silent'])
  })

  it('lets one more through each time that a token has come back', () => {
    expect(allowances(0, 0, 10, 10, 20, 20)).toEqual(['go', 'go', 'go', 'tell', 'go', 'silent'])
  })

  it('says it again only after the bucket was full', () => {
    expect(allowances(0, 0, 0, 10, 10, 40, 40, 40)).toEqual(['go', 'go', 'tell', 'go', 'silent', 'go', 'go', 'tell'])
  })

  it('is not fooled by a clock that goes back', () => {
    expect(allowances(100, 100, 0, 0, 109)).toEqual(['go', 'go', 'tell', 'silent', 'silent'])
  })

  it('tells how long to wait', () => {
    const empty = { tokens: 0, at: 0, told: true }

    expect(secondsUntilNext(empty, LIMIT)).toBe(10)
    expect(secondsUntilNext(filled(empty, LIMIT, 7000), LIMIT)).toBe(3)
    expect(secondsUntilNext({ ...empty, tokens: 1 }, LIMIT)).toBe(1)
  })
})
