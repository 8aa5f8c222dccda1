import { fold } from '../document/fold.ts'
import { citationCode } from '../document/plan-document.ts'
import { quoteOf } from '../facts/clauses.ts'
import { findProjects } from '../question/asked-projects.ts'
import { contentOf } from '../question/content.ts'
import { cleanQuestion } from '../question/normalise.ts'
import type { Subject } from '../remember/subject.ts'
import { type Knowledge, type Located, paragraphOf } from '../search/knowledge.ts'
import { ownersOf } from '../search/owners.ts'
import type { Project } from '../search/project.ts'
import { coreOf, squeezeName } from '../search/project-name-parts.ts'
import { projectsOf } from '../search/projects.ts'
import { searchScope } from '../search/scope.ts'
import { tokens } from '../search/tokenize.ts'
import { type Citation, cite } from './citation.ts'
import { rankPassages } from './rank-passages.ts'

/** A subject that words may name. */
export interface SubjectChoice {
  /** 1 to 9, for the person to answer with. */
  readonly number: number
  readonly subject: Subject
  /** Its name as a person knows it: an indicator's in place of its id. */
  readonly label: string
  /** Where it stands in the documents; null for an indicator that only the lexicon has. */
  readonly where: Citation | null
}

/** What a subject's words come to. */
export type SubjectFound =
  /** The words name this and nothing else. */
  | { readonly kind: 'one'; readonly choice: SubjectChoice }
  /** They may mean any of these; the person chooses. */
  | { readonly kind: 'several'; readonly choices: readonly SubjectChoice[] }
  /** They name nothing in the documents; these are the nearest, if there are any. */
  | { readonly kind: 'none'; readonly nearest: readonly SubjectChoice[] }

const MOST = 9
/** Words that a task covers so far name it; less is only near. */
const NAMES = 0.6
const NEAR = 0.36
/** Of two tasks the one that covers so much more is meant. */
const CLEARER = 0.2
const CANDIDATES = 20

/**
 * What the subject of a note or an owner is by the words a person gives for it, in one region's plan of one year: a
 * project by its names and aliases, an indicator by the lexicon's, a task by the words of a task with an owner or of a
 * clause of the plan. The id is the project's stable name, the indicator's id, or the task's words as they stand there.
 * `planYear` goes into the subject; projects are found in documents of any year.
 */
