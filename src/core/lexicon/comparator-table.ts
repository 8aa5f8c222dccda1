import { alternatives } from './alternatives.ts'
import { entriesOf } from './entries-of.ts'
import type { Comparator, LexiconFiles } from './schema.ts'

export interface ComparatorTable {
  /** The comparator whose words end a text, just before a number; null for none. */
  before(text: string): Comparator | null
  /** The comparator whose words begin a text, just behind a unit; null for none. */
  after(text: string): { comparator: Comparator; length: number } | null
  readonly strive: RegExp
  readonly phrases: readonly { readonly comparator: Comparator; readonly form: RegExp }[]
}

/** The comparators of config/lexicon as they are found before and behind an amount. */
export function compileComparators(files: LexiconFiles['comparators']): ComparatorTable {
  const before = entriesOf(files.before).flatMap(([id, words]) => words.map((word) => [word, id] as const))
  const after = entriesOf(files.after).flatMap(([id, words]) => words.map((word) => [word, id] as const))
  const longestFirst = (a: readonly [string, Comparator], b: readonly [string, Comparator]) => b[0].length - a[0].length
  before.sort(longestFirst)
  after.sort(longestFirst)
  return {
    before: (text) => {
      const bare = text.replace(/(?:了|到|至|在)?\s*$/, '')
      return before.find(([word]) => text.endsWith(word) || bare.endsWith(word))?.[1] ?? null
    },
    after: (text) => {
      const hit = after.find(([word]) => text.startsWith(word))
      return hit ? { comparator: hit[1], length: hit[0].length } : null
    },
    strive: new RegExp(alternatives(files.strive)),
    phrases: files.phrases.map(({ comparator, form }) => ({ comparator, form: new RegExp(form) })),
  }
}
