import { describe, expect, it } from 'vitest'
import { singularOf, spellingOf, stemOf } from '../../../src/core/lexicon/english-forms.ts'

describe('one spelling', () => {
  it.each([
    ['Centre', 'center'],
    ['neighbourhood', 'neighborhood'],
    ['programme', 'program'],
    ['organisation', 'organization'],
    ['licences', 'licenses'],
    ["district's", 'district'],
    ['four', 'four'],
    ['hours', 'hours'],
  ])('%s is %s', (word, spelling) => {
    expect(spellingOf(word)).toBe(spelling)
  })
})

describe('the singular', () => {
  it.each([
    ['policies', 'policy'],
    ['benches', 'bench'],
    ['houses', 'house'],
    ['children', 'child'],
    ['analyses', 'analysis'],
    ['soes', 'soe'],
  ])('of %s is %s', (plural, singular) => {
    expect(singularOf(plural)).toBe(singularOf(singular))
  })

  it.each(['business', 'gas', 'news', 'logistics', 'headquarters', 'its', 'bus'])('%s is none', (word) => {
    expect(singularOf(word)).toBe(word)
  })
})

describe('forms of one word have one stem', () => {
  it.each([
    'screen screens screened screening screenings',
    'renovate renovates renovated renovating renovation renovations',
    'organise organize organised organization',
    'plan plans planned planning',
    'apply applies applied applying',
    'use used using uses',
    'build built builds building',
    'rebuild rebuilt rebuilding',
    'overspend overspent',
    'sell sold selling',
    'city cities',
    'control controls controlled controlling',
  ])('%s', (forms) => {
    expect(new Set(forms.split(' ').map(stemOf)).size).toBe(1)
  })

  it.each([
    'station state',
    'product production',
    'us use',
    'new news',
    'four for',
    'custom customs',
    'need needle',
    'bus business',
  ])('but not those of two: %s', (words) => {
    expect(new Set(words.split(' ').map(stemOf)).size).toBe(2)
  })
})
