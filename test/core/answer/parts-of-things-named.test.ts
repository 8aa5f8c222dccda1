import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云岭区2028年上半年国民经济和社会发展计划执行情况的报告
——2028年8月12日在云岭区第五届人大常委会第九次会议上
云岭区发展和改革局局长  沈玉成
一、主要任务完成情况
抓生态。对东塘河6个、柳荫湖3个雨水排口进行改造。
抓停车。完成西站停车场、青石停车场等2600个公共停车泊位的选址工作,其中开工在建900个。
二、2028年下半年主要工作
抓生态。启动东塘河、柳荫湖综合整治。
`,
    'report.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('so many things that were just named', () => {
  it('are those of the part behind', () => {
    const answer = ask('东塘河柳荫湖各改几个排口,另外下半年这两处还要干啥')

    expect(answer?.text).toMatch(/6个[\s\S]*综合整治/)
  })
})

describe('what is left of things counted, and the share of the others', () => {
  it.each([
    '已完成选址的公共停车泊位里,没开工的有多少,在建的占多大比例',
    'Of the public parking spaces whose sites were settled in H1 2028, how many had not started construction, and what share was under way?',
  ])('%s', (question) => {
    expect(ask(question)?.text).toMatch(/1700个[\s\S]*34\.6%/)
  })

  it('is what is left alone where no share is asked', () => {
    const answer = ask('Of the 2600 public parking spaces, how many had not started construction?')

    expect(answer?.text).toContain('1700个')
    expect(answer?.text).not.toContain('%')
  })
})

it('how many questions follow is no part of the first', () => {
  const answer = ask('麻烦问两件事:公共停车泊位开工在建几个;东塘河改几个排口')

  expect(answer?.text).toMatch(/^1\. .*900个[\s\S]*\n2\. .*6个/)
})
