import type { PlanDocument } from '../document/plan-document.ts'
import { type Located, regionLabel } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'

/** One line of a list: verbatim words of a paragraph, or of a heading above it. */
export interface ListLine {
  readonly located: Located
  readonly words: string
  /** The clause that is cited for words of a heading; words of the paragraph are their own proof. */
  readonly headingOver?: string
}

/** Lines that one lead stands over. */
export interface ListGroup {
  readonly document: PlanDocument
  /** Null where the lines are of several periods and the document's title says its year. */
  readonly period: string | null
  readonly ahead: boolean
  /** What is listed: 养老举措; free of figures. */
  readonly zh: string
  readonly en: string
  /** The heading over what is listed, verbatim; it may hold a figure. */
  readonly heading?: string
  readonly lines: readonly ListLine[]
  /** Says of things asked as done that the text only means to do them. */
  readonly onlyPlanned?: boolean
}

/** What a person reads through to its end. */
export const MOST_LINES = 15
const MOST_CITATIONS = 10

/** A list with one lead a group, one item a line; what goes beyond `most` lines or ten citations is counted. */
export function writeList(context: AnswerContext, groups: readonly ListGroup[], most = MOST_LINES): Draft | null {
  const { language } = context.question
  const filled = groups.filter(({ lines }) => lines.length > 0)
  if (filled.length === 0) return null
  const text = new AnswerText()
  const shares = shared(
    filled.map(({ lines }) => lines.length),
    most,
  )
  filled.forEach((group, i) => {
    const left: ListLine[] = []
    const lines = group.lines.filter((line, n) => {
      const fits = n - left.length < (shares[i] ?? 0) && (text.citations.length < MOST_CITATIONS || isCited(text, line))
      // the citation counts from here on, before the line itself is written
      if (fits) text.cite(line.located, line.headingOver ?? line.words)
      else left.push(line)
      return fits
    })
    if (lines.length === 0) return
    text.words(text.isEmpty ? '' : '\n')
    writeLead(text, group, context)
    for (const line of lines) writeLine(text, line, language)
    if (left.length === 0) return
    text.words(say(language, '\n另有', '\nand ')).figure(Figure.count(left))
    text.words(say(language, '条未列出，可按章节或领域再问。', ' more; ask by section or field for the rest.'))
  })
  return draft('answered', text)
}

/** How many lines each group may have: an equal share, and what others leave of theirs, the first groups first. */
function shared(lengths: readonly number[], most: number): number[] {
  const equal = Math.max(1, Math.floor(most / lengths.length))
  const shares = lengths.map((length) => Math.min(length, equal))
  let free = most - shares.reduce((sum, share) => sum + share, 0)
  return shares.map((share, i) => {
    const more = Math.max(0, Math.min(free, (lengths[i] ?? 0) - share))
    free -= more
    return share + more
  })
}

function isCited(text: AnswerText, { located }: ListLine): boolean {
  return text.citations.some(
    ({ document, section, paragraph }) =>
      document === located.document.title &&
      paragraph === located.paragraph.number &&
      section.join() === located.paragraph.section.join(),
  )
}

function writeLead(text: AnswerText, group: ListGroup, context: AnswerContext): void {
  const { language } = context.question
  const { document, period, ahead, lines } = group
  const region = regionLabel(context.knowledge, document)
  if (language === 'zh') {
    text.words(region)
    if (group.onlyPlanned) text.words('完成情况文件未写明；')
    if (period !== null) text.period(period, document, 'zh').words(ahead ? '计划：' : '：')
    writeHeading(text, group)
    text.words(`${group.zh}，共`).figure(Figure.count(lines)).words('条（《').title(document).words('》）')
    return
  }
  text.words(region === '' ? '' : `${region}: `).words(group.en)
  if (group.heading !== undefined) {
    text.words(' of ')
    writeHeading(text, group)
  }
  if (period !== null) {
    text.words(group.onlyPlanned ? ', not said to be done, planned for ' : ahead ? ', planned for ' : ', ')
    text.period(period, document, 'en')
  }
  text.words(' (').figure(Figure.count(lines)).words(' items, “')
  text.title(document).words('”)')
}

function writeHeading(text: AnswerText, { heading, lines }: ListGroup): void {
  const [first] = lines
  if (heading === undefined || !first) return
  const marked = heading.startsWith('“')
  text
    .words(marked ? '' : '“')
    .heading(first.located, heading, first.headingOver ?? first.words)
    .words(marked ? '' : '”')
}

function writeLine(text: AnswerText, line: ListLine, language: 'zh' | 'en'): void {
  text.words(say(language, '\n· ', '\n· “'))
  if (line.headingOver === undefined) text.quote(line.located, line.words, line.words)
  else text.heading(line.located, line.words, line.headingOver)
  text.words(say(language, '', '”'))
}
