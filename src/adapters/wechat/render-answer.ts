import type { Answer } from '../../core/answer/answer.ts'
import type { Citation } from '../../core/answer/citation.ts'
import { offersOf } from '../../core/answer/turn.ts'
import { harmless } from './harmless.ts'
import { LONGEST_PART, MOST_PARTS } from './limits.ts'
import { splitText } from './split-text.ts'

/** A page of an answer: bubbles that are sent one after another. */
export interface RenderedPage {
  readonly parts: readonly string[]
  /** True where 更多 shows a further page. */
  readonly more: boolean
}

export interface RenderOptions {
  /** From 1 on. */
  readonly page?: number
  /** One line in front of everything. */
  readonly preface?: string
  readonly longest?: number
}

/** What asks for a further page, as the foot of a page says it. */
export const MORE = '更多'
const MORE_WORDS = [MORE, '看更多', 'more']

export function asksForMore(text: string): boolean {
  const bare = text.normalize('NFKC').trim().toLowerCase()
  return MORE_WORDS.includes(bare.replace(/[。.!？?]+$/u, ''))
}

/** Signs that a bubble keeps free for its source, and for the line below. */
const SOURCE = 300
const FOOT = 40
/** Codes that the source line names; 1, 2 … show the paragraphs of the others too. */
const MOST_CODES = 6

/**
 * A page of an answer as plain text: what was found, how it was understood, one line of sources with their codes, and
 * what can be replied. Every bubble names the document that its figures stand in.
 */
export function renderAnswer(answer: Answer, options: RenderOptions = {}): RenderedPage {
  const { page = 1, preface = '', longest = LONGEST_PART } = options
  const source = sourceLine(answer)
  const parts = bodyParts(answer, preface, source, longest)
  const from = (page - 1) * MOST_PARTS
  const shown = parts.slice(from, from + MOST_PARTS)
  const more = parts.length > from + MOST_PARTS
  const zh = answer.language === 'zh'
  if (shown.length === 0) return { parts: [zh ? '没有更多内容了。' : 'There is no more of it.'], more: false }
  const last = shown.length - 1
  const foot = more ? moreLine(zh, parts.length - from - MOST_PARTS) : offerLine(answer)
  return {
    parts: shown.map((part, i) => [part, source, i === last ? foot : ''].filter((line) => line !== '').join('\n')),
    more,
  }
}

/** The text in bubbles, without sources and foot. */
function bodyParts(answer: Answer, preface: string, source: string, longest: number): string[] {
  const zh = answer.language === 'zh'
  const lines = [
    preface,
    harmless(answer.text),
    answer.note === '' ? '' : harmless(zh ? `（${answer.note}）` : `(${answer.note.trim()})`),
    answer.outcome === 'ambiguous' || answer.citations.length > 0 ? '' : suggestionLines(answer),
  ]
  const text = lines.filter((line) => line !== '').join('\n')
  return splitText(text, longest - source.length - 1 - FOOT)
}

/** 出处：《…》（摘编）计21-1.2-3、计21-1.2-4；… */
function sourceLine({ citations, language }: Answer): string {
  if (citations.length === 0) return ''
  const zh = language === 'zh'
  const named = citations.slice(0, MOST_CODES)
  const documents = [...new Set(named.map(({ document }) => document))]
  const texts = documents.map((document) => {
    const of = named.filter((citation) => citation.document === document)
    const digest = of[0]?.digest ? (zh ? '（摘编）' : '(digest) ') : ''
    return `${zh ? `《${document}》` : `${document} `}${digest}${codes(of, zh)}`
  })
  const rest = citations.length - named.length
  const others = rest === 0 ? '' : zh ? `等${citations.length}段` : ` and ${rest} more`
  const head = zh ? '出处：' : 'Source: '
  const line = harmless(`${head}${texts.join(zh ? '；' : '; ')}${others}`)
  if (line.length <= SOURCE) return line
  // A source as long as that has titles of its own length; the codes alone lead to the same paragraphs.
  for (let count = named.length; count > 0; count--) {
    const left = citations.length - count
    const more = left === 0 ? '' : zh ? `等${citations.length}段` : ` and ${left} more`
    const bare = harmless(`${head}${codes(named.slice(0, count), zh)}${more}`)
    if (bare.length <= SOURCE) return bare
  }
  return ''
}

function codes(citations: readonly Citation[], zh: boolean): string {
  return citations.map(({ code }) => code).join(zh ? '、' : ', ')
}

function suggestionLines({ suggestions, language }: Answer): string {
  if (suggestions.length === 0) return ''
  const lines = suggestions.map((text, i) => `${i + 1} ${text}`)
  return harmless(
    [language === 'zh' ? '可以问（回序号）：' : 'For example (reply with a number):', ...lines].join('\n'),
  )
}

function moreLine(zh: boolean, parts: number): string {
  return zh ? `回 ${MORE} 看其余${parts}段` : `Reply more for the rest (${parts})`
}

/** What a number brings; a choice says so itself, and the paragraph of a code is there already. */
function offerLine(answer: Answer): string {
  const { citations, language, outcome, intent } = answer
  const offers = offersOf(answer).length
  if (outcome === 'ambiguous' || citations.length === 0 || intent === 'code') return ''
  const numbers = offers === 1 ? '1' : `1—${Math.min(offers, 99)}`
  return language === 'zh' ? `回 ${numbers} 看段落` : `Reply ${numbers.replace('—', ' to ')} for the paragraph`
}
