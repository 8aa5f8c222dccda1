import { fold, hanNumber } from '../document/fold.ts'
import { RANK, readNumbering } from '../document/numbering.ts'
import { yearOf } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { allSections, firstParagraph, headingWords, type SectionNode, sectionTree } from '../document/section-tree.ts'
import { type Located, locate } from '../search/knowledge.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { firstClause, firstWords, sentenceWords } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'
import { isAhead, isRestricted, paragraphsToList } from './list-scope.ts'
import { type ListLine, MOST_LINES, writeList } from './list-writer.ts'

/** Fewer headings than this tell little: those below them are shown instead. */
const FEW = 3
const PART = /第([一二三四五六七八九十]{1,3}|\d{1,2})(?:大)?(?:部分|章|块|篇|编|板块)/
const COUNTS_PARTS =
  /几(?:大)?(?:块|个?方面|个?部分|章|个?板块|大?项|条|点|件事)|[一二三四五六七八九十\d]+(?:大|个)?(?:方面|板块)/
/** Words of a heading that is a part of its document: the part alone is asked about, not a field. */
const SHORTEST_TITLE = 4
/** So much of a heading said as it stands names it, whatever field its words belong to. */
const SURE_TITLE = 6

/** 下半年工作安排有哪些, 主要任务分几块, 第二部分讲什么: the headings below a heading, one a line. */
export function listSection(context: AnswerContext, asked: ListQuestion): Draft | null {
  const choose = chooserOf(context, asked)
  if (!choose) return null
  for (const document of documentsInOrder(context)) {
    const over = choose(document)
    if (over === null) continue
    const lines = linesBelow(context, document, over, !COUNTS_PARTS.test(asked.text))
    const first = lines[0]?.located
    if (!first || lines.length < 2) continue
    const alike = lines.every(({ located }) => located.period === first.period)
    const group = {
      document,
      period: alike ? first.period : document.title.includes(`${document.year}`) ? null : document.period,
      ahead: alike && over !== 'whole' && isAhead(first),
      zh: '各部分',
      en: 'The parts',
      ...(over === 'whole' ? {} : { heading: headingWords(over.title) }),
    }
    return writeList(context, [{ ...group, lines }])
  }
  return null
}

type Choose = (document: PlanDocument) => SectionNode | 'whole' | null

/** How the section asked about is found in a document; null where the question asks for none. */
function chooserOf(context: AnswerContext, asked: ListQuestion): Choose | null {
  const part = PART.exec(context.question.text)
  if (part) {
    const number = /^\d/.test(part[1] ?? '') ? Number(part[1]) : hanNumber(part[1] ?? '')
    return (document) => sectionTree(document)[(number ?? 0) - 1] ?? null
  }
  const counts = COUNTS_PARTS.test(asked.text)
  if (asked.asks.has('problems') && !counts) return null
  if (!asked.asksList && !counts && !asked.asks.has('whole')) return null
  const best = bestTitle(context, asked)
  if (best) return (document) => (document === best.document ? best.node : null)
  if (asked.rest.length > 0 || asked.fields.length > 0 || asked.stage !== null || asked.asks.has('projects'))
    return null
  const { lists } = context.knowledge.lexicon
  const noun = asked.counted?.noun ?? ''
  if (noun !== '' && !counts && !lists.has('tasks', noun) && !lists.has('measures', noun)) return null
  const isAllowed = allowedTest(context)
  const isOpen = asked.asks.has('measures') && WHAT_IS_DONE.test(asked.text)
  const isPast = asked.tense === 'past' && !asked.asks.has('whole')
  if (asked.asks.has('work_done') || (isPast && (asked.asks.has('tasks') || isOpen)))
    return (document) => chapterOf(context, document, isAllowed, false)
  if (asked.asks.has('tasks') || isOpen || (asked.asks.has('measures') && (counts || PLAIN_WORK.test(asked.text))))
    return (document) => chapterOf(context, document, isAllowed, true)
  const whole = asked.asks.has('whole') || counts || asked.asks.size === 0
  return whole && isRestricted(context) && NAMES_DOCUMENT.test(context.question.text) ? () => 'whole' : null
}

/** 2026年有哪些工作: nothing narrows it down, so the chapter is meant. */
const PLAIN_WORK = /工作|举措|措施|部署/
/** 下半年重点干啥, and no field of it. */
const WHAT_IS_DONE = /[干做抓搞](?:了|些|点|了些)?(?:什么|啥|哪些)(?!\p{Script=Han})/u
const NAMES_DOCUMENT = /计划|报告|规划|文件|\b(?:plan|report|document)\b/i

/** The documents that the question leaves in, those with something ahead in the plan year first, then the newest. */
function documentsInOrder(context: AnswerContext): readonly PlanDocument[] {
  const allowed = paragraphsToList(context)
  const isCurrent = (document: PlanDocument) =>
    document.year === context.planYear ||
    allowed.some((located) => located.document === document && yearOf(located.period) === context.planYear)
  return [...new Set(allowed.map(({ document }) => document))].sort(
    (a, b) => Number(isCurrent(b)) - Number(isCurrent(a)) || b.year - a.year,
  )
}

function allowedTest(context: AnswerContext): (document: PlanDocument, node: SectionNode) => boolean {
  const ids = new Set(
    paragraphsToList(context).map(({ document, paragraph }) => `${document.file}|${paragraph.ordinal}`),
  )
  return (document, node) =>
    allSections([node])
      .flatMap(({ paragraphs }) => paragraphs)
      .some(({ ordinal }) => ids.has(`${document.file}|${ordinal}`))
}

