import type { Post, PostAction, PostSection, PostTable } from '../../core/rooms/post.ts'
import { actions, type Block, button, contexts, sections, sizeOf, tables } from './blocks.ts'
import { BUDGET, LONGEST_FALLBACK, MOST_BLOCKS } from './limits.ts'
import { ACTIONS } from './names.ts'
import { inertPieces } from './plain-words.ts'
import { parted, type RenderedMessage } from './render-answer.ts'

/** Room for what stands beside a table in its message. */
const LONGEST_TABLE = BUDGET - 4000

export interface RenderedPost {
  readonly message: RenderedMessage
  /** The whole behind it, for its thread: each fits into one message. */
  readonly more: readonly RenderedMessage[]
}

/** A post as Slack shows it: what stands in the channel, and the whole in its thread. Nothing is left out or added. */
export function renderPost(post: Post): RenderedPost {
  const [first = [], ...rest] = parted([
    ...sections(post.title),
    ...(post.head.length > 0 ? contexts(post.head.join('\n')) : []),
    ...post.sections.flatMap(section),
    ...(post.foot.length > 0 ? contexts(post.foot.join('\n')) : []),
  ])
  const behind = parted([...post.more.flatMap(section), ...(post.table ? table(post.table) : [])])
  const text = fallback(post)
  const buttons = fitting(first, actions(post.actions.map(actionButton)))
  const more = [...rest, ...behind].filter((blocks) => blocks.length > 0)
  return {
    message: { text, blocks: [...first, ...buttons] },
    more: more.map((blocks) => ({ text: fallback({ ...post, sections: [] }), blocks })),
  }
}

function section({ heading, lines }: PostSection): Block[] {
  const text = [...(heading === '' ? [] : [heading]), ...lines.map(lineText)].join('\n')
  return text === '' ? [] : sections(text)
}

function lineText({ text, codes }: PostSection['lines'][number]): string {
  return codes.length === 0 ? text : `${text}〔${codes.join('、')}〕`
}

/** A table where Slack's can hold it, otherwise a line a row. */
function table({ caption, columns, rows }: PostTable): Block[] {
  const filled = (row: readonly string[]) => row.map((cell) => (cell === '' ? '—' : cell))
  const made = rows.length === 0 ? null : tables(filled(columns), rows.map(filled), LONGEST_TABLE)
  const lines = [columns, ...rows].map((row) => filled(row).join('  '))
  return [...(caption === '' ? [] : sections(caption)), ...(made ?? sections(lines.join('\n')))]
}

function actionButton({ label, command, input }: PostAction, i: number) {
  return button(`${ACTIONS.post}:${i + 1}`, label, JSON.stringify({ command, input }), i === 0 ? 'primary' : undefined)
}

/** Buttons, as far as the message has room for them: parted() keeps some free. */
function fitting(blocks: readonly Block[], buttons: readonly Block[]): readonly Block[] {
  const fits = blocks.length + buttons.length <= MOST_BLOCKS && sizeOf(blocks) + sizeOf(buttons) <= BUDGET
  return fits ? buttons : []
}

/** The post without blocks, as far as it fits, and how its actions are typed. */
function fallback(post: Pick<Post, 'title' | 'head' | 'sections' | 'foot' | 'actions'>): string {
  const lines = [
    ...[post.title, ...post.head],
    ...post.sections.flatMap(({ heading, lines: said }) => [heading, ...said.map(lineText)]),
    ...post.foot,
    ...post.actions.map(({ label, typed }) => `${label}：${typed}`),
  ]
  return inertPieces(lines.filter((line) => line !== '').join('\n'), LONGEST_FALLBACK)[0] ?? ''
}
