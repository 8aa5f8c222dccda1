import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = `松湾区2034年国民经济和社会发展计划
一、主要预期目标
2034年经济社会发展的主要预期目标:
——地区生产总值增长6%;
——全社会固定资产投资240亿元;
——实施重大项目150项,年度计划投资180亿元以上。
二、主要任务
改造老旧管网36.5公里，新建口袋公园9座。
`
const REPORT = `关于松湾区2033年上半年国民经济和社会发展计划执行情况的报告
——2033年8月23日在松湾区第七届人大常委会第九次会议上
松湾区发展和改革局局长 江采薇
一、上半年计划执行情况
——全年地区生产总值预期目标增长7%。上半年地区生产总值完成322.19亿元,增长5.2%。
——全年计划实施重大项目140项,年度计划投资160亿元以上。上半年实施重大项目120项,实现投资66.25亿元。
`

const { talk: ask } = askingBoth(PLAN, REPORT)

describe('a goal spread evenly over the months of its year', () => {
  it.each([
    ['2034年固投240亿按月均匀算，到9月底该完成多少', '180亿元（计算值：240×9÷12）'],
    ['2034年改造老旧管网要是按月平均铺，到6月底该改多少公里', '18.25公里（计算值：36.5×6÷12）'],
    ['2034年新增口袋公园均衡推进，到三季度末应建几座', '6.75座'],
    [
      'If spread evenly by month, how much fixed-asset investment should be done by the end of March 2034?',
      '60亿元 (computed: 240×3÷12)',
    ],
  ])('%s', (question, due) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(due)
    expect(text).toMatch(/文件未定分月进度|set no monthly pace/)
  })

  it.each(['2033年重大项目160亿，按说半年该到一半，实际离一半还欠多少亿', '2033年重大项目投资上半年离过半还差几个亿'])(
    '%s: how far what was done is from half of it',
    (question) => {
      const { outcome, text } = ask(question)

      expect(outcome).toBe('answered')
      expect(text).toContain('80亿元（计算值：160×6÷12）')
      expect(text).toContain('13.75亿元（计算值：160×6÷12−66.25）')
      expect(text).not.toContain('93.75')
    },
  )
})

describe('what has no amount to spread', () => {
  it.each([
    ['2034年GDP按时间进度到6月底该增长多少', /÷12）/],
    ['2033年GDP离一半还差多少', /÷12）/],
    ['2034年重大项目180亿，离一半还欠多少', /÷12）/],
    ['2034年新建停车楼按月均衡上半年该建几座', /\d座/],
  ])('%s is not worked out', (question, computed) => {
    const { text } = ask(question)

    expect(text).not.toMatch(computed)
  })
})
