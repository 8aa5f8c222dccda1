import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于青岚区2022年上半年国民经济和社会发展计划执行情况的报告
2022年8月25日在远安市青岚区第九届人大常委会第十二次会议上
青岚区发展和改革局局长 林一舟
一、上半年计划执行情况
(一)主要指标完成情况
——全年地区生产总值预期目标增长8%。上半年地区生产总值完成412.6亿元，同比增长3.1%。
——上半年固定资产投资完成86亿元，同比下降9.4%。
——全年计划实施重大项目120项，年度计划投资180亿元以上。上半年实施重大项目131项，实现投资71.25亿元。
(二)主要任务完成情况
抓开工。坚持要素跟着项目走。上半年实现科创港、望湖通道等9个亿元以上项目开工，总投资318亿元。
抓建设。完成城建投资121.4亿元。
抓防疫。累计接种疫苗87万人次。
二、2022年区本级政府投资计划上半年执行情况
2022年计划安排政府性投资建设项目96项，总投资88.50亿元，年度投资31.20亿元。政府投资计划上半年完成9.05亿元，完成年度投资的29.01%。
因建设条件变化，拟调增区本级政府年度投资4.35亿元，拟向区人民代表大会常务委员会提出调整方案。
`,
    'report.txt',
  ),
  documentOf(
    `青岚区2023年国民经济和社会发展计划
一、主要预期目标
——地区生产总值增长6.5%；
——全社会固定资产投资220亿元；
——实施重大项目150项，年度计划投资200亿元以上。
`,
    'plan.txt',
  ),
])

describe('two amounts that make no rate', () => {
  it.each(['固投目标220亿,上半年86亿,完成四成了吧?', '固投220亿的目标,上半年86亿,进度不到一半吧'])(
    'are told with their years where these differ: %s',
    (question) => {
      const { text } = asker.ask(question)

      expect(text).toContain('2023年全社会固定资产投资目标：220亿元')
      expect(text).toContain('2022年上半年固定资产投资：完成86亿元')
      expect(text).toContain('不能配对计算完成率')
    },
  )

  it('are told with their scopes where one is an investment in all', () => {
    const { text } = asker.ask('上半年开工的亿元以上项目318亿,全年重大项目才计划180亿,岂不是超额完成了')

    expect(text).toMatch(/总投资318亿元.*180亿元以上.*口径不同/s)
  })

  it('are held together as before where they are of one year and one thing', () => {
    expect(asker.ask('重大项目年度计划180亿,上半年71.25亿,还差多少').text).toMatch(/39\.6%|108\.75/)
  })
})

describe('a base year', () => {
  it.each(['固投降了9.4%到86亿,去年同期应该是多少亿啊', 'GDP增长3.1%到412.6亿,倒推2021年上半年应该多少'])(
    'is not worked out of a growth: %s',
    (question) => {
      const { outcome, text } = asker.ask(question)

      expect(outcome).toBe('not_stated')
      expect(text).toContain('不能由增速倒推')
    },
  )

  it('is not what a goal for a year is', () => {
    expect(asker.ask('2023年固投应该是多少').text).toContain('220亿元')
  })
})

describe('a proposed increase', () => {
  it('is added as a proposal, and whether it was approved is said where that is asked', () => {
    const { text } = asker.ask('政府投资要是调增了,全年盘子变成多少亿?人大批了没有')

    expect(text).toContain('拟调整后（待批）35.55亿元')
    expect(text).toContain('是否批准文件未写明')
  })

  it('is not added where only its approval is asked', () => {
    expect(asker.ask('政府投资调增批了没有').text).not.toContain('35.55')
  })
})

describe('amounts in their order', () => {
  it('are told the largest first, and not added up', () => {
    const { outcome, text } = asker.ask('政府投资、固投、城建投资,上半年完成额从大到小排一下,再加个总数')

    expect(outcome).toBe('answered')
    expect(text).toMatch(/121\.4亿元.*86亿元.*9\.05亿元.*不能相加/s)
  })

  it('are told the smallest first where that is asked', () => {
    expect(asker.ask('固投、城建投资、政府投资,上半年完成额从小到大排一下').text).toMatch(
      /9\.05亿元.*86亿元.*121\.4亿元/s,
    )
  })
})

describe('a number written out', () => {
  it.each([
    ['接种疫苗总人次写成阿拉伯数字,不带万字,是870000还是8700000', '870000人次'],
    ['接种疫苗87万人次写成不带万的数字是多少', '870000人次'],
    ['2023年固投目标不带亿写是多少', '22000000000元'],
  ])('stands beside the text’s own: %s', (question, written) => {
    const { outcome, text } = asker.ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(`折合${written}`)
  })
})
