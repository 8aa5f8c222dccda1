import { z } from 'zod'

/** Words of questions in both languages; English ones stand for whole words. */
export const wordsSchema = z.strictObject({ zh: z.array(z.string().min(1)), en: z.array(z.string().min(1)) })
export type Words = z.infer<typeof wordsSchema>

/** A word found in a text. */
export interface WordSpan {
  readonly start: number
  readonly end: number
}

/** Every place of every word in a lower-case text; a word within a longer one of the list is found with it alone. */
export function findWords(lower: string, words: Words): WordSpan[] {
  const found = [
    ...words.zh.flatMap((word) => placesOf(lower, word)),
    ...(/[a-z]/.test(lower) ? words.en.flatMap((word) => wholePlacesOf(lower, word)) : []),
  ]
  return found.filter(
    (span) => !found.some((other) => other !== span && length(other) > length(span) && contains(other, span)),
  )
}

/** True where a lower-case text has one of the words. */
export function hasWord(lower: string, words: Words): boolean {
  return words.zh.some((word) => lower.includes(word)) || words.en.some((word) => wholePlacesOf(lower, word).length > 0)
}

/** A lower-case text with all of some words blanked, the longest first. */
export function withoutWords(lower: string, lists: readonly Words[]): string {
  const zh = longestFirst(lists.flatMap((words) => words.zh))
  const en = /[a-z]/.test(lower) ? longestFirst(lists.flatMap((words) => words.en)) : []
  const rest = en.reduce(
    (text, word) => wholePlacesOf(text, word).reduceRight((out, span) => blanked(out, span), text),
    lower,
  )
  return zh.reduce((text, word) => text.replaceAll(word, ' '), rest)
}

/** Two lists as one. */
export function joinWords(...lists: readonly Words[]): Words {
  return { zh: lists.flatMap((words) => words.zh), en: lists.flatMap((words) => words.en) }
}

function placesOf(lower: string, word: string): WordSpan[] {
  const places: WordSpan[] = []
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1))
    places.push({ start: at, end: at + word.length })
  return places
}

function wholePlacesOf(lower: string, word: string): WordSpan[] {
  return placesOf(lower, word).filter(
    ({ start, end }) => !/[a-z]/.test(lower.charAt(start - 1)) && !/[a-z]/.test(lower.charAt(end)),
  )
}

function longestFirst(words: readonly string[]): string[] {
  return [...new Set(words)].sort((a, b) => b.length - a.length)
}

function blanked(text: string, { start, end }: WordSpan): string {
  return `${text.slice(0, start)} ${text.slice(end)}`
}

function contains(outer: WordSpan, inner: WordSpan): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function length({ start, end }: WordSpan): number {
  return end - start
}
