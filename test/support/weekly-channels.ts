import mammoth from 'mammoth'
import { readXlsx } from '../../src/adapters/sheets/read-xlsx.ts'
import { renderPost as renderSlack } from '../../src/adapters/slack/render-post.ts'
import { renderPost as renderWechat, renderWhole } from '../../src/adapters/wechat/render-post.ts'
import { LONGEST_REPLY } from '../../src/adapters/wecom/limits.ts'
import { renderPost as renderWecom } from '../../src/adapters/wecom/render-post.ts'
import type { Post, PostFile } from '../../src/core/rooms/post.ts'

/** A post as each channel is given it, as the markdown of a page that shows it. */

const fenced = (language: string, text: string) => `\`\`\`${language}\n${text}\n\`\`\`\n`
const folded = (summary: string, inner: string) => `<details><summary>${summary}</summary>\n\n${inner}\n</details>\n`
/** A sign of no width keeps a channel from reading marks into a text; on a page nobody would see it. */
const visible = (text: string) => text.replace(/[\u200b\u2060]/g, '')

/** Everything that Slack gets of a post, message by message, the channel's first. */
export function slackMessages(post: Post) {
  const { message, more } = renderSlack(post)
  return [message, ...more]
}

export function slackOnPage(post: Post): string {
  const [first, ...thread] = slackMessages(post).map(({ blocks }) => visible(JSON.stringify(blocks, null, 2)))
  return [
    folded('In the channel (blocks)', fenced('json', first ?? '')),
    ...thread.map((blocks) => folded('In its thread (blocks)', fenced('json', blocks))),
  ].join('\n')
}

export function wechatOnPage(post: Post): string {
  return [
    ...renderWechat(post).map((bubble) => fenced('text', bubble)),
    ...renderWhole(post).map((bubble) => folded('After 更多', fenced('text', bubble))),
  ].join('\n')
}

/** As it goes out beside its files. */
export function wecomOnPage(post: Post): string {
  const { pages } = renderWecom(post, 'post:31', { longest: LONGEST_REPLY, buttons: true, files: true })
  return pages.map((page) => fenced('markdown', visible(page))).join('\n')
}

/** The cells of a spreadsheet as a reader finds them, each with its place and whether it is a text or a number. */
export async function cellsOnPage({ name, bytes }: PostFile): Promise<string> {
  const [sheet] = await readXlsx(name, Buffer.from(bytes))
  const rows = (sheet?.rows ?? []).map((row, at) => [`${at + 1}`, ...row.map(cellShown)])
  const letters = Array.from({ length: Math.max(0, ...rows.map((row) => row.length - 1)) }, (_, at) =>
    String.fromCharCode('A'.charCodeAt(0) + at),
  )
  const filled = rows.map((row) => [...row, ...letters.slice(row.length - 1).map(() => '')])
  const lines = [['', ...letters], ['---', ...letters.map(() => '---')], ...filled]
  return `\`${name}\`, sheet \`${sheet?.name ?? ''}\`\n\n${lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`
}

/** A Word document as a reader finds it: its heading, its table, the lines below. */
export async function paperOnPage({ name, bytes }: PostFile): Promise<string> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
  const texts = (html: string, tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'g'))].map(([, inner = '']) => inner.replace(/<[^>]+>/g, ''))
  const rows = [...value.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) => texts(row, 't[hd]'))
  const [heading = [], ...others] = rows
  const table = [heading, heading.map(() => '---'), ...others].map((cells) => `| ${cells.join(' | ')} |`)
  const below = texts(value.slice(value.lastIndexOf('</table>')), 'p')
  return [`\`${name}\``, `**${texts(value, 'h1').join('')}**`, table.join('\n'), below.join('  \n')]
    .join('\n\n')
    .concat('\n')
}

function cellShown(cell: unknown): string {
  if (cell === null || cell === undefined || cell === '') return ''
  return typeof cell === 'number' ? `${cell} (number)` : String(cell)
}
