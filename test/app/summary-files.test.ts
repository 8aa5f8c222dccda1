import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { ownPictures } from '../../src/app/draw-picture.ts'
import { summaryFiles } from '../../src/app/summary-files.ts'
import { createTableFiles } from '../../src/app/table-files.ts'
import { buildKnowledge } from '../../src/core/search/knowledge.ts'
import { composeWeekly } from '../../src/core/summary/compose-weekly.ts'
import { bareRow } from '../support/indicator-rows.ts'
import { lexicon, seedDocuments } from '../support/knowledge.ts'

describe('the files of a summary', async () => {
  const knowledge = buildKnowledge(await seedDocuments(), lexicon)
  const scope = { region: '武昌区', planYear: 2020, day: '2021-08-02' }

  it('are the picture of its indicators, and its table for spreadsheets and for Word', async () => {
    const summary = composeWeekly({ ...scope, knowledge, since: null, issue: 1, weeksSilent: 4 })

    const files = await summaryFiles(summary, scope, knowledge, ownPictures(), { warn: () => expect.unreachable() })

    expect(files.map(({ type, name }) => [type, name])).toEqual([
      ['image/png', '武昌区2020年计划主要指标.png'],
      ['application/xlsx', '武昌区2020年主要指标.xlsx'],
      ['application/docx', '武昌区2020年主要指标.docx'],
    ])
    expect(files[0]?.alt).toContain('完成37.4%，时间进度50%')
  })

  it('say in the Word document what the text of the post says, each figure with its share, its formula and its codes', async () => {
    const { post, table, rows } = composeWeekly({ ...scope, knowledge, since: null, issue: 1, weeksSilent: 4 })

    const [file] = await summaryFiles({ rows, table }, { ...scope, attachments: ['docx'] }, knowledge, ownPictures(), {
      warn: () => expect.unreachable(),
    })

    const html = (await mammoth.convertToHtml({ buffer: Buffer.from(file?.bytes ?? []) })).value
    const cells = [...html.matchAll(/<t[hd]>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
    const row = cells.slice(cells.indexOf('重大项目年度计划投资')).slice(0, table.columns.length)
    const line = post.sections.flatMap(({ lines }) => lines).find(({ text }) => text.startsWith(row[0] ?? ''))
    expect(row).toEqual([
      ...['重大项目年度计划投资', '260亿元以上', '97.35亿元', '2020年上半年'],
      ...['37.4%（按下限，97.35÷260）', '50%（6÷12）', '报20上-1.1-4'],
    ])
    for (const figure of ['260亿元以上', '97.35亿元', '2020年上半年', '37.4%', '97.35÷260', '50%'])
      expect(line?.text).toContain(figure)
    expect(line?.codes).toEqual(['报20上-1.1-4'])
    expect(cells).toEqual([table.columns, ...table.rows].flat())
    expect(html).toContain('第1期，数据截至2021-08-02。')
    expect(html).toContain(post.foot[0])
  })

  it('are made once for all rooms that want the same, and anew for another table', async () => {
    const { rows, table } = composeWeekly({ ...scope, knowledge, since: null, issue: 1, weeksSilent: 4 })
    const [pictures, tables] = [ownPictures(), createTableFiles()]
    const of = async (one: typeof table) =>
      (await summaryFiles({ rows, table: one }, scope, knowledge, pictures, { warn: () => {} }, tables)).map(
        ({ bytes }) => bytes,
      )

    const [first, again, other] = [await of(table), await of({ ...table }), await of({ ...table, notes: ['另一期'] })]

    expect(again.map((bytes, at) => bytes === first[at])).toEqual([true, true, true])
    expect(other.map((bytes, at) => bytes === first[at])).toEqual([true, false, false])
  })

  it('are none where there is nothing to show, and tell of characters that could not be drawn', async () => {
    const told: object[] = []
    const table = { caption: '表', columns: ['列'], rows: [] }
    const warn = (data: object) => told.push(data)

    const none = await summaryFiles({ rows: [], table }, scope, knowledge, ownPictures(), { warn })
    const rare = await summaryFiles({ rows: [bareRow({ name: '㐂山' })], table }, scope, knowledge, ownPictures(), {
      warn,
    })

    expect(none).toEqual([])
    expect(rare.map(({ type }) => type)).toEqual(['image/png'])
    expect(told).toEqual([{ missing: ['㐂'] }])
  })
})
