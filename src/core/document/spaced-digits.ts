import type { Block } from './plan-document.ts'

/** A year whose digits a page set apart: 2 0 0 5年. */
const SPACED_YEAR = /(?<!\d ?)(?:1 9|2 0) \d \d ?年/g
/** So many of them, and the whole text was read from such a page. */
const LEAST_YEARS = 2

/** What such a page puts blanks around: digits of one number, its point, its percent sign, marks between words. */
const BLANKS = /(?<=\d) +(?=\d|\.\d|\. \d|[%\u2030])|(?<=\d\.) +(?=\d)| +(?=[。，、；：)）”])|(?<=[。，、；：(（“]) +/g
const COMMA = / +, *| *, +/g

/**
 * Numbers as they stood on the page, for a text that has blanks between all its digits (2 9 0 0 亿元, 6 .5 %). Only where its
 * years tell that it has: two numbers side by side in any other text stay two. Rows of a table stay as they are.
 */
export function withoutSpacedDigits(blocks: readonly Block[]): readonly Block[] {
  const years = blocks.reduce((sum, { text }) => sum + (text.match(SPACED_YEAR)?.length ?? 0), 0)
  if (years < LEAST_YEARS) return blocks
  return blocks.map((block) =>
    block.cells ? block : { ...block, text: block.text.replace(COMMA, '，').replace(BLANKS, '') },
  )
}
