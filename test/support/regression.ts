import path from 'node:path'
import { z } from 'zod'
import type { Answer } from '../../src/core/answer/answer.ts'
import { goldSchema } from './gold-questions.ts'
import { readJsonLines } from './json-lines.ts'
import { stands } from './stands.ts'

const questionSchema = goldSchema.extend({
  /** What the answer or its cited paragraphs must hold: one of each row. */
  must: z.array(z.array(z.string())),
})

export type RegressionQuestion = z.infer<typeof questionSchema>

/** A set of test/questions/regression. */
export function regressionQuestions(name: string): RegressionQuestion[] {
  return readJsonLines(path.join(import.meta.dirname, '..', 'questions', 'regression', name), questionSchema)
}

/** What is wrong with an answer; empty where nothing is. */
export function regressionFaults(gold: RegressionQuestion, answer: Answer): string[] {
  const choices = answer.outcome === 'ambiguous' ? answer.choices.flatMap(({ label, value }) => [label, value]) : []
  const said = [answer.text, answer.note, ...choices].join('\n')
  const proof = [said, ...answer.citations.map(({ text }) => text)].join('\n')
  const cited = answer.citations.map(({ code }) => code)
  const declines = !gold.outcome.includes('answered') && answer.outcome !== 'answered'
  const found: string[] = []
  if (!gold.outcome.includes(answer.outcome)) found.push(`outcome ${answer.outcome}, allowed ${gold.outcome.join(' ')}`)
  if (!declines)
    for (const row of gold.direct)
      if (!row.some((words) => stands(said, words))) found.push(`lacks ${row.slice(0, 3).join('/')}`)
  if (!declines)
    for (const row of gold.must)
      if (!row.some((words) => stands(proof, words))) found.push(`proves no ${row.slice(0, 3).join('/')}`)
  for (const words of gold.must_not) if (stands(answer.text, words)) found.push(`says ${words}`)
  if (answer.outcome === 'answered' && gold.at.length > 0 && !gold.at.some((code) => cited.includes(code)))
    found.push(`cites ${cited.join(', ') || 'nothing'} and not ${gold.at.join(', ')}`)
  return found
}
