import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Format } from '../../../src/adapters/formats/format.ts'
import { markdownFormat } from '../../../src/adapters/formats/markdown.ts'
import { textFormat } from '../../../src/adapters/formats/text.ts'
import { readYaml } from '../../../src/config/read-yaml.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import { citationCode, type PlanDocument } from '../../../src/core/document/plan-document.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { extractProjects } from '../../../src/core/facts/extract-projects.ts'
import type { Fact } from '../../../src/core/facts/fact.ts'
import { theLexicon } from '../../support/lexicon.ts'

const SEEDS = path.join(import.meta.dirname, '..', '..', '..', 'seeds')
const NAMES = ['wuchang-2021-plan', 'wuchang-2020h1-report']
const originals = process.env.WENJI_ORIGINALS

async function readOne(file: string, format: Format): Promise<PlanDocument> {
  const { blocks, given } = format.read(file, await readFile(file))
  return buildDocument({ file: path.basename(file), blocks, given })
}

async function readPair(folder: string, name: string): Promise<{ digest: PlanDocument; original: PlanDocument }> {
  return {
    digest: await readOne(path.join(SEEDS, `${name}.md`), markdownFormat(readYaml)),
    original: await readOne(path.join(folder, `${name}.txt`), textFormat),
  }
}

/** Facts without what a digest words anew, or that only a digest's front matter knows: quote, wording, file, aliases. */
function comparable(facts: readonly Fact[]): object[] {
  return facts
    .map((fact) => ({ ...fact, quote: '', wording: '', file: '', aliases: [] }))
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
}

describe.skipIf(originals === undefined)('a digest and its original', () => {
  if (originals === undefined) {
    it('are not compared, as WENJI_ORIGINALS is not set', () => expect(originals).toBeDefined())
    return
  }

  it.each(NAMES)('have the same section paths and codes, paragraph by paragraph: %s', async (name) => {
    const { digest, original } = await readPair(originals, name)

    const placesOf = (document: PlanDocument) =>
      document.paragraphs.map((paragraph) => ({
        code: citationCode(document, paragraph),
        section: paragraph.section,
        number: paragraph.number,
      }))

    expect(placesOf(digest)).toEqual(placesOf(original))
  })

  it.each(NAMES)('give the same figures: %s', async (name) => {
    const { digest, original } = await readPair(originals, name)
    const lexicon = await theLexicon()

    const figures = comparable(extractFigures(digest, lexicon))

    expect(figures).toEqual(comparable(extractFigures(original, lexicon)))
    expect(figures.length).toBeGreaterThan(20)
  })

  it.each(NAMES)('give the same projects: %s', async (name) => {
    const { digest, original } = await readPair(originals, name)
    const lexicon = await theLexicon()

    const projects = comparable(extractProjects(digest, lexicon))

    expect(projects).toEqual(comparable(extractProjects(original, lexicon)))
    expect(projects.length).toBeGreaterThan(20)
  })
})
