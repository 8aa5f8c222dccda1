import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `云溪县2032年国民经济和社会发展计划
一、主要任务
办实事。推进青石路中学新建项目开工，推进东岭派出所、北塘初中项目前期工作。推动云谷产业园、星河中心等一批重大项目建设，及时跟踪对接蓝海集团总部、飞鹰集团总部的落地和开工。全年新增规上工业企业12家。新增公益普惠性幼儿园4所。
`,
    'plan.txt',
  ),
  documentOf(
    `关于云溪县2031年上半年国民经济和社会发展计划执行情况的报告
一、主要任务完成情况
抓城建。东门宿舍、县二建宿舍地块完成挂牌出让。推进A3B5地块出让进度。完成桥南和滨河片K7地块土地出让。滨河片规划小学前期工作抓紧开展。
抓民生。新增城镇就业2310人。新增公益普惠性幼儿园3所、学位270个。
二、下半年工作安排
一是优化城市功能。加快推进旧渡口还建、县二建扩大等2个项目土地挂牌公告。
`,
    'report.txt',
  ),
])

describe('two names held side by side', () => {
  it.each([
    ['县二建宿舍和县二建扩大 那个挂完牌了 那个还没', ['完成挂牌出让', '是否已挂牌文件未写明']],
    ['东门宿舍跟A3B5地块哪块出让了哪块没有', ['东门宿舍', '是否已出让文件未写明']],
    ['青石路中学跟滨河片规划小学哪个在2032年计划里头', ['青石路中学新建项目开工', '2031年上半年：滨河片规划小学前期']],
    ['星河中心、飞鹰集团总部，2032计划里一个怎么写、另一个怎么写', ['推动云谷产业园、星河中心', '跟踪对接']],
    ['K7地块卖了没 A3B5呢', ['完成桥南和滨河片K7', '推进A3B5']],
    ['桥南地块卖了没有,A3B5勒', ['完成桥南', '推进A3B5']],
  ])('are each told by themselves: %s', (question, words) => {
    const text = asker.talk(question).at(-1)?.text ?? ''

    for (const word of words) expect(text).toContain(word)
    expect(text).toMatch(/^1\. [\s\S]*\n2\. /u)
  })

  it('says of one that no document has that it is not found', () => {
    const text = asker.talk('北海大学和青石路中学哪个在2032年计划里').at(-1)?.text ?? ''

    expect(text).toMatch(/^1\. 可查文件中未找到/u)
    expect(text).toContain('青石路中学')
  })

  it('reads a deed parted by whether it can be done', () => {
    const parted = asker.talk('云谷产业园开得了工不').at(-1)
    const whole = asker.talk('云谷产业园能开工吗').at(-1)

    expect(parted?.outcome).toBe(whole?.outcome)
    expect(parted?.text).toBe(whole?.text)
    expect(parted?.text).toContain('推动云谷产业园')
  })

  it.each(['那个新开工会议的要求是什么', '拆了工作棚没有'])('leaves other words as they are: %s', (question) => {
    expect(asker.talk(question).at(-1)?.outcome).toMatch(/^not_/)
  })
})

describe('a deed counted without its thing', () => {
  it.each([
    ['2032年计划新增规上工业企业多少家', '那么2031年上半年实际新增了几家'],
    ['2032年新增规上工业企业多少家', '2031年上半年新增多少家'],
  ])('is about the thing of the question before, and no other addition is told for it: %s → %s', (first, then) => {
    const answer = asker.talk(first, then).at(-1)

    expect(answer?.outcome).toMatch(/^not_/)
    expect(answer?.text).not.toMatch(/2310|270/)
  })

  it('is told where the documents have it of that thing', () => {
    const answer = asker.talk('2032年新增公益普惠性幼儿园多少所', '2031年上半年新增了几所').at(-1)

    expect([answer?.outcome, answer?.text]).toEqual(['answered', expect.stringContaining('3所')])
  })

  it('is about a thing of its own where it names one', () => {
    const answer = asker.talk('2032年新增规上工业企业多少家', '2031年上半年新增就业多少人').at(-1)

    expect(answer?.text).toContain('2310人')
  })
})
