import { z } from 'zod'
import { firstDay, isCumulated, isMonth, isPeriod, isQuarter, isSpan, isWholeYear } from '../document/periods.ts'
import type { PersonText } from '../errors.ts'
import { measureSchema } from '../lexicon/schema.ts'
import { complain, lineField } from './fields.ts'

/** Figures that a unit reports in a note. Month, cumulation and quarter stay apart, and so do the states of a figure. */

/** 当月, 累计, 单季, and 预计全年 as a unit itself reports it. */
export const spanSchema = z.enum(['month', 'cumulative', 'quarter', 'year_estimate'])
export type Span = z.infer<typeof spanSchema>

/** 快报, 初步核算, 最终核实, in the order in which one takes the place of the other. */
export const valueStatusSchema = z.enum(['flash', 'preliminary', 'final'])

export const noteValueSchema = z
  .strictObject({
    /** Id in the lexicon, where the figure has one. */
    indicator: z.string().min(1).max(100).nullable().default(null),
    /** The words it was reported with. */
    name: lineField({ zh: '指标名称', en: 'the name of the figure' }, 100),
    measure: measureSchema,
    /** The number as written, 103.50 stays 103.50; a fall is negative. */
    amount: z.string().superRefine((amount, context) => {
      if (/^-?\d{1,15}(?:\.\d{1,6})?$/.test(amount)) return
      complain(context, {
        zh: '数值只能写数字，如103.5或-14.2，单位另写',
        en: 'an amount is a number alone, such as 103.5 or -14.2; the unit stands by itself',
      })
    }),
    unit: lineField({ zh: '计量单位', en: 'the unit of measure' }, 20).nullable().default(null),
    span: spanSchema,
    /** 2021-05, 2021Q2, 2021H1, 2021-01/05, 2021 */
    period: z.string(),
    status: valueStatusSchema,
    /** When it may be spoken of, milliseconds since 1970; null is at once. */
    releasedAt: z.int().min(0).nullable().default(null),
  })
  .superRefine((value, context) => complain(context, periodFault(value.span, value.period)))
export type NoteValue = z.infer<typeof noteValueSchema>

const FITS: Record<Span, { readonly fits: (period: string) => boolean; readonly must: PersonText }> = {
  month: { fits: isMonth, must: { zh: '当月数的期间应写作2021-05', en: 'a month is written 2021-05' } },
  quarter: { fits: isQuarter, must: { zh: '单季数的期间应写作2021Q2', en: 'a quarter is written 2021Q2' } },
  cumulative: {
    fits: (period) => isCumulated(period) && !isSpan(period),
    must: {
      zh: '累计数的期间应从1月算起：1至5月写作2021-01/05，上半年2021H1，前三季度2021Q1-Q3，全年2021',
      en: 'a cumulation runs from January: January to May is written 2021-01/05, else 2021H1, 2021Q1-Q3 or 2021',
    },
  },
  year_estimate: { fits: isWholeYear, must: { zh: '预计全年的期间应写作2021', en: 'a whole year is written 2021' } },
}

function periodFault(span: Span, period: string): PersonText | undefined {
  const { fits, must } = FITS[span]
  return isPeriod(period) && fits(period) ? undefined : must
}

/** What is wrong with a value on the day it is reported: nothing can be reported of a time that has not begun. */
export function timeFault(value: NoteValue, day: string): PersonText | undefined {
  if (value.span === 'year_estimate' || firstDay(value.period) <= day) return undefined
  return {
    zh: `${value.period}还没有开始（今天${day}），请核对期间`,
    en: `${value.period} has not begun (today is ${day}); check the period`,
  }
}

const ORDER = valueStatusSchema.options

/** A value with the note that it stands in. */
export interface ReportedValue extends NoteValue {
  readonly note: number
}

/**
 * The values that hold of all that were reported: of one figure, period and span the most settled state (最终核实 before
 * 初步核算 before 快报), and of equals the one of the later note.
 */
export function valuesInForce(values: readonly ReportedValue[]): ReportedValue[] {
  const best = new Map<string, ReportedValue>()
  for (const value of values) {
    const key = JSON.stringify([value.indicator ?? value.name, value.measure, value.unit, value.span, value.period])
    const known = best.get(key)
    if (!known || rank(value, known) > 0) best.set(key, value)
  }
  return [...best.values()]
}

function rank(a: ReportedValue, b: ReportedValue): number {
  return ORDER.indexOf(a.status) - ORDER.indexOf(b.status) || a.note - b.note
}
