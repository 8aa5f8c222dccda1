import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import { type AskedAmount, amountsCounted, askedAmount } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** The amount that a question or a part of it asks for, in whatever way; null where it asks for none. */
export function amountOf(said: string, question: Question, knowledge: Knowledge): AskedAmount | null {
  const whole = said === question.content ? question.words : said
  if (FUNDS_PAID.test(question.words) && amountsCounted(question.words) === 1) return { classes: ['money'], word: null }
  const amount = askedAmount(said, knowledge.lexicon)
  if (amount && IN_LENGTHS.test(question.words)) return { ...amount, soft: true }
  return (
    amount ??
    // a document's word may stand for more than the asker's: 征收面积
    (/面积|金额|里程|人数/.test(whole) ? askedAmount(whole, knowledge.lexicon) : null) ??
    amountHeld(said, question, knowledge)
  )
}

/** 低保金发下去多少: what is paid out or collected is money, whatever the documents call it. */
const FUNDS_PAID =
  /(?:金|款|补贴|补助|津贴|经费|费用)(?:[^,，。;；?？]{0,6})(?:发放?|拨付?|下拨|下达|支付|缴纳?|减免?|花|付)了?(?:下去|出去|出来|上来|掉)?多少(?![\p{Script=Han}])/u

/** How many roads: a text may tell how long they are. */
const IN_LENGTHS =
  /\bhow many (?:[a-z-]+ ){0,3}(?:roads|expressways|highways|railways|pipes|pipelines|sewers|greenways|trails|dikes)\b/i

/** 供地31宗吧?: the amount that is held against the text asks for one of its kind, or for whatever speaks of the thing. */
function amountHeld(said: string, question: Question, knowledge: Knowledge): AskedAmount | null {
  if (!/[?？吧吗]\s*$|对不|没错|是不是/.test(question.text) || /谁|哪|怎|什么|啥|多|几|何/.test(question.text))
    return null
  const [held, ...others] = findQuantities(fold(said), knowledge.lexicon)
  return held && others.length === 0 ? { classes: [held.unitClass], word: null, soft: true, held: true } : null
}
