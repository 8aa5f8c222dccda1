import { fold } from '../document/fold.ts'
import { headingWords } from '../document/section-tree.ts'
import { quoteOf, sentencesOf } from '../facts/clauses.ts'
import type { Located } from '../search/knowledge.ts'
import { speaksOfField } from './asked-field.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { clausesIn, firstWords } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'
import { newestFirst } from './list-scope.ts'
import { type ListLine, writeList } from './list-writer.ts'

/** A problem that a document names: its head clause, and all that is said of it. */
interface Problem {
  readonly located: Located
  readonly head: string
  readonly whole: string
}

/** Problems that were settled or found at others are none of the document's own. */
const OTHERS = /解决|协调|化解|整改|排查|发现|处理|办理|怎么办|如何应对/
/** 补齐交通短板 heads what is done against them. */
const AGAINST = /补齐|补强|补上|补短|弥补|拉长|破解|攻克|攻坚|消除|缩小|克服|聚焦|防范|应对|化解/
/** A sentence that announces problems and no measure against them. */
const ANNOUNCES =
  /(?:存在|面临|还有|仍有|尚有|认识到|看到|看见)(?!感)|(?:仍然|依然|还)(?:不少|较多|突出|存在)|不少|主要(?:是|有|表现|体现|问题)|(?:问题|困难|不足)[^,，。]{0,6}(?:有|是|[:：])/
/** Where the list ends and the answer to it begins. */
const ENDS = /^(?:对此|对这些|对于这些|针对这些|为此|我们(?:一定|将|要|必须)|各位代表|下一步|今后)/
/** 必须直面问题, 需要高度重视: what is to be done, and no problem. */
const ANSWERED = /^(?:必须|需要?|要|应|亟待|亟需|切实|认真|我们|采取)/
const ORDINAL = /^[一二三四五六七八九十]{1,2}是/

/** 存在哪些问题: the problems that the newest document names, one a line, by their head clauses. */
export function listProblems(context: AnswerContext, asked: ListQuestion): Draft | null {
  if (!asked.asks.has('problems') || OTHERS.test(context.question.text)) return null
  if (!asked.asksList && !/存在|面临|什么|何|几[条个点项方]|哪|咋|\bface/i.test(context.question.text)) return null
  for (const step of [...newestFirst(context), ...ofDocuments(context)]) {
    const problems = step.flatMap(({ paragraphs }) => problemsIn(paragraphs, context))
    const inHead = problems.filter(({ head }) => isAbout(head, asked, context))
    const fitting = inHead.length > 0 ? inHead : problems.filter(({ whole }) => isAbout(whole, asked, context))
    const [first] = fitting
    if (!first || problems.length < 2) continue
    const lines: ListLine[] =
      fitting.length === 1 ? sentencesOfOne(first) : fitting.map(({ located, head }) => ({ located, words: head }))
    const { document, period } = first.located
    return writeList(context, [{ document, period, ahead: false, zh: '写明的问题和困难', en: 'Problems named', lines }])
  }
  return null
}

/** One problem alone is told with what is said of it. */
function sentencesOfOne({ located, head, whole }: Problem): ListLine[] {
  const [, ...behind] = whole.split('。').map((words) => words.trim())
  return [head, ...behind]
    .filter((words) => words !== '' && located.paragraph.text.includes(words))
    .map((words) => ({ located, words }))
}

/** 2013年报告承认了哪些问题: those of the paper of that year, though they are told of the year before. */
function ofDocuments(context: AnswerContext): ReturnType<typeof newestFirst> {
  const { question } = context
  if (question.years.length === 0 || !/报告|计划|\breport|\bplan/i.test(question.text)) return []
  return newestFirst({ ...context, question: { ...question, years: [], periods: [] } }).map((step) =>
    step.filter(({ document }) => question.years.includes(document.year)),
  )
}

function isAbout(text: string, asked: ListQuestion, context: AnswerContext): boolean {
  const { themes } = context.knowledge.lexicon
  return (
    asked.rest.every((words) => text.includes(words) || isOfSameIndicator(words, text, context)) &&
    (asked.fields.length === 0 || asked.fields.some((field) => speaksOfField(field, text, themes)))
  )
}

/** 经济增长 is asked about and 经济增速 stands there. */
function isOfSameIndicator(words: string, text: string, { question, knowledge }: AnswerContext): boolean {
  const asked = question.indicators.filter(({ word }) => word.includes(words)).flatMap(({ ids }) => ids)
  return knowledge.lexicon.asked.find(text).some(({ value }) => asked.includes(value))
}

/** True for a paragraph that names a document's problems: nothing in it was done or is meant to be. */
export function namesProblems(located: Located, context: Pick<AnswerContext, 'knowledge'>): boolean {
  return problemsIn([located], context).length > 0
}

function problemsIn(paragraphs: readonly Located[], context: Pick<AnswerContext, 'knowledge'>): Problem[] {
  const { lists } = context.knowledge.lexicon
  const headed = problemsUnderHeading(paragraphs, context)
  if (headed.length > 1) return headed
  const [alone] = headed
  const parted = alone ? clausesOfOne(alone) : []
  if (parted.length > 1) return parted
  for (const [i, located] of paragraphs.entries()) {
    if (!lists.has('problems', located.paragraph.text) || !ANNOUNCES.test(located.paragraph.text)) continue
    const sentences = sentencesIn(located)
    const at = sentences.findIndex((words) => lists.has('problems', words) && ANNOUNCES.test(words))
    if (at < 0) continue
    const inside = itemsOf(located, sentences.slice(at))
    if (inside.length > 1) return inside
    if (at === sentences.length - 1) {
      const behind = itemsBehind(paragraphs.slice(i + 1), located)
      if (behind.length > 1) return behind
    }
  }
  return []
}

