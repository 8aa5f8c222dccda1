import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = [
  '云湖区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——固定资产投资210亿元;',
  '',
  '——实施重大项目88项,年度计划投资120亿元以上;',
  '',
  '二、主要任务',
  '',
  '盘活土地。完成柳岸片、石桥片等4宗地块挂牌。',
].join('\n')

const REPORT = [
  '关于云湖区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '受区人民政府委托,现将执行情况报告如下。',
  '',
  '一、上半年计划执行情况',
  '',
  '(一)主要指标完成情况',
  '',
  '——全年固定资产投资预期目标增长9%。上半年固定资产投资完成81亿元,同比增长4.2%。',
  '',
  '——全年计划实施重大项目80项,年度计划投资110亿元以上。上半年实施重大项目84项,实现投资52.6亿元。',
  '',
  '——上半年地方一般公共预算收入完成31亿元,同比增长3.3%。',
  '',
  '——上半年居民人均可支配收入为24310元,同比增长5.1%。',
  '',
  '云湖区1-6月主要经济指标全市排名第三。',
  '',
  '(二)主要任务完成情况',
  '',
  '集聚动能。组建云湖区设计研究院,加大对新材料等产业研究。',
  '',
  '盘活土地。完成房屋征收12万平方米,机床厂片、茶港片等4宗地块完成出让。',
  '',
  '守牢底线。共排查企业620家,排查一般隐患800起,整改760起。对90台特种设备进行监察,查出安全隐患50起,已整改40起,剩余10起正在督促整改中。我区城市环境考核平均分91.2分,位列全市第5。',
  '',
  '二、下半年工作安排',
  '',
  '壮大集群。联合远航科技公司组建云湖区设计研究院。',
].join('\n')

const { ask } = askingBoth(PLAN, REPORT)

describe('a question that two places of the papers fit', () => {
  it.each([
    ['设计研究院到底建起来没有', ['2023年上半年', '2023年下半年', '远航科技公司']],
    ['隐患整改率多少', ['95.0%', '760÷800', '80.0%', '40÷50']],
    ['那4宗地块叫什么名字', ['柳岸片', '石桥片', '机床厂片', '茶港片']],
  ])('is told both: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
  })

  it('is told the one that its own words choose', () => {
    expect(ask('特种设备的隐患整改率多少').text).not.toContain('760')
    expect(ask('2024年那4宗地块叫什么名字').text).not.toContain('机床厂片')
    expect(ask('联合谁组建设计研究院').text).not.toContain('新材料')
  })
})

describe('a word that may mean several indicators', () => {
  it.each([
    ['上半年投资完成多少', ['81亿元', '52.6亿元']],
    ['上半年收入增速是多少', ['3.3%', '5.1%']],
  ])('has the figures of the part of a year that papers report on: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('ambiguous')
    for (const words of told) expect(text).toContain(words)
    expect(text).not.toContain('2024年')
  })
})

describe('the place of the asker', () => {
  it.each(['2024年我区固定资产投资目标', '我们区2024年固定资产投资目标', '2024年本区里固定资产投资目标是多少'])(
    'is the one of the papers: %s',
    (question) => expect(ask(question).text).toContain('210亿元'),
  )

  it('is none by its name', () => {
    expect(ask('上半年我区财政收入多少').text).toContain('31亿元')
  })
})

describe('a rank asked of the place itself', () => {
  it('is every rank, each with what has it', () => {
    const { text } = ask('上半年我区在全市排第几')

    expect(text).toContain('主要经济指标全市排名第三')
    expect(text).toContain('城市环境考核平均分91.2分,位列全市第5')
  })

  it('is none of another thing', () => {
    expect(ask('上半年空气质量在全市排第几').outcome).not.toBe('answered')
  })
})
