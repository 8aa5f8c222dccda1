import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const ROOT = path.join(import.meta.dirname, '..', '..')
const RECORD = path.join(ROOT, 'test', 'support', 'record-network.cjs')

let home: string
let bundle: string

/** Runs a program with nothing of ours in its environment but the path. */
function ran(file: string, args: readonly string[], env: Record<string, string> = {}): SpawnSyncReturns<string> {
  return spawnSync(file, args, {
    encoding: 'utf8',
    cwd: home,
    env: { PATH: process.env.PATH ?? '', HOME: home, ...env },
  })
}

/** A command of the unpacked bundle, and the network that it touched. */
function wenji(args: readonly string[], env: Record<string, string> = {}) {
  const log = path.join(home, `network-${Math.random()}`)
  const given = {
    ...recording(log),
    WENJI_DATA_DIR: path.join(home, 'data'),
    WENJI_HTTP_PORT: '0',
    LOG_LEVEL: 'silent',
    ...env,
  }
  const done = ran(process.execPath, [path.join(bundle, 'dist', 'main.js'), ...args], given)
  return { ...done, network: touched(log) }
}

function recording(log: string): Record<string, string> {
  return { NODE_OPTIONS: `--require=${RECORD}`, WENJI_NETWORK_LOG: log }
}

function touched(log: string): [string, string][] {
  if (!existsSync(log)) return []
  return readFileSync(log, 'utf8')
    .trim()
    .split('\n')
    .map((line): [string, string] => JSON.parse(line))
}

