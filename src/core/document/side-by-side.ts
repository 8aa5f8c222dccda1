import type { FlatRows } from './blanked-rows.ts'
import { isNumber, LONGEST_HEADING } from './flat-cells.ts'
import type { Block } from './plan-document.ts'

const FEWEST_PAIRS = 3
const LONGEST_NAME = 30

/**
 * 收入, 执行数, 支出, 执行数, then a name and its number in turn: the two halves of a balance side by side, a cell a line,
 * whose empty cells are gone. As nothing tells which half a pair stood in once one of them has ended, both names head the
 * first column. The first line that is neither a name nor its number ends it.
 */
export function sideBySide(blocks: readonly Block[], from: number): FlatRows | null {
  const [left, amount, right, again] = [0, 1, 2, 3].map((n) => cellOf(blocks[from + n]))
  if (!left || !amount || !right || amount !== again || left === right) return null
  if (![left, amount, right].every((head) => head.length <= LONGEST_HEADING && !isNumber(head))) return null
  const rows: string[][] = [[`${left}/${right}`, amount]]
  let at = from + 4
  for (; ; at += 2) {
    const [name, value] = [cellOf(blocks[at]), cellOf(blocks[at + 1])]
    if (!name || !value || isNumber(name) || !isNumber(value)) break
    // 总计 of both halves, of one amount, is one row
    if (!rows.some(([one, other]) => one === name && other === value)) rows.push([name, value])
  }
  return rows.length > FEWEST_PAIRS ? { rows, length: at - from } : null
}

/** A cell without the blanks that fill it up (收    入); undefined for what is none. */
function cellOf(block: Block | undefined): string | undefined {
  const text = block?.text.trim() ?? ''
  if (block === undefined || block.heading !== undefined || block.cells || text === '') return undefined
  if (text.length > LONGEST_NAME || /[。；;！？!?|]$|[:：]$|^——/.test(text)) return undefined
  return text.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
}
