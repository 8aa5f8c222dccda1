import { fold, hanNumber } from '../document/fold.ts'
import { contentOf } from '../question/content.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { fitsYears } from './passage-fits.ts'
import { type RankedPassage, rankPassages } from './rank-passages.ts'
import { sayPassage } from './say-passage.ts'
import { withoutModes } from './without-modes.ts'

/** 哪些惠民活动, 哪几个新城: the kind behind the word that asks; 新, 大 and the like only praise it. */
const KIND_BEHIND =
  /哪(?:些|几(?:个|种|类|项|家|所|条|大|座|处)?)(?:新|大|重点|重大|主要|特色|具体)?(?:的)?(\p{Script=Han}{2,10})/u
/** 惠民活动有哪些: the kind in front. */
const KIND_BEFORE =
  /(?:^|[的里中上内,，、\s]|方面|要|办|搞|发展|打造)(\p{Script=Han}{2,10}?)(?:都|分别|具体|主要|\s)*(?:有|是|包括|指|叫)(?:的是)?(?:哪(?:些|几)|啥|什么)/u
/** 大气治理措施列举, where a text names them with their number: “甲、乙、丙”三大措施. */
const COUNTED_MEASURES =
  /(\p{Script=Han}{2})(?:污染)?(?:治理|防治|整治|管控|管理|保护|工作)?的?(?:措施|举措)(?:列举|列一下|列出|清单|是什么|是啥|(?:都|分别)?(?:有|是|指)(?:哪些|啥|什么))/u
const LISTED_MEASURES = /、[^,，;；。]*”?[二三四五六七八九十]大?(?:措施|举措)/u
/** 人才要引进哪两类: the kind begins the question. */
const KIND_IN_FRONT =
  /^(\p{Script=Han}{2,4}?)(?:上|方面|今年)?[要会应该]?\p{Script=Han}{0,6}哪(?:几|[两二三四五六])[类种][?？]?$/u
/** Of nearly as good passages the shortest that has the list. */
const AS_GOOD = 0.06
/** A passage that covers this much of what else the question says has the list that is meant. */
const ENOUGH = 0.5
/** Just so many names that end in the very word tell nearly by themselves. */
const ENOUGH_OF_SO_MANY = 0.4
const MOST_PARAGRAPHS = 3

/**
 * The things of a kind that a clause lists one by one, each with the kind's name at its end (港口经济、会展经济 of 哪些经济) or
 * closed by it (甲、乙等惠民活动): that clause. Null where no clause lists the kind by that very name.
 */
export function listOfKind(context: AnswerContext): Draft | null {
  const { question } = context
  if (question.language === 'en') return null
  const kind = kindAsked(question.words)
  return kind ? listOf(kind, withoutModes(question.content, question, context.knowledge.regions), context) : null
}

/** The clauses of the paragraphs that speak most of the question in which a kind is listed; null where none is. */
function listOf({ word, lists }: Kind, content: string, context: AnswerContext, enough = ENOUGH): Draft | null {
  const { question, knowledge } = context
  const { terms } = contentOf(content, (term) => knowledge.index.has(term))
  const known = terms.filter((term) => knowledge.index.has(term))
  const wanted = known.length > 0 ? known : [word]
  const listing = rankPassages(findParagraphs(context, wanted), wanted, null, knowledge).filter(
    ({ passage }) => fitsYears(passage, context) && lists(fold(textOf(passage))),
  )
  const many = countAsked(question.raw)
  const exact = many === 0 ? [] : listing.filter(({ passage }) => namesSo(fold(textOf(passage)), many))
  const [best] = exact.length > 0 ? exact : listing
  if (!best || best.score < enough) return null
  const good = (exact.length > 0 ? exact : listing).filter(({ score }) => score >= best.score - AS_GOOD)
  const paragraphs = [...new Set(good.map(({ passage }) => passage.located))].slice(0, MOST_PARAGRAPHS)
  const text = new AnswerText()
  for (const located of paragraphs) {
    const shortest = good
      .filter(({ passage }) => passage.located === located)
      .reduce((a, b) => (lengthOf(b) < lengthOf(a) ? b : a))
    sayPassage(text.words(text.isEmpty ? '' : '\n'), shortest.passage, context)
  }
  return draft('answered', text)
}

/** 哪两个, 哪四类: how many the asker expects; 0 where that is left open. */
function countAsked(raw: string): number {
  const digit = /哪([两二三四五六七八九])[个类项种家所座条大]/u.exec(raw)?.[1]
  return digit === undefined ? 0 : Math.max('二三四五六七八九'.indexOf(digit) + 2, 2)
}

/** Some list of the text has so many names. */
function namesSo(text: string, many: number): boolean {
  return text.split(/[,，;；:：。]/).some((run) => run.replace(/等.*$/u, '').split(/、|和|与|及/).length === many)
}

/** What is to be listed, and how a text that lists it is known. */
interface Kind {
  readonly word: string
  readonly lists: (text: string) => boolean
}

