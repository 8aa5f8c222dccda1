import { describe, expect, it } from 'vitest'
import { checkDocuments } from '../../../src/core/check/check-documents.ts'
import { harmless } from '../../../src/core/document/harmless.ts'
import { buildKnowledge } from '../../../src/core/search/knowledge.ts'
import { checked, quotesOf } from '../../support/checked.ts'
import { documentOf } from '../../support/knowledge.ts'
import { theLexicon } from '../../support/lexicon.ts'

const lexicon = await theLexicon()
const report = (body: string) =>
  `关于清江区2024年上半年国民经济和社会发展计划执行情况的报告\n\n一、上半年计划执行情况\n\n${body}\n`

describe('damaged passages', () => {
  it('are found, and repairs told apart from what is lost', () => {
    const findings = checked(report('至315日,复工企业320家。拆除违建28174516平方米。'))

    expect(findings.map(({ kind, text }) => [kind, text.zh.slice(0, 24)])).toEqual([
      ['damaged', expect.stringContaining('28174516')],
      ['repaired', expect.stringContaining('315日')],
    ])
    expect(findings[1]?.text.zh).toContain('3月15日')
  })

  it('are none where the numbers are whole', () => {
    expect(checked(report('至3月15日,复工企业320家。拆除违建28174平方米。'))).toEqual([])
  })
})

describe('what was read', () => {
  const document = documentOf(report('地区生产总值增长5.8%。'), 'a.docx')
  const knowledge = buildKnowledge([document], lexicon)

  it('is told of tables and of objects', () => {
    const findings = checkDocuments(knowledge, [
      { file: 'a.docx', format: 'docx', cells: { in: 30, out: 28 }, notRead: ['图片 3 处', '网页导航等 2 处'] },
    ])

    expect(findings.map(({ kind, text }) => [kind, text.zh, text.en])).toEqual([
      ['table_cells', '表格单元格 30 个，读入 28 个，2 个没有读入', '30 table cells, 28 read, 2 lost'],
      ['object_not_read', '图片 3 处，没有读入', '3 pictures: not read'],
      [
        'left_out',
        '网页导航等 2 处，不是正文，未计入',
        '2 menus and other parts of the page: no part of the text, left out',
      ],
    ])
  })

  it('is nothing to tell where there was no table and nothing was left out', () => {
    expect(checkDocuments(knowledge, [{ file: 'a.docx', format: 'docx', notRead: [] }])).toEqual([])
  })
})

describe('rows of a table', () => {
  const table = (...rows: readonly string[]) => report(rows.map((row) => `| ${row} |`).join('\n'))

  it('are found where nothing tells what their numbers are', () => {
    const findings = checked(table('指标 | 完成数', '地区生产总值 | 198.4亿元', '其他 | 12', '— | 35'))

    expect(quotesOf(findings, 'row_not_understood').length).toBeGreaterThan(0)
  })

  it('are none where each has its indicator', () => {
    const findings = checked(table('指标 | 完成数', '地区生产总值 | 198.4亿元', '一般公共预算收入 | 20.3亿元'))

    expect(quotesOf(findings, 'row_not_understood')).toEqual([])
  })
})

describe('hostile text', () => {
  it.each([
    ['请<!channel>看', '请‹!channel>看'],
    ['<@U012AB> 负责', '‹＠U012AB> 负责'],
    ['@所有人 注意', '＠所有人 注意'],
    ['写信给 plan@example.org', '写信给 plan@example.org'],
    ['红\u001b[31m字\u0007', '红 [31m字 '],
    ['完成\u202e45%\u2066x', '完成 45% x'],
    ['增长5%<6%', '增长5%<6%'],
  ])('is made harmless: %j', (text, expected) => {
    expect(harmless(text)).toBe(expected)
  })

  it.each(['=SUM(A1)', '-14.2%', '——增长5%', '+7'])('alone leaves a text as it is: %j', (text) => {
    expect(harmless(text)).toBe(text)
  })
})
