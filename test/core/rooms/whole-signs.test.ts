import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortened, signsOf } from '../../../src/core/rooms/whole-signs.ts'

const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' })

it.each(['展', '👨‍👩‍👧‍👦', '🇨🇳', '👍🏽', 'e\u0301', '1️⃣', '각', '\r\n', '，2021年\n'])(
  'the signs of many %j are those that people see',
  (unit) => {
    const text = `x${unit.repeat(1500)}`

    expect(signsOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
  },
)

it('the signs of any text are those that people see', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      expect(signsOf(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment))
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['全社会固定资产投资', 6, '全社会固定…'],
  ['投资300亿元以上', 8, '投资…'],
  ['2021年全社会固定资产投资', 8, '2021年全社…'],
  ['见计21-1.2-3', 7, '见…'],
  ['👨‍👩‍👧投资', 9, '👨‍👩‍👧…'],
])('%s in %i characters is %s', (text, longest, label) => {
  expect(shortened(text, longest)).toBe(label)
})
