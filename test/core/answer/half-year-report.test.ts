import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const REPORT = `关于岚桥区2023年上半年国民经济和社会发展计划执行情况的报告

一、上半年计划执行情况

(一)主要指标完成情况

——全年地区生产总值预期目标增长6.5%。上半年地区生产总值完成210.4亿元,增速5.1%。

——全年计划实施重大项目80项,年度计划投资140亿元以上。上半年实施重大项目75项,实现投资61.3亿元。

——上半年居民人均可支配收入为19870元,增速5.6%,高于经济增长速度。

(二)主要任务完成情况

城区建设。岚山公园、东渡湖片2个海绵城市项目已开工,北塘地区改造正在办理前期手续。启动岚桥市第三医院(岚桥区急救与康复服务中心)迁建项目。老粮站、松林宿舍等3宗地块完成出让。

城市管理。我区市容环境综合评价累计得分91.2分,位列全市第4。查处占道经营行为38起,移送公安机关行政拘留3人,处罚人民币2.6万元。

复产。320家“四上”企业复工率达100%,全区“四上”企业复岗率108.2%。

二、下半年工作安排

(一)产业

一是发展楼宇经济。重点针对加强楼宇联合招租、盘活闲置楼宇、打造“2亿元”楼宇等方面工作任务,组织精干力量进行攻坚,提升楼宇经济质量。

(二)城区

一是推进片区建设。完成西码头地块、东仓地块等3宗地块土地出让。开展柳巷片整治修缮工作。

三、2023年区级政府投资计划上半年执行情况

2023年计划安排政府性投资建设项目92项,总投资71.5亿元,年度投资26.8亿元,其中重大项目18项,总投资44.6亿元,年度投资15.3亿元。政府投资计划上半年完成8.1亿元,完成年度投资的30.2%,其中重大项目完成5.4亿元,完成年度投资的35.3%。

因建设条件变化等因素影响,拟调增区级政府年度投资3.2亿元,根据《区人大常委会关于规范政府投资计划的决定》(岚常字[2016]8号)相关规定,拟向区人大常委会提出调整方案。`

const PLAN = `岚桥区2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6%;

——城镇居民人均可支配收入增长高于经济增长;

二、主要任务

加速柳巷文化街区项目建设。推动江湾中心、滨河核心区环路等项目建设。`

const asker = new Asker([documentOf(REPORT, 'report.txt'), documentOf(PLAN, 'plan.txt')])
const said = (...messages: readonly string[]) => {
  const answer = asker.talk(...messages).at(-1)
  return { outcome: answer?.outcome, text: answer?.text ?? '' }
}

describe('questions about a report on a half-year', () => {
  it.each([
    ['a time behind the question belongs to it', '居民收入增速比经济增速高还是低?2023上半年', '高于经济增长速度'],
    ['a total of the whole and not of a part', '政府性投资项目总投资是多少亿', '71.5亿元'],
    ['a part within its whole behind a measure', '政府投资完成率和里面重大项目的完成率哪个高', '35.3%'],
    ['a goal called by its value', '140亿这个目标到6月底完成多少了', '61.3亿元'],
    ['a word put into the text’s own name', '北塘地区海绵改造到哪一步', '前期手续'],
    ['a name with its other name in brackets', '市第三医院迁建上半年啥情况', '启动'],
    ['下半年 without a year', '柳巷下半年要做什么', '整治修缮'],
    ['a score and a rank', '市容环境综合评价得分和名次', '第4'],
    ['a deed in words of speech beside one in the text’s own', '查处占道经营多少起,抓了几个人', '3人'],
    ['the paper that something rests on', '调整政府投资依据的是哪个文件', '岚常字'],
    ['a list in the sentence of the clause that was met', '楼宇经济下半年攻坚任务有哪些', '盘活闲置楼宇'],
    ['what has been done before what is meant to be', '出让完成的3宗地块有哪些', '老粮站'],
    ['a rate by its English name', 'What was the return-to-post rate of the "four-up" enterprises?', '108.2%'],
  ])('%s: %s', (_, question, told) => {
    const answer = said(question)

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining(told) })
  })

  it.each([
    ['a goal of a value that no goal has', '150亿这个目标完成多少了'],
    ['another place’s name in the text’s name’s place', '江滨中心怎么推进'],
    ['a project that no paper names', '第五医院迁建上半年啥情况'],
    ['the total of another thing', '西码头地块总投资多少亿'],
    ['a deed that the text does not count', '占道经营上半年拆了多少处'],
    ['the bed count', '市第三医院迁建后床位多少'],
  ])('declines %s: %s', (_, question) => {
    const answer = said(question)

    expect(['not_stated', 'not_found']).toContain(answer.outcome)
  })
})