describe.skipIf(process.platform !== 'linux')('the offline bundle', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    home = await mkdtemp(path.join(os.tmpdir(), 'wenji-bundle-'))
    const platform = `linux-${process.arch}`
    const made = ran(process.execPath, [
      path.join(ROOT, 'scripts', 'bundle.mjs'),
      '--out',
      home,
      '--platform',
      platform,
      '--no-fetch',
    ])
    expect(made.stderr).toBe('')
    const [archive = ''] = made.stdout.split('\n')
    expect(ran('sha256sum', ['-c', `${path.basename(archive)}.sha256`]).status).toBe(0)
    expect(ran('tar', ['-xzf', archive]).status).toBe(0)
    bundle = path.join(home, readdirSync(home).find((name) => /^wenji-[\d.]+$/.test(name)) ?? 'missing')
  }, 600_000)

  afterAll(async () => {
    await rm(home, { recursive: true, force: true })
  })

  it('holds what it needs and nothing that only builds or tests it', () => {
    const there = readdirSync(bundle)
    const packages = readdirSync(path.join(bundle, 'node_modules'))

    expect(there).toEqual(
      expect.arrayContaining(['dist', 'seeds', 'intents', 'config', 'assets', 'deploy', 'docs', 'LICENSE']),
    )
    expect(there).toEqual(
      expect.arrayContaining(['LICENSES.txt', 'SHA256SUMS', 'README.md', 'README.zh-CN.md', '.env.example']),
    )
    expect(packages).toEqual(expect.arrayContaining(['libsql', 'kysely', 'pg', 'minisearch', 'zod']))
    for (const one of ['vitest', 'typescript', '@biomejs', 'pinyin-pro', 'fast-check'])
      expect(packages).not.toContain(one)
    expect(readFileSync(path.join(bundle, 'LICENSES.txt'), 'utf8')).toMatch(/^libsql \d[\d.]+ {2}MIT$/m)
  })

  it('is held against its checksums: a changed, a missing and a strange file are named', async () => {
    const verify = path.join(bundle, 'scripts', 'verify.mjs')
    const sound = ran(process.execPath, [verify])
    const copy = path.join(home, 'copy')
    ran('cp', ['-r', bundle, copy])
    await appendFile(path.join(copy, 'config', 'bot.yaml'), '# more\n')
    await rm(path.join(copy, 'LICENSE'))
    await writeFile(path.join(copy, 'dist', 'strange.js'), '')

    const broken = ran(process.execPath, [path.join(copy, 'scripts', 'verify.mjs')])
    const also = ran(process.execPath, [path.join(ROOT, 'scripts', 'bundle.mjs'), '--verify', copy])

    expect(sound).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+ files are as they were/) })
    expect(broken.status).toBe(1)
    expect(broken.stderr).toBe(
      'not packed: dist/strange.js\nmissing: LICENSE\nchanged: config/bot.yaml\n3 files are not as they were packed\n',
    )
    expect(also).toMatchObject({ status: 1, stderr: broken.stderr })
  })

  it('refuses in a line what cannot be packed', () => {
    const script = path.join(ROOT, 'scripts', 'bundle.mjs')
    const other = process.arch === 'arm64' ? 'linux-x64' : 'linux-arm64'

    const unknown = ran(process.execPath, [script, '--out', path.join(home, 'o'), '--platform', 'windows'])
    const absent = ran(process.execPath, [script, '--out', path.join(home, 'o'), '--platform', other, '--no-fetch'])

    expect(unknown).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^--platform windows: write it as [^\n]+\n$/),
    })
    expect(absent).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/is not installed here and may not be fetched/),
    })
    expect(readdirSync(path.join(home, 'o'))).toEqual([])
  })

  it('answers, writes and looks after itself without any network', () => {
    const asked = wenji(['ask', '2021年固投目标是多少'])
    const english = wenji(['ask', 'What is the 2021 GDP target?'])
    const piped = ran(
      'sh',
      ['-c', `echo 2021年GDP目标 | "${process.execPath}" "${path.join(bundle, 'dist', 'main.js')}" start`],
      {
        ...recording(path.join(home, 'piped')),
        ...{ WENJI_DATA_DIR: path.join(home, 'data'), WENJI_HTTP_PORT: '0', LOG_LEVEL: 'silent' },
      },
    )
    const backup = wenji(['backup', path.join(home, 'b')])
    const doctor = wenji(['doctor'])

    expect(asked).toMatchObject({ status: 0, stderr: '', network: [] })
    expect(asked.stdout).toMatch(/^2021年全社会固定资产投资目标：300亿元。/)
    expect(english).toMatchObject({ status: 0, network: [] })
    expect(piped.stdout).toContain('增长7%')
    const socket = path.join(home, 'data', 'wenji.sock')
    expect(touched(path.join(home, 'piped'))).toEqual([
      ['listen', socket],
      ['listen', '127.0.0.1:0'],
    ])
    expect(backup).toMatchObject({ status: 0, network: [['connect', socket]] })
    expect(doctor).toMatchObject({ status: 0, network: [['connect', socket]] })
  })

  it('connects to the database that is configured, and to nothing else', async () => {
    const server = createServer((socket) => socket.on('error', () => {}).destroy())
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const log = path.join(home, 'database')
    const child = spawn(process.execPath, [path.join(bundle, 'dist', 'main.js'), 'start'], {
      env: {
        ...{
          PATH: process.env.PATH,
          ...recording(log),
          WENJI_DATA_DIR: path.join(home, 'other'),
          WENJI_HTTP_PORT: '0',
        },
        DATABASE_URL: `postgres://wenji@127.0.0.1:${port}/wenji`,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })

    const [status] = await once(child, 'exit')
    server.close()

    expect(status).toBe(1)
    expect(new Set(touched(log).map((one) => one.join(' ')))).toEqual(new Set([`connect 127.0.0.1:${port}`]))
  })

  const tracing = spawnSync('strace', ['-f', '-e', 'trace=none', 'true']).status === 0
  it.skipIf(!tracing)('makes no system call to an internet address either', () => {
    const trace = path.join(home, 'trace')
    const done = ran(
      'strace',
      [
        '-f',
        '-qq',
        '-e',
        'trace=socket,connect,bind,sendto',
        '-o',
        trace,
        process.execPath,
        path.join(bundle, 'dist', 'main.js'),
        'ask',
        '2021年GDP目标',
      ],
      { WENJI_DATA_DIR: path.join(home, 'data') },
    )

    const calls = readFileSync(trace, 'utf8')
    expect(done.stdout).toContain('增长7%')
    expect(calls).not.toMatch(/AF_INET/)
  })
})
