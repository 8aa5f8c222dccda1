import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { askedTerm } from '../question/asked-term.ts'
import type { DefinitionWords } from '../question/definition-words.ts'
import { type Explanation, explainTerm } from '../search/explanations.ts'
import { findTerm, type TermPlace } from '../search/find-term.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import { AnswerText, hasAmount } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { listAnnounced } from './list-announced.ts'
import { listOfKind } from './list-of-kind.ts'
import { respondLookup } from './respond-lookup.ts'
import { sayDocument } from './say-document.ts'
import { sayDocumentsThere } from './target-words.ts'

/** A clause shorter than this is quoted with the rest of its sentence. */
const SHORT_CLAUSE = 12
const LONGEST = 110

/**
 * What a term means, in the words of the document that explains it; 文件未解释 with the clause in which the term stands
 * where none does; not found where none has it. Null for a question that asks for no meaning, or for that of a phrase
 * that is no term and stands nowhere (存在的问题).
 */
export function respondDefinition(context: AnswerContext, words: DefinitionWords): Draft | null {
  const { question, knowledge, planYear } = context
  const asked = askedTerm(question, words, planYear)
  if (!asked) return null
  const names = namesOf(asked.term, knowledge)
  const paragraphs = paragraphsInScope(context, names)
  for (const name of names) {
    const explanation = explainTerm(name, paragraphs)
    if (explanation) return explained(explanation, name === asked.term ? '' : name, context)
  }
  const announced = listAnnounced(context) ?? listOfKind(context)
  if (announced) return announced
  if (!asked.strong) return null
  if (/哪[几些]/.test(question.text) && isListed(respondLookup(context))) return null
  for (const name of names) {
    const found = firstPlace(name, paragraphs)
    if (found && /哪/.test(question.raw) && isLedByList(found.located, found.place)) return null
    if (found) return unexplained(found.located, found.place, name === asked.term ? '' : name, context)
  }
  const asksFigures =
    question.indicators.length > 0 ||
    (['target', 'list', 'actual'] as const).some((aspect) => question.aspects.has(aspect))
  const isPhrase = asksFigures || (/的/.test(asked.term) && !/[“"「]/.test(asked.term))
  // in other words than the documents' it may still be told there
  return isPhrase || respondLookup(context).outcome === 'answered' ? null : notFoundTerm(asked.term, context)
}

/** The members of a term are asked (指哪几个) and the clause that answers lists some. */
function isListed({ outcome, text }: Draft): boolean {
  return outcome === 'answered' && text.citations.some(({ quote }) => quote.includes('、'))
}

/** “公安+司法+律师”三元调解: what it is made of stands straight in front. */
function isLedByList({ paragraph }: Located, { start }: TermPlace): boolean {
  const front = paragraph.text.slice(Math.max(0, start - 30), start)
  return /[、+＋][^,，。;；、+＋]{1,12}[”"」]?[的这等]?$/u.test(front)
}

/** The term itself, then what the lexicon knows it to stand for: 固投, GDP, English words. */
function namesOf(asked: string, { lexicon }: Knowledge): string[] {
  const term = asked.replace(/[“”"'‘’]/g, '')
  const indicators = lexicon.asked.exact(term).flatMap((id) => {
    const indicator = lexicon.indicators.get(id)
    return indicator ? [indicator.zh, ...indicator.written] : []
  })
  const words = lexicon.glossary.find(term)
  const isAllKnown = words.reduce((text, { word }) => text.replace(word, ''), term).trim() === ''
  const translated = isAllKnown ? words.map(({ value }) => value[0] ?? '').join('') : ''
  const names = [asked, ...lexicon.synonyms.exact(term).flat(), ...lexicon.glossary.exact(term).flat(), ...indicators]
  return [...new Set([...names, translated])].filter((name) => name !== '')
}

/** Paragraphs of the region and years asked about where the term stands in one of them, else of the region, else all. */
function paragraphsInScope(
  { knowledge, question, region }: AnswerContext,
  names: readonly string[],
): readonly Located[] {
  const ofRegion =
    region === undefined ? knowledge.located : knowledge.located.filter(({ document }) => document.region === region)
  const ofYears = ofRegion.filter(({ document }) => question.years.includes(document.year))
  return ofYears.some(({ paragraph }) => names.some((name) => findTerm(paragraph.text, name).length > 0))
    ? ofYears
    : ofRegion
}

function firstPlace(name: string, paragraphs: readonly Located[]): { located: Located; place: TermPlace } | null {
  for (const located of paragraphs) {
    const [place] = findTerm(located.paragraph.text, name)
    if (place) return { located, place }
  }
  return null
}

function explained(explanation: Explanation, name: string, context: AnswerContext): Draft {
  const { language } = context.question
  const { located, start, end } = explanation
  const words = located.paragraph.text.slice(start, end).trim()
  const text = new AnswerText().words(say(language, '文件解释：', 'The document explains it: '))
  saySource(text.quote(located, words, words), located, language)
  return draft('answered', text, { note: understoodAs(name, context) })
}

function unexplained(located: Located, place: TermPlace, name: string, context: AnswerContext): Draft {
  const { language } = context.question
  const clause = clauseAround(located.paragraph.text, place)
  const text = new AnswerText()
    .words(say(language, '文件未解释这一说法，原文写作：“', 'The documents do not explain it; they write: “'))
    .quote(located, clause, clause)
    .words('”')
  saySource(text, located, language)
  return draft('not_stated', text, { note: understoodAs(name, context) })
}

function saySource(text: AnswerText, { document }: Located, language: 'zh' | 'en'): void {
  text.words(say(language, '（', ' ('))
  sayDocument(text, document, language)
  text.words(say(language, '）。', ').'))
}

/** The clause in which a term stands, with its neighbours where it is short. */
function clauseAround(text: string, place: TermPlace): string {
  const folded = fold(text)
  const sentence = sentencesOf(folded).find((span) => span.start <= place.start && place.end <= span.end)
  if (!sentence) return text.slice(place.start, place.end)
  const clauses = clausesOf(folded, sentence)
  const at = clauses.findIndex((clause) => clause.start <= place.start && place.end <= clause.end)
  const clause = clauses[at] ?? sentence
  const next = clauses[at + 1]
  const end = clause.end - clause.start < SHORT_CLAUSE && next ? next.end : clause.end
  const from = end - clause.start > LONGEST ? Math.max(clause.start, place.start - LONGEST / 2) : clause.start
  const to = end - from > LONGEST ? Math.max(place.end, from + LONGEST) : end
  return text.slice(from, Math.min(to, end)).trim()
}

function understoodAs(name: string, { question: { language } }: AnswerContext): AnswerText {
  const note = new AnswerText()
  if (name === '' || hasAmount(name)) return note
  return note.words(say(language, `按${name}理解。`, `Understood as ${name}.`))
}

function notFoundTerm(term: string, context: AnswerContext): Draft {
  const { language } = context.question
  const shown = hasAmount(term) ? '' : `“${term.replace(/[“”"]/g, '')}”`
  const text = new AnswerText().words(
    say(
      language,
      `可查文件中未找到${shown === '' ? '这一说法' : shown}。`,
      `The documents do not have ${shown === '' ? 'this term' : shown}.`,
    ),
  )
  return draft('not_found', sayDocumentsThere(text, context))
}
