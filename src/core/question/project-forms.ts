import type { PlanDocument } from '../document/plan-document.ts'
import { PhraseFinder } from '../lexicon/phrase-finder.ts'
import { type Knowledge, type Located, mayHold } from '../search/knowledge.ts'
import { OfIndex } from '../search/of-index.ts'
import type { Project } from '../search/project.ts'
import { coreOf, kindOf, regionFronts, squeezeName, withoutBracket } from '../search/project-name-parts.ts'
import { projectsOf, registering } from '../search/projects.ts'

/** A way to say a project's name. */
export interface NameForm {
  readonly project: Project
  /** The word for its kind that the form leaves out (片 of 学府街片); empty for a whole name. */
  readonly lost: string
  /** True for a whole name: it means this project and no other. */
  readonly whole: boolean
}

/** Forms of all project names of a knowledge: squeezed, without region, bracket or kind. */
export interface ProjectForms {
  readonly finder: PhraseFinder<NameForm>
  /** Every whole form of a project, squeezed, with and without the region in front. */
  readonly wholeForms: ReadonlyMap<Project, readonly string[]>
}

const forms = new OfIndex(madeForms)

/** The forms of a knowledge's project names; made at the first question that needs them. */
export function formsOf(knowledge: Knowledge): ProjectForms {
  return forms.of(knowledge)
}

/** Makes them in steps of one project each, for who must not be held up; nothing where they are known. */
export function formsCompleting(knowledge: Knowledge): Generator<void, void> {
  return forms.completing(knowledge)
}

function* madeForms(knowledge: Knowledge): Generator<void, ProjectForms> {
  yield* registering(knowledge)
  const first = new Map<string, PlanDocument>()
  for (const document of knowledge.documents) if (!first.has(document.region)) first.set(document.region, document)
  const entries: (readonly [string, NameForm])[] = []
  const wholeForms = new Map<Project, readonly string[]>()
  for (const project of projectsOf(knowledge).projects) {
    const made = ofProject.get(project) ?? formsOfProject(project, first.get(project.region), knowledge)
    ofProject.set(project, made)
    wholeForms.set(project, made.whole)
    entries.push(...made.entries)
    yield
  }
  return { finder: new PhraseFinder(entries), wholeForms }
}

interface FormsOfProject {
  readonly whole: readonly string[]
  readonly entries: readonly (readonly [string, NameForm])[]
}

/** A project is the same object for as long as its region's documents are the same. */
const ofProject = new WeakMap<Project, FormsOfProject>()

function formsOfProject(project: Project, document: PlanDocument | undefined, knowledge: Knowledge): FormsOfProject {
  const names = wholeOf(project, document)
  const whole = [...new Set([...names, ...names.flatMap((name) => withoutArea(name, knowledge))])]
  const stems = [...stemsOf(whole, project, knowledge)].filter(([stem]) => !whole.includes(stem))
  return {
    whole,
    entries: [
      ...whole.map((form) => [form, { project, lost: '', whole: true }] as const),
      ...stems.map(([stem, lost]) => [stem, { project, lost, whole: false }] as const),
    ],
  }
}

function wholeOf(project: Project, document: PlanDocument | undefined): string[] {
  const names = project.names.flatMap((name) => {
    const plain = withoutBracket(name)
    const quoted = /“([^”]{2,})”/.exec(name)?.[1]
    return [name, ...(plain === null ? [] : [plain]), ...(quoted === undefined ? [] : [quoted])]
  })
  const squeezed = [...new Set(names.flatMap((name) => [squeezeName(name), coreOf(name)]))]
  const fronts = document ? regionFronts(document) : []
  const short = squeezed.flatMap((name) =>
    fronts.filter((front) => name.startsWith(front)).map((front) => name.slice(front.length)),
  )
  return [...new Set([...squeezed, ...short.filter((name) => name.length >= 3)])].filter((name) => name.length >= 2)
}

/** 江湾地下环路 for 江湾核心区地下环路: the word for a kind of area within a name may be left out. */
function withoutArea(name: string, { lexicon }: Knowledge): string[] {
  return lexicon.regions.places.flatMap((area) => {
    const at = name.indexOf(area)
    const behind = name.slice(at + area.length)
    return at >= 2 && behind.length >= LEAST_BEHIND ? [name.slice(0, at) + behind] : []
  })
}

const LEAST_BEHIND = 3

/** 市、区 in front of a name may be gone; 期 and 号线 may not: 11号线三 is no name. */
const KEPT = /(?:期|号线)$/

function stemsOf(whole: readonly string[], project: Project, knowledge: Knowledge): Map<string, string> {
  const { projectNames } = knowledge.lexicon
  const stems = new Map<string, string>()
  for (const name of whole) {
    const lost = kindOf(name, knowledge.lexicon)
    const stem = name.slice(0, name.length - lost.length)
    if (lost === '' || KEPT.test(lost) || stem.length < 2 || /\d$/.test(stem) || projectNames.isKind(stem)) continue
    if (stem.length >= 3 || standsOnlyIn(stem, project, knowledge) === 1) stems.set(stem, lost)
  }
  return stems
}

/** The share of a word's places in a region's documents that lie within the names of a project; 0 where it has none. */
export function standsOnlyIn(word: string, project: Project, knowledge: Knowledge): number {
  return shareInNames(word, [project], project.region, knowledge)
}

/** The same for several projects together. */
export function shareInNames(word: string, projects: readonly Project[], region: string, knowledge: Knowledge): number {
  const names = projects.flatMap((project) => project.names).filter((name) => squeezeName(name).includes(word))
  let [all, inside] = [0, 0]
  for (const { document, paragraph } of holdersOf(word, knowledge)) {
    if (document.region !== region) continue
    const text = paragraph.text.toLowerCase()
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      all++
      const within = names.some((name) => {
        const written = name.toLowerCase()
        return text.startsWith(written, at - Math.max(0, written.indexOf(word)))
      })
      if (within) inside++
    }
  }
  return all === 0 ? 0 : inside / all
}

/** The paragraphs in which a word may stand: those of its rarest pair of characters, which a word in Latin letters has not. */
function holdersOf(word: string, knowledge: Knowledge): readonly Located[] {
  if (!HAN.test(word)) return knowledge.located
  return mayHold(knowledge, word).flatMap((id) => knowledge.located[id] ?? [])
}

/** Two or more. */
const HAN = /^\p{Script=Han}{2,}$/u
