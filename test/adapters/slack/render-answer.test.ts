import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actions, button, sections, sizeOf, tables } from '../../../src/adapters/slack/blocks.ts'
import {
  BUDGET,
  LONGEST_BUTTON,
  LONGEST_BUTTON_VALUE,
  LONGEST_FALLBACK,
  LONGEST_TEXT,
  MOST_ACTIONS,
  MOST_TABLE_COLUMNS,
  MOST_TABLE_ROWS,
} from '../../../src/adapters/slack/limits.ts'
import { inert, inertPieces } from '../../../src/adapters/slack/plain-words.ts'
import { fallbackText, renderAnswer, renderPage } from '../../../src/adapters/slack/render-answer.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { checkBlocks } from '../../support/fake-slack/check-blocks.ts'

function answer(text: string, more: Partial<Answer> = {}): Answer {
  const base = { intent: 'targets', outcome: 'answered' as const, language: 'zh' as const, text, note: '' }
  // `more` may hold another outcome with what belongs to it.
  return Object.assign({ ...base, citations: [], figures: [], suggestions: [] }, more)
}

function citation(n: number, quote = '固定资产投资300亿元') {
  return {
    ...{ code: `计21-1.2-${n}`, document: '清江区2021年计划', digest: false, section: ['一、目标'], paragraph: n },
    ...{ text: quote, quote },
  }
}

/** Every word that a reader comes by over all pages. */
function words(one: Answer): string {
  const pages: string[] = []
  for (let n = 1; ; n++) {
    const page = renderPage(one, n)
    if (!page) return pages.join('')
    expect(checkBlocks(page.blocks, 'message')).toEqual([])
    pages.push(...textsOf(page.blocks))
  }
}

function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    typeof one === 'string' ? (name === 'text' ? [one] : []) : textsOf(one),
  )
}

/** What a reader sees of an inert text. */
function seen(text: string): string {
  return text.replaceAll('\u200b', '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')
}

describe('a text of a document', () => {
  it.each([
    ['<!channel> 请看', '&lt;!channel&gt; 请看'],
    ['<https://example.org|点这里>', '&lt;https://example.org|点这里&gt;'],
    ['A&B', 'A&amp;B'],
    ['完成\u0007率\u202e50%', '完成率50%'],
  ])('%j does nothing in Slack', (text, expected) => {
    expect(seen(inert(text))).toBe(seen(expected))
    expect(inert(text)).not.toMatch(/[<>]/)
  })

  it('is no format and no picture, whatever signs it has', () => {
    expect(inert('*5*')).toBe('\u200b*\u200b5\u200b*\u200b')
    expect(inert('1:100:1000')).toBe('1:\u200b100:\u200b1000')
    expect(inert('@here')).toBe('@\u200bhere')
  })

  it('is seen whole in pieces that are never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 8, max: 60 }), (text, longest) => {
        const pieces = inertPieces(text, longest)

        expect(pieces.every((piece) => piece.length <= longest)).toBe(true)
        expect(pieces.map(seen).join('')).toBe(seen(inert(text)))
      }),
    )
  })
})

describe('blocks by construction', () => {
  it.each([
    [LONGEST_TEXT - 1, 1],
    [LONGEST_TEXT, 1],
    [LONGEST_TEXT + 1, 2],
  ])('a text of %i characters takes %i sections', (length, count) => {
    expect(sections('字'.repeat(length))).toHaveLength(count)
  })

  it.each([
    [MOST_ACTIONS, 1],
    [MOST_ACTIONS + 1, 2],
  ])('%i buttons take %i blocks', (count, blocks) => {
    const buttons = Array.from({ length: count }, (_, i) => button(`a:${i}`, '一', 'v'))

    expect(actions(buttons)).toHaveLength(blocks)
    expect(checkBlocks(actions(buttons), 'message')).toEqual([])
  })

  it('a label is at most as long as a button takes, and a value is whole or not there', () => {
    const labels = [LONGEST_BUTTON, LONGEST_BUTTON + 1].map((n) => button('a', '字'.repeat(n), 'v')?.text.text.length)

    expect(labels).toEqual([LONGEST_BUTTON, LONGEST_BUTTON])
    expect(button('a', '一', 'v'.repeat(LONGEST_BUTTON_VALUE))).not.toBeNull()
    expect(button('a', '一', 'v'.repeat(LONGEST_BUTTON_VALUE + 1))).toBeNull()
  })

  it.each([
    [MOST_TABLE_ROWS - 1, 1],
    [MOST_TABLE_ROWS, 2],
  ])('%i rows below a head take %i tables', (count, parts) => {
    const rows = Array.from({ length: count }, (_, i) => [`${i}`, '值'])

    expect(tables(['项', '值'], rows, 9000)).toHaveLength(parts)
  })

  it('a row too wide for a table, or with signs of markup, makes none', () => {
    const row = (n: number) => Array.from({ length: n }, () => '值')

    expect(tables(row(MOST_TABLE_COLUMNS), [row(MOST_TABLE_COLUMNS)], 9000)).not.toBeNull()
    expect(tables(row(MOST_TABLE_COLUMNS + 1), [row(MOST_TABLE_COLUMNS + 1)], 9000)).toBeNull()
    expect(tables(['项'], [['<!channel>']], 9000)).toBeNull()
  })
})

