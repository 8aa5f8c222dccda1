// A process of its own that uses the built store, for tests that kill it or run several side by side.
// node store-child.mjs WHAT DATA_FOLDER [DATABASE_URL]; it prints one line for each thing that is certainly done.
import { randomUUID } from 'node:crypto'
import { writeSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import Libsql from 'libsql'
import { claimDataFolder } from '../../dist/adapters/store/claim-data-folder.js'
import { openStore } from '../../dist/adapters/store/open-store.js'

const [what, dataFolder, url] = process.argv.slice(2)
const databaseUrl = url || undefined
const say = (line) => writeSync(1, `${line}\n`)
const open = () => openStore({ dataFolder, databaseUrl }, { newId: randomUUID, connections: 2 })
const by = { id: `slack:${process.pid}`, name: '记录员' }
const subject = { kind: 'project', id: '清江大桥', region: '清江区', planYear: 2021 }

/** One note with its audit row, its answer and the end of its question: together or not at all. */
async function write(store, text) {
  const key = randomUUID()
  const now = Date.now()
  await store.inbox.receive({ key, lane: `C${process.pid}`, payload: text }, now)
  const event = await store.inbox.take(now, 60_000)
  return store.transaction(async (within) => {
    const occasion = { at: now, day: '2021-07-31', by }
    const { note } = await within.notes.add({ subject, class: 'public', text, day: '2021-07-31', key }, occasion)
    say(`step ${note.number}`)
    await within.audit.add({
      ...{ id: key, at: now, kind: 'note', room: 'C1', person: by.id, question: text, answer: `${note.number}` },
      ...{ outcome: 'done', knowledge: 'k', rules: 'r', context: null },
    })
    await within.outbox.add({ key, channel: 'slack', lane: `C${process.pid}`, body: `${note.number}` }, now)
    // Another process may have been faster at it.
    if (event) await within.inbox.finish(event)
    return { number: note.number, key }
  })
}

const acts = {
  async migrate() {
    const store = await open()
    await store.heads()
    await store.close()
    say('done')
  },
  /** Writes until it is killed, each note as long as the last argument says. */
  async write() {
    const store = await open()
    const length = Number(process.argv[5] ?? 40)
    for (let n = 0; ; n++) {
      const { number, key } = await write(store, `第${n}条${'进'.repeat(length)}`)
      say(`stored ${number} ${key}`)
    }
  },
  async claim() {
    await claimDataFolder(dataFolder)
    say('claimed')
    setInterval(() => {}, 60_000)
  },
  /** Holds the one lock for a moment, as a process that is writing, or that has just made the file. */
  async hold() {
    const database = new Libsql(path.join(dataFolder, 'wenji.sqlite'))
    database.exec('begin exclusive')
    say('held')
    setTimeout(() => {
      database.exec('commit')
      database.close()
    }, 300)
  },
}

try {
  await acts[what]()
} catch (error) {
  say(`failed ${error.name} ${error.message}`)
  process.exitCode = 1
}
