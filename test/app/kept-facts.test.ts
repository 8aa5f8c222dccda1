import { cp } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { heavyFormats } from '../../src/adapters/formats/heavy-formats.ts'
import { readFolder } from '../../src/adapters/formats/read-folder.ts'
import { textFormat } from '../../src/adapters/formats/text.ts'
import { pack, unpack } from '../../src/adapters/pack/pack.ts'
import { importedReader, packDocument } from '../../src/app/imported/document-reader.ts'
import { type FactRules, factRules, packFacts, unpackFacts } from '../../src/app/imported/fact-rules.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import { factsOnce, figuresOnce, projectsOnce } from '../../src/core/facts/facts-once.ts'
import { fromKeptFacts, toKeptFacts } from '../../src/core/facts/kept-facts.ts'
import { makeDocument } from '../support/documents.ts'
import { documentInput } from '../support/imported.ts'
import { lexicon, seedDocuments } from '../support/knowledge.ts'
import { newStore, occasion, sqliteWorld } from '../support/store-world.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CONFIG = path.join(import.meta.dirname, '..', '..', 'config')
const ORIGINALS = process.env.WENJI_ORIGINALS
const PLAN = '清江区2024年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n'
const rules: FactRules = { lexicon, version: 'one' }

/** The same document in other objects, so that nothing is known of it. */
function anew(document: PlanDocument): PlanDocument {
  return structuredClone(document)
}

async function originals(): Promise<readonly PlanDocument[]> {
  if (ORIGINALS === undefined) return []
  return (await readFolder(ORIGINALS, [textFormat], heavyFormats, 'internal')).documents
}

it('facts that were kept are to the byte those that are read anew, wherever the document stands', async () => {
  for (const document of [...(await seedDocuments()), ...(await originals())]) {
    const kept = JSON.parse(JSON.stringify(toKeptFacts(factsOnce(document, lexicon))))
    const elsewhere = { ...anew(document), file: 'another/name.txt', codePrefix: '别计21' }

    const facts = fromKeptFacts(kept, elsewhere)

    expect(JSON.stringify(facts)).toBe(JSON.stringify(factsOnce(elsewhere, lexicon)))
    expect(facts).toStrictEqual(factsOnce(anew(elsewhere), lexicon))
  }
})

it('a document under another code has its facts under that code, and nothing is read out of it again', () => {
  const document = makeDocument(`${PLAN}\n二、重点任务\n\n推动江湾中心竣工。\n`)
  const coded = { ...document, codePrefix: '清江计24v2' }
  const renamed = { ...document, codePrefix: '清江计24v2', aliases: { 江湾中心: ['江湾'] } }
  factsOnce(document, lexicon)

  const facts = factsOnce(coded, lexicon)

  expect(facts).toStrictEqual(factsOnce(anew(coded), lexicon))
  expect(facts.names).toBe(factsOnce(coded, lexicon).names)
  expect(projectsOnce(renamed, lexicon).map(({ aliases }) => aliases)).toEqual([['江湾']])
})

it('facts of other rules, of another parsed form or of a broken form are not taken', () => {
  const document = makeDocument(PLAN)
  const parsed = packDocument(document)
  const packed = packFacts(document, parsed, rules)
  const { madeBy } = JSON.parse(unpack(packed).toString('utf8'))
  const broken = pack(JSON.stringify({ madeBy, facts: { figures: [] } }))

  expect(unpackFacts(packed, document, parsed, rules)).toStrictEqual(factsOnce(document, lexicon))
  expect(unpackFacts(packed, document, parsed, { ...rules, version: 'two' })).toBeUndefined()
  expect(unpackFacts(packed, document, 'another form', rules)).toBeUndefined()
  expect(unpackFacts(broken, document, parsed, rules)).toBeUndefined()
  expect(unpackFacts('QUJD', document, parsed, rules)).toBeUndefined()
})

it('the version of the rules changes with the lexicon', async () => {
  const folder = await temporaryFolder()
  await cp(path.join(CONFIG, 'lexicon'), path.join(folder, 'lexicon'), { recursive: true })
  await cp(path.join(CONFIG, 'lexicon', 'units.yaml'), path.join(folder, 'lexicon', 'more.yaml'))

  const [one, same, other] = await Promise.all([CONFIG, CONFIG, folder].map((config) => factRules(lexicon, config)))

  expect(one?.version).toBe(same?.version)
  expect(one?.version).not.toBe(other?.version)
})

it('an opened document comes with the facts that are kept; made by other rules they are made anew and kept', async () => {
  const { documents } = await newStore(sqliteWorld)
  const input = await documentInput(PLAN)
  const planted = makeDocument(PLAN.replace('6.5%', '9%'))
  const kept = await documents.put({ ...input, facts: packFacts(planted, input.parsed, rules) }, occasion())
  const valueBy = async (version: string) => {
    const reader = importedReader({ keep: true, rules: () => Promise.resolve({ lexicon, version }) })
    const document = await reader.open(kept, documents)
    const figures = [...figuresOnce(document, lexicon)].flat()
    await reader.keepFacts(kept, document, documents)
    return figures.map(({ value }) => value)
  }

  expect(await valueBy('one')).toEqual([9])
  expect(await valueBy('two')).toEqual([6.5])
  expect(await valueBy('one')).toEqual([6.5])
})
