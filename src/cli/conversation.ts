import { randomBytes } from 'node:crypto'
import type { Answer } from '../core/answer/answer.ts'
import { answerInContext } from '../core/answer/answer-in-context.ts'
import type { Turn } from '../core/answer/turn.ts'
import { failedAnswer } from '../office/failed-answer.ts'
import type { Ready, Services } from './command.ts'

/**
 * One person's questions in a row: each may lean on the one before it. The one error boundary
 * around a question: a fault of ours becomes a failed answer with the question's id, and `onFault` hears of it.
 */
export class Conversation {
  readonly #ready: Ready
  readonly #onFault: (id: string, error: unknown) => void
  readonly #newId: () => string
  #turn: Turn | undefined

  constructor(ready: Ready, newId: () => string, onFault: (id: string, error: unknown) => void) {
    this.#ready = ready
    this.#newId = newId
    this.#onFault = onFault
  }

  ask(question: string): Answer {
    const { knowledge, intents, defaults } = this.#ready
    try {
      const { answer, turn } = answerInContext(question, this.#turn, knowledge, intents, defaults)
      this.#turn = turn
      return answer
    } catch (error) {
      const id = this.#newId()
      this.#onFault(id, error)
      return failedAnswer(id)
    }
  }
}

/** A conversation whose faults go to the log with the question's id. */
export function newConversation(ready: Ready, services: Services): Conversation {
  return new Conversation(
    ready,
    () => randomBytes(4).toString('hex'),
    (id, error) => {
      void services.log().then((log) => log.error({ id, err: error }, 'question failed'))
    },
  )
}
