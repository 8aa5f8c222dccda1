import { describe, expect, it } from 'vitest'
import { LONGEST_PART } from '../../../src/adapters/wechat/limits.ts'
import { asksForMore, renderAnswer } from '../../../src/adapters/wechat/render-answer.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import type { Citation } from '../../../src/core/answer/citation.ts'

const PLAN: Citation = {
  ...{ code: '计21-1.2-3', document: '清江区2021年计划', digest: true, section: ['(二)主要预期目标'], paragraph: 3 },
  ...{ text: '全社会固定资产投资300亿元', quote: '全社会固定资产投资300亿元' },
}

function answer(other: Partial<Extract<Answer, { outcome: 'answered' }>> = {}): Answer {
  return {
    ...{ intent: 'targets', outcome: 'answered', language: 'zh', text: '2021年固投目标：300亿元。', note: '' },
    ...{ citations: [PLAN], figures: [], suggestions: [] },
    ...other,
  }
}

describe('an answer in WeChat', () => {
  it('has its source in one line, and what can be replied', () => {
    const { parts, more } = renderAnswer(answer({ note: '接上问，按“固投”理解。' }))

    expect(parts).toEqual([
      '2021年固投目标：300亿元。\n（接上问，按“固投”理解。）\n出处：《清江区2021年计划》（摘编）计21-1.2-3\n回 1 看段落',
    ])
    expect(more).toBe(false)
  })

  it('names every document once, and numbers for all paragraphs', () => {
    const report = { ...PLAN, code: '报20-1-1', document: '清江区2020年报告', digest: false }

    const { parts } = renderAnswer(answer({ citations: [PLAN, { ...PLAN, code: '计21-1.2-4' }, report] }))

    expect(parts[0]).toContain(
      '出处：《清江区2021年计划》（摘编）计21-1.2-3、计21-1.2-4；《清江区2020年报告》报20-1-1\n回 1—3 看段落',
    )
  })

  it('numbers what it suggests where it has nothing to cite', () => {
    const { parts } = renderAnswer(
      answer({ text: '未找到。', citations: [], suggestions: ['2021年GDP目标', '有哪些项目'] }),
    )

    expect(parts).toEqual(['未找到。\n可以问（回序号）：\n1 2021年GDP目标\n2 有哪些项目'])
  })

  it('in English is English throughout', () => {
    const { parts } = renderAnswer(answer({ language: 'en', text: 'The target is 30 billion yuan.' }))

    expect(parts[0]).toBe(
      'The target is 30 billion yuan.\nSource: 清江区2021年计划 (digest) 计21-1.2-3\nReply 1 for the paragraph',
    )
  })

  it('that is long comes in three bubbles at most, each with its source, and the rest when it is asked for', () => {
    const lines = Array.from({ length: 400 }, (_, i) => `· 第${i + 1}项任务：完成投资${i + 1}.5亿元。`)
    const long = answer({ text: lines.join('\n') })

    const pages = [1, 2, 3].map((page) => renderAnswer(long, { page }))
    const said = pages.flatMap(({ parts }) => parts)

    expect(pages.map(({ more }) => more)).toEqual([true, false, false])
    expect(pages[0]?.parts).toHaveLength(3)
    expect(pages[0]?.parts.map((part) => part.includes('回 更多'))).toEqual([false, false, true])
    expect(said.slice(0, -1).every((part) => part.length <= LONGEST_PART && part.includes('计21-1.2-3'))).toBe(true)
    expect(lines.filter((line) => said.filter((part) => part.split('\n').includes(line)).length !== 1)).toEqual([])
    expect(pages[2]?.parts).toEqual(['没有更多内容了。'])
  })

  it('calls nobody and shows no hidden sign, whatever a document holds', () => {
    const hostile = answer({ text: '请@所有人 看\u202e‮', citations: [{ ...PLAN, document: '计划@all\u200b' }] })

    const [part = ''] = renderAnswer(hostile).parts

    expect(part).not.toMatch(/[@\u200b\u202e]/)
  })

  it('is gone on with by 更多 and nothing longer', () => {
    expect(['更多', ' 更多。', '看更多', 'More'].map(asksForMore)).toEqual([true, true, true, true])
    expect(['更多项目', '还有更多吗', ''].map(asksForMore)).toEqual([false, false, false])
  })
})
