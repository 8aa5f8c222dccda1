import { type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'

/** How one level of a list counts and is shown. */
export interface Level {
  readonly start: number
  /** Word's name for the format: chineseCounting, decimal. */
  readonly format: string
  /** The text with %1 to %9 for the numbers of levels: （%2）. */
  readonly text: string
  /** The level, from 1, behind which it begins anew; 0 for one that never does; undefined for any level above. */
  readonly restart: number | undefined
  /** True where all numbers of the text are written in Arabic digits. */
  readonly legal: boolean
}

/** A list as paragraphs refer to it. Lists of one scheme count together, but for levels that begin with a number of their own. */
export interface List {
  readonly scheme: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

/** What a paragraph says of its number; a part of it may come from its style. */
export interface NumberReference {
  readonly list: string | undefined
  readonly level: number | undefined
}

/** The lists of a Word file by their ids, and what paragraph styles say of numbers. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>
  /** By the style's id, those that it is based on taken in. */
  readonly styles: ReadonlyMap<string, NumberReference>
  /** The style of a paragraph that names none. */
  readonly standard: string | undefined
}

/** Reads word/numbering.xml and word/styles.xml; either may be missing. */
export function readNumbering(numbering: string, styles: string): Numbering {
  const $ = load(numbering, { xml: true })
  const schemes = new Map<string, Element>()
  const byStyle = new Map<string, Element>()
  for (const scheme of $('w\\:abstractNum').toArray()) {
    schemes.set(attribute($, scheme, 'w:abstractNumId') ?? '', scheme)
    const link = valOf($, scheme, 'w:styleLink')
    if (link !== undefined) byStyle.set(link, scheme)
  }
  const lists = new Map<string, List>()
  const ofStyle = new Map<string, NumberReference>()
  for (const num of $('w\\:num').toArray()) {
    const id = attribute($, num, 'w:numId')
    const named = schemes.get(valOf($, num, 'w:abstractNumId') ?? '')
    const link = named && valOf($, named, 'w:numStyleLink')
    const scheme = (link === undefined ? undefined : byStyle.get(link)) ?? named
    if (id === undefined || !scheme) continue
    const levels = levelsOf($, scheme)
    const starts = new Map<number, number>()
    for (const override of $(num).children('w\\:lvlOverride').toArray()) {
      const at = Number(attribute($, override, 'w:ilvl') ?? 0)
      const start = valOf($, override, 'w:startOverride')
      if (start !== undefined) starts.set(at, Number(start))
      for (const level of $(override).children('w\\:lvl').toArray()) levels.set(at, levelOf($, level))
    }
    lists.set(id, { scheme: attribute($, scheme, 'w:abstractNumId') ?? '', levels, starts })
    for (const level of $(scheme).children('w\\:lvl').toArray()) {
      const style = valOf($, level, 'w:pStyle')
      if (style !== undefined && !ofStyle.has(style))
        ofStyle.set(style, { list: id, level: Number(attribute($, level, 'w:ilvl') ?? 0) })
    }
  }
  return { lists, ...stylesOf(styles, ofStyle) }
}

/** What a paragraph's or style's own properties say of its number. */
export function referenceOf($: CheerioAPI, holder: Element): NumberReference | undefined {
  const numbered = $(holder).children('w\\:pPr').children('w\\:numPr').get(0)
  if (!numbered) return undefined
  const level = valOf($, numbered, 'w:ilvl')
  return { list: valOf($, numbered, 'w:numId'), level: level === undefined ? undefined : Number(level) }
}

function stylesOf(xml: string, byLevel: ReadonlyMap<string, NumberReference>): Omit<Numbering, 'lists'> {
  const $ = load(xml, { xml: true })
  const own = new Map<string, { readonly reference: NumberReference | undefined; readonly basis: string | undefined }>()
  let standard: string | undefined
  for (const style of $('w\\:style').toArray()) {
    if ((attribute($, style, 'w:type') ?? 'paragraph') !== 'paragraph') continue
    const id = attribute($, style, 'w:styleId') ?? ''
    own.set(id, { reference: referenceOf($, style), basis: valOf($, style, 'w:basedOn') })
    if (/^(?:1|true|on)$/.test(attribute($, style, 'w:default') ?? '')) standard = id
  }
  const styles = new Map<string, NumberReference>()
  for (const id of own.keys()) {
    const found: { list: string | undefined; level: number | undefined } = { list: undefined, level: undefined }
    const seen = new Set<string>()
    for (let at: string | undefined = id; at !== undefined && !seen.has(at); at = own.get(at)?.basis) {
      seen.add(at)
      const said = own.get(at)?.reference
      found.list ??= said?.list
      // A list's level may name its style in place of the style naming the level.
      found.level ??= (said?.list === undefined ? undefined : byLevel.get(at)?.level) ?? said?.level
    }
    if (found.list !== undefined) styles.set(id, found)
  }
  return { styles, standard }
}

function levelsOf($: CheerioAPI, scheme: Element): Map<number, Level> {
  return new Map(
    $(scheme)
      .children('w\\:lvl')
      .toArray()
      .map((level) => [Number(attribute($, level, 'w:ilvl') ?? 0), levelOf($, level)] as const),
  )
}

function levelOf($: CheerioAPI, level: Element): Level {
  const restart = valOf($, level, 'w:lvlRestart')
  const legal = $(level).children('w\\:isLgl').get(0)
  return {
    start: Number(valOf($, level, 'w:start') ?? 0),
    format: valOf($, level, 'w:numFmt') ?? 'decimal',
    text: valOf($, level, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : Number(restart),
    legal: legal !== undefined && !/^(?:0|false|off)$/.test(attribute($, legal, 'w:val') ?? ''),
  }
}

/** The w:val of a child. */
function valOf($: CheerioAPI, element: Element, name: string): string | undefined {
  const child = $(element).children(name.replace(':', '\\:')).get(0)
  return child && attribute($, child, 'w:val')
}

function attribute($: CheerioAPI, element: Element, name: string): string | undefined {
  return $(element).attr(name)
}