function kindAsked(text: string): Kind | undefined {
  const [, digit = '', end = ''] = SHORT_FOR.exec(text) ?? []
  if (end !== '' && !MEASURES.includes(end)) return soMany(digit, end)
  const topic = COUNTED_MEASURES.exec(text)?.[1]
  if (topic !== undefined)
    return { word: '措施', lists: (words) => words.includes(topic) && LISTED_MEASURES.test(words) }
  const front = KIND_IN_FRONT.exec(text)?.[1]
  if (front !== undefined) return { word: front, lists: (words) => listsKind(words, front) }
  const kind = (KIND_BEHIND.exec(text)?.[1] ?? KIND_BEFORE.exec(text)?.[1])
    ?.replace(/^(?:的|要|新)/, '')
    .replace(/(?:要|呢|吗|啊|来着|的)$/, '')
  return kind === undefined || isPlain(kind) ? undefined : { word: kind, lists: (words) => listsKind(words, kind) }
}

/** 三链是哪几链, 四化要求指什么: a number and the end that so many names share. */
const SHORT_FOR =
  /([两二三四五六七八九])(\p{Script=Han})(?:\p{Script=Han}{0,4}?)(?:分别|具体|都)?(?:是|指|有|包括|叫)?(?:的是|些?)?(?:哪|啥|什么)/u
/** Behind these a number counts things. */
const MEASURES = '个项家条大类张方种件座所处支次年月天期名位级周份点句部批区市县省'

/** 五个“××江湾”是哪五个: so many things with one word at their end, and which ones they are. */
const SO_MANY =
  /([二两三四五六七八九十]|(?<!\d)[1-9]\d?)(?:个|大|座|条|张|位)?["“'‘]?[×xX*某…]{0,3}(\p{Script=Han}{2,4}?)["”'’]?(?=是|指|都|分别|包括|有|叫|为|列|\s|[,，?？]|$)/u
const WHICH = /哪|什么|啥|指|包括|分别|列|list|name/i

/**
 * The clause that lists so many things ending in one word (甲江湾、乙江湾…), for a question that counts them by that word
 * and asks which they are. Null where no document in scope has just so many side by side.
 */
export function listOfSoMany(context: AnswerContext): Draft | null {
  const { question } = context
  const [said = '', digit = '', word = ''] = (WHICH.test(question.text) && SO_MANY.exec(question.text)) || []
  return word === ''
    ? null
    : listOf(soMany(digit, word), question.content.replace(said, word), context, ENOUGH_OF_SO_MANY)
}

/** So many things with one end to their names; the end is a single character or a word. */
function soMany(digit: string, end: string): Kind {
  const many = /\d/.test(digit) ? Number(digit) : digit === '两' ? 2 : (hanNumber(digit) ?? 2)
  const form = listOfEnds(Math.max(many, 2), end)
  return { word: end, lists: (words) => form.test(words) }
}

/** Exactly so many names one behind another that all end so. */
function listOfEnds(many: number, end: string): RegExp {
  const name = `(?:(?!${end})[^、,，;；。]){1,8}${end}["”]?`
  const more = `(?:[、和与]${name.replace('{1,8}', '{1,4}')})`
  return new RegExp(`${name}${more}{${many - 1}}(?![^、,，;；。]{0,4}[、和与][^、,，;；。]{1,4}${end})`, 'u')
}

/** 项目, 工作: every list is of such; they name a kind only with more in front. */
function isPlain(kind: string): boolean {
  return kind.length < 2 || PLAIN.test(kind)
}

const PLAIN =
  /^(?:重[大点])?(?:项目|工程|工作|任务|措施|举措|问题|内容|方面|目标|指标|数据|安排|单位|部门|地方|企业|活动|情况|要求)$/

/** Two things at least with the kind at their ends, or a list that the kind closes. */
function listsKind(text: string, kind: string): boolean {
  const runs = text.split(/[,，;；:：。]/)
  return runs.some((run) => endsIn(run, kind) || new RegExp(`(?:、|”“)[^,，;；。]*等${kind}`).test(run))
}

/** All of the names but the last end with the kind; behind the last one the sentence may go on. What is counted is no name. */
function endsIn(run: string, kind: string): boolean {
  const items = run.split(/、|和|与|及/).map((item) => item.replace(/[“”"《》]/g, ''))
  const ends = items.filter((item, i) => {
    const isLast = i === items.length - 1
    const named = item.length > kind.length && !/\d+(?:\.\d+)?\p{Script=Han}/u.test(item)
    return named && (item.endsWith(kind) || (isLast && item.slice(1, kind.length + 5).includes(kind)))
  })
  return ends.length > 1
}

function textOf({ located, start, end }: RankedPassage['passage']): string {
  return located.paragraph.text.slice(start, end)
}

function lengthOf({ passage: { start, end } }: RankedPassage): number {
  return end - start
}
