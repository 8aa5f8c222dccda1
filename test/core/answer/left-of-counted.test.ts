import { describe, expect, it } from 'vitest'
import { Asker, halfYearReport } from '../../support/knowledge.ts'

/** A paper of a place that is not there, in our own words. */
const asker = new Asker([
  halfYearReport(`一、上半年计划执行情况
（一）主要任务完成情况
抓安全。排查燃气隐患3640处，整改3512处，对其中重大隐患挂牌督办4处。检查电梯1820台，发现问题电梯246台，已整改231台，剩余15台正在整改中。受理欠薪线索187件，办结170件。
抓环保。排查入河排口92个，完成整治75个，其中雨污混接排口36个，完成整治21个。`),
])

describe('what is left of counted things', () => {
  it.each([
    ['雨污混接排口还有几个没整治', '尚余15个（计算值：36−21）'],
    ['那雨污混接排口呢，还有几个没整治', '尚余15个（计算值：36−21）'],
    ['入河排口没完成整治的还有几个', '尚余17个（计算值：92−75）'],
    ['燃气隐患没整改的还有多少处', '尚余128处（计算值：3640−3512）'],
  ])('is of the things asked about: %s', (question, told) => {
    expect(asker.last(question).text).toContain(told)
  })

  it.each([['重大隐患没整改的还有几处'], ['重大隐患呢，没整改的还有几处']])(
    'is not of their whole where they are a part of it: %s',
    (...messages) => {
      expect(asker.last(...messages).text).not.toContain('128')
    },
  )
})

describe('what the asker has settled himself', () => {
  it.each([
    '电梯246减231剩15，对得上。那燃气隐患呢，没整改的还有多少处',
    '2022年上半年欠薪线索187件办结170件没问题，那燃气隐患呢，没整改的还有多少处',
  ])('is not asked: %s', (question) => {
    const { text } = asker.last(question)

    expect(text).toContain('尚余128处（计算值：3640−3512）')
    expect(text).not.toMatch(/剩余15台|187件/)
  })

  it('is asked where he asks whether it is so', () => {
    expect(asker.last('电梯246台，剩15台没整改，对得上吗').text).toContain('剩余15台')
  })
})