export function subjectOf(words: string, knowledge: Knowledge, region: string, planYear: number): SubjectFound {
  const { text } = cleanQuestion(words)
  const said = text.replace(/^[“”"'《》()]+|[“”"'《》()。?!]+$/g, '').trim()
  if (said === '') return { kind: 'none', nearest: [] }
  const scope: Scope = { knowledge, region, planYear }
  const indicators = indicatorsOf(said, scope)
  const projects = projectsNamed(said, scope)
  const exact = [...indicators.filter(({ exact: whole }) => whole), ...projects.filter(({ exact: whole }) => whole)]
  if (exact.length > 0) return decided(exact)
  const tasks = tasksOf(said, scope)
  const [first, second] = tasks
  const clearer = !second || (first && first.score - second.score >= CLEARER)
  if (first?.exact && clearer && projects.length === 0) return decided([first])
  const candidates = [
    ...projects,
    ...indicators,
    ...tasks.filter(({ score, label }) => score >= NAMES && shareIn(label, said) >= LEAST_SHARE),
  ]
  if (candidates.length > 0) return decided(candidates)
  return { kind: 'none', nearest: numbered([...tasks, ...nearProjects(said, scope)]) }
}

/** 云上之城 shares 之城 with a task and names none: so much of the words has to stand in it, known to the index or not. */
const LEAST_SHARE = 0.4

function shareIn(label: string, said: string): number {
  const own = new Set(tokens(label))
  const wanted = tokens(said)
  return wanted.filter((term) => own.has(term)).length / Math.max(1, wanted.length)
}

interface Scope {
  readonly knowledge: Knowledge
  readonly region: string
  readonly planYear: number
}

interface Candidate extends Omit<SubjectChoice, 'number'> {
  /** True where the words are its name and nothing more. */
  readonly exact: boolean
  readonly score: number
}

function decided(candidates: readonly Candidate[]): SubjectFound {
  const choices = numbered(candidates)
  const [only] = choices
  return only && candidates[0]?.exact && choices.length === 1
    ? { kind: 'one', choice: only }
    : { kind: 'several', choices }
}

function numbered(candidates: readonly Candidate[]): SubjectChoice[] {
  const distinct = new Map(candidates.map((one) => [`${one.subject.kind} ${one.subject.id}`, one] as const))
  return [...distinct.values()]
    .slice(0, MOST)
    .map(({ subject, label, where }, i) => ({ number: i + 1, subject, label, where }))
}

function indicatorsOf(said: string, { knowledge, region, planYear }: Scope): Candidate[] {
  const { lexicon } = knowledge
  const own = [lexicon.asked, lexicon.askedEnglish].flatMap((finder) => finder.find(said))
  const open = [...lexicon.shared.find(said), ...lexicon.ambiguous.find(said)].flatMap((hit) =>
    hit.value.map((value) => ({ ...hit, value })),
  )
  return [...own, ...open].flatMap(({ word, value }): Candidate[] => {
    const indicator = lexicon.indicators.get(value)
    if (!indicator || word.length < said.length * NAMES) return []
    const facts = knowledge.ownOfRegion.get(region)?.get(value) ?? []
    const fact = facts.find(({ period }) => period.startsWith(`${planYear}`)) ?? facts[0]
    const where = fact ? cite(paragraphOf(knowledge, fact), fact.quote) : null
    const subject: Subject = { kind: 'indicator', id: value, region, planYear }
    return [{ subject, label: indicator.zh, where, exact: word.length === said.length, score: 1 }]
  })
}

function projectsNamed(said: string, { knowledge, region, planYear }: Scope): Candidate[] {
  const found = findProjects(said, knowledge, region)
  const squeezed = squeezeName(said)
  return found.projects.flatMap(({ word, projects }) =>
    projects.map((project) => {
      const whole = project.names.some((name) => squeezeName(name) === squeezed || coreOf(name) === coreOf(said))
      return asCandidate(project, planYear, whole || (projects.length === 1 && squeezeName(word) === squeezed))
    }),
  )
}

function asCandidate(project: Project, planYear: number, exact: boolean): Candidate {
  const mention = project.mentions.at(-1)
  const where = mention ? cite(mention.located, mention.located.paragraph.text.slice(mention.start, mention.end)) : null
  const subject: Subject = { kind: 'project', id: project.name, region: project.region, planYear }
  return { subject, label: project.name, where, exact, score: 1 }
}

/** Tasks with an owner first, then clauses of the plan of that year, by how much of the words they cover. */
function tasksOf(said: string, scope: Scope): Candidate[] {
  const { knowledge, region, planYear } = scope
  const { terms } = contentOf(said, (term) => knowledge.index.has(term))
  if (terms.length === 0) return []
  const owned = ownersOf(knowledge).flatMap((owner): Candidate[] => {
    const located = paragraphOf(knowledge, owner)
    if (located.document.region !== region || located.document.year !== planYear) return []
    const score = covered(owner.task, terms, knowledge)
    return score >= NEAR ? [asTask(said, owner.task, located, owner.quote, score, scope)] : []
  })
  const allowed = searchScope(knowledge, { region, years: [planYear], parts: [] })
  const paragraphs = knowledge.index
    .search(terms.join(' '), (id) => allowed.has(id), CANDIDATES)
    .flatMap(({ id }) => knowledge.located[id] ?? [])
    .filter(({ document }) => document.year === planYear)
  const codes = new Set(owned.map(({ where }) => where?.code))
  const clauses = rankPassages(paragraphs, terms, null, knowledge)
    .filter(({ own, passage }) => own >= NEAR && passage.end - passage.start <= LONGEST_TASK)
    .filter(({ passage: { located } }) => !codes.has(citationCode(located.document, located.paragraph)))
    .map(({ passage, own }) => {
      const quote = quoteOf(passage.located.paragraph.text, passage)
      return asTask(said, quote, passage.located, quote, own, scope)
    })
  const seen = new Set<string>()
  return [...owned, ...clauses]
    .sort((a, b) => b.score - a.score)
    .filter(({ where, subject }) => {
      const nested = [...seen].some((other) => other.includes(subject.id) || subject.id.includes(other))
      if (nested) return false
      seen.add(subject.id)
      return where !== null
    })
    .slice(0, MOST)
}

/** A clause longer than this is no name for a task. */
const LONGEST_TASK = 80

/** A task of some words; they are its name where it holds all of theirs. */
function asTask(
  said: string,
  words: string,
  located: Located,
  quote: string,
  score: number,
  { region, planYear }: Scope,
): Candidate {
  const id = fold(words)
    .replace(/^(?:——|—|[●•]|\d{1,3}[.、]|[一二三四五六七八九十]+是)\s*/, '')
    .replace(/[。;,，、；\s]+$/, '')
    .slice(0, LONGEST_ID)
  const own = new Set(tokens(id))
  const exact = tokens(said).every((term) => own.has(term))
  return { subject: { kind: 'task', id, region, planYear }, label: id, where: cite(located, quote), exact, score }
}

/** What a subject's id may hold. */
const LONGEST_ID = 200

function covered(task: string, terms: readonly string[], { index }: Knowledge): number {
  const own = new Set(tokens(task))
  const weight = (some: readonly string[]) => some.reduce((sum, term) => sum + index.weight(term), 0)
  const all = weight(terms)
  return all === 0 ? 0 : weight(terms.filter((term) => own.has(term))) / all
}

/** Projects that share most characters pairs with the words: for a name that nobody wrote so. */
function nearProjects(said: string, { knowledge, region, planYear }: Scope): Candidate[] {
  const wanted = tokens(said)
  return projectsOf(knowledge)
    .projects.filter((project) => project.region === region)
    .map((project) => {
      const own = new Set(project.names.flatMap(tokens))
      return { project, shared: wanted.filter((term) => own.has(term)).length / Math.max(1, wanted.length) }
    })
    .filter(({ shared }) => shared >= 0.3)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, MOST)
    .map(({ project }) => asCandidate(project, planYear, false))
}
