import { fold, hanNumber } from '../document/fold.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'

/** 第十五届, 第29次会议, 七次全会: the number of a body's term or of its meeting. */
const SESSION =
  /第?([\d一二三四五六七八九十]{1,4})(届|次(?=\p{Script=Han}{0,4}(?:会议|全会|大会|例会)))|(?<![\d.])(\d{1,3})(?:st|nd|rd|th) (?=meeting|session)/gu

/**
 * 第28次会议哪天开的 beside a paper that was read out at the 29th: a term or a meeting is that of its own number, whether in
 * digits or in words. True where the section of the passage numbers one, and none as asked.
 */
export function isOfOtherSession({ located }: Passage, { text }: Question, { located: all }: Knowledge): boolean {
  const asked = sessionsIn(text)
  if (asked.length === 0) return false
  const section = located.paragraph.section.join('/')
  const beside = all.filter(
    ({ document, paragraph }) => document === located.document && paragraph.section.join('/') === section,
  )
  const written = sessionsIn(beside.map(({ paragraph }) => paragraph.text).join('\n'))
  return asked.some(
    ({ kind, number }) =>
      written.some((other) => other.kind === kind) &&
      !written.some((other) => other.kind === kind && other.number === number),
  )
}

function sessionsIn(text: string): { kind: string; number: number }[] {
  return [...fold(text).matchAll(SESSION)].flatMap(([, written = '', kind = '次', ordinal = '']) => {
    const number = ordinal === '' ? (/^\d+$/.test(written) ? Number(written) : hanNumber(written)) : Number(ordinal)
    return number === null ? [] : [{ kind, number }]
  })
}

/** So many things of a kind. */
const COUNTED = /(?<![\d.])(\d{2,})(?:\s+(?:[a-z-]+\s+){0,2}?[a-z-]{4,}s\b|[家个项户处所座名人])/giu

/**
 * When had all 800 firms resumed work, where the sentence has 915 and the clause that tells the day has no number of firms:
 * the day would pass for that of the asker's firms.
 */
export function tellsDayOfOthers({ located, start, end }: Passage, { aspects, words }: Question): boolean {
  const counts = aspects.has('when') ? [...fold(words).matchAll(COUNTED)] : []
  const clause = fold(located.paragraph.text.slice(start, end))
  return counts.some(([, count = '']) => !fold(located.paragraph.text).includes(count)) && !clause.match(COUNTED)
}
