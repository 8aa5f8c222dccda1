import { fold, hanNumber } from '../document/fold.ts'
import { NOTE_SECTION } from '../document/parse-outline.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import { findTerm, type TermPlace } from './find-term.ts'
import type { Located } from './knowledge.ts'

/** The words of a paragraph that explain a term. */
export interface Explanation extends Span {
  readonly located: Located
}

/** Sections in which every entry explains the term in front of it. */
const GLOSSARY = /^(?:注|名词解释|名词注释|名词说明|有关名词解释|注释|附注|术语解释)$/
const CLOSING = /^[”"」’'》)]*/
/** 指 that is no part of 指标, 指导 and the like. */
const MEANS = '指(?![标数导挥引示定向南明望令出派点纹责针认])'
const SAYS = new RegExp(
  `^(?:[,，:]|——)?(?:是${MEANS}|${MEANS}的是|就是${MEANS}|系${MEANS}|特${MEANS}|专${MEANS}|主要是?${MEANS}|${MEANS}|意思是|的?含义是|的?定义是)`,
)
const THAT_IS = /^(?:[,，]|——)?(?:即(?![将可刻日使便时期达为完有])|也就是|即为)/
const CONSISTS = /^(?:主要)?(?:包括|包含|分别是|分别为|分为|由.{2,60}(?:组成|构成))/
const IN_BRACKETS = /^\((?:即|指|是指|指的是|也就是|包括|包含|主要包括)[^)]*\)/
/** Quoted things behind a colon; without one they are the term's equals in a list. */
const QUOTED_LIST = /^(?::|——)(?:[“"][^”"]+[”"][、,和]?){2,}/
const LONGEST = 160

/**
 * Where a document explains a term itself: a note, X是指…, “X”即…, X(即…), X包括…, or as many things as its numeral
 * says directly beside it (权力清单、责任清单、负面清单“三张清单”). Null where no document does.
 */
export function explainTerm(term: string, paragraphs: readonly Located[]): Explanation | null {
  const places = paragraphs.flatMap((located) =>
    findTerm(located.paragraph.text, term).map((place) => ({ located, place })),
  )
  for (const find of [asEntry, byFootnote, inSentence, besideIt, asAbbreviation]) {
    for (const { located, place } of places) {
      const found = find(located, place, term, paragraphs)
      if (found) return found
    }
  }
  return null
}

type Finder = (located: Located, place: TermPlace, term: string, paragraphs: readonly Located[]) => Explanation | null

/** An entry of its own: [1] “三微”改造:指…; in a glossary without 指 too. */
const asEntry: Finder = (located, place) => {
  const folded = fold(located.paragraph.text)
  if (!/^(?:[[【(]?\d{1,3}[\]】)]?[.、 ]*|[—●•]*)[“"「《]?$/.test(folded.slice(0, place.start))) return null
  const behind = folded.slice(place.end)
  const label = /^[”"」》]?\p{Script=Han}{0,6}[”"」》]?(?:\[\d+\])?[:：]/u.exec(behind)
  if (!label) return null
  const rest = behind.slice(label[0].length).trim()
  const isGlossary = located.paragraph.section.some((heading) => GLOSSARY.test(heading))
  if (rest === '' || !(isGlossary || new RegExp(`^(?:是?${MEANS}|即|就是|包括|主要)`).test(rest))) return null
  return { located, ...withoutMark(folded) }
}

/** The note whose number stands behind the term in the text. */
const byFootnote: Finder = (located, place, _, paragraphs) => {
  const behind = fold(located.paragraph.text).slice(place.end)
  const number = /^[”"」》]?\p{Script=Han}{0,4}[”"」》]?[[【](\d{1,3})[\]】]/u.exec(behind)?.[1]
  if (number === undefined || located.paragraph.section[0] === NOTE_SECTION) return null
  const note = paragraphs.find(
    (other) =>
      other.document === located.document &&
      other.paragraph.section[0] === NOTE_SECTION &&
      new RegExp(`^[[【]${number}[\\]】]`).test(fold(other.paragraph.text)),
  )
  return note ? { located: note, ...withoutMark(fold(note.paragraph.text)) } : null
}

function withoutMark(folded: string): Span {
  return { start: /^[[【(]?\d{1,3}[\]】)][.、 ]*/.exec(folded)?.[0].length ?? 0, end: folded.trimEnd().length }
}

/** A sentence that says what the term means or consists of. */
const inSentence: Finder = (located, place) => {
  const folded = fold(located.paragraph.text)
  const closed = CLOSING.exec(folded.slice(place.end))?.[0].length ?? 0
  const behind = folded.slice(place.end + closed)
  const bracket = IN_BRACKETS.exec(behind) ?? countedList(folded, place, behind)
  if (bracket) return { located, start: openedAt(folded, place), end: place.end + closed + bracket[0].length }
  const isQuoted = closed > 0
  const says =
    SAYS.test(behind) || CONSISTS.test(behind) || (THAT_IS.test(behind) && (isQuoted || /^[,，—]/.test(behind)))
  if (!says && !QUOTED_LIST.test(behind)) return null
  const sentence = sentencesOf(folded).find((span) => span.start <= place.start && place.end <= span.end)
  if (!sentence) return null
  return { located, start: openedAt(folded, place), end: endWithin(folded, sentence, openedAt(folded, place)) }
}

/** A list behind the term with as many things as its numeral says: 五个一(一个园区、…) or 三张清单:…. */
function countedList(folded: string, place: TermPlace, behind: string): RegExpExecArray | null {
  const count = numeralOf(folded.slice(place.start, place.end))
  const list = /^\(([^()]+)\)/.exec(behind) ?? /^(?::|——)([^。;;]+)/.exec(behind)
  return count !== null && list?.[1]?.split(/[、,，]/).length === count ? list : null
}

/** As many things as the term's numeral says, directly in front of it: 甲、乙、丙“三个全覆盖”. */
const besideIt: Finder = (located, place) => {
  const folded = fold(located.paragraph.text)
  const start = openedAt(folded, place)
  const count = numeralOf(folded.slice(place.start, place.end))
  const from =
    Math.max(...['。', ';', ',', '，', ':', '!', '?', '\n'].map((mark) => folded.lastIndexOf(mark, start - 1))) + 1
  if (isListed(folded, start, place)) return null
  const items = folded.slice(from, start).split(/、|(?<=[”"])(?=[“"])/)
  const areAllQuoted = items.every((item) => /^[“"].*[”"]$/.test(item.trim()))
  if (count === null || items.length !== count || items.some((item) => item.trim().length < 2)) return null
  if (!areAllQuoted && (items.some((item) => /[“”"]/.test(item)) || VERB_ALONE.test(items.at(-1)?.trim() ?? '')))
    return null
  const closed = CLOSING.exec(folded.slice(place.end))?.[0].length ?? 0
  return { located, start: from, end: place.end + closed }
}

/** 坚决做到“两个维护”: what stands before the term is its verb and no thing that it counts. */
const VERB_ALONE =
  /^\p{Script=Han}{0,4}(?:做到|实现|落实|推进|推动|坚持|践行|打造|建设|实施|开展|强化|加强|深化|完善|健全|做好|抓好|用好|守住|筑牢|打好|增强|提升|拓展|坚守|捍卫)$/u

/** The term is one more thing of a list (“两重”“两新”), or a numeral without a word for what it counts. */
function isListed(folded: string, start: number, place: TermPlace): boolean {
  const isQuoted = start < place.start
  const behind = folded.slice(place.start, place.end).replace(/^[一二两三四五六七八九十\d]+/, '')
  return isQuoted ? /[”"、]$/.test(folded.slice(0, start)) : !/^[个大项类张条种点级支件重化方]/.test(behind)
}

/** 人工智能(AI): letters in brackets behind the name that they stand for. */
const asAbbreviation: Finder = (located, place, term) => {
  const folded = fold(located.paragraph.text)
  if (!/^[a-z0-9+-]+$/i.test(term) || !/\p{Script=Han}\($/u.test(folded.slice(0, place.start))) return null
  if (folded[place.end] !== ')') return null
  const clause = sentencesOf(folded)
    .flatMap((sentence) => clausesOf(folded, sentence))
    .find((span) => span.start <= place.start && place.end <= span.end)
  return clause ? { located, start: clause.start, end: place.end + 1 } : null
}

/** The numeral that a term begins with, from 2 to 20; null where it has none. */
function numeralOf(term: string): number | null {
  const numeral = /^[“"「]?([一二两三四五六七八九十]{1,2}|\d{1,2})(?!\d)/.exec(term)?.[1]
  const value = numeral === undefined ? null : /\d/.test(numeral) ? Number(numeral) : hanNumber(numeral)
  return value !== null && value >= 2 && value <= 20 ? value : null
}

/** The term's start with the quotation mark that opens it. */
function openedAt(folded: string, { start }: TermPlace): number {
  return /[“"「‘《]/.test(folded[start - 1] ?? '') ? start - 1 : start
}

/** The end of a sentence, or of its last clause within what can be quoted. */
function endWithin(folded: string, sentence: Span, start: number): number {
  if (sentence.end - start <= LONGEST) return sentence.end
  const clauses = clausesOf(folded, sentence).filter((clause) => clause.end > start && clause.end - start <= LONGEST)
  return clauses.at(-1)?.end ?? start + LONGEST
}
