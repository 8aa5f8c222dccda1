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
  const read = (text: string) =>
    Array.from(text, (char) => {
      const readings = known.get(char) ?? readingsOf(char)
      known.set(char, readings)
      return readings
    })
  let bySound: ReadonlyMap<string, readonly string[]> | undefined
  const charactersOf = (syllable: string): readonly string[] => {
    table ??= readFileSync(file, 'utf8')
    bySound ??= charactersBySound(table)
    return bySound.get(syllable) ?? []
  }
  return Object.assign(read, { charactersOf })
}

/** The characters of each syllable, of all readings. */
function charactersBySound(table: string): Map<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const line of table.split('\n')) {
    const [syllables = '', characters] = line.split('\t')
    if (characters === undefined || syllables.startsWith('#')) continue
    for (const syllable of syllables.split(' ')) {
      const there = found.get(syllable) ?? []
      there.push(...characters)
      found.set(syllable, there)
    }
  }
  return found
}
