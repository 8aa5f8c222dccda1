import path from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createPictures } from '../../src/adapters/chart/pictures.ts'
import { summaryFiles } from '../../src/app/summary-files.ts'
import { createTableFiles } from '../../src/app/table-files.ts'
import { buildKnowledge } from '../../src/core/search/knowledge.ts'
import { composeWeekly } from '../../src/core/summary/compose-weekly.ts'
import { lexicon, seedDocuments } from '../support/knowledge.ts'

const FONT = path.join(import.meta.dirname, '..', '..', 'assets', 'fonts', 'wenji-sans-han.otf')
const ROOMS = 200
/** Rooms whose posts are made at once. */
const AT_A_TIME = 4
const MEGABYTE = 1024 * 1024

/** Bytes in use once what nobody needs is collected: what resident memory has above it is the collector's leisure. */
function held(): number {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

describe('the weekly posts of 200 rooms', async () => {
  const knowledge = buildKnowledge(await seedDocuments(), lexicon)
  const pictures = createPictures(FONT)
  const tables = createTableFiles()

  /** What one room is sent: text, picture and table in both forms. Rooms of one plan year have the same figures. */
  const postOf = async (room: number) => {
    const scope = { region: '武昌区', planYear: 2020 + (room % 2), day: '2021-08-02' }
    const { post, rows, table } = composeWeekly({ ...scope, knowledge, since: null, issue: 1, weeksSilent: 4 })
    const files = await summaryFiles({ rows, table }, scope, knowledge, pictures, { warn: () => {} }, tables)
    return { post, contents: files.map(({ bytes }) => bytes) }
  }

  it('are rendered in under 15 s, with at most 50 MB above one', async () => {
    await postOf(0)
    const before = held()
    const residentBefore = process.memoryUsage.rss()
    const began = performance.now()

    const made = new Set<object>()
    let [peak, resident] = [0, 0]
    for (let first = 0; first < ROOMS; first += AT_A_TIME) {
      const some = await Promise.all(Array.from({ length: AT_A_TIME }, (_, n) => postOf(first + n)))
      for (const { contents } of some) for (const bytes of contents) made.add(bytes)
      resident = Math.max(resident, process.memoryUsage.rss())
      if (first % 40 === 0) peak = Math.max(peak, held())
    }

    const seconds = (performance.now() - began) / 1000
    const above = (Math.max(peak, held()) - before) / MEGABYTE
    const distinct = made.size
    const residentAbove = (resident - residentBefore) / MEGABYTE
    process.stdout.write(`${JSON.stringify({ rooms: ROOMS, distinct, seconds, above, residentAbove })}\n`)
    expect(distinct).toBe(6)
    expect(seconds).toBeLessThan(15)
    expect(above).toBeLessThan(50)
    expect(residentAbove).toBeLessThan(50)
  })
})
