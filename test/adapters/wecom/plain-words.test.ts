import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytes, clean, inert, pieces, shortLabel } from '../../../src/adapters/wecom/plain-words.ts'
import { partedIn, randomText } from '../../support/random-text.ts'

/** What a person sees of it. */
const seen = (text: string) => text.replaceAll('\u200b', '')

describe('text of a document in WeCom', () => {
  it.each([
    ['<@all> 请各单位落实', /<@/],
    ['<@zhangsan>', /<@/],
    ['@所有人 请查收', /@所/],
    ['[查看](https://evil.example)', /\]\(|:\/\//],
    ['![图](https://evil.example/a.png)', /!\[/],
    ['https://evil.example/a', /:\/\/|e\.e/],
    ['www.evil.example', /w\.e/],
    ['12306.cn', /6\.c/],
    ['`代码`', /`代|码`$/],
    ['**加粗**', /\*\*/],
    ['__下划__', /__/],
    ['<font color="warning">红</font>', /<f|<\//],
    ['&lt;b&gt;', /&[lg]/],
    ['$x^2$', /\$x|2\$$/],
    ['# 标题', /^#/],
    ['> 引用', /^>/],
    ['- 项', /^-/],
    ['1. 加快建设\n3. 推进改造', /^\d/m],
    ['标题\n===', /^=/m],
    ['|甲|乙|\n|---|---|', /\|甲|^\|/m],
  ])('%s is shown and nothing comes of it', (text, harmful) => {
    const shown = inert(text)

    expect(shown).not.toMatch(harmful)
    expect(seen(shown)).toBe(text)
  })

  it('loses control signs and signs that turn its direction', () => {
    expect(seen(inert('投资\u202e003\u202c\u0007亿元\u200f\u2066。\u2028'))).toBe('投资003亿元。')
  })

  it('keeps numbers, units and codes whole', () => {
    const text = '〔计21-1.2-3〕2021年1,136处，增长7.5%，-14.2%，240.5平方公里，3×4=12'

    for (const whole of ['计21-1.2-3', '2021年', '1,136处', '7.5%', '-14.2%', '240.5平方公里', '3×4=12'])
      expect(inert(text)).toContain(whole)
  })
})

describe('a text in pieces', () => {
  const LIMIT = 120

  it.each([
    ['Chinese', '发展'],
    ['emoji', '👍🏽'],
    ['flags', '🇨🇳'],
    ['letters', 'plan '],
  ])('of %s fits to the byte', (_, unit) => {
    for (const longest of [LIMIT - 1, LIMIT, LIMIT + 1]) {
      const parts = pieces(unit.repeat(200), longest)

      expect(parts.map((part) => bytes(inert(part)) <= longest)).not.toContain(false)
      expect(parts.join('').replaceAll(' ', '')).toBe(unit.repeat(200).replaceAll(' ', ''))
      expect(parts.join('')).not.toMatch(/\ufffd/)
    }
  })

  it('is one piece at the limit, and two one byte above it', () => {
    const text = '发'.repeat(39)

    expect(bytes(inert(text))).toBe(LIMIT)
    expect(pieces(text, LIMIT)).toEqual([text])
    expect(pieces(text, LIMIT - 1)).toHaveLength(2)
    expect(pieces(`${text}a`, LIMIT)).toHaveLength(2)
  })

  it('is parted at line ends first, then behind marks', () => {
    const line = `${'完成投资'.repeat(5)}。`

    expect(pieces(`${line}\n${line}\n${line}`, 130)).toEqual([line, line, line])
    expect(pieces(line.repeat(2), 120)[0]).toBe(line)
  })

  it('is never parted within a number, a unit or a code', () => {
    for (const whole of [
      '1234567.89亿元',
      '〔计21-1.2-3〕',
      '2021年6月30日',
      '240.5平方公里',
      '45.678个百分点',
      '1,136处',
    ])
      for (let before = 0; before < 45; before++) {
        const parts = pieces(`${'项目，'.repeat(before)}${whole}${'，加快建设'.repeat(12)}`, LIMIT)

        expect(parts.some((part) => part.includes(whole))).toBe(true)
      }
  })

  it('parts no number and no code, whatever the text', () => {
    fc.assert(
      fc.property(randomText, fc.integer({ min: 200, max: 900 }), (given, longest) => {
        const text = clean(given)

        const parts = pieces(text, longest)

        expect(partedIn(text, parts)).toEqual([])
        expect(parts.every((part) => bytes(inert(part)) <= longest)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('parts a number that is longer than a message, and loses nothing of it', () => {
    const number = '7'.repeat(1000)
    const parts = pieces(number, LIMIT)

    expect(parts.join('')).toBe(number)
    expect(parts.every((part) => bytes(inert(part)) <= LIMIT)).toBe(true)
  })
})

it('a label is cut at whole signs', () => {
  expect(shortLabel('全社会固定资产投资', 9)).toBe('全社会固定资产投资')
  expect(shortLabel('全社会\n固定资产投资目标', 9)).toBe('全社会 固定资产…')
  expect(shortLabel('👍👍👍', 2)).toBe('👍…')
})
