/** A unit or a person that a text names. */
export interface NamedParty {
  readonly name: string
  /** As the text has it: 城管局 for 区城管局. */
  readonly word: string
}

/**
 * The party that a text names, of those given: the longest name that stands in it, else the only one that stands there
 * without the word for its level (城管局 for 区城管局). Undefined where none does, or where several might.
 */
export function partyIn(text: string, names: readonly string[]): NamedParty | undefined {
  const [whole] = names.filter((name) => name.length > 1 && text.includes(name)).sort((a, b) => b.length - a.length)
  if (whole !== undefined) return { name: whole, word: whole }
  const short = [...new Set(names)]
    .map((name) => ({ name, word: name.replace(/^[省市区县]/, '') }))
    .filter(({ name, word }) => word.length >= SHORTEST && word !== name && text.includes(word))
  const [only] = short
  return only && short.length === 1 ? only : undefined
}

const SHORTEST = 3
