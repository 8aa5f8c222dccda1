import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { contentStretches } from '../question/content.ts'
import { type HeldFigure, heldFigures } from '../question/held-figures.ts'
import { inDocumentWords } from '../question/in-document-words.ts'
import type { Located } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { fitsYears } from './passage-fits.ts'
import { sayPassage } from './say-passage.ts'

/** A clause that counts the thing has so much of its words at least; its sentence has more. */
const IN_CLAUSE = 0.5
const LONGEST = 130

/**
 * 某某79处还是133处?哪个对: where the documents have both figures of the thing, each in a sentence of its own, both are told
 * with their times. Null for any other question, and where one of the figures is not found.
 */
export function eachFigureHeld(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const { thing, figures } = heldFigures(question.raw)
  if (figures.length < 2) return null
  const { content } = inDocumentWords(thing, knowledge, question.years, question.periods, context.region)
  const terms = tokens(contentStretches(content).join(' ')).filter((term) => knowledge.index.has(term))
  if (terms.length === 0) return null
  const candidates = findParagraphs(context, terms)
  const passages = figures.flatMap((figure) => bestOf(figure, terms, candidates, context) ?? [])
  if (passages.length < figures.length) return null
  const text = new AnswerText()
  for (const passage of passages) sayPassage(text.words(text.isEmpty ? '' : '\n'), passage, context)
  return draft('answered', text)
}

/** The passage with the figure that says most of the thing; undefined where none says enough. */
function bestOf(
  figure: HeldFigure,
  terms: readonly string[],
  candidates: readonly Located[],
  context: AnswerContext,
): Passage | undefined {
  const found = candidates
    .flatMap((located) => passagesWith(figure, terms, located))
    .filter(({ passage }) => fitsYears(passage, context))
    .sort((a, b) => b.share - a.share)
  return found[0]?.passage
}

function passagesWith(
  { form }: HeldFigure,
  terms: readonly string[],
  located: Located,
): { readonly passage: Passage; readonly share: number }[] {
  const { paragraph } = located
  if (paragraph.cells) return []
  const folded = fold(paragraph.text)
  return sentencesOf(folded).flatMap((sentence) => {
    const clauses = clausesOf(folded, sentence)
    return clauses.flatMap((clause) => {
      const words = folded.slice(clause.start, clause.end)
      // a list's item counts its own thing alone
      const item = words.split('、').find((part) => form.test(part)) ?? ''
      const share = termsWithin(item, terms).size / new Set(terms).size
      if (share < IN_CLAUSE) return []
      const from = Math.max(sentence.start, paragraph.headLength)
      const isShort = sentence.end - from <= LONGEST
      const start = isShort ? from : Math.max(from, clause.start)
      return [{ passage: { located, sentence, start, end: isShort ? sentence.end : clause.end }, share }]
    })
  })
}
