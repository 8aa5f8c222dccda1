import { expect, it } from 'vitest'
import { readFeedback } from '../../../src/core/question/read-feedback.ts'
import { isAcknowledgement } from '../../../src/core/question/small-talk.ts'
import { intents } from '../../support/knowledge.ts'

const talk = intents.flatMap((intent) => intent.talk ?? [])[0]
const read = (text: string) => (talk ? readFeedback(text, talk) : null)

it.each([
  ['不对', 'wrong_figure'],
  ['不对！', 'wrong_figure'],
  ['不对啊', 'wrong_figure'],
  ['答错了', 'wrong_figure'],
  ['你答错了。', 'wrong_figure'],
  ['这个数不对', 'wrong_figure'],
  ['这几个数都不对', 'wrong_figure'],
  ['刚才的答复有误', 'wrong_figure'],
  ['好像不太准', 'wrong_figure'],
  ['错了错了', 'wrong_figure'],
  ['不對', 'wrong_figure'],
  ['Wrong.', 'wrong_figure'],
  ["that's not right", 'wrong_figure'],
  ['没帮助', 'wrong_paragraph'],
  ['没有用', 'wrong_paragraph'],
  ['答非所问', 'wrong_paragraph'],
  ['出处不对', 'wrong_paragraph'],
  ['not helpful', 'wrong_paragraph'],
  ['数据过时了', 'outdated'],
  ['答得不全', 'incomplete'],
  ['列得不全', null],
  ['有用', 'helpful'],
  ['很有用，谢谢', 'helpful'],
  ['有帮助', 'helpful'],
  ['helpful', 'helpful'],
])('%s says of an answer: %s', (text, verdict) => {
  expect(read(text)?.verdict ?? null).toBe(verdict)
})

it.each([
  ['没帮助：目标应是7%以上', 'wrong_paragraph', '目标应是7%以上', true],
  ['没帮助:目标应是7%以上', 'wrong_paragraph', '目标应是7%以上', true],
  ['不对：应为310亿元', 'wrong_figure', '应为310亿元', true],
  ['反馈：这几个数有误', 'wrong_figure', '这几个数有误', true],
  ['反馈 目标应是7%以上', 'wrong_paragraph', '目标应是7%以上', false],
  ['反馈 数字有误', 'wrong_figure', '数字有误', true],
  ['反馈：有用', 'helpful', '有用', true],
  ['反馈：文件里没有', 'wrong_paragraph', '文件里没有', true],
  ['feedback: the target is 7%', 'wrong_paragraph', 'the target is 7%', true],
])('%s is taken with what it adds', (text, verdict, remark, certain) => {
  expect(read(text)).toEqual({ verdict, remark, certain })
})

it.each([
  '答错了吗',
  '答错了么？',
  '不对?',
  '不对吗',
  '错了没有',
  '哪里不对',
  '怎么不对',
  '为什么不对',
  '对不对',
  '2021年GDP目标对不对',
  '2021年固投目标300亿元有误吗',
  '有没有用',
  '是不是错了',
  '有用吗',
  'is this wrong',
  'what is wrong',
  '不对,是2020年的',
  '不对，是2020年的',
  '不对，应是310亿元',
  '错了，是GDP',
  '不是2021年，是2020年',
  '不对，我问的是GDP',
  '没用地指标的项目有哪些',
  '不完整社区改造多少个',
  '反馈机制是怎样的',
  '环保督查反馈问题整改了多少',
  '反馈 问题整改了多少',
  '反馈：目标是多少',
  '没帮助：目标是多少？',
  '反馈',
  '反馈：',
  '没错',
  '不是不对',
  '我说错了',
  '目标：300亿元',
])('%s is no feedback', (text) => {
  expect(read(text)).toBeNull()
})

it.each(['收到', '好的', '对的', '可以', '嗯', '+1', '1', '谢谢', '不错', '辛苦了', 'ok', 'got it', '👍'])(
  '%s, which is met with silence or thanks, is no feedback',
  (text) => {
    expect(read(text)).toBeNull()
  },
)

it('no word of feedback is one of an acknowledgement', () => {
  const { helpful, wrong } = talk?.feedback ?? { helpful: { zh: [], en: [] }, wrong: {} }
  const words = [helpful, ...Object.values(wrong)].flatMap(({ zh, en }) => [...zh, ...en])

  expect(words.length).toBeGreaterThan(50)
  expect(words.filter((word) => talk === undefined || isAcknowledgement(word, talk))).toEqual([])
  expect(words.filter((word) => read(word) === null)).toEqual([])
})

it('a message that is longer than a question is none', () => {
  expect(read(`不对：${'字'.repeat(997)}`)?.remark).toHaveLength(997)
  expect(read(`不对：${'字'.repeat(998)}`)).toBeNull()
})
