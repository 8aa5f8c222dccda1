import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readFolder } from '../../../src/adapters/formats/read-folder.ts'
import { textFormat } from '../../../src/adapters/formats/text.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { goldFigure } from '../../support/gold-figure.ts'
import { readJsonLines } from '../../support/json-lines.ts'
import { theLexicon } from '../../support/lexicon.ts'
import { readHere } from '../../support/read-here.ts'

const GOLD = path.join(import.meta.dirname, '..', '..', 'gold', 'originals-targets.jsonl')
const originals = process.env.WENJI_ORIGINALS

/** A headline target as it was read by hand in a document's own list of targets. */
const rowSchema = z.strictObject({
  file: z.string(),
  ...goldFigure,
  strive: z.boolean().optional(),
})

/** Of 100 targets that stand in the documents' lists, how many are to be read to the letter. */
const LEAST_EXACT = 0.97

describe.skipIf(originals === undefined)('headline targets of real documents', () => {
  if (originals === undefined) {
    it('are not read, as WENJI_ORIGINALS is not set', () => expect(originals).toBeDefined())
    return
  }

  it('are read as they were by hand, with no more beside them', async () => {
    const lexicon = await theLexicon()
    const { documents } = await readFolder(originals, [textFormat], readHere)
    const gold = readJsonLines(GOLD, rowSchema)

    const left = documents.flatMap((document) =>
      extractFigures(document, lexicon).filter(({ kind }) => kind === 'target'),
    )
    const missed = gold.filter(({ strive = false, value2, ...row }) => {
      const at = left.findIndex(
        (fact) =>
          path.basename(fact.file) === row.file &&
          fact.period === row.period &&
          fact.indicator === row.indicator &&
          fact.measure === row.measure &&
          fact.comparator === row.comparator &&
          fact.value === row.value &&
          fact.value2 === value2 &&
          fact.unit === row.unit &&
          fact.strive === strive,
      )
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })

    expect(missed.slice(Math.floor(gold.length * (1 - LEAST_EXACT)))).toEqual([])
    expect(left.length).toBeLessThanOrEqual(gold.length)
  })
})
