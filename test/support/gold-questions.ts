import path from 'node:path'
import type { z } from 'zod'
import type { Answer } from '../../src/core/answer/answer.ts'
import { regressionCaseSchema } from '../../src/core/answer/regression-case.ts'
import { stands } from '../../src/core/answer/stands.ts'
import { readJsonLines } from './json-lines.ts'

export const goldSchema = regressionCaseSchema.omit({ must: true, room: true, asOf: true })
export type GoldQuestion = z.infer<typeof goldSchema>

/** Questions with gold from test/questions. */
export function goldQuestions(name: string): GoldQuestion[] {
  return readJsonLines(path.join(import.meta.dirname, '..', 'questions', name), goldSchema)
}

/** Why an answer fails its gold; empty where it passes. */
export function faults(gold: GoldQuestion, answer: Answer): string[] {
  const choices = answer.outcome === 'ambiguous' ? answer.choices.flatMap((choice) => [choice.label, choice.value]) : []
  const said = [answer.text, answer.note, ...choices].join('\n')
  const found: string[] = []
  if (!gold.outcome.includes(answer.outcome)) found.push(`outcome ${answer.outcome}, allowed ${gold.outcome.join(' ')}`)
  for (const set of gold.direct)
    if (!set.some((alternative) => stands(said, alternative))) found.push(`lacks ${set.slice(0, 3).join('/')}`)
  for (const wrong of gold.must_not) if (stands(answer.text, wrong)) found.push(`says ${wrong}`)
  const proofs = gold.at.map((place) => place.split(' ')[1])
  const cited = answer.citations.map((citation) => citation.code.split('-').slice(1).join('-'))
  if (
    answer.outcome === 'answered' &&
    proofs.length > 0 &&
    !proofs.some((proof) => proof !== undefined && cited.includes(proof))
  ) {
    found.push(`cites ${cited.join(', ') || 'nothing'} and not ${proofs.join(', ')}`)
  }
  if (answer.citations.length > 10) found.push(`${answer.citations.length} citations`)
  return found
}
