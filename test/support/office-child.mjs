// A process of its own that receives questions and answers them, for tests that kill it.
// node office-child.mjs DATA_FOLDER; it prints a line for each question that it has acknowledged.
import { createHash, randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { linesOf } from '../../dist/adapters/formats/text.js'
import { runInSlices } from '../../dist/adapters/loop/run-in-slices.js'
import { openStore } from '../../dist/adapters/store/open-store.js'
import { loadIntents } from '../../dist/config/load-intents.js'
import { loadLexicon } from '../../dist/config/load-lexicon.js'
import { buildDocument } from '../../dist/core/document/build-document.js'
import { openOffice } from '../../dist/office/office.js'

const root = path.join(import.meta.dirname, '..', '..')
const [dataFolder] = process.argv.slice(2)
const say = (line) => writeSync(1, `${line}\n`)
const text =
  '清江区2021年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n——固定资产投资300亿元。\n'
const limit = { burst: 1_000_000, perMinute: 1_000_000 }
const quiet = () => {}
const office = await openOffice(
  {
    sources: {
      documents: [{ ...buildDocument({ file: 'plan.txt', blocks: linesOf(text), given: { class: 'public' } }) }],
      lexicon: await loadLexicon(path.join(root, 'config', 'lexicon'), false),
      syllables: undefined,
      intents: await loadIntents(path.join(root, 'intents')),
      rules: 'test',
      settings: { rooms: [], slackClasses: ['public'], people: [], limits: { person: limit, room: limit } },
    },
    store: await openStore({ dataFolder }, { newId: randomUUID }),
    clock: { now: () => Date.now(), day: () => '2021-07-31' },
    newId: () => `${Date.now().toString(36)}-${randomUUID()}`,
    build: runInSlices,
    digest: (content) => createHash('sha256').update(content).digest('hex'),
    log: { info: quiet, warn: quiet, error: (data, message) => say(`failed ${message} ${data.err?.message}`) },
  },
  [],
)
office.start(() => {})
say('ready')
for (let n = 0; ; n++) {
  const event = randomUUID()
  const chat = `C${n % 3}`
  const person = { id: 'U1', name: '问' }
  await office.receive(
    {
      channel: 'slack',
      chat,
      topic: null,
      direct: false,
      thread: null,
      person,
      text: '2021年固投目标',
      at: Date.now(),
    },
    event,
  )
  say(`received ${event}`)
  await new Promise((resolve) => setTimeout(resolve, 1))
}
