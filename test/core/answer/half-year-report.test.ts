import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const REPORT = `关于岚桥区2023年上半年国民经济和社会发展计划执行情况的报告

一、上半年计划执行情况

(一)主要指标完成情况

——全年地区生产总值预期目标增长6.5%。上半年地区生产总值完成210.4亿元,增速5.1%。

——全年居民人均可支配收入计划增长与经济增长基本同步。上半年固定资产投资完成72亿元,同比下降12.5%。

——全年计划实施重大项目80项,年度计划投资140亿元以上。上半年实施重大项目75项,实现投资61.3亿元。

——上半年居民人均可支配收入为19870元,增速5.6%,高于经济增长速度。

(二)主要任务完成情况

城区建设。岚山公园、东渡湖片2个海绵城市项目已开工,北塘地区改造正在办理前期手续。启动岚桥市第三医院(岚桥区急救与康复服务中心)迁建项目。老粮站、松林宿舍等3宗地块完成出让。

服务提升。研究制定岚桥区深化“三办”改革实施方案。疫情期间搭建云端课堂,保障各学段学习。累计享受低保对象1280户、2340人。举办六月“夏购节”。完成房屋征收18.6万平方米。发放低保金310.5万元、各项补贴12.4万元。“一张网”在区、街、社区加快建设。对北湖6个、东渠3个、西塘11个雨水排口进行改造。联合岚桥软件园组建岚桥区数据研究院。完成东站停车场等2310个公共停车泊位的选址工作。上半年实现江口码头、岚山隧道等9个亿元以上项目开工,总投资240亿元。对520台特种设备进行监察,发现隐患310起,已整改295起,剩余15起正在整改。

重大项目每周调度,每月考核通报。组织疫情防控知识讲座近90场次。编印《岚桥区惠企政策服务指南》。对岚山路、柳堤路、松林路等点位安装自动喷灌系统。松林村拆迁工作累计完成184户。新增公益普惠性幼儿园3所、学位510个。在西码头街推行营业执照和食品经营许可“一窗联办”,共计办件57件。继续推进柳巷二分厂、南仓改造等项目征收工作。

城市管理。维修桥梁病害73处。我区市容环境综合评价累计得分91.2分,位列全市第4。查处占道经营行为38起,移送公安机关行政拘留3人,处罚人民币2.6万元。

复产。320家“四上”企业复工率达100%,全区“四上”企业复岗率108.2%。

上半年,计划执行中还存在一些问题:一是经济增速回升压力较大。制造业订单不足。二是部分项目施工缓慢。沿湖项目因汛情停工,部分项目因拆迁受影响。

二、下半年工作安排

(一)产业

一是发展楼宇经济。争取实现实训基地突破60家。重点针对加强楼宇联合招租、盘活闲置楼宇、打造“2亿元”楼宇等方面工作任务,组织精干力量进行攻坚,提升楼宇经济质量。

(二)城区

一是推进片区建设。完成西码头地块、东仓地块等3宗地块土地出让。开展柳巷片整治修缮工作。启动环卫驿站改造、东湖转运站改造等项目。渣土污染“零容忍”。

三、2023年区级政府投资计划上半年执行情况

2023年计划安排政府性投资建设项目92项,总投资71.5亿元,年度投资26.8亿元,其中重大项目18项,总投资44.6亿元,年度投资15.3亿元。政府投资计划上半年完成8.1亿元,完成年度投资的30.2%,其中重大项目完成5.4亿元,完成年度投资的35.3%。

因建设条件变化等因素影响,拟调增区级政府年度投资3.2亿元,根据《区人大常委会关于规范政府投资计划的决定》(岚常字[2016]8号)相关规定,拟向区人大常委会提出调整方案。`

