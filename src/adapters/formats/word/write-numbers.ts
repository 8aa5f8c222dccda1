import { type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'
import { writeNumber } from './number-forms.ts'
import { type Level, type List, type Numbering, type NumberReference, referenceOf } from './numbering-definitions.ts'

/** A Word document's main part with its automatic numbers as text. */
export interface Numbered {
  readonly xml: string
  /** How many numbers were written, and how many paragraphs have one that could not be. */
  readonly written: number
  readonly unknown: number
}

/**
 * Writes the automatic numbers of paragraphs in front of their texts, as Word shows them. A paragraph without text counts
 * and gets none, but for a table's cell, where the number is all that stands there. Bullets are no numbers.
 */
export function writeNumbers(xml: string, numbering: Numbering): Numbered {
  // Entities stay as they are written: put back, every Chinese character would be one.
  const $ = load(xml, { xml: { decodeEntities: false } })
  const counting = new Counting(numbering)
  let [written, unknown] = [0, 0]
  for (const paragraph of $('w\\:p').toArray()) {
    if (isElsewhere($, paragraph)) continue
    const place = placeOf($, paragraph, numbering)
    if (place === null) unknown++
    if (!place) continue
    const number = counting.next(place.list, place.id, place.level)
    if (number === null) continue
    const text = ownText($, paragraph)
    if (text.trim() === '' && $(paragraph).parent().get(0)?.tagName !== 'w:tc') continue
    if (number === undefined) {
      unknown++
      continue
    }
    putInFront($, paragraph, `${number}${gapBetween(number, text)}`)
    written++
  }
  return { xml: $.xml(), written, unknown }
}

interface NumberPlace {
  readonly id: string
  readonly list: List
  readonly level: number
}

/** The list and level of a paragraph; undefined where it has no number, null where its list is nowhere described. */
function placeOf($: CheerioAPI, paragraph: Element, numbering: Numbering): NumberPlace | null | undefined {
  const own = referenceOf($, paragraph)
  const style = $(paragraph).children('w\\:pPr').children('w\\:pStyle').attr('w:val') ?? numbering.standard
  const styled: NumberReference | undefined = style === undefined ? undefined : numbering.styles.get(style)
  const id = own?.list ?? styled?.list
  const list = id === undefined ? undefined : numbering.lists.get(id)
  if (id === undefined || id === '0') return undefined
  if (!list) return null
  return { id, list, level: own?.level ?? styled?.level ?? 0 }
}

/** Numbers as they go on from paragraph to paragraph. */
class Counting {
  readonly #numbering: Numbering
  /** Last number of each level, by the scheme that lists share. */
  readonly #counts = new Map<string, Map<number, number>>()
  /** Lists whose own starts were taken, with the level. */
  readonly #started = new Set<string>()

  constructor(numbering: Numbering) {
    this.#numbering = numbering
  }

  /** The next number of a level as it is shown; null for a level that shows none, undefined for one that is not known. */
  next(list: List, id: string, at: number): string | null | undefined {
    const level = list.levels.get(at)
    if (!level || !this.#numbering.lists.has(id)) return null
    const counts = this.#counts.get(list.scheme) ?? new Map<number, number>()
    this.#counts.set(list.scheme, counts)
    const started = `${id} ${at}`
    const own = this.#started.has(started) ? undefined : list.starts.get(at)
    this.#started.add(started)
    const last = counts.get(at)
    counts.set(at, own ?? (last === undefined ? level.start : last + 1))
    for (const above of list.levels.keys())
      if (above < at && !counts.has(above)) counts.set(above, startOf(list, above))
    for (const [below, { restart }] of list.levels) if (below > at && beginsAnew(restart, at)) counts.delete(below)
    return shown(level, list.levels, counts)
  }
}

function startOf(list: List, at: number): number {
  return list.starts.get(at) ?? list.levels.get(at)?.start ?? 0
}

/** True for a deeper level that begins anew behind one at `at`, from 0. */
function beginsAnew(restart: number | undefined, at: number): boolean {
  return restart === undefined || (restart !== 0 && at < restart)
}

function shown(
  { text, format, legal }: Level,
  levels: ReadonlyMap<number, Level>,
  counts: ReadonlyMap<number, number>,
): string | null | undefined {
  if (format === 'bullet' || format === 'none' || !/%[1-9]/.test(text)) return null
  let known = true
  const number = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    const form = levels.get(at)?.format ?? 'decimal'
    const written = writeNumber(counts.get(at) ?? 0, legal ? 'decimal' : form)
    if (written === undefined) known = false
    return written ?? ''
  })
  return known ? number : undefined
}

/** Text boxes count by themselves, older forms stand beside newer ones, and what was deleted or hidden is not shown. */
function isElsewhere($: CheerioAPI, paragraph: Element): boolean {
  if ($(paragraph).closest('w\\:txbxContent,mc\\:Fallback').length > 0) return true
  return $(paragraph).children('w\\:pPr').children('w\\:rPr').children('w\\:vanish,w\\:del').length > 0
}

/** A paragraph's text without that of boxes in it. */
function ownText($: CheerioAPI, paragraph: Element): string {
  return $(paragraph)
    .find('w\\:t,w\\:noBreakHyphen,w\\:sym')
    .toArray()
    .filter((run) => $(run).closest('w\\:p').get(0) === paragraph)
    .map((run) => $(run).text())
    .join('')
}

/** Word leaves a gap behind a number; it is a blank only where 1. and 5G, or 第一章 and its name, would run together. */
function gapBetween(number: string, text: string): string {
  if (text.trim() === '' || /\s$/.test(number) || /^\s/.test(text)) return ''
  if (/[\dA-Za-z章节条编篇]$/.test(number)) return ' '
  return /\.$/.test(number) && /^[\d.A-Za-z０-９]/.test(text) ? ' ' : ''
}

function putInFront($: CheerioAPI, paragraph: Element, words: string): void {
  const run = $('<w:r><w:t xml:space="preserve"></w:t></w:r>')
  run.find('w\\:t').text(words.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
  const properties = $(paragraph).children('w\\:pPr').first()
  if (properties.length > 0) properties.after(run)
  else $(paragraph).prepend(run)
}
