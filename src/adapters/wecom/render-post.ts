import type { TemplateCard } from '@wecom/aibot-node-sdk'
import type { Post, PostSection, PostTable } from '../../core/rooms/post.ts'
import { bold, type Part, paged } from './pages.ts'
import { actionCard } from './template-card.ts'

/** What posts call the whole of them: 另有3条见更多. */
const MORE = '更多'

export interface RenderedPost {
  /** Markdown of one message each. */
  readonly pages: readonly string[]
  /** The buttons of a draft; null where it has none, or where there can be none. */
  readonly card: TemplateCard | null
}

/**
 * A post as markdown messages of at most so many bytes: what is for the group, and the whole below it, for WeCom has neither
 * threads nor a way to ask a webhook for more. The table stands in its file where there is one; a draft shows it, for who has
 * to approve it. Commands that have no button are written out.
 */
export function renderPost(
  post: Post,
  key: string,
  { longest, buttons, files }: { readonly longest: number; readonly buttons: boolean; readonly files: boolean },
): RenderedPost {
  const card = buttons && post.actions.length > 0 ? actionCard(key, post.title, post.actions) : null
  const shown = new Set((card?.button_list ?? []).map(({ key: pressed }) => pressed))
  const typed = post.actions.filter(({ command, input }) => !shown.has(JSON.stringify({ do: command, in: input })))
  const whole = post.more.flatMap(sectionParts)
  const parts: Part[] = [
    { text: post.title, shown: bold },
    ...lines(post.head),
    ...post.sections.flatMap(sectionParts),
    ...(post.kind === 'draft' ? whole : []),
    ...(post.table && (post.kind === 'draft' || !files) ? tableParts(post.table) : []),
    ...lines(post.foot),
    ...(post.kind === 'draft' || whole.length === 0 ? [] : [{ text: MORE, shown: bold }, ...whole]),
    ...typed.map(({ label, typed: words }) => ({ text: `${label}：${words}` })),
  ]
  return { pages: paged(parts, longest), card }
}

function lines(texts: readonly string[]): Part[] {
  return texts.map((text) => ({ text }))
}

function sectionParts({ heading, lines: own }: PostSection): Part[] {
  return [
    ...(heading === '' ? [] : [{ text: heading, shown: bold }]),
    ...own.map(({ text, codes }) => ({ text: `${text}${codes.map((code) => `〔${code}〕`).join('')}` })),
  ]
}

/** WeCom shows no tables that a mention could stand beside: a line a row, each cell with its heading. */
function tableParts({ caption, columns, rows }: PostTable): Part[] {
  return [
    { text: caption, shown: bold },
    ...rows.map((row) => ({
      text: row.flatMap((cell, i) => (cell === '' ? [] : [i === 0 ? cell : `${columns[i] ?? ''}${cell}`])).join('；'),
    })),
  ]
}
