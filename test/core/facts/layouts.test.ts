import { readdirSync } from 'node:fs'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { markdownFormat } from '../../../src/adapters/formats/markdown.ts'
import { readFolder } from '../../../src/adapters/formats/read-folder.ts'
import { textFormat } from '../../../src/adapters/formats/text.ts'
import { readYaml } from '../../../src/config/read-yaml.ts'
import { extractFigures } from '../../../src/core/facts/extract-figures.ts'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { madeFiles } from '../../support/layout-files.ts'
import { compareFigures, compareOwners, readLayoutGold, wrongHead } from '../../support/layout-gold.ts'
import { theLexicon } from '../../support/lexicon.ts'
import { readHere } from '../../support/read-here.ts'

const TEST = path.join(import.meta.dirname, '..', '..')
const GOLD = path.join(TEST, 'gold', 'layouts')

/** Figures beside the gold: distances from a goal or from others (低于预期目标3个百分点), which belong to no indicator. */
const MOST_EXTRAS = 4

const lexicon = await theLexicon()
const folder = await mkdtemp(path.join(os.tmpdir(), 'wenji-layouts-'))
for (const [name, content] of Object.entries(madeFiles())) await writeFile(path.join(folder, name), content)
await cp(path.join(TEST, 'fixtures', 'layouts'), folder, { recursive: true })
const { documents, skipped, reports } = await readFolder(folder, [textFormat, markdownFormat(readYaml)], readHere)
afterAll(() => rm(folder, { recursive: true }))

const names = readdirSync(GOLD).map((file) => path.basename(file, '.jsonl'))

function read(name: string) {
  const document = documents.find(({ file }) => path.parse(file).name === name)
  if (!document) throw new Error(`no document ${name} was read`)
  return { document, gold: readLayoutGold(path.join(GOLD, `${name}.jsonl`)) }
}

describe('documents of many layouts against what was written down of them', () => {
  it('are all read', () => {
    expect(skipped.map(({ message }) => message)).toEqual([])
    expect(documents).toHaveLength(names.length)
  })

  it('lose no cell of a table', () => {
    const tables = reports.flatMap(({ file, cells }) => (cells ? [{ file, ...cells }] : []))

    expect(tables.map(({ file }) => path.extname(file))).toEqual(['.docx', '.html', '.csv', '.xlsx'])
    expect(tables.filter((table) => table.in !== table.out)).toEqual([])
  })

  it.each(names)('tells of whom, when and what it is: %s', (name) => {
    const { document, gold } = read(name)

    expect(wrongHead(gold, document)).toEqual([])
  })

  it.each(names)('has every figure, and none of an indicator beside them: %s', (name) => {
    const { document, gold } = read(name)

    const { missed, extra } = compareFigures(gold, document, extractFigures(document, lexicon))

    expect(missed).toEqual([])
    expect(extra.slice(MOST_EXTRAS)).toEqual([])
  })

  it.each(names)('has every owner and no other: %s', (name) => {
    const { document, gold } = read(name)

    expect(compareOwners(gold, extractOwners(document))).toEqual({ missed: [], extra: [] })
  })
})
