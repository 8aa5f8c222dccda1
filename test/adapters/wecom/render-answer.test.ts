import { describe, expect, it } from 'vitest'
import { LONGEST_REPLY } from '../../../src/adapters/wecom/limits.ts'
import { bytes } from '../../../src/adapters/wecom/plain-words.ts'
import { renderAnswer } from '../../../src/adapters/wecom/render-answer.ts'
import { readKey } from '../../../src/adapters/wecom/template-card.ts'
import type { Answer, Choice } from '../../../src/core/answer/answer.ts'
import type { Citation } from '../../../src/core/answer/citation.ts'
import { seen } from '../../support/wecom-world.ts'

const NO_CITATIONS: readonly Citation[] = []
const BODY = {
  ...{ intent: 'targets', language: 'zh' as const, figures: [], suggestions: [], note: '' },
  text: '2021年全社会固定资产投资目标：300亿元。',
  citations: NO_CITATIONS,
}
const CITED: Citation = {
  ...{
    code: '计21-1.2-3',
    document: '清江区2021年计划',
    digest: true,
    section: ['一、目标', '（一）投资'],
    paragraph: 3,
  },
  ...{ text: '固定资产投资300亿元。', quote: '固定资产投资300亿元' },
}

function answered(other: Partial<typeof BODY> = {}): Answer {
  return { ...BODY, ...other, outcome: 'answered' }
}

function choice(number: number, question = `问${number}`): Choice {
  return { number, label: `全社会固定资产投资${number}`, value: '', question }
}

describe('an answer in WeCom', () => {
  it('is its words, how it was understood, and its sources by their numbers', () => {
    const answer = answered({ note: '按2021年计划答', citations: [CITED, CITED] })

    const { pages, card, judged } = renderAnswer({ id: 'a1', answer })

    expect(pages.map(seen)).toEqual([
      [
        '2021年全社会固定资产投资目标：300亿元。',
        '（按2021年计划答）',
        '> 1 〔计21-1.2-3〕《清江区2021年计划》（摘编） （一）投资：“固定资产投资300亿元”',
        '> 2 〔计21-1.2-3〕《清江区2021年计划》（摘编） （一）投资：“固定资产投资300亿元”',
      ].join('\n'),
    ])
    expect({ card, judged }).toEqual({ card: null, judged: true })
  })

  it('is one message up to 20,480 bytes, and two of which each says which it is from there on', () => {
    const sized = (size: number) => {
      // A zero-width space stands before every line.
      const content = size - bytes('\u200b')
      return renderAnswer({ id: 'a1', answer: answered({ text: '发'.repeat(content / 3) + 'a'.repeat(content % 3) }) })
    }

    expect(bytes(sized(LONGEST_REPLY).pages[0])).toBe(LONGEST_REPLY)
    expect(sized(LONGEST_REPLY - 1).pages).toHaveLength(1)
    expect(sized(LONGEST_REPLY).pages).toHaveLength(1)
    expect(sized(LONGEST_REPLY + 1).pages).toHaveLength(2)
    expect(sized(LONGEST_REPLY + 1).pages[1]).toMatch(/（第2页，共2页）$/)
  })

  it('loses no sign and parts no figure where it is long', () => {
    const text = Array.from({ length: 4000 }, (_, i) => `第${i}项👍🏽完成${i * 1.25}万平方米，`).join('')
    const citations = Array.from({ length: 40 }, () => ({
      ...CITED,
      quote: '重大项目计划投资260亿元以上；'.repeat(40),
    }))

    const { pages } = renderAnswer({ id: 'a1', answer: answered({ text, citations }) })

    expect(pages.length).toBeGreaterThan(8)
    expect(pages.every((page) => bytes(page) <= LONGEST_REPLY)).toBe(true)
    const all = pages.map((page) => seen(page).replace(/\n（第\d+页，共\d+页）$/, '')).join('')
    expect(all.startsWith(text)).toBe(true)
    for (const page of pages) expect(seen(page)).not.toMatch(/^[>\s]*\d*万平方米|\d\n/)
  })

  it('asks nobody whether help was right', () => {
    expect(renderAnswer({ id: 'a1', answer: { ...BODY, outcome: 'help' } }).judged).toBe(false)
    expect(renderAnswer({ id: 'a1', answer: answered({ text: '' }) }).pages).toEqual(['…'])
  })

  it('has a button for each of its first six choices, none for what a button cannot hold', () => {
    const choices = [choice(1), choice(2, '问'.repeat(500)), ...[3, 4, 5, 6, 7, 8].map((n) => choice(n))]

    const { card } = renderAnswer({ id: 'id/of:it', answer: { ...BODY, outcome: 'ambiguous', choices } })

    expect(card).toMatchObject({ card_type: 'button_interaction', task_id: 'choice-id-of-it' })
    expect(card?.button_list?.map(({ text }) => text)).toEqual([1, 3, 4, 5, 6, 7].map((n) => `${n} 全社会固定资产…`))
    expect(readKey(card?.button_list?.[0]?.key ?? '')).toEqual({ kind: 'ask', number: 1, question: '问1' })
  })

  it('reads no button that is none of ours', () => {
    for (const key of ['', 'x', '{}', '{"do":""}', '{"n":1,"ask":"问","more":1}', '[1]'])
      expect(readKey(key)).toBeNull()
  })
})
