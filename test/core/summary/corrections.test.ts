import { describe, expect, it } from 'vitest'
import { postSchema } from '../../../src/core/rooms/post.ts'
import { lineText } from '../../../src/core/rooms/post-text.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { withLiving } from '../../../src/core/search/living.ts'
import { composeCorrection } from '../../../src/core/summary/compose-correction.ts'
import { correctionsOf } from '../../../src/core/summary/corrections.ts'
import type { CitedEarlier, CitedFigure } from '../../../src/core/summary/summary.ts'
import { makeFixture } from '../../support/documents.ts'
import { lexicon } from '../../support/knowledge.ts'
import { indicator, livingOf, noteOf, reportedOf } from '../../support/living.ts'
import { seeds } from '../../support/summaries.ts'
import { DAY } from '../../support/weekly-world.ts'

const SUBJECT = indicator('fixed_asset_investment', '武昌区', 2021)
const HALF = { indicator: 'fixed_asset_investment', span: 'cumulative', period: '2021H1' } as const
const WAS: CitedFigure = {
  ...{ text: '152.3亿元', code: '注-1001', period: '2021H1', indicator: 'fixed_asset_investment' },
  quote: '固定资产投资：2021年上半年累计152.3亿元（快报）',
}
const earlier = (...figures: readonly CitedFigure[]): CitedEarlier[] => [
  { id: 'a1', kind: 'answer', room: 'bureau', figures },
]
const note = (number: number, amount: string, given: Partial<Parameters<typeof noteOf>[0]> = {}) =>
  noteOf({ number, subject: SUBJECT, day: '2021-07-12', values: [reportedOf({ ...HALF, amount })], ...given })
const on = (...notes: readonly ReturnType<typeof noteOf>[]) => withLiving(seeds, livingOf(DAY, { notes }))

/** A half-year report of 清江区 that says one thing of investment, and what came out on which day. */
const report = (text: string, published: string, file = 'report.txt') => ({
  ...makeFixture('halfYearReport', 2025, '上半年计划执行情况', text),
  ...{ file, published },
})
const knowing = (...documents: readonly ReturnType<typeof report>[]): Knowledge => buildKnowledge(documents, lexicon)
const OLD = '固定资产投资完成210亿元。'

function citedIn(knowledge: Knowledge): CitedFigure {
  const [fact] = knowledge.figures
  if (!fact) throw new Error('no figure')
  return { text: '210亿元', code: fact.code, period: fact.period, indicator: fact.indicator, quote: fact.quote }
}

