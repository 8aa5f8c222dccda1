import { describe, expect, it } from 'vitest'
import { ownPictures } from '../../src/app/draw-picture.ts'
import { summaryFiles } from '../../src/app/summary-files.ts'
import { buildKnowledge } from '../../src/core/search/knowledge.ts'
import { composeWeekly } from '../../src/core/summary/compose-weekly.ts'
import { bareRow } from '../support/indicator-rows.ts'
import { lexicon, seedDocuments } from '../support/knowledge.ts'

describe('the files of a summary', async () => {
  const knowledge = buildKnowledge(await seedDocuments(), lexicon)
  const scope = { region: '武昌区', planYear: 2020, day: '2021-08-02' }

  it('are the picture of its indicators and its table', async () => {
    const summary = composeWeekly({ ...scope, knowledge, since: null, issue: 1, weeksSilent: 4 })

    const files = await summaryFiles(summary, scope, knowledge, ownPictures(), { warn: () => expect.unreachable() })

    expect(files.map(({ type, name }) => [type, name])).toEqual([
      ['image/png', 'indicators.png'],
      ['application/xlsx', '武昌区2020年主要指标.xlsx'],
    ])
    expect(files[0]?.alt).toContain('完成37.4%，时间进度50%')
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
    expect(rare).toHaveLength(1)
    expect(told).toEqual([{ missing: ['㐂'] }])
  })
})
