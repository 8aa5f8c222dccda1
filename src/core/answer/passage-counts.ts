import { fold, hanNumber } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { amountsCounted } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** Asks which ones, who or where, and no amount. */
const WHICH =
  /名字|名称|名单|叫什么|叫啥|哪些|哪几|哪里|哪儿|都是什么|分别是|都有谁|都是谁|有谁|是谁|哪[一二两三四五六七八九十]+[家个条所座项处类]|\bwhich\b|\bwhere\b|\bwho\b/i
const AMOUNT = /多少|几(?=[个家项条处座宗件起所户场期笔部片张次人亿万])|how (?:many|much)/i

/**
 * The question says how many there are (133处改造分布在哪些小区, 9家企业都有谁) and asks which: a sentence that only counts
 * them is no answer, one that lists them is, or one that lists some with 等.
 */
export function leavesMembersOut(passage: Passage, { text }: Question, lexicon: Lexicon): boolean {
  if (!WHICH.test(text.replace(/是哪几|有哪几/g, '哪几')) || AMOUNT.test(text.replace(/哪几/g, ''))) return false
  const sentence = fold(sentenceOf(passage))
  if (lacksGreatOnes(sentence, text)) return true
  const given = findQuantities(fold(text), lexicon).filter(
    ({ unitClass }) => unitClass === 'count' || unitClass === 'people',
  )
  const inside = findQuantities(sentence, lexicon)
  const countsOther = ({ value, unit }: { value: number; unit: string }) =>
    inside.some((one) => one.unit === unit && one.value !== value) && !inside.some((one) => one.value === value)
  if (given.length === 1 && given.every(countsOther)) return true
  const [counted] = given.filter(({ value }) => inside.some((quantity) => quantity.value === value))
  if (!counted) return false
  if (/等(?=[\d一二两三四五六七八九十])|等(?:多|一批)/.test(sentence)) return false
  // 落实社保、医保、就业各项政策,10户国企减免租金: what is listed in front of the count's own clause is of something else
  const own = inside.find(({ value }) => value === counted.value)
  const from = own === undefined ? 0 : sentence.slice(0, own.start).search(/[^,，;；:：]*$/u)
  return !itemsIn(sentence.slice(from)).some((items) => 2 * items.length >= Math.min(counted.value, MOST_COUNTED))
}

/** 三大基地分别是啥, 十件实事是哪些: so many of a kind that go by their number. */
const GREAT_ONES =
  /(?<!第)([二两三四五六七八九十])(?:大|件)(\p{Script=Han}{2,6}?)(?:分别|都|各自?|具体)*(?:是|有|指|包括|叫)(?:些)?(?:啥|什么|哪)/u

/** 办好十件民生 in front of 实事: the words straight before a kind, where its numeral stands. */
const HAN_LAST = /\p{Script=Han}{0,6}$/u

/** The sentence neither lists as many nor, where it has their number, half of them. */
function lacksGreatOnes(sentence: string, text: string): boolean {
  const [, numeral = '', kind = ''] = GREAT_ONES.exec(text) ?? []
  if (kind === '') return false
  const count = hanNumber(numeral) ?? 2
  const ofKind = sentence.split(/[,;:。]/).filter((clause) => clause.includes(kind.slice(-2)))
  const most = Math.max(0, ...ofKind.flatMap(itemsIn).map(({ length }) => length))
  const isNumbered = sentence
    .split(kind)
    .slice(0, -1)
    .some((before) => HAN_LAST.exec(before)?.[0].includes(numeral))
  return isNumbered ? 2 * most < count : most < count
}

/** Asks for persons by their names. */
const PERSONS = /人(?:都|分别|各自)?叫(?:什么|啥)|(?:是|有)哪[两几些]个?人|谁的名字|姓名|姓什么/u
/** A person by name behind an office: 局长 何秀兰. */
const NAMED_PERSON =
  /(?:长|主任|书记|代表|院士|同志|先生|女士)\s*\p{Script=Han}{2,4}(?=[,，、。\s]|$)|\p{Script=Han}{2,3}(?:同志|先生|女士)/u

/** The names of persons are asked, and the sentence only speaks of so many. */
export function leavesPersonsOut(passage: Passage, { text }: Question): boolean {
  return PERSONS.test(text) && !NAMED_PERSON.test(sentenceOf(passage))
}

/** Of each clause the words between 、 that are no amounts (8个项目、21部电梯). */
export function itemsIn(sentence: string): string[][] {
  return sentence
    .split(/[,;:。]/)
    .map((clause) =>
      clause
        .split(/、|和|与|及|\+/)
        .filter((item) => item.trim().length > 1 && !/\d+(?:\.\d+)?(?![\dA-Za-z号])/.test(item)),
    )
    .filter((items) => items.length > 1)
}

/** Nobody counts the items of a longer list. */
const MOST_COUNTED = 12

/** A verb of one character straight in front of what is counted: 坏了几部. */
const DONE_TO = /(?:^|[^\p{Script=Han}]|[里中上内都还已共又就被部台个家年])(\p{Script=Han})了(?:多少|几)/gu
/** Verbs that say of anything that there is, was made, gained or spent so much of it. */
const OF_ANYTHING = /[做办搞干弄有到成完增加投给花开建修收减降升涨超差剩多少够占达用新添设拿得出来下好了过提列排定含报]/

/**
 * What is counted is something that was done (坏了几部), and the sentence says nothing of it being done, neither in this
 * verb nor in one that documents write for it.
 */
export function countsAnotherDeed(passage: Passage, { content, words }: Question, lexicon: Lexicon): boolean {
  const sentence = fold(sentenceOf(passage))
  const verbs = new Set([...words.matchAll(DONE_TO), ...content.matchAll(DONE_TO)].map(([, verb = '']) => verb))
  const strange = [...verbs].filter((verb) => {
    const written = [lexicon.spokenDoings, lexicon.synonyms].flatMap((finder) =>
      finder.find(`${verb}了`).flatMap(({ value }) => value),
    )
    return !OF_ANYTHING.test(verb) && ![verb, ...written].some((word) => sentence.includes(word))
  })
  return strange.length > 0 && strange.length >= amountsCounted(words)
}
