import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chown, mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'

/** A PostgreSQL for tests: the server of TEST_DATABASE_URL, or one of our own from installed binaries. */
export interface TestPostgres {
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>
  readonly stop: () => Promise<void>
}

/** Why there is no PostgreSQL to test with; undefined where there is one. Never looks at DATABASE_URL. */
export function postgresIsMissing(): string | undefined {
  if (process.env.TEST_DATABASE_URL || binaries() !== undefined) return undefined
  return 'PostgreSQL half skipped: no TEST_DATABASE_URL and no installed postgres'
}

/** Starts or finds the server. `safe` keeps fsync on, for measurements; tests that kill clients do without. */
export async function startPostgres(options: { readonly safe?: boolean } = {}): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return databasesOf(given, async () => {})
  const folder = binaries()
  if (folder === undefined) throw new Error('no PostgreSQL is installed')
  const { address, stop } = await startServer(folder, options.safe === true)
  return databasesOf(address, stop)
}

function databasesOf(address: string, stopServer: () => Promise<void>): TestPostgres {
  const made: string[] = []
  const ask = async (sql: string) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query(sql)
    await client.end()
  }
  return {
    async newDatabase() {
      const name = `wenji_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
      await ask(`create database ${name}`)
      made.push(name)
      const url = new URL(address)
      url.pathname = `/${name}`
      return url.href
    },
    async stop() {
      if (process.env.TEST_DATABASE_URL)
        for (const name of made) await ask(`drop database if exists ${name} with (force)`)
      await stopServer()
    },
  }
}

/** The folder of initdb and postgres: on the PATH, or where Debian keeps them, the newest first. */
function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...(process.env.PATH ?? '').split(path.delimiter),
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ]
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(path.join(folder, name))))
}

/** The server refuses to run as root: then another user runs it. */
function unprivileged(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const users = readFileSync('/etc/passwd', 'utf8')
  const line = /^postgres:.*$/m.exec(users)?.[0] ?? /^nobody:.*$/m.exec(users)?.[0] ?? ''
  const [, , uid, gid] = line.split(':').map(Number)
  if (!uid || !gid) throw new Error('neither a user postgres nor a user nobody, and root may not run PostgreSQL')
  return { uid, gid }
}

/**
 * The server ends, and its folder goes, when its standard input does: also where this process is killed, as no pipe
 * outlives it.
 */
const SUPERVISE = `
trap '' INT TERM HUP
"$1/postgres" -D "$2/data" -k "$2" -c listen_addresses= -c max_connections=60 -c fsync="$3" </dev/null &
server=$!
cat >/dev/null
kill -INT $server
wait $server
rm -rf "$2"`

async function startServer(bin: string, safe: boolean): Promise<{ address: string; stop: () => Promise<void> }> {
  const user = unprivileged()
  const home = await mkdtemp(path.join(os.tmpdir(), 'wenji-pg-'))
  if (user) await chown(home, user.uid, user.gid)
  const settings = { ...user, cwd: home, env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } }
  const initial = ['-D', path.join(home, 'data'), '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  await new Promise<void>((resolve, reject) => {
    execFile(path.join(bin, 'initdb'), initial, settings, (error) => (error ? reject(error) : resolve()))
  })
  const child = spawn('sh', ['-c', SUPERVISE, 'sh', bin, home, safe ? 'on' : 'off'], {
    ...settings,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  await untilReady(child)
  return {
    address: `postgres://postgres@localhost/postgres?host=${encodeURIComponent(home)}`,
    async stop() {
      child.stdin?.end()
      await ended
    },
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  let said = ''
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error(`PostgreSQL did not start: ${said}`)))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said = `${said}${text}`.slice(-4000)
      if (said.includes('ready to accept connections')) resolve()
    })
  })
}