/** 消费恢复基础不牢,民间投资意愿偏弱,部分企业经营困难: a paragraph that does nothing but list them. */
function clausesOfOne({ located, whole }: Problem): Problem[] {
  const words = whole.slice(located.paragraph.headLength).split(/[,，;；。]/)
  const heads = words.map((part) => part.trim()).filter((part) => part.length > 3)
  return heads.map((head) => ({ located, head, whole: head }))
}

/** A chapter that is called 存在的问题: its parts, by their headings or first clauses. */
function problemsUnderHeading(
  paragraphs: readonly Located[],
  { knowledge }: Pick<AnswerContext, 'knowledge'>,
): Problem[] {
  const { lists } = knowledge.lexicon
  const isChapter = (title: string) => lists.has('problems', title) && !OTHERS.test(title) && !AGAINST.test(title)
  const inside = paragraphs.filter(({ paragraph }) => paragraph.section.some(isChapter))
  const chapter = inside[0]?.paragraph.section.find(isChapter)
  return inside
    .filter(({ paragraph }) => chapter !== undefined && paragraph.section.includes(chapter))
    .flatMap((located): Problem[] => {
      const { paragraph } = located
      const sentences = sentencesIn(located)
      const isAnnounced = /[:：]\s*[一二三四五六七八九十]{1,2}是/.test(sentences[0] ?? '')
      const numbered = itemsOf(located, isAnnounced ? sentences : ['', ...sentences])
      if (numbered.length > 1) return numbered
      const own = paragraph.section.at(-1) !== chapter
      const head = own ? headingWords(paragraph.section.at(-1) ?? '') : firstWords(located)
      return [{ located, head, whole: paragraph.text }]
    })
    .filter(({ located, head }) => located.paragraph.text.includes(head))
}

/** The sentences of a paragraph, a clause that ends with : and what ; parts for themselves. */
function sentencesIn({ paragraph }: Located): string[] {
  const folded = ' '.repeat(paragraph.headLength) + fold(paragraph.text).slice(paragraph.headLength)
  return sentencesOf(folded)
    .map((span) => quoteOf(paragraph.text, span))
    .filter((words) => words !== '')
}

/** 一是…二是… behind the announcement, or what ; or 。 parts behind its colon. */
function itemsOf(located: Located, sentences: readonly string[]): Problem[] {
  const [announcement = '', ...rest] = sentences
  const opened = announcement.split(/[:：]/).at(-1)?.trim() ?? ''
  const behindColon = /[:：]/.test(announcement) && opened !== '' ? [opened, ...rest] : rest
  const ended = behindColon.findIndex((words) => ENDS.test(words))
  const all = ended < 0 ? behindColon : behindColon.slice(0, ended)
  const lead = all.findIndex((words) => /[:：]/.test(words) && /^主要/.test(words))
  const items = lead < 0 ? all : [afterColon(all[lead] ?? ''), ...all.slice(lead + 1)]
  const numbered = items.findIndex((words) => ORDINAL.test(words))
  const listed = /[:：]/.test(announcement) || lead >= 0
  if (numbered < 0 && !listed) return clausesBehind(located, announcement)
  const heads = numbered < 0 ? items : items.slice(numbered)
  const problems: Problem[] = []
  for (const words of heads) {
    if (numbered >= 0 && !ORDINAL.test(words)) {
      const last = problems.pop()
      if (last) problems.push({ ...last, whole: `${last.whole}。${words}` })
    } else problems.push({ located, head: headOf(words), whole: words })
  }
  return problems
}

/** What a sentence that announces problems lists behind its comma, up to what is to be done about them; three at least. */
function clausesBehind(located: Located, sentence: string): Problem[] {
  const clauses = sentence.split(/[,，]/).map((words) => words.trim())
  const from = clauses.findIndex((words) => ANNOUNCES.test(words)) + 1
  if (from === 0) return []
  const ended = clauses.findIndex((words, i) => i >= from && (ENDS.test(words) || ANSWERED.test(words)))
  const heads = clauses.slice(from, ended < 0 ? undefined : ended).filter((words) => words.length > 3)
  return heads.length < 3 ? [] : heads.map((head) => ({ located, head, whole: head }))
}

function afterColon(words: string): string {
  return words.slice(words.search(/[:：]/) + 1).trim()
}

/** The first clause of an item, without its number. */
function headOf(words: string): string {
  return (
    words
      .replace(ORDINAL, '')
      .split(/[,，:：]/)[0]
      ?.trim() ?? words
  )
}

/** Where a sentence is a paragraph: the paragraphs of the section up to the one that answers the problems. */
function itemsBehind(paragraphs: readonly Located[], announced: Located): Problem[] {
  const own = paragraphs.filter(({ paragraph }) => paragraph.sectionCode === announced.paragraph.sectionCode)
  const ended = own.findIndex(({ paragraph }) => ENDS.test(fold(paragraph.text)))
  if (ended < 0) return []
  return own.slice(0, ended).map((located) => ({
    located,
    head: headOf(clausesIn(located)[0]?.words ?? located.paragraph.text),
    whole: located.paragraph.text,
  }))
}
