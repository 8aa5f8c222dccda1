import { fold, hanNumber } from '../document/fold.ts'
import { RANK, readNumbering } from '../document/numbering.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { allSections, firstParagraph, headingWords, sectionTree } from '../document/section-tree.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { type Located, locate } from '../search/knowledge.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { clausesIn, firstClause, firstWords } from './list-clauses.ts'
import { allowedParagraphs, isAhead } from './list-scope.ts'
import { type ListLine, writeList } from './list-writer.ts'

const MOST_LINES = 15
/** A number of things and the word for them: 七方面工作, 五个更加注重, 四个方面. */
const COUNT =
  /([几二两三四五六七八九十]{1,3}|\d{1,2})(?:个|大|项|条|点)?的?(方面|更加\p{Script=Han}{2}|板块|任务|举措|措施|工程|行动|工作|重点|突破|要求|坚持|目标|原则|抓手)/gu
/** The sentence says that the things follow: it ends with the count, or opens them. */
const ANNOUNCES = /(?:工作|方面|任务|举措|措施|突破|要求|原则|目标|注重|抓手)[”"」]?[:：。]?$/
const ASKS = /哪|什么|啥|分别|列|具体|内容|which|what/i

/** What an announcement counts and does not name itself: 突出抓好七方面工作 is followed by seven headings, or seven paragraphs. */
export function listAnnounced(context: AnswerContext): Draft | null {
  const { question } = context
  const asked = ASKS.test(question.text) ? countsIn(question.text) : []
  if (asked.length === 0) return null
  const said = tokens(question.content)
  const announcements = paragraphsOf(context)
    .flatMap((located) => announcementsIn(located, asked))
    .map((one) => ({ ...one, shared: termsWithin(one.words, said).size }))
    .sort((a, b) => b.shared - a.shared)
  for (const announcement of announcements) {
    if (announcement.shared < LEAST_SHARED) break
    const lines = membersOf(announcement, context)
    const [first] = lines
    if (!first) continue
    const { document, period } = first.located
    const group = { document, period, ahead: isAhead(first.located), zh: '文件列出的各项', en: 'The parts', lines }
    return writeList(context, [group], MOST_LINES)
  }
  return null
}

/** What the question's time leaves in, then the rest of the documents of its years: 2026年报告 speaks of five years too. */
function paragraphsOf(context: AnswerContext): readonly Located[] {
  const { question } = context
  const inTime = allowedParagraphs(context)
  if (question.years.length === 0) return inTime
  const ofDocuments = allowedParagraphs({ ...context, question: { ...question, years: [], periods: [] } }).filter(
    ({ document }) => question.years.includes(document.year),
  )
  return [...new Set([...inTime, ...ofDocuments])]
}

/** An announcement says so many words of the question (抓好, 方面) at least. */
const LEAST_SHARED = 2

interface Count {
  readonly value: number
  readonly noun: string
}

function countsIn(text: string): Count[] {
  return [...fold(text).matchAll(COUNT)].map(([, digits = '', noun = '']) => ({
    value: /^\d/.test(digits) ? Number(digits) : digits === '几' ? 0 : (hanNumber(digits.replace('两', '二')) ?? 1),
    noun,
  }))
}

interface Announcement {
  readonly located: Located
  readonly value: number
  readonly words: string
  /** Where the announcing sentence ends in its paragraph. */
  readonly end: number
}

/** Sentences that announce as many things as were asked for (any number where the question leaves it open). */
function announcementsIn(located: Located, asked: readonly Count[]): Announcement[] {
  const folded = fold(located.paragraph.text)
  if (!COUNTED.test(folded)) return []
  return sentencesOf(folded).flatMap(({ start, end }) => {
    const words = folded.slice(start, end).trim()
    if (!ANNOUNCES.test(words)) return []
    const count = countsIn(words).find(
      ({ value, noun }) =>
        value > 1 && asked.some((one) => (one.value === value || one.value === 0) && one.noun === noun),
    )
    return count ? [{ located, value: count.value, words, end }] : []
  })
}

const COUNTED = new RegExp(COUNT.source, 'u')

/** As many headings below the announcement's own, or as many paragraphs behind it that count themselves or are items. */
function membersOf({ located, value, end }: Announcement, { knowledge }: AnswerContext): ListLine[] {
  const { document, paragraph } = located
  const at = (ordinal: number) => locate(knowledge, document, ordinal)
  const node = allSections(sectionTree(document)).find(({ code }) => code === paragraph.sectionCode)
  const children = node?.children.filter((child) => firstParagraph(child).ordinal > paragraph.ordinal) ?? []
  if (children.length === value)
    return children.map((child) => {
      const first = at(firstParagraph(child).ordinal)
      const words = headingWords(child.title)
      if (first.paragraph.headLength > 0 && first.paragraph.text.startsWith(child.title))
        return { located: first, words }
      return { located: first, words, headingOver: firstClause(first) }
    })
  // a lead-in line is one paragraph with the first item
  const own = clausesIn(located).find(({ start, words }) => start >= end && words !== '')
  const behind = itemsBehind(document, paragraph)
  const items = behind.map(({ ordinal }) => at(ordinal)).map((item) => ({ located: item, words: firstWords(item) }))
  const all = own ? [{ located, words: own.words }, ...items] : items
  return all.length === value ? all : []
}

/** The paragraphs straight behind one that are items of one kind: ——…, or 一是…, 二是…. */
function itemsBehind(document: PlanDocument, { ordinal }: Paragraph): Paragraph[] {
  const items: Paragraph[] = []
  for (const paragraph of document.paragraphs) {
    if (paragraph.ordinal <= ordinal) continue
    const folded = fold(paragraph.text)
    const numbering = readNumbering(folded)
    const isItem =
      /^(?:——|—)/.test(folded) || (numbering?.rank === RANK.ordinal && numbering.number === items.length + 1)
    if (!isItem) break
    items.push(paragraph)
  }
  return items
}
