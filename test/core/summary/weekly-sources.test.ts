import { describe, expect, it } from 'vitest'
import { Figure, standsIn, UnsupportedFigure } from '../../../src/core/answer/figure.ts'
import { citeItem, citeNote, citeOwner } from '../../../src/core/answer/record-citation.ts'
import { citationCode } from '../../../src/core/document/plan-document.ts'
import type { Knowledge } from '../../../src/core/search/knowledge.ts'
import { composeWeekly } from '../../../src/core/summary/compose-weekly.ts'
import type { SummaryInput } from '../../../src/core/summary/summary.ts'
import { weekly } from '../../support/summaries.ts'

const FORMULA = /(-?\d+(?:\.\d+)?)([÷−])(-?\d+(?:\.\d+)?)/g
const RESULT = /(\d+(?:\.\d+)?)(?:%|个百分点)/g

/** What a code leads to, looked up by itself. */
function sourceOf(code: string, knowledge: Knowledge): string {
  const paragraph = knowledge.located.find((one) => citationCode(one.document, one.paragraph) === code)
  if (paragraph) return `${paragraph.paragraph.text} ${paragraph.period}`
  const { living } = knowledge
  const number = Number(code.slice(2))
  const note = code.startsWith('注') ? living?.note(number) : undefined
  const item = code.startsWith('事') ? living?.item(number) : undefined
  const owner = code.startsWith('责') ? living?.owner(number) : undefined
  if (living && note) return `${note.subject.id} ${citeNote(note, living, knowledge).citation.text}`
  if (living && item) return citeItem(item, living).citation.text
  if (living && owner) return `${owner.subject.id} ${citeOwner(owner, living).citation.text}`
  throw new Error(`no source ${code}`)
}

/** Numbers of a line that stand in none of its sources and follow from none of its formulas. */
function strayIn(text: string, codes: readonly string[], input: SummaryInput): string[] {
  const sources = [...codes.map((code) => sourceOf(code, input.knowledge)), `${input.planYear} ${input.day}`]
  const formulas = [...text.matchAll(FORMULA)].map(([whole, a, sign, b]) => ({
    whole,
    inputs: [a ?? '', b ?? ''],
    value: sign === '÷' ? (Number(a) / Number(b)) * 100 : Math.abs(Number(a) - Number(b)),
  }))
  const shares = [...text.matchAll(RESULT)].map(([, number]) => Number(number))
  const fitting = (number: string) => {
    const places = number.split('.')[1]?.length ?? 0
    const near = (value: number) => Math.abs(value - Number(number)) <= 0.5 * 10 ** -places + 1e-9
    if (sources.some((source) => standsIn(number, source))) return true
    if (formulas.some(({ value }) => near(value))) return true
    if (
      formulas.some(({ inputs }) => inputs.some((one) => one.replace('-', '') === number)) &&
      ['6', '12'].includes(number)
    )
      return true
    if (number === '50') return true
    return shares.some((one) => shares.some((other) => near(Math.abs(one - other))))
  }
  return [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => number).filter((number) => !fitting(number))
}

const COUNTED = /^\d{4}年预期目标|^另有|^可查文件|周以上无新登记/

describe.each([
  ['a fortnight of notes', weekly()],
  ['a year whose actuals stand in a report', weekly({ living: null, planYear: 2020, since: null, day: '2021-12-31' })],
  ['a plan year without actuals', weekly({ living: null, since: null })],
])('every digit of a post: %s', (_, input) => {
  it('stands in what its line cites, or in a formula beside it', () => {
    const { post } = composeWeekly(input)

    const lines = [...post.sections, ...post.more]
      .flatMap((section) => section.lines)
      .filter(({ text }) => !COUNTED.test(text))

    expect(lines.length).toBeGreaterThan(5)
    expect(
      lines.flatMap(({ text, codes }) => strayIn(text, codes, input).map((number) => `${number} in ${text}`)),
    ).toEqual([])
  })

  it('stands in the table as it stands in its sources', () => {
    const { table } = composeWeekly(input)

    const stray = table.rows.flatMap((cells) => {
      const codes = (cells.at(-1) ?? '').split('、')
      return strayIn(cells.slice(0, -1).join('；'), codes, input).map((number) => `${number} in ${cells.join('|')}`)
    })
    expect(table.rows.length).toBeGreaterThan(5)
    expect(stray).toEqual([])
  })
})

describe('the counts of a post', () => {
  it('are those of its lists', () => {
    const { post } = composeWeekly(weekly())

    const [first] = post.more[0]?.lines ?? []
    const left = post.sections.at(-1)?.lines[0]?.text
    const indicators = (post.table?.rows ?? []).length
    const known = (post.table?.rows ?? []).filter((cells) => cells[2] !== '').length
    expect(first?.text).toBe(
      `2021年预期目标${indicators}项，${known}项有本年累计数；本期登记进展5条、新开工1个、完工1个、新增事项1项、销号1项、新过时限未销号1项。`,
    )
    const shown = post.sections.flatMap(({ lines }) => lines).length - 1
    expect(left).toBe(`另有${post.more.flatMap(({ lines }) => lines).length - shown}条见更多。`)
  })

  it('cannot be made up: a head has only what the post was composed with', () => {
    expect(Figure.ofHead('第31期', { issue: 31 }).from).toBe('metadata')
    expect(() => Figure.ofHead('第32期', { issue: 31 })).toThrow(UnsupportedFigure)
  })
})
