import path from 'node:path'
import { polyphonic } from 'pinyin-pro'
import { describe, expect, it } from 'vitest'
import { pinyinSyllables } from '../../src/adapters/sound/pinyin-syllables.ts'

const FILE = path.join(import.meta.dirname, '..', '..', 'config', 'pinyin.txt')
const FIRST = 0x4e00
const LAST = 0x9fff

const HEAD = `# Toneless readings of Chinese characters, the most usual first: syllables, a tab, the characters that are read so.
# Made of pinyin-pro by its test (npx vitest run test/adapters/pinyin-syllables.test.ts -u), not by hand. Its licence:
# MIT License, Copyright (c) 2022-present zh-lx. Permission is hereby granted, free of charge, to any person obtaining a
# copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction,
# including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies
# of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:
# The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
# Software. THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED
# TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
# AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT
# OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
`

/** Every character of the basic block with all its readings, as the file has them. */
function tableOfPackage(): string {
  const byReadings = new Map<string, string>()
  for (let code = FIRST; code <= LAST; code++) {
    const char = String.fromCharCode(code)
    const [readings = [char]] = polyphonic(char, { toneType: 'none', type: 'array' })
    if (readings[0] === char) continue
    const key = [...new Set(readings)].join(' ')
    byReadings.set(key, (byReadings.get(key) ?? '') + char)
  }
  const lines = [...byReadings].sort(([a], [b]) => (a < b ? -1 : 1)).map(([readings, chars]) => `${readings}\t${chars}`)
  return `${HEAD}${lines.join('\n')}\n`
}

describe('the table of readings', () => {
  it('is what the package says', async () => {
    const table = tableOfPackage()

    await expect(table).toMatchFileSnapshot(FILE)
  })
})

describe('syllables', () => {
  const syllables = pinyinSyllables(FILE)

  it('are all readings of each character, the most usual first', () => {
    const found = syllables('长江率')

    expect(found).toEqual([['chang', 'zhang'], ['jiang'], ['lü', 'shuai']])
  })

  it('are those of characters that stand in names of places alone', () => {
    const found = syllables('硚垚')

    expect(found).toEqual([['qiao'], ['yao']])
  })

  it('are none for what is no Chinese character', () => {
    const found = syllables('A1。#')

    expect(found).toEqual([[], [], [], []])
  })
})
