import { beforeAll, describe, expect, it } from 'vitest'
import { Asker, intents, seedDocuments } from '../../support/knowledge.ts'

let asker: Asker

beforeAll(async () => {
  asker = new Asker(await seedDocuments())
})

describe('every example of an intent', () => {
  const examples = intents.flatMap(({ id, examples: questions }) => questions.map((question) => ({ id, question })))

  it.each(examples)('comes to its own intent: $id $question', ({ id, question }) => {
    const { intent, outcome } = asker.ask(question)

    expect(intent).toBe(id)
    expect(outcome).not.toBe('failed')
  })

  it('is an example of one intent alone', () => {
    const questions = examples.map(({ question }) => question)

    expect(new Set(questions).size).toBe(questions.length)
  })
})
