import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmless } from '../../../src/adapters/wechat/harmless.ts'
import { LONGEST_PART } from '../../../src/adapters/wechat/limits.ts'
import { splitText } from '../../../src/adapters/wechat/split-text.ts'
import { partedIn, randomText } from '../../support/random-text.ts'

/** Figures, units, codes and signs that are never parted. */
const WHOLE = [
  '97.35亿元',
  '12.6个百分点',
  '2021年',
  '计21-1.2-3',
  '报20上-1.2.1.2-1',
  '1,234,567.89万元',
  '3.5%',
  '👨‍👩‍👧',
  '🇨🇳',
  'https://example.gov.cn/a?b=1',
]

describe('a text for WeChat', () => {
  it.each([
    ['Chinese', '汉'],
    ['emoji', '👍🏽'],
    ['flags', '🇨🇳'],
    ['long numbers', '1234567890.25，'],
    ['one number', '7'],
    ['words', 'plan '],
  ])('of %s is one piece up to the limit, and two one character above it', (_, unit) => {
    for (const more of [-1, 0, 1]) {
      const length = LONGEST_PART + more
      const text = `${'a'.repeat(length % unit.length)}${unit.repeat(Math.floor(length / unit.length))}`.replace(
        / $/,
        'x',
      )

      const pieces = splitText(text, LONGEST_PART)

      expect(text).toHaveLength(length)
      expect(pieces).toHaveLength(more > 0 ? 2 : 1)
      expect(pieces.every((piece) => piece.length <= LONGEST_PART)).toBe(true)
      expect(pieces.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''))
    }
  })

  it.each(WHOLE)('does not part %s, wherever the limit falls', (whole) => {
    for (let before = 0; before <= whole.length + 1; before++) {
      const text = `${'、'.repeat(40 - before)}${whole}${'、'.repeat(20)}`

      const pieces = splitText(text, 40)

      expect(pieces.filter((piece) => piece.includes(whole))).toHaveLength(1)
      expect(pieces.join('')).toBe(text)
    }
  })

  it('is parted at the end of a sentence where there is one', () => {
    const sentence = '全社会固定资产投资增长，社会消费稳步回升。'

    const pieces = splitText(sentence.repeat(10), 50)

    expect(new Set(pieces)).toEqual(new Set([sentence.repeat(2)]))
  })

  it('parts a number only where it is longer than a piece', () => {
    const pieces = splitText('9'.repeat(95), 40)

    expect(pieces.map(({ length }) => length)).toEqual([40, 40, 15])
  })

  it('parts no number and no code, whatever the text', () => {
    fc.assert(
      fc.property(randomText, fc.integer({ min: 60, max: 300 }), (given, longest) => {
        const text = harmless(given)

        expect(partedIn(text, splitText(text, longest))).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })

  it('loses nothing but blanks, keeps to the limit and parts no sign, whatever the text', () => {
    const sign = fc.oneof(
      fc.constantFrom(...WHOLE, '。', '，', '\n', '目标', ' '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    )
    const bare = (text: string) => text.replace(/\s/gu, '')

    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.integer({ min: 40, max: 90 }), (signs, longest) => {
        const text = harmless(signs.join(''))

        const pieces = splitText(text, longest)

        expect(bare(pieces.join(''))).toBe(bare(text))
        expect(pieces.every(({ length }) => length > 0 && length <= longest)).toBe(true)
        expect(pieces.every((piece) => !/\p{Surrogate}/u.test(piece))).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})

describe('text of documents', () => {
  it('calls nobody, turns nothing around and hides nothing', () => {
    const text = '通知@所有人\u2005：\u202e500亿\u202c元\u200b\u0007\r\n\r\n\r\n\r\n完\ud800'

    expect(harmless(text)).toBe('通知＠所有人 ：500亿元\n\n完')
  })
})
