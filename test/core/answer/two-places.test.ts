import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于桂溪区2032年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓创新。组建桂溪区材料研究院。
抓片区。有序建设东渡商务区，东渡商务区云桥空间连廊（二期）项目正在办理前期手续。
二、下半年工作安排
抓创新。联合启明集团组建桂溪区材料研究院。
`,
    'report.txt',
  ),
  documentOf(
    `桂溪区2033年国民经济和社会发展计划
一、主要任务
抓项目。推动桂溪中心、云桥连廊（二期）等一批重大项目建设。
`,
    'plan.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('two places that are held against each other in words', () => {
  it.each([
    '材料研究院：前面说组建了，下半年安排又说要联合组建，两处原文各是什么',
    '材料研究院前面写组建了，后面又说要组建，到底组建没',
  ])('%s: both are quoted', (question) => {
    const { outcome, text } = ask(question) ?? {}

    expect(outcome).toBe('answered')
    expect(text).toMatch(/上半年：组建桂溪区材料研究院[\s\S]*下半年安排：联合启明集团组建/)
  })

  it('are no question by themselves, and show the thing whose name is only longer', () => {
    const { text } = ask('云桥连廊二期到底开工没？前面一段写云桥连廊开工了，后面又像没开') ?? {}

    expect(text).toMatch(/名称相近的项目另称：.*云桥空间连廊（二期）项目正在办理前期手续/)
    expect(text).not.toMatch(/^2\./mu)
  })

  it('are left alone where nobody holds them so', () => {
    expect(ask('云桥连廊二期开工没')?.text).not.toContain('另称')
  })
})
