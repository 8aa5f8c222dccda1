import type { PlanDocument } from '../document/plan-document.ts'
import type { Intent } from '../question/intent.ts'
import type { Language } from '../question/normalise.ts'
import { AnswerText, hasAmount } from './answer-text.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { sayDocument } from './say-document.ts'

/** Lines of a message that is read to its end. */
const MOST_LINES = 12
const MOST_DOCUMENTS = 4
const MOST_SUGGESTIONS = 6

/** What of an intent help tells. */
export type HelpIntent = Pick<Intent, 'title' | 'help' | 'examples'>

/**
 * What can be asked, a kind a line with one example, and the documents with the front of their codes; at most 12
 * lines. Examples are asked of years that there are documents of. `intents` are in the order in which they are shown.
 */
export function respondHelp(context: AnswerContext, intents: readonly HelpIntent[]): Draft {
  const { knowledge, region } = context
  const { language } = context.question
  const inScope = documentsOf(knowledge, region)
  const documents = inScope.length > 0 ? inScope : knowledge.documents
  const shown = documents.slice(0, MOST_DOCUMENTS)
  const text = new AnswerText()
    .words(say(language, '可查', 'Answers come from '))
    .figure(Figure.count(documents))
    .words(say(language, '份文件，答案附出处编号：', ' document(s), each with the code of its source:'))
  for (const document of shown) {
    sayDocument(text.words('\n'), document, language)
    text
      .words(say(language, '（编号 ', ' (code '))
      .figure(Figure.metadata(document.codePrefix, document))
      .words(say(language, '）', ')'))
  }
  const suggestions: string[] = []
  for (const intent of intents.slice(0, MOST_LINES - shown.length - 1)) {
    text.words(`\n${say(language, '· ', '- ')}${intent.title[language]}`)
    const example = exampleOf(intent, language, documents)
    if (!example) {
      if (!hasAmount(intent.help[language])) text.words(`${say(language, '：', ': ')}${intent.help[language]}`)
      continue
    }
    text.words(say(language, '，如：', ', such as: ')).append(example.text)
    suggestions.push(example.question)
  }
  return draft('help', text, { suggestions: suggestions.slice(0, MOST_SUGGESTIONS) })
}

interface Example {
  readonly text: AnswerText
  readonly question: string
}

/** The first example in the language that can be asked of these documents. */
function exampleOf(intent: HelpIntent, language: Language, documents: readonly PlanDocument[]): Example | null {
  for (const question of intent.examples) {
    if (/\p{Script=Han}/u.test(question) !== (language === 'zh')) continue
    const example = ofTheseDocuments(question, documents)
    if (example) return example
  }
  return null
}

/** A year that no document is of gives way to the newest that one is of; other figures stand for nothing here. */
function ofTheseDocuments(question: string, documents: readonly PlanDocument[]): Example | null {
  const ofPart = /上半年|first half/.test(question)
  const fitting = documents
    .filter(({ period }) => (ofPart ? period.endsWith('H1') : true))
    .sort((a, b) => b.year - a.year)
  const text = new AnswerText()
  let out = ''
  for (const piece of question.split(/(20\d\d)/)) {
    if (!/^20\d\d$/.test(piece)) {
      if (hasAmount(piece)) return null
      text.words(piece)
      out += piece
      continue
    }
    const document = fitting.find(({ year }) => year === Number(piece)) ?? fitting[0]
    if (!document) return null
    text.figure(Figure.metadata(`${document.year}`, document))
    out += `${document.year}`
  }
  return { text, question: out }
}
