import { fold } from '../../core/document/fold.ts'
import { RANK, readNumbering } from '../../core/document/numbering.ts'
import type { Block } from '../../core/document/plan-document.ts'
import { type TableCell, writeTable } from '../../core/document/table.ts'

/** A run of text on a page: where it begins and how wide it is, in points from the left and from the bottom. */
export interface Run {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Size of its letters in points. */
  readonly size: number
}

export interface Page {
  readonly runs: readonly Run[]
  readonly width: number
  readonly height: number
}

/** Runs of one line, from left to right, parted where a wide gap stands between them. */
interface Line {
  readonly parts: readonly { readonly text: string; readonly x: number; readonly end: number }[]
  readonly text: string
  readonly x: number
  readonly end: number
  readonly y: number
  readonly size: number
}

/** What pages hold: paragraphs and rows, and how many page heads, feet and numbers were left out. */
export interface PageText {
  readonly blocks: readonly Block[]
  readonly dropped: number
  /** What the page heads and feet say, each once. */
  readonly around: readonly string[]
  readonly cells: { readonly in: number; readonly out: number }
}

const PAGE_NUMBER = /^(?:[-—–·•\s]*\d{1,4}[-—–·•\s]*|第\s*\d+\s*页(?:\s*[,，/]?\s*共\s*\d+\s*页)?|\d+\s*\/\s*\d+)$/
/** Share of a page's height, at the top and at the bottom, in which heads and feet stand. */
const MARGIN = 0.1

/**
 * Joins lines of pages to paragraphs: a line goes on with the one before it unless it is indented, the one before ended
 * short, either is set in another size, or it begins with a number or a dash of its own. Lines that stand at the same
 * place of several pages, and page numbers, are left out.
 */
export function joinPages(pages: readonly Page[]): PageText {
  const lined = pages.map((page) => ({ page, lines: linesOf(page) }))
  const repeated = repeatedLines(lined)
  let dropped = 0
  const around = new Set<string>()
  const kept = lined.map(({ page, lines }) =>
    lines.filter((line) => {
      const drop = isMarginal(line, page) && (PAGE_NUMBER.test(line.text) || repeated.has(shape(line.text)))
      if (drop) {
        dropped++
        if (!PAGE_NUMBER.test(line.text)) around.add(line.text)
      }
      return !drop
    }),
  )
  const all = kept.flat()
  const size = median(all.flatMap((line) => Array.from({ length: line.text.length }, () => line.size)))
  const body = all.filter((line) => Math.abs(line.size - size) < 0.5 && line.text.length > 12)
  const left = median(body.map(({ x }) => x))
  const right = quantile(
    body.map(({ end }) => end),
    0.9,
  )
  const blocks: Block[] = []
  const cells = { in: 0, out: 0 }
  let paragraph: { text: string; last: Line } | undefined
  const end = () => {
    if (paragraph) blocks.push({ text: paragraph.text, line: blocks.length + 1 })
    paragraph = undefined
  }
  for (let i = 0; i < all.length; i++) {
    const line = all[i]
    if (!line) continue
    const rows = tableFrom(all, i)
    if (rows) {
      end()
      const table = writeTable(rows.cells, blocks.length + 1)
      for (const block of table.blocks) blocks.push({ ...block, line: blocks.length + 1 })
      cells.in += table.cellsIn
      cells.out += table.cellsOut
      i += rows.length - 1
      continue
    }
    if (paragraph && goesOn(paragraph.last, line, { size, left, right })) {
      paragraph = { text: joined(paragraph.text, line.text), last: line }
    } else {
      end()
      paragraph = { text: line.text, last: line }
    }
  }
  end()
  return { blocks, dropped, around: [...around], cells }
}

function goesOn(before: Line, line: Line, page: { size: number; left: number; right: number }): boolean {
  if (Math.abs(before.size - line.size) > 0.6) return false
  const em = line.size
  const text = fold(line.text)
  if (/^(?:——|[●•◆■▪]|\[\d{1,3}\] ?\p{Script=Han})/u.test(text)) return false
  const numbered = readNumbering(text)
  const large = line.size > page.size + 0.6
  if (large)
    return !/(?:报告|计划|方案|通知|规划|纲要)$/.test(before.text) && isCentred(before, page) && isCentred(line, page)
  const short = before.end < page.right - 2.2 * em
  if (short) return false
  const indented = line.x > page.left + 1.2 * em || line.x > before.x + 1.2 * em
  if (indented) return false
  // Flush with the line above it a number may be an amount that was broken over (…\n2.6万亩), a heading's never ends its line.
  if (numbered === null) return true
  // 2. behind a full line that ends its sentence begins the next item, and 一是 goes on with the paragraph.
  if (numbered.rank > 2) return numbered.rank > RANK.circled || !/[。；;：:]$/.test(before.text)
  return /[\p{Script=Han}、，,]$/u.test(before.text)
}

