import { randomBytes } from 'node:crypto'
import type { Answer, Choice } from '../core/answer/answer.ts'
import { answerQuestion } from '../core/answer/answer-question.ts'
import type { Ready, Services } from './command.ts'

/**
 * One person's questions in a row: a bare number after an ambiguous answer takes that choice. The one error boundary
 * around a question: a fault of ours becomes a failed answer with the question's id, and `onFault` hears of it.
 */
export class Conversation {
  readonly #ready: Ready
  readonly #onFault: (id: string, error: unknown) => void
  readonly #newId: () => string
  #choices: readonly Choice[] = []

  constructor(ready: Ready, newId: () => string, onFault: (id: string, error: unknown) => void) {
    this.#ready = ready
    this.#newId = newId
    this.#onFault = onFault
  }

  ask(question: string): Answer {
    const { knowledge, intents, defaults } = this.#ready
    try {
      const answer = answerQuestion(this.#chosen(question) ?? question, knowledge, intents, defaults)
      this.#choices = answer.outcome === 'ambiguous' ? answer.choices : []
      return answer
    } catch (error) {
      const id = this.#newId()
      this.#onFault(id, error)
      return failedAnswer(id)
    }
  }

  #chosen(question: string): string | undefined {
    const number = /^\s*(\d{1,2})\s*$/.exec(question.normalize('NFKC'))?.[1]
    return number === undefined ? undefined : this.#choices.find((choice) => choice.number === Number(number))?.question
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

function failedAnswer(id: string): Answer {
  return {
    intent: 'none',
    outcome: 'failed',
    id,
    language: 'zh',
    text: `查询未完成（编号 ${id}），请稍后再问。The question could not be answered; please ask again.`,
    citations: [],
    figures: [],
    suggestions: [],
    note: '',
  }
}