const PLAN = `岚桥区2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6%;

——城镇居民人均可支配收入增长高于经济增长;

二、主要任务

加速柳巷文化街区项目建设。推动江湾中心、滨河核心区环路等项目建设。推动柳巷二分厂项目开工。`

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
    ['how often', '重大项目多久调度一次', '每周'],
    ['a fall in words of speech', '2023年上半年固定资产投资跌得多厉害', '12.5%'],
    ['a short word for a field', '防疫讲座办了多少场', '90场次'],
    ['a book', '惠企政策编了本什么册子', '服务指南'],
    ['where something is put', '喷灌装在哪些地方', '柳堤路'],
    ['a count by its name', '松林村累计拆迁户数', '184户'],
    ['two that 和 joins', '一窗联办办的是哪两个证', '食品经营许可'],
    ['bridges', '修了多少处桥', '73处'],
    ['what was added', '学位增加了多少', '510个'],
    ['an amount of the asker held against the text', '上半年不是办结了77件一窗联办吗', '57件'],
    ['a project in two years', '柳巷二分厂项目23年和24年进展有啥变化', '开工'],
    ['both years', '居民收入目标两年的说法一样吗', '高于经济增长'],
    ['a goal by its wording', '居民收入的年度计划是跟什么同步', '基本同步'],
    ['problems of what an indicator measures', '经济增长方面存在什么问题', '制造业订单不足'],
    ['a paper that was drawn up', '三办改革出台了啥文件', '实施方案'],
    ['how lessons were given', '疫情时候怎么上课的', '云端课堂'],
    ['each of several waters', '北湖和西塘的雨水排口各改了几个', '11个'],
    ['with whom', '数据研究院和谁合伙建', '岚桥软件园'],
    ['a total of several projects', '亿元以上开工项目总投资额', '240亿元'],
    ['what is left', '特种设备那310个隐患改完没', '15起'],
    ['the reason in the sentence behind', '项目施工慢的原因是哪些', '汛情'],
    ['when, of a step in a half-year', '环卫驿站改造啥时候动', '启动'],
    ['an attitude', '渣土污染啥态度', '零容忍'],
    ['one half of what is asked, the other declined', '实训基地的数量是几家,负责人是谁', '60家'],
    ['a change in words of speech', '年度政府投资打算调高多少亿', '3.2亿元'],
    ['people behind households', '低保对象有多少人', '2340人'],
    ['an area by its name', '房屋征收上半年完成面积', '18.6万平方米'],
    ['words of speech that sound like others', '补贴发了多少', '12.4万元'],
    ['three levels', '一张网覆盖哪三级', '社区'],
    ['a street', '一窗联办在哪条街试的', '西码头街'],
    ['a goal by its value', '全年GDP增长6.5%的目标,半年过去实际怎么样', '5.1%'],
    ['the number of a paper', '政府投资调整的文号是多少', '8号'],
    ['a rate by its English name', 'What was the return-to-post rate of the "four-up" enterprises?', '108.2%'],
  ])('%s: %s', (_, question, told) => {
    const answer = said(question)

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining(told) })
  })

  it('leans on what was asked before where it is asked of it', () => {
    const answer = said('What was the comprehensive score of the city in H1 2023?', '它的名次呢')

    expect(answer.text).not.toContain('全市第一')
  })

  it('holds two amounts against each other', () => {
    const answer = said('北湖雨水排口和西塘雨水排口哪个多')

    expect(answer).toMatchObject({ outcome: 'answered', text: expect.stringContaining('11个') })
  })

  it.each([
    ['a goal of a value that no goal has', '150亿这个目标完成多少了'],
    ['another place’s name in the text’s name’s place', '江滨中心怎么推进'],
    ['a project that no paper names', '第五医院迁建上半年啥情况'],
    ['the total of another thing', '西码头地块总投资多少亿'],
    ['a deed that the text does not count', '占道经营上半年拆了多少处'],
    ['the year’s end of which only a half is told', '2023年12月底固投完成多少'],
    ['by whom, where nothing of it is written', '柳巷片是哪家公司托管的'],
    ['how often something else is done', '喷灌系统多久检修一次'],
    ['the cost of a book', '服务指南印刷花了多少钱'],
    ['a count of another thing', '松林村安置房套数'],
    ['a place that is not said', '讲座办在哪些地方'],
    ['a price', '2310个停车泊位每小时收费多少'],
    ['the client of a project', '海绵城市项目业主是谁'],
    ['the date of an end', '环卫驿站改造哪天完工'],
    ['who approved', '2310个停车泊位是谁批准的'],
    ['a total of one of several projects', '江口码头总投资多少'],
    ['with whom, where nobody is named', '三办改革和谁合伙做'],
    ['a count of what was not counted', '云端课堂的老师数量'],
    ['who held an event', '夏购节主办单位'],
    ['a buyer', '松林宿舍地块被哪家公司拿下'],
    ['a rent', '2310个停车泊位月租多少'],
    ['who leads, beside 联合 of another deed', '闲置楼宇谁来牵头盘活'],
    ['the number of a paper that has none', '三办改革实施方案的文号是多少'],
    ['the bed count', '市第三医院迁建后床位多少'],
  ])('declines %s: %s', (_, question) => {
    const answer = said(question)

    expect(['not_stated', 'not_found']).toContain(answer.outcome)
  })
})
