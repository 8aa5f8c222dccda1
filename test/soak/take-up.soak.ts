import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, it } from 'vitest'
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
const CONFIG = path.join(import.meta.dirname, '..', '..', 'config')
const VIEW = { id: 'room', region: undefined, classes: ['public', 'internal'] } as const

it(`takes one document more up beside ${COUNT} of ${PARAGRAPHS} paragraphs`, async () => {
  const store = await newStore(sqliteWorld)
  for (let number = 0; number < COUNT; number++)
    await store.documents.put(await documentInput(madePlan(number, PARAGRAPHS)), occasion())
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
  await store.documents.put(await documentInput(madePlan(COUNT, PARAGRAPHS)), occasion())

  const taken = await timed(async () => {
    await documents.refresh()
    await knowledge.takeDocuments()
  })

  process.stdout.write(`read out for the first time, and kept: ${made}\nready from what is kept: ${warm}\n`)
  process.stdout.write(`one document more taken up: ${taken}\n`)
  expect((await knowledge.of(VIEW)).knowledge.documents.filter(({ digest }) => !digest)).toHaveLength(COUNT + 1)
})

/** How long some work takes, what of the processor, and for how long at most it holds the event loop. */
async function timed(work: () => Promise<unknown>): Promise<string> {
  const loop = monitorEventLoopDelay({ resolution: 5 })
  const [started, used] = [performance.now(), process.cpuUsage()]
  loop.enable()
  await work()
  loop.disable()
  const { user, system } = process.cpuUsage(used)
  const ms = (value: number) => `${value.toFixed(0)} ms`
  return `${ms(performance.now() - started)}, processor ${ms((user + system) / 1000)}, longest hold ${ms(loop.max / 1e6)}`
}
