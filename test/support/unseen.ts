import path from 'node:path'
import { z } from 'zod'
import { markdownFormat } from '../../src/adapters/formats/markdown.ts'
import { readFolder } from '../../src/adapters/formats/read-folder.ts'
import { textFormat } from '../../src/adapters/formats/text.ts'
import { readYaml } from '../../src/config/read-yaml.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { readJsonLines } from './json-lines.ts'
import { readHere } from './read-here.ts'

const TEST = path.join(import.meta.dirname, '..')

/** Rounds of look-alikes, each of eight layouts or so, with their gold written before anything read them. */
export const ROUNDS = [1, 2, 3, 4] as const
type Round = (typeof ROUNDS)[number]

const targetRow = z.strictObject({
  document: z.string(),
  period: z.string(),
  indicator: z.string().optional(),
  measure: z.string().optional(),
  comparator: z.string().optional(),
  value: z.number().nullable(),
  value2: z.number().optional(),
  unit: z.string().optional(),
  strive: z.boolean().optional(),
  /** Words that all stand in the paragraph. */
  in: z.array(z.string()),
})
export type TargetRow = z.infer<typeof targetRow>

const questionRow = z.strictObject({
  /** The beginning of a file's name, or * for all documents together. */
  document: z.string(),
  question: z.string(),
  outcomes: z.array(z.string()),
  must: z.array(z.array(z.string())).optional(),
  not: z.array(z.string()).optional(),
})
export type QuestionRow = z.infer<typeof questionRow>

/** The documents of a round. */
export async function documentsOfRound(round: Round): Promise<readonly PlanDocument[]> {
  const folder = path.join(TEST, 'fixtures', 'unseen', `${round}`)
  return (await readFolder(folder, [textFormat, markdownFormat(readYaml)], readHere)).documents
}

/** The headline targets of a round, as written down by hand. */
export function targetsOfRound(round: Round): TargetRow[] {
  return readJsonLines(path.join(TEST, 'gold', 'unseen', `targets-${round}.jsonl`), targetRow)
}

/** The questions of a round. */
export function questionsOfRound(round: Round): QuestionRow[] {
  return readJsonLines(path.join(TEST, 'gold', 'unseen', `questions-${round}.jsonl`), questionRow)
}

/** A text without blanks, commas and widths, for looking words up in it. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/[—–~至]+/g, '-')
}
