// A process of its own that posts by a schedule into a file, for tests that kill it.
// node posts-child.mjs DATA_FOLDER DATABASE_URL FILE BASE STEP COUNT STAGE
// STAGE is where it kills itself: in composing, at a ready post, before or behind the platform's acceptance, in looking for
// a post, between a post and what stands behind it in its thread (two parts more), in the middle of that; none leaves that to
// others. Rooms a and b are on a platform that can be searched, room c on one that cannot.
import { createHash, randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { runInSlices } from '../../dist/adapters/loop/run-in-slices.js'
import { openStore } from '../../dist/adapters/store/open-store.js'
import { loadIntents } from '../../dist/config/load-intents.js'
import { loadLexicon } from '../../dist/config/load-lexicon.js'
import { openOffice } from '../../dist/office/office.js'
import { PostRunner } from '../../dist/office/posts/post-runner.js'

const root = path.join(import.meta.dirname, '..', '..')
const [dataFolder, databaseUrl, file, base, step, count, stage] = process.argv.slice(2)
const say = (line) => writeSync(1, `${line}\n`)
const dieAt = (here) => {
  if (here === stage) process.kill(process.pid, 'SIGKILL')
}
const quiet = () => {}
const log = {
  info: quiet,
  warn: quiet,
  error: (data, message) => {
    if (!message.startsWith('nobody can tell')) say(`failed ${message} ${data.err?.stack}`)
  },
}
const room = (id, channel) => ({ id, channel, match: id, classes: ['public'], region: '清江区', planYear: 2026 })
const store = await openStore({ dataFolder, ...(databaseUrl ? { databaseUrl } : {}) }, { newId: randomUUID })
const limit = { burst: 1000, perMinute: 1000 }
const office = await openOffice(
  {
    sources: {
      documents: [],
      lexicon: await loadLexicon(path.join(root, 'config', 'lexicon'), false),
      syllables: undefined,
      intents: await loadIntents(path.join(root, 'intents')),
      rules: 'test',
      settings: {
        rooms: [room('a', 'slack'), room('b', 'slack'), room('c', 'wecom')],
        slackClasses: ['public'],
        people: [],
        limits: { person: limit, room: limit },
      },
    },
    ...{ store, build: runInSlices, log },
    clock: { now: () => Date.now(), day: () => '2026-11-23' },
    newId: () => `${Date.now().toString(36)}-${randomUUID()}`,
    digest: (content) => createHash('sha256').update(content).digest('hex'),
  },
  [],
)

const nameOf = ({ key, part }) => (part === 0 ? key : `${key} part ${part}`)

/** The platform: a line in a file for each message that it has accepted. */
const accepted = () => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
const poster = (channel, isBlind) => ({
  channel,
  isReady() {
    dieAt('ready')
    return true
  },
  partsOf: () => 3,
  async post({ key, part, root }) {
    await sleep(Math.random() * 10)
    if (part === 0) dieAt('before')
    else dieAt('between')
    if (part > 0 && root !== key) say(`part ${part} of ${key} does not know its post: ${root}`)
    appendFileSync(file, `${nameOf({ key, part })}\n`)
    if (part === 0) dieAt('behind')
    else dieAt('within')
    await sleep(Math.random() * 10)
    return key
  },
  async find(posting) {
    await sleep(5)
    dieAt('looking')
    if (isBlind) return 'unknown'
    return accepted().includes(nameOf(posting)) ? { remote: posting.key } : 'absent'
  },
})

const job = {
  ...{ id: 'weekly', template: 'weekly', cron: 'steps', rooms: ['a', 'b', 'c'], quiet: 'send', direct: true },
  ...{ catchUpHours: 1, expiresHours: 1 },
}
const posts = {
  jobs: [job],
  calendar: {
    zone: { local: () => ({ day: '2026-11-23', minute: 600 }), instant: () => 0 },
    hours: { from: '09:00', to: '18:00' },
    kindOf: () => ({ kind: 'workday', known: true }),
  },
  slotsOf: (_cron, after, until) =>
    Array.from({ length: Number(count) }, (_, n) => Number(base) + n * Number(step)).filter(
      (slot) => slot > after && slot <= until,
    ),
  composer: {
    async compose({ room: to }) {
      await sleep(Math.random() * 5)
      dieAt('composing')
      const title = `${to} ${randomUUID()}`
      const post = { kind: 'summary', title, head: [], sections: [], more: [], table: null, foot: [], actions: [] }
      return { post, fingerprint: title, unchanged: false, files: async () => [] }
    },
  },
}
const posters = [poster('slack', false), poster('wecom', true)]
new PostRunner(office.desk, posts, posters, { tick: 40, look: 40, lease: 2000 }).start()
say('ready')
