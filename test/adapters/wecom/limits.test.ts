import { describe, expect, it } from 'vitest'
import {
  LONGEST_BUTTON,
  LONGEST_CARD_TITLE,
  LONGEST_CARD_WORDS,
  LONGEST_KEY,
  LONGEST_REPLY,
  LONGEST_WEBHOOK_MARKDOWN,
  MOST_BUTTONS,
} from '../../../src/adapters/wecom/limits.ts'
import { paged } from '../../../src/adapters/wecom/pages.ts'
import { bytes, inert, shortLabel } from '../../../src/adapters/wecom/plain-words.ts'
import { renderAnswer } from '../../../src/adapters/wecom/render-answer.ts'
import { renderPost } from '../../../src/adapters/wecom/render-post.ts'
import { actionCard, choiceCard, doneCard, readKey } from '../../../src/adapters/wecom/template-card.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import type { Post } from '../../../src/core/rooms/post.ts'
import { checkCard, checkMarkdown } from '../../support/fake-wecom/check-messages.ts'
import { expectWhole, filled, KINDS } from '../../support/limit-texts.ts'
import { POST } from '../../support/wecom-posts.ts'
import { seen } from '../../support/wecom-world.ts'

const shownBytes = (text: string) => bytes(inert(text))
const AROUND = [-1, 0, 1]
const cases = KINDS.flatMap((kind) => AROUND.map((off) => ({ kind, off, name: kind.name })))

/** The pages without what says which they are. */
function words(pages: readonly string[]): string[] {
  return pages.map((page) => seen(page).replace(/\n（第\d+页，共\d+页）$/, ''))
}

const BODY: Answer = {
  ...{ intent: 'targets', outcome: 'answered', language: 'zh', text: '', note: '' },
  ...{ citations: [], figures: [], suggestions: [] },
}
const EMPTY: Post = { ...POST, title: '', head: [], sections: [], foot: [], more: [], table: null, actions: [] }

describe.each(cases)('$name at the limit $off', ({ kind, off }) => {
  it('is a reply, or several', () => {
    const text = filled(kind, LONGEST_REPLY + off, shownBytes)

    const { pages } = renderAnswer({ id: 'a1', answer: { ...BODY, text } })

    expect(pages.map((page) => checkMarkdown(page))).toEqual(pages.map(() => null))
    expect(pages).toHaveLength(off > 0 ? 2 : 1)
    expectWhole(kind, text, words(pages))
  })

  it('is a post over a webhook, or several', () => {
    const text = filled(kind, LONGEST_WEBHOOK_MARKDOWN + off, shownBytes)
    const sections = [{ heading: '', lines: [{ text, codes: [] }] }]

    const { pages } = renderPost({ ...EMPTY, sections }, 'p1', {
      ...{ longest: LONGEST_WEBHOOK_MARKDOWN, buttons: false, files: false },
    })

    const whole = pages.filter((page) => seen(page) !== '')
    expect(whole.map((page) => checkMarkdown(page, LONGEST_WEBHOOK_MARKDOWN))).toEqual(whole.map(() => null))
    expectWhole(kind, text, words(pages))
  })

  it('is whole over five pages and the limit of each', () => {
    const text = filled(kind, 5 * LONGEST_WEBHOOK_MARKDOWN + off, shownBytes)

    const pages = paged([{ text }], LONGEST_WEBHOOK_MARKDOWN)

    expect(pages.length).toBeGreaterThan(5)
    expect(pages.map((page) => checkMarkdown(page, LONGEST_WEBHOOK_MARKDOWN))).toEqual(pages.map(() => null))
    expectWhole(kind, text, words(pages))
  })

  it.each([
    ['a title', LONGEST_CARD_TITLE],
    ['the words', LONGEST_CARD_WORDS],
  ])('is %s of a card, or begins it with nothing shortened', (_, longest) => {
    const whole = kind.inLabels ?? kind.whole
    const text = filled({ ...kind, between: kind.between.trim() }, longest + off, (given) => [...given].length)

    const label = shortLabel(text, longest)

    expect([...label].length).toBeLessThanOrEqual(longest)
    expect(label.endsWith('…')).toBe(off > 0)
    if (off > 0) expectWhole({ whole }, text, [label.slice(0, -1), text.slice(label.length - 1)])
    else expect(label).toBe(text)
  })

  it('is the title of what takes the place of a card', () => {
    const text = filled(kind, LONGEST_CARD_TITLE + off, (given) => [...given].length)

    expect(checkCard(doneCard('t1', text, text), new Set())).toBeNull()
  })
})

describe('a card', () => {
  it.each([
    ['1 2021年全社会固定资产投资', '1 2021年全社…'],
    ['1 投资300亿元', '1 投资300亿元'],
    ['1 投资300亿元以上', '1 投资…'],
    ['12 投资1300亿元以上', '12 投资…'],
    ['1 增长12.345%', '1 增长…'],
    ['1 见计21-1.2-3', '1 见…'],
  ])('has %s as a button %s', (label, shown) => {
    const card = choiceCard('a1', [{ number: 0, label: label.replace(/^\d+ /, ''), value: '', question: '问' }], true)
    const [text] = card?.button_list ?? []

    expect(shortLabel(label, LONGEST_BUTTON)).toBe(shown)
    expect([...(text?.text ?? '')].length).toBeLessThanOrEqual(LONGEST_BUTTON)
  })

  it.each([
    [-1, 1],
    [0, 1],
    [1, 0],
  ])('has a button for what it stands for up to %i bytes beyond the limit: %i', (off, count) => {
    const room = LONGEST_KEY + off - bytes(JSON.stringify({ n: 1, ask: '' }))
    const question = '问'.repeat(Math.floor(room / 3)) + 'a'.repeat(room % 3)

    const card = choiceCard('a1', [{ number: 1, label: '甲', value: '', question }], true)

    expect(card?.button_list?.length ?? 0).toBe(count)
    if (count > 0) expect(readKey(card?.button_list?.[0]?.key ?? '')).toMatchObject({ question })
  })

  it.each([MOST_BUTTONS - 1, MOST_BUTTONS, MOST_BUTTONS + 1])('of %i actions has at most six', (count) => {
    const actions = Array.from({ length: count }, (_, i) => ({ label: `第${i}项`, command: 'note', input: { i } }))

    const card = actionCard('p1', '请点选', actions)

    expect(card?.button_list).toHaveLength(Math.min(count, MOST_BUTTONS))
    expect(checkCard(card, new Set())).toBeNull()
  })

  it.each([127, 128, 129])('has a name of at most 128 signs, from one of %i', (length) => {
    const card = actionCard('问'.repeat(length - 'action-'.length), '请点选', [
      { label: '甲', command: 'note', input: {} },
    ])

    expect(card?.task_id).toHaveLength(Math.min(length, 128))
    expect(checkCard(card, new Set())).toBeNull()
  })
})
