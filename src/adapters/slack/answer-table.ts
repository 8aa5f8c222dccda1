import type { Answer } from '../../core/answer/answer.ts'
import { type Block, sections, tables } from './blocks.ts'
import { BUDGET } from './limits.ts'
import { wordsIn } from './words.ts'

/** Room for what stands beside a table on its page. */
const LONGEST_TABLE = BUDGET - 4000

/**
 * The answer's own text as blocks: a list or a comparison as a table, everything else as it stands. What the text does
 * not part plainly stays a text; nothing is left out either way.
 */
export function bodyBlocks(answer: Pick<Answer, 'text' | 'language' | 'outcome'>): Block[] {
  const table = answer.outcome === 'answered' ? (listTable(answer) ?? comparisonTable(answer)) : null
  return table ?? sections(answer.text)
}

type Said = Pick<Answer, 'text' | 'language'>

/** A head and items below it: 名称：值, or · 一条 in groups below heads of their own. */
function listTable({ text, language }: Said): Block[] | null {
  const [head = '', ...rest] = text.split('\n').filter((line) => line.trim() !== '')
  if (rest.length < 2) return null
  const words = wordsIn(language)
  const pairs = rest.map((line) => /^(?:· )?([^：·“”（）\d][^：“”]{0,60})：(.+)$/u.exec(line))
  if (pairs.every((pair) => pair !== null)) {
    const rows = pairs.map((pair) => [pair?.[1] ?? '', pair?.[2] ?? ''])
    return below(head, tables([words.item, words.content], rows, LONGEST_TABLE))
  }
  const items = (line: string) => line.startsWith('· ')
  if (items(head) || !rest.some(items)) return null
  if (rest.every(items)) {
    const rows = rest.map((line, i) => [String(i + 1), line.slice(2)])
    return below(head, tables([words.number, words.content], rows, LONGEST_TABLE))
  }
  let group = head
  const rows: string[][] = []
  for (const line of rest) {
    if (!items(line)) group = line
    else rows.push([group, line.slice(2)])
  }
  const groups = new Set(rows.map(([name]) => name))
  const complete = [head, ...rest.filter((line) => !items(line))].every((line) => groups.has(line))
  return complete ? tables([words.range, words.content], rows, LONGEST_TABLE) : null
}

/** 2021年…目标：300亿元；2020年…目标：增长15%；两年不宜直接比较。 */
function comparisonTable({ text, language }: Said): Block[] | null {
  if (text.includes('\n') || /[“”"]/.test(text)) return null
  const parts = text.replace(/[。.]$/u, '').split('；')
  const sides = parts.map((part) => /^((?:\d{4}年|.{1,20}?\d{4}年)[^：（）]{1,60})：([^：]+)$/u.exec(part))
  const first = sides.indexOf(null)
  const count = first < 0 ? sides.length : first
  if (count < 2) return null
  const rows = sides.slice(0, count).map((side) => [side?.[1] ?? '', side?.[2] ?? ''])
  const words = wordsIn(language)
  const head = [words.indicator, words.value]
  const rest = parts.slice(count).join('；')
  const table = tables(head, rows, LONGEST_TABLE)
  return table && [...table, ...(rest === '' ? [] : sections(`${rest}。`))]
}

function below(head: string, table: Block[] | null): Block[] | null {
  return table && [...sections(head), ...table]
}
