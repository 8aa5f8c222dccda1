import { findPeriods } from '../document/find-periods.ts'
import { fold } from '../document/fold.ts'
import { isPeriod } from '../document/periods.ts'
import type { PersonText } from '../errors.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Indicator, Measure } from '../lexicon/schema.ts'
import { refusal } from './fields.ts'
import type { NoteValue, Span } from './note-value.ts'

/** How people write a value in one line: 固投 当月 2021-05 12.3亿元 快报. */

const SPANS: Readonly<Record<string, Span>> = {
  ...{ 当月: 'month', 单月: 'month', 本月: 'month', month: 'month' },
  ...{ 累计: 'cumulative', cumulative: 'cumulative' },
  ...{ 单季: 'quarter', 当季: 'quarter', quarter: 'quarter' },
  ...{ 预计全年: 'year_estimate', 全年预计: 'year_estimate', 'year-estimate': 'year_estimate' },
}
const STATES: Readonly<Record<string, NoteValue['status']>> = {
  ...{ 快报: 'flash', 快报数: 'flash', flash: 'flash' },
  ...{ 初步核算: 'preliminary', 初步核算数: 'preliminary', 初核: 'preliminary', preliminary: 'preliminary' },
  ...{ 最终核实: 'final', 最终核实数: 'final', 核实: 'final', final: 'final' },
}
/** 增长7%, 下降14.2%, 占比30%, 第3位, 12.3亿元 */
const AMOUNT =
  /^(?:(同比增长|增长|同比下降|下降|占比|占|完成率|第)\s*)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)\s*(个百分点|百分点|[^\d\s.,-][^\d]{0,19})?$/u
const FORM: PersonText = {
  zh: '应写作“指标 当月|累计|单季|预计全年 期间 数值 快报|初步核算|最终核实”，如“固投 当月 2021-05 12.3亿元 快报”',
  en: 'write it as "INDICATOR month|cumulative|quarter|year-estimate PERIOD AMOUNT flash|preliminary|final", such as "固投 month 2021-05 12.3亿元 flash"',
}

/** Whose value it is: a region's indicator, or something that a project or a task has of its own. */
export type ValueOf = 'indicator' | 'own'

/**
 * The value that one line reports. The investment in a project is not the region's: a value of a project or a task keeps
 * its words and is no indicator's. `year` is what a month without one lies in. Nothing is guessed: a line that leaves out
 * whether it is 当月 or 累计, 快报 or 核实, or what its percentage is of, is refused. Throws WenjiError.
 */
export function readValue(
  line: string,
  lexicon: Lexicon,
  year: number,
  { releasedAt, of }: { readonly releasedAt: number | null; readonly of: ValueOf },
): NoteValue {
  const parts = fold(line).trim().split(/\s+/)
  const at = parts.findIndex((part) => Object.hasOwn(SPANS, part.toLowerCase()))
  const span = SPANS[parts[at]?.toLowerCase() ?? '']
  const status = STATES[parts.at(-1)?.toLowerCase() ?? '']
  if (at < 1 || !span || !status || parts.length < at + 4) throw wrong(line, FORM)
  const name = parts.slice(0, at).join('')
  const period = readPeriod(parts[at + 1] ?? '', year)
  if (period === null)
    throw wrong(line, {
      zh: `期间“${parts[at + 1]}”应写作2021-05、2021Q2、2021H1、2021-01/05或2021`,
      en: `the period "${parts[at + 1]}" is written 2021-05, 2021Q2, 2021H1, 2021-01/05 or 2021`,
    })
  const indicator = of === 'own' ? null : indicatorOf(name, lexicon, line)
  const amount = readAmount(parts.slice(at + 2, -1).join(''), indicator, lexicon, line)
  return { indicator: indicator?.id ?? null, name, ...amount, span, period, status, releasedAt }
}

