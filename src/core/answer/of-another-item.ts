import { fold } from '../document/fold.ts'
import { clausesOf } from '../facts/clauses.ts'
import type { Quantity } from '../facts/quantity.ts'
import type { AskedAmount } from '../question/asked-amount.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'

/** 低保对象2.6万户、3.4万人: an amount and no more measures what stands in front of it. */
const BARE = /^\s*(?:约|近|共)?[\d.]+(?:余|多)?\p{Script=Han}{1,3}(?:以上|左右)?\s*$/u
/** 实现投资97亿元 in a clause of its own: money, a measure of what the clause in front of it is about and no other thing. */
const ITS_MONEY =
  /^\s*(?:共|已|并|且|累计|预计|拟|计划|年度|完成|实现|下达|到位|获得|总|投入|计划)*(?:投资|资金|金额|投入|产值|成交额?|交易额?|营收|收入)(?:总?额)?(?:约|近|超过?|达到?|为|突破|不低于)*[\d.]+/u
/** Parts the items of a clause that each have an amount of their own. */
const ITEM = /[^、]+/g

/**
 * 完成征收31万平方米、供地9宗: the area is that of the first item. True where every amount of the kind asked stands in an
 * item that has no word of the question, beside an item that has words of it and an amount of another kind.
 */
export function isOfAnotherItem(
  passage: Passage,
  terms: readonly string[],
  { classes }: AskedAmount,
  quantities: readonly Quantity[],
): boolean {
  if (classes.length === 0) return false
  const { text, damage } = passage.located.paragraph
  const folded = fold(text)
  const items = clausesOf(folded, passage).flatMap((clause) => {
    const words = folded.slice(clause.start, clause.end)
    return [...words.matchAll(ITEM)].map((match) => {
      const start = clause.start + match.index
      const end = start + match[0].length
      const inside = quantities.filter((quantity) => quantity.start >= start && quantity.end <= end)
      return {
        said: termsWithin(match[0], terms).size,
        ofKind: inside.some(({ unitClass }) => classes.includes(unitClass)),
        isMeasure: match[0].length === words.length && ITS_MONEY.test(match[0]),
        // an amount that lost characters is one all the same, of a kind that nobody knows
        counts: inside.length > 0 || damage.some((one) => one.start >= start && one.end <= end),
        isBare: BARE.test(match[0]),
      }
    })
  })
  const holding = items.filter(
    ({ ofKind, isBare, isMeasure }, i) => ofKind && !((isBare || isMeasure) && (items[i - 1]?.said ?? 0) > 0),
  )
  if (holding.length < items.filter(({ ofKind }) => ofKind).length) return false
  if (holding.length === 0 || holding.some(({ said }) => said > 0)) return false
  return items.some(({ said, counts, ofKind }) => said > 0 && counts && !ofKind)
}
