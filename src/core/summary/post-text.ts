import { harmless } from '../document/harmless.ts'
import type { Post, PostLine, PostSection } from '../rooms/post.ts'

/** A post as a file or a terminal shows it: first what stands in the group, then the whole behind it. */

/** Plain text, its lines ended by line feeds. */
export function postText(given: Post): string {
  const post = harmlessPost(given)
  const more = [...post.more.flatMap(textSection), ...(post.table ? textTable(post.table) : [])]
  return [
    ...[post.title, ...post.head],
    ...post.sections.flatMap(textSection),
    ...(post.foot.length > 0 ? ['', ...post.foot] : []),
    ...(more.length > 0 ? ['', '———— 更多 ————', ...more] : []),
  ].join('\n')
}

/** Markdown. Its words are as they stand: they are documents' own and hold no markup of ours. */
export function postMarkdown(given: Post): string {
  const post = harmlessPost(given)
  const blocks = [
    `# ${escaped(post.title)}`,
    post.head.map(escaped).join('  \n'),
    ...post.sections.flatMap(markdownSection),
    post.foot.map(escaped).join('  \n'),
    ...(post.more.length > 0 ? ['---', ...post.more.flatMap(markdownSection)] : []),
    ...(post.table ? markdownTable(post.table) : []),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

/** The same post without what a terminal or the chat that it is pasted into would act on. */
function harmlessPost(post: Post): Post {
  const section = ({ heading, lines }: PostSection): PostSection => ({
    heading: harmless(heading),
    lines: lines.map(({ text, codes }) => ({ text: harmlessLines(text), codes })),
  })
  const { table } = post
  return {
    ...post,
    ...{ title: harmless(post.title), head: post.head.map(harmlessLines), foot: post.foot.map(harmlessLines) },
    ...{ sections: post.sections.map(section), more: post.more.map(section) },
    table: table && {
      ...table,
      caption: harmless(table.caption),
      columns: table.columns.map(harmless),
      rows: table.rows.map((row) => row.map(harmless)),
    },
  }
}

function harmlessLines(text: string): string {
  return text.split('\n').map(harmless).join('\n')
}

function textSection({ heading, lines }: PostSection): string[] {
  return ['', ...(heading === '' ? [] : [heading]), ...lines.map(lineText)]
}

/** A line with the codes that it rests on. */
export function lineText({ text, codes }: PostLine): string {
  return codes.length === 0 ? text : `${text}〔${codes.join('、')}〕`
}

function textTable({ caption, columns, rows }: NonNullable<Post['table']>): string[] {
  return ['', caption, ...[columns, ...rows].map((row) => row.join('\t'))]
}

function markdownSection({ heading, lines }: PostSection): string[] {
  return [
    heading === '' ? '' : `## ${escaped(heading)}`,
    lines.map((line) => `- ${escaped(lineText(line))}`).join('\n'),
  ]
}

function markdownTable({ caption, columns, rows }: NonNullable<Post['table']>): string[] {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => escaped(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [`**${escaped(caption)}**`, [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n')]
}

function escaped(text: string): string {
  return text.replace(/[\\`*_<>#[\]]/g, (sign) => `\\${sign}`)
}
