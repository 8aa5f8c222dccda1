import { findDamage } from './damage.ts'
import { fold } from './fold.ts'
import { isNumberedTitle, isReportTitle, isTitleForm } from './head-title.ts'
import {
  ATTACHMENT,
  depthOf,
  GLOSSARY,
  isEnglishHeading,
  isFootnote,
  isHeading,
  isNumberedHeading,
  PART_HEADING,
  PLAIN_HEADING,
  YEAR_HEADING,
} from './heading-forms.ts'
import { isNoise, isTrailingCrumb } from './noise.ts'
import { isItem, type Numbering, RANK, readNumbering } from './numbering.ts'
import { isOwnerLine } from './owner-line.ts'
import type { Block, Cell, Paragraph, Piece } from './plan-document.ts'
import { runInHead } from './run-in-head.ts'

/** The path of everything before the first heading: title, metadata, occasion, speaker, salutation. */
export const HEAD_SECTION = '文首'
/** The path of footnotes and the glossary behind the text. */
export const NOTE_SECTION = '注'

export interface Outline {
  readonly paragraphs: readonly Paragraph[]
  /** The file in order: headings, paragraphs and noise; every line is in exactly one piece. */
  readonly pieces: readonly Piece[]
}

interface Heading {
  readonly rank: number
  readonly title: string
  readonly code: string
}

/** 增长7%以上, 达到320亿元, as no heading of a list of contents tells it. */
const TELLS_AMOUNT = /\d(?:%|个百分点|[亿万]元?)(?!.*\s\d+$)/

/** ——2013年2月28日在…人大常委会: a day and a place whose meeting goes on in the next line. */
const BROKEN_OCCASION = /^[—\-(]*20\d\d[\d年月日 ]*日 ?在(?!.*上\)?$)[^。]*$/

/**
 * Reads a document's outline from its lines: 一、 (一) 1. (1) ① headings by the mark they carry, run-in headings and
 * 一是… by form, —— items and plain paragraphs below them, page noise aside. Nothing of a line is lost or changed.
 */
export function parseOutline(blocks: readonly Block[]): Outline {
  const reader = new OutlineReader(blocks.filter((block) => block.text.trim() !== ''))
  return reader.read()
}