function readPeriod(text: string, year: number): string | null {
  const plain = text.toUpperCase()
  if (isPeriod(plain)) return plain
  const [found, more] = findPeriods(text, year)
  return found && !more && found.start === 0 && found.end === text.length ? found.period : null
}

/** The indicator that the words name; null for a figure that the lexicon has not. Words for several are refused. */
function indicatorOf(name: string, lexicon: Lexicon, line: string): Indicator | null {
  const [id] = lexicon.asked.exact(name)
  if (id !== undefined) return lexicon.indicators.get(id) ?? null
  const open = [...lexicon.shared.exact(name), ...lexicon.ambiguous.exact(name)].flat()
  if (open.length === 0) return null
  const names = open.map((one) => lexicon.indicators.get(one)?.zh ?? one).join('、')
  throw wrong(line, {
    zh: `“${name}”可能指${names}，请写明是哪一项`,
    en: `"${name}" may mean ${names}; say which`,
  })
}

function readAmount(
  text: string,
  indicator: Indicator | null,
  lexicon: Lexicon,
  line: string,
): Pick<NoteValue, 'amount' | 'unit' | 'measure'> {
  const found = AMOUNT.exec(text)
  if (!found) throw wrong(line, FORM)
  const [, front = '', number = '', behind] = found
  const digits = number.replaceAll(',', '')
  const unit = behind === undefined ? null : behind === '百分点' ? '个百分点' : behind
  if (front === '第') return { amount: digits, unit: null, measure: 'rank' }
  if (unit === null)
    throw wrong(line, { zh: `“${text}”缺计量单位，如12.3亿元`, en: `"${text}" has no unit; write 12.3亿元` })
  const kind = lexicon.units.classOf(unit)
  if (!kind)
    throw wrong(line, { zh: `计量单位“${unit}”无法识别，请核对`, en: `"${unit}" is no unit that is known; check it` })
  if (kind === 'percent') return { amount: signed(front, digits, line), unit, measure: shareOf(front, indicator, line) }
  if (front !== '')
    throw wrong(line, {
      zh: `“${front}”后应为百分数；总量请直接写“${number}${unit}”`,
      en: `behind "${front}" stands a percentage; a level is written "${number}${unit}"`,
    })
  if (indicator?.unit !== undefined && indicator.unit !== kind)
    throw wrong(line, {
      zh: `${indicator.zh}不以“${unit}”计，请核对指标和单位`,
      en: `${indicator.zh} is not counted in "${unit}"; check indicator and unit`,
    })
  return { amount: digits, unit, measure: 'level' }
}

/** A fall is negative. A fall by a negative number would be a rise: nobody means that. */
function signed(front: string, digits: string, line: string): string {
  if (!front.endsWith('下降')) return digits
  if (digits.startsWith('-'))
    throw wrong(line, {
      zh: `“下降${digits}%”有两个负号，请写“下降${digits.slice(1)}%”`,
      en: `"下降${digits}%" has two minus signs; write "下降${digits.slice(1)}%"`,
    })
  return digits.startsWith('-') ? digits : `-${digits}`
}

/** What a percentage is: as the words in front of it say, else as the indicator's percentages are. */
function shareOf(front: string, indicator: Indicator | null, line: string): Measure {
  if (/增长|下降/.test(front)) return 'growth'
  if (/占/.test(front)) return 'share'
  if (front === '完成率') return 'rate'
  if (indicator) return indicator.measure ?? 'growth'
  throw wrong(line, {
    zh: '百分数是增速、占比还是完成率？请写“增长7%”“下降7%”“占比7%”或“完成率7%”',
    en: 'is the percentage a growth, a share or a rate? write 增长7%, 下降7%, 占比7% or 完成率7%',
  })
}

function wrong(line: string, why: PersonText) {
  const shown = [...line].slice(0, 60).join('')
  return refusal([{ zh: `数据“${shown}”无法记录：${why.zh}`, en: `the value "${shown}" cannot be taken: ${why.en}` }])
}
