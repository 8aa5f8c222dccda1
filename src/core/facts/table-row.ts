import { textOf } from '../document/cells.ts'
import { fold } from '../document/fold.ts'
import { findPeriods, isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { Cell, Level, Paragraph, PlanDocument } from '../document/plan-document.ts'
import { levelOf } from '../document/read-metadata.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isValue, mayHoldFigures } from './cell-kinds.ts'
import type { FigureFact, FigureKind } from './fact.ts'
import { readMeasure } from './measure.ts'
import { placeOf } from './place.ts'
import { findQuantities } from './quantities.ts'
import type { SectionTense } from './tense.ts'

/** What a column is of, by its heading: what the cells of the same row left of it said goes on where it says nothing. */
interface Column {
  readonly kind: FigureKind | null
  readonly period: string
}

const TARGET_HEAD = /目标|计划|预期|任务|安排|指标值|引进|到位|预算数/
const ACTUAL_HEAD = /完成|实际|实绩|执行数?|累计|决算|基数|基期/
const ESTIMATE_HEAD = /预计|预期完成/
/** Headings that only measure what the column before them is of: 增速, 占比, 完成率. */
const MEASURE_HEAD = /增[速幅长]|同比|占比|比重|比[上去]年|完成率|比例|%/
const RATE_OF_PLAN =
  /完成(?:率|比例|进度)|(?:占|为|完成)(?:年初|年度|全年|调整)?(?:目标|计划|任务|预算)数?的?(?:%|比|$)/
const PLACE = /(?:街道|镇|乡|区|县|市|旗|园区)$/

/** Headings that tell which of a row's figures a column holds, and nothing of what it is. */
const GENERAL_HEAD = /^(?:预计)?(?:计划|目标|完成|实际|实绩|预期|指标|基数|执行|安排|任务)*(?:数|值|情况)?$/

/** The column of a list of indicators: what no lexicon knows is one of them there, too. */
const INDICATORS = /指标(?!值|属性|类[别型]|分类)/

/** [3.2] is a sum over several years, and no footnote. */
const BRACKET = /^[〔[【(]/

/** A rate or a share by its name: 森林覆盖率(%), 服务业增加值占比. */
const RATE_NAME = /(?:率|比重|占比|比例|强度)(?:[(（][^()（）]*[)）])?$/

/** Columns whose cells never name what a row is of. */
const NO_NAMES = /^(?:序号|编号|号|备注|(?:指标)?(?:类别|类型|分类|领域|属性|性质)|方面)$/

/** The figures of a row's cells that are values: what they are of stands in the row's name, the column's heading or above the table. */
export function readRow(
  document: PlanDocument,
  paragraph: Paragraph,
  section: SectionTense,
  lexicon: Lexicon,
): FigureFact[] {
  const cells = paragraph.cells ?? []
  const label = labelOf(paragraph)
  const name = label ? textOf(paragraph, label) : ''
  const subject = subjectOfRow(document, paragraph, lexicon)
  const place = placeOfRow(name, document, lexicon)
  let before: Column = { kind: null, period: section.period }
  return cells.flatMap((cell) => {
    const text = textOf(paragraph, cell)
    if (cell === label || cell.head === '' || !mayHoldFigures(cell) || !isValue(text)) return []
    const column = columnOf(cell.head, before, section, document)
    before = column
    const own = subjectOf(cell.head, lexicon)
    const id = own?.id ?? subject?.id ?? null
    const indicator = id === null ? undefined : lexicon.indicators.get(id)
    const [quantity] = findQuantities(fold(text).replace(BRACKET, ' '), lexicon)
    if (!quantity) return []
    const heading = cell.head.replace(/^.*?(?=增[速幅长]|同比|占|比)/, '')
    const words = `${heading}${own ? '' : (subject?.behind ?? name)}${fold(text).slice(0, quantity.start)}`
    const measured =
      RATE_OF_PLAN.test(cell.head) && quantity.unitClass === 'percent'
        ? { measure: 'share' as const, value: quantity.value, indicator: id, reference: '年度计划' }
        : readMeasure({ quantity, words, name: own?.word ?? name, indicator })
    // 〔5.9〕 of a rate is what it rises by in all the years, and no rate that is reached.
    const isRate = indicator === undefined ? RATE_NAME.test(name) : indicator.measure !== undefined
    if (BRACKET.test(text) && isRate) return []
    const kind = kindOf(column, document, section)
    return [
      {
        ...placeOf(document, paragraph, { start: quoteStart(paragraph, cell), end: cell.end }),
        kind: kind === 'target' && indicator === undefined && !INDICATORS.test(label?.head ?? '') ? 'task' : kind,
        period: column.period,
        documentKind: document.kind,
        region: place.region,
        level: place.level,
        indicator: measured.indicator,
        name: nameOf(name, own?.word ?? subject?.word, cell.head, measured.indicator),
        measure: measured.measure,
        value: measured.value,
        ...(quantity.value2 === undefined ? {} : { value2: quantity.value2 }),
        unit: quantity.unit,
        comparator: quantity.comparator ?? '=',
        strive: lexicon.comparators.strive.test(text),
        ...(measured.reference === undefined ? {} : { reference: measured.reference }),
        damaged: false,
        wording: text,
        joint: false,
        amount: text.slice(quantity.start, quantity.unitEnd),
        headline: kind === 'target' && indicator !== undefined && indicator.headline !== false,
        proposed: /拟/.test(cell.head),
      },
    ]
  })
}

/** A cell is quoted with its heading. */
function quoteStart(paragraph: Paragraph, { head, start }: Cell): number {
  return head !== '' && paragraph.text.slice(0, start).endsWith(`${head}：`) ? start - head.length - 1 : start
}

interface RowSubject {
  readonly id: string
  readonly word: string
  /** What stands behind the indicator: 占地区生产总值比重, 增速. */
  readonly behind: string
}

function subjectOf(text: string, lexicon: Lexicon): RowSubject | undefined {
  const folded = fold(text)
  const hits = lexicon.written
    .find(folded)
    .filter(({ start }) => !lexicon.narrowing.test(folded.slice(0, start)))
    .filter(({ start }, i) => i === 0 || !/占[^占]*$/.test(folded.slice(0, start)))
  const [only] = hits
  return hits.length === 1 && only ? { id: only.value, word: only.word, behind: folded.slice(only.end) } : undefined
}

/** The indicator that a row is of: the one that its name, the heading above the table or the document's title names. */
export function subjectOfRow(document: PlanDocument, paragraph: Paragraph, lexicon: Lexicon): RowSubject | undefined {
  const label = labelOf(paragraph)
  const named = label === undefined ? undefined : subjectOf(textOf(paragraph, label), lexicon)
  if (named) return named
  const above = subjectAbove(paragraph, lexicon) ?? subjectOf(document.title, lexicon)
  return above && { ...above, behind: '' }
}

/** The cell that a row is named by. */
function labelOf(paragraph: Paragraph): Cell | undefined {
  const names = paragraph.cells?.filter((cell) => !NO_NAMES.test(cell.head) && !isValue(textOf(paragraph, cell)))
  return names?.find((cell) => INDICATORS.test(cell.head)) ?? names?.[0]
}

/** The one indicator that the nearest heading above a table names: 固定资产投资分解. */
function subjectAbove(paragraph: Paragraph, lexicon: Lexicon): Omit<RowSubject, 'behind'> | undefined {
  return [...paragraph.section].reverse().flatMap((heading) => subjectOf(heading, lexicon) ?? [])[0]
}

/** A row that is named after a place gives that place's figures. */
function placeOfRow(name: string, document: PlanDocument, lexicon: Lexicon): { region: string; level: Level } {
  const whole = /^全([国省市区县])$/.exec(name.trim())?.[1]
  const levels: Record<string, Level> = { 国: 'national', 省: 'province', 市: 'city', 区: 'county', 县: 'county' }
  const level = whole === undefined ? undefined : levels[whole]
  if (level !== undefined && level !== document.level) return { region: name.trim(), level }
  const isPlace =
    PLACE.test(name) && name.length <= 12 && !lexicon.regions.never.has(name) && !lexicon.written.find(name).length
  return isPlace && name !== document.region
    ? { region: name, level: levelOf(name) }
    : { region: document.region, level: document.level }
}

/** The period that a column's heading names; the section's where it names none, the whole plan's for 年均. */
export function periodOfColumn(head: string, section: SectionTense, document: PlanDocument): string {
  if (/年均/.test(head) && isSpan(document.period)) return document.period
  return findPeriods(fold(head), document.year)[0]?.period ?? section.period
}

function columnOf(head: string, before: Column, section: SectionTense, document: PlanDocument): Column {
  const said = findPeriods(fold(head), document.year)[0]
  const kind = ESTIMATE_HEAD.test(head)
    ? 'estimate'
    : TARGET_HEAD.test(head) && !RATE_OF_PLAN.test(head)
      ? 'target'
      : ACTUAL_HEAD.test(head)
        ? 'actual'
        : null
  if (/年均/.test(head) && isSpan(document.period)) return { kind: 'target', period: document.period }
  if (RATE_OF_PLAN.test(head) && kind === null && isPart(document.period))
    return { kind: 'actual', period: document.period }
  const goesOn = kind === null && said === undefined && MEASURE_HEAD.test(head)
  if (goesOn) return before
  return {
    kind: kind ?? (said === undefined || yearOf(said.period) === yearOf(before.period) ? before.kind : null),
    period: said?.period ?? (kind === null ? before.period : section.period),
  }
}

/** A part of a year: what a share of the year's goal was reached in. */
function isPart(period: string): boolean {
  return !isWholeYear(period) && !isSpan(period)
}

function kindOf({ kind, period }: Column, document: PlanDocument, section: SectionTense): FigureKind {
  if (kind !== null) return kind
  if (yearOf(period) < document.year) return 'actual'
  return section.mode === 'past' && !(isWholeYear(period) && !isWholeYear(document.period)) ? 'actual' : 'target'
}

function nameOf(label: string, word: string | undefined, head: string, indicator: string | null): string {
  if (indicator !== null && word !== undefined) return word
  const measured = head.replace(/^20\d\d年(?:度)?/, '')
  if (label !== '' && GENERAL_HEAD.test(measured)) return label
  return label === '' ? head : `${label}${measured}`
}
