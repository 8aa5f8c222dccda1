import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { asksForPassage, countsStranger, isNested } from './choose-responder.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import type { Draft } from './draft.ts'
import { listTargets } from './list-targets.ts'
import { respondHelp } from './respond-help.ts'
import { respondInvestment } from './respond-investment.ts'
import { notFound, respondLookup } from './respond-lookup.ts'
import { respondOwner } from './respond-owner.ts'
import { respondTargets } from './respond-targets.ts'

/** What a way of answering may look at beside the question's context: its own intent, and all of them. */
type Responder = (context: AnswerContext, intent: Intent, intents: readonly Intent[]) => Draft | null

/** Every way of answering by the name that intents give it; null passes the question on to the next intent. */
const RESPONDERS: Readonly<Record<Intent['responder'], Responder>> = {
  help: (context, _, intents) => respondHelp(context, examplesOf(intents)),
  investment: respondInvestment,
  owner: respondOwner,
  target_list: listTargets,
  targets: targetsOrPassage,
  lookup: respondLookup,
}

/** A draft together with the intent that made it. */
export interface Responded {
  readonly intent: string
  readonly draft: Draft
}

/**
 * Answers for the one region of the context, or for all documents where none is settled: the first of the matching
 * intents that has something to say. Throws where none has, for the fallback always does.
 */
export function respondInRegion(
  context: AnswerContext,
  matching: readonly Intent[],
  intents: readonly Intent[],
): Responded {
  const { question } = context
  const covered = question.years.length === 0 || question.years.some((year) => coversYear(context, year))
  for (const intent of matching) {
    const made =
      covered || intent.needs.includes('only_cue')
        ? RESPONDERS[intent.responder](context, intent, intents)
        : notFound(context)
    if (made) return { intent: intent.id, draft: made }
  }
  throw new Error('no intent answers')
}

/** The indicator's figures, unless the question is about something else that only a passage tells. */
function targetsOrPassage(context: AnswerContext, _: Intent, intents: readonly Intent[]): Draft {
  const { question, knowledge } = context
  if (!asksForPassage(question, knowledge, intents)) return respondTargets(context)
  const looked = respondLookup(context)
  const better = looked.outcome === 'answered' || (looked.outcome === 'not_stated' && hasOnlyGuesses(question))
  return better || isNested(question) || countsStranger(question, knowledge) ? looked : respondTargets(context)
}

function hasOnlyGuesses(question: Question): boolean {
  return question.indicators.every((asked) => asked.ids.length > 1)
}

/** A document of the year, or a figure for it, is there. */
function coversYear({ knowledge, region }: AnswerContext, year: number): boolean {
  if (documentsOf(knowledge, region).some((document) => document.year === year)) return true
  return [...knowledge.ownFigures.values()].some((facts) =>
    facts.some((fact) => fact.period.startsWith(`${year}`) && (region === undefined || fact.region === region)),
  )
}

function examplesOf(intents: readonly Intent[]): string[] {
  return intents.filter((other) => other.responder !== 'help').flatMap((other) => other.examples.slice(0, 2))
}
