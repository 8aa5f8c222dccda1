import { describe, expect, it } from 'vitest'
import { askingBoth } from '../../support/knowledge.ts'

/** Papers of a place that is not there, in our own words. */
const PLAN = [
  '云湖区2024年国民经济和社会发展计划',
  '',
  '一、主要预期目标',
  '',
  '——地区生产总值增长6%;',
  '',
  '——固定资产投资210亿元;',
  '',
  '二、主要任务',
  '',
  '完善设施。全力保障轨道交通7号线二期等市级重点工程项目建设,新建公园3座。',
].join('\n')

const REPORT = [
  '关于云湖区2023年上半年国民经济和社会发展计划执行情况的报告',
  '',
  '——2023年8月22日在云湖区第八届人大常委会',
  '',
  '第十七次会议上',
  '',
  '受区人民政府委托,现将执行情况报告如下。',
  '',
  '一、上半年计划执行情况',
  '',
  '(一)主要指标完成情况',
  '',
  '——全年地区生产总值预期目标增长7%。上半年地区生产总值完成230亿元,增速3.5%。',
  '',
  '——全年固定资产投资预期目标增长9%。上半年固定资产投资完成81亿元,同比增长4.2%。',
  '',
  '——全年计划实施重大项目80项,年度计划投资110亿元以上。上半年实施重大项目84项,实现投资52.6亿元。',
  '',
  '(二)主要任务完成情况',
  '',
  '推进建设。上半年实现东岸核心区隧道环路等6个亿元以上项目开工;东岸核心区空间环路(二期)项目正在办理前期手续。7号线二期征收工作加速推进。完成桂花岭A3B7地块挂牌进度。完成12处换电柜点位备案工作,完成松涛停车场等2300个公共停车泊位的选址工作。',
  '',
  '助企纾困。2月下旬启动复工复产以来,至3月20日,430家重点企业复工率即达100%。',
  '',
  '守护健康。设立发热门诊6家,排查出发热人员2100人次;定点医院救治病人860人次。',
  '',
  '守牢底线。对90台压力容器进行安全监察,发现安全隐患50起,已整改40起,剩余10起正在督促整改中。空气质量持续向好,上半年云湖区空气质量优良率为88.1%。',
  '',
  '二、下半年工作安排',
  '',
  '壮大集群。继续协调服务金桥大厦、铜雀云汇大厦等续建项目。',
  '',
  '三、2023年区本级政府投资计划上半年执行情况',
  '',
  '2023年计划安排政府性投资建设项目64项,总投资95.6亿元,年度投资32.5亿元,其中重大项目21项,总投资61.4亿元,年度投资20.1亿元。政府投资计划上半年完成9.8亿元,完成年度投资的30.15%,其中重大项目完成6.7亿元,完成年度投资的33.33%。',
  '',
  '因建设条件变化,拟调增区本级政府年度投资2.6亿元,拟向区人民代表大会常务委员会提出调整方案。',
].join('\n')

const { talk, ask } = askingBoth(PLAN, REPORT)

describe('a half-year and a goal without a year', () => {
  it.each([
    ['半年GDP增速比全年目标差几个百分点', ['2023年', '增长7%', '3.5个百分点']],
    ['固定资产投资半年增速离全年目标差几个点', ['增长9%', '4.2%', '4.8个百分点']],
    ['GDP增速目标和完成情况?没说哪年,你看着给', ['2024年', '增长6%', '2023年上半年', '3.5%']],
  ])('are those of one year: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
  })

  it('leaves the plan year alone where it is named', () => {
    expect(ask('今年固投目标和完成情况').text).not.toContain('2023')
  })
})

describe('sayings in doubt', () => {
  it('are both told where a short name may mean either', () => {
    const { text } = ask('东岸环路到底开工没有,我看到两个说法')

    expect(text).toContain('东岸核心区隧道环路等6个亿元以上项目开工')
    expect(text).toContain('办理前期手续')
  })

  it('tell nothing of a name of which no paper has the end', () => {
    expect(ask('东岸小学到底开工没有,我看到两个说法').outcome).not.toBe('answered')
  })
})

describe('a part of a plan of investment', () => {
  it.each([
    [
      'Of the 64 government-funded projects in 2023, how many are not classed as major, and how much annual investment is planned for them?',
      ['43', '12.4'],
    ],
    ['2023年政府性投资建设项目中未列为重大项目的有几项', ['43']],
    [
      'What share of the annual investment in major projects under the government investment plan was completed in H1 2023?',
      ['33.33%'],
    ],
  ])('is held against its own whole: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    for (const words of told) expect(text).toContain(words)
  })

  it('is meant by what an English question names among the things counted before', () => {
    const { text } = talk(
      'How many government investment projects were planned for 2023?',
      'What about the major projects among them?',
    )

    expect(text).toContain('21项')
  })

  it('is only proposed where an asker takes it for approved', () => {
    const { outcome, text } = ask('政府投资调增的2.6亿人大已经通过了,是几号批的')

    expect(outcome).toBe('not_stated')
    expect(text).toMatch(/拟调增.*是否批准文件未写明/)
  })
})

describe('a day', () => {
  it.each([
    ['云湖区第八届人大常委会第17次会议几月几号开的', '8月22日'],
    ['By what date had all 430 key firms resumed work in 2023?', '3月20日'],
  ])('is told for what is numbered as asked: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(told)
  })

  it.each(['云湖区第八届人大常委会第16次会议几月几号开的', '云湖区第九届人大常委会第十七次会议哪天开的'])(
    'is not told for another number: %s',
    (question) => {
      expect(ask(question).outcome).not.toBe('answered')
    },
  )
})

describe('a day of so many firms', () => {
  it('is told with the number that the text has', () => {
    expect(ask('By what date had all 700 firms resumed work in 2023?').text).toContain('430家')
  })
})

describe('slips of the pen', () => {
  it.each([
    ['上班年GDP增速多少', '3.5%'],
    ['waht was teh air qualty good-day rate in frist half 2023', '88.1%'],
    ['压容力器安全监察了多少台', '90台'],
    ['换电柜备案多少处,停车伯位选址呢 (2023H1)', '2300个'],
  ])('are read as what they are meant for: %s', (question, told) => {
    const { outcome, text } = ask(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(told)
  })
})

describe('what stands beside a question', () => {
  it.each([
    ['铜雀云汇大厦,不是云汇中心那个,下半年算续建还是新开工', '续建项目'],
    ['桂花岭A3、B7两块地什么进度', '挂牌'],
    ['发热门诊几家?救了多少人次?', '860人次'],
    ['地铁7号线二期进展', '全力保障'],
  ])('does not hide what is asked: %s', (question, told) => {
    const { outcome, text } = talk(question)

    expect(outcome).toBe('answered')
    expect(text).toContain(told)
  })

  it('is English behind a Chinese question', () => {
    const { text } = talk('压力容器安全隐患发现多少起', '还剩多少 not fixed yet')

    expect(text).toContain('剩余10起')
  })

  it('is no line of another number', () => {
    expect(ask('地铁9号线二期进展').outcome).not.toBe('answered')
  })
})
