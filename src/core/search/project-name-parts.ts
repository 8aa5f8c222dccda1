import { shortRegion } from '../document/build-document.ts'
import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** Signs that people leave out of a name: 地下环路二期 for 地下环路(二期), 大湖+ for “大湖+”. */
const SIGNS = /[\s“”"'‘’()[\]《》〈〉·•・—_-]/g
/** Words behind a name that only say what it is. */
const HULL = /(?:项目|工程|建设|地块)+$/
/** Words in front of a name that only say of what kind it is. */
export const KIND_FRONT = /^(?:城市)?轨道交通|^地铁/
const BRACKET = /\(([^)]*)\)/g
/** A bracket that names a part of its own: (二期), (东段). */
const PART = /[期段标]|^[东南西北上下左右][侧区岸]?$|\d/

/** A name without signs and width, in lower case: what names are held against each other by. */
export function squeezeName(name: string): string {
  return fold(name).replace(SIGNS, '').toLowerCase()
}

/** What of a name must agree: without 项目, 地块, and 轨道交通 in front of a line. 片区 is 片. */
export function coreOf(name: string): string {
  const core = squeezeName(fold(name).trim().replace(HULL, '')).replace(KIND_FRONT, '').replace(/片区$/, '片')
  return core === '' ? squeezeName(name) : core
}

/** A name without its brackets where they only describe; null where it has none, or one that names a part (二期). */
export function withoutBracket(name: string): string | null {
  const folded = fold(name)
  const inside = [...folded.matchAll(BRACKET)].map((match) => match[1] ?? '')
  if (inside.length === 0 || inside.some((text) => PART.test(text))) return null
  return folded.replace(BRACKET, '')
}

/** Names of a document's region and of those above it, with and without the word for their kind, the longest first. */
export function regionFronts({ region, parents }: Pick<PlanDocument, 'region' | 'parents'>): string[] {
  const all = [region, ...parents].flatMap((name) => [name, shortRegion(name)])
  return [...new Set([...all, '市', '区', '县'])].sort((a, b) => b.length - a.length)
}

/** The word for its kind that a name ends in: 片 of 学府街片; empty where it ends otherwise. */
export function kindOf(name: string, { projectNames }: Lexicon): string {
  return projectNames.end.exec(fold(name))?.[0] ?? ''
}

/** True where the characters of a short form stand in a name in their order, its first one in front. */
export function isWithin(short: string, name: string): boolean {
  if (short.length < 3 || short.charAt(0) !== name.charAt(0)) return false
  let at = 0
  for (const char of name) if (char === short.charAt(at)) at++
  return at === short.length
}

/**
 * True where all characters of a name stand in a text in order, with at most so many put in at one place (地下空间环路 for
 * 地下环路); at the end of the text where `atEnd` is set.
 */
export function holdsStretched(text: string, name: string, most: number, atEnd = false): boolean {
  for (let cut = 2; cut <= name.length - 2; cut++) {
    const [front, behind] = [name.slice(0, cut), name.slice(cut)]
    for (let at = text.indexOf(front); at >= 0; at = text.indexOf(front, at + 1)) {
      const end = text.endsWith(behind) ? text.length - behind.length : -1
      const next = atEnd ? end : text.indexOf(behind, at + cut)
      if (next >= at + cut && next - at - cut <= most) return true
    }
  }
  return false
}
