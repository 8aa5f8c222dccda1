import { tokens } from './tokenize.ts'

/** Things by the index terms of their names. */
export class TermPostings<T> {
  readonly #values: readonly T[]
  readonly #holders = new Map<string, number[]>()

  constructor(named: readonly (readonly [T, string])[]) {
    this.#values = named.map(([value]) => value)
    named.forEach(([, name], id) => {
      for (const term of new Set(tokens(name))) {
        const holders = this.#holders.get(term)
        if (holders) holders.push(id)
        else this.#holders.set(term, [id])
      }
    })
  }

  /** Those that hold at least a share of some terms, with that share, the most first and of equals in their order. */
  holding(terms: readonly string[], least: number): { readonly value: T; readonly share: number }[] {
    const wanted = [...new Set(terms)]
    const counts = new Map<number, number>()
    for (const term of wanted) for (const id of this.#holders.get(term) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1)
    return [...counts]
      .map(([id, count]) => ({ id, share: count / wanted.length }))
      .filter(({ share }) => share >= least)
      .sort((a, b) => b.share - a.share || a.id - b.id)
      .flatMap(({ id, share }) => {
        const value = this.#values[id]
        return value === undefined ? [] : [{ value, share }]
      })
  }
}
