import { WRITTEN_CODE } from '../../core/document/code-prefix.ts'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

const HAN = '\\p{Script=Han}'
const NUMBER = '[+−-]?[\\dA-Za-z][\\dA-Za-z.,:/%‰~～—–+×÷=_-]*'

/**
 * What is never parted: an address, a Latin word, a number or a code with what stands around it (武昌计21-1.2-3, 2021年,
 * 97.35亿元, 16个百分点), an amount in Chinese numerals with its unit.
 */
const WHOLE = new RegExp(
  `https?://[\\w\\-./?%&=#~:+]+|(?:${HAN}{0,4}?${WRITTEN_CODE}|${HAN}{0,3}${NUMBER})(?:${HAN}{0,6}?${WRITTEN_CODE})?(?:(?!${WRITTEN_CODE})${HAN}){0,6}|[一二两三四五六七八九十百千万亿]+${HAN}{0,4}`,
  'gu',
)

/** Where a text is parted best: at line ends and behind sentences, else behind clauses. */
const BREAKS = [/[\n。！？!?；;]/u, /[，、,：:）)」】]/u]

/**
 * A text in pieces of at most `longest` characters, parted at the end of a line or a sentence where there is one in the
 * last two thirds, else of a clause, and never within a number, a unit, a code or a sign of several characters. Nothing
 * but blanks at the seams is left out. Only what is longer than a piece by itself is parted within.
 */
export function splitText(text: string, longest: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const at = bestBreak(rest, longest)
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}

/** Where the first piece ends, 1 to `longest`. */
function bestBreak(text: string, longest: number): number {
  const allowed = allowedBreaks(text, longest)
  for (const marks of BREAKS) {
    const best = allowed.findLast((at) => at > longest / 3 && marks.test(text.charAt(at - 1)))
    if (best !== undefined) return best
  }
  return allowed.at(-1) ?? withinSigns(text, longest)
}

/** Every place up to `longest` where a piece may end. */
function allowedBreaks(text: string, longest: number): number[] {
  // What begins before the limit may end behind it.
  const spans = [...text.slice(0, longest * 2).matchAll(WHOLE)].map((match) => [
    match.index,
    match.index + match[0].length,
  ])
  const breaks: number[] = []
  let next = 0
  for (const { index } of graphemes.segment(text.slice(0, longest + 40))) {
    if (index === 0 || index > longest) continue
    while (next < spans.length && (spans[next]?.[1] ?? 0) <= index) next++
    const [start = Number.POSITIVE_INFINITY] = spans[next] ?? []
    if (index <= start) breaks.push(index)
  }
  return breaks
}

/** The end of the last whole sign within the limit; the limit itself where one sign is longer. */
function withinSigns(text: string, longest: number): number {
  let best = 0
  for (const { index } of graphemes.segment(text.slice(0, longest + 40))) if (index <= longest) best = index
  return best > 0 ? best : longest
}
