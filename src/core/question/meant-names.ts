import type { Found } from '../lexicon/phrase-finder.ts'
import type { AcceptedName } from '../search/accepted-names.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** An accepted name in a question, with the documents' own. */
export interface MeantName extends Pick<Found<AcceptedName>, 'start' | 'end'> {
  readonly name: string
}

/**
 * The accepted names of a question. One that is part of a name of the documents is left alone: of the one that it stands
 * for (中心 in 长江中心) as of any other (中心 in 创新中心).
 */
export function findMeantNames(text: string, knowledge: Knowledge): MeantName[] {
  return knowledge.accepted.find(text).flatMap((found) => {
    const { start, end } = found
    const name = nameOf(found.value, knowledge)
    return isPartOf(text, found, name) || isWithinOwnName(text, found, knowledge) ? [] : [{ start, end, name }]
  })
}

/** What a question reads in the place of an accepted name; an indicator's, as the bot calls it where that means no other. */
function nameOf({ target }: AcceptedName, { lexicon }: Knowledge): string {
  const indicator = target.kind === 'indicator' ? lexicon.indicators.get(target.id) : undefined
  if (!indicator) return target.id
  const { id, zh, written } = indicator
  const isPlain = lexicon.asked.exact(zh).every((other) => other === id) && lexicon.ambiguous.exact(zh).length === 0
  return isPlain && lexicon.asked.exact(zh).length > 0 ? zh : (written[0] ?? zh)
}

type Stretch = Pick<MeantName, 'start' | 'end'>

function isPartOf(text: string, { start, end }: Stretch, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (at <= start && end <= at + name.length) return true
  return false
}

function isWithinOwnName(text: string, { start, end }: Stretch, { names }: Knowledge): boolean {
  const lower = text.toLowerCase()
  if (lower.length !== text.length) return false
  for (const { entry, start: at } of names.laidOver(lower, start)) {
    const behind = at + entry.letters.length
    const isLonger = at <= start && end <= behind && behind - at > end - start
    if (isLonger && entry.name.kind !== 'synonym' && lower.startsWith(entry.letters, at)) return true
  }
  return false
}
