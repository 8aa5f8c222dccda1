import { fold } from '../document/fold.ts'
import { type Part, sectionPath } from './answer-text.ts'
import type { Citation } from './citation.ts'
import { Figure, type FigureRecord, standsIn, UnsupportedFigure } from './figure.ts'

/** A number with the unit that belongs to it, for reporting: 300亿元, 7%, 2020. */
const AMOUNT =
  /(?:(?<!\d)-)?\d+(?:,\d{3})*(?:\.\d+)?(?:\s*[-—–~]\s*\d+(?:\.\d+)?)?\s*(?:余|多)?(?:%|个百分点|[万亿]{0,2}(?:平方米|平方公里|公里|千米|米|元|人次|人|户|项|家|个|条|处|座|宗|件|起|所|场次|场|期|笔|片|张|次|名|部|类|分|天|斤|吨|亩|亿|万))?/g

export interface Gated {
  readonly text: string
  readonly figures: readonly FigureRecord[]
}

/**
 * The last gate: renders the parts and holds every number of the rendered text against its source once more. Throws
 * UnsupportedFigure for anything that stands in no citation, formula, repair, metadata, count or echo.
 */
export function passFigureGate(parts: readonly Part[], citations: readonly Citation[]): Gated {
  const figures: FigureRecord[] = []
  let text = ''
  const covered: boolean[] = []
  for (const part of parts) {
    const rendered = part.type === 'figure' ? part.figure.text : part.text
    figures.push(...recordsOf(part, citations))
    for (let i = 0; i < rendered.length; i++) covered.push(part.type !== 'words')
    text += rendered
  }
  const folded = fold(text)
  for (const match of folded.matchAll(/\d+/g)) {
    for (let i = match.index; i < match.index + match[0].length; i++) {
      if (covered[i] !== true) throw new UnsupportedFigure(match[0], 'has no source')
    }
  }
  assertWhole(parts, folded)
  return { text, figures }
}

/** Two parts side by side must not make one number out of two (15 and 0 are not 150). */
function assertWhole(parts: readonly Part[], folded: string): void {
  let at = 0
  for (const part of parts) {
    if (at > 0 && /\d/.test(folded[at - 1] ?? '') && /^\.?\d/.test(folded.slice(at, at + 2)))
      throw new UnsupportedFigure(folded.slice(Math.max(0, at - 6), at + 6), 'runs into the next one')
    at += (part.type === 'figure' ? part.figure.text : part.text).length
  }
}

function recordsOf(part: Part, citations: readonly Citation[]): FigureRecord[] {
  if (part.type === 'figure') return [recordOf(part.figure, citations)]
  if (part.type === 'title') {
    if (part.text !== part.document.title) throw new UnsupportedFigure(part.text, 'is not the title of its document')
    return amountsIn(part.text).map((text) => ({ text, from: 'metadata' }))
  }
  if (part.type === 'section') {
    if (part.text !== sectionPath(part.located))
      throw new UnsupportedFigure(part.text, 'is not the path of its paragraph')
    return amountsIn(part.text).map((text) => ({ text, from: 'metadata' }))
  }
  if (part.type === 'heading') {
    const { text, citation } = part
    if (!citations.some(({ code, section }) => code === citation.code && section.some((title) => title.includes(text))))
      throw new UnsupportedFigure(text, `is no heading of ${citation.code}`)
    return amountsIn(text).map((amount) => ({ text: amount, from: 'metadata' }))
  }
  if (part.type !== 'quote') return []
  const citation = citations.findIndex((known) => known.code === part.citation.code)
  const source = citations[citation]
  if (!source?.text.includes(part.text))
    throw new UnsupportedFigure(part.text, `does not stand in ${part.citation.code}`)
  return amountsIn(part.text).map((text) => {
    if (!standsIn(text, source.text) && !isWholeWithin(text, part.text, source.text))
      throw new UnsupportedFigure(text, `does not stand whole in ${source.code}`)
    return { text, from: 'citation', citation }
  })
}

/** True for an amount that the source, read by itself, has within the quotation: 3个 of 1. 3个标段, but not 34 of 1234. */
function isWholeWithin(amount: string, quotation: string, source: string): boolean {
  const from = source.indexOf(quotation)
  const to = from + quotation.length
  return [...fold(source).matchAll(AMOUNT)].some(
    ({ index, 0: found }) => index >= from && index + found.length <= to && found.trim() === fold(amount).trim(),
  )
}

function recordOf(figure: Figure, citations: readonly Citation[]): FigureRecord {
  if (!Figure.isGenuine(figure))
    throw new UnsupportedFigure(String((figure as { text?: unknown }).text), 'was not built from a source')
  const { text, from } = figure
  if (from === 'formula') return { text, from, formula: figure.formula ?? '' }
  if (figure.citation === undefined) return { text, from }
  const code = figure.citation.code
  const citation = citations.findIndex((known) => known.code === code)
  const source = citations[citation]
  if (!source) throw new UnsupportedFigure(text, `cites ${code}, which the answer does not`)
  if (from === 'repair' && figure.repair) {
    if (!source.text.includes(figure.repair.from)) throw new UnsupportedFigure(text, `repairs what is not in ${code}`)
    return { text, from, citation, repair: figure.repair }
  }
  if (!standsIn(text, source.text)) throw new UnsupportedFigure(text, `does not stand in ${code}`)
  return { text, from, citation }
}

/** The amounts of a text as they stand there. */
function amountsIn(text: string): string[] {
  const folded = fold(text)
  return [...folded.matchAll(AMOUNT)].map((match) => text.slice(match.index, match.index + match[0].length).trim())
}
