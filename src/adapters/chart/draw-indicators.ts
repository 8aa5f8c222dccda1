import {
  actualWords,
  codesOf,
  drawnAs,
  type IndicatorPicture,
  shareWords,
  targetWords,
} from '../../core/summary/indicator-picture.ts'
import type { IndicatorRow } from '../../core/summary/indicator-row.ts'
import { ACTUAL, EMPTY, FAINT, INK, PAPER, RULE, TIME } from './colours.ts'
import { type Letters, MISSING } from './letters.ts'
import { Page, type TextStyle } from './page.ts'
import { commonExtent, type Extent, extentOf, percentAtEnd, type ScaledRow, scaleRow, shareRow } from './scale-row.ts'
import type { Drawing } from './shapes.ts'

/** Units of the width, which become the picture's 1080 pixels: with many rows everything is a tenth smaller. */
const WIDTH = 1080
const WIDTH_OF_MANY = 1200
const MANY = 10
const MARGIN = 48
const TRACK = 36
/** How far the marks of target and time stand out of the track. */
const OUT = 9

const TITLE: TextStyle = { size: 50, fill: INK, strong: true, most: 3 }
const SECTION: TextStyle = { size: 32, fill: FAINT, strong: true, most: 2 }
const NAME: TextStyle = { size: 38, fill: INK, strong: true, most: 3 }
const SHARE: TextStyle = { size: 34, fill: INK }
const VALUE: TextStyle = { size: 33, fill: INK, most: 3 }
const NONE: TextStyle = { size: 33, fill: FAINT }
const SMALL: TextStyle = { size: 27, fill: FAINT, most: 3 }

export interface IndicatorDrawing extends Drawing {
  /** Characters that the font has not; 〓 stands for them. */
  readonly missing: readonly string[]
}

/**
 * The picture of indicators: each with its target, its actual and the share of the year gone. What adds up over the year
 * is drawn as a share of the target, all on one scale; growth on one scale where it can be read, rates on a scale of their
 * own; what has no actual, or one that is not compared, stands in words.
 */
export function drawIndicators(picture: IndicatorPicture, letters: Letters): IndicatorDrawing {
  const { title, head, sources, rows } = picture
  const page = new Page(letters, rows.length > MANY ? WIDTH_OF_MANY : WIDTH, MARGIN)
  page.write(title, TITLE)
  page.skip(8)
  page.writeBeside(
    head.map((text) => ({ text, style: { ...SMALL, size: 30 } })),
    36,
  )
  const of = (as: ReturnType<typeof drawnAs>) => rows.filter((row) => drawnAs(row) === as)
  if (rows.some((row) => drawnAs(row) !== 'words')) writeLegend(page, rows)
  writeShares(page, of('share'))
  const scaled = of('scale')
  const growth = scaled.filter(({ measure }) => measure === 'growth')
  const common = commonExtent(growth)
  writeScaled(page, common ? '增速：各行同一刻度' : '增速：各行刻度不同，从0起', growth, common)
  writeScaled(
    page,
    '比率：各行刻度不同，从0起',
    scaled.filter(({ measure }) => measure !== 'growth'),
    null,
  )
  const words = of('words')
  writeWords(
    page,
    '未见进度数据，只列目标',
    words.filter(({ actual }) => actual === null),
  )
  writeWords(
    page,
    '目标、实际并列，不作比较',
    words.filter(({ actual }) => actual !== null),
  )
  if (rows.length === 0) {
    page.skip(40)
    page.write('没有可列的指标。', VALUE)
  }
  writeFoot(page, sources, of('share').length > 0)
  return { ...page.drawing(title), missing: [...page.missing] }
}

function writeLegend(page: Page, rows: readonly IndicatorRow[]): void {
  page.skip(26)
  const top = page.y
  const middle = top + 18
  let x = MARGIN
  const entry = (text: string, width: number, mark: (x: number) => void) => {
    mark(x)
    page.put(text, x + width + 14, top, { ...SMALL, size: 30, fill: INK })
    x += width + 14 + page.measure(text, { ...SMALL, size: 30 }) + 44
  }
  entry('实际', 44, (at) => page.add({ kind: 'rect', x: at, y: middle - 13, width: 44, height: 26, fill: ACTUAL }))
  entry('全年目标', 8, (at) => targetMark(page, at + 4, middle - 20, middle + 20))
  if (rows.some((row) => drawnAs(row) === 'share' && row.timeShare !== null))
    entry('时间进度', 8, (at) => timeMark(page, at + 4, middle - 20, middle + 20))
  page.skip(42)
}

function writeShares(page: Page, rows: readonly IndicatorRow[]): void {
  if (rows.length === 0) return
  const end = percentAtEnd(rows)
  writeSection(page, '占全年目标的比例')
  for (const percent of [0, 50, 100])
    page.put(
      percent === 100 ? '目标100%' : `${percent}%`,
      MARGIN + (page.inner * percent) / end,
      page.y,
      SMALL,
      percent === 0 ? 'start' : 'middle',
    )
  page.skip(30)
  for (const row of rows) {
    page.skip(22)
    writeName(page, row, shareWords(row))
    drawTrack(page, shareRow(row, end))
    writeValues(page, row)
  }
}

