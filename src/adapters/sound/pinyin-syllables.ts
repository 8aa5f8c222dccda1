import { readFileSync } from 'node:fs'
import type { Syllables } from '../../core/lexicon/syllables.ts'

/**
 * Readings by config/pinyin.txt: on each line syllables, a tab, and the characters that are read so. The file is read at
 * the first character asked (half a millisecond); it is searched as it is, for only a handful of characters is ever asked.
 */
export function pinyinSyllables(file: string): Syllables {
  const known = new Map<string, readonly string[]>()
  let table: string | undefined
  const readingsOf = (char: string): readonly string[] => {
    table ??= readFileSync(file, 'utf8')
    const at = table.indexOf(char)
    if (at < 0 || !/\p{Script=Han}/u.test(char)) return []
    const start = table.lastIndexOf('\n', at) + 1
    return table.slice(start, table.indexOf('\t', start)).split(' ')
  }
  return (text) =>
    Array.from(text, (char) => {
      const readings = known.get(char) ?? readingsOf(char)
      known.set(char, readings)
      return readings
    })
}
