import { fold } from '../document/fold.ts'
import { clausesOf, quoteOf, sentencesOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'

/** Asks before whom a change is brought, or who has to approve it. */
const ASKS_WHOM =
  /(?:报|交|提交|提请|呈报|上报|提给|向)(?:给|到)?(?:谁|哪)|(?:谁|哪[里个儿家]).{0,4}(?:批|审|同意|拍板)|\bto wh(?:om|ich)\b|\bwho (?:must|has to|will|should|is to) (?:approve|decide)|\b(?:submitted|sent|put|referred|brought|presented|goe?s?) (?:to|before)\b|\bwh(?:ich|at) body\b/i
/** A clause that says before whom something is brought. */
const BRINGS =
  /(?:向|报|报经|报请|提请|提交|经)[^,，。;；]{2,24}?(?:提出|报告|提交|报送|批准|审批|审议|审查|审定|同意)|提交[^,，。;；]{2,20}$/u

/** The clause of the paragraphs of some proposed figures that says before whom a proposed change is brought; null where none is asked for or says it. */
export function sayProposedTo(
  { question, knowledge }: AnswerContext,
  proposals: () => readonly FigureFact[],
): Draft | null {
  if (!ASKS_WHOM.test(question.text)) return null
  for (const fact of proposals()) {
    const located = paragraphOf(knowledge, fact)
    const folded = fold(located.paragraph.text)
    const clause = sentencesOf(folded)
      .flatMap((sentence) => clausesOf(folded, sentence))
      .find(({ start, end }) => start >= located.paragraph.headLength && BRINGS.test(folded.slice(start, end)))
    if (!clause) continue
    const quote = quoteOf(located.paragraph.text, clause)
    const text = new AnswerText().period(fact.period, located.document, question.language)
    text.words(say(question.language, '：', ': “')).quote(located, quote, quote)
    return draft('answered', text.words(say(question.language, '。', '”.')))
  }
  return null
}
