import { fold } from '../document/fold.ts'
import type { AskedAmount } from '../question/asked-amount.ts'
import { askedFocus } from '../question/asked-focus.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import { PAPER } from './order-passages.ts'

/** 走向怎么样: what is asked of the subject stands in front. */
const ASKED_OF = /(\p{Script=Han}(?![要该会得能想被将了])\p{Script=Han})(?:怎么样|咋样|怎样|如何)[?？。呢啊]*$/u

/** 噪声治理措施: measures for what no text speaks of. */
const MEASURES_FOR = /((?:(?![几些项种条的])\p{Script=Han}){2})(?:污染)?(?:治理|防治|整治|管控)的?(?:措施|举措)/u

/** What is asked of the subject (怎么收费, 有什么奖励) stands nowhere in the sentence: it speaks of the subject alone. */
export function lacksFocus(
  { located, sentence }: Passage,
  said: string,
  { text: asked }: Question,
  knowledge: Knowledge,
): boolean {
  const manner = ASKED_OF.exec(asked)?.[1]
  if (manner !== undefined && !knowledge.index.has(manner) && askedFocus(`有什么${manner}`) !== undefined) return true
  const field = MEASURES_FOR.exec(asked)?.[1]
  if (field !== undefined && !knowledge.index.has(field)) return true
  const own = askedFocus(asked)
  if (own === undefined) return false
  const text = fold(located.paragraph.text.slice(sentence.start, sentence.end))
  // 怎么上课 is 课堂 there, and a paper may be a plan or a rule
  if (own === '文件' && PAPER.test(text)) return false
  const inTheirWords = [knowledge.lexicon.synonyms, knowledge.lexicon.spokenDoings].flatMap((finder) =>
    finder.find(asked).flatMap(({ word, value }) => (word.includes(own) || own.includes(word) ? value : [])),
  )
  const words = [own, askedFocus(said), ...inTheirWords].flatMap((word) => (word === undefined ? [] : tokens(word)))
  return !words.some((term) => term.length > 1 && text.includes(term))
}

/** Asks what, how or which, of nothing that a passage might leave out. */
export function isOpen({ text, aspects, attributes }: Question, amount: AskedAmount | null): boolean {
  const ofOneKind = (['when', 'reason', 'rank', 'names', 'compare', 'breakdown', 'forecast'] as const).some((aspect) =>
    aspects.has(aspect),
  )
  return (
    amount === null &&
    !ofOneKind &&
    attributes.length === 0 &&
    OPEN.test(text) &&
    !/谁|哪[里儿个家条位]|多[少久大高长]/.test(text)
  )
}

/** Words that leave open what is told. */
const OPEN = /什么|啥|怎|咋|如何|哪[些几]|有没有|\bwhat\b|\bhow (?!many|much|often|long|far|big|large|high|tall)/i
