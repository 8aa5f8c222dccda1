import type { Intent } from './intent.ts'

/** The attributes that a question names; 总投资额 is the total, and not an 投资额 beside it. */
export function attributesIn(text: string, content: string, intents: readonly Intent[]): string[] {
  const lower = text.toLowerCase()
  const all = intents
    .flatMap(({ attributes }) => (attributes ? [...attributes.zh, ...attributes.en] : []))
    .filter((word) => hasWord(lower, word) || content.includes(word))
  const goesOn = (word: string) =>
    all.some(
      (other) =>
        other !== word &&
        overlapOf(other, word) !== '' &&
        lower.includes(other + word.slice(overlapOf(other, word).length)),
    )
  return all.filter((word) => !goesOn(word))
}

/** The end of one word with which another begins. */
function overlapOf(front: string, word: string): string {
  for (let length = Math.min(front.length, word.length) - 1; length > 0; length--)
    if (front.endsWith(word.slice(0, length))) return word.slice(0, length)
  return ''
}

/** True where a lower-case text has a word: one in Latin letters as a whole word or in the plural. */
function hasWord(lower: string, word: string): boolean {
  return /^[a-z]/.test(word) ? new RegExp(`(?<![a-z])${word}(?:s|es)?(?![a-z])`).test(lower) : lower.includes(word)
}
