import { beforeAll, describe, expect, it } from 'vitest'
import { faults, goldQuestions } from '../../support/gold-questions.ts'
import { Asker, seedDocuments } from '../../support/knowledge.ts'

/** Each set was written by somebody who had not seen the bot; how many may fail, and why they do, is in docs/quality.md. */
const SETS = [
  { name: 'targets.jsonl', mostFaults: 8 },
  { name: 'targets-2.jsonl', mostFaults: 3 },
  { name: 'targets-3.jsonl', mostFaults: 2 },
  { name: 'targets-4.jsonl', mostFaults: 2 },
] as const

let asker: Asker

beforeAll(async () => {
  asker = new Asker(await seedDocuments())
})

describe.each(SETS)(
  'questions in officials’ words, with gold written before the answers were seen: $name',
  ({ name, mostFaults }) => {
    const questions = goldQuestions(name)

    it('pass but for the known few', () => {
      const failed = questions.flatMap((gold) => {
        const found = faults(gold, asker.ask(gold.question))
        return found.length > 0 ? [`${gold.id} ${gold.question}: ${found.join('; ')}`] : []
      })

      expect(failed.length, failed.join('\n')).toBeLessThanOrEqual(mostFaults)
    })

    it('never get a figure that the gold forbids', () => {
      const wrong = questions.flatMap((gold) =>
        faults(gold, asker.ask(gold.question))
          .filter((fault) => fault.startsWith('says'))
          .map((fault) => `${gold.id} ${gold.question}: ${fault}`),
      )

      expect(wrong).toEqual([])
    })

    it('are declined wherever nothing is there to say', () => {
      const answered = questions
        .filter((gold) => !gold.outcome.includes('answered') && asker.ask(gold.question).outcome === 'answered')
        .map((gold) => `${gold.id} ${gold.question}`)

      expect(answered).toEqual([])
    })
  },
)
