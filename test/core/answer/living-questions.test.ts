import { readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { withUniquePrefixes } from '../../../src/core/document/build-document.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { withLiving } from '../../../src/core/search/living.ts'
import { intents, lexicon, seedDocuments, syllables } from '../../support/knowledge.ts'
import { LIVING_WORLD } from '../../support/living-world.ts'

const goldSchema = z.strictObject({
  id: z.string(),
  question: z.string(),
  asker: z.strictObject({ unit: z.string().nullable(), person: z.string().nullable() }).optional(),
  outcome: z.array(z.string()),
  /** Of each set one stands in the answer. */
  direct: z.array(z.array(z.string())),
  must_not: z.array(z.string()),
  /** Codes of records that are cited. */
  codes: z.array(z.string()),
  note: z.string(),
})
type Gold = z.infer<typeof goldSchema>

const golds = readFileSync(path.join(import.meta.dirname, '..', '..', 'questions', 'living.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => goldSchema.parse(JSON.parse(line)))

let knowledge: Knowledge

beforeAll(async () => {
  knowledge = withLiving(buildKnowledge(withUniquePrefixes(await seedDocuments()), lexicon, syllables), LIVING_WORLD)
})

function faults({ outcome, direct, must_not, codes }: Gold, answer: Answer): string[] {
  const cited = answer.citations.map(({ code }) => code)
  return [
    ...(outcome.includes(answer.outcome) ? [] : [`outcome ${answer.outcome}`]),
    ...direct.filter((set) => !set.some((word) => answer.text.includes(word))).map((set) => `lacks ${set.join('/')}`),
    ...must_not.filter((word) => answer.text.includes(word)).map((word) => `says ${word}`),
    ...codes.filter((code) => !cited.includes(code)).map((code) => `does not cite ${code}`),
  ]
}

describe('questions over documents and a living part', () => {
  it.each(golds)('$id $question', (gold) => {
    const answer = answerQuestion(gold.question, knowledge, intents, { asOf: LIVING_WORLD.day, asker: gold.asker })

    expect({ text: answer.text, faults: faults(gold, answer) }).toEqual({ text: answer.text, faults: [] })
  })
})
