/** A stretch of a text by its offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Sentences of a folded text: closed by 。；！？ or a line's end. Marks stay outside the span. */
export function sentencesOf(folded: string): Span[] {
  return split(folded, 0, folded.length, /[。;!?\n]/g, () => true)
}

/** Clauses of a sentence: closed by a comma or colon that parts no digits and stands outside brackets and quotes. */
export function clausesOf(folded: string, sentence: Span): Span[] {
  const isEnclosed = bracketsFrom(folded, sentence.start)
  return split(folded, sentence.start, sentence.end, /[,，:]/g, (at) => !isEnclosed(at) && !partsDigits(folded, at))
}

function split(folded: string, from: number, to: number, mark: RegExp, counts: (at: number) => boolean): Span[] {
  const spans: Span[] = []
  let start = from
  for (const match of folded.slice(from, to).matchAll(mark)) {
    const at = from + match.index
    if (!counts(at)) continue
    if (at > start) spans.push({ start, end: at })
    start = at + 1
  }
  if (to > start) spans.push({ start, end: to })
  return spans
}

function partsDigits(folded: string, at: number): boolean {
  if (!/\d/.test(folded[at - 1] ?? '')) return false
  return folded[at] === ','
    ? /^\d{3}(?!\d)/.test(folded.slice(at + 1))
    : folded[at] === ':' && /^\d/.test(folded.slice(at + 1))
}

/** Tells of places, asked in ascending order, whether they stand within brackets or quotes that open behind `from`. */
function bracketsFrom(folded: string, from: number): (at: number) => boolean {
  let read = from
  let depth = 0
  return (at) => {
    for (; read < at; read++) {
      const char = folded[read] ?? ''
      if ('(“《〈['.includes(char)) depth++
      else if (')”》〉]'.includes(char)) depth = Math.max(0, depth - 1)
    }
    return depth > 0
  }
}

/** The exact text of a span without outer blanks and item marks: what is quoted. */
export function quoteOf(text: string, span: Span): string {
  return text
    .slice(span.start, span.end)
    .trim()
    .replace(/^(?:——|--|—|[●•◆■▪])\s*/, '')
}
