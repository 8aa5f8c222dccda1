import { existsSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { closeSqlite, openSqlite } from './sqlite.ts'
import { explained } from './store-errors.ts'

/**
 * Copies the file of a running store as of one moment. It is done by a connection of its own in another thread: the store
 * goes on reading and writing meanwhile. Whoever writes the store is not held up, as a log is written ahead.
 */
export async function copySqlite(from: string, to: string): Promise<void> {
  // SQLite writes into an empty file as it is: so only its owner can read it, from the first byte on.
  await (await open(to, 'a', 0o600)).close()
  const driver = createRequire(import.meta.url).resolve('libsql')
  const worker = new Worker(COPY, { eval: true, workerData: { driver, from, to } })
  await new Promise<void>((resolve, reject) => {
    worker.once('message', ({ code, message }: { readonly code: string; readonly message: string }) =>
      reject(explained(Object.assign(new Error(message), { code }))),
    )
    worker.once('error', reject)
    worker.once('exit', () => resolve())
  })
  await onDisk(to)
}

/** Plain JavaScript, so that it is the same whether the program was built or not. */
const COPY = `
const { workerData, parentPort } = require('node:worker_threads')
const Database = require(workerData.driver)
const database = new Database(workerData.from)
try {
  database.exec('pragma busy_timeout=5000')
  database.prepare('vacuum into ?').run([workerData.to])
} catch (error) {
  parentPort.postMessage({ code: String(error.code), message: String(error.message) })
} finally {
  database.close()
}`

/**
 * Puts a copy of one store into the place of another that nobody has open, in one step; what was there is kept beside it
 * under another name. A copy, because the file of a store that was open in this process must not be renamed: SQLite
 * would go on to use its log under the old name.
 */
export async function replaceSqlite(file: string, by: string, keepAs: string): Promise<void> {
  const part = `${file}.part`
  await rm(part, { force: true })
  await copySqlite(by, part)
  if (existsSync(file)) {
    await emptyLog(file)
    await rename(file, keepAs)
  }
  await rename(part, file)
  await onDisk(path.dirname(file))
}

/**
 * Takes the write-ahead log into the file: a log that is left behind would be applied to the file that comes next. A file
 * that is too damaged for that is kept with its log beside it.
 */
async function emptyLog(file: string): Promise<void> {
  try {
    closeSqlite(await openSqlite(file))
  } catch {
    // Told apart below: there is a log that could not be taken in.
  }
  for (const part of ['-wal', '-shm']) {
    const log = await stat(`${file}${part}`).catch(() => undefined)
    if (log === undefined) continue
    if (part === '-wal' && log.size > 0) await rename(`${file}${part}`, `${file}.damaged${part}`)
    else await rm(`${file}${part}`)
  }
}

/** Waits until a file, or the entries of a folder, are on the disk. */
export async function onDisk(fileOrFolder: string): Promise<void> {
  const handle = await open(fileOrFolder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
