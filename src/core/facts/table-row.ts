import { textOf } from '../document/cells.ts'
import { fold } from '../document/fold.ts'
import type { Cell, Level, Paragraph, PlanDocument } from '../document/plan-document.ts'
import { levelOf } from '../document/region-name.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { isValue, mayHoldFigures } from './cell-kinds.ts'
import type { FigureFact } from './fact.ts'
import { readMeasure } from './measure.ts'
import { placeOf } from './place.ts'
import { findQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { type Column, columnOf, kindOf, RATE_OF_PLAN } from './table-columns.ts'
import type { SectionTense } from './tense.ts'

const PLACE = /(?:街道|镇|乡|区|县|市|旗|园区)$/

/** Headings that tell which of a row's figures a column holds, and nothing of what it is. */
const GENERAL_HEAD =
  /^(?:预计)?(?:计划|规划|目标|完成|实际|实绩|实现|预期|指标|基数|基期|现状|执行|决算|安排|任务|年初|年度|全年|累计(?=完成))*(?:数|值|情况)?$/
/** The time that a heading names, which a figure's name leaves out. */
const HEAD_TIME =
  /20\d\d年?(?:度|底|末)?|“?十[一二三四五六]五”?(?:时期|期间|末|期末)?|全年|[上下]半年|前三季度|[一二三四]季度|\d{1,2}(?:[-—~至]\d{1,2})?月(?:末|底)?/g

/** The column of a list of indicators: what no lexicon knows is one of them there, too. */
const INDICATORS = /指标(?!值|属性|类[别型]|分类)/

/** [3.2] is a sum over several years, and no footnote. */
const BRACKET = /^[〔[【(]/

/** 森林覆盖率(%), 劳动生产率(万元/人): what a name is counted in is no part of it. */
const UNIT_BEHIND_NAME =
  /\s*[(（](?:%|％|‰|[^()（）=\d,，]{0,5}[元人次户家个项件亩吨顷里米岁年天时张箱升斤][^()（）=\d,，]{0,6})[)）]$/
const MEASURE_ALONE = /^(?:同比)?(?:增[速幅长]|增长率)(?:\(?%\)?)?$/

/** 10.6年, 78.5岁. */
const TIME_UNIT = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s*(年|岁|天|小时|分钟)/

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
  const name = label ? nameIn(paragraph, label) : ''
  const subject = subjectOfRow(document, paragraph, lexicon)
  const place = placeOfRow(name, document, lexicon)
  let before: Column = { kind: null, period: section.period }
  let headedBy: RowSubject | undefined
  return cells.flatMap((cell) => {
    const text = textOf(paragraph, cell)
    if (cell === label || cell.head === '' || !mayHoldFigures(cell) || !isValue(text)) return []
    const column = columnOf(cell.head, before, section, document)
    before = column
    // 固定资产投资(万元) | 增长(%): the column beside is of the same indicator.
    const own = subjectOf(cell.head, lexicon) ?? (MEASURE_ALONE.test(cell.head) ? headedBy : undefined)
    headedBy = own
    const id = own?.id ?? subject?.id ?? null
    const indicator = id === null ? undefined : lexicon.indicators.get(id)
    const quantity = quantityOf(text, lexicon)
    if (!quantity) return []
    const heading = cell.head.replace(/^.*?(?=增[速幅长]|同比|占|比)/, '')
    const words = `${heading}${own ? '' : (subject?.behind ?? name)}${fold(text).slice(0, quantity.start)}`
    const measured =
      RATE_OF_PLAN.test(cell.head) && quantity.unitClass === 'percent'
        ? { measure: 'share' as const, value: quantity.value, indicator: id, reference: '年度计划' }
        : readMeasure({ quantity, words, name: own?.word ?? name, indicator })
    // 〔5.9〕 of a rate is what it rises by in all the years, and no rate that is reached.
    const isRate = indicator === undefined ? RATE_NAME.test(name) : indicator.measure !== undefined
    if (BRACKET.test(text) && (isRate || measured.measure === 'share')) return []
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
        name: nameOf(name, own?.word ?? subject?.word, headFor(cell.head, text), measured.indicator),
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

/** The number of a cell: years and ages are amounts there, which in a sentence they are not. */
function quantityOf(text: string, lexicon: Lexicon): Quantity | undefined {
  const folded = fold(text).replace(BRACKET, ' ')
  const [quantity] = findQuantities(folded, lexicon)
  const time = quantity === undefined ? TIME_UNIT.exec(folded) : null
  if (!time) return quantity
  const start = time.index
  const unitEnd = start + time[0].length
  const after = lexicon.comparators.after(folded.slice(unitEnd))
  return {
    start,
    end: unitEnd + (after?.length ?? 0),
    unitEnd,
    value: Number(time[1]),
    unit: time[2] ?? '',
    unitClass: 'count',
    comparator: after?.comparator ?? lexicon.comparators.before(folded.slice(0, start)),
    threshold: false,
  }
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
  // 城乡居民人均可支配收入: of one value for both no part has its own
  const [together, ...more] = lexicon.shared.find(folded)
  const whole = together && more.length === 0 ? lexicon.asOne.get(together.value.join('+')) : undefined
  if (together && whole !== undefined) return { id: whole, word: together.word, behind: folded.slice(together.end) }
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
  const named = label === undefined ? undefined : subjectOf(nameIn(paragraph, label), lexicon)
  if (named) return named
  const above = subjectAbove(paragraph, lexicon) ?? subjectOf(document.title, lexicon)
  return above && { ...above, behind: '' }
}

function nameIn(paragraph: Paragraph, label: Cell): string {
  return textOf(paragraph, label).replace(UNIT_BEHIND_NAME, '')
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

/** The heading as it names a cell: of 年均增长(累计) a sum in brackets is the 累计. */
function headFor(head: string, text: string): string {
  return BRACKET.test(text) && head.includes('累计') ? '累计' : head.replace(/[〔〕【】[\]]/g, '')
}

function nameOf(label: string, word: string | undefined, head: string, indicator: string | null): string {
  if (indicator !== null && word !== undefined) return word
  const measured = head.replace(HEAD_TIME, '').replace(/[(（][)）]/g, '')
  if (label !== '' && GENERAL_HEAD.test(measured)) return label
  return label === '' ? head : `${label}${measured}`
}
