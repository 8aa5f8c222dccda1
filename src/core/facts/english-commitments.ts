import type { Comparator } from '../lexicon/schema.ts'
import type { Span } from './clauses.ts'

/** A comparator without a number of an English sentence, and what it refers to. */
export interface EnglishCommitment extends Span {
  readonly comparator: Comparator
  readonly reference: Span
}

const WHAT =
  '((?:the )?(?:growth (?:rate )?of )?(?:the )?(?:overall )?(?:economic (?:growth|development)|economy|GDP(?: growth)?|national average|provincial average|city average))'
const FORMS: readonly (readonly [Comparator, RegExp])[] = [
  [
    'sync',
    new RegExp(
      `\\b(?:(?:basically |broadly |largely |roughly )?(?:in (?:step|line|tandem|sync|pace) with|on (?:a )?par with|keep(?:s|ing)? (?:up|pace|in step) with|at the same (?:pace|rate) as|in synchrony with|synchroni[sz]ed with))(?: that of)? ${WHAT}`,
      'gi',
    ),
  ],
  [
    '>',
    new RegExp(
      `\\b(?:(?:slightly )?(?:faster|higher|more quickly|more) than|outpac(?:e|es|ing)|exceed(?:s|ing)?|above|outstrip(?:s|ping)?)(?: that of)? ${WHAT}`,
      'gi',
    ),
  ],
  [
    'assigned',
    /\b(?:(?:as|targets?|tasks?|quotas?|requirements) )?(?:assigned|set|issued|handed down|required|allocated|prescribed) by ((?:the )?(?:provincial|central|state|national|municipal|prefectural|higher(?:[- ]level)?|superior|upper[- ]level|state council|province|state|country|city)(?: (?:government|authorities|authority|levels?))?)/gi,
  ],
]

/** Every commitment of a sentence, in order. */
export function commitmentsIn(words: string): EnglishCommitment[] {
  return FORMS.flatMap(([comparator, form]) =>
    [...words.matchAll(form)].map((match) => {
      const end = match.index + match[0].length
      return { start: match.index, end, comparator, reference: { start: end - (match[1] ?? '').length, end } }
    }),
  )
}
