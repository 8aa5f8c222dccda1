import { chmod, readdir, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../src/adapters/store/open-store.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { startBot, wenji } from '../support/running-bot.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

interface Row {
  readonly id: string
  readonly kind: string
  readonly question: string
}

async function auditOf(cwd: string, env: Record<string, string> = {}): Promise<Row[]> {
  const { out } = await wenji(['audit', 'list', '--json', '--limit', '5000'], cwd, env)
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Row => JSON.parse(line))
}

describe('wenji backup, restore, replay', { timeout: 120_000 }, () => {
  it('while the bot answers: everything that was answered before is in it, and answers can be replayed from it', async () => {
    const cwd = await temporaryFolder()
    const bot = await startBot(cwd)
    for (let n = 0; n < 5; n++) await bot.ask('2021年固投目标')
    let going = true
    const writing = (async () => {
      let asked = 0
      for (; going; asked++) await bot.ask('2021年GDP目标')
      return asked
    })()

    const backup = await wenji(['backup', 'kept.sqlite'], cwd)
    const portable = await wenji(['backup', 'kept.jsonl', '--portable', '--json'], cwd)
    const again = await wenji(['backup', 'kept.sqlite'], cwd)
    going = false
    const asked = await writing

    expect(backup).toMatchObject({ status: 0, err: '' })
    expect(backup.out).toContain(path.join(cwd, 'kept.sqlite'))
    expect(JSON.parse(portable.out)).toMatchObject({ form: 'portable', file: path.join(cwd, 'kept.jsonl') })
    expect(again).toMatchObject({ status: 1, out: '' })
    expect((await stat(path.join(cwd, 'kept.sqlite'))).mode & 0o777).toBe(0o600)
    expect((await stat(path.join(cwd, 'kept.jsonl'))).mode & 0o777).toBe(0o600)
    const refused = await wenji(['restore', 'kept.sqlite'], cwd, { LANG: 'en_US.UTF-8' })
    expect(refused).toMatchObject({ status: 1, out: '' })
    expect(refused.err).toContain(`(process ${bot.pid}) is already running on ${path.join(cwd, 'data')}`)
    expect(await bot.stop()).toBe(0)

    for (const file of ['kept.sqlite', 'kept.jsonl']) {
      const env = { WENJI_DATA_DIR: `data-${file}` }
      expect(await wenji(['restore', file], cwd, env)).toMatchObject({ status: 0, err: '' })
      const rows = await auditOf(cwd, env)
      expect(rows.filter(({ question }) => question === '2021年固投目标')).toHaveLength(5)
      const during = rows.filter(({ question }) => question === '2021年GDP目标').length
      expect(during).toBeLessThanOrEqual(asked)
      expect(rows[0]).toMatchObject({ kind: 'operation', question: `restore ${path.join(cwd, file)}` })
      const replayed = await wenji(['replay', rows.at(-1)?.id ?? '', '--json'], cwd, env)
      expect(JSON.parse(replayed.out)).toMatchObject({ verdict: 'same', question: '2021年固投目标' })
    }
  })

  it('says where the old data is kept, and leaves it there', async () => {
    const cwd = await temporaryFolder()
    const bot = await startBot(cwd)
    await bot.ask('2021年固投目标')
    await wenji(['backup', 'b'], cwd)
    await bot.ask('2021年GDP目标')
    await bot.stop()

    const { status, out } = await wenji(['restore', 'b'], cwd)

    const kept = (await readdir(path.join(cwd, 'data'))).find((name) => name.includes('.before-'))
    expect(status).toBe(0)
    expect(out).toContain(`原数据保留在${path.join(cwd, 'data', kept ?? 'missing')}`)
    const questions = (await auditOf(cwd)).map(({ question }) => question)
    expect(questions).toEqual([`restore ${path.join(cwd, 'b')}`, '2021年固投目标'])
  })

  it('refuses in one line what is newer, damaged, missing or not writable', async () => {
    const cwd = await temporaryFolder({ 'text.txt': '不是备份' })
    const bot = await startBot(cwd)
    await bot.ask('2021年固投目标')
    await wenji(['backup', 'b'], cwd)
    await bot.stop()
    const newer = await temporaryFolder()
    await wenji(['restore', path.join(cwd, 'b')], newer)
    const db = await openDatabase({ dataFolder: path.join(newer, 'data') }, {})
    await db
      .withTables<{ wenji_migrations: { name: string; timestamp: string } }>()
      .insertInto('wenji_migrations')
      .values({ name: '9999-from-tomorrow', timestamp: '2099-01-01' })
      .execute()
    await db.destroy()
    const tomorrow = path.join(newer, 'data', 'wenji.sqlite')
    const en = { LANG: 'en_US.UTF-8' }

    const refusals = [
      await wenji(['restore', tomorrow], cwd, en),
      await wenji(['restore', 'text.txt'], cwd, en),
      await wenji(['restore', 'nowhere'], cwd, en),
      await wenji(['backup', 'no/such/folder/b'], cwd, en),
    ]

    expect(refusals.map(({ status, out }) => [status, out])).toEqual(Array(4).fill([1, '']))
    const lines = refusals.map(({ err }) => err)
    expect(lines[0]).toMatch(/^the data was written by a newer Wenji \(schema 9999-from-tomorrow, .*update the program/)
    expect(lines[1]).toMatch(/text\.txt is no whole backup/)
    expect(lines[2]).toMatch(/there is no file .*nowhere/)
    expect(lines[3]).toMatch(/no\/such\/folder\/b: cannot be written \(ENOENT\)/)
    for (const line of lines) expect(line.trim().split('\n')).toHaveLength(1)
    expect(await auditOf(cwd)).toHaveLength(2)
  })

  it('makes the key of a purge for its owner alone, and has wrong usage as status 2', async () => {
    const cwd = await temporaryFolder()

    const purged = await wenji(['audit', 'purge', '--before', '2020-01-01'], cwd)
    const statuses = await Promise.all(
      [['replay'], ['backup'], ['restore'], ['audit', 'burn'], ['audit', 'purge'], ['audit', '--kind', 'rumour']].map(
        async (args) => (await wenji(args, cwd)).status,
      ),
    )

    expect(purged.status).toBe(0)
    expect((await stat(path.join(cwd, 'data', 'audit.key'))).mode & 0o777).toBe(0o600)
    expect(statuses).toEqual(Array(6).fill(2))
    await writeFile(path.join(cwd, 'data', 'audit.key'), 'short')
    await chmod(path.join(cwd, 'data', 'audit.key'), 0o644)
    const broken = await wenji(['audit', 'purge', '--before', '2020-01-01'], cwd, { LANG: 'en_US.UTF-8' })
    expect(broken).toMatchObject({ status: 1 })
    expect(broken.err).toMatch(/audit\.key: this is no key/)
  })
})

describe('/healthz', { timeout: 120_000 }, () => {
  it('tells store, knowledge and queues, and nothing else', async () => {
    const bot = await startBot(await temporaryFolder(), { LOG_LEVEL: 'info' })
    const { port } = JSON.parse(await bot.logged('status port open'))

    const response = await fetch(`http://127.0.0.1:${port}/healthz`)

    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      ...{ corrections: null, channels: [] },
      ...{ status: 'ok', documents: 2, paragraphs: expect.any(Number), store: { kind: 'sqlite', ok: true } },
      knowledge: { documents: 2, paragraphs: expect.any(Number), rules: expect.stringMatching(/^\d.*-[0-9a-f]{12}$/) },
      inbox: { waiting: 0 },
      outbox: { waiting: { console: 0, slack: 0, wechat: 0, wecom: 0 } },
    })
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(404)
    expect((await fetch(`http://127.0.0.1:${port}/healthz`, { method: 'POST' })).status).toBe(405)
  })
})

