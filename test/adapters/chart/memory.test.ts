import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { createPictures } from '../../../src/adapters/chart/pictures.ts'
import { pictureOf, shareRow } from '../../support/indicator-rows.ts'

const FONT = path.join(import.meta.dirname, '..', '..', '..', 'assets', 'fonts', 'wenji-sans-han.otf')
const PICTURES = 200
const MEGABYTE = 1024 * 1024

describe('many pictures', () => {
  it('leave memory bounded: 200 different ones, asked for together', async () => {
    const pictures = createPictures(FONT)
    const draw = (n: number) => pictures.png(pictureOf([shareRow({ name: `第${n}项投资` })]))
    await draw(-1)
    const before = process.memoryUsage()
    const began = performance.now()

    const drawn = await Promise.all(Array.from({ length: PICTURES }, async (_, n) => (await draw(n)).bytes.length))

    const milliseconds = Math.round((performance.now() - began) / PICTURES)
    const after = process.memoryUsage()
    const grown = (which: 'rss' | 'heapUsed') => Math.round((after[which] - before[which]) / MEGABYTE)
    process.stdout.write(
      `${JSON.stringify({ milliseconds, bytes: Math.max(...drawn), rss: grown('rss'), heap: grown('heapUsed') })}\n`,
    )
    expect(drawn).toHaveLength(PICTURES)
    expect(grown('heapUsed')).toBeLessThan(60)
    expect(grown('rss')).toBeLessThan(150)
  })
})
