import type { Span } from '../facts/clauses.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Name } from '../search/name-index.ts'
import { findEnglishSlips } from './english-slips.ts'
import type { Intent } from './intent.ts'
import { findMeantNames } from './meant-names.ts'
import { type Candidate, candidatesOf, GRADES } from './mistyped-names.ts'
import { plainWordsHeard } from './plain-words.ts'
import { soundingStretches } from './sounding-stretches.ts'
import { findUnmatched, type Unmatched } from './unmatched.ts'

/** A stretch of a question that is no name and was taken for one. Places are those of the question as it was typed. */
export interface Correction extends Span {
  readonly heard: string
  readonly name: string
  readonly kind: Name['kind']
}

/** A stretch that may be several names alike, at its place in the corrected text. */
export interface UnsureName extends Span {
  readonly heard: string
  readonly names: readonly string[]
}

export interface Hearing {
  /** The question with every stretch in the place of which a name is read. */
  readonly text: string
  readonly heard: readonly Correction[]
  readonly unsure: readonly UnsureName[]
}

/**
 * The names of a cleaned question that are not the documents': those that editors accepted for others, then those that
 * are mistyped.
 */
export function hearNames(text: string, knowledge: Knowledge, intents: readonly Intent[]): Hearing {
  const accepted = [...findMeantNames(text, knowledge), ...findEnglishSlips(text, knowledge)].sort(
    (a, b) => a.start - b.start,
  )
  if (accepted.length === 0) return hearMistyped(text, knowledge, intents)
  const meant = accepted.reduceRight((out, found) => withName(out, found, found.name), text)
  const hearing = hearMistyped(meant, knowledge, intents)
  const heard = accepted.map((found) => ({
    ...found,
    heard: text.slice(found.start, found.end),
    kind: 'synonym' as const,
  }))
  return { ...hearing, heard: [...heard, ...hearing.heard] }
}

/**
 * Names that a cleaned question mistypes: by sound (固订资产投资), by the look of one character (收人), with a character
 * missing or doubled in a long name. Only where a stretch stands in no document and in no dictionary; one that may be
 * several things stays as it is and is `unsure`.
 */
function hearMistyped(text: string, knowledge: Knowledge, intents: readonly Intent[]): Hearing {
  const unmatched = findUnmatched(text, knowledge, intents)
  const { heard, unsure } = unmatched ? settle(text, candidatesIn(text, unmatched, knowledge)) : NOTHING
  const shift = (at: number) =>
    heard.filter(({ end }) => end <= at).reduce((sum, { start, end, name }) => sum + name.length - (end - start), 0)
  return {
    text: heard.reduceRight((out, correction) => withName(out, correction, correction.name), text),
    heard,
    unsure: unsure.map((name) => ({
      ...name,
      start: name.start + shift(name.start),
      end: name.end + shift(name.start),
    })),
  }
}

/** Names that may be meant; a stretch that sounds like words of a document where no name is, or one that would leave words that no document joins. */
function candidatesIn(text: string, unmatched: Unmatched, knowledge: Knowledge): readonly Candidate[] {
  const plain = plainWordsHeard(text, unmatched, knowledge)
  const isPlain = ({ start, end }: Candidate) => plain.some((word) => word.start <= start && end <= word.end)
  const names = [...candidatesOf(text, unmatched, knowledge).filter((name) => !isPlain(name)), ...plain]
  const isNew = (words: string) => /^\p{Script=Han}{2}$/u.test(words) && !knowledge.index.has(words)
  const leavesRest = ({ start, end, name }: Candidate) =>
    (unmatched.strange.has(start - 1) && isNew(`${text.charAt(start - 1)}${name.text.charAt(0)}`)) ||
    (unmatched.strange.has(end) && isNew(`${name.text.at(-1) ?? ''}${text.charAt(end)}`))
  const stretches = soundingStretches(text, unmatched, knowledge).filter((stretch) =>
    names.every((name) => name.end <= stretch.start || stretch.end <= name.start || leavesRest(name)),
  )
  const isFree = (name: Candidate) => stretches.every(({ start, end }) => name.end <= start || end <= name.start)
  return [...names.filter(isFree), ...stretches]
}

const NOTHING = { heard: [], unsure: [] } as const

/** A text with a name in the place of a stretch. */
export function withName(text: string, { start, end }: Span, name: string): string {
  return text.slice(0, start) + name + text.slice(end)
}

/** Takes the longest and surest name for each stretch; where another thing fits it as well, neither. In order of place. */
function settle(text: string, candidates: readonly Candidate[]): Pick<Hearing, 'heard' | 'unsure'> {
  const size = ({ name }: Candidate) => name.text.length
  let left = [...candidates].sort(
    (a, b) =>
      size(b) - size(a) || GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || a.places.length - b.places.length,
  )
  const found: Correction[] = []
  const unsure: UnsureName[] = []
  for (let best = left[0]; best; best = left[0]) {
    const { start, end, grade, places, name } = best
    const equals = left.filter(
      (other) =>
        other.start === start && other.end === end && other.grade === grade && other.places.length === places.length,
    )
    const names = [
      ...new Map(
        equals.map((other) => [grade === 'slip' ? other.name.text : other.name.thing, other.name.text]),
      ).values(),
    ]
    const heard = text.slice(start, end)
    if (names.length === 1) found.push({ start, end, heard, name: name.text, kind: name.kind })
    else unsure.push({ start, end, heard, names })
    left = left.filter((other) => other.end <= start || end <= other.start)
  }
  return { heard: found.sort((a, b) => a.start - b.start), unsure: unsure.sort((a, b) => a.start - b.start) }
}
