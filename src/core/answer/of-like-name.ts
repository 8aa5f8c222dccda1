import { lookAlike } from '../lexicon/characters.ts'
import { soundAlike } from '../lexicon/syllables.ts'
import { askingWords, contentStretches } from '../question/content.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** A shorter name shares its beginning with many. */
const LEAST = 4
/** Characters of one radical and as many strokes stand as near to each other in the code. */
const NEAR_IN_CODE = 64

/**
 * 龙湖天玺 beside 龙湖天街: the question's own name differs by its last character from one that the passage names, and the
 * character is no slip for the other, by sound or by look. Kinds of house (院, 馆) are often said one for the other.
 */
export function isOfLikeName(passage: Passage, said: string, knowledge: Knowledge): boolean {
  const { index, names, syllables, lexicon } = knowledge
  const sentence = sentenceOf(passage)
  return contentStretches(said).some((stretch) => {
    const typed = stretch.at(-1) ?? ''
    if (stretch.length < LEAST || !/^\p{Script=Han}+$/u.test(stretch) || index.has(stretch.slice(-2))) return false
    if (askingWords(typed).length > 0 || lexicon.projectNames.end.test(stretch)) return false
    const before = stretch.length - 2
    for (const { entry, start } of names.laidOver(stretch, before)) {
      const { letters, name } = entry
      const meant = letters.at(-1) ?? ''
      const isLike = start >= 0 && start + letters.length === stretch.length && letters.length >= LEAST
      if (!isLike || name.kind !== 'project' || letters.slice(0, -1) !== stretch.slice(start, -1)) continue
      if (!sentence.includes(name.text) || sentence.includes(stretch.slice(start))) continue
      const sounds = syllables !== undefined && soundAlike(typed, meant, syllables) !== null
      const looks =
        lookAlike(typed, meant) || Math.abs((typed.codePointAt(0) ?? 0) - (meant.codePointAt(0) ?? 0)) <= NEAR_IN_CODE
      if (!sounds && !looks) return true
    }
    return false
  })
}
