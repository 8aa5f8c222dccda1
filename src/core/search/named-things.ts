import type { AcceptedName } from './accepted-names.ts'
import { type Knowledge, standsInText } from './knowledge.ts'
import { ownersOf } from './owners.ts'
import { coreOf } from './project-name-parts.ts'
import { projectsOf } from './projects.ts'

export type ThingKind = AcceptedName['target']['kind']

/** Something that a knowledge has a name for. */
export interface NamedThing {
  readonly kind: ThingKind
  /** An indicator's id in the lexicon; of all others the name. */
  readonly id: string
  /** What people call it. */
  readonly label: string
  /** The one region that it belongs to; null for indicators, units, and whatever several regions have. */
  readonly region: string | null
}

/** Words of a text that end like this name a unit. */
const UNIT_END = /(?:局|委|办|厅|部|处|室|中心|街道|街|公司|集团|指挥部|专班|管委会|政府|法院|检察院|银行|学校|医院)$/

/**
 * What a name stands for from end to end: an indicator by its id or any of its names, a project, a unit, a
 * region or stretch of a place, a task that somebody is in charge of. Of one kind where that is given: then a unit, task
 * or place may be any words that stand in a document.
 */
export function thingsNamed(given: string, knowledge: Knowledge, kind?: ThingKind): NamedThing[] {
  const name = given.normalize('NFKC').trim()
  const found = [...allThings(knowledge)].filter(
    (thing) =>
      thing.names.some((other) => isSame(name, other, thing.kind)) && (kind === undefined || kind === thing.kind),
  )
  const things = uniqueThings(found)
  if (things.length > 0) return things
  const project = kind === undefined || kind === 'project' ? knowledge.names.find(name) : undefined
  if (project?.kind === 'project') return [{ kind: 'project', id: project.thing, label: project.thing, region: null }]
  if (!standsInText(knowledge, name)) return []
  const open = kind === 'unit' || kind === 'task' || kind === 'place' ? kind : undefined
  const told = open ?? (kind === undefined && UNIT_END.test(name) ? 'unit' : undefined)
  return told === undefined ? [] : [{ kind: told, id: name, label: name, region: null }]
}

/** The names most like one that stands for nothing, by the pairs of characters they share, those half as like as the best among them. */
export function nearestNames(given: string, knowledge: Knowledge, limit: number, kind?: ThingKind): string[] {
  const wanted = pairsOf(given)
  const scored = new Map<string, number>()
  for (const thing of allThings(knowledge)) {
    if (kind !== undefined && kind !== thing.kind) continue
    const best = Math.max(...thing.names.map((name) => likeness(wanted, pairsOf(name))))
    if (best > 0) scored.set(thing.label, Math.max(best, scored.get(thing.label) ?? 0))
  }
  const least = Math.max(0, ...scored.values()) / 2
  return [...scored]
    .filter(([, score]) => score >= least)
    .sort((a, b) => b[1] - a[1])
    .slice(0, limit)
    .map(([label]) => label)
}

interface Listed extends NamedThing {
  readonly names: readonly string[]
}

function* allThings(knowledge: Knowledge): Iterable<Listed> {
  const { documents, lexicon, regions, living } = knowledge
  for (const { id, zh, en, written, asked = [], asked_en = [] } of lexicon.indicators.values())
    yield { kind: 'indicator', id, label: zh, region: null, names: [id, zh, en, ...written, ...asked, ...asked_en] }
  const { projects, areas } = projectsOf(knowledge)
  for (const { name, names, region } of projects) yield { kind: 'project', id: name, label: name, region, names }
  for (const [region, short] of regions)
    yield { kind: 'place', id: region, label: region, region: null, names: [region, short] }
  for (const { name, region } of areas) yield { kind: 'place', id: name, label: name, region, names: [name] }
  const regionOf = new Map(documents.map(({ file, region }) => [file, region]))
  for (const { task, lead, others, file } of ownersOf(knowledge)) {
    yield { kind: 'task', id: task, label: task, region: regionOf.get(file) ?? null, names: [task] }
    for (const unit of [...lead, ...others]) yield unitNamed(unit)
  }
  for (const { kind, id, region } of living?.subjects ?? [])
    if (kind !== 'indicator') yield { kind, id, label: id, region, names: [id] }
  for (const unit of [...(living?.holders('unit') ?? []), ...(living?.parties('handler') ?? [])]) yield unitNamed(unit)
}

function unitNamed(unit: string): Listed {
  return { kind: 'unit', id: unit, label: unit, region: null, names: [unit] }
}

function isSame(name: string, other: string, kind: ThingKind): boolean {
  if (name.toLowerCase() === other.normalize('NFKC').toLowerCase()) return true
  return kind === 'project' && coreOf(name) === coreOf(other)
}

/** Each thing once; one that several regions have belongs to none. */
function uniqueThings(found: readonly Listed[]): NamedThing[] {
  const things = new Map<string, NamedThing>()
  for (const { kind, id, label, region } of found) {
    const key = `${kind} ${id}`
    const known = things.get(key)
    things.set(key, { kind, id, label, region: known && known.region !== region ? null : region })
  }
  return [...things.values()]
}

function pairsOf(text: string): ReadonlySet<string> {
  const signs = [...text.normalize('NFKC').toLowerCase()]
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, i) => `${signs[i]}${sign}`))
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length
  return (2 * shared) / (a.size + b.size || 1)
}
