import { describe, expect, it } from 'vitest'
import { EnglishVocabulary } from '../../../src/core/lexicon/english-vocabulary.ts'

const vocabulary = new EnglishVocabulary(() => [
  'government investment',
  'patients',
  'completed',
  'hospital',
  'tent, pattern, latest',
])

describe('words that English ones are meant for', () => {
  it.each([
    ['goverment', 'government'],
    ['investmnt', 'investment'],
    ['investemnt', 'investment'],
    ['hospitl', 'hospital'],
    ['mny', 'many'],
    ['wich', 'which'],
  ])('%s is %s', (typed, meant) => {
    expect(vocabulary.meant(typed)).toBe(meant)
  })

  it('leaves a short word that may be English itself', () => {
    expect(vocabulary.meant('patents')).toBeUndefined()
  })

  it('leaves a word that is there in another form', () => {
    expect(vocabulary.meant('investments')).toBeUndefined()
  })

  it('leaves a word that is two slips away', () => {
    expect(vocabulary.meant('govermnet')).toBeUndefined()
  })
})
