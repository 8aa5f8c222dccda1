import type { Answer } from '../core/answer/answer.ts'
import { answerInContext } from '../core/answer/answer-in-context.ts'
import type { RegressionCase } from '../core/answer/regression-case.ts'
import type { Turn } from '../core/answer/turn.ts'
import { roomOfId } from '../core/rooms/room.ts'
import type { Caller, Desk } from './command.ts'
import { failedAnswer } from './failed-answer.ts'

/** A question as it is asked again: where, when, after what. */
export type AskedAgain = Pick<RegressionCase, 'question' | 'context' | 'room' | 'asOf'>

/**
 * Answers a question as the room in which it was asked would, on the day on which it was, of what the caller may see too.
 * Nothing of it is kept.
 */
export async function answerAgain(
  { question, context, room: id, asOf }: AskedAgain,
  caller: Caller,
  { parts, knowledge: book }: Desk,
): Promise<Answer> {
  const { settings, intents } = parts.sources
  const room = id === undefined ? { ...caller.view, planYear: undefined } : roomOfId(id, settings)
  const classes = room.classes.filter((one) => caller.view.classes.includes(one))
  const defaults = {
    region: room.region ?? settings.region,
    planYear: room.planYear ?? settings.planYear,
    asOf: asOf ?? parts.clock.day(),
  }
  try {
    const { knowledge } = await book.of({ id: room.id, region: room.region, classes })
    let before: Turn | undefined
    for (const earlier of context) before = answerInContext(earlier, before, knowledge, intents, defaults).turn
    return answerInContext(question, before, knowledge, intents, defaults).answer
  } catch (error) {
    const failed = parts.newId()
    parts.log.error({ id: failed, err: error }, 'question failed')
    return failedAnswer(failed)
  }
}
