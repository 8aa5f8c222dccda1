import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { WenjiError } from '../../core/errors.ts'
import type { TableRow } from './table-rows.ts'

/**
 * The portable backup: a text of JSON lines that either database can be restored from. The first line names the schema,
 * the last one counts the rows and holds a SHA-256 of all lines before it, so that half a file is known for one.
 */

const headSchema = z.object({ wenji: z.literal('backup'), schema: z.string(), at: z.number() })
const rowSchema = z.object({
  table: z.string().regex(/^[a-z_]+$/),
  row: z.record(z.string().regex(/^[a-z_]+$/), z.union([z.string(), z.number(), z.null()])),
})
const endSchema = z.object({ end: z.literal(true), rows: z.int(), sha256: z.string() })

/** Lines are gathered before they are written. */
const CHUNK = 1 << 20

/** Writes rows to a new or empty file and makes sure that they are on the disk; gives their number. */
export async function writePortable(
  file: string,
  schema: string,
  at: number,
  rows: AsyncIterable<TableRow>,
): Promise<number> {
  const handle = await open(file, 'w', 0o600)
  try {
    const hash = createHash('sha256')
    let pending = `${JSON.stringify({ wenji: 'backup', schema, at })}\n`
    let count = 0
    for await (const { table, row } of rows) {
      pending += `${JSON.stringify({ table, row })}\n`
      count++
      if (pending.length >= CHUNK) {
        hash.update(pending)
        await handle.appendFile(pending, 'utf8')
        pending = ''
      }
    }
    hash.update(pending)
    const end = JSON.stringify({ end: true, rows: count, sha256: hash.digest('hex') })
    await handle.appendFile(`${pending}${end}\n`, 'utf8')
    await handle.sync()
    return count
  } finally {
    await handle.close()
  }
}

/** The schema that a portable backup was written with. Throws WenjiError where it is none. */
export async function portableSchema(file: string): Promise<string> {
  for await (const line of linesOf(file)) {
    const head = headSchema.safeParse(parsed(line))
    if (head.success) return head.data.schema
    break
  }
  throw notWhole(file)
}

/** The rows of a portable backup. Throws WenjiError at the end where it is not whole: use them in one transaction. */
export async function* portableRows(file: string): AsyncGenerator<TableRow> {
  const hash = createHash('sha256')
  let read = -1
  for await (const line of linesOf(file)) {
    const json = parsed(line)
    const end = endSchema.safeParse(json)
    if (end.success) {
      if (end.data.rows === read && end.data.sha256 === hash.digest('hex')) return
      break
    }
    hash.update(`${line}\n`)
    if (++read === 0) continue
    const row = rowSchema.safeParse(json)
    if (!row.success) break
    yield row.data
  }
  throw notWhole(file)
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const stream = createReadStream(file, 'utf8')
  try {
    yield* createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })
  } finally {
    stream.destroy()
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

export function notWhole(file: string): WenjiError {
  const en = `${file} is no whole backup of Wenji; nothing was restored`
  return new WenjiError(en, { zh: `${file}不是完整的问计备份，没有恢复任何内容`, en })
}
