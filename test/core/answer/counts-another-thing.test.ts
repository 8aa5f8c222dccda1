import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓城建。加快轨道交通3号线建设，新建街巷道路14条。启动22片社区足球场地建设，完成6个社区卫生服务中心改造。新建绿道9公里。
抓民生。城镇新增就业2310人。推荐5人和3个企业申报省级人才计划。定点医院5家，共救治病人812人次。
抓产业。新引进软件企业12家，净增规上工业企业7家。
`,
    'report.txt',
  ),
])

describe('a thing that is counted', () => {
  it.each([
    ['云溪县有多少个社区', /22|6个/],
    ['上半年建几条地铁', /14条/],
    ['云溪县新建多少条地铁', /14条/],
  ])('is not told by the count of another one: %s', (question, wrong) => {
    const answer = asker.last(question)

    expect(answer.outcome).toBe('not_stated')
    expect(answer.text.split('最接近的是')[0]).not.toMatch(wrong)
  })

  it('is no number of persons where the measure word is one of things', () => {
    const alone = new Asker([
      documentOf(
        '云溪县2031年上半年国民经济和社会发展计划执行情况的报告\n一、民生\n城镇新增就业2310人，企业用工稳定。\n',
      ),
    ])

    expect(alone.last('上半年新增多少家企业').outcome).toMatch(/^not_/)
  })

  it('was added where additions are counted', () => {
    const alone = new Asker([
      documentOf(
        '云溪县2031年上半年国民经济和社会发展计划执行情况的报告\n一、民生\n推荐5人和3个企业申报省级人才计划。\n',
      ),
    ])

    expect(alone.last('上半年新增多少家企业').outcome).toMatch(/^not_/)
  })

  it.each([
    ['建几片社区足球场', '22片'],
    ['改造几个社区卫生服务中心', '6个'],
    ['新建几条街巷道路', '14条'],
    ['净增几家规上工业企业', '7家'],
    ['定点医院几家 救了多少人次', '812人次'],
  ])('is told by its own: %s', (question, told) => {
    const answer = asker.last(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
  })
})
