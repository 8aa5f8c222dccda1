import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { shownParagraphs } from './part-of-shown.ts'
import { sayPassage } from './say-passage.ts'

/** 从多少涨到多少: both ends of a change. */
const ASKS = /[从由](?:多少|几)[^,，。;；?？]{0,10}?[到至]了?(?:多少|几)/u
/** 由2010年的162亿元增加到2015年的287亿元. */
const TELLS =
  /[从由](?:“?[^,，。;\d]{0,10}|20\d\d年[^,，。;\d]{0,4})\d[\d.]*(?!年)[^,，。;]{0,16}[到至](?:20\d\d年的?)?\d/u

/**
 * Where a figure stood and where it came to, for an answer that tells of its indicator: the clause of the paragraph shown
 * that names that indicator and both ends. Undefined where none does, or more than one.
 */
export function fromTo(made: Draft, context: AnswerContext): Draft | undefined {
  const { question, knowledge } = context
  const [asked, ...others] = question.indicators
  const [id, ...readings] = asked?.ids ?? []
  if (!ASKS.test(question.text) || id === undefined || others.length + readings.length > 0) return undefined
  const codes = [...new Set(made.text.citations.map(({ code }) => code))]
  const found = shownParagraphs(codes, knowledge).flatMap((located): Passage[] => {
    const folded = fold(located.paragraph.text)
    return sentencesOf(folded).flatMap((sentence) =>
      clausesOf(folded, sentence)
        .filter(({ start, end }) => {
          const words = folded.slice(start, end)
          return TELLS.test(words) && knowledge.lexicon.written.find(words)[0]?.value === id
        })
        .map((clause) => ({ located, sentence, ...clause })),
    )
  })
  const [only, ...rivals] = found
  if (!only || rivals.length > 0) return undefined
  const text = new AnswerText()
  sayPassage(text, only, context)
  return draft('answered', text, { note: made.note })
}
