import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = [
  '云湖区2024年国民经济和社会发展计划',
  '',
  '一、主要任务',
  '',
  '改善住房。推进西岗村旧厂房改建租赁住房用作人才公寓。',
  '',
  '补齐短板。启动北门渠排涝箱涵改造工程。新建支路9条。',
].join('\n')

const REPORT = [
  '关于云湖区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '受区人民政府委托,现将执行情况报告如下。',
  '',
  '一、上半年计划执行情况',
  '',
  '办好教育。新增普惠性幼儿园3所、学位210个。',
  '',
  '守护健康。启动云湖市第三医院(云湖区康复中心)迁建项目前期工作。共救治病人820人次。',
  '',
  '帮扶企业。帮助140家小微企业申报纾困资金,融资需求约6.4亿元。新发放创业担保贷款到位12笔共90万元。',
  '',
  '守牢底线。对90台特种设备进行监察。经考核,通过30人。',
  '',
  '二、2023年区本级政府投资计划上半年执行情况',
  '',
  '因建设条件变化,拟调增区本级政府年度投资2.50亿元,拟向区人大常委会提出调整方案。',
].join('\n')

const { ask, talk } = askingBoth(PLAN, REPORT)

describe('a part of a question that the papers do not tell', () => {
  it.each([
    ['2023年上半年新增普惠性幼儿园几所、在哪几条街?', '3所', '学位在'],
    ['救治病人多少人次,死亡多少?', '820人次', '死亡'],
    ['发放创业担保贷款多少钱,利率多少', '90万元', '利率'],
    ['特种设备监察了多少台,谁负责的?', '90台', '负责人是'],
    ['How many inclusive kindergartens were added in H1 2023, and which streets are they in?', '3所', 'street'],
  ])('is said to be unstated beside what is: %s', (question, told, never) => {
    const { outcome, text } = talk(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(told)
    expect(text).toMatch(/未写明|未找到|not state|Nothing about/)
    expect(text).not.toContain(never)
  })

  it('does not show again what was just quoted', () => {
    const { text } = talk('2023年上半年新增普惠性幼儿园几所、在哪几条街?')

    expect(text.split('幼儿园').length).toBe(2)
  })

  it('is asked of what was spoken of, and of no clause that has its one word', () => {
    const { text } = talk('拟调增的2.50亿元是哪年的投资?报告里说批了吗')

    expect(text).not.toContain('30人')
  })
})

describe('a part that is told', () => {
  it('is answered where only its measure asks', () => {
    expect(talk('帮小微企业申报纾困资金的,多少家?融资需求多大').text).toContain('6.4亿元')
  })
})

describe('where a thing is', () => {
  it.each(['2023年上半年新增的幼儿园在哪几条街', '新增的普惠性幼儿园在哪里'])(
    'is not told by how many there are: %s',
    (question) => expect(ask(question).outcome).not.toBe('answered'),
  )
})

describe('words of asking that no paper has', () => {
  it.each([
    ['西岗村旧厂房准备改成啥', '人才公寓'],
    ['第三医院迁建的事2023年上半年开始没', '前期工作'],
    ['2024年北门渠箱涵是启动还是完工', '启动'],
  ])('hide no answer: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(told)
  })
})
