import type { PlanDocument } from '../document/plan-document.ts'
import type { ProjectFact } from '../facts/fact.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Stage } from '../lexicon/schema.ts'
import { coreOf, regionFronts, withoutBracket } from './project-name-parts.ts'

const LAND: readonly Stage[] = ['征收', '出让']

/**
 * The names of one region's projects, those of one project together, its main name first. Names are one where they differ
 * only in words that name nothing (项目, 地块, 轨道交通), where a document's front matter says so, where a bracket only
 * describes, or where a place and its 片 are both cleared; any other likeness keeps them apart.
 */
export function groupNames(
  facts: readonly ProjectFact[],
  documents: readonly PlanDocument[],
  lexicon: Lexicon,
): string[][] {
  const names = [...new Set(facts.map((fact) => fact.name))]
  const aliases = documents.flatMap((document) =>
    Object.entries(document.aliases).map(([name, others]) => [name, ...others]),
  )
  const sets = new Joined()
  for (const name of [...names, ...aliases.flat()]) sets.add(coreOf(name))
  for (const same of aliases) for (const other of same) sets.join(coreOf(same[0] ?? other), coreOf(other))
  joinBrackets(names, sets)
  joinPlaces(facts, sets)
  joinKnown(names, aliases.flat(), sets, lexicon)
  joinRegions(documents, sets)
  joinShortened(names, documents, sets)
  const mains = new Set(aliases.map(([first]) => first ?? ''))
  const counts = new Map<string, number>()
  for (const { name } of facts) counts.set(name, (counts.get(name) ?? 0) + 1)
  const count = (name: string) => counts.get(name) ?? 0
  const groups = sets.groups()
  const writtenOf = new Map(groups.map((cores): [ReadonlySet<string>, string[]] => [cores, []]))
  const groupOf = new Map(groups.flatMap((cores) => [...cores].map((core) => [core, cores] as const)))
  for (const name of new Set([...mains, ...names, ...aliases.flat()])) {
    const group = groupOf.get(coreOf(name))
    if (group) writtenOf.get(group)?.push(name)
  }
  return [...writtenOf.values()].map((written) =>
    written.sort((a, b) => Number(mains.has(b)) - Number(mains.has(a)) || count(b) - count(a) || a.length - b.length),
  )
}

/** 东门小学(北校区) is 东门小学 unless there is another 东门小学 with a bracket of its own. */
function joinBrackets(names: readonly string[], sets: Joined): void {
  const bases = new Map<string, Set<string>>()
  for (const name of names) {
    const base = withoutBracket(name)
    if (base === null) continue
    const core = coreOf(base)
    bases.set(core, (bases.get(core) ?? new Set()).add(coreOf(name)))
  }
  for (const [base, own] of bases) {
    const [only] = own
    if (only !== undefined && own.size === 1 && sets.has(base)) sets.join(base, only)
  }
}

/** 江湾二厂 and 江湾二厂片 are one where both are cleared or sold: what is cleared is the place. */
function joinPlaces(facts: readonly ProjectFact[], sets: Joined): void {
  const cleared = new Set(facts.filter((fact) => LAND.includes(fact.stage)).map((fact) => coreOf(fact.name)))
  for (const core of cleared)
    if (core.endsWith('片') && cleared.has(core.slice(0, -1))) sets.join(core.slice(0, -1), core)
}

/** 市九医院(区传染病中心)迁建, 市九医院新院区: a name of the front matter with words for a kind or a work behind it. */
function joinKnown(names: readonly string[], known: readonly string[], sets: Joined, { projectNames }: Lexicon): void {
  const cores = known.map(coreOf)
  for (const name of names) {
    const core = coreOf(withoutBracket(name) ?? name)
    const base = cores
      .filter((other) => core.startsWith(other) && core !== other)
      .sort((a, b) => b.length - a.length)[0]
    if (base !== undefined && projectNames.isKind(core.slice(base.length))) sets.join(base, coreOf(name))
  }
}

/** 清江区江湾小学 is 江湾小学: the region's own name in front tells nothing within the region. */
function joinRegions(documents: readonly PlanDocument[], sets: Joined): void {
  const fronts = new Set(documents.flatMap((document) => regionFronts(document)).filter((front) => front.length > 1))
  for (const core of sets.all()) {
    for (const front of fronts)
      if (core.startsWith(front) && sets.has(core.slice(front.length))) sets.join(core.slice(front.length), core)
  }
}

/** 清江市第九医院迁建 is 市九医院迁建: the level stands for its government's full name, and the 第 of a number is left out. */
function joinShortened(names: readonly string[], documents: readonly PlanDocument[], sets: Joined): void {
  const governments = [...new Set(documents.flatMap(({ region, parents }) => [region, ...parents]))]
    .filter((name) => /\p{Script=Han}{2}[省市区县旗]$/u.test(name))
    .sort((a, b) => b.length - a.length)
  const byShort = new Map<string, string>()
  for (const name of names) {
    const core = coreOf(name)
    const short = governments
      .reduce((text, full) => text.replaceAll(full, full.slice(-1)), core)
      .replace(NUMBERED_INSTITUTION, '$1')
    const other = byShort.get(short)
    if (other !== undefined && other !== core) sets.join(other, core)
    byShort.set(short, other ?? core)
  }
}

/** 清江市第九医院, 市第九医院 and 市九医院, whatever city stands there. */
const NUMBERED_INSTITUTION =
  /^(?:\p{Script=Han}{2,3}(?=[省市区县旗]第))?([省市区县旗])?第(?=[一二三四五六七八九十]{1,3}(?:人民)?(?:医院|中学|小学|幼儿园|初中|高中|水厂))/u

/** Sets of words that only grow together. */
class Joined {
  readonly #sets = new Map<string, Set<string>>()

  add(word: string): void {
    if (!this.#sets.has(word)) this.#sets.set(word, new Set([word]))
  }

  has(word: string): boolean {
    return this.#sets.has(word)
  }

  all(): string[] {
    return [...this.#sets.keys()]
  }

  join(a: string, b: string): void {
    this.add(a)
    this.add(b)
    const [one, other] = [this.#sets.get(a), this.#sets.get(b)]
    if (!one || !other || one === other) return
    for (const word of other) {
      one.add(word)
      this.#sets.set(word, one)
    }
  }

  groups(): ReadonlySet<string>[] {
    return [...new Set(this.#sets.values())]
  }
}