class OutlineReader {
  readonly #blocks: readonly Block[]
  readonly #paragraphs: Paragraph[] = []
  readonly #pieces: Piece[] = []
  readonly #counts = new Map<string, number>()
  readonly #usedCodes = new Set<string>()
  #stack: Heading[] = []
  #started = false
  /** True below the heading of a glossary, whose entries are numbered like tasks and are none. */
  #glossary = false
  #numbered: boolean

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
    this.#numbered = blocks.some((block) => isNumberedHeading(block))
  }

  read(): Outline {
    for (let i = 0; i < this.#blocks.length; i++) i = this.#readBlock(i)
    return { paragraphs: this.#paragraphs, pieces: this.#pieces }
  }

  /** Reads the block at `i` and returns the index of the last block that it took. */
  #readBlock(i: number): number {
    const block = this.#blocks[i] as Block
    const text = block.text.trim()
    const folded = fold(text)
    if (block.cells) {
      this.#addParagraph(text, 0, block.line, block.cells)
      return i
    }
    const last = i === this.#blocks.length - 1
    if (isNoise(folded) || (last && isTrailingCrumb(folded, this.#blocks[i - 1]?.text ?? ''))) {
      this.#pieces.push({ kind: 'noise', text, line: block.line })
      return i
    }
    if (isFootnote(folded) && this.#started) {
      this.#stack = [{ rank: RANK.marked, title: NOTE_SECTION, code: NOTE_SECTION }]
      this.#addParagraph(text, 0, block.line)
      return i
    }
    if (this.#started && ATTACHMENT.test(folded)) {
      this.#glossary = false
      this.#enter(null, text, block.line, RANK.part)
      return i
    }
    if (this.#started && GLOSSARY.test(folded)) {
      this.#glossary = true
      this.#stack = [{ rank: RANK.marked, title: NOTE_SECTION, code: NOTE_SECTION }]
      this.#pieces.push({ kind: 'heading', text, line: block.line })
      return i
    }
    if (this.#glossary) {
      this.#addParagraph(text, 0, block.line)
      return i
    }
    const numbering = readNumbering(folded)
    if (!this.#started && block.heading === undefined && (isNumberedTitle(folded) || isReportTitle(folded)))
      return this.#readHead(i, text, folded)
    const heads = isHeading(block, folded, numbering) || this.#isPlainHeading(i, folded)
    if (heads && this.#started && numbering && this.#isItem(i, folded, numbering.rank))
      return this.#readBody(i, text, folded, numbering)
    if (heads) {
      this.#enter(numbering, text, block.line, YEAR_HEADING.test(folded) ? RANK.part : undefined)
      return i
    }
    if (!this.#started) return this.#readHead(i, text, folded)
    return this.#readBody(i, text, folded, numbering)
  }

  /** Lines before the first heading: an occasion that was broken over two lines is one paragraph. */
  #readHead(i: number, text: string, folded: string): number {
    const next = this.#blocks[i + 1]
    if (BROKEN_OCCASION.test(folded) && next && /^[^。]+上[)）]?$/.test(next.text.trim())) {
      this.#addParagraph(`${text}\n${next.text.trim()}`, 0, this.#lineOf(i))
      return i + 1
    }
    this.#addParagraph(text, 0, this.#lineOf(i))
    return i
  }

  #readBody(i: number, text: string, folded: string, numbering: Numbering | null): number {
    if (isOwnerLine({ text, line: 0 })) return this.#readParagraph(i, text, folded, numbering)
    let last = i
    for (let next = this.#blocks[i + 1]; next && isOwnerLine(next); next = this.#blocks[last + 1]) last++
    if (last === i) return this.#readParagraph(i, text, folded, numbering)
    const lines = this.#blocks.slice(i + 1, last + 1).map((block) => block.text.trim())
    const whole = [text, ...lines].join('\n')
    this.#readParagraph(i, whole, fold(whole), numbering)
    return last
  }

  #readParagraph(i: number, text: string, folded: string, numbering: Numbering | null): number {
    const next = this.#blocks[i + 1]
    const head = runInHead(folded, numbering)
    if (head) {
      const rank = numbering ? numbering.rank : RANK.runIn
      const title = text.slice(0, head.titleLength)
      this.#push(rank, title, numbering?.number)
      this.#addParagraph(text, head.length, this.#lineOf(i))
      return i
    }
    if (/[:：]$/.test(folded) && next && isItem(fold(next.text.trim()))) {
      this.#leaveRunIn(i)
      this.#addParagraph(`${text}\n${next.text.trim()}`, 0, this.#lineOf(i))
      return i + 1
    }
    if (numbering && numbering.rank <= RANK.section) this.#leaveSiblings(numbering.rank)
    if (!isItem(folded)) this.#leaveRunIn(i)
    this.#addParagraph(text, 0, this.#lineOf(i))
    return i
  }

  /**
   * (一)地区生产总值增长7%以上 / 责任单位:区发改局 / (二)…: what carries a heading's mark, tells who is in charge or how much,
   * and has nothing else below it is an item and no heading.
   */
  #isItem(i: number, folded: string, rank: number): boolean {
    let at = i + 1
    for (let next = this.#blocks[at]; next && isOwnerLine(next); next = this.#blocks[at]) at++
    if (at === i + 1 && !TELLS_AMOUNT.test(folded)) return false
    const next = this.#blocks[at]
    const below = next && !next.cells ? readNumbering(fold(next.text.trim())) : null
    return next === undefined || (below !== null && below.rank <= rank)
  }

  /** (三)… behind (二)…: a paragraph that carries a heading's mark and is none stands beside the heading before it. */
  #leaveSiblings(rank: number): void {
    const above = this.#stack.filter((heading) => heading.rank < rank || heading.title === NOTE_SECTION)
    if (above.length > 0) this.#stack = above
  }

  /**
   * A paragraph without a run-in heading, where its neighbours have one: as the last before a higher heading it closes
   * the chapter (存在的问题 under the last section speaks for all of it), elsewhere it goes on under the heading above.
   */
  #leaveRunIn(i: number): void {
    if (!this.#stack.some((heading) => heading.rank === RANK.runIn)) return
    const next = this.#nextHeadingRank(i + 1)
    if (next === null) return
    const keep = this.#stack.filter((heading) => heading.rank <= next.rank)
    if (next.adjacent && keep.length > 0 && keep.length < this.#stack.length - 1) this.#stack = keep
  }

  /** Rank of the next numbered heading line, and whether it is the very next block. Null at the document's end. */
  #nextHeadingRank(from: number): { rank: number; adjacent: boolean } | null {
    for (let i = from; i < this.#blocks.length; i++) {
      const block = this.#blocks[i] as Block
      const folded = fold(block.text.trim())
      const numbering = block.cells ? null : readNumbering(folded)
      if (numbering && isHeading(block, folded, numbering)) return { rank: numbering.rank, adjacent: i === from }
    }
    return null
  }

  /** A heading without a number, in a document that numbers none: short, without a mark, with text below it. */
  #isPlainHeading(i: number, folded: string): boolean {
    const block = this.#blocks[i] as Block
    const next = this.#blocks[i + 1]
    if (block.heading !== undefined) return block.heading > 1
    if (!next || i === 0) return false
    if (!this.#numbered && isEnglishHeading(folded))
      return /[.:]$/.test(next.text.trim()) && next.text.trim().length > folded.length
    if (folded.length > 24) return false
    if (/^[■◆] ?/.test(folded)) return isItem(fold(next.text.trim())) && !/\d[^年\d]*$|[,，。;:%]/.test(folded)
    const isPart = this.#numbered && PART_HEADING.test(folded)
    if (isPart || YEAR_HEADING.test(folded)) return this.#pieces.some(({ text }) => /[。:：]$/.test(text))
    if (this.#numbered) return false
    return PLAIN_HEADING.test(folded)
  }

  #enter(numbering: Numbering | null, text: string, line: number, as?: number): void {
    const block = this.#blocks.find((candidate) => candidate.line === line)
    const isTitle = block?.heading === 1 || (block?.heading !== undefined && isTitleForm(fold(text)))
    if (numbering === null && isTitle && !this.#started) {
      this.#addParagraph(text, 0, line)
      return
    }
    this.#started = true
    this.#push(
      as ?? numbering?.rank ?? (this.#numbered && block?.heading === undefined ? RANK.part : depthOf(block)),
      text.replace(/[。.]$/, ''),
      numbering?.number,
    )
    this.#pieces.push({ kind: 'heading', text, line })
  }

  /** Makes a heading the innermost one; its code is its own number, or its place among its siblings. */
  #push(rank: number, title: string, number: number | undefined): void {
    this.#stack = this.#stack.filter((heading) => heading.rank < rank && heading.title !== NOTE_SECTION)
    const parent = this.#stack.at(-1)?.code
    const codeOf = (n: number) => (parent === undefined ? `${n}` : `${parent}.${n}`)
    let n = number ?? 1
    while (this.#usedCodes.has(codeOf(n))) n++
    this.#usedCodes.add(codeOf(n))
    this.#stack.push({ rank, title, code: codeOf(n) })
    this.#started = true
  }

  #addParagraph(text: string, headLength: number, line: number, cells?: readonly Cell[]): void {
    const section =
      this.#started || this.#stack.length > 0 ? this.#stack.map((heading) => heading.title) : [HEAD_SECTION]
    const sectionCode = this.#stack.at(-1)?.code ?? '0'
    const number = (this.#counts.get(sectionCode) ?? 0) + 1
    this.#counts.set(sectionCode, number)
    const ordinal = this.#paragraphs.length
    const damage = findDamage(text)
    const place = { ordinal, section, sectionCode, number, text, headLength, line, damage }
    this.#paragraphs.push(cells === undefined ? place : { ...place, cells })
    this.#pieces.push({ kind: 'paragraph', text, line })
  }

  #lineOf(i: number): number {
    return this.#blocks[i]?.line ?? 0
  }
}
