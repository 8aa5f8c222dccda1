/**
 * The colours of pictures. They are told apart by form and lightness too, not by hue alone; none of them is red or green:
 * nothing here is judged.
 */
export const PAPER = '#ffffff'
export const INK = '#1c2430'
export const FAINT = '#5a6675'
export const RULE = '#c9d1da'
export const EMPTY = '#e6ebf0'
export const ACTUAL = '#2f7fc1'
export const TIME = '#c65a00'

/** Sixteen colours are all that a picture is stored in: the above, and the shades at the edges of letters. */
export const PALETTE: readonly string[] = [
  ...[PAPER, INK, FAINT, RULE, EMPTY, ACTUAL, TIME],
  ...[1, 2, 3, 4, 5].map((part) => blend(INK, part / 6)),
  ...[1, 2, 3, 4].map((part) => blend(FAINT, part / 5)),
]

/** A colour of which that part covers the paper. */
function blend(colour: string, part: number): string {
  const mixed = [1, 3, 5].map((at) => Math.round(255 + (Number.parseInt(colour.slice(at, at + 2), 16) - 255) * part))
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
