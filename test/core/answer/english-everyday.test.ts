import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

const PLAN = [
  '柳河区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6%;',
  '',
  '——城镇登记失业率控制在3.1%以内。',
  '',
  '二、主要任务',
  '',
  '推进建设。新建支路14条,土地供应6宗,启动双桥变电站及18.5公里电力通道项目。新增总部型企业5家以上,新增高新技术企业40家。',
  '',
  '提升水质。坚持每半月一次黑臭水体水质监测,开展河道清淤。',
].join('\n')

const REPORT = [
  '关于柳河区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '受区人民政府委托,现将执行情况报告如下。',
  '',
  '一、主要指标完成情况',
  '',
  '——全年地区生产总值预期目标增长7%。上半年地区生产总值完成310亿元,增速-4.0%。上半年地方一般公共预算收入完成22亿元,为预算的41.5%,同比下降9.2%。',
  '',
  '二、主要任务完成情况',
  '',
  '招商引资。举办全区项目云签约活动,恒达检测中心等7个产业项目实现签约。举办技术对接会,签约项目4个。',
  '',
  '抓好安全。共排查企业3200家,排查一般隐患1500起,整改1440起。对210台特种设备进行监察,查出安全隐患90起,已整改80起,剩余10起正在督促整改中。',
  '',
  '稳定就业。新发放创业担保贷款到位16笔共400万元。',
  '',
  '存在一些问题和困难。一是营商环境有待优化。目前仍存在窗口服务不细、政策宣传渠道单一等问题。',
].join('\n')

const { ask, talk } = askingBoth(PLAN, REPORT)

describe('several things asked in one English message', () => {
  it.each([
    [
      'Three things for 2024 please: number of new branch roads, land parcels to be supplied, and the length of power corridors.',
      ['14条', '6宗', '18.5公里'],
    ],
    ['What figure is set for headquarters firms, and for high-tech firms in the 2024 plan?', ['5家', '40家']],
  ])('are each answered: %s', (question, told) => {
    const { outcome, text } = talk(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
  })

  it('follow each other, share and change alike', () => {
    const { text } = talk('Budget revenue in H1 2023?', 'as a share of the budget?', 'and year on year?')

    expect(text).toContain('9.2%')
    expect(text).not.toContain('41.5%')
  })
})

describe('English words of asking', () => {
  it.each([
    ['What kind of water quality check is to be made every half month?', '每半月一次'],
    ['On whose instructions was the report submitted?', '区人民政府委托'],
    ['Which projects were signed at the cloud signing event?', '恒达检测中心'],
    ['What difficulties does the report admit to in the business environment?', '窗口服务不细'],
    ['At what level is registered urban unemployment to stay in 2024?', '3.1%'],
    ['What was the average guaranteed loan in H1 2023?', '25万元'],
    ['What share of the general hazards found in the safety sweep had been dealt with?', '96.0%'],
    ['How many general hazards remained after 1,440 of 1,500 were fixed?', '60起'],
    ['How many points below its 2023 target was GDP growth at mid-year?', '11.0 percentage points below'],
  ])('lead to the right clause: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(told)
  })

  it.each([
    'Will Liuhe hit its 6% GDP target?',
    'What was the total budget for 2023, given that 22 was 41.5% of it?',
    'On whose behalf was the bank loan paid out?',
    'How many households are still left to relocate?',
  ])('make no figure of what is not there: %s', (question) => {
    const { outcome } = ask(question)

    expect(outcome).not.toBe('answered')
  })

  it('do not take what is left of one kind for what is left of another', () => {
    const { text } = ask('How many general hazards remained unfixed in the safety sweep?')

    expect(text).not.toMatch(/^(?!The documents do not state).*10起/u)
  })
})
