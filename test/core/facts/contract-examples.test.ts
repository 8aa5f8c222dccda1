import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { extractProjects } from '../../../src/core/facts/extract-projects.ts'
import { type Fact, isFigure } from '../../../src/core/facts/fact.ts'
import { type FixtureKind, makeFixture } from '../../support/documents.ts'
import { readJsonLines } from '../../support/json-lines.ts'
import { theLexicon } from '../../support/lexicon.ts'

const exampleSchema = z.strictObject({
  where: z.string(),
  text: z.string(),
  facts: z.array(z.record(z.string(), z.unknown())).min(1),
  repairs: z.array(z.strictObject({ from: z.string(), to: z.string() })).optional(),
})

/** How the file calls a kind of document; the longer names first. */
const KINDS: readonly (readonly [string, FixtureKind])[] = [
  ['district half-year report', 'halfYearReport'],
  ['first-half execution report', 'halfYearReport'],
  ['annual execution report', 'annualReport'],
  ['work report', 'workReport'],
  ['task breakdown', 'taskBreakdown'],
  ['plan', 'plan'],
]

function documentFor(where: string, text: string): PlanDocument {
  const [document = '', section] = where.split(', ')
  const year = /^\d{4}/.exec(document)?.[0]
  const kind = KINDS.find(([name]) => document.endsWith(name))?.[1]
  if (year === undefined || kind === undefined) throw new Error(`no such place: ${where}`)
  return makeFixture(kind, Number(year), section, text)
}

const lexicon = await theLexicon()

function factsOf(document: PlanDocument): Fact[] {
  return [...extractFigures(document, lexicon), ...extractProjects(document, lexicon), ...extractOwners(document)]
}

describe('the examples of the contract', () => {
  const examples = readJsonLines(path.join(import.meta.dirname, '..', '..', 'facts-examples.jsonl'), exampleSchema)

  for (const example of examples) {
    it(`give their facts: ${example.where}: ${example.text}`, () => {
      const document = documentFor(example.where, example.text)

      const facts = factsOf(document)

      for (const expected of example.facts) expect(facts).toContainEqual(expect.objectContaining(expected))
      const repairs = facts.filter(isFigure).flatMap((fact) => fact.repair ?? [])
      for (const repair of example.repairs ?? []) expect(repairs).toContainEqual(expect.objectContaining(repair))
    })
  }
})