const missing = postgresIsMissing()
describe.skipIf(missing !== undefined)(missing ?? 'on a PostgreSQL', { timeout: 120_000 }, () => {
  let server: TestPostgres

  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)

  afterAll(() => server?.stop())

  it('a SQLite backup is restored into it, refused where it is filled, and backed up again while it serves', async () => {
    const cwd = await temporaryFolder()
    const bot = await startBot(cwd)
    await bot.ask('2021年固投目标')
    await wenji(['backup', 'b'], cwd)
    await bot.stop()
    const env = { DATABASE_URL: await server.newDatabase(), WENJI_DATA_DIR: 'replica' }

    const restored = await wenji(['restore', 'b'], cwd, env)
    const again = await wenji(['restore', 'b'], cwd, { ...env, LANG: 'en_US.UTF-8' })
    const replica = await startBot(cwd, env)
    await replica.ask('2021年GDP目标')
    const backup = await wenji(['backup', 'c', '--json'], cwd, env)

    const doctor = await wenji(['doctor'], cwd, { ...env, LANG: 'en_US.UTF-8' })

    expect(doctor.status).toBe(0)
    expect(doctor.out).toMatch(/ok {5}store {8}postgres, schema \d{4}-[a-z-]+, \d+\.\d MB, writable/)
    expect(doctor.out).toMatch(/ok {5}store {8}last backup .* \(0 days ago\)/)
    expect(doctor.out).not.toContain(env.DATABASE_URL)
    expect(restored).toMatchObject({ status: 0, err: '' })
    expect(again).toMatchObject({ status: 1, err: expect.stringContaining('restore into an empty one') })
    expect(JSON.parse(backup.out)).toMatchObject({ form: 'portable' })
    expect((await auditOf(cwd, env)).map(({ kind }) => kind)).toEqual([
      ...['operation', 'question', 'operation', 'question'],
    ])
  })

  it('/healthz is 503 where the database is gone, without its address', async () => {
    const gone = await startPostgres()
    const bot = await startBot(await temporaryFolder(), { DATABASE_URL: await gone.newDatabase(), LOG_LEVEL: 'info' })
    const { port } = JSON.parse(await bot.logged('status port open'))
    const before = await fetch(`http://127.0.0.1:${port}/healthz`)
    await gone.stop()

    const response = await fetch(`http://127.0.0.1:${port}/healthz`)

    expect(before.status).toBe(200)
    expect(response.status).toBe(503)
    const body = await response.text()
    expect(JSON.parse(body)).toMatchObject({
      ...{ status: 'failing', store: { kind: 'postgres', ok: false }, inbox: null, outbox: null },
    })
    expect(body).not.toMatch(/postgres:\/\/|wenji_test|host=/)
    await bot.stop()
  })
})
