import { describe, expect, it } from 'vitest'
import { atMost, type Block, sections, sizeOf } from '../../../src/adapters/slack/blocks.ts'
import { suggestSubjects } from '../../../src/adapters/slack/handle-view.ts'
import {
  BUDGET,
  LONGEST_FALLBACK,
  LONGEST_OPTION,
  LONGEST_OPTION_VALUE,
  LONGEST_TEXT,
  LONGEST_TITLE,
  MOST_BLOCKS,
  MOST_OPTIONS,
  MOST_RESPONSES,
  MOST_VIEW_BLOCKS,
} from '../../../src/adapters/slack/limits.ts'
import { parted, renderAnswer, renderPage } from '../../../src/adapters/slack/render-answer.ts'
import { tell } from '../../../src/adapters/slack/tell.ts'
import { shownView } from '../../../src/adapters/slack/views.ts'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { shortened } from '../../../src/core/rooms/whole-signs.ts'
import { checkBlocks, checkView } from '../../support/fake-slack/check-blocks.ts'

const PLACE = { chat: 'C1', thread: null, about: '', language: 'zh' as const }
const dividers = (count: number): Block[] => Array.from({ length: count }, () => ({ type: 'divider' as const }))

/** What somebody is told, message by message. */
async function told(text: string): Promise<{ text: string; blocks: Block[] }[]> {
  const messages: { text: string; blocks: Block[] }[] = []
  await tell(async (message) => messages.push(Object(message)), text)
  return messages
}

describe('the limits of Slack', () => {
  it.each([
    [MOST_VIEW_BLOCKS - 1, MOST_VIEW_BLOCKS - 1],
    [MOST_VIEW_BLOCKS, MOST_VIEW_BLOCKS],
    [MOST_VIEW_BLOCKS + 1, MOST_VIEW_BLOCKS],
  ])('a view of %i blocks has %i', (count, shown) => {
    const view = shownView('段落', dividers(count), PLACE)

    expect(view.blocks).toHaveLength(shown)
    expect(checkView({ ...view })).toEqual([])
    expect(JSON.stringify(atMost(dividers(count), MOST_VIEW_BLOCKS)).includes('…')).toBe(count > MOST_VIEW_BLOCKS)
  })

  it.each([LONGEST_TITLE - 1, LONGEST_TITLE, LONGEST_TITLE + 1])('a title of %i characters fits', (length) => {
    const { title } = shownView('题'.repeat(length), dividers(1), PLACE)

    expect(title.text.length).toBe(Math.min(length, LONGEST_TITLE))
    expect(title.text.endsWith('…')).toBe(length > LONGEST_TITLE)
    expect(shortened('题'.repeat(length), LONGEST_TITLE)).toBe(title.text)
  })

  it.each([MOST_BLOCKS - 1, MOST_BLOCKS, MOST_BLOCKS + 1, 3 * MOST_BLOCKS])(
    'an answer with %i blocks goes on behind a button, whole',
    (count) => {
      const citations = Array.from({ length: count }, (_, i) => ({
        ...{
          code: `计21-1.2-${i}`,
          document: '计划',
          digest: false,
          section: ['一'],
          paragraph: i,
          text: '甲',
          quote: '甲',
        },
      }))
      const answer: Answer = {
        ...{ intent: 'targets', outcome: 'answered', language: 'zh', text: '答', note: '' },
        ...{ citations, figures: [], suggestions: [] },
      }

      const { blocks } = renderAnswer({ id: 'a1', answer, by: 'U1' }, 'private')
      const pages = Array.from({ length: renderPage(answer, 1)?.of ?? 0 }, (_, i) => renderPage(answer, i + 1)?.blocks)

      expect(checkBlocks(blocks, 'message')).toEqual([])
      expect(blocks.length).toBeLessThanOrEqual(MOST_BLOCKS)
      expect(JSON.stringify(pages).match(/〔计21/g)).toHaveLength(count)
      expect(JSON.stringify(blocks).includes('其余内容')).toBe((pages.length ?? 0) > 1)
    },
  )

  it.each([
    [1, 1],
    [LONGEST_TEXT + 1, 1],
    [BUDGET, 2],
    [24_000, 4],
  ])('what a command tells in %i characters takes %i messages, whole', async (length, count) => {
    const messages = await told('字'.repeat(length))

    expect(messages).toHaveLength(count)
    for (const { text, blocks } of messages) {
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(LONGEST_FALLBACK)
      expect(checkBlocks(blocks, 'message')).toEqual([])
      expect(sizeOf(blocks)).toBeLessThanOrEqual(BUDGET)
    }
    expect(JSON.stringify(messages.map(({ blocks }) => blocks)).match(/字/g)).toHaveLength(length)
  })

  it('what a command tells is at most as many messages as Slack takes, and says what is missing', async () => {
    const most = parted(sections('字'.repeat(60_000))).length

    const messages = await told('字'.repeat(60_000))

    expect(most).toBeGreaterThan(MOST_RESPONSES)
    expect(messages).toHaveLength(MOST_RESPONSES)
    expect(JSON.stringify(messages.at(-1))).toContain(`… ${MOST_RESPONSES}/${most}`)
  })

  it('options are as many and as long as Slack takes; a name that a value cannot hold is none', async () => {
    const lengths = [LONGEST_OPTION, LONGEST_OPTION + 1, LONGEST_OPTION_VALUE, LONGEST_OPTION_VALUE + 1]
    const names = [...lengths.map((n) => '名'.repeat(n)), ...Array.from({ length: MOST_OPTIONS }, (_, i) => `桥${i}`)]
    const house = { subjects: async () => names }

    const { options } = await suggestSubjects({ user: { id: 'U1' }, value: '桥' }, { house })

    expect(options).toHaveLength(MOST_OPTIONS)
    expect(Math.max(...options.map(({ text }) => text.text.length))).toBe(LONGEST_OPTION)
    expect(options.slice(0, 4).map(({ value }) => value.length)).toEqual([...lengths.slice(0, 3), 2])
  })
})
