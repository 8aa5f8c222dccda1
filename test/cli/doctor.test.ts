import { cp, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startBot, wenji } from '../support/running-bot.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const CONFIG = path.join(import.meta.dirname, '..', '..', 'config')
const EN = { LANG: 'en_US.UTF-8' }

interface Told {
  readonly ok: boolean
  readonly findings: { topic: string; level: string; text: { zh: string; en: string }; advice: { en: string } | null }[]
}

async function doctor(cwd: string, env: Record<string, string> = {}): Promise<Told & { status: number | null }> {
  const { status, out, err } = await wenji(['doctor', '--json'], cwd, env)
  expect(err).toBe('')
  const told: Told = JSON.parse(out)
  return { status, ...told }
}

/** The texts of a topic, in English, with their level. */
function about({ findings }: Told, topic: string): string[] {
  return findings.filter((one) => one.topic === topic).map(({ level, text }) => `${level}: ${text.en}`)
}

describe('wenji doctor', { timeout: 120_000 }, () => {
  it('finds a new place in order and makes nothing there', async () => {
    const cwd = await temporaryFolder()

    const told = await doctor(cwd)

    expect(told).toMatchObject({ status: 0, ok: true })
    expect(about(told, 'store')[0]).toBe('ok: sqlite: no data yet, made at the first start')
    expect(about(told, 'bot')).toEqual([`note: no bot runs on ${path.join(cwd, 'data')}`])
    expect(about(told, 'documents')).toEqual([expect.stringMatching(/^ok: 2 public: .*武昌区/), 'ok: 0 internal'])
    expect(about(told, 'schedules')).toEqual(['note: there are no schedules'])
    const again = await doctor(cwd)
    expect(about(again, 'store')[0]).toBe(about(told, 'store')[0])
  })

  it('tells of the running bot, of its store and of its last backup', async () => {
    const cwd = await temporaryFolder()
    const bot = await startBot(cwd)
    await bot.ask('2021年GDP目标')
    const before = await doctor(cwd)
    await wenji(['backup', 'b'], cwd)

    const told = await doctor(cwd)

    expect(about(before, 'store')).toContain('note: no backup is known')
    expect(told.status).toBe(0)
    expect(about(told, 'bot')).toEqual([expect.stringContaining(`ok: running: process ${bot.pid}, since 2`)])
    expect(about(told, 'bot')[0]).toContain('waiting: inbox 0, console 0, slack 0')
    expect(about(told, 'store')).toEqual([
      expect.stringMatching(/^ok: sqlite, schema \d{4}-[a-z-]+, \d+\.\d MB, writable$/),
      expect.stringMatching(/^ok: last backup .* \(0 days ago\)$/),
      expect.stringMatching(/MB of disk are free$/),
    ])
  })

  it('names the file and line of a broken configuration and looks at everything else all the same', async () => {
    const cwd = await temporaryFolder()
    await cp(CONFIG, path.join(cwd, 'config'), { recursive: true })
    await writeFile(path.join(cwd, 'config', 'bot.yaml'), 'region: 武昌区\nplanYear: 二〇二一\n')
    await writeFile(path.join(cwd, 'config', 'lexicon', 'units.yaml'), 'nonsense: [\n')

    const told = await doctor(cwd, { WENJI_CONFIG: 'config' })

    expect(told).toMatchObject({ status: 1, ok: false })
    expect(about(told, 'config')).toEqual([
      expect.stringMatching(/^fault: .*bot\.yaml:2: planYear: /),
      expect.stringMatching(/^fault: .*units\.yaml:\d+: /),
    ])
    expect(about(told, 'documents')).toHaveLength(2)
    expect(about(told, 'store')).not.toEqual([])
  })

  it('tells of rooms, people, variables and the day in force', async () => {
    const cwd = await temporaryFolder()
    await cp(CONFIG, path.join(cwd, 'config'), { recursive: true })
    const bot =
      'slack: { classes: [public, internal] }\n' +
      'rooms:\n  - { id: w, channel: wechat, match: 群, classes: [public, internal] }\n' +
      'people:\n  - { id: "wecom:li", name: 李四, role: editor }\n' +
      'posts:\n  - { id: tongbao, template: monthly, cron: "0 9 5 * *", rooms: [w], approval: { by: ["wecom:li"] }, assessment: { file: 考核.csv, class: public } }\n'
    await writeFile(path.join(cwd, 'config', 'bot.yaml'), bot)

    const told = await doctor(cwd, {
      ...{ WENJI_CONFIG: 'config', WENJI_AS_OF: '2021-07-31', WENJI_DATADIR: 'x', TZ: 'Europe/Paris' },
      ...{ WECOM_BOT_ID: 'bot-hidden', WECOM_BOT_SECRET: 'secret-hidden', SLACK_APP_TOKEN: 'xapp-hidden' },
      WECOM_WEBHOOK_URL_3: 'https://h.example/send?key=hidden',
    })

    const all = told.findings.map(({ level, text }) => `${level}: ${text.en}`).join('\n')
    expect(told.status).toBe(1)
    for (const line of [
      'fault: SLACK_APP_TOKEN: goes with SLACK_BOT_TOKEN, which is not set',
      'note: variables that are none of Wenji: WENJI_DATADIR',
      'note: WENJI_AS_OF=2021-07-31: the bot takes this day for today',
      'note: time zone Europe/Paris',
      'note: slack.classes of bot.yaml holds internal',
      'fault: room w is given classes: [public, internal], but wechat shows public at most',
      'note: without a unit: wecom:li',
      `fault: schedule tongbao: the assessment ${path.join(cwd, 'config', '考核.csv')} cannot be taken`,
      'ok: credentials are there: WeCom bot (public)',
      'ok: credentials are there: group webhooks 3',
      'note: no room uses WECOM_WEBHOOK_URL_3',
    ])
      expect(all).toContain(line)
    expect(JSON.stringify(told)).not.toContain('hidden')
    expect(told.findings.filter(({ level, advice }) => level === 'fault' && advice === null)).toEqual([])
  })

  it('says that a file is none of ours, and what to do', async () => {
    const cwd = await temporaryFolder()
    await mkdir(path.join(cwd, 'data'), { mode: 0o700 })
    await writeFile(
      path.join(cwd, 'data', 'wenji.sqlite'),
      'this is no database at all, whatever its name is\n'.repeat(200),
    )

    const { status, out } = await wenji(['doctor'], cwd, EN)

    expect(status).toBe(1)
    expect(out).toMatch(/fault {2}store {8}the data file is damaged or is none of Wenji/)
    expect(out).toContain('restore a backup with wenji restore')
  })

  it('knows its usage', async () => {
    expect((await wenji(['doctor', 'me'], await temporaryFolder())).status).toBe(2)
  })
})

