import type { Span } from './clauses.ts'
import type { FigureFact } from './fact.ts'

/** 分产业看, 从三次产业投资情况来看: what follows is told by industry. */
const BY_INDUSTRY = /^\s*(?:分|从|按)([^,，。;]{0,12}(?:产业|行业)[^,，。;]{0,8}(?:看|分))[,，:]/
/** 第一产业投资3亿元,第二产业28亿元: named so once, those that are listed with it are meant so. */
const OWN_NAME = /(?:第[一二三]产业|(?<!\p{Script=Han})[一二三]产)(?:固定资产|完成)?投资/u
/** 固定资产投资增长8%,其中:第一产业增长12%. */
const PARTS = /其中[:,，]?\s*第[一二三]产业/
const INDUSTRY = /_industry$/

/**
 * True for a sentence that tells an investment by industry: its 第二产业下降41.6% is investment in that industry and no
 * value added. `goesOn` says whether the sentence before it, that it goes on from behind a semicolon, did.
 */
export function tellsInvestment(body: string, sentence: Span, goesOn: boolean): boolean {
  if (goesOn && body[sentence.start - 1] === ';') return true
  const words = body.slice(sentence.start, sentence.end)
  if (OWN_NAME.test(words)) return true
  const parts = PARTS.exec(words)
  const lead = BY_INDUSTRY.exec(words)?.[1] ?? (parts ? '' : undefined)
  if (lead === undefined) return false
  const before = body.slice(0, sentence.start + (parts?.index ?? 0))
  return (
    /投资/.test(lead) ||
    before.lastIndexOf('投资') > Math.max(...['生产总值', 'GDP', '增加值'].map((word) => before.lastIndexOf(word)))
  )
}

/** A figure of an industry within such a sentence, as what it is: investment in it, which is no indicator. */
export function asInvestment<T extends Pick<FigureFact, 'indicator' | 'name'>>(figure: T): T {
  return figure.indicator !== null && INDUSTRY.test(figure.indicator) && !/增加值/.test(figure.name)
    ? { ...figure, indicator: null, name: `${figure.name}投资` }
    : figure
}