describe('an answer', () => {
  it('shows its line, its sources by number, and whether it was right', () => {
    const given = { id: 'a1', answer: answer('2021年固定资产投资目标：300亿元。', { citations: [citation(3)] }) }

    const { text, blocks } = renderAnswer(given, 'channel')

    expect(blocks.map(({ type }) => type)).toEqual(['section', 'context', 'actions', 'context_actions'])
    expect(text).toBe('2021年固定资产投资目标：300亿元。\n出处：计21-1.2-3')
    expect(JSON.stringify(blocks)).toContain('1 〔计21-1.2-3〕《清江区2021年计划》 一、目标：“固定资产投资300亿元”')
  })

  it('offers its choices as buttons that ask for them', () => {
    const choices = [{ number: 1, label: '固定资产投资', value: '', question: '2021年固定资产投资目标' }]
    const given = { id: 'a1', answer: answer('有2种可能', { outcome: 'ambiguous', choices } as Partial<Answer>) }

    const row = renderAnswer(given, 'channel').blocks.find(({ type }) => type === 'actions')

    expect(row).toMatchObject({ elements: [{ text: { text: '1 固定资产投资' }, value: '2021年固定资产投资目标' }] })
  })

  it.each([
    [
      '主要目标：\n地区生产总值：增长7%\n财政收入：增长15%',
      [
        ['项目', '内容'],
        ['地区生产总值', '增长7%'],
        ['财政收入', '增长15%'],
      ],
    ],
    [
      '问题，共2条\n· 压力较大\n· 施工缓慢',
      [
        ['序号', '内容'],
        ['1', '压力较大'],
        ['2', '施工缓慢'],
      ],
    ],
    [
      '2021年：\n· 甲\n2020年：\n· 乙',
      [
        ['范围', '内容'],
        ['2021年：', '甲'],
        ['2020年：', '乙'],
      ],
    ],
    [
      '2021年投资目标：300亿元；2020年投资目标：增长15%；不宜直接比较。',
      [
        ['指标', '数值'],
        ['2021年投资目标', '300亿元'],
        ['2020年投资目标', '增长15%'],
      ],
    ],
  ])('%j is a table', (text, rows) => {
    const table = renderPage(answer(text), 1)?.blocks.find(({ type }) => type === 'table')

    expect(table?.type === 'table' && table.rows.map((row) => textsOf(row))).toEqual(rows)
  })

  it.each(['2021年固定资产投资目标：300亿元。', '在“一；二”中：三；四', '第一行\n第二行'])('%j is no table', (text) => {
    expect(renderPage(answer(text), 1)?.blocks.map(({ type }) => type)).toEqual(['section'])
  })

  it('that does not fit into one message goes on behind a button, and nothing of it is lost', () => {
    const quotes = Array.from({ length: 10 }, (_, i) => `${i}`.repeat(4000))
    const long = answer('答', { citations: quotes.map((quote, i) => citation(i, quote)) })

    const { blocks } = renderAnswer({ id: 'a1', answer: long }, 'channel')

    expect(JSON.stringify(blocks)).toContain('"a1 2"')
    expect(sizeOf(blocks)).toBeLessThanOrEqual(BUDGET)
    for (const quote of quotes) expect(words(long)).toContain(quote)
  })

  it.each([2998, 3000, 3002, 8400, 8500, 11_000, 30_000])('of %i characters is refused by nothing', (length) => {
    const given = { id: 'a1', answer: answer('字'.repeat(length), { citations: [citation(1), citation(2)] }) }

    const { blocks, text } = renderAnswer(given, 'private')

    expect(checkBlocks(blocks, 'message')).toEqual([])
    expect(sizeOf(blocks)).toBeLessThanOrEqual(BUDGET)
    expect(text.length).toBeLessThanOrEqual(LONGEST_FALLBACK)
    expect(words(given.answer).match(/字/g)).toHaveLength(length)
  })

  it('of any text and any sources is taken by Slack, within the limits, and whole', () => {
    const anyText = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 4000 })
      .filter((text) => inert(text).trim() !== '')
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 12 }), (text, quotes) => {
        const citations = quotes.map((quote, i) => citation(i, quote))
        const { blocks, text: fallback } = renderAnswer({ id: 'a1', answer: answer(text, { citations }) }, 'private')

        expect(checkBlocks(blocks, 'message')).toEqual([])
        expect(fallback.length).toBeGreaterThan(0)
        expect(fallback.length).toBeLessThanOrEqual(LONGEST_FALLBACK)
      }),
      { numRuns: 50 },
    )
  })

  it('has a text beside its blocks that is at most as long as Slack shows', () => {
    for (const length of [LONGEST_FALLBACK - 30, LONGEST_FALLBACK, LONGEST_FALLBACK + 1, 20_000])
      expect(fallbackText(answer('字'.repeat(length))).length).toBeLessThanOrEqual(LONGEST_FALLBACK)
    expect(fallbackText(answer('字'.repeat(20_000)))).toContain('其余见消息正文')
  })
})
