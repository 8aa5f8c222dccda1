import { fold } from './fold.ts'
import { isNoise } from './noise.ts'
import { readNumbering } from './numbering.ts'
import type { Block } from './plan-document.ts'

/** A mark that begins no paragraph, or 是： behind what it says of. */
const GOES_ON = /^(?:[,，。;；、:：)）”]|是[:：])/
/** A mark or word that ends none. */
const BREAKS_OFF = /(?:[(（]|\p{Script=Han}{4}的)$/u
/** 2.5 of PM2.5: letters and figures alone, behind letters. */
const LATIN = /^[a-z\d][a-z\d._-]{0,7}$/i
const ENDS_LATIN = /[a-z]$/i
const ENDS = /[。；;：:！!？?](?:[”"’」）)]*)$/
/** A line with a mark within it is prose. */
const PROSE = /\p{Script=Han}{2,}[^,，、。;；]{0,12}[,，、。;；][^,，、。;；]*\p{Script=Han}{2,}/u
/** Within so many lines a sentence that was broken at a word goes on in prose. */
const MOST_PIECES = 4

/**
 * Joins a sentence that a page broke at its links and emphasised words (…污染防治成效明显,PM / 2.5 / 年平均浓度…; 今年的 / 主要预期目标 /
 * 是:…). Only marks that can stand at no border of a paragraph tell it, and what is joined has to be prose.
 */
export function withoutBreaks(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]
    if (!block) break
    const pieces = piecesFrom(blocks, at)
    const whole = pieces.map(({ text }) => text.trim()).join('')
    joined.push(pieces.length > 1 ? { ...block, text: whole } : block)
    at += pieces.length - 1
  }
  return joined
}

/** The lines of one sentence from a place on; that line alone where nothing tells that it goes on. */
function piecesFrom(blocks: readonly Block[], at: number): readonly Block[] {
  const first = blocks[at]
  if (!first || !isPlain(first)) return first ? [first] : []
  const pieces = [first]
  let goesOn = false
  for (let next = at + 1; next < blocks.length && pieces.length < MOST_PIECES; next++) {
    const [before, piece] = [pieces.at(-1), blocks[next]]
    if (!before || !piece || !isPlain(piece)) break
    const follows = continues(before.text.trim(), piece.text.trim(), blocks[next + 1]?.text.trim() ?? '')
    if (!follows && !goesOn) break
    pieces.push(piece)
    // behind a word that stood apart the sentence itself goes on
    goesOn = follows && piece.text.trim().length <= SHORT && !ENDS.test(piece.text.trim())
  }
  return pieces.length > 1 && PROSE.test(pieces.map(({ text }) => text.trim()).join('')) ? pieces : [first]
}

const SHORT = 8

/** A line goes on in the next, by how the one ends or the other begins. */
function continues(line: string, next: string, behind: string): boolean {
  if (ENDS.test(line) || readNumbering(fold(next)) !== null || /^(?:——|[●•◆■▪])/.test(next)) return false
  if (LATIN.test(next)) return ENDS_LATIN.test(line) && PROSE.test(line)
  if (GOES_ON.test(next)) return true
  return BREAKS_OFF.test(line) && (PROSE.test(next) || GOES_ON.test(behind))
}

function isPlain({ heading, cells, text }: Block): boolean {
  return (
    heading === undefined &&
    cells === undefined &&
    !/[|\t]| {2,}|\u3000\u3000\S/.test(text.trim()) &&
    !isNoise(fold(text))
  )
}
