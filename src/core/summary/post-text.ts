import type { Post, PostLine, PostSection } from '../rooms/post.ts'

/** A post as a file or a terminal shows it: first what stands in the group, then the whole behind it. */

/** Plain text, its lines ended by line feeds. */
export function postText(post: Post): string {
  const more = [...post.more.flatMap(textSection), ...(post.table ? textTable(post.table) : [])]
  return [
    ...[post.title, ...post.head],
    ...post.sections.flatMap(textSection),
    ...(post.foot.length > 0 ? ['', ...post.foot] : []),
    ...(more.length > 0 ? ['', '———— 更多 ————', ...more] : []),
  ].join('\n')
}

/** Markdown. Its words are as they stand: they are documents' own and hold no markup of ours. */
export function postMarkdown(post: Post): string {
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
