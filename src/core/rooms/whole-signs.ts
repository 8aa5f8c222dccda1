import { WRITTEN_CODE } from '../document/code-prefix.ts'

/** What a reader takes as one and no channel may part: signs of several characters, numbers, codes. */

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const HAN = '\\p{Script=Han}'
const NUMBER = '[+−-]?[\\dA-Za-z][\\dA-Za-z.,:/%‰~～—–+×÷=_-]*'

/** 〔报20上-1.2-1〕, as codes stand behind what they are the source of. */
const BRACKETED = '〔[^〔〕\\n]{1,60}〕'

/**
 * An address, a Latin word, a number or a code with what stands around it (武昌计21-1.2-3, 2021年, 97.35亿元, 16个百分点),
 * an amount in Chinese numerals with its unit.
 */
const WHOLE = new RegExp(
  `${BRACKETED}|https?://[\\w\\-./?%&=#~:+]+|(?:${HAN}{0,4}?${WRITTEN_CODE}|${HAN}{0,3}${NUMBER})(?:${HAN}{0,6}?${WRITTEN_CODE})?(?:(?!${WRITTEN_CODE})${HAN}){0,6}|[一二两三四五六七八九十百千万亿]+${HAN}{0,4}`,
  'gu',
)

export interface Span {
  readonly start: number
  readonly end: number
}

/** Where a text has something that is parted only if it is longer than a message by itself, in order. */
export function wholeSpans(text: string): Span[] {
  return [...text.matchAll(WHOLE)].map(({ index, 0: whole }) => ({ start: index, end: index + whole.length }))
}

/** A text by its signs, as people see them: 👨‍👩‍👧 and 🇨🇳 are one each. */
export function signsOf(text: string): string[] {
  const signs: string[] = []
  for (const line of text.split(/(?<=\n)/))
    for (const sign of JOINED.test(line) ? joinedSigns(line) : line) signs.push(sign)
  return signs
}

/** What makes one sign of several characters; most lines have none of it. */
const JOINED = /[\p{M}\p{EMod}\p{RI}\p{Cf}\u0e33\u0eb3\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]|\r\n/u

/** The segmenter takes the longer for a sign the longer its text is: it is given a stretch at a time. */
function joinedSigns(line: string): string[] {
  const signs: string[] = []
  for (let from = 0; from < line.length; ) {
    const stretch = line.slice(from, from + STRETCH).replace(/[\ud800-\udbff]$/, '')
    const found = Array.from(graphemes.segment(stretch || line.slice(from)), ({ segment }) => segment)
    // The last sign of a stretch may go on in the next one.
    if (from + STRETCH < line.length && found.length > 1) found.pop()
    signs.push(...found)
    from += found.reduce((sum, { length }) => sum + length, 0)
  }
  return signs
}
const STRETCH = 1000

/** Makes one sign of the pictures on its sides. */
const JOINER = '\u200d'
const JOINS = /(?<=\p{Extended_Pictographic}[\ufe0f\p{EMod}]?)\u200d(?=\p{Extended_Pictographic})/u

/** A text without what an expression finds, but for the joiners within signs of several pictures. */
export function withoutUnseen(text: string, unseen: RegExp): string {
  if (!text.includes(JOINER)) return text.replace(unseen, '')
  return text
    .split(JOINS)
    .map((part) => part.replace(unseen, ''))
    .join(JOINER)
}

/** A number or a code with the unit right behind it; a year, month or day ends with its own sign. */
const CUT_NEVER = new RegExp(
  `${BRACKETED}|${WRITTEN_CODE}|[+−-]?\\d[\\dA-Za-z.,:/%‰~～—–+×÷=-]*(?:[年月日]|${HAN}{0,3})`,
  'gu',
)

/**
 * A text of a label: whole signs, at most so long, with … for what is left out. A number or a code is left out rather than
 * shortened, with up to three characters behind it: 3… of 300亿元 would be another figure. `size` tells how long a text
 * is; characters as JavaScript counts them otherwise.
 */
export function shortened(text: string, longest: number, size = (label: string) => label.length): string {
  if (size(text) <= longest) return text
  const room = longest - size('…')
  let end = 0
  for (const sign of signsOf(text)) {
    if (size(text.slice(0, end + sign.length)) > room) break
    end += sign.length
  }
  const cut = [...text.matchAll(CUT_NEVER)].find(({ index, 0: whole }) => index < end && end < index + whole.length)
  return `${text.slice(0, cut?.index ?? end).trimEnd()}…`
}