/** The heading that the question names: all of it stands in the question, or all that narrows the question in it. */
function bestTitle(context: AnswerContext, asked: ListQuestion): { document: PlanDocument; node: SectionNode } | null {
  const isAllowed = allowedTest(context)
  const spoken = context.question.text
  const counts = COUNTS_PARTS.test(asked.text)
  const found = documentsInOrder(context).flatMap((document) =>
    allSections(sectionTree(document)).flatMap((node) => {
      const title = fold(headingWords(node.title))
      const named = title.length >= SHORTEST_TITLE && spoken.includes(title)
      const shared = asked.fields.length === 0 && asked.rest.length > 0 ? longestShared(spoken, title) : ''
      const isTitled = counts && longestShared(asked.text, title).length >= SURE_TITLE
      const ofField = counts && asked.said.some((word) => title.includes(word)) && node.children.length > 1
      const hinted =
        ofField || isTitled || (shared.length >= SHORTEST_TITLE && asked.rest.every((words) => shared.includes(words)))
      if ((!named && !hinted) || !isAllowed(document, node)) return []
      if (node.children.length < 2 && !asked.asks.has('whole')) return []
      return [{ document, node, weight: named ? 100 + title.length : shared.length }]
    }),
  )
  return found.sort((a, b) => b.weight - a.weight)[0] ?? null
}

/** The longest stretch that stands in both texts. */
function longestShared(a: string, b: string): string {
  let best = ''
  for (let start = 0; start < a.length; start++)
    while (start + best.length < a.length && b.includes(a.slice(start, start + best.length + 1)))
      best = a.slice(start, start + best.length + 1)
  return best
}

/** The chapter that says what is to be done (or what was): by the words of its heading, then the one with most below it. */
function chapterOf(
  context: AnswerContext,
  document: PlanDocument,
  isAllowed: (document: PlanDocument, node: SectionNode) => boolean,
  ahead: boolean,
): SectionNode | 'whole' | null {
  const { lists } = context.knowledge.lexicon
  const tree = sectionTree(document)
  const fitting = allSections(tree).filter(
    (node) =>
      isAllowed(document, node) &&
      node.children.length + node.paragraphs.length > 1 &&
      isAhead(locate(context.knowledge, document, firstParagraph(node).ordinal)) === ahead,
  )
  const isTold = (node: SectionNode) => lists.has('tasks', node.title) || /工作/.test(node.title)
  // a document that is nothing but tasks has no chapter for them
  if (ahead && tree.length >= FEW && tree.every((node) => fitting.includes(node)) && !fitting.some(isTold))
    return 'whole'
  const weight = (node: SectionNode) =>
    (ahead && isTold(node) ? 1000 : 0) - 100 * node.code.split('.').length + allSections([node]).length
  return [...fitting].sort((a, b) => weight(b) - weight(a))[0] ?? null
}

/**
 * The headings below, the next level where they are too few to tell anything; where there are none, or none with a
 * number while paragraphs count themselves (一是…), the paragraphs.
 */
function linesBelow(
  context: AnswerContext,
  document: PlanDocument,
  over: SectionNode | 'whole',
  mayExpand: boolean,
): ListLine[] {
  const nodes = over === 'whole' ? sectionTree(document) : over.children
  const at = (ordinal: number) => locate(context.knowledge, document, ordinal)
  const inside = over === 'whole' ? [] : allSections([over]).flatMap(({ paragraphs }) => paragraphs)
  const counted = inSequence(inside)
  const isNumbered = nodes.some(({ title }) => readNumbering(fold(title)) !== null)
  if (nodes.length > 0 && (isNumbered || counted.length < FEW))
    return (mayExpand ? expanded(nodes) : nodes).map((node) => lineOf(node, at(firstParagraph(node).ordinal)))
  const paragraphs = counted.length > 1 ? counted : over === 'whole' ? [] : over.paragraphs
  return paragraphs.flatMap(({ ordinal }) => {
    const located = at(ordinal)
    const told = counted.length > 1 ? [firstWords(located)] : sentenceWords(located)
    return told.map((words) => ({ located, words }))
  })
}

/** The paragraphs that count themselves from one on: 一是…, 二是…; in the order of the text. */
function inSequence(paragraphs: readonly Paragraph[]): Paragraph[] {
  const ordered = [...paragraphs].sort((a, b) => a.ordinal - b.ordinal)
  const found: Paragraph[] = []
  for (const paragraph of ordered) {
    const numbering = readNumbering(fold(paragraph.text))
    if (numbering?.rank === RANK.ordinal && numbering.number === found.length + 1) found.push(paragraph)
  }
  return found
}

function expanded(nodes: readonly SectionNode[]): readonly SectionNode[] {
  if (nodes.length >= FEW) return nodes
  const next = nodes.flatMap((node) => (node.children.length > 1 ? node.children : [node]))
  return next.length > nodes.length && next.length <= MOST_LINES ? expanded(next) : nodes
}

function lineOf(node: SectionNode, located: Located): ListLine {
  const words = headingWords(node.title)
  if (located.paragraph.headLength > 0 && located.paragraph.text.startsWith(node.title)) return { located, words }
  return { located, words, headingOver: firstClause(located) }
}
