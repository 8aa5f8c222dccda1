import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于青岚区2022年上半年国民经济和社会发展计划执行情况的报告
2022年8月25日在远安市青岚区第九届人大常委会第十二次会议上
青岚区发展和改革局局长 林一舟
一、主要任务完成情况
抓设施。柳家河汇水区、石榴湖周边地区2个雨洪花园项目已开工。新装路灯1230盏。建成口袋公园7个。
抓城管。市容环境考评累计得分91.36分，位列全市第3。查处露天烧烤32起，移交公安处理3人，罚款8.4万元。
抓就业。推进人才公寓申报，受理318人，通过211人。
抓企业。区属8户国企执行房租减免政策，上半年为310余家小微企业减免房租1500余万元。
二、下半年工作安排
抓建设。推进青湖路、学苑路等道路开工建设，加大公共停车位选址力度。完成菜市场公厕提标改造。做好芦塘及梅林坊片修缮工作。
`,
    'report.txt',
  ),
  documentOf(
    `青岚区2023年国民经济和社会发展计划
一、主要预期目标
——地区生产总值增长6.5%。
二、主要任务
抓文旅。启动芦塘历史街区全线提升，加快梅林坊文创体验区建设。
`,
    'plan.txt',
  ),
])

/** A message by itself, parted as messages are. */
function ask(message: string): Answer {
  const [answer] = asker.talk(message)
  if (!answer) throw new Error('no answer')
  return answer
}

describe('several things in one message', () => {
  it('each ask where they are numbered, in whatever words', () => {
    const { text } = ask('1.雨洪花园几个 2.市容环境得分和名次 3.露天烧烤查处几起、移交几人、罚了多少')

    for (const part of ['2个雨洪花园', '91.36分', '第3', '32起', '3人', '8.4万元']) expect(text).toContain(part)
  })

  it('share what asks behind the last of them', () => {
    const { text } = ask('（1）路灯（2）口袋公园 2022年上半年各多少')

    expect(text).toContain('1230盏')
    expect(text).toContain('7个')
  })

  it('are each asked where the asker counts them and wants a sentence of each', () => {
    const { outcome, text } = ask('2022下半年 道路开工、停车位、公厕这三样分别怎么安排的,各一句话')

    expect(outcome).toBe('answered')
    for (const part of ['青湖路', '停车位选址', '公厕提标']) expect(text).toContain(part)
  })

  it('are two amounts where a blank alone parts them, in pinyin too', () => {
    for (const question of ['房租减免2022上半年多少家 多少钱', 'fangzu jianmian 2022 shangbannian 多少家 多少钱']) {
      const { outcome, text } = ask(question)

      expect(outcome).toBe('answered')
      expect(text).toMatch(/310余家.*1500余万元/)
    }
  })

  it('are counted in the measure word that was asked', () => {
    expect(ask('房租减免多少家').text).toContain('310余家')
  })
})

describe('a follow-up', () => {
  it.each([
    [['人才公寓上半年受理多少人', '通过的呢', '没过的几个'], '107人'],
    [['人才公寓受理多少', '通过多少', '那没通过的'], '107人'],
  ])('tells what was not done, behind a deed by itself: %s', (messages, left) => {
    expect(asker.talk(...messages).at(-1)?.text).toContain(`尚余${left}`)
  })

  it('is about both things spoken of, in another time', () => {
    const answer = asker.talk('芦塘2023年咋安排', '旁边梅林坊呢', '这俩在2022下半年是啥安排').at(-1)

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toContain('芦塘及梅林坊片修缮')
  })

  it('takes next year for the one behind the year spoken of, where no paper speaks of a later one', () => {
    expect(asker.talk('2022 GDP target 多少', '那next year的target呢').at(-1)?.text).toContain(
      '2023年地区生产总值目标：增长6.5%',
    )
    expect(asker.talk('2023年GDP目标', '明年呢').at(-1)?.outcome).toBe('not_found')
  })
})

describe('names that are typed by their sound', () => {
  it.each(['柳加河雨红花园开工了没有', '柳佳河那个雨洪花院开干了吗'])(
    'are two slips in one question: %s',
    (question) => {
      const { outcome, text } = ask(question)

      expect(outcome).toBe('answered')
      expect(text).toContain('已开工')
    },
  )

  it('is taken for no other name where no sound is shared', () => {
    expect(ask('柳州河雨洪花园开工了没有').note).not.toContain('柳家河')
  })
})
