import { shortRegion } from '../document/build-document.ts'
import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { namesLikeProjects } from '../facts/names-like-projects.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Stage } from '../lexicon/schema.ts'
import type { Project } from '../search/project.ts'
import { isWithin, squeezeName } from '../search/project-name-parts.ts'

const LAND: readonly Stage[] = ['征收', '出让']
/** How many of the shorter name's pairs of characters the other must have to be taken for it. */
const ALIKE = 0.5

/**
 * True for a name that is one project's alone: it ends like a project's (or a place's that is cleared) and, words for
 * kinds and for fields of work aside, says something of its own. 文化大院 and 国际贸易通道 do not.
 */
export function hasOwnName({ name }: Project, stage: Stage | null, lexicon: Lexicon): boolean {
  const { projectNames, themes } = lexicon
  const folded = fold(name)
  const cleared = stage !== null && LAND.includes(stage) && projectNames.placeEnd.test(folded)
  const coded = /[A-Z\d]/.test(folded)
  if (!projectNames.end.test(folded) && !cleared && !coded) return false
  if (projectNames.isKind(folded) || projectNames.lead.test(folded)) return false
  const plain = folded.replace(projectNames.end, '')
  let own = ''
  let at = 0
  for (const { start, end } of [...themes.asked(plain)].sort((a, b) => a.start - b.start)) {
    if (start < at) continue
    own += `${plain.slice(at, start)}|`
    at = end
  }
  own += plain.slice(at)
  return own.split('|').some((piece) => piece.length >= 2 && !projectNames.isKind(piece))
}

/**
 * True where a document may speak of a project under this name or another: it holds the name or three characters in a row
 * of it that are no word for a kind, or a name that is much like it or short for it (武船厂区 for 武昌造船厂片).
 */
export function mayName(document: PlanDocument, { names }: Project, lexicon: Lexicon): boolean {
  const text = document.paragraphs.map((paragraph) => squeezeName(paragraph.text)).join('\n')
  const others = likenessesOf(document, lexicon)
  const isShared = (part: string) => lexicon.projectNames.isKind(part) || lexicon.projectNames.end.test(part)
  return names.some((name) => {
    const whole = squeezeName(name)
    const own = withoutRegion(whole, document)
    const stem = own.replace(lexicon.projectNames.work, '').replace(lexicon.projectNames.end, '')
    if (text.includes(stem.length >= 2 && !lexicon.projectNames.isKind(stem) ? stem : own)) return true
    const parts = Array.from({ length: own.length - 2 }, (_, at) => own.slice(at, at + 3))
    return (
      parts.some((part) => !isShared(part) && text.includes(part)) ||
      others.some((other) => isAlike(own, other) || isAlike(whole, other))
    )
  })
}

/** Names in a document that end like a project's, kept while the document is. */
const known = new WeakMap<PlanDocument, readonly string[]>()

function likenessesOf(document: PlanDocument, lexicon: Lexicon): readonly string[] {
  const there = known.get(document)
  if (there) return there
  const names = [...namesLikeProjects(document, lexicon)]
    .filter((name) => !lexicon.projectNames.isKind(fold(name)))
    .flatMap((name) => [squeezeName(name), withoutRegion(squeezeName(name), document)])
    .filter((name) => name.length >= 3)
  known.set(document, names)
  return names
}

function withoutRegion(name: string, { region }: PlanDocument): string {
  return [region, shortRegion(region)].reduce(
    (rest, own) => (rest.startsWith(own) && rest.length > own.length + 2 ? rest.slice(own.length) : rest),
    name,
  )
}

function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const pairs = Array.from({ length: short.length - 1 }, (_, at) => short.slice(at, at + 2))
  const shared = pairs.filter((pair) => long.includes(pair)).length
  return (shared >= 2 && shared >= ALIKE * pairs.length) || isWithin(short.slice(0, -1), long)
}
