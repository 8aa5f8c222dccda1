import { fold } from '../document/fold.ts'
import { yearOf } from '../document/periods.ts'
import { clausesOf, quoteOf, sentencesOf } from '../facts/clauses.ts'
import { mayHold } from '../search/knowledge.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'

/** The text means something to grow, to be kept or to become better. */
const AIMS = /增长|增加|扩大|提[升高]|稳[定住]|促进|拉动|改善|降低|控制|发展/
const LONGEST = 30
/** More paragraphs with the word than this say nothing new of it. */
const MOST_LOOKED_AT = 40

/** A goal that is not listed may still be spoken of without a number (促进消费增长): the clause is shown as that. */
export function sayNearWording(text: AnswerText, id: string, year: number, context: AnswerContext): void {
  const { knowledge, question, region } = context
  if (question.language === 'en' && !question.aspects.has('target')) return
  const words = knowledge.lexicon.indicators.get(id)?.spoken_of ?? []
  for (const word of words) {
    let looked = 0
    for (const at of mayHold(knowledge, word)) {
      const located = knowledge.located[at]
      if (looked === MOST_LOOKED_AT) break
      if (!located?.paragraph.text.includes(word) || yearOf(located.period) !== year) continue
      if (region !== undefined && located.document.region !== region) continue
      looked++
      const folded = fold(located.paragraph.text)
      const clause = sentencesOf(folded)
        .flatMap((sentence) => clausesOf(folded, sentence))
        .find(({ start, end }) => {
          const said = folded.slice(start, end)
          return said.includes(word) && AIMS.test(said) && !/[\d%]/.test(said) && said.length <= LONGEST
        })
      if (!clause || clause.start < located.paragraph.headLength) continue
      const quote = quoteOf(located.paragraph.text, clause)
      text
        .words(say(question.language, '；相近表述为“', '; the nearest wording is “'))
        .quote(located, quote, quote)
        .words(say(question.language, '”，无数字', '”, without a number'))
      return
    }
  }
}
