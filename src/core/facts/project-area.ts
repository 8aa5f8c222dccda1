import type { Lexicon } from '../lexicon/lexicon.ts'

/** Words for a stretch of a place in which projects lie. */
const AREA = /片区|片|沿线|板块|组团|商务区|古城|老城/g
const LONGEST = 20

/**
 * The place that a folded sentence begins with and speaks of (江湾片加快征收; 东湖沿线,推进…; 古城内,启动…); undefined where
 * it begins otherwise.
 */
export function areaIn(sentence: string, { projectNames }: Lexicon): string | undefined {
  const text = sentence.trim()
  for (const match of text.slice(0, LONGEST).matchAll(AREA)) {
    const area = text.slice(0, match.index + match[0].length)
    const behind = text.slice(area.length).replace(/^(?:内|上|方面)/, '')
    if (!/^(?![对在向以把将于])[\p{Script=Han}A-Za-z\d“”]{3,}$/u.test(area) || holdsVerb(area, projectNames)) continue
    if (/^[,，:]/.test(behind) || projectNames.leadAt(behind, 0) !== '') return area
  }
  return undefined
}

function holdsVerb(text: string, { leadAt }: Lexicon['projectNames']): boolean {
  for (let at = 0; at < text.length; at++) if (leadAt(text, at).length >= 2) return true
  return false
}
