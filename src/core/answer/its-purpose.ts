import { fold } from '../document/fold.ts'
import { clausesOf } from '../facts/clauses.ts'
import { contentStretches } from '../question/content.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import { withoutModes } from './without-modes.ts'

/** A longer passage is no answer to a question for one thing. */
const LONGEST_SAID = 110

/**
 * 那80亿是给某地申报的吧, where the documents know the place and the passage's sentence has it not: the passage with the
 * clause in front of it, which tells what the amount is for. Any other passage as it is.
 */
export function withItsPurpose(passage: Passage, { question, knowledge }: AnswerContext): Passage {
  const { located, sentence, start, end } = passage
  const said = located.paragraph.text.slice(sentence.start, sentence.end)
  const isElsewhere = (term: string | undefined) =>
    term !== undefined && /^\p{Script=Han}{2}$/u.test(term) && knowledge.index.has(term) && !said.includes(term)
  const namesOther = contentStretches(withoutModes(question.content, question, knowledge.regions)).some((stretch) => {
    const terms = tokens(stretch)
    return terms.some((term, i) => isElsewhere(term) && isElsewhere(terms[i + 1]))
  })
  const clauses = clausesOf(fold(located.paragraph.text), sentence)
  const before = clauses.findLast((clause) => clause.end < start && clause.start >= located.paragraph.headLength)
  return !namesOther || !before || end - before.start > LONGEST_SAID ? passage : { ...passage, start: before.start }
}