/** Rows on a scale: the one given, or else each on its own. */
function writeScaled(page: Page, title: string, rows: readonly IndicatorRow[], common: Extent | null): void {
  if (rows.length === 0) return
  writeSection(page, title)
  for (const row of rows) {
    page.skip(26)
    writeName(page, row, '')
    drawTrack(page, scaleRow(row, common ?? extentOf([row])))
    writeValues(page, row)
  }
}

function writeWords(page: Page, title: string, rows: readonly IndicatorRow[]): void {
  if (rows.length === 0) return
  writeSection(page, title)
  for (const row of rows) {
    page.skip(20)
    writeName(page, row, '')
    writeValues(page, row)
  }
}

function writeSection(page: Page, title: string): void {
  page.skip(30)
  page.add({ kind: 'rect', x: MARGIN, y: page.y, width: page.inner, height: 2, fill: RULE })
  page.skip(18)
  page.write(title, SECTION)
}

/** The name, and at the right end of its first line what is known of the share; below the name where both do not fit. */
function writeName(page: Page, { name }: IndicatorRow, share: string): void {
  const width = share === '' ? 0 : page.measure(share, SHARE)
  const beside = page.measure(name, NAME) + 32 + width <= page.inner
  if (beside && share !== '') page.put(share, page.width - MARGIN, page.y + 4, SHARE, 'end')
  page.write(name, NAME)
  if (!beside && share !== '') page.write(share, SHARE)
}

function drawTrack(page: Page, { bar, target, time, zero, beyond }: ScaledRow): void {
  page.skip(zero === null ? OUT + 5 : 34)
  const at = (part: number) => MARGIN + part * page.inner
  const [top, bottom] = [page.y, page.y + TRACK]
  page.add({ kind: 'rect', x: MARGIN, y: top, width: page.inner, height: TRACK, fill: EMPTY })
  const width = Math.max(3, at(bar.to) - at(bar.from))
  page.add({ kind: 'rect', x: at(bar.from), y: top + 5, width, height: TRACK - 10, fill: ACTUAL })
  if (zero !== null) {
    page.add({ kind: 'line', x: at(zero), from: top - 4, to: bottom + 4, stroke: FAINT, width: 2, dashed: false })
    page.put('0', at(zero), top - 34, SMALL, 'middle')
  }
  if (beyond) page.add({ kind: 'arrow', x: page.width - MARGIN - 20, y: top + 7, size: 11, fill: PAPER })
  if (time !== null) timeMark(page, at(time), top - OUT, bottom + OUT)
  targetMark(page, at(target), top - OUT, bottom + OUT)
  page.skip(TRACK + OUT + 3)
}

function targetMark(page: Page, x: number, from: number, to: number): void {
  page.add({ kind: 'line', x, from: from - 2, to: to + 2, stroke: PAPER, width: 11, dashed: false })
  page.add({ kind: 'line', x, from, to, stroke: INK, width: 7, dashed: false })
}

function timeMark(page: Page, x: number, from: number, to: number): void {
  page.add({ kind: 'line', x, from, to, stroke: PAPER, width: 8, dashed: false })
  page.add({ kind: 'line', x, from, to, stroke: TIME, width: 5, dashed: true })
}

function writeValues(page: Page, row: IndicatorRow): void {
  const parts = [
    { text: targetWords(row), style: VALUE },
    { text: actualWords(row), style: row.actual === null ? NONE : VALUE },
    { text: basisWords(row), style: SMALL },
  ]
  page.writeBeside(parts, 32)
}

/** Codes of what the row rests on, and how its share was computed. */
function basisWords(row: IndicatorRow): string {
  const formula = drawnAs(row) === 'share' && row.share?.formula ? `（${shortFormula(row.share.formula)}）` : ''
  return `${codesOf(row).join('、')}${formula}`
}

/** 97.35÷260 of 97.35 ÷ 260 × 100, as the text of a post has it. */
function shortFormula(formula: string): string {
  return formula.replace(/ × 100$/, '').replace(/\s+/g, '')
}

function writeFoot(page: Page, sources: readonly string[], shares: boolean): void {
  page.skip(36)
  page.add({ kind: 'rect', x: MARGIN, y: page.y, width: page.inner, height: 2, fill: RULE })
  page.skip(18)
  const notes = [
    ...(shares ? ['比例＝实际÷目标（“以上”按下限）；时间进度＝月数÷12，按月均衡测算。'] : []),
    '不含评价。把各行的编号发给问计，可查看所依据的段落。',
    ...(sources.length > 0 ? [`来源：${sources.join('、')}`] : []),
  ]
  for (const note of notes) page.write(note, { ...SMALL, most: 6 })
  if (page.missing.size > 0) page.write(`${MISSING}：字库没有的字，以文字稿为准。`, SMALL)
}
