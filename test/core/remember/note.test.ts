import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WenjiError } from '../../../src/core/errors.ts'
import {
  checkNote,
  isVisible,
  type Note,
  type NoteDraft,
  noteCode,
  noteNumber,
  reportedValues,
} from '../../../src/core/remember/note.ts'
import { noteValueSchema, type ReportedValue, valuesInForce } from '../../../src/core/remember/note-value.ts'

const DRAFT: NoteDraft = {
  subject: { kind: 'project', id: '清江大桥', region: '清江区', planYear: 2021 },
  class: 'public',
  text: '主墩桩基全部完成',
  day: '2021-07-31',
}

const value = (changes: Partial<ReportedValue> = {}): ReportedValue => ({
  ...{ indicator: 'fixed_asset_investment', name: '固投', measure: 'level', amount: '103', unit: '亿元' },
  ...{ span: 'cumulative', period: '2021H1', status: 'flash', releasedAt: null, note: 1001, ...changes },
})

describe('a note’s code', () => {
  it.each([
    ['注-1234', 1234],
    ['注1234', 1234],
    ['注－１２３４', 1234],
    [' 注-1001 ', 1001],
    ['报20上-注-1', null],
    ['计21-1.2-3', null],
    ['1234', null],
  ])('%s is the number %s', (code, number) => {
    expect(noteNumber(code)).toBe(number)
  })

  it('comes back from its number', () => {
    expect(noteNumber(noteCode(1234))).toBe(1234)
  })
})

describe('a note', () => {
  it('is tidied at its ends and in its line breaks, and nowhere else', () => {
    expect(checkNote({ ...DRAFT, text: '  一、完成。\r\n二、  未完成。\n' }, '2021-07-31').text).toBe(
      '一、完成。\n二、  未完成。',
    )
  })

  it('of 2,000 characters is taken and of one more is not, whatever the characters', () => {
    expect(checkNote({ ...DRAFT, text: '𠮷'.repeat(2000) }, '2021-07-31').text).toHaveLength(4000)
    expect(() => checkNote({ ...DRAFT, text: '𠮷'.repeat(2001) }, '2021-07-31')).toThrow(
      '2001 characters, at most 2000',
    )
  })

  it('tells every fault at once, up to three', () => {
    expect(() => checkNote({ ...DRAFT, text: '', percent: 130, day: 'x' }, '2021-07-31')).toThrow(
      /the note is empty.*; percent is 130.*; the date "x" is no date/,
    )
  })

  it('names a next milestone that is not before itself', () => {
    const next = (day: string) => checkNote({ ...DRAFT, next: { text: '合龙', day } }, '2021-07-31')

    expect(next('2021-07-31').next?.day).toBe('2021-07-31')
    expect(() => next('2021-07-30')).toThrow(/lies before the note's own date/)
  })

  it('of any input is taken or refused with a reason in both languages, and never fails otherwise', () => {
    const anything = fc.record({
      ...{ subject: fc.anything(), class: fc.anything(), text: fc.oneof(fc.string({ unit: 'binary' }), fc.anything()) },
      ...{ percent: fc.oneof(fc.double(), fc.anything()), day: fc.anything(), values: fc.array(fc.anything()) },
    })

    fc.assert(
      fc.property(anything, (input) => {
        try {
          checkNote(JSON.parse(JSON.stringify({ ...DRAFT, ...input }) ?? '{}'), '2021-07-31')
        } catch (error) {
          if (!(error instanceof WenjiError)) throw error
          expect(error.forPerson.zh).not.toBe('')
          expect(error.forPerson.en).not.toBe('')
        }
      }),
    )
  })

  it('is seen by the classes that may, after the release of its last value', () => {
    const note = { class: 'internal', values: [value({ releasedAt: 100 }), value()] } as const

    expect(isVisible({ ...note, values: [...note.values] }, { classes: ['internal'], at: 100 })).toBe(true)
    expect(isVisible({ ...note, values: [...note.values] }, { classes: ['internal'], at: 99 })).toBe(false)
    expect(isVisible({ ...note, values: [...note.values] }, { classes: ['public'], at: 100 })).toBe(false)
  })
})

describe('a value', () => {
  it.each([
    ['month', '2021-05', true],
    ['month', '2021-01/05', false],
    ['month', '2021-13', false],
    ['quarter', '2021Q2', true],
    ['quarter', '2021H1', false],
    ['cumulative', '2021-01/05', true],
    ['cumulative', '2021H1', true],
    ['cumulative', '2021Q1-Q3', true],
    ['cumulative', '2021', true],
    ['cumulative', '2021Q2', false],
    ['cumulative', '2021-05', false],
    ['cumulative', '2021-2025', false],
    ['year_estimate', '2021', true],
    ['year_estimate', '2021H1', false],
  ])('of span %s and period %s fits: %s', (span, period, fits) => {
    const { note: _note, ...plain } = value()

    expect(noteValueSchema.safeParse({ ...plain, span, period }).success).toBe(fits)
  })

  it('keeps its digits as they were written', () => {
    const { note: _note, ...plain } = value({ amount: '103.50' })

    expect(noteValueSchema.parse(plain).amount).toBe('103.50')
    for (const amount of ['1,034', '约103', '１０３', '1e3', '', '103亿元'])
      expect(noteValueSchema.safeParse({ ...plain, amount }).success).toBe(false)
  })
})

describe('of several values', () => {
  it('the more settled one holds, whichever came later', () => {
    const final = value({ status: 'final', amount: '104', note: 1002 })
    const late = value({ status: 'flash', amount: '99', note: 1003 })

    expect(valuesInForce([value(), final, late])).toEqual([final])
  })

  it('the later one of equals holds', () => {
    expect(
      valuesInForce([value({ note: 1002, amount: '2' }), value({ note: 1001 })]).map(({ amount }) => amount),
    ).toEqual(['2'])
  })

  it('month, cumulation, quarter and measure stay apart', () => {
    const kept = valuesInForce([
      value(),
      value({ span: 'quarter', period: '2021Q2' }),
      value({ span: 'month', period: '2021-06' }),
      value({ measure: 'growth', unit: '%', amount: '-43.4' }),
      value({ period: '2021Q1' }),
    ])

    expect(kept).toHaveLength(5)
  })

  it('those of a corrected note do not count', () => {
    const base = { ...checkNote(DRAFT, DRAFT.day), number: 1001, at: 0, by: { id: 'a', name: 'b' } }
    const { note: _note, ...plain } = value()
    const notes: Note[] = [
      { ...base, values: [plain], correctedBy: 1002 },
      { ...base, number: 1002, values: [{ ...plain, amount: '104' }], correctedBy: null },
    ]

    expect(reportedValues(notes).map(({ amount, note }) => [amount, note])).toEqual([['104', 1002]])
  })
})