describe('corrections of what was said', () => {
  it('finds a note that puts the cited one right', () => {
    const knowledge = on(note(1001, '152.3', { correctedBy: 1002 }), note(1002, '151.9', { corrects: 1001 }))

    expect(correctionsOf(earlier(WAS), knowledge)).toEqual([
      {
        where: { id: 'a1', kind: 'answer', room: 'bureau' },
        was: WAS,
        now: {
          ...{ text: '151.9亿元（快报）', code: '注-1002', period: '2021H1', indicator: 'fixed_asset_investment' },
          quote: '固定资产投资：2021年上半年累计151.9亿元（快报）',
        },
        basis: { code: '注-1002', words: '2021-07-12 王一' },
      },
    ])
  })

  it('follows corrections to the last one', () => {
    const knowledge = on(
      note(1001, '152.3', { correctedBy: 1002 }),
      note(1002, '151.9', { corrects: 1001, correctedBy: 1003 }),
      note(1003, '151.5', { corrects: 1002 }),
    )

    expect(correctionsOf(earlier(WAS), knowledge)[0]?.now?.text).toBe('151.5亿元（快报）')
  })

  it('says that a figure was taken back where the correction has none', () => {
    const knowledge = on(note(1001, '152.3', { correctedBy: 1002 }), note(1002, '1', { corrects: 1001, values: [] }))

    expect(correctionsOf(earlier(WAS), knowledge)[0]?.now).toBeNull()
  })

  it('finds the more settled state of the same figure and period', () => {
    const settled = [reportedOf({ ...HALF, amount: '152.8', status: 'preliminary' })]
    const other = [reportedOf({ ...HALF, amount: '170.1', period: '2021-01/07' })]

    const found = correctionsOf(earlier(WAS), on(note(1001, '152.3'), note(1002, '', { values: settled })))
    const later = correctionsOf(earlier(WAS), on(note(1001, '152.3'), note(1002, '', { values: other })))

    expect(found.map(({ now, basis }) => [now?.text, basis.code])).toEqual([['152.8亿元（初步核算）', '注-1002']])
    expect(later).toEqual([])
  })

  it('finds nothing where nothing changed, or the reader may not see the record', () => {
    const same = on(
      note(1001, '152.3'),
      note(1002, '152.3', { values: [reportedOf({ ...HALF, amount: '152.3', status: 'final' })] }),
    )

    expect(correctionsOf(earlier(WAS), same)).toEqual([])
    expect(correctionsOf(earlier(WAS), on())).toEqual([])
    expect(correctionsOf(earlier(WAS), seeds)).toEqual([])
  })

  it('finds what a newer version of a document says in the same paragraph', () => {
    const was = citedIn(knowing(report(OLD, '2025-08-01')))

    const changed = correctionsOf(earlier(was), knowing(report('固定资产投资完成208亿元。', '2025-09-01')))

    expect(changed.map(({ now, basis }) => [now?.text, basis.words])).toEqual([
      ['完成208亿元', '关于清江区2025年上半年国民经济和社会发展计划执行情况的报告'],
    ])
  })

  it('leaves alone what only moved to another paragraph', () => {
    const was = citedIn(knowing(report(OLD, '2025-08-01')))

    const moved = knowing(report(`全区经济运行平稳。\n\n${OLD}`, '2025-09-01'))

    expect(correctionsOf(earlier(was), moved)).toEqual([])
  })

  it('finds what a later document says of the same figure, and never an earlier one', () => {
    const first = report(OLD, '2025-08-01')
    const was = citedIn(knowing(first))

    const later = knowing(first, report('固定资产投资完成209亿元。', '2025-12-01', 'later.txt'))
    const before = knowing(first, report('固定资产投资完成209亿元。', '2025-07-01', 'before.txt'))

    expect(correctionsOf(earlier(was), later).map(({ now }) => now?.text)).toEqual(['完成209亿元'])
    expect(correctionsOf(earlier(was), before)).toEqual([])
  })
})

describe('the post that puts a figure right', () => {
  it('has 原, 现 and 依据 with their codes, and who approved it', () => {
    const knowledge = on(note(1001, '152.3', { correctedBy: 1002 }), note(1002, '151.9', { corrects: 1001 }))
    const [change] = correctionsOf(earlier(WAS), knowledge)
    if (!change) throw new Error('nothing changed')

    const post = composeCorrection(change, { name: '固定资产投资', approver: '陈十', day: DAY })

    expect(postSchema.parse(post)).toEqual(post)
    expect(post.title).toBe('更正：固定资产投资（2021年上半年）')
    expect(post.sections[0]?.lines.map(lineText)).toEqual([
      '原：152.3亿元（注-1001）。',
      '现：151.9亿元（快报）（注-1002）。',
      '依据：2021-07-12 王一（注-1002）。',
    ])
    expect(post.foot).toEqual(['自动汇总，经陈十审核。'])
  })

  it('is refused where the old figure does not stand in its own quote', () => {
    const change = {
      where: { id: 'a1', kind: 'answer' as const, room: 'bureau' },
      was: { ...WAS, text: '999亿元' },
      now: null,
      basis: { code: '注-1002', words: '2021-07-12 王一' },
    }

    expect(() => composeCorrection(change, { name: '固定资产投资', day: DAY })).toThrow('999')
  })
})
