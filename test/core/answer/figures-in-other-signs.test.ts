import { describe, expect, it } from 'vitest'
import { makeDocument, makeFixture } from '../../support/documents.ts'
import { Asker } from '../../support/knowledge.ts'

describe('figures in wide digits or written out', () => {
  const old = new Asker([
    makeDocument(
      '关于清江区１９９３年国民经济和社会发展计划执行情况的报告\n\n一、１９９２年计划执行情况\n\n农业总产值比上年增长６．９％，粮食产量二十八万吨。\n\n二、１９９３年计划的主要目标\n\n农业总产值增长３．５％；粮食产量三十万吨。\n',
      { region: '清江区', year: 1993 },
    ),
  ])

  it.each([
    '1993年农业总产值目标比1992年实际低多少',
    '1992年和1993年农业总产值增速差多少',
    '粮食产量1993年比1992年多多少',
  ])('are held against each other or left so, and never fail: %s', (question) => {
    const answer = old.ask(question)

    expect(answer.outcome).not.toBe('failed')
    expect(answer.text).not.toContain('NaN')
  })
})

describe('what a kind in front of a known word is', () => {
  const aid = new Asker([
    makeFixture('workReport', 2024, '2023年工作回顾', '全年发放救助金845万元、各类补助12.3万元，资助困难学生310人。'),
  ])

  it('is not told by another kind', () => {
    expect(aid.ask('2023年养蜂补助发放了多少钱').outcome).not.toBe('answered')
    expect(aid.ask('2023年各类补助发放了多少钱').text).toContain('12.3万元')
  })
})
