import { describe, expect, it } from 'vitest'
import { harmless } from '../../../src/adapters/wechat/harmless.ts'
import { LONGEST_PART, MOST_PARTS } from '../../../src/adapters/wechat/limits.ts'
import { renderAnswer } from '../../../src/adapters/wechat/render-answer.ts'
import { renderPost, renderWhole } from '../../../src/adapters/wechat/render-post.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import type { Citation } from '../../../src/core/answer/citation.ts'
import type { Post } from '../../../src/core/rooms/post.ts'
import { expectWhole, filled, KINDS } from '../../support/limit-texts.ts'
import { POST } from '../../support/wecom-posts.ts'

const shownLength = (text: string) => harmless(text).length
const TITLE = '【周报】\n'
/** What a bubble without sources holds: room is kept for the line at its foot. */
const BODY_LONGEST = LONGEST_PART - 41
const cases = KINDS.flatMap((kind) => [-1, 0, 1].map((off) => ({ kind, off, name: kind.name })))

const BODY: Answer = {
  ...{ intent: 'targets', outcome: 'answered', language: 'zh', text: '', note: '' },
  ...{ citations: [], figures: [], suggestions: [] },
}
const EMPTY: Post = { ...POST, title: '周报', head: [], sections: [], foot: [], more: [], table: null, actions: [] }

/** Every bubble of an answer, page by page, without what its foot says. */
function bubbles(answer: Answer): string[] {
  const found: string[] = []
  for (let page = 1; ; page++) {
    const { parts, more } = renderAnswer(answer, { page })
    expect(parts.length).toBeLessThanOrEqual(MOST_PARTS)
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(LONGEST_PART)
    found.push(...parts.map((part) => part.replace(/\n回 更多 看其余\d+段$/u, '')))
    if (!more) return found
  }
}

describe.each(cases)('$name at the limit $off', ({ kind, off }) => {
  it('is an answer of one bubble, or of two', () => {
    const text = filled(kind, BODY_LONGEST + off, shownLength)

    const parts = bubbles({ ...BODY, text })

    expect(parts).toHaveLength(off > 0 ? 2 : 1)
    expectWhole(kind, text, parts)
  })

  it('is whole over all that 更多 brings', () => {
    const text = filled(kind, 2 * MOST_PARTS * BODY_LONGEST + off, shownLength)

    const parts = bubbles({ ...BODY, text })

    expect(parts.length).toBeGreaterThanOrEqual(2 * MOST_PARTS)
    expectWhole(kind, text, parts)
  })

  it('is a post, and the whole behind it', () => {
    const text = filled(kind, LONGEST_PART - TITLE.length + off, shownLength)
    const sections = [{ heading: '', lines: [{ text, codes: [] }] }]

    for (const parts of [renderPost({ ...EMPTY, sections }), renderWhole({ ...EMPTY, more: sections })]) {
      expect(parts.every((part) => part.length <= LONGEST_PART)).toBe(true)
      expect(parts).toHaveLength(off > 0 ? 2 : 1)
      expectWhole(kind, `${TITLE}${text}`, parts)
    }
  })
})

describe('the line of sources', () => {
  const cited = (count: number, code: (i: number) => string, document: string): Answer => ({
    ...BODY,
    text: '2021年目标：300亿元。',
    citations: Array.from(
      { length: count },
      (_, i): Citation => ({
        ...{ code: code(i), document, digest: false, section: ['一'], paragraph: i, text: '甲', quote: '甲' },
      }),
    ),
  })
  const LONG = (i: number) => `清江高新技术产业开发区管理委员会${'东'.repeat(30)}计21-1.2.3.4.${i}-${i}`

  it.each([1, 2, 5, 6, 7, 20])(
    'of %i sources with long names has whole codes, and says how many there are',
    (count) => {
      const [part = ''] = renderAnswer(cited(count, LONG, '清江区国民经济和社会发展计划'.repeat(30))).parts
      const [line = ''] = part.split('\n').filter((one) => one.startsWith('出处：'))

      const named = line
        .replace('出处：', '')
        .replace(/等\d+段$/, '')
        .split('、')
      expect(line.length).toBeLessThanOrEqual(300)
      expect(named).toEqual(named.map((_, i) => LONG(i)))
      expect(/等(\d+)段$/.exec(line)?.[1] ?? String(named.length)).toBe(String(count))
    },
  )

  it.each([299, 300, 301])('names the documents up to 300 characters: %i', (length) => {
    const rest = '出处：《》计21-1.2-0'.length
    const document = '划'.repeat(length - rest)

    const [part = ''] = renderAnswer(cited(1, () => '计21-1.2-0', document)).parts

    expect(part.includes(document)).toBe(length <= 300)
    expect(part).toContain('计21-1.2-0')
  })
})
