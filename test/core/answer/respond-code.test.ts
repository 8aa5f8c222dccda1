import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { respondCode } from '../../../src/core/answer/respond-code.ts'
import { shortened } from '../../../src/core/answer/shortened.ts'
import { documentOf } from '../../support/knowledge.ts'
import { codeWords, finished, ResponderAsker } from '../../support/responders.ts'

const LONG = '修缮桥梁，清理沟渠，疏通管道，检查闸口，更换路灯。'.repeat(20)

const PLAN = documentOf(`清江区2024年国民经济和社会发展计划

一、主要目标

——地区生产总值增长6%;

——固定资产投资120亿元;

二、重点任务

(一)城市建设

${LONG}

至414日,拆除违建26817352平方米。
`)

let asker: ResponderAsker

beforeAll(() => {
  asker = new ResponderAsker([PLAN])
})

function answerTo(message: string): Answer {
  const context = asker.context(message)
  const made = respondCode(context, codeWords)
  if (!made) throw new Error(`passed on: ${message}`)
  return finished(made, context)
}

describe('a code', () => {
  it('gives its paragraph first, then the ones beside it', () => {
    const answer = answerTo('计24-1-2')

    expect(answer.citations.map(({ code }) => code)).toEqual(['计24-1-2', '计24-1-1', '计24-2.1-1'])
    expect(answer.text).toContain('固定资产投资120亿元')
    expect(answer.text).toContain('一、主要目标')
  })

  it('of the first paragraph has nothing before it', () => {
    const answer = answerTo('计24-0-1')

    expect(answer.citations.map(({ code }) => code)).toEqual(['计24-0-1', '计24-1-1'])
    expect(answer.text).not.toContain('前一段')
  })

  it('of a long paragraph shows its beginning to the end of a sentence, and cites it whole', () => {
    const answer = answerTo('计24-2.1-1')

    const [citation] = answer.citations
    expect(answer.text).toContain('。……”')
    expect(answer.text.length).toBeLessThan(450)
    expect(citation?.text).toBe(LONG)
  })

  it('of a damaged paragraph repairs what is certain and masks the rest', () => {
    const answer = answerTo('计24-2.1-2')

    expect(answer.text).toContain('至4月14日')
    expect(answer.text).not.toContain('26817352')
    expect(answer.figures.some(({ from }) => from === 'repair')).toBe(true)
  })

  it.each([
    '计24—1—2',
    '计２４－１－２',
    '计24-1-2。',
    '原文：计24-1-2',
    '（计24-1-2）',
    '请发计24-1-2看看',
    'v 计24-1-2',
  ])('is known in %s', (message) => {
    expect(answerTo(message).citations[0]?.code).toBe('计24-1-2')
  })

  it.each([
    ['计24-1-9', '计24-1-1至计24-1-2'],
    ['计24-2.7-1', '计24-2.1-1'],
    ['报24-1-1', '计24-1-1'],
    ['洪山计24-1-2', '计24-1-1'],
  ])('that no paragraph has is told what there is: %s', (message, there) => {
    const answer = answerTo(message)

    expect(answer.outcome).toBe('not_found')
    expect(answer.text).toContain(there)
  })

  it.each(['2024-03-05', '预计24-30亿元', '统计24-1-2', '1-2-3', '计划24年', '固投24-1', 'G24-1-2'])(
    'is not seen in %s',
    (message) => {
      expect(respondCode(asker.context(message), codeWords)).toBeNull()
    },
  )
})

describe('a shortened text', () => {
  it.each([
    ['短句。', 10, '短句。'],
    ['第一句。第二句没有完', 6, '第一句。'],
    ['一个很长的分句，后面还有', 9, '一个很长的分句'],
    ['没有标点的投资12345678', 11, '没有标点的投资'],
  ])('%s within %i ends as %s', (text, longest, expected) => {
    expect(shortened(text, longest)).toBe(expected)
  })
})
