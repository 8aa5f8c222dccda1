import { clausePassages } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { onlyIndicator, quotedOnly } from './only-passage.ts'
import { shownParagraphs } from './part-of-shown.ts'

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
  const id = onlyIndicator(question)
  if (!ASKS.test(question.text) || id === undefined) return undefined
  const codes = [...new Set(made.text.citations.map(({ code }) => code))]
  const found = shownParagraphs(codes, knowledge)
    .flatMap(clausePassages)
    .filter(({ words }) => TELLS.test(words) && knowledge.lexicon.written.find(words)[0]?.value === id)
  const told = quotedOnly(found, context)
  return told ? { ...told, note: made.note } : undefined
}
