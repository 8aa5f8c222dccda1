import { readFileSync } from 'node:fs'
import path from 'node:path'
import { load } from 'cheerio'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import { decodeText, textFormat } from '../../../src/adapters/formats/text.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import type { Block, PlanDocument } from '../../../src/core/document/plan-document.ts'

const ORIGINALS = process.env.WENJI_ORIGINALS
const NAMES = [
  'hailar-2013.gb18030.txt',
  'hailar-2017.gb18030.txt',
  'national-2021.txt',
  'province-2025-hubei.docx',
  'province-2025-hunan.docx',
  'province-2026-hubei.txt',
  'province-2026-hunan.txt',
  'province-2026-zhejiang.txt',
  'wuchang-2020h1-report.txt',
  'wuchang-2021-plan.txt',
]
/** How many characters of a document may stand around it: menus, tool bars, page numbers. */
const MOST_NOISE = 120

/** A text's characters in their order, blanks and marks that only part lines aside. */
function charactersOf(text: string): string {
  return text.replace(/[\s\u200b\ufeff]/gu, '')
}

/** All characters that a file holds, in order, as its format's own description says, with nothing of our readers. */
function heldBy(file: string, bytes: Uint8Array): string {
  if (!file.endsWith('.docx')) return charactersOf(decodeText(file, bytes).text)
  const body = load(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()), { xml: true })
  return charactersOf(
    body('w\\:t')
      .toArray()
      .map((run) => body(run).text())
      .join(''),
  )
}

async function read(
  folder: string,
  name: string,
): Promise<{ held: string; blocks: readonly Block[]; document: PlanDocument }> {
  const file = path.join(folder, name)
  const bytes = new Uint8Array(readFileSync(file))
  const { blocks, given } = name.endsWith('.docx') ? await readDocx(file, bytes) : textFormat.read(file, bytes)
  return { held: heldBy(file, bytes), blocks, document: buildDocument({ file: name, blocks, given }) }
}

it.skipIf(ORIGINALS !== undefined)('without WENJI_ORIGINALS the characters of originals are not counted', () => {
  expect(ORIGINALS).toBeUndefined()
})

describe.skipIf(ORIGINALS === undefined).each(NAMES)('every character of %s', (name) => {
  it('is in exactly one paragraph or heading, or counted as standing around the text', async () => {
    const { held, document } = await read(ORIGINALS ?? '', name)

    const pieces = document.pieces.map(({ text }) => charactersOf(text)).join('')
    expect(pieces).toBe(held)
  })

  it('is in a paragraph that can be cited, but for headings and what stands around the text', async () => {
    const { document } = await read(ORIGINALS ?? '', name)

    const ofKind = (kind: string) => document.pieces.filter((piece) => piece.kind === kind).map(({ text }) => text)
    expect(ofKind('paragraph')).toEqual(document.paragraphs.map(({ text }) => text))
    expect(charactersOf(ofKind('noise').join('')).length).toBeLessThanOrEqual(MOST_NOISE)
    for (const heading of ofKind('heading'))
      expect(document.paragraphs.some(({ section }) => section.some((title) => heading.startsWith(title)))).toBe(true)
  })
})
