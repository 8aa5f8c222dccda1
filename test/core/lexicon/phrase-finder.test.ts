import { describe, expect, it } from 'vitest'
import { PhraseFinder } from '../../../src/core/lexicon/phrase-finder.ts'

describe('a word at the end of a text', () => {
  it('ends there, though a longer word begins alike', () => {
    const finder = new PhraseFinder([
      ['江湾', 1],
      ['江湾中心大厦', 2],
    ])

    expect(finder.find('看江湾')).toEqual([{ start: 1, end: 3, word: '江湾', value: 1 }])
  })
})
