import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const PLAN = `临泽区2024年国民经济和社会发展计划

一、主要预期目标

——地区生产总值增长6%;

二、主要任务

人才工作。院士工作站要扩面，由区级领导包保联系院士，推进院士成果落地。

生态治理。开展大气污染防治，实施“抑尘、管车、禁烧”三大措施。土壤污染要治理，保证耕地环境质量总体稳定。

企业服务。按全省稳链强链“六大行动”方案推进，列出走访清单、问题清单、办结清单，服务企业。

教育。临河中学、北门小学项目新开工，南湾中学项目做好前期工作。

城区。推进雨水管网建设，加固沿河堤防，启动西渠清淤工程，提升防洪排涝能力。

东岭新区建设。年内计划投资26亿元，实施项目14个。

研究院。组建临泽区产业研究院，研究新型材料、智能装备等产业。`

const REPORT = `临泽区2023年上半年国民经济和社会发展计划执行情况的报告

一、上半年计划执行情况

举办三月“春购节”，提振消费。帮助1260家中小微企业申报纾困资金，融资需求约40亿元。

对620台特种设备进行监察，发现隐患240起，已整改231起，剩余9起正在督促整改。

至5月20日止，618家规模以上企业复工率即达100%。完成西港南地块土地出让；老船厂、北仓库等4宗地块完成出让。低保最低月标准提高到980元。谋划推动金融城二期建设，修缮临泽古城。

问题和困难。上半年计划执行中还存在一些问题：一是营商环境有待改善。窗口服务不够精细，政策宣传渠道少。二是部分项目进度较慢。

二、区级政府投资计划执行情况

2023年安排政府投资项目90项，总投资60亿元，年度投资20亿元，其中重大项目12项，年度投资13亿元。政府投资计划上半年完成6亿元，完成年度投资的30%，其中重大项目完成5.2亿元，完成年度投资的40%。`

const asker = new Asker([documentOf(PLAN, 'plan.txt'), documentOf(REPORT, 'report.txt')])

const REVIEW = `临泽区2026年政府工作报告

一、“十四五”时期工作回顾

五年来，生态环境持续向好，森林覆盖率提高到41.5%，累计改造老旧小区310个，人均预期寿命提升到79岁。

二、2026年工作安排

今年主要预期目标是：地区生产总值增长5%。`

describe('what several years end with', () => {
  const after = new Asker([documentOf(REVIEW, 'review.txt')])

  it.each([
    ['2025年森林覆盖率多少', '41.5%'],
    ['2025年人均预期寿命多少', '79岁'],
  ])('is the last year’s: %s', (question, told) => {
    expect(after.ask(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining(told) })
  })

  it('is not what they add up to', () => {
    expect(after.ask('2025年改造老旧小区多少个').outcome).toBe('not_stated')
  })
})

describe('questions in the words of officials', () => {
  it.each([
    ['2024GDP目标', '增长6%'],
    ['2024年东岭新区建设投多少钱', '东岭新区建设：年内计划投资26亿元'],
    ['院士这块谁来包保', '区级领导包保联系院士'],
    ['“六大行动”方案是哪一级定的', '全省'],
    ['三张清单', '走访清单、问题清单、办结清单'],
    ['2024治气三招是哪三招', '抑尘、管车、禁烧'],
    ['土壤污染治理目标', '总体稳定'],
    ['春购节几月办的', '三月'],
    ['产业研究院研究哪些产业', '新型材料、智能装备'],
    ['纾困资金帮多少户申报了', '1260家'],
    ['规上企业复工率什么时候到100', '5月20日'],
    ['2023年上半年土地出让几宗', '4宗地块'],
    ['2023年上半年低保标准', '980元'],
    ['政府投资重大项目2023年还剩多少投资没完成', '7.8亿元（计算值：13−5.2）'],
    ['特种设备隐患查了多少改了多少', '已整改231起'],
  ])('%s', (question, told) => {
    const answer = asker.ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(told)
  })

  it('lists what a sentence names for the aim that closes it', () => {
    const { text } = asker.ask('防洪排涝2024年安排了哪些工程')

    for (const words of ['雨水管网', '沿河堤防', '西渠清淤']) expect(text).toContain(words)
  })

  it('tells what is said of the one problem that is asked about', () => {
    const { text } = asker.ask('营商环境2023年上半年还差在哪')

    expect(text).toContain('窗口服务不够精细')
    expect(text).not.toContain('项目进度')
  })

  it.each([
    [['2023年上半年特种设备查出多少隐患', '那剩下没改完的呢'], '剩余9起'],
    [['区级政府投资2023年上半年完成率多少', '重大项目那块呢'], '40%'],
  ])('leans on what was shown: %s', (messages, told) => {
    const last = asker.talk(...messages).at(-1)

    expect(last?.outcome).toBe('answered')
    expect(last?.text).toContain(told)
  })

  it.each(['南湾小学2024年啥安排', '临河小学2024年怎么弄', '临泽古城二期进展'])(
    'answers nothing for a name that only is alike: %s',
    (question) => {
      expect(asker.ask(question).outcome).not.toBe('answered')
    },
  )
})
