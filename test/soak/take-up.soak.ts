import path from 'node:path'
import { expect, it } from 'vitest'
import { recombine } from '../../bench/corpus.ts'
import { lookAlikeParagraphs } from '../../bench/look-alike.ts'
import { watchBuild } from '../../bench/measure.ts'
import { SeededRandom } from '../../bench/random.ts'
import { importedReader } from '../../src/app/imported/document-reader.ts'
import { factRules } from '../../src/app/imported/fact-rules.ts'
import { DocumentBook } from '../../src/office/document-book.ts'
import { KnowledgeBook } from '../../src/office/knowledge-book.ts'
import { LivingBook } from '../../src/office/living-book.ts'
import { documentInput } from '../support/imported.ts'
import { lexicon } from '../support/knowledge.ts'
import { madePlan } from '../support/made-plans.ts'
import { newOffice } from '../support/office-world.ts'
import { newStore, occasion, sqliteWorld } from '../support/store-world.ts'

const COUNT = Number(process.env.SOAK_DOCUMENTS ?? 1000)
const PARAGRAPHS = 20
/** Paragraphs of sentences as plans have them; the others are made-up targets and projects. */
const BODY = 12
const LOOK_ALIKES = 2000
const CONFIG = path.join(import.meta.dirname, '..', '..', 'config')
const VIEW = { id: 'room', region: undefined, classes: ['public', 'internal'] } as const

it(`takes one document more up beside ${COUNT} of ${PARAGRAPHS} paragraphs`, async () => {
  const store = await newStore(sqliteWorld)
  const body = recombine(lookAlikeParagraphs(LOOK_ALIKES, new SeededRandom(1)), (COUNT + 1) * BODY, new SeededRandom(1))
  const plan = (number: number) =>
    `${madePlan(number, PARAGRAPHS - BODY)}\n\n${body.slice(number * BODY, (number + 1) * BODY).join('\n\n')}`
  for (let number = 0; number < COUNT; number++)
    await store.documents.put(await documentInput(plan(number)), occasion())
  const { parts } = await newOffice({ store })
  const books = async () => {
    const imported = importedReader({ keep: true, rules: () => factRules(lexicon, CONFIG) })
    const documents = new DocumentBook({ ...parts, imported })
    return { documents, knowledge: new KnowledgeBook(parts, new LivingBook(store), documents) }
  }
  const first = await books()
  const made = await timed(() => first.knowledge.warm())
  const { documents, knowledge } = await books()
  const warm = await timed(() => knowledge.warm())
  await store.documents.put(await documentInput(plan(COUNT)), occasion())

  const taken = await timed(async () => {
    await documents.refresh()
    await knowledge.takeDocuments()
  })

  process.stdout.write(`read out for the first time, and kept: ${made}\nready from what is kept: ${warm}\n`)
  process.stdout.write(`one document more taken up: ${taken}\n`)
  expect((await knowledge.of(VIEW)).knowledge.documents.filter(({ digest }) => !digest)).toHaveLength(COUNT + 1)
})

/**
 * How long some work takes, what of the processor, and for how long at most it holds the event loop; time in which the
 * machine ran others is no part of a hold.
 */
async function timed(work: () => Promise<unknown>): Promise<string> {
  const used = process.cpuUsage()
  const { ms, longestHold } = await watchBuild(work)
  const { user, system } = process.cpuUsage(used)
  const processor = (user + system) / 1000
  return `${ms.toFixed(0)} ms, processor ${processor.toFixed(0)} ms, longest hold ${longestHold.toFixed(0)} ms`
}
