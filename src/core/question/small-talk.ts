import { shortRegion } from '../document/build-document.ts'
import { type Knowledge, standsInText } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { askedTime } from './asked-periods.ts'
import { contentOf } from './content.ts'
import type { Question } from './question.ts'
import type { SmallTalkWords } from './small-talk-words.ts'
import { findWords, hasWord, joinWords, type Words, withoutWords } from './words.ts'

/** What a message is that asks nothing of the documents. */
export type SmallTalk =
  | { readonly type: keyof SmallTalkWords['only'] }
  /** An order to change, remove or hand out what the bot keeps. */
  | { readonly type: 'operation' }
  /** A matter outside the documents, something to write, a sum, an attempt to make the bot something else. */
  | { readonly type: 'outside' }
  /** What was never made public is asked for. */
  | { readonly type: 'unpublished' }

/**
 * Tells small talk, orders and matters outside the documents from questions; null for everything else. `raw` is the
 * message as it came, for signs that reading it takes out.
 */
export function readSmallTalk(
  question: Question,
  words: SmallTalkWords,
  knowledge: Knowledge,
  raw: string,
): SmallTalk | null {
  const lower = question.text.toLowerCase()
  if (lower === '') return /\p{Extended_Pictographic}/u.test(raw) ? { type: 'acknowledgement' } : null
  const only = onlySmallTalk(lower, words) ?? onlySmallTalk(raw.normalize('NFKC').toLowerCase(), words)
  if (only !== null) return { type: only }
  if (/\p{L}/u.test(lower) && !/[\p{L}\p{N}]/u.test(withoutWords(lower, [words.particles])))
    return { type: 'acknowledgement' }
  if (isInjection(lower, words, knowledge)) return { type: 'outside' }
  if (isOperation(lower, words, question)) return { type: 'operation' }
  if (asksUnpublished(question.text, words, knowledge)) return { type: 'unpublished' }
  if (isRequest(lower, words) || isSum(lower) || isOutside(question, words, knowledge)) return { type: 'outside' }
  return null
}

/** True for a message that only says that another one was received (收到, 好的, 1): in a group nobody waits for an answer. */
export function isAcknowledgement(text: string, words: SmallTalkWords): boolean {
  return onlySmallTalk(text.toLowerCase(), words) === 'acknowledgement'
}

/** True for a part of a message that greets, thanks or takes leave and says nothing else. */
export function isSmallTalkAlone(text: string, words: SmallTalkWords): boolean {
  return onlySmallTalk(text.normalize('NFKC').toLowerCase(), words) !== null
}

/** The kind of small talk that is all that a message says, by its first word of one. */
function onlySmallTalk(lower: string, { only, particles }: SmallTalkWords): keyof SmallTalkWords['only'] | null {
  const rest = withoutWords(withoutWords(lower, Object.values(only)), [particles])
  if (/[\p{L}\p{N}]/u.test(rest)) return null
  const starts = (words: Words) => Math.min(...findWords(lower, words).map(({ start }) => start))
  const kinds = (['greeting', 'thanks', 'farewell', 'acknowledgement'] as const)
    .map((kind) => ({ kind, start: starts(only[kind]) }))
    .filter(({ start }) => start !== Number.POSITIVE_INFINITY)
    .sort((a, b) => a.start - b.start)
  return kinds[0]?.kind ?? null
}

/** Words of such attempts that no document has: 扮演 may stand in a plan. */
function isInjection(lower: string, { injection }: SmallTalkWords, { index }: Knowledge): boolean {
  return (
    injection.en.some((word) => hasWord(lower, { zh: [], en: [word] })) ||
    injection.zh.some((word) => lower.includes(word) && !tokens(word).every((term) => index.has(term)))
  )
}

/** A word for what is kept inside, which no document has. */
function asksUnpublished(text: string, { unpublished }: SmallTalkWords, knowledge: Knowledge): boolean {
  const lower = text.toLowerCase()
  return findWords(lower, unpublished).some(({ start, end }) => !standsInText(knowledge, text.slice(start, end)))
}

