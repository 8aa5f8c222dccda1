#!/usr/bin/env node
// Holds an unpacked bundle against its SHA256SUMS: node scripts/verify.mjs
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const SUMS = 'SHA256SUMS'
/** What comes into being where the bundle is used: data, secrets. */
const LATER = /^(?:data\/|\.env$)/

/** Gives the number of files that are as they were packed. Throws where one is changed, missing, or was not packed. */
export function verifyFolder(folder) {
  const packed = new Map()
  for (const line of readFileSync(path.join(folder, SUMS), 'utf8').split('\n')) {
    if (line === '') continue
    const [, sum, file] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? []
    if (file === undefined) throw new Error(`${SUMS}: not as expected: ${line.slice(0, 80)}`)
    packed.set(file, sum)
  }
  const there = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .filter((file) => file !== SUMS && !LATER.test(file))
  const faults = [
    ...there.filter((file) => !packed.has(file)).map((file) => `not packed: ${file}`),
    ...[...packed].flatMap(([file, sum]) => faultOf(folder, file, sum)),
  ]
  if (faults.length > 0)
    throw new Error(`${faults.slice(0, 20).join('\n')}\n${faults.length} files are not as they were packed`)
  return packed.size
}

function faultOf(folder, file, sum) {
  try {
    const found = createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex')
    return found === sum ? [] : [`changed: ${file}`]
  } catch {
    return [`missing: ${file}`]
  }
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    const files = verifyFolder(path.join(import.meta.dirname, '..'))
    process.stdout.write(`${files} files are as they were packed\n`)
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
