import type { LexiconFiles } from './schema.ts'

/** The governments that an office may belong to: a region by its names, and the regions above it. */
export interface OfficeScope {
  readonly region: string
  readonly parents: readonly string[]
}

/** What a name for an office is made of; two names with the same key are one office. */
export interface OfficeName {
  readonly key: string
  /** True where the lexicon knows what the office is for, and what it is. */
  readonly listed: boolean
  /** The sign of the level that it belongs to: 区; empty where nothing tells it. */
  readonly level: string
}

/** How names of offices are read. */
export interface OfficeTable {
  /** The office that a name means within a region: 发改局, 区发改局 and 武昌区发展和改革局 have one key in 武昌区. */
  read(name: string, scope: OfficeScope | undefined): OfficeName
  /** Names that one wrong, missing or doubled character may have made this one of. */
  near(name: string, scope: OfficeScope | undefined): string[]
  /** True for a text that ends like the name of an office. */
  endsLikeOffice(name: string): boolean
}

/** Compiles offices.yaml. */
export function compileOffices({ levels, not_level, kinds, names }: LexiconFiles['offices']): OfficeTable {
  const kindWords = Object.entries(kinds)
    .flatMap(([kind, short]) => [kind, ...short].map((word) => ({ word, kind })))
    .sort((a, b) => b.word.length - a.word.length)
  const stems = new Map(Object.entries(names).flatMap(([full, short]) => [full, ...short].map((word) => [word, full])))
  const kindOf = (text: string) => kindWords.find(({ word }) => text.endsWith(word) && text.length > word.length)

  return {
    read(name, scope) {
      const bare = plain(name)
      const { level, stem, kind } = partsOf(bare, scope)
      const key = JSON.stringify([level, stems.get(stem) ?? stem, kind?.kind ?? ''])
      return { key, listed: kind !== undefined && stems.has(stem), level }
    },

    near(name, scope) {
      const bare = plain(name)
      const { level, stem, kind } = partsOf(bare, scope)
      return [...stems.keys()]
        .filter((word) => isOneOff(word, stem))
        .map((word) => `${level}${word}${kind?.word ?? '局'}`)
    },

    endsLikeOffice: (name) => kindOf(plain(name)) !== undefined,
  }

  function partsOf(name: string, scope: OfficeScope | undefined) {
    const { level, rest } = levelOf(name, scope)
    const kind = kindOf(rest)
    return { level, kind, stem: kind ? rest.slice(0, rest.length - kind.word.length) : rest }
  }

  /** Whose office it is, and its name without that; a name that says nothing is the region's own. */
  function levelOf(name: string, scope: OfficeScope | undefined): { level: string; rest: string } {
    for (const region of scope ? [scope.region, ...scope.parents] : []) {
      const short = region.length > 2 && levels.includes(region.at(-1) ?? '') ? region.slice(0, -1) : region
      for (const front of [region, short])
        if (name.startsWith(front) && name.length > front.length)
          return { level: levelSign(region), rest: withoutLevel(name.slice(front.length)) }
    }
    if (levels.includes(name.charAt(0)) && !not_level.some((word) => name.startsWith(word)))
      return { level: name.charAt(0), rest: name.slice(1) }
    return { level: scope ? levelSign(scope.region) : '', rest: name }
  }

  /** 武昌 + 区发改局 */
  function withoutLevel(rest: string): string {
    return levels.includes(rest.charAt(0)) && !not_level.some((word) => rest.startsWith(word)) ? rest.slice(1) : rest
  }

  function levelSign(region: string): string {
    return levels.includes(region.at(-1) ?? '') ? (region.at(-1) ?? '') : ''
  }
}

/** A name without its width and blanks. */
function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '')
}

/** True for two different texts of which one step makes the other: a character changed, left out or put in. */
function isOneOff(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (long.length - short.length > 1 || short.length < 2 || a === b) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(short.length === long.length ? at + 1 : at) === long.slice(at + 1)
}
