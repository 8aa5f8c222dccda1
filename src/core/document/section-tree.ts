import { fold } from './fold.ts'
import { readNumbering } from './numbering.ts'
import { NOTE_SECTION } from './parse-outline.ts'
import type { Paragraph, PlanDocument } from './plan-document.ts'

/** A heading of a document with what stands below it. */
export interface SectionNode {
  readonly code: string
  /** The heading as it stands, its number included. */
  readonly title: string
  /** Paragraphs directly below the heading, or that begin with it. */
  readonly paragraphs: readonly Paragraph[]
  /** Headings one level below, in order. */
  readonly children: readonly SectionNode[]
}

interface Growing extends SectionNode {
  readonly paragraphs: Paragraph[]
  readonly children: Growing[]
}

/** The headings of a document as a tree, the top ones first; title, labels and notes are under no heading. */
export function sectionTree(document: Pick<PlanDocument, 'paragraphs'>): readonly SectionNode[] {
  const top: Growing[] = []
  for (const paragraph of document.paragraphs) {
    if (!isUnderHeading(paragraph)) continue
    let siblings = top
    let node: Growing | undefined
    const numbers = paragraph.sectionCode.split('.')
    numbers.forEach((_, depth) => {
      const code = numbers.slice(0, depth + 1).join('.')
      node = siblings.find((other) => other.code === code)
      if (!node) {
        node = { code, title: paragraph.section[depth] ?? '', paragraphs: [], children: [] }
        siblings.push(node)
      }
      siblings = node.children
    })
    node?.paragraphs.push(paragraph)
  }
  return top
}

/** True for a paragraph of the text proper: neither title and labels nor notes. */
export function isUnderHeading({ sectionCode }: Paragraph): boolean {
  return sectionCode !== '0' && sectionCode !== NOTE_SECTION
}

/** Text of a paper whose first headings are lost, or that has none: sentences, where a head has a title and labels. */
export function isProse({ sectionCode, text }: Paragraph): boolean {
  return sectionCode === '0' && text.length >= SHORTEST_PROSE && (text.match(/[。；;]/g)?.length ?? 0) > 1
}

const SHORTEST_PROSE = 60

/** The first paragraph at or below a heading. Every node has one. */
export function firstParagraph(node: SectionNode): Paragraph {
  const all = [...node.paragraphs, ...node.children.map(firstParagraph)]
  return all.reduce((first, paragraph) => (paragraph.ordinal < first.ordinal ? paragraph : first))
}

/** Every node of some trees, a node before its children. */
export function allSections(nodes: readonly SectionNode[]): SectionNode[] {
  return nodes.flatMap((node) => [node, ...allSections(node.children)])
}

/** A heading without its number: (一)完善… is 完善…, 一是加强… is 加强…. */
export function headingWords(title: string): string {
  return title.slice(readNumbering(fold(title))?.length ?? 0).trim()
}
