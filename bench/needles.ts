import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readText } from '../src/config/read-text.ts'
import type { PlanDocument } from '../src/core/document/plan-document.ts'

/** A question about the documents of seeds/, with the positions of the paragraphs that answer it. */
export interface Needle {
  readonly question: string
  readonly gold: ReadonlySet<string>
}

const goldSchema = z.object({
  question: z.string(),
  lang: z.string(),
  context: z.array(z.string()),
  /** Places such as "plan 1.2-3". */
  at: z.array(z.string()),
})

/** Sets of questions about the documents of seeds/; others are about made-up documents. */
const SETS = /^targets.*\.jsonl$/

/** The questions about seeds/; those that stand for themselves, are Chinese and name their places are needles. */
export async function readNeedles(
  folder: string,
  documents: readonly PlanDocument[],
): Promise<{ questions: readonly string[]; needles: readonly Needle[] }> {
  const files = (await readdir(folder)).filter((name) => SETS.test(name)).sort()
  const texts = await Promise.all(files.map((name) => readText(path.join(folder, name))))
  const all = texts.flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => goldSchema.parse(JSON.parse(line))),
  )
  const positions = positionsByPlace(documents)
  const needles = all.flatMap(({ question, lang, context, at }) => {
    const gold = at.flatMap((place) => positions.get(place) ?? [])
    return lang === 'zh' && context.length === 0 && gold.length > 0 ? [{ question, gold: new Set(gold) }] : []
  })
  return { questions: all.map(({ question }) => question), needles }
}

/** Position of each paragraph, counted through all documents, by kind of document, section and number. */
function positionsByPlace(documents: readonly PlanDocument[]): Map<string, string> {
  const places = documents.flatMap(({ kind, paragraphs }) =>
    paragraphs.map(({ sectionCode, number }) => `${kind} ${sectionCode}-${number}`),
  )
  return new Map(places.map((place, position) => [place, `${position}`]))
}
