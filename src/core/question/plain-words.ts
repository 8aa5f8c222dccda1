import { mustDiffer } from '../lexicon/characters.ts'
import { soundAlike } from '../lexicon/syllables.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Candidate } from './mistyped-names.ts'
import type { Unmatched } from './unmatched.ts'
import { cutsNoWord, wordsIn } from './whole-words.ts'

const HAN_WORD = /^\p{Script=Han}{2,4}$/u

const known = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>()

/**
 * Words of asking that are mistyped by sound with one character right (成度 for 程度, 目票 for 目标): only where what was typed
 * stands in no document and is no word. They are commoner than any name that sounds so.
 */
export function plainWordsHeard(text: string, unmatched: Unmatched, { lexicon, syllables }: Knowledge): Candidate[] {
  if (!syllables) return []
  const byCharacter = wordsOf(lexicon.plain)
  const words = wordsIn(text)
  const found: Candidate[] = []
  for (const at of unmatched.strange)
    for (const beside of [at - 1, at + 1])
      for (const word of byCharacter.get(text.charAt(beside)) ?? [])
        for (let i = word.indexOf(text.charAt(beside)); i >= 0; i = word.indexOf(text.charAt(beside), i + 1)) {
          const start = beside - i
          const end = start + word.length
          const typed = text.slice(Math.max(start, 0), end)
          if (start < 0 || typed.length !== word.length) continue
          const places = [...word].flatMap((char, k) => (char === typed.charAt(k) ? [] : [start + k]))
          const [only, ...others] = places
          if (only !== at || others.length > 0 || !(unmatched.isNew(at) || unmatched.isNew(at - 1))) continue
          const [wrong, right] = [text.charAt(at), word.charAt(at - start)]
          if (mustDiffer(wrong, right) || soundAlike(wrong, right, syllables) !== 'same') continue
          const isWord = wordsIn(typed).some((one) => one.end - one.start === typed.length)
          if (isWord || !cutsNoWord(words, { start, end }, places, unmatched.isAsking)) continue
          if (found.some((one) => one.start === start && one.name.text === word)) continue
          found.push({ start, end, places, grade: 'same sound', name: { text: word, kind: 'synonym', thing: word } })
        }
  return found
}

/** Words by each of their characters. */
function wordsOf(plain: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const there = known.get(plain)
  if (there) return there
  const byCharacter = new Map<string, string[]>()
  for (const word of plain.filter((one) => HAN_WORD.test(one)))
    for (const char of new Set(word)) byCharacter.set(char, [...(byCharacter.get(char) ?? []), word])
  known.set(plain, byCharacter)
  return byCharacter
}
