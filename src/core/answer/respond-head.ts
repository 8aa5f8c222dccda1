import { shortRegion } from '../document/build-document.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { askedHeadFields } from '../question/asked-head.ts'
import type { HeadField, HeadWords } from '../question/head-words.ts'
import type { Language } from '../question/normalise.ts'
import { hasWord } from '../question/words.ts'
import { AnswerText } from './answer-text.ts'
import { askByNumber } from './ask-by-number.ts'
import { chooseDocuments, dayForms, saysDay } from './choose-documents.ts'
import type { AnswerContext } from './context.ts'
import { DocumentHead } from './document-head.ts'
import { type Draft, type DraftChoice, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { asksForHolder, documentsOfPost } from './post-holder.ts'
import { sayDocument } from './say-document.ts'
import { sayDocumentsThere } from './target-words.ts'

/** Documents up to this many are answered for at once, one a line. */
const AT_ONCE = 3
const MOST_LISTED = 10

/**
 * What the head of a document tells: number, index, dates, issuer, speaker, meeting, title; and which documents there
 * are, for which periods. Null for a question about anything else.
 */
export function respondHead(context: AnswerContext, words: HeadWords): Draft | null {
  const { question, knowledge, planYear } = context
  if (hasWord(question.text.toLowerCase(), words.basis)) return null
  const fields = askedHeadFields(question, words, knowledge, planYear)
  if (fields.length === 0) return holderOfPost(context, words)
  const { documents, byDefault } = chooseDocuments(context, fields, words)
  const [first] = documents
  if (!first) return noSuchDocument(context)
  if (fields.includes('documents')) return listDocuments(documents, context)
  const asked = withIdentifier(fields, documents, question.text)
  if (documents.length > (fields.includes('periods') ? MOST_LISTED : AT_ONCE))
    return askWhichDocument(documents, asked, context, words)
  const text = new AnswerText()
  const said = documents.map((document) => sayFields(text, document, asked, context, words))
  const note = new AnswerText()
  if (byDefault) sayDefault(note, documents, question.language)
  return draft(said.some((found) => found) ? 'answered' : 'not_stated', text, { note })
}

/** 发改局局长是谁: who presented a document in that post. */
function holderOfPost(context: AnswerContext, words: HeadWords): Draft | null {
  const documents = documentsOfPost(context)
  if (documents.length > AT_ONCE) return null
  if (documents.length === 0) return asksForHolder(context) ? holderNotNamed(context) : null
  const text = new AnswerText()
  for (const document of documents) sayFields(text, document, ['speaker'], context, words)
  return draft('answered', text)
}

function holderNotNamed(context: AnswerContext): Draft {
  const { language } = context.question
  const text = new AnswerText().words(
    say(language, '文件未写明该职务由谁担任。', 'The documents do not state who holds that post.'),
  )
  return draft('not_stated', sayDocumentsThere(text, context))
}

/** 文号2021(004)是哪份文件: the title comes first, and what told the document apart is shown beside it. */
function withIdentifier(
  fields: readonly HeadField[],
  documents: readonly PlanDocument[],
  question: string,
): readonly HeadField[] {
  if (!fields.includes('title')) return fields
  const others = fields.filter((field) => field !== 'title')
  const tells = (document: PlanDocument, field: (typeof IDENTIFIERS)[number]) => {
    const value = document[field]
    if (value === undefined) return false
    if (field === 'number' || field === 'index') return question.includes(value.normalize('NFKC'))
    return dayForms(value).some((day) => saysDay(question.toLowerCase(), day))
  }
  const told = IDENTIFIERS.filter(
    (field) => !others.includes(field) && documents.some((document) => tells(document, field)),
  )
  return ['title', ...others, ...told]
}

const IDENTIFIERS = ['number', 'index', 'published', 'reported'] as const

/** Asks for the time of day. */
const TIME_OF_DAY = /几点|几时几分|时刻|\bwhat time\b/i

/** One document's line; false where none of the fields is stated. */
function sayFields(
  text: AnswerText,
  document: PlanDocument,
  fields: readonly HeadField[],
  { question: { language, text: asked }, knowledge }: AnswerContext,
  words: HeadWords,
): boolean {
  const head = new DocumentHead(document, knowledge, TIME_OF_DAY.test(asked))
  const values = fields.map((field) => {
    const value = new AnswerText()
    return { field, value: head.say(field, value, language) ? value : null }
  })
  text.words(text.isEmpty ? '' : '\n')
  if (values[0]?.field !== 'title' || values[0].value === null)
    sayDocument(text, document, language).words(say(language, '', ' '))
  const stated = values.flatMap(({ field, value }) => (value === null ? [] : [{ field, value }]))
  stated.forEach(({ field, value }, i) => {
    const label = words.fields[field].label[language]
    text.words(`${i === 0 ? '' : say(language, '；', '; ')}${label}${say(language, '：', ': ')}`).append(value)
  })
  const unstated = values.filter(({ value }) => value === null).map(({ field }) => field)
  const signed = unstated.includes('published') ? signedOf(head, language) : undefined
  // 印发 is told by the day at the foot; when a page made it public is not
  const issued = signed !== undefined && !MADE_PUBLIC.test(asked)
  const missing = issued ? unstated.filter((field) => field !== 'published') : unstated
  if (issued) text.words(stated.length === 0 ? '' : say(language, '；', '; ')).append(signed)
  if (missing.length > 0) {
    text.words(stated.length === 0 && !issued ? '' : say(language, '；', '; '))
    sayMissing(text, missing, language, words)
    if (signed !== undefined && !issued) text.words(say(language, '；', '; ')).append(signed)
    if (missing.includes('drafter') && !fields.includes('issuer')) sayIssuerInstead(text, head, language, words)
  }
  if (stated.length === 0 && signed === undefined) head.citeTitle(text)
  text.words(say(language, '。', '.'))
  return stated.length > 0 || issued
}

/** Asks when everybody could read it. */
const MADE_PUBLIC = /公开|发布|公布|网|\b(?:publi|release|disclos|online)/i

function signedOf(head: DocumentHead, language: Language): AnswerText | undefined {
  const day = new AnswerText()
  if (!head.saySigned(day, language)) return undefined
  return new AnswerText().words(say(language, '落款日期：', 'dated at its foot: ')).append(day)
}

function sayMissing(text: AnswerText, missing: readonly HeadField[], language: Language, words: HeadWords): void {
  const names = missing.map((field) => words.fields[field].label[language]).join(say(language, '、', ', '))
  text.words(say(language, `文首未写明${names}`, `the head of the document does not state: ${names}`))
}

/** Who drafted a paper is often not written; the office that issued it is, and it is not said to be the drafter. */
function sayIssuerInstead(text: AnswerText, head: DocumentHead, language: Language, words: HeadWords): void {
  const issuer = new AnswerText()
  if (!head.say('issuer', issuer, language)) return
  const { label } = words.fields.issuer
  text.words(say(language, `；${label.zh}：`, `; ${label.en}: `)).append(issuer)
}

function listDocuments(
  documents: readonly PlanDocument[],
  { question: { language }, knowledge }: AnswerContext,
): Draft {
  const text = new AnswerText()
    .words(say(language, '可查', 'On record: '))
    .figure(Figure.count(documents))
    .words(say(language, '份文件：', ' document(s):'))
  for (const document of documents.slice(0, MOST_LISTED)) {
    sayDocument(text.words('\n'), document, language)
    text
      .words(say(language, '（编号 ', ' (code '))
      .figure(Figure.metadata(document.codePrefix, document))
      .words(say(language, '）', ')'))
    new DocumentHead(document, knowledge).citeTitle(text, 1)
  }
  if (documents.length > MOST_LISTED) text.words(say(language, '\n其余从略。', '\nand others.'))
  return draft('answered', text)
}

function noSuchDocument(context: AnswerContext): Draft {
  const text = new AnswerText().words(
    say(context.question.language, '可查文件中没有所问的文件。', 'There is no such document on record.'),
  )
  return draft('not_found', sayDocumentsThere(text, context))
}

function sayDefault(note: AnswerText, documents: readonly PlanDocument[], language: Language): void {
  note.words(say(language, '未指明文件，按最新的', 'No document was named; answered for the newest: '))
  documents.forEach((document, i) => {
    note.words(i === 0 ? '' : say(language, '、', ', '))
    sayDocument(note, document, language)
  })
  note.words(say(language, '答。', '.'))
}

/** More documents fit than can be answered for at once. */
function askWhichDocument(
  documents: readonly PlanDocument[],
  fields: readonly HeadField[],
  { question: { language } }: AnswerContext,
  words: HeadWords,
): Draft {
  const labels = fields.map((field) => words.fields[field].label[language]).join(say(language, '和', ' and '))
  const choices: DraftChoice[] = documents.slice(0, MOST_LISTED).map((document, i) => {
    const label = new AnswerText()
    sayDocument(label, document, language)
    const { region, title, year } = document
    const whose = title.includes(shortRegion(region)) ? '' : region
    const when = title.includes(`${year}`) ? '' : `${year}年`
    return { number: i + 1, label, value: new AnswerText(), question: `${whose}${when}${title} ${labels}` }
  })
  const text = new AnswerText()
    .words(say(language, '符合的文件有', 'That fits '))
    .figure(Figure.count(documents))
    .words(say(language, '份：', ' documents: '))
  return askByNumber(text, choices, language)
}
