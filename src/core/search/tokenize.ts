import { simplifiedBySign } from '../document/simplified.ts'

/** Han runs | Latin and digit runs with decimals and %. The look-ahead keeps Han out of the second branch. */
const RUN = /([\p{Script=Han}〇]+)|((?:(?![\p{Script=Han}〇])[\p{L}\p{N}])+(?:\.\d+)?%?)/gu

/** Index terms of a text: character bigrams of Han runs (a lone character as itself), whole Latin and digit runs. */
export function tokens(text: string): string[] {
  const out: string[] = []
  for (const match of simplifiedBySign(text).normalize('NFKC').toLowerCase().matchAll(RUN)) {
    const [, han, other] = match
    if (other !== undefined) out.push(other)
    else if (han !== undefined && han.length === 1) out.push(han)
    else if (han !== undefined) for (let i = 0; i + 2 <= han.length; i++) out.push(han.slice(i, i + 2))
  }
  return out
}

const HAN_PAIR = /^[\p{Script=Han}〇]{2}$/u

/** Those of some index terms that a text has: the same as looking them up among its own, without making all of them. */
export function termsWithin(text: string, terms: readonly string[]): Set<string> {
  const plain = simplifiedBySign(text).normalize('NFKC').toLowerCase()
  const there = terms.filter((term) => plain.includes(term))
  if (there.every((term) => HAN_PAIR.test(term))) return new Set(there)
  const own = new Set(tokens(text))
  return new Set(there.filter((term) => own.has(term)))
}
