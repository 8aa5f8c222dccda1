import { readFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../src/adapters/formats/csv.ts'
import { readDocx } from '../../../src/adapters/formats/docx.ts'
import type { ReadFile } from '../../../src/adapters/formats/format.ts'
import { readHtml } from '../../../src/adapters/formats/html.ts'
import { markdownFormat } from '../../../src/adapters/formats/markdown.ts'
import { readPdf } from '../../../src/adapters/formats/pdf.ts'
import { textFormat } from '../../../src/adapters/formats/text.ts'
import { readXlsx } from '../../../src/adapters/formats/xlsx.ts'
import { readYaml } from '../../../src/config/read-yaml.ts'
import { buildDocument } from '../../../src/core/document/build-document.ts'
import { MetadataMissing } from '../../../src/core/document/read-metadata.ts'
import { WenjiError } from '../../../src/core/errors.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { hefengDocx, QINGXI_CSV, yichuanXlsx, yunpingPdf } from '../../support/layout-files.ts'
import { theLexicon } from '../../support/lexicon.ts'
import { chances, mutated } from '../../support/mutate.ts'

const lexicon = await theLexicon()
const LAYOUTS = path.join(import.meta.dirname, '..', '..', 'fixtures', 'layouts')
const fixture = (name: string) => new Uint8Array(readFileSync(path.join(LAYOUTS, name)))
const markdown = markdownFormat(readYaml)
/** How often each file is changed; more with WENJI_MUTATIONS. */
const ROUNDS = Number(process.env.WENJI_MUTATIONS ?? 60)
/** A file that makes a reader go on for ever fails by this. */
const LONGEST = 60_000 + ROUNDS * 200

type Read = (file: string, bytes: Uint8Array) => Promise<ReadFile>

/** An archive whose parts are changed rather than its bytes: what lies behind the unpacking is reached. */
function mutatedPart(bytes: Uint8Array, chance: () => number): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts)
  const name = names[Math.floor(chance() * names.length)] ?? ''
  return zipSync({ ...parts, [name]: mutated(parts[name] ?? new Uint8Array(), chance) }, { level: 1 })
}

const FILES: readonly (readonly [string, Read, Uint8Array, typeof mutated])[] = [
  ['a Word file', readDocx, hefengDocx(), mutated],
  ['the parts of a Word file', readDocx, hefengDocx(), mutatedPart],
  ['a workbook', readXlsx, yichuanXlsx(), mutated],
  ['the parts of a workbook', readXlsx, yichuanXlsx(), mutatedPart],
  ['a PDF', readPdf, yunpingPdf(), mutated],
  ['a web page', readHtml, fixture('nanping-2024-tasks.html'), mutated],
  ['values with commas', readCsv, new TextEncoder().encode(QINGXI_CSV), mutated],
  ['plain text', async (...given) => textFormat.read(...given), fixture('shiqiao-2022h1-report.txt'), mutated],
  ['Markdown', async (...given) => markdown.read(...given), fixture('heyuan-14th-plan.md'), mutated],
]

/** Reads, outlines and looks for figures; null, or the error that no reader may throw. */
async function failureOf(read: Read, bytes: Uint8Array): Promise<unknown> {
  try {
    const { blocks, given } = await read('a', bytes)
    const document = buildDocument({ file: 'a', blocks, given: { region: '清江区', year: 2024, ...given } })
    extractFigures(document, lexicon)
    return null
  } catch (error) {
    return error instanceof WenjiError || error instanceof MetadataMissing ? null : error
  }
}

describe('a damaged file is read or refused in a clear line', () => {
  it.each(FILES)('%s', { timeout: LONGEST }, async (name, read, bytes, mutate) => {
    const chance = chances(name.length * 7919)
    const failures: unknown[] = []

    for (let round = 0; round < ROUNDS; round++) {
      const failure = await failureOf(read, mutate(bytes, chance))
      if (failure !== null) failures.push({ round, failure })
    }

    expect(failures).toEqual([])
  })
})
