import { isBareRow } from './blanked-rows.ts'
import { fold } from './fold.ts'
import { isNoise } from './noise.ts'
import { readNumbering } from './numbering.ts'
import type { Block } from './plan-document.ts'

/** Half-width characters beyond which no program breaks a line by its width: a longer line is a paragraph. */
const WIDEST = 100
const NARROWEST = 40
/** A line is full where so much or less is free at its end: a word or number that did not fit went to the next. */
const FREE = 6
/** Full lines that end within a sentence, before a text is taken for a broken one, and their share of all full lines. */
const FEWEST_BROKEN = 3
/** Lines beyond every width, as a share of all, and full ones beside them. */
const MOST_BEYOND = 0.08
const FULL_SHARE = 0.4
const BROKEN_SHARE = 0.5
const ENDS = /[。；;：:！!？?](?:[”"’」）)]*)$/

/**
 * Joins the lines of a text whose program broke them at its width (mails, printed files): where no line is wider than the
 * full ones and most full lines end within a sentence. Numbers of pages between the halves stay where they are, behind.
 */
export function withoutWrapping(blocks: readonly Block[]): readonly Block[] {
  const widths = blocks.map(({ text }) => widthOf(text))
  const widest = widthOfLines(widths)
  if (widest === null) return blocks
  const isOpen = (at: number) => {
    const block = blocks[at]
    const width = widths[at] ?? 0
    return (
      block !== undefined &&
      isPlain(block) &&
      width >= widest - FREE &&
      width <= widest &&
      !ENDS.test(block.text.trim())
    )
  }
  const full = widths.filter((width) => width >= widest - FREE && width <= widest).length
  const open = blocks.filter((_, at) => isOpen(at)).length
  if (open < FEWEST_BROKEN || open < BROKEN_SHARE * full) return blocks
  const joined: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    let text = block.text.trimEnd()
    const between: Block[] = []
    while (isOpen(at)) {
      const pages = blocks.slice(at + 1).findIndex((next) => !isNoise(fold(next.text)))
      const next = pages < 0 ? undefined : blocks[at + 1 + pages]
      if (!next || !goesOn(next)) break
      between.push(...blocks.slice(at + 1, at + 1 + pages))
      text += next.text.trim()
      at += 1 + pages
    }
    joined.push(text === block.text.trimEnd() ? block : { ...block, text }, ...between)
  }
  return joined
}

/**
 * The width at which a program broke the lines: that of the widest, or of the widest but a few that stand beside many full
 * ones (a page's own lines around a text). Null where no line can have been broken.
 */
function widthOfLines(widths: readonly number[]): number | null {
  const sorted = [...widths].sort((a, b) => b - a)
  const beyond = sorted.filter((width) => width > WIDEST).length
  if (beyond > MOST_BEYOND * widths.length) return null
  const widest = sorted[beyond] ?? 0
  const full = widths.filter((width) => width >= widest - FREE && width <= widest).length
  if (beyond > 0 && full < FULL_SHARE * widths.length) return null
  return widest < NARROWEST ? null : widest
}

/** True for a line that may be the second half of a sentence. */
function goesOn(next: Block): boolean {
  const folded = fold(next.text)
  return (
    isPlain(next) && !/^ {2}/.test(folded) && readNumbering(folded.trim()) === null && !/^(?:——|[●•◆■▪])/.test(folded)
  )
}

function isPlain({ heading, cells, text }: Block): boolean {
  return heading === undefined && cells === undefined && !/[|\t]/.test(text) && !isRow(text)
}

/** A table's line: gaps between its cells, or numbers without a sentence. */
function isRow(text: string): boolean {
  return /\S(?:\u3000\u3000| {2,})\S.*\S(?:\u3000\u3000| {2,})\S/.test(text) || isBareRow(text)
}

/** Width in half-width characters. */
function widthOf(text: string): number {
  let width = 0
  for (const char of text.trim())
    width += /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u3000-\u303f“”‘’…—]/.test(char) ? 2 : 1
  return width
}
