import { beforeAll, describe, expect, it } from 'vitest'
import { numbersIn } from '../../../src/core/answer/figure.ts'
import { faults, type GoldQuestion, goldQuestions } from '../../support/gold-questions.ts'
import { headDocuments } from '../../support/head-documents.ts'
import { seedDocuments } from '../../support/knowledge.ts'
import { ResponderAsker } from '../../support/responders.ts'

const SETS = [
  { name: 'head.jsonl', documents: seedDocuments },
  { name: 'head-2.jsonl', documents: seedDocuments },
  { name: 'head-made-up.jsonl', documents: async () => headDocuments() },
] as const

/** Codes are no figures: the front of a document's codes, and whole ones. */
const CODE = /\p{Script=Han}{0,6}[计报政预责文]\d\d(?:\p{Script=Han}{0,3}季|[上下])?(?:v\d+)?(?:-[注\d.]+-\d+)?/gu

describe.each(SETS)('questions on headers, codes, terms and small talk: $name', ({ name, documents }) => {
  const questions = goldQuestions(name)
  let asker: ResponderAsker

  beforeAll(async () => {
    asker = new ResponderAsker(await documents())
  })

  it.each(questions.map((gold) => [gold.id, gold.question, gold] as const))(
    '%s %s',
    (_, question, gold: GoldQuestion) => {
      const answer = asker.ask(question)

      const found = answer === null ? (gold.outcome.includes('null') ? [] : ['passed on']) : faults(gold, answer)
      expect(found, `${answer?.outcome}: ${answer?.text}`).toEqual([])
    },
  )

  it('say no figure that is not reported, and cite what they quote', () => {
    for (const { question } of questions) {
      const answer = asker.ask(question)
      if (!answer) continue

      const reported = new Set(answer.figures.flatMap(({ text }) => numbersIn(text)))
      const marks = answer.outcome === 'ambiguous' ? answer.choices.map((choice) => `${choice.number}`) : []
      const stray = numbersIn(answer.text.replace(CODE, ' ')).filter((n) => !reported.has(n) && !marks.includes(n))

      expect(stray, `${question} → ${answer.text}`).toEqual([])
      for (const { text, quote } of answer.citations) expect(text).toContain(quote)
    }
  })
})

describe('questions of other kinds', () => {
  it.each(['targets.jsonl', 'targets-2.jsonl', 'targets-3.jsonl', 'targets-4.jsonl'])(
    'are passed on: %s',
    async (name) => {
      const asker = new ResponderAsker(await seedDocuments())

      const taken = goldQuestions(name)
        .filter(({ outcome }) => outcome.includes('answered'))
        .flatMap(({ id, question }) => {
          const answer = asker.ask(question)
          return answer ? [`${id} ${question} → ${answer.outcome} ${answer.text}`] : []
        })

      expect(taken).toEqual([])
    },
  )
})
