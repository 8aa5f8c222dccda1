import type { PlanDocument } from '../document/plan-document.ts'
import type { ProjectFact } from '../facts/fact.ts'
import { projectsOnce } from '../facts/facts-once.ts'
import { groupNames } from './group-names.ts'
import { type Knowledge, type Located, paragraphOf, paragraphsOf } from './knowledge.ts'
import { OfIndex } from './of-index.ts'
import type { Project, ProjectArea, ProjectMention, ProjectRegister } from './project.ts'
import { areasOf } from './project-areas.ts'
import { findMentions } from './project-mentions.ts'
import { coreOf } from './project-name-parts.ts'

const register = new OfIndex(registered)

/** The projects of a knowledge; read at the first question that needs them. */
export function projectsOf(knowledge: Knowledge): ProjectRegister {
  return register.of(knowledge)
}

/** Reads them in steps of a paragraph each, for who must not be held up; nothing where they are known. */
export function registering(knowledge: Knowledge): Generator<void, void> {
  return register.completing(knowledge)
}

function* registered(knowledge: Knowledge): Generator<void, ProjectRegister> {
  const ofRegion = new Map<string, PlanDocument[]>()
  for (const document of knowledge.documents)
    ofRegion.set(document.region, [...(ofRegion.get(document.region) ?? []), document])
  const projects: Project[] = []
  const areas: ProjectArea[] = []
  for (const [region, own] of ofRegion) {
    const paragraphs = own.flatMap((document) => paragraphsOf(knowledge, document))
    const part = knownPart(own, paragraphs) ?? (yield* readRegion(region, own, paragraphs, knowledge))
    for (const project of part.projects) projects.push(project)
    areas.push(...part.areas)
    yield
  }
  return { projects, areas }
}

/** The projects of one region, and what they were read out of. */
interface RegionPart extends ProjectRegister {
  readonly documents: readonly PlanDocument[]
  readonly paragraphs: readonly Located[]
}

/** By the region's first document: what is read out of a region stays as long as its documents do. */
const parts = new WeakMap<PlanDocument, RegionPart>()

function knownPart(documents: readonly PlanDocument[], paragraphs: readonly Located[]): RegionPart | undefined {
  const [first] = documents
  const part = first && parts.get(first)
  const isSame = <T>(some: readonly T[], others: readonly T[]) =>
    some.length === others.length && some.every((one, at) => one === others[at])
  return part && isSame(part.documents, documents) && isSame(part.paragraphs, paragraphs) ? part : undefined
}

function* readRegion(
  region: string,
  documents: readonly PlanDocument[],
  paragraphs: readonly Located[],
  knowledge: Knowledge,
): Generator<void, RegionPart> {
  const { lexicon } = knowledge
  const facts: ProjectFact[] = []
  for (const document of documents) {
    facts.push(...projectsOnce(document, lexicon))
    yield
  }
  const groups = groupNames(facts, documents, lexicon)
  yield
  const mentions = groups.map((): ProjectMention[] => [])
  const groupOf = new Map(groups.flatMap((names, group) => names.map((name) => [coreOf(name), group] as const)))
  for (const fact of facts) {
    const group = groupOf.get(coreOf(fact.name))
    if (group !== undefined) mentions[group]?.push(mentionOf(fact, knowledge))
  }
  const found = yield* findMentions(groups, mentions, paragraphs, lexicon)
  for (const { group, mention } of found) mentions[group]?.push(mention)
  const projects = groups.flatMap((names, group): Project[] => {
    const clauses = (mentions[group] ?? []).sort((a, b) => placeOrder(a, knowledge) - placeOrder(b, knowledge))
    return clauses.length > 0 ? [{ region, name: names[0] ?? '', names, mentions: clauses }] : []
  })
  yield
  const areas = areasOf(projects, facts, region, knowledge)
  const part = { projects, areas, documents, paragraphs }
  const [first] = documents
  if (first) parts.set(first, part)
  return part
}

function mentionOf(fact: ProjectFact, knowledge: Knowledge): ProjectMention {
  const located = paragraphOf(knowledge, fact)
  const { text } = located.paragraph
  const at = text.indexOf(fact.quote)
  return {
    located,
    start: at,
    end: at + fact.quote.length,
    name: fact.name,
    stage: fact.stage,
    intended: fact.intended,
    progress: fact.progress,
    period: fact.period,
  }
}

function placeOrder({ located, start }: ProjectMention, { firstOf }: Knowledge): number {
  return ((firstOf.get(located.document.file) ?? 0) + located.paragraph.ordinal) * 10_000 + start
}
