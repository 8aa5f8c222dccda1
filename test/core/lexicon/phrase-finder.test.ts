import { describe, expect, it } from 'vitest'
import { PhraseFinder } from '../../../src/core/lexicon/phrase-finder.ts'

const finder = new PhraseFinder([
  ['清江', 1],
  ['清江区', 2],
  ['gdp', 3],
])

describe('a phrase at the end of a text', () => {
  it('ends where the text ends, also where a longer one begins alike', () => {
    const [found] = finder.find('在清江')

    expect(found).toEqual({ start: 1, end: 3, word: '清江', value: 1 })
  })

  it('is the longest that fits', () => {
    expect(finder.find('清江区').map(({ value }) => value)).toEqual([2])
  })

  it('in Latin letters is a whole word', () => {
    expect(finder.find('GDP')).toHaveLength(1)
    expect(finder.find('ogdpx')).toEqual([])
  })
})
