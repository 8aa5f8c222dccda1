import type { ProjectFact } from '../facts/fact.ts'
import { projectsOnce } from '../facts/facts-once.ts'
import { groupNames } from './group-names.ts'
import { type Knowledge, paragraphOf } from './knowledge.ts'
import type { Project, ProjectArea, ProjectMention, ProjectRegister } from './project.ts'
import { areasOf } from './project-areas.ts'
import { findMentions } from './project-mentions.ts'
import { coreOf } from './project-name-parts.ts'

/** Kept with the index, which a knowledge shares with itself beside another living part. */
const known = new WeakMap<Knowledge['index'], ProjectRegister>()

/** The projects of a knowledge; read at the first question that needs them. */
export function projectsOf(knowledge: Knowledge): ProjectRegister {
  const there = known.get(knowledge.index)
  if (there) return there
  const register = buildRegister(knowledge)
  known.set(knowledge.index, register)
  return register
}

function buildRegister(knowledge: Knowledge): ProjectRegister {
  const { documents, lexicon } = knowledge
  const regions = [...new Set(documents.map((document) => document.region))]
  const projects: Project[] = []
  const areas: ProjectArea[] = []
  for (const region of regions) {
    const own = documents.filter((document) => document.region === region)
    const facts = own.flatMap((document) => projectsOnce(document, lexicon))
    const groups = groupNames(facts, own, lexicon)
    const mentions = groups.map((): ProjectMention[] => [])
    const groupOf = new Map(groups.flatMap((names, group) => names.map((name) => [coreOf(name), group] as const)))
    for (const fact of facts) {
      const group = groupOf.get(coreOf(fact.name))
      if (group !== undefined) mentions[group]?.push(mentionOf(fact, knowledge))
    }
    for (const { group, mention } of findMentions(groups, mentions, region, knowledge)) mentions[group]?.push(mention)
    const ofRegion = groups.flatMap((names, group): Project[] => {
      const clauses = (mentions[group] ?? []).sort((a, b) => placeOrder(a, knowledge) - placeOrder(b, knowledge))
      return clauses.length > 0 ? [{ region, name: names[0] ?? '', names, mentions: clauses }] : []
    })
    projects.push(...ofRegion)
    areas.push(...areasOf(ofRegion, facts, region, knowledge))
  }
  return { projects, areas }
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
