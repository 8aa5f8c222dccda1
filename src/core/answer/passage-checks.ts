import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import { type AskedAmount, amountsCounted } from '../question/asked-amount.ts'
import type { AnswerContext } from './context.ts'
import { countsAnotherThing } from './counts-another-thing.ts'
import { lacksCounted, lacksDeed, lacksMeasureWord } from './lacks-counted.ts'
import { lacksGoal } from './lacks-goal.ts'
import { lacksName } from './lacks-name.ts'
import { lacksQualifier } from './lacks-qualifier.ts'
import { lacksShortDeed } from './lacks-short-deed.ts'
import { lacksNamedMeasure } from './named-measure.ts'
import { namesAnother } from './names-another.ts'
import { isOfAnotherItem } from './of-another-item.ts'
import { lacksOwnLimit } from './of-its-own-amount.ts'
import { isOfLikeName } from './of-like-name.ts'
import { isOfOtherSession, tellsDayOfOthers } from './of-other-session.ts'
import { isOfEarlierSentence } from './of-own-sentence.ts'
import { isOfSpokenOf } from './of-spoken-of.ts'
import { leavesPartyOut } from './party-asked.ts'
import { countsAnotherDeed, leavesPersonsOut } from './passage-counts.ts'
import { speaksOfIt } from './passage-fits.ts'
import { lacksFocus } from './passage-focus.ts'
import type { RankedPassage } from './rank-passages.ts'
import { countsOtherPersons, countsUnknownKind } from './unknown-kind.ts'

/** A passage that itself holds so much of the question is about what it asks. */
export const NEARLY_ALL = 0.85

/** A passage that says enough of a question, with the question as it is looked for. */
export interface Candidate {
  readonly ranked: RankedPassage
  readonly context: AnswerContext
  /** The question's content, or the part of it that is looked for. */
  readonly said: string
  /** `said` without words that only say how (尽快, 大约). */
  readonly asked: string
  readonly amount: AskedAmount | null
  readonly terms: readonly string[]
}

/** An amount is asked, and an earlier sentence of the paragraph is the one that speaks of what it is asked of. */
export function isOfAnotherSentence({ ranked: { passage, own }, amount, asked }: Candidate): boolean {
  return amount !== null && own < NEARLY_ALL && isOfEarlierSentence(passage, asked)
}

type Check = readonly [name: string, refuses: (candidate: Candidate) => boolean]

/** What keeps a passage that shares enough words with a question from answering it, in the order they are asked. */
const CHECKS: readonly Check[] = [
  [
    'unknown kind',
    ({ amount, context: { question, knowledge } }) => amount !== null && countsUnknownKind(question, knowledge),
  ],
  [
    'other persons',
    ({ ranked: { passage }, context: { question, knowledge } }) => countsOtherPersons(passage, question, knowledge),
  ],
  ['aside', ({ ranked: { passage, own }, context }) => !speaksOfIt(passage, context, own >= NEARLY_ALL)],
  [
    'another deed',
    ({ ranked: { passage }, context: { question, knowledge } }) =>
      countsAnotherDeed(passage, question, knowledge.lexicon),
  ],
  [
    'focus',
    ({ ranked: { passage }, said, context: { question, knowledge } }) => lacksFocus(passage, said, question, knowledge),
  ],
  ['goal', ({ ranked: { passage }, context: { question } }) => lacksGoal(passage, question)],
  [
    'name',
    ({ ranked: { passage }, amount, context: { question, knowledge } }) =>
      lacksName(passage, question, amount !== null, knowledge),
  ],
  [
    'named measure',
    ({ ranked: { passage }, said, context: { knowledge } }) => lacksNamedMeasure(passage, said, knowledge.lexicon),
  ],
  [
    'own limit',
    ({ ranked: { passage }, amount, context: { question, knowledge } }) =>
      amount !== null && lacksOwnLimit(passage, question, amount, knowledge),
  ],
  [
    'qualifier',
    ({ ranked: { passage }, amount, asked, context: { question, knowledge } }) =>
      amount !== null && lacksQualifier(passage, asked, question, knowledge),
  ],
  ['measure word', ({ ranked: { passage }, amount, said }) => amount !== null && lacksMeasureWord(passage, said)],
  [
    'deed',
    ({ ranked: { passage }, amount, context: { question, knowledge } }) =>
      amount !== null && lacksDeed(passage, question, knowledge),
  ],
  [
    'counted',
    ({ ranked: { passage }, amount, said, context: { knowledge } }) =>
      amount !== null && lacksCounted(passage, said, knowledge),
  ],
  [
    'another thing',
    ({ ranked: { passage }, amount, asked, context: { knowledge } }) =>
      amount !== null && countsAnotherThing(passage, asked, amount, knowledge),
  ],
  [
    'short deed',
    ({ ranked: { passage }, context: { question, knowledge } }) => lacksShortDeed(passage, question, knowledge),
  ],
  ['party', ({ ranked: { passage }, context: { question } }) => leavesPartyOut(passage, question)],
  ['persons', ({ ranked: { passage }, context: { question } }) => leavesPersonsOut(passage, question)],
  [
    'another item',
    ({
      ranked: { passage },
      amount,
      terms,
      context: {
        question,
        knowledge: { lexicon },
      },
    }) =>
      amount !== null &&
      amountsCounted(question.text) < 2 &&
      isOfAnotherItem(
        passage,
        terms,
        amount,
        findQuantities(fold(passage.located.paragraph.text), lexicon, passage.located.paragraph.damage),
      ),
  ],
  ['spoken of', ({ ranked: { passage }, context }) => !isOfSpokenOf(passage, context)],
  ['like name', ({ ranked: { passage }, said, context: { knowledge } }) => isOfLikeName(passage, said, knowledge)],
  [
    'another name',
    ({ ranked: { passage }, said, context: { question, knowledge } }) =>
      namesAnother(passage, said, question, knowledge),
  ],
  [
    'other session',
    ({ ranked: { passage }, context: { question, knowledge } }) => isOfOtherSession(passage, question, knowledge),
  ],
  ['day of others', ({ ranked: { passage }, context: { question } }) => tellsDayOfOthers(passage, question)],
  ['another sentence', isOfAnotherSentence],
]

/** The name of the first check that refuses a passage as the answer; undefined where it answers. */
export function refusedBy(candidate: Candidate): string | undefined {
  return CHECKS.find(([, refuses]) => refuses(candidate))?.[0]
}
