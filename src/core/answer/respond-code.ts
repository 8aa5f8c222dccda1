import { citationCode } from '../document/plan-document.ts'
import { type AskedCode, askedCodes } from '../question/asked-code.ts'
import type { CodeWords } from '../question/code-words.ts'
import { hasWord } from '../question/words.ts'
import { paragraphsOf as everyParagraphOf, type Located } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { askByNumber } from './ask-by-number.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, type DraftChoice, draft, say } from './draft.ts'
import { sayDocument } from './say-document.ts'
import { sayUnknownCode } from './say-unknown-code.ts'
import { shortened } from './shortened.ts'

/** Codes in one message that are answered. */
const MOST_CODES = 3
const LONGEST = 300
const LONGEST_NEIGHBOUR = 120

/**
 * The paragraph of a citation code that stands in the message, with the paragraphs beside it. Unknown codes are told
 * what there is instead; null for a message without a code.
 */
export function respondCode(context: AnswerContext, words: CodeWords): Draft | null {
  const codes = askedCodes(context.question.text, context.knowledge).slice(0, MOST_CODES)
  const [first] = codes
  if (!first) return null
  if (codes.length === 1) return answerCode(narrowed(first, context), context, words)
  const drafts = codes.map((code) => answerCode(narrowed(code, context), context, null))
  const text = new AnswerText()
  for (const made of drafts) text.words(text.isEmpty ? '' : '\n').append(made.text)
  return draft(drafts.some((made) => made.outcome === 'answered') ? 'answered' : 'not_found', text)
}

/** Of several documents with one prefix those of the region that the question or the room is about. */
function narrowed(code: AskedCode, { region }: AnswerContext): AskedCode {
  const own = code.documents.filter((document) => document.region === region)
  return own.length > 0 ? { ...code, documents: own } : code
}

/** One code's paragraph; with its neighbours unless `words` is null. */
function answerCode(code: AskedCode, context: AnswerContext, words: CodeWords | null): Draft {
  const places = paragraphsOf(code, context)
  const [place] = places
  if (!place) return draft('not_found', sayUnknownCode(code, context))
  if (places.length > 1) return askWhichDocument(places, context)
  const { question } = context
  const text = new AnswerText()
  sayPlace(text, place, context)
  sayWords(text, place, LONGEST)
  if (words !== null) sayNeighbours(text, place, hasWord(question.text.toLowerCase(), words.context), context)
  const note = new AnswerText()
  if (code.paragraph === undefined)
    note.words(say(question.language, '未写段号，按该节首段答。', 'No paragraph was named: the first of the section.'))
  if (context.knowledge.superseded.includes(place.document))
    note.words(say(question.language, '该文件已有更新的版本。', 'There is a newer version of this document.'))
  return draft('answered', text, { note })
}

function paragraphsOf({ documents, section, paragraph = 1 }: AskedCode, { knowledge }: AnswerContext): Located[] {
  const within = documents.flatMap((document) => everyParagraphOf(knowledge, document))
  return within.filter((located) => located.paragraph.sectionCode === section && located.paragraph.number === paragraph)
}

function codeOf({ document, paragraph }: Located): string {
  return citationCode(document, paragraph)
}

function sayPlace(text: AnswerText, place: Located, { question: { language } }: AnswerContext): void {
  text.mark(codeOf(place)).words(say(language, '（', ' ('))
  sayDocument(text, place.document, language)
  text
    .words(say(language, '', ', '))
    .section(place)
    .words(say(language, '）：', '): '))
}

/** The paragraph's own words between quotation marks; what is cut away stands in the citation. */
function sayWords(text: AnswerText, located: Located, longest: number): void {
  const shown = shortened(located.paragraph.text, longest)
  text.words('“').quote(located, shown, shown)
  text.words(shown.length < located.paragraph.text.length ? '……”' : '”')
}

/** The paragraphs before and behind by their codes, with their words where those are asked for. */
function sayNeighbours(text: AnswerText, place: Located, inFull: boolean, context: AnswerContext): void {
  const { language } = context.question
  const sides = [
    { located: neighbour(place, -1, context), label: say(language, '前一段：', 'Before: ') },
    { located: neighbour(place, 1, context), label: say(language, '后一段：', 'After: ') },
  ]
  for (const { located, label } of sides) {
    if (!located) continue
    text.words(`\n${label}`).mark(codeOf(located))
    if (inFull) sayWords(text, located, LONGEST_NEIGHBOUR)
    else text.cite(located, shortened(located.paragraph.text, LONGEST_NEIGHBOUR))
  }
}

/** The paragraph `by` places behind another one of the same document. */
function neighbour({ document, paragraph }: Located, by: number, { knowledge }: AnswerContext): Located | undefined {
  return everyParagraphOf(knowledge, document)[paragraph.ordinal + by]
}

/** Documents of several regions share the short form: which is meant. */
function askWhichDocument(places: readonly Located[], { question: { language } }: AnswerContext): Draft {
  const choices: DraftChoice[] = places.map((place, i) => ({
    number: i + 1,
    label: new AnswerText().words('《').title(place.document).words('》'),
    value: new AnswerText(),
    question: codeOf(place),
  }))
  const text = new AnswerText().words(say(language, '多份文件有这个编号：', 'Several documents have this code: '))
  return askByNumber(text, choices, language, (said, { question, label }) => {
    said.mark(`${question} `).append(label)
  })
}
