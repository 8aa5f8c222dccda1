import { z } from 'zod'
import { type PersonText, WenjiError } from '../errors.ts'

/** Fields of what people write, each with a complaint in both languages: what is wrong, and what to do. */

/** The longest text of a note, a reason or an item, in characters. */
export const LONGEST_TEXT = 2000
/** The longest single line: a name, a unit, a source. */
export const LONGEST_LINE = 200

/** Invisible characters that change what a reader sees, or that a database loses: controls, direction marks, halves. */
const HARMFUL = /[\p{Cc}\p{Surrogate}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/u

const HARMFUL_ALL = new RegExp(HARMFUL.source, 'gu')

/** A text of several lines, outer blanks aside, 1 to `longest` characters. */
export function textField(name: PersonText, longest = LONGEST_TEXT) {
  return z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .superRefine((text, context) => complain(context, textFault(name, text, longest, true)))
}

/** A text of one line, outer blanks aside, 1 to `longest` characters. */
export function lineField(name: PersonText, longest = LONGEST_LINE) {
  return z
    .string()
    .overwrite((text) => text.trim())
    .superRefine((text, context) => complain(context, textFault(name, text, longest, false)))
}

/**
 * What somebody else said, or is called on a platform: nobody can be asked to put it right, so what is harmful becomes a
 * blank and what is too long is cut. Empty only where nothing is left.
 */
export function quotedField(name: PersonText, longest = LONGEST_TEXT) {
  return z
    .string()
    .overwrite((text) => cut(text.replace(HARMFUL_ALL, ' ').replace(/ {2,}/g, ' ').trim(), longest))
    .superRefine((text, context) => complain(context, textFault(name, text, longest, false)))
}

/** A text as it was, as far as a database can keep it: NUL and halves of characters become U+FFFD. */
export function keptField() {
  return z.string().overwrite((text) => text.replace(/\0|\p{Surrogate}/gu, '\ufffd'))
}

/** A day that exists, YYYY-MM-DD. */
export function dayField(name: PersonText) {
  return z.string().superRefine((text, context) => {
    if (z.iso.date().safeParse(text).success) return
    complain(context, {
      zh: `${name.zh}“${shown(text)}”不是日期，应写作2021-07-31这样的年-月-日`,
      en: `${name.en} "${shown(text)}" is no date; write it as 2021-07-31`,
    })
  })
}

/** A share of the whole in percent, 0 to 100. */
export function percentField(name: PersonText) {
  return z.number().superRefine((value, context) => {
    if (value >= 0 && value <= 100) return
    complain(context, {
      zh: `${name.zh}为${value}%，应在0到100之间，请核对后再记`,
      en: `${name.en} is ${value}, it must lie between 0 and 100; check it and try again`,
    })
  })
}

/** Adds a complaint, if there is one, to the faults of a zod schema. */
export function complain(context: z.RefinementCtx, fault: PersonText | undefined): void {
  if (fault) context.addIssue({ code: 'custom', message: fault.en, params: { zh: fault.zh } })
}

/** What is given, if it has the shape; otherwise throws a WenjiError with the first three faults. */
export function checked<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  throw refusal(parsed.error.issues.slice(0, 3).map(asText))
}

/** The error of one or several faults. */
export function refusal(faults: readonly PersonText[]): WenjiError {
  const en = faults.map((fault) => fault.en).join('; ')
  return new WenjiError(en, { zh: faults.map((fault) => fault.zh).join('；'), en })
}

function asText(issue: z.core.$ZodIssue): PersonText {
  const zh: unknown = issue.code === 'custom' ? issue.params?.zh : undefined
  if (typeof zh === 'string') return { zh, en: issue.message }
  const where = issue.path.map(String).join('.') || 'input'
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String)
    return {
      zh: `填写项${where}不对，可写：${allowed.join('、')}`,
      en: `${where} is not right; one of ${allowed.join(', ')}`,
    }
  }
  return { zh: `填写项${where}不对（${issue.message}），请改正后再试`, en: `${where}: ${issue.message}` }
}

function textFault(name: PersonText, text: string, longest: number, lines: boolean): PersonText | undefined {
  if (text === '') return { zh: `${name.zh}是空的，请写明内容`, en: `${name.en} is empty; say what it is` }
  const length = [...text].length
  if (length > longest)
    return {
      zh: `${name.zh}有${length}字，最多${longest}字，请缩短或分几次写`,
      en: `${name.en} has ${length} characters, at most ${longest} are taken; shorten it or write it in parts`,
    }
  const found = HARMFUL.exec(lines ? text.replace(/[\n\t]/g, ' ') : text)
  if (!found) return undefined
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  const place = [...text.slice(0, found.index)].length + 1
  return {
    zh: `${name.zh}第${place}个字符是不可见的控制字符（${code}），请删去后再试`,
    en: `${name.en} has an invisible control character (${code}) at position ${place}; remove it and try again`,
  }
}

function cut(text: string, longest: number): string {
  const signs = [...text]
  return signs.length <= longest ? text : `${signs.slice(0, longest - 1).join('')}…`
}

/** A wrong input as it may be shown again: short, without what is invisible. */
function shown(text: string): string {
  return [...text.slice(0, 40)].map((sign) => (HARMFUL.test(sign) ? '·' : sign)).join('')
}
