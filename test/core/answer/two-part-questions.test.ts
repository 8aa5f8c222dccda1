import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(`青岚县2030年国民经济和社会发展计划执行情况与2031年计划草案的报告
一、2030年计划执行情况
(一)主要指标
全县固定资产投资增长4.1%,未达到增长8%的预期目标,主要是纺织投资下降21.3%。
(二)存在问题
一是居民增收放缓。二是公共服务仍有短板,城区污水直排比例达12.7%。
二、2031年安排
(一)抓项目
由县发展改革局牵头,县财政局、县住建局配合,做好重大项目储备,上半年新增入库项目85个。农村供水管网改造由县水务局会同县乡村振兴局推进,全年完成310公里。
(二)抓产业
由县工信局牵头编制数字经济发展规划,6月底前报县政府审定。
由县商务局牵头建立外贸企业联系帮扶机制,对36户重点外贸企业开展一户一策服务。
县财政安排2000万元设立科技型企业风险补偿资金。
(三)抓民生
城区污水直排比例下降到5%以下。X301线石门段改扩建工程因文物勘探未完成,调整为2032年开工项目。
由县人社局牵头举办招聘会,县教育局新建公办幼儿园6所。
临江公路双溪段改建工程10月底前建成通车。
县财政安排900万元设立老旧厂房腾退资金。由县科技局牵头建立成果转化对接机制,对40家企业上门服务。
完成山塘清淤12处。由县农业农村局牵头,确保汛期前完成。
(四)抓督查
将重点任务完成情况纳入综合考核,权重为30%。
`),
])

describe('a question of two parts', () => {
  it.each([
    ['农村供水管网改造哪个局负责，多少公里', ['县水务局', '310公里']],
    ['农村供水管网改造谁牵头，全年多少公里', ['县水务局', '310公里']],
    ['重大项目储备谁牵头，要新增多少个', ['县发展改革局', '85个']],
    ['数字经济规划谁编，啥时候报审', ['县工信局', '6月底前']],
    ['数字经济发展规划由谁牵头编制、什么时候报审', ['县工信局', '6月底前']],
    ['外贸企业帮扶机制谁牵头，帮多少户', ['县商务局', '36户']],
    ['城区污水直排比例现在多少，要降到多少', ['12.7%', '5%以下']],
    ['X301石门段今年开不开工，为什么', ['文物勘探', '2032年开工']],
  ])('has both answered from what stands together: %s', (question, words) => {
    const [answer] = asker.talk(question)

    expect(answer?.outcome).toBe('answered')
    for (const word of words) expect(answer?.text).toContain(word)
  })

  it.each([
    ['招聘会谁牵头，办多少场', '6所'],
    ['数字经济规划谁编，几月启动', '6月'],
    ['数字经济规划谁编，花多少钱', '2000万'],
    ['外贸企业联系帮扶机制谁牵头，多少公里', '310公里'],
  ])('takes no amount or time of another thing: %s', (question, words) => {
    const [answer] = asker.talk(question)

    expect(answer?.text).not.toContain(words)
  })
})

it('joins no task to the unit that leads what the next sentence says', () => {
  const [answer] = asker.talk('老旧厂房腾退资金多少，哪个局管')

  expect(answer?.text).not.toMatch(/老旧厂房腾退资金”牵头单位:?：?县科技局/u)
})

it('names the unit that leads what was said in front of its sentence', () => {
  const [answer] = asker.talk('山塘清淤由谁牵头')

  expect(answer?.text).toContain('县农业农村局')
})

describe('what the next words plainly tell', () => {
  it.each([
    ['2030年固投为什么没完成目标', '纺织投资下降21.3%'],
    ['风险补偿资金多大规模', '2000万元'],
    ['重点任务在考核里占多少权重', '30%'],
    ['临江路双溪段啥时候通车', '10月底前'],
  ])('is no refusal: %s', (question, words) => {
    const [answer] = asker.talk(question)

    expect([answer?.outcome, answer?.text]).toEqual(['answered', expect.stringContaining(words)])
  })

  it('is not that of a road of another name', () => {
    const [answer] = asker.talk('望江路双溪段啥时候通车')

    expect(answer?.outcome).not.toBe('answered')
  })
})
