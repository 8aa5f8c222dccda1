import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDamage, repaired } from '../../../src/core/document/damage.ts'

/** Rule, damaged words and repair of everything found. */
function foundIn(text: string): [rule: string, words: string, repair: string | undefined][] {
  return findDamage(text).map((damage) => [damage.rule, text.slice(damage.start, damage.end), damage.repaired])
}

describe('a date that lost its signs', () => {
  it.each([
    ['至414日，复工率达到100%。', '414日', '4月14日'],
    ['至625日，拆除违建320处。', '625日', '6月25日'],
    ['于229日召开推进会。', '229日', '2月29日'],
    ['于101日集中开园。', '101日', '10月1日'],
    ['于1111日集中开工。', '1111日', '11月11日'],
    ['——2020826日在清江区人大常委会', '2020826日', '2020年8月26日'],
    ['——2020831日在清江区人大常委会', '2020831日', '2020年8月31日'],
    ['——20201231日在清江区人大常委会', '20201231日', '2020年12月31日'],
    ['至４１４日，全部复工。', '４１４日', '4月14日'],
  ])('is repaired where one reading alone is a date: %s', (text, from, to) => {
    const found = foundIn(text)

    expect(found).toEqual([['date_sign_lost', from, to]])
    expect(repaired(text)).toBe(text.replace(from, to))
  })

  it.each([
    ['——2018113日在清江区人大常委会', '2018113日'],
    ['——2020111日在清江区人大常委会', '2020111日'],
    ['至111日，全部复工。', '111日'],
    ['至1232日，全部复工。', '1232日'],
    ['至230日，全部复工。', '230日'],
    ['至431日，全部复工。', '431日'],
    ['——2020931日在清江区人大常委会', '2020931日'],
  ])('is marked and left as it is where two readings or none are dates: %s', (text, words) => {
    const found = foundIn(text)

    expect(found).toEqual([['date_sign_lost', words, undefined]])
    expect(repaired(text)).toBe(text)
  })

  it('is told from its neighbours, each repaired for itself', () => {
    const text = '自314日起排查，至625日完成，2018113日复核。'

    const mended = repaired(text)

    expect(foundIn(text).map(([, words]) => words)).toEqual(['314日', '625日', '2018113日'])
    expect(mended).toBe('自3月14日起排查，至6月25日完成，2018113日复核。')
  })

  it.each(['合同工期210日。', '连续施工128日以上。', '审批时限压缩至120日。'])(
    'is not seen in a number of days: %s',
    (text) => {
      const found = foundIn(text)

      expect(found).toEqual([])
    },
  )
})

describe('numbers that were joined', () => {
  it.each([
    ['拆除违建26817352平方米。', '26817352'],
    ['修缮沟渠318412075米，完成验收。', '318412075'],
    ['整治２６８１７３５２处。', '２６８１７３５２'],
  ])('are found before a unit of area, length or count, and never repaired: %s', (text, words) => {
    const found = foundIn(text)

    expect(found).toEqual([['numbers_joined', words, undefined]])
  })
})

describe('a lost measure word', () => {
  it('is found between a count and a Latin name with a digit', () => {
    const found = foundIn('建成3P2实验室及2P2+实验室。')

    expect(found).toEqual([
      ['unit_lost', '3', undefined],
      ['unit_lost', '2', undefined],
    ])
  })
})

describe('a lost separator', () => {
  it.each([['加快核心区F2G3地块出让。', 'F2G3']])('is found and never repaired: %s', (text, words) => {
    const found = foundIn(text)

    expect(found).toEqual([['separator_lost', words, undefined]])
  })

  it('is not seen in a plot named by a letter', () => {
    const found = foundIn('加快推进北渠生活区B地块出让。')

    expect(found).toEqual([])
  })
})

describe('healthy text', () => {
  it.each([
    '2023年6月25日，自3月起至12月31日。',
    '公开日期：2023-06-25 10:30',
    '会期3日，每月25日通报。',
    '完成1,034,207万元，增收103,420万元。',
    '拨付资金12345678元，惠及12345678人次。',
    '咨询电话：027-88776655、13800138000。',
    '索 引 号: 123456789/2024-00017',
    '面积1200000平方米，绿地12,345,678平方米。',
    '建成3个P2实验室及2个P2+实验室，开通5G基站320个。',
    'F2、G3地块，K5地块和11号线三期。',
    '地区生产总值增速-3.2%，增长4.5%-5%。',
    '“1+6+N”模式，3A级景区2个。',
    '',
  ])('has no damage: %s', (text) => {
    const found = foundIn(text)

    expect(found).toEqual([])
    expect(repaired(text)).toBe(text)
  })

  it('has none in any text without a digit or a Latin letter', () => {
    const char = fc
      .string({ unit: 'grapheme', maxLength: 1 })
      .filter((unit) => !/[\dA-Za-z]/.test(unit.normalize('NFKC')))
    const text = fc
      .array(fc.oneof(char, fc.constantFrom('日', '月', '平方米', '地块', '实验室', '扩大')), { maxLength: 30 })
      .map((parts) => parts.join(''))

    fc.assert(
      fc.property(text, (sample) => {
        expect(findDamage(sample)).toEqual([])
      }),
    )
  })
})

describe('in any text', () => {
  it('damage lies in order within the text, and a repair changes nothing else', () => {
    const part = fc.constantFrom(
      '至',
      '日',
      '414日',
      '2018113日',
      '2020826日',
      '12345678',
      '平方米',
      '3P2实验室',
      'F2G3地块',
      '扩大',
      '东D',
      '，',
      '😀',
      '７',
    )
    const text = fc
      .array(fc.oneof(part, fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 20 })
      .map((parts) => parts.join(''))

    fc.assert(
      fc.property(text, (sample) => {
        const damage = findDamage(sample)

        for (const [i, span] of damage.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(damage[i - 1]?.end ?? 0)
          expect(span.end).toBeLessThanOrEqual(sample.length)
        }
        const withoutDates = (whole: string) => whole.replace(/[\d０-９年月日]/g, '')
        expect(withoutDates(repaired(sample))).toBe(withoutDates(sample))
      }),
      { numRuns: 500 },
    )
  })
})
