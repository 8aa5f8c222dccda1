import { alternatives } from './alternatives.ts'
import type { Comparator, LexiconFiles, Measure, UnitClass } from './schema.ts'

export interface UnitTable {
  /** Class of a unit; undefined for a word that is no unit. */
  classOf(unit: string): UnitClass | undefined
  /** Class of the amount that is asked for with some words behind 多少: money of 资金安排; undefined where they tell none. */
  askedClass(behind: string): UnitClass | undefined
  /** True where a lower-case question has a word that tells that it asks for money, or for a count. */
  asksFor(amount: 'money' | 'count', lower: string): boolean
  /** All units, the longest first, as one group of a regular expression. */
  readonly pattern: string
  readonly never: RegExp
  /** True for a word that is a unit behind certain names alone. */
  isBound(unit: string): boolean
  /** True for a unit that is one behind such a name, or anywhere; `before` is what stands in front of its number. */
  isUnitBehind(unit: string, before: string): boolean
  readonly neverBefore: RegExp
}

export interface ComparatorTable {
  /** The comparator whose words end a text, just before a number; null for none. */
  before(text: string): Comparator | null
  /** The comparator whose words begin a text, just behind a unit; null for none. */
  after(text: string): { comparator: Comparator; length: number } | null
  readonly strive: RegExp
  readonly phrases: readonly PhraseForm[]
}

/** A form of commitments without a number. */
export interface PhraseForm {
  readonly comparator: Comparator
  readonly form: RegExp
  /** What it measures, where its words tell. */
  readonly measure: Measure | undefined
  /** True for words that set a goal among headline goals alone: 保持稳定 tells nothing elsewhere. */
  readonly goals: boolean
}

/** Compiles units.yaml. */
export function compileUnits(files: LexiconFiles['units']): UnitTable {
  const { never, never_before, asked, only_behind = {}, ...classes } = files
  const table = new Map<string, UnitClass>()
  for (const [name, units] of entriesOf(classes)) for (const unit of units) table.set(unit, name)
  const bound = new Map<string, RegExp>()
  for (const [unit, names] of entriesOf(only_behind)) {
    table.set(unit, 'count')
    bound.set(unit, new RegExp(`(?:${alternatives(names)})[^,，;。\\d]{0,10}$`))
  }
  const anywhere = { money: anyOf(asked.anywhere.money), count: anyOf(asked.anywhere.count) }
  return {
    isUnitBehind: (unit, before) => bound.get(unit)?.test(before) ?? true,
    isBound: (unit) => bound.has(unit),
    classOf: (unit) => table.get(unit),
    askedClass: (behind) =>
      entriesOf(asked.behind).find(([, words]) => words.some((word) => behind.startsWith(word)))?.[0],
    asksFor: (amount, lower) => anywhere[amount].test(lower),
    pattern: `(?:${alternatives([...table.keys()])})`,
    never: new RegExp(`^(?:${alternatives(never)}|个月)`),
    neverBefore: new RegExp(`(?:${alternatives(never_before)})$`),
  }
}

/** Any of some words of a lower-case text, English ones as whole words. */
function anyOf(words: readonly string[]): RegExp {
  const [latin, han] = [words.filter((word) => /^[a-z]/.test(word)), words.filter((word) => !/^[a-z]/.test(word))]
  return new RegExp(`${alternatives(han)}|(?<![a-z])(?:${alternatives(latin)})(?![a-z])`)
}

/** Compiles comparators.yaml. */
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
    phrases: files.phrases.map(({ comparator, form, measure, goals = false }) => ({
      comparator,
      form: new RegExp(form),
      measure,
      goals,
    })),
  }
}

function entriesOf<K extends string, V>(record: Partial<Record<K, V>>): [K, V][] {
  const keys = Object.keys(record) as K[]
  return keys.flatMap((key) => {
    const value = record[key]
    return value === undefined ? [] : [[key, value] as [K, V]]
  })
}
