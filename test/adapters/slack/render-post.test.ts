import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPost } from '../../../src/adapters/slack/render-post.ts'
import { type Post, postSchema } from '../../../src/core/rooms/post.ts'
import { checkBlocks } from '../../support/fake-slack/check-blocks.ts'

function postOf(other: Partial<Post>): Post {
  return { ...postSchema.parse({ kind: 'summary', title: '周报', sections: [] }), ...other }
}

/** Every text of some blocks. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, one]) =>
    name === 'text' && typeof one === 'string' ? [one] : textsOf(one),
  )
}

describe('a post in Slack', () => {
  it('has title, head, sections with their codes, foot, and the whole in its thread', () => {
    const { message, more } = renderPost(
      postOf({
        head: ['第3期', '数据截至2026-11-23'],
        sections: [
          { heading: '一、总体情况', lines: [{ text: '固投完成152.3亿元', codes: ['注-1004', '计21-1.2-3'] }] },
        ],
        foot: ['自动汇总，经李四审核'],
        more: [{ heading: '三、重点项目', lines: [{ text: '长江中心：在建', codes: [] }] }],
        table: { caption: '主要指标', columns: ['指标', '目标', '完成'], rows: [['固投', '300亿元', '']] },
      }),
    )

    expect(textsOf(message.blocks)).toEqual([
      '周报',
      '第3期\n数据截至2026-11-23',
      '一、总体情况\n固投完成152.3亿元〔注-1004、计21-1.2-3〕',
      '自动汇总，经李四审核',
    ])
    expect(more).toHaveLength(1)
    expect(textsOf(more[0]?.blocks)).toEqual([
      ...['三、重点项目\n长江中心：在建', '主要指标'],
      ...['指标', '目标', '完成', '固投', '300亿元', '—'],
    ])
    expect(message.text).toContain('固投完成152.3亿元〔注-1004、计21-1.2-3〕')
  })

  it('that is a draft has its buttons, and says what they stand for where no blocks are shown', () => {
    const action = { label: '批准发布', command: 'post.approve', input: { number: 7 }, typed: 'wenji post approve 7' }

    const { message } = renderPost(postOf({ kind: 'draft', actions: [action, { ...action, label: '退回' }] }))

    expect(message.blocks.at(-1)).toMatchObject({
      type: 'actions',
      elements: [
        { action_id: 'post:1', value: '{"command":"post.approve","input":{"number":7}}', style: 'primary' },
        { action_id: 'post:2', text: { text: '退回' } },
      ],
    })
    expect(message.text).toContain('批准发布：wenji post approve 7')
  })

  it('is within Slack’s limits, loses no word, and mentions nobody, whatever it says', () => {
    const text = fc
      .array(
        fc.constantFrom('固投', '<!channel>', '@all', '300亿元', '\n', '*粗*', '&amp;', '第一段很长。'.repeat(80)),
        {
          minLength: 1,
          maxLength: 12,
        },
      )
      .map((parts) => `${parts.join('')}末`)
    const line = fc.record({ text, codes: fc.array(fc.constant('计21-1'), { maxLength: 3 }) })
    const section = fc.record({ heading: fc.constantFrom('', '一、总体'), lines: fc.array(line, { maxLength: 8 }) })
    const cells = fc.array(text, { minLength: 3, maxLength: 3 })
    const post = fc.record({
      title: text,
      head: fc.array(text, { maxLength: 4 }),
      sections: fc.array(section, { maxLength: 8 }),
      more: fc.array(section, { maxLength: 8 }),
      foot: fc.array(text, { maxLength: 3 }),
      table: fc.option(fc.record({ caption: text, columns: cells, rows: fc.array(cells, { maxLength: 30 }) })),
    })

    fc.assert(
      fc.property(post, (given) => {
        const { message, more } = renderPost(postOf(given))

        const all = [message, ...more]
        expect(all.flatMap(({ blocks }) => checkBlocks(blocks, 'message'))).toEqual([])
        expect(all.every(({ text: plain }) => plain.length > 0 && plain.length <= 4000)).toBe(true)
        const shown = all.flatMap(({ blocks }) => textsOf(blocks)).join('')
        const lines = [...given.sections, ...given.more].flatMap(({ lines: said }) => said)
        const cellsOf = given.table ? [given.table.caption, ...given.table.columns, ...given.table.rows.flat()] : []
        const ends = 1 + given.head.length + lines.length + given.foot.length + cellsOf.length
        expect(shown.split('末').length - 1).toBe(ends)
        expect(shown).not.toContain('<!')
      }),
      { numRuns: 60 },
    )
  })
})
