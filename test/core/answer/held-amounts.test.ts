import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const asker = new Asker([
  documentOf(
    `关于云岭区2028年上半年国民经济和社会发展计划执行情况的报告
——2028年8月12日在云岭区第五届人大常委会第九次会议上
云岭区发展和改革局局长  沈玉成
一、主要任务完成情况
抓安全。检查电梯862台,发现安全隐患214起,已整改173起,剩余41起正在督促整改中。
抓项目。推动清河大厦等9个亿元以上项目开工,总投资318亿元。启动东闸变电站及36.4公里电力通道项目。推进轨道交通6号线二期建设。
抓生态。空气质量优良率88.2%、上升4.1%。
`,
    'report.txt',
  ),
])

const ask = (question: string) => asker.talk(question).at(-1)

describe('what the asker holds to be so and means to use', () => {
  it.each([
    '电梯那41起隐患都整改完了,写进周报没问题吧',
    '电梯隐患都整改完了,我就这么报可以吗',
    '电梯隐患都整改完了，讲稿里这么写没毛病吧？',
  ])('%s', (question) => {
    expect(ask(question)).toMatchObject({
      outcome: 'answered',
      text: expect.stringMatching(/^不是全部。.*剩余41起正在督促整改中/),
    })
  })

  it('is put right in English', () => {
    const answer = ask('All 41 elevator hazards have been rectified, ok to put that in the weekly report?')

    expect(answer?.text).toContain('剩余41起')
  })
})

describe('an amount that is taken for something', () => {
  it.each([
    ['So the 9 projects had already spent 31.8 billion yuan by mid-2028?', '总投资318亿元'],
    ['Is 36.4 km the length of Metro Line 6 Phase II?', '36.4公里电力通道'],
    ['2028 report 里 36.4公里是 metro Line 6 Phase II 的长度 right?', '36.4公里电力通道'],
  ])('%s', (question, told) => {
    expect(ask(question)).toMatchObject({ outcome: 'answered', text: expect.stringContaining(told) })
  })

  it.each(['Did the schools cost 5.2 billion yuan?', 'Is 36.9 km the length of Metro Line 6 Phase II?'])(
    'is no answer where no text has it: %s',
    (question) => {
      expect(ask(question)?.outcome).not.toBe('answered')
    },
  )
})

it('a base of growth is not written, however insistently it is asked for', () => {
  const answer = ask('上半年空气优良率88.2%、上升4.1%,那去年同期到底多少')

  expect(answer).toMatchObject({ outcome: 'not_stated', text: expect.stringContaining('不能由增速倒推') })
})
