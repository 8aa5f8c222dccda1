import { beforeAll, describe, expect, it } from 'vitest'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { lexicon } from '../../support/knowledge.ts'
import { PUBLISHED_PAPERS } from '../../support/published-papers.ts'

describe.each(PUBLISHED_PAPERS)('as published: $name', (paper) => {
  let document: PlanDocument

  beforeAll(async () => {
    const { blocks, given } = await paper.read()
    document = buildDocument({ file: 'paper', blocks, given })
  })

  it('says what it is', () => {
    expect(document).toMatchObject(paper.is)
  })

  it('gives its figures and no others for what is none', () => {
    const figures = extractFigures(document, lexicon)

    const told = figures.map(({ kind, period, indicator, value, unit }) => [kind, period, indicator, value, unit])
    for (const figure of paper.figures ?? []) expect(told).toContainEqual([...figure])
    for (const words of paper.noFigure ?? []) expect(figures.filter(({ quote }) => quote.includes(words))).toEqual([])
  })

  it('has its paragraphs under their headings and nothing of the page', () => {
    const texts = document.paragraphs.map((paragraph) => paragraph.text)

    expect(texts).toEqual(expect.arrayContaining([...(paper.paragraphs ?? [])]))
    for (const words of paper.nowhere ?? []) expect(texts.filter((one) => one.includes(words))).toEqual([])
    for (const [words, headings] of paper.under ?? []) {
      const found = document.paragraphs.findLast((paragraph) => paragraph.text.includes(words))
      headings.forEach((heading, i) => {
        expect(found?.section[i]).toContain(heading)
      })
    }
  })
})
