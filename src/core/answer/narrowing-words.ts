import type { Ask, ListWords } from '../lexicon/themes.ts'
import { contentStretches } from '../question/content.ts'

/** A stretch of a question by its offsets. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** What tells the kind of list; the words of it narrow nothing down. */
export const KINDS_OF_LIST: readonly Ask[] = [
  'problems',
  'projects',
  'figures',
  'commitments',
  'measures',
  'tasks',
  'work_done',
  'whole',
  'deeds',
]

const WH =
  /有没有|有哪些|哪些|分?哪几(?:大)?(?:块|类|个?方面|个?部分|板块|件事?)|哪几|哪一|分几|几(?=[个块大项条章方部])|什么|有何|如何|怎么样?|怎样|多少|[的了吗呢吧啊]|第[一二三四五六七八九十\d]+(?:大)?(?:部分|章|块|篇|板块)/g
const EDGE = /^[是有都在要将由对把给被和与及、从]+|[是有都在要将由对和与及、]+$/g
const MARKS = /[\s,，、。!?;:？！；：“”"'‘’()（）《》【】<>/\\|+=*#~-]+/

/**
 * The stretches of a question that are neither asking nor what every list holds: a place, a thing. `known` are words
 * that are accounted for (fields, stages, what is counted); `heads` are those of them that end a name, which what
 * stands straight before them makes whole: 倒口湖小学 is one name and no field with 倒口湖 beside it.
 */
export function narrowingWords(
  text: string,
  known: readonly Place[],
  heads: readonly Place[],
  lists: ListWords,
): string[] {
  const free = withoutAsks(blank(withoutAsks(mask(text, known), lists), WH), lists)
  const names = heads.flatMap(({ start, end }) => {
    const before = /\p{Script=Han}{2,}$/u.exec(free.slice(0, start))?.[0] ?? ''
    return before.replace(EDGE, '').length < 2 ? [] : [{ start: start - before.length, end }]
  })
  const whole = names.map(({ start, end }) => text.slice(start, end).replace(EDGE, ''))
  const isPlain = (stretch: string) =>
    stretch.replace(EDGE, '').length < 2 || covers(lists.find('plain', stretch), stretch)
  const rest = mask(free, names)
    .split(MARKS)
    .filter((stretch) => stretch !== '' && contentStretches(stretch).length > 0 && !isPlain(stretch))
    .map((stretch) => stretch.replace(EDGE, ''))
  return [...rest, ...whole]
}

/** A text with some places blanked; nothing moves. */
export function mask(text: string, places: readonly Place[]): string {
  return places.reduce((out, { start, end }) => out.slice(0, start) + ' '.repeat(end - start) + out.slice(end), text)
}

function blank(text: string, form: RegExp): string {
  return text.replace(form, (match) => ' '.repeat(match.length))
}

function withoutAsks(text: string, lists: ListWords): string {
  return [...KINDS_OF_LIST, 'plain' as const].reduce(
    (out, ask) =>
      mask(
        out,
        lists.find(ask, out).filter(({ start, end }) => end - start > 1),
      ),
    text,
  )
}

function covers(places: readonly Place[], text: string): boolean {
  return places.reduce((length, { start, end }) => length + end - start, 0) === text.length
}
