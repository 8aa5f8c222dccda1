import { beforeAll, describe, expect, it } from 'vitest'
import { makeDocument } from '../../support/documents.ts'
import { Asker, seedDocuments } from '../../support/knowledge.ts'

let asker: Asker

beforeAll(async () => {
  asker = new Asker(await seedDocuments())
})

/** Messages in a row, and what the answer to the last one must hold. */
const LEANING: readonly (readonly [messages: readonly string[], holds: RegExp, note: RegExp])[] = [
  [['今年固投目标?', '那2020年呢'], /增长15%/, /2020年·固投·目标/],
  [['今年固投目标?', '那2020年呢', '完成了多少'], /103亿元/, /2020年·固投·完成了多少/],
  [['2021年GDP目标是多少', '一般公共预算收入呢'], /15%/, /2021年·一般公共预算收入·目标/],
  [['2020年上半年固投完成多少', '同比呢'], /下降43\.4%/, /2020年上半年·固投·同比/],
  [['上半年GDP完成多少', '二季度呢'], /单季增长1\.9%/, /2020年二季度·GDP/],
  [['新建微循环道路几条', '谁负责'], /未写明牵头单位/, /新建微循环道路·谁负责/],
  [['2021年重大项目多少项', '2020年呢'], /190项/, /2020年·重大项目/],
  [['2020年上半年财政收入完成情况', '占预算多少'], /40\.1%/, /财政收入·占预算/],
  [['2020年上半年财政收入完成情况', '2021年目标呢'], /增长15%/, /2021年·财政收入·目标/],
  [['2021年居家养老网点新建几个', '养老床位呢'], /500张/, /2021年/],
  [['垃圾分类试点多少个社区', '小区呢'], /638个居民小区/, /小区/],
  [['疫情期间隔离点开了多少个', '隔离了多少人'], /18150人次/, /^$/],
  [
    ['How much did government investment complete in H1 2020?', 'What about the completion rate?'],
    /23\.05%/,
    /government investment·completion rate/,
  ],
  [['What is the 2021 GDP target?', 'And for 2020?'], /7\.5%/, /2020·GDP·target/],
]

describe('a question that leans on the one before it', () => {
  it.each(LEANING)('%j', (messages, holds, note) => {
    const last = asker.talk(...messages).at(-1)

    expect(last?.text).toMatch(holds)
    expect(last?.note).toMatch(note)
  })

  it('takes nothing over where the subject changes', () => {
    const [, last] = asker.talk('2021年固投目标是多少', '疏捞市政管网多少公里')

    expect(last).toMatchObject({ outcome: 'answered', note: '' })
    expect(last?.text).toContain('353.48公里')
  })

  it('is answered by itself where nothing was asked before', () => {
    const [only] = asker.talk('那2020年的固投目标呢')

    expect(only).toMatchObject({ outcome: 'answered', note: '' })
  })

  it('names a region that no document is of, and keeps to it', () => {
    const [, last] = asker.talk('2021年固投目标', '洪山区呢')

    expect(last?.outcome).toBe('not_found')
    expect(last?.text).not.toContain('300')
  })

  it('does not repeat a wrong figure of the question before', () => {
    const [, last] = asker.talk('2021年GDP目标是8%吗', '固投呢')

    expect(`${last?.text}${last?.note}`).not.toContain('8%')
  })

  it('keeps to the region of the question before', () => {
    const plan = (region: string, rate: number) =>
      makeDocument(
        `${region}2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长${rate}%;\n——固定资产投资增长${rate + 2}%。\n`,
        { region },
      )
    const two = new Asker([plan('清江区', 6), { ...plan('白石区', 7), file: 'other.txt' }])

    const [, last] = two.talk('白石区2024年GDP目标', '固投呢')

    expect(last?.text).toContain('9%')
    expect(last?.note).toContain('白石区')
  })

  it.each([
    ['清江省2026年报告里建了多少个5G基站', '湖北呢'],
    ['清江省建了多少个5G基站', '湖北呢'],
    ['How many 5G base stations does 清江省 have in its 2026 report?', 'And Hubei?'],
  ])('asks another region’s paper the same, whichever year it speaks of: %s', (first, second) => {
    const report = (region: string, stations: string) =>
      makeDocument(
        `${region}2026年政府工作报告\n\n一、“十四五”时期工作回顾\n\n过去五年,全省5G基站增加到${stations}万个。\n`,
        { region },
      )
    const two = new Asker([report('清江省', '3.3'), { ...report('湖北省', '4.4'), file: 'other.txt' }])

    const [, last] = two.talk(first, second)

    expect(last?.outcome).toBe('answered')
    expect(last?.text).toContain('4.4万个')
    expect(last?.text).not.toContain('3.3')
  })

  it('takes a region in front of a time for the region, and not for the beginning of a name', () => {
    const plan = (region: string, rate: number) =>
      makeDocument(
        `${region}2026年政府工作报告\n\n一、“十五五”时期主要目标\n\n到2030年,研发经费投入强度达到${rate}%。\n`,
        { region },
      )
    const two = new Asker([plan('清江省', 3), { ...plan('白石省', 4), file: 'other.txt' }])

    const [only] = two.talk('白石到2030年研发经费投入强度要到多少')

    expect(only?.outcome).toBe('answered')
    expect(only?.text).toContain('4%')
  })
})

describe('a choice', () => {
  it.each(['2', '第二个', '第2项', '选2', '重大项目', 'the second one', '２'])('is taken by %j', (words) => {
    const [, last] = asker.talk('2021年投资目标', words)

    expect(last?.text).toContain('270亿元以上')
    expect(last?.outcome).toBe('answered')
  })

  it('is not taken by a number that none has', () => {
    const [first, last] = asker.talk('2021年投资目标', '9')

    expect(first?.outcome).toBe('ambiguous')
    expect(last?.outcome).not.toBe('answered')
  })
})

describe('several questions in one message', () => {
  it('are answered in their order, each with its citation', () => {
    const [answer] = asker.talk('各位领导好！请教两个问题：1.2021年固投目标是多少？2.重大项目安排多少项？谢谢！')

    expect(answer?.text).toMatch(/^1\. .*300亿元.*\n2\. .*210项/)
    expect(answer?.citations.map(({ code }) => code)).toEqual(['计21-1.2-3', '计21-1.2-4'])
  })

  it('share the time of the first', () => {
    const [answer] = asker.talk('2020年上半年GDP完成多少；财政收入多少；固投多少')

    expect(answer?.text).toMatch(/622\.19亿元.*\n2\. .*54\.19亿元.*\n3\. .*103亿元/s)
  })

  it('give each figure the citation that proves it', () => {
    const [answer] = asker.talk('2021年固投目标是多少？新建微循环道路几条？')
    const roads = answer?.figures.find(({ text }) => text.includes('11'))

    expect(roads?.citation).toBe(1)
    expect(answer?.citations[1]?.text).toContain('微循环道路11条')
  })

  it('answer what is there and decline what is not', () => {
    const [answer] = asker.talk('2021年GDP目标是多少？社零目标呢？')

    expect(answer?.outcome).toBe('answered')
    expect(answer?.text).toMatch(/7%[\s\S]*未列出/)
  })

  it.each([
    '2020年上半年“一事联办”是在哪条街推行的,总共办了多少件?',
    '2021年GDP目标定了8%,怎么分解到各街道?',
    '大家好。请问2021年固投目标是多少？谢谢！',
  ])('are one question where only one is asked: %s', (message) => {
    const [answer] = asker.talk(message)

    expect(answer?.text).not.toMatch(/^1\. /)
  })
})
