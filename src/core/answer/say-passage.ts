import { fold } from '../document/fold.ts'
import { periodName } from '../document/periods.ts'
import { clausesOf, quoteOf } from '../facts/clauses.ts'
import { isFunctional } from '../facts/names.ts'
import { figuresIn, regionLabel } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'

/** A passage together with the clauses behind it that only measure the same thing on (同比下降…, 完成年度投资的…%). */
export function withMeasures(passage: Passage): Passage {
  const folded = fold(passage.located.paragraph.text)
  const ofWhole = folded.slice(passage.start, passage.end).includes('其中')
  let { end } = passage
  for (const clause of clausesOf(folded, passage.sentence)) {
    if (clause.start < end) continue
    const words = folded.slice(clause.start, clause.end)
    const measures = ofWhole || isFunctional(words.replace(/[\d.]+(?:个百分点|亿元|万元|元|%).*$/, ''))
    const explains = folded[end] === ':'
    if (
      clause.start !== end + 1 ||
      !(explains || (/\d/.test(words) && (measures || REST.test(words)))) ||
      clause.end - passage.start > LONGEST_PASSAGE
    )
      break
    end = clause.end
  }
  const sentence = folded.slice(passage.sentence.start, passage.sentence.end).trim()
  const start =
    /^因|^由于|^受/.test(sentence) && end - passage.sentence.start <= LONGEST_PASSAGE
      ? passage.sentence.start
      : passage.start
  return { ...passage, start: Math.max(start, passage.located.paragraph.headLength), end }
}

/** What is left of the same things: 剩余9起正在整改. */
const REST = /^\s*(?:尚|还|仍)?(?:剩余|剩下|剩|尚余|余下)\d/

/** A quoted passage longer than this is a paragraph. */
const LONGEST_PASSAGE = 110

/** Writes a passage as a quotation with its period, and its region where the documents are of several. */
export function sayPassage(
  text: AnswerText,
  passage: Passage,
  { question: { language }, knowledge }: AnswerContext,
): void {
  const { located } = passage
  const quote = quoteOf(located.paragraph.text, passage)
  const words = quote.replace(/^(?:(?:——|—|[●•])\s*|并且?|且|还|另|从而|其中,|而)+/, '')
  const region = regionLabel(knowledge, located.document)
  const period = periodOf(passage, quote, knowledge)
  text.words(say(language, '', 'For ') + region + say(language, '', region === '' ? '' : ', '))
  if (language === 'en' || region !== '' || !words.startsWith(periodName(period, 'zh')))
    text.period(period, located.document, language).words(say(language, '：', ' the document says: “'))
  const heading = located.paragraph.section.at(-1)
  if (passage.underHeading === true && heading !== undefined)
    text.heading(located, heading, quote).words(say(language, '：', ': '))
  text.quote(located, quote, words).words(say(language, '。', '”.'))
}

/** The period of the figures in a passage where they have one, else that of its section. */
function periodOf({ located }: Passage, quote: string, knowledge: AnswerContext['knowledge']): string {
  const inside = figuresIn(knowledge, located).filter((fact) => quote.includes(fact.quote))
  const periods = new Set(inside.map((fact) => fact.period))
  const [only] = periods
  return periods.size === 1 && only !== undefined ? only : located.period
}

/** The period of a passage: that of its figures where they have one, else that of its section. */
export function periodOfPassage(passage: Passage, knowledge: AnswerContext['knowledge']): string {
  return periodOf(passage, quoteOf(passage.located.paragraph.text, passage), knowledge)
}

/** The whole sentence that a passage is part of. */
export function sentenceOf({ located, sentence }: Passage): string {
  return located.paragraph.text.slice(sentence.start, sentence.end)
}
