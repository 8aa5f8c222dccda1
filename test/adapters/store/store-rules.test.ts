import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const STORE = path.join(import.meta.dirname, '..', '..', '..', 'src', 'adapters', 'store')
const files = readdirSync(STORE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(path.join(STORE, name), 'utf8') }))

/** Lines of the store's sources that have a form, each with its file. */
function linesWith(form: RegExp): string[] {
  return files.flatMap(({ name, text }) => [...text.matchAll(form)].map((match) => `${name}: ${match[0]}`))
}

describe('the store', () => {
  it('hands no row to the query builder that was not looked at: undefined would be left out in silence', () => {
    const written = /(?:insertInto|updateTable)\([^)]*\)\s*\.(?:values|set)\(/
    const looked = /\s*(?:row\(|batch\.map\(\(columns\) => row\(|\(column\) =>)/

    expect(linesWith(new RegExp(written, 'g')).length).toBeGreaterThan(12)
    expect(linesWith(new RegExp(`${written.source}(?!${looked.source})`, 'g'))).toEqual([])
  })

  it('loads a driver only where its database is used', () => {
    expect(linesWith(/import \{? ?default.*'(?:libsql|pg)'|import\('(?:libsql|pg)'\)/g).length).toBeGreaterThan(2)
    expect(linesWith(/^import (?!type )[^'\n]*'(?:libsql|pg)'/gm)).toEqual([])
  })

  it('speaks only SQL that both databases know', () => {
    const vendors =
      /skip locked|for update|advisory|jsonb|->>|::\w+|\bilike\b|autoincrement|\bserial\b|strftime|\bnow\(\)/gi

    expect(linesWith(vendors)).toEqual([])
  })

  it('reads no clock and draws no lots: time and ids are handed in', () => {
    expect(linesWith(/Date\.now|new Date\(\)|Math\.random|randomUUID|performance\.now/g)).toEqual([])
  })

  it('never changes or removes a note, an owner, an alias or a step of an item', () => {
    expect(linesWith(/(?:updateTable|deleteFrom)\('(?:notes|owners|owner_holders|aliases|item_events)'/g)).toEqual([])
    expect(linesWith(/deleteFrom\('(?:items|reviews|audit|ledger)'/g)).toEqual([])
  })
})