function isCentred(line: Line, { left, right }: { left: number; right: number }): boolean {
  return Math.abs(line.x - left - (right - line.end)) < 3 * line.size
}

/** Chinese lines join without a blank, Latin words with one. */
function joined(before: string, after: string): string {
  return /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after
}

function linesOf(page: Page): Line[] {
  const rows: Run[][] = []
  for (const run of [...page.runs].sort((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && Math.abs(first.y - run.y) < 0.4 * Math.max(first.size, run.size)) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) => lineOf(row.sort((a, b) => a.x - b.x))).filter(({ text }) => text !== '')
}

function lineOf(runs: readonly Run[]): Line {
  const parts: { text: string; x: number; end: number }[] = []
  for (const run of runs) {
    if (run.text.trim() === '') continue
    const last = parts.at(-1)
    if (last && run.x - last.end < 1.6 * run.size) {
      last.text +=
        /[A-Za-z]$/.test(last.text) && /^[A-Za-z]/.test(run.text) && run.x - last.end > 0.15 * run.size
          ? ` ${run.text}`
          : run.text
      last.end = run.x + run.width
    } else parts.push({ text: run.text, x: run.x, end: run.x + run.width })
  }
  const clean = parts.map((part) => ({ ...part, text: tight(part.text) }))
  const sizes = runs.filter(({ text }) => text.trim() !== '').map(({ size }) => size)
  return {
    parts: clean,
    text: clean.map(({ text }) => text).join('  '),
    x: clean[0]?.x ?? 0,
    end: clean.at(-1)?.end ?? 0,
    y: runs[0]?.y ?? 0,
    size: median(sizes),
  }
}

/** Without the blanks that a printer set between Chinese characters and around numbers. */
function tight(text: string): string {
  return text
    .replace(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”]) +(?=[\p{Script=Han}\d\u3000-\u303f\uff00-\uffef“”])/gu,
      '',
    )
    .replace(/(?<=[\d%]) +(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/gu, '')
    .trim()
}

function isMarginal(line: Line, { height }: Page): boolean {
  return line.y < MARGIN * height || line.y > (1 - MARGIN) * height
}

/** A line with its digits left out: heads of pages differ in their numbers. */
function shape(text: string): string {
  return text.replace(/\d+/g, '#').replace(/\s+/g, '')
}

/** Lines that stand in the margins of three pages or more, or of both where there are two. */
function repeatedLines(lined: readonly { page: Page; lines: readonly Line[] }[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { page, lines } of lined)
    for (const text of new Set(lines.filter((line) => isMarginal(line, page)).map((line) => shape(line.text))))
      counts.set(text, (counts.get(text) ?? 0) + 1)
  const least = Math.max(2, Math.min(3, lined.length))
  return new Set([...counts].flatMap(([text, count]) => (count >= least ? [text] : [])))
}

/** Three lines or more of as many parts at the same places are a table. */
function tableFrom(lines: readonly Line[], from: number): { cells: TableCell[]; length: number } | null {
  const width = lines[from]?.parts.length ?? 0
  if (width < 2) return null
  let to = from
  while (to < lines.length && lines[to]?.parts.length === width && aligned(lines[from], lines[to])) to++
  if (to - from < 3) return null
  const cells = lines
    .slice(from, to)
    .flatMap((line, row) => line.parts.map(({ text }, column) => ({ text, row, column, rows: 1, columns: 1 })))
  return { cells, length: to - from }
}

function aligned(first: Line | undefined, line: Line | undefined): boolean {
  return (first?.parts ?? []).every((part, i) => {
    const other = line?.parts[i]
    return (
      other !== undefined && other.x < part.end + 2 * (first?.size ?? 0) && part.x < other.end + 2 * (first?.size ?? 0)
    )
  })
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
