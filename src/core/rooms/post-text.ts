import type { Post, PostLine, PostSection } from './post.ts'

/** A line as a reader sees it: its words and the codes they rest on. A channel with a way of its own to show codes shows them so. */
export function lineText({ text, codes }: Pick<PostLine, 'text' | 'codes'>): string {
  if (codes.length === 0) return text
  const bare = text.replace(/[。.]$/u, '')
  return `${bare}（${codes.join('、')}）${bare.length < text.length ? '。' : ''}`
}

/** How many characters the sections of a post take in a group, headings and codes included. */
export function lengthOf(sections: readonly PostSection[]): number {
  return sections.reduce(
    (sum, { heading, lines }) => sum + heading.length + lines.reduce((all, line) => all + lineText(line).length, 0),
    0,
  )
}

/** A post as plain text: what stands in the group, without what is behind 更多. */
export function postText(post: Pick<Post, 'title' | 'head' | 'sections' | 'foot'>): string {
  const sections = post.sections.map(sectionText)
  return [post.title, ...post.head, ...sections, ...post.foot].filter((line) => line !== '').join('\n')
}

/** A section as plain text: its heading and its lines. */
export function sectionText({ heading, lines }: PostSection): string {
  return [heading, ...lines.map(lineText)].filter((line) => line !== '').join('\n')
}
