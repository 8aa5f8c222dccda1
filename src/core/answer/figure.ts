import { fold } from '../document/fold.ts'
import { monthsToEnd, yearOf } from '../document/periods.ts'
import type { Damage, PlanDocument } from '../document/plan-document.ts'
import { ratioOfUnits } from '../facts/unit-scales.ts'
import { decimalsOf } from '../facts/written-number.ts'
import type { LivingIndex } from '../search/living.ts'
import type { Citation } from './citation.ts'

export type FigureSource = 'citation' | 'formula' | 'repair' | 'metadata' | 'count' | 'echo'

/** A figure as it is reported with an answer. */
export interface FigureRecord {
  readonly text: string
  readonly from: FigureSource
  readonly citation?: number
  readonly formula?: string
  readonly repair?: { readonly from: string; readonly to: string; readonly rule: string }
}

/** What was wrong with a figure that somebody tried to say. */
export class UnsupportedFigure extends Error {
  constructor(text: string, why: string) {
    super(`figure "${text}": ${why}`)
    this.name = 'UnsupportedFigure'
  }
}

/**
 * A quantity in an answer. It can be built only by the functions of this file, each of which holds the figure against
 * its source; nothing else can make one.
 */
export class Figure {
  readonly text: string
  readonly from: FigureSource
  readonly citation: Citation | undefined
  readonly formula: string | undefined
  readonly repair: FigureRecord['repair'] | undefined
  readonly #made = true

  private constructor(
    text: string,
    from: FigureSource,
    citation?: Citation,
    formula?: string,
    repair?: FigureRecord['repair'],
  ) {
    this.text = text
    this.from = from
    this.citation = citation
    this.formula = formula
    this.repair = repair
  }

  /** True for a figure of this file's making, and for nothing that only looks like one. */
  static isGenuine(value: object): value is Figure {
    return #made in value && value.#made
  }

  /** A figure that stands in the cited paragraph. */
  static cited(text: string, citation: Citation): Figure {
    if (!standsIn(text, citation.text)) throw new UnsupportedFigure(text, `does not stand in ${citation.code}`)
    return new Figure(text, 'citation', citation)
  }

  /** The result of a formula over figures that are themselves cited (or fixed, as the months of a year). */
  static computed(result: {
    readonly text: string
    readonly formula: string
    readonly inputs: readonly Figure[]
  }): Figure {
    const { text, formula, inputs } = result
    if (inputs.length === 0) throw new UnsupportedFigure(text, 'is computed from nothing')
    for (const input of inputs)
      if (!Figure.isGenuine(input)) throw new UnsupportedFigure(text, 'has an input without a source')
    const allowed = new Set(inputs.flatMap((input) => numbersIn(input.text)))
    const used = numbersIn(formula).filter((number) => !CONSTANTS.has(number))
    const stray = used.find((number) => !allowed.has(number))
    if (stray !== undefined) throw new UnsupportedFigure(text, `its formula uses ${stray}, which is no input`)
    const value = evaluate(formula)
    const said = Number(numbersIn(text)[0])
    if (value === null || Math.abs(Math.abs(value) - said) > 0.5 * 10 ** -decimalsOf(numbersIn(text)[0] ?? '') + 1e-9) {
      throw new UnsupportedFigure(text, `is not what ${formula} gives`)
    }
    return new Figure(text, 'formula', undefined, formula)
  }

  /** A formula shown as such: its numbers are those of its inputs. */
  static formula(formula: string, inputs: readonly Figure[]): Figure {
    const allowed = new Set(inputs.filter((input) => Figure.isGenuine(input)).flatMap((input) => numbersIn(input.text)))
    const stray = numbersIn(formula).find((number) => !CONSTANTS.has(number) && !allowed.has(number))
    if (stray !== undefined) throw new UnsupportedFigure(formula, `uses ${stray}, which is no input`)
    return new Figure(
      formula
        .replace(/ × 100$/, '')
        .replace(/ × /g, '×')
        .replace(/ - /g, '−')
        .replace(/ ÷ /g, '÷')
        .replace(/ \+ /g, '+'),
      'formula',
      undefined,
      formula,
    )
  }

  /** A certain repair of a damaged passage of the cited paragraph. */
  static repaired(citation: Citation, damage: Damage): Figure {
    const from = citation.text.slice(damage.start, damage.end)
    if (damage.repaired === undefined) throw new UnsupportedFigure(from, 'has no certain repair')
    return new Figure(damage.repaired, 'repair', citation, undefined, { from, to: damage.repaired, rule: damage.rule })
  }

