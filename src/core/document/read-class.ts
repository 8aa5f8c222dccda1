import type { ClassWords } from './class-words.ts'
import { fold } from './fold.ts'
import type { DocumentClass } from './plan-document.ts'

/** What a class is read from: the lines of a document in order, page noise included. */
export interface ClassSource {
  readonly lines: readonly string[]
  /** Lines that stand around the text on its pages: running heads, menus. */
  readonly around: readonly string[]
}

/** Where a class comes from: a day or column of publication, a mark, an operator's word, the front matter, or nothing. */
export type ClassReason = 'published' | 'closed' | 'option' | 'front_matter' | 'unmarked'

/** The class of a paper and why, or the mark that keeps it out. */
export type ClassReading =
  | { readonly class: DocumentClass; readonly why: ClassReason; readonly words: string }
  | { readonly refused: 'secret' | 'unsigned'; readonly words: string }

/** Lines at the top in which a paper has its marks, and at the end, where 此件不公开 stands. */
const HEAD_LINES = 25
const TAIL_LINES = 12
/** Longer than this, a line is a sentence or a title; a mark alone is shorter. */
const LONGEST_MARK = 24
const LONGEST_TITLE = 90

/**
 * Who may see a paper. One that is marked 秘密, 机密 or 绝密 is refused whatever anybody says; one that is marked as
 * internal or as a draft is refused until an operator signs (`given`); else an operator's word holds, then the front
 * matter's, then a sign of publication in the head makes it public; else it is internal.
 */
export function readClass(
  source: ClassSource,
  words: ClassWords,
  given: { readonly option?: DocumentClass | undefined; readonly front?: DocumentClass | undefined },
): ClassReading {
  const head = [...source.lines.slice(0, HEAD_LINES), ...source.around].map(foldedLine)
  const marked = [...new Set([...head, ...source.lines.slice(HEAD_LINES).slice(-TAIL_LINES).map(foldedLine)])]
  const secret = marked.find((line) => isSecret(line, words))
  if (secret !== undefined) return { refused: 'secret', words: secret }
  const unsigned = first(marked, (line) => unsignedMark(line, words.unsigned))
  if (unsigned !== undefined && given.option === undefined) return { refused: 'unsigned', words: unsigned }
  if (given.option !== undefined) return { class: given.option, why: 'option', words: unsigned ?? '' }
  if (given.front !== undefined) return { class: given.front, why: 'front_matter', words: '' }
  const closed = first(marked, (line) => partsOf(line).find((part) => words.closed.some((word) => part.endsWith(word))))
  if (closed !== undefined) return { class: 'internal', why: 'closed', words: closed }
  const published = first(head, (line) => publishedDay(line, words) ?? openPart(line, words))
  const open = published ?? first(marked, (line) => openPart(line, words))
  return open === undefined
    ? { class: 'internal', why: 'unmarked', words: '' }
    : { class: 'public', why: 'published', words: open }
}

function foldedLine(line: string): string {
  return fold(line).trim()
}

function first<T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line)
    if (found !== undefined) return found
  }
  return undefined
}

/** Parts of a line that stand by themselves, labels with their values: between wide blanks, bars, in brackets, and the line as a whole. */
function fieldsOf(line: string): string[] {
  const fields = line.split(/ {2,}|\||\n/).flatMap((part) => part.split(/ (?=[\p{Script=Han} ]{2,12}:)/u))
  const bracketed = /[。;]/.test(line)
    ? []
    : [...line.matchAll(/[[(【〔〈<]([^\])】〕〉>]*)[\])】〕〉>]/g)].map((match) => match[1] ?? '')
  return [...new Set([line, ...fields, ...bracketed].map(unspaced))].filter((part) => part !== '')
}

/** The same, and the values without their labels. */
function partsOf(line: string): string[] {
  const fields = fieldsOf(line)
  return [...new Set([...fields, ...fields.flatMap((field) => field.split(':').map(unspaced))])]
}

/** Without blanks and the signs around it: 【机　密】 is 机密. */
function unspaced(part: string): string {
  return part.replace(/\s/g, '').replace(/^[^\p{L}\p{N}★☆]+|[^\p{L}\p{N}★☆]+$/gu, '')
}

/** True where a part of the line is made of a secret mark and its companions alone: 000123 机密★10年 特急. */
function isSecret(line: string, words: ClassWords): boolean {
  if (!words.secret.some((word) => line.replace(/\s/g, '').includes(word))) return false
  const others = [...words.secret_labels, ...words.companions].map(escaped)
  const period = String.raw`\d+(?:年|个月|月|天|日)?|[一二三四五六七八九十]+(?:年|个月)|[No.№]+\d+`
  const whole = new RegExp(
    `^(?:${[...words.secret.map(escaped), ...others, period].join('|')}|[★☆✩✭⭐*:、,/·\\-()\\[\\]【】])+$`,
    'u',
  )
  return fieldsOf(line).some((part) => whole.test(part) && words.secret.some((word) => part.includes(word)))
}

/**
 * The mark of a paper that is not to be shown: a short line or part that begins or ends with it, or a title that ends
 * with it, in brackets or not. A sentence has none.
 */
function unsignedMark(line: string, marks: readonly string[]): string | undefined {
  const flat = line.replace(/\s/g, '')
  if (!marks.some((mark) => flat.includes(mark)) || flat.length > LONGEST_TITLE) return undefined
  const title = /[。;!?]/.test(flat) ? '' : flat.replace(/[\])】〕]+$/, '')
  const short = partsOf(line.replace(/[★☆]/g, ' ')).filter(
    (part) => part.length <= LONGEST_MARK && !/[。;!?]/.test(part),
  )
  return marks.find(
    (mark) => title.endsWith(mark) || short.some((part) => part.startsWith(mark) || part.endsWith(mark)),
  )
}

/** 公开日期: 2021年06月02日, also with blanks inside the label. */
function publishedDay(line: string, { published }: ClassWords): string | undefined {
  const flat = line.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han}|:)/gu, '')
  const match = new RegExp(
    `(?:${published.map(escaped).join('|')}):\\s*20\\d\\d[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?`,
  ).exec(flat)
  return match?.[0]
}

/** A crumb or a part by itself that only what was published has. */
function openPart(line: string, { open }: ClassWords): string | undefined {
  const crumbs = /[>»›]/.test(line) ? line.split(/[>»›]/).map(unspaced) : []
  return [...crumbs, ...partsOf(line)].find((part) => open.includes(part))
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