/** 把…改成…, 删除…报告, delete all documents; no question, and no indicator's name that begins like an order. */
function isOperation(lower: string, { operations, asking }: SmallTalkWords, question: Question): boolean {
  if (hasWord(withoutWords(lower, [operations.polite]), asking)) return false
  const order = withoutPoliteness(lower, operations.polite)
  const startsWith = (words: Words) => findWords(order, words).find(({ start }) => start === 0)
  const takes = startsWith(operations.takes)
  if (takes && !/^\s*(?:in|from|of|between|on|over|since|for|to)\b/.test(order.slice(takes.end))) {
    const becomes = findWords(order, operations.becomes).find(({ start }) => start > takes.end)
    if (becomes && !order.slice(becomes.end).includes('的')) return true
  }
  const verb = startsWith(operations.verbs)
  const isName = question.indicators.some(({ start }) => start <= lower.length - order.length)
  if (!verb || isName || order.charAt(verb.end) === '的') return false
  return findWords(order, operations.objects).some(({ start }) => start >= verb.end)
}

function withoutPoliteness(lower: string, polite: Words): string {
  let order = lower.trim()
  for (let before = ''; before !== order; ) {
    before = order
    const word = findWords(order, polite).find(({ start }) => start === 0)
    if (word) order = order.slice(word.end).replace(/^[\s,，、:：]+/, '')
  }
  return order
}

/** 写一篇…讲话稿, translate this into English: something is to be made. */
function isRequest(lower: string, { requests, operations }: SmallTalkWords): boolean {
  const order = withoutPoliteness(lower, operations.polite)
  return Object.values(requests).some(({ verbs, objects }) => {
    const inEnglish = findWords(order, { zh: [], en: verbs.en }).filter(({ start }) => start === 0)
    return [...findWords(lower, { zh: verbs.zh, en: [] }), ...inEnglish].some(({ end }) =>
      findWords(inEnglish.length > 0 ? order : lower, objects).some(
        (object) => object.start >= end && !/[里中内]/.test(lower.charAt(object.end)),
      ),
    )
  })
}

/** 1+1等于几: nothing but numbers and signs, and one that computes. A date and a code have none. */
function isSum(lower: string): boolean {
  const computes = /\d\s*(?:[+*×÷^]|加上?|减去?|乘以?|除以?)\s*\(?\s*\d|[\d)]\s*[-/]\s*[\d(].*(?:=|等于)/.test(lower)
  return computes && lower.replace(/等于|是多少|多少|几|[\d\s.+\-*/×÷^()=?？%{}加减乘除以的是]/g, '') === ''
}

/** A cue of a matter outside, beside which nothing stands that any document speaks of. */
function isOutside(question: Question, { outside, beside }: SmallTalkWords, knowledge: Knowledge): boolean {
  const lower = question.text.toLowerCase()
  const kinds = Object.values(outside).filter((kind) => hasWord(lower, kind))
  if (kinds.length === 0 || question.indicators.length > 0) return false
  const regions = question.regions.flatMap(({ name }) => [name, shortRegion(name)])
  const timeless = askedTime(question.text, 0).rest.toLowerCase()
  const rest = withoutWords(timeless, [
    joinWords(...kinds),
    { zh: regions, en: regions.map((name) => name.toLowerCase()) },
  ])
  const places = knowledge.lexicon.regions.names
    .find(rest)
    .reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, rest)
  const bare = withoutWords(places, [beside])
  const speaksOfDocuments =
    contentOf(bare, (term) => knowledge.index.has(term)).terms.some(
      (term) => term.length > 1 && knowledge.index.has(term),
    ) ||
    knowledge.lexicon.glossary
      .find(bare)
      .some(({ value }) => value.some((name) => tokens(name).every((term) => knowledge.index.has(term))))
  return !speaksOfDocuments
}
