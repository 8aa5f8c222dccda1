/** A unit or a person that a text names. */
export interface NamedParty {
  readonly name: string
  /** As the text has it: 城管局 for 区城管局. */
  readonly word: string
}

/**
 * The party that a text names, of those given: the longest name that stands in it, else the only one that stands there
 * without the word for its level (城管局 for 区城管局) or cut short (水务局 for 区水务和湖泊局). Undefined where none does, or where several might.
 */
export function partyIn(text: string, names: readonly string[]): NamedParty | undefined {
  const [whole] = names.filter((name) => name.length > 1 && text.includes(name)).sort((a, b) => b.length - a.length)
  if (whole !== undefined) return { name: whole, word: whole }
  const short = [...new Set(names)]
    .map((name) => ({ name, word: name.replace(/^[省市区县]/, '') }))
    .filter(({ name, word }) => word.length >= SHORTEST && word !== name && text.includes(word))
  const [only] = short
  if (only) return short.length === 1 ? only : undefined
  const cut = [...new Set(names)].flatMap((name) => cutName(name, text))
  const [one] = cut
  return one && cut.length === 1 ? one : undefined
}

const SHORTEST = 3

/** 水务局 for 区水务和湖泊局: it begins and ends alike, and all its characters stand in the name in their order. */
function cutName(name: string, text: string): NamedParty[] {
  const [first = '', ...rest] = name.replace(/^[省市区县]/, '')
  const last = rest.at(-1) ?? ''
  if (rest.length < SHORTEST || !/[局委办院所道]/.test(last)) return []
  for (let start = text.indexOf(first); start >= 0; start = text.indexOf(first, start + 1)) {
    const word = text.slice(start, text.indexOf(last, start) + 1)
    if (word.length >= SHORTEST && word.length <= rest.length && isWithin(word, name)) return [{ name, word }]
  }
  return []
}

function isWithin(word: string, name: string): boolean {
  let at = 0
  return [...word].every((sign) => {
    at = name.indexOf(sign, at) + 1
    return at > 0
  })
}
