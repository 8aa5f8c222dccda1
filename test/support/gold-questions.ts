import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { Answer } from '../../src/core/answer/answer.ts'

const goldSchema = z.object({
  id: z.string(),
  lang: z.enum(['zh', 'en', 'mix']),
  intent: z.string(),
  context: z.array(z.string()),
  question: z.string(),
  outcome: z.array(z.string()),
  direct: z.array(z.array(z.string())),
  must_not: z.array(z.string()),
  at: z.array(z.string()),
  note: z.string(),
})

export type GoldQuestion = z.infer<typeof goldSchema>

/** Questions with gold from test/questions. */
export function goldQuestions(name: string): GoldQuestion[] {
  const file = path.join(import.meta.dirname, '..', 'questions', name)
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => goldSchema.parse(JSON.parse(line)))
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

function normal(text: string): string {
  return text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_`]+/g, '')
}

/** True where a text holds a needle with its numbers whole. */
function stands(text: string, needle: string): boolean {
  const hay = normal(text)
  const wanted = normal(needle)
  for (let at = hay.indexOf(wanted); at >= 0 && wanted !== ''; at = hay.indexOf(wanted, at + 1)) {
    const cutBefore = /^\d/.test(wanted) && /\d\.?$/.test(hay.slice(0, at))
    const cutBehind = /\d$/.test(wanted) && /^\.?\d/.test(hay.slice(at + wanted.length))
    if (!cutBefore && !cutBehind) return true
  }
  return false
}
