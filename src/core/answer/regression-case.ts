import { z } from 'zod'
import type { Answer } from './answer.ts'
import { stands } from './stands.ts'

/** A question with what its answer has to be: how an office, and the project itself, sees that nothing got worse. */
export const regressionCaseSchema = z.object({
  id: z.string(),
  lang: z.enum(['zh', 'en', 'mix']),
  intent: z.string(),
  /** The same person's earlier questions, oldest first. */
  context: z.array(z.string()),
  question: z.string(),
  /** Outcomes that are right. */
  outcome: z.array(z.string()),
  /** What the answer itself must hold: one of each row. */
  direct: z.array(z.array(z.string())),
  /** What the answer or its cited paragraphs must hold: one of each row. */
  must: z.array(z.array(z.string())),
  /** What the answer must not say. */
  must_not: z.array(z.string()),
  /** Codes of the paragraphs of which one must be cited. */
  at: z.array(z.string()),
  note: z.string(),
  /** Room of bot.yaml in which it was asked: its region, plan year and classes count. */
  room: z.string().optional(),
  /** The day on which it was asked, YYYY-MM-DD. */
  asOf: z.iso.date().optional(),
})
export type RegressionCase = z.infer<typeof regressionCaseSchema>

/** What is wrong with an answer; empty where nothing is. */
export function regressionFaults(gold: RegressionCase, answer: Answer): string[] {
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
