/** A stretch of a text by its offsets. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Sentences of a folded text: closed by 。；！？ or a line's end. Marks stay outside the span. */
export function sentencesOf(folded: string): Span[] {
  return split(folded, 0, folded.length, /[。;!?\n]/g, () => true)
}

/** 完成52.8亿元、同比增长6.2%、占年度目标的73%: measures of one subject that 、 parts as a comma does. */
const FURTHER_MEASURE =
  /^(?:分别)?(?:同比|[比较](?:上年|去年)|按?可比|年均|增长|下降|增速|增幅|占|为?(?:完成)?(?:年初|全年|年度|调整)(?:预算|计划|目标|任务))/

/**
 * Clauses of a sentence: closed by a comma or colon that parts no digits and stands outside brackets and quotes, or by
 * 、 between a value and a further measure of it.
 */
export function clausesOf(folded: string, sentence: Span): Span[] {
  const isEnclosed = bracketsFrom(folded, sentence.start)
  return split(folded, sentence.start, sentence.end, /[,，:、]/g, (at) =>
    folded[at] === '、' ? partsMeasures(folded, at) && !isEnclosed(at) : !isEnclosed(at) && !partsDigits(folded, at),
  )
}

function partsMeasures(folded: string, at: number): boolean {
  return (
    FURTHER_MEASURE.test(folded.slice(at + 1, at + 16)) &&
    /\d(?:\.\d+)?\s?[%\p{Script=Han}]{1,4}$/u.test(folded.slice(Math.max(0, at - 12), at))
  )
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

/** A sentence that goes on with the subject of the one before it: 其中, 同比, 我区 behind a semicolon. */
export function goesOnWith(body: string, sentence: Span): boolean {
  const words = body.slice(sentence.start, sentence.end)
  if (/^\s*(?:其中|(?:全年)?实际(?:完成|执行)了?(?=\d)|同比|增速|增长|分季度看|二季度|三季度|四季度|单季)/.test(words))
    return true
  return body[sentence.start - 1] === ';' && /^\s*(?:我[省市区县]|全[国省市区县])/.test(words)
}