  /** Year, number, date or code prefix of a document. */
  static metadata(text: string, document: PlanDocument): Figure {
    const fields = [
      document.title,
      document.period,
      document.number,
      document.published,
      document.reported,
      document.index,
      document.codePrefix,
      `${document.year}`,
    ]
    const numbers = numbersIn(text).map(Number)
    const known = new Set(fields.flatMap((field) => numbersIn(field ?? '')).map(Number))
    const paired = new Set([...known, document.year - 1])
    const stray = numbers.find((number) => !paired.has(number))
    if (stray !== undefined) throw new UnsupportedFigure(text, `is no metadata of ${document.title}`)
    return new Figure(text, 'metadata')
  }

  /** A number in the name of a period that a fact of the document has: the year of 2020H1, the months of 2020-01/05. */
  static ofPeriod(text: string, period: string, document: PlanDocument): Figure {
    const known = new Set(numbersIn(period).map(Number))
    const stray = numbersIn(text).find((number) => !known.has(Number(number)))
    if (stray !== undefined) throw new UnsupportedFigure(text, `is no number of ${period} in ${document.title}`)
    return new Figure(text, 'metadata')
  }

  /** Months from January to the end of a period of a document. */
  static months(document: PlanDocument, period: string): Figure {
    const months = monthsToEnd(period)
    if (months === null || Math.abs(yearOf(period) - document.year) > 1)
      throw new UnsupportedFigure(period, `is no cumulated period of ${document.title}`)
    return new Figure(`${months}`, 'metadata')
  }

  /** What an amount in one unit is multiplied and divided by to be one in another. */
  static ratio(from: string, to: string): Figure {
    const ratio = ratioOfUnits(from, to)
    if (!ratio) throw new UnsupportedFigure(`${from} to ${to}`, 'are of different kinds')
    return new Figure(`${ratio.times} ${ratio.over}`, 'metadata')
  }

  /** The day as of which what is kept beside the documents was taken. */
  static ofDay({ day }: LivingIndex): Figure {
    return new Figure(day, 'metadata')
  }

  /** Issue, day, plan year, month of a post: what it was composed with, and stands in its head. */
  static ofHead(text: string, head: Readonly<Record<string, string | number>>): Figure {
    const known = new Set(
      Object.values(head)
        .flatMap((value) => numbersIn(`${value}`))
        .map(Number),
    )
    const stray = numbersIn(text).find((number) => !known.has(Number(number)))
    if (stray !== undefined) throw new UnsupportedFigure(text, 'is not what the post was composed with')
    return new Figure(text, 'metadata')
  }

  /** How many things the bot itself lists. */
  static count(items: readonly unknown[]): Figure {
    return new Figure(`${items.length}`, 'count')
  }

  /** Words of the asker that hold a figure, verbatim; the caller has found them to be right. */
  static echo(text: string, question: string): Figure {
    if (!standsIn(text, question)) throw new UnsupportedFigure(text, 'is not in the question')
    return new Figure(text, 'echo')
  }
}

/** Months of a year, the percent sign's hundred, and 万 in 亿: the only numbers a formula may use without a source. */
const CONSTANTS = new Set(['12', '100', '10000'])

/** Every number of a text, as written without thousands marks. */
export function numbersIn(text: string): string[] {
  return [
    ...fold(text)
      .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
      .matchAll(/\d+(?:\.\d+)?/g),
  ].map((match) => match[0])
}

/** True where a text stands in another with its numbers whole: 7% does not stand in 17%. Blanks and width aside, but for a blank between two numbers. */
export function standsIn(text: string, source: string): boolean {
  const needle = squeeze(text)
  const hay = squeeze(source)
  if (needle === '') return false
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    const before = hay.slice(0, at)
    const behind = hay.slice(at + needle.length)
    const cutBefore = /^[\d.]/.test(needle) && /\d\.?$/.test(before)
    const cutBehind = /\d$/.test(needle) && /^\.?\d/.test(behind)
    if (!cutBefore && !cutBehind) return true
  }
  return false
}

function squeeze(text: string): string {
  return fold(text)
    .normalize('NFKC')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<!\d)\s+|\s+(?!\d)/g, '')
}

/** Value of a formula of + − × ÷ over plain numbers, from left to right with × ÷ first; null for anything else. */
function evaluate(formula: string): number | null {
  const text = formula.replace(/\s+/g, '')
  if (!/^-?\d+(?:\.\d+)?(?:[-+×÷−]-?\d+(?:\.\d+)?)*$/.test(text)) return null
  const parts = text.match(/(?<=^|[-+×÷−])-?\d+(?:\.\d+)?|[-+×÷−]/g) ?? []
  const sums: number[] = []
  let sign = 1
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    if (part === '+') sign = 1
    else if (part === '-' || part === '−') sign = -1
    else if (part === '×' || part === '÷') {
      const last = sums.pop() ?? 0
      const next = Number(parts[++i])
      sums.push(part === '×' ? last * next : last / next)
    } else {
      sums.push(sign * Number(part))
      sign = 1
    }
  }
  return sums.reduce((sum, value) => sum + value, 0)
}
