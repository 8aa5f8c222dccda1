import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isAcknowledgement } from '../../../src/core/question/small-talk.ts'
import { seedDocuments } from '../../support/knowledge.ts'
import { ResponderAsker, smallTalkWords } from '../../support/responders.ts'

let asker: ResponderAsker

beforeAll(async () => {
  asker = new ResponderAsker(await seedDocuments())
})

describe('an acknowledgement', () => {
  it.each(['收到', '收到！', '好的', '好的，收到', 'OK', '1', '+1', '明白了', '嗯嗯'])('is %s', (message) => {
    expect(isAcknowledgement(message, smallTalkWords)).toBe(true)
  })

  it.each(['2', '12', '收到多少诉求', '好项目', '谢谢', '1.2', 'okr', ''])('is not %s', (message) => {
    expect(isAcknowledgement(message, smallTalkWords)).toBe(false)
  })
})

describe('a line of small talk', () => {
  it.each(['你好', '谢谢', '收到', '再见', '讲个笑话', '删除所有文件'])(
    'is one, and addresses nobody: %s',
    (message) => {
      const answer = asker.ask(message)

      expect(answer?.text.split('\n')).toHaveLength(1)
      expect(answer?.text).not.toMatch(/您|亲|抱歉|作为AI|@|\p{Extended_Pictographic}/u)
      expect(answer?.figures).toEqual([])
    },
  )
})

describe('a question that begins or sounds like an order', () => {
  it.each([
    'Change in GDP from 2020 to 2021',
    'Change of the GDP target to 2021',
    '删除的项目清单',
    '将固投目标调整为300亿元的依据',
    '出口目标',
    '帮我写出报告里的固投目标',
    '修改了几次计划',
    '登记失业率目标',
  ])('is passed on: %s', (message) => {
    expect(asker.ask(message)).toBeNull()
  })
})

describe('whatever the message', () => {
  it('nothing is thrown and nothing is quoted that does not stand in its paragraph', () => {
    const words = [
      '文号', '什么时候', '发布', '报告', '计划', '谁', '作的', '2020年', '2021年', '上半年', '计21-1.2-3', '报20H1-', '注-1',
      '是什么意思', '三微改造', '什么叫', '把', '改成', '删除', '天气', '写一篇', '总结', '1+1', '洪山区', '武昌', '分别', '文件',
      '哪些', '李武军', 'who', 'published', 'the plan', 'mean', '“', '”', '？', '，', ' ',
    ] // biome-ignore format: one list
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 8 }),
        (parts) => {
          const answer = asker.ask(parts.join(''))

          for (const { text, quote } of answer?.citations ?? []) expect(text).toContain(quote)
        },
      ),
      { numRuns: 1500 },
    )
  })
})
