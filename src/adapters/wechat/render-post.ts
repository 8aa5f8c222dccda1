import type { Post, PostSection } from '../../core/rooms/post.ts'
import { harmless } from './harmless.ts'
import { LONGEST_PART } from './limits.ts'
import { MORE } from './render-answer.ts'
import { splitText } from './split-text.ts'

/** A post as bubbles of plain text: one for most, and what asks for the whole where there is more. */
export function renderPost({ title, head, sections, foot, more, actions }: Post): string[] {
  const lines = [
    `【${title}】`,
    ...head,
    ...sectionLines(sections),
    ...foot,
    ...actions.map(({ label, typed }) => `${label}：${typed}`),
    ...(more.length > 0 ? [`回 ${MORE} 看全文`] : []),
  ]
  return splitText(harmless(lines.join('\n')), LONGEST_PART)
}

/** What 更多 shows of a post; empty where there is nothing. */
export function renderWhole({ title, more }: Post): string[] {
  if (more.length === 0) return []
  return splitText(harmless([`【${title}】`, ...sectionLines(more)].join('\n')), LONGEST_PART)
}

function sectionLines(sections: readonly PostSection[]): string[] {
  return sections.flatMap(({ heading, lines }) => [
    ...(heading === '' ? [] : [heading]),
    ...lines.map(({ text, codes }) => (codes.length === 0 ? text : `${text}〔${codes.join('、')}〕`)),
  ])
}