const PASSWORD = 'S3cr3t-pa55'

/** A server that refuses every password, as PostgreSQL does. */
async function refusingServer(): Promise<number> {
  const message = (type: string, body: Buffer) => {
    const length = Buffer.alloc(4)
    length.writeInt32BE(body.length + 4)
    return Buffer.concat([Buffer.from(type), length, body])
  }
  const fields = 'SFATAL\0VFATAL\0C28P01\0Mpassword authentication failed for user "wenji"\0\0'
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.once('data', () => {
      socket.write(message('R', Buffer.from([0, 0, 0, 3])))
      socket.once('data', () => socket.end(message('E', Buffer.from(fields))))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('no secret is shown', { timeout: 120_000 }, () => {
  it.each([
    ['a wrong password', (port: number) => `postgres://wenji:${PASSWORD}@127.0.0.1:${port}/wenji`],
    ['nobody listening', () => `postgres://wenji:${PASSWORD}@127.0.0.1:1/wenji`],
    ['a wrong host', () => `postgres://wenji:${PASSWORD}@nowhere.invalid/wenji`],
    ['no encryption', (port: number) => `postgres://wenji:${PASSWORD}@127.0.0.1:${port}/wenji?sslmode=verify-full`],
    ['a password that is not encoded', () => `postgres://wenji:${PASSWORD}%zz@127.0.0.1/wenji`],
  ])('with %s', async (_, address) => {
    const cwd = await temporaryFolder({ r: 'x' })
    const DATABASE_URL = address(await refusingServer())

    for (const args of [['doctor', '--json'], ['start'], ['ask', '2021年GDP目标'], ['restore', 'r']]) {
      const { status, out, err } = await wenji(args, cwd, { ...EN, DATABASE_URL, LOG_LEVEL: 'trace' })

      expect(`${out}${err}`, args.join(' ')).not.toContain(PASSWORD)
      expect(status, `${args.join(' ')} ${err}`).toBe(1)
      if (args[0] !== 'doctor') expect(err.trim().split('\n'), err).toHaveLength(1)
    }
  })

  it('of a token that is wrong or alone', async () => {
    const cwd = await temporaryFolder()
    for (const name of [
      'SLACK_BOT_TOKEN',
      'SLACK_APP_TOKEN',
      'WECOM_BOT_SECRET',
      'WECHATY_PUPPET_SERVICE_TOKEN',
      'SLACK_SIGNING_SECRET',
    ])
      for (const args of [['doctor'], ['start']]) {
        const { status, out, err } = await wenji(args, cwd, { ...EN, [name]: PASSWORD, LOG_LEVEL: 'trace' })

        expect(`${out}${err}`).not.toContain(PASSWORD)
        expect(status).toBe(1)
        if (args[0] !== 'doctor') expect(err).toMatch(new RegExp(`^${name}: [^\n]+\n$`))
      }
  })
})
