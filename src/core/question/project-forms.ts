import type { PlanDocument } from '../document/plan-document.ts'
import { PhraseFinder } from '../lexicon/phrase-finder.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Project } from '../search/project.ts'
import { coreOf, kindOf, regionFronts, squeezeName, withoutBracket } from '../search/project-name-parts.ts'
import { projectsOf } from '../search/projects.ts'

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

/** Kept with the index, which a knowledge shares with itself beside another living part. */
const known = new WeakMap<Knowledge['index'], ProjectForms>()

/** The forms of a knowledge's project names; made at the first question that needs them. */
export function formsOf(knowledge: Knowledge): ProjectForms {
  const there = known.get(knowledge.index)
  if (there) return there
  const entries: (readonly [string, NameForm])[] = []
  const wholeForms = new Map<Project, readonly string[]>()
  for (const project of projectsOf(knowledge).projects) {
    const document = knowledge.documents.find(({ region }) => region === project.region)
    const whole = wholeOf(project, document)
    wholeForms.set(project, whole)
    for (const form of whole) entries.push([form, { project, lost: '', whole: true }])
    for (const [stem, lost] of stemsOf(whole, project, knowledge))
      if (!whole.includes(stem)) entries.push([stem, { project, lost, whole: false }])
  }
  const forms = { finder: new PhraseFinder(entries), wholeForms }
  known.set(knowledge.index, forms)
  return forms
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
export function shareInNames(
  word: string,
  projects: readonly Project[],
  region: string,
  { located }: Knowledge,
): number {
  const names = projects.flatMap((project) => project.names).filter((name) => squeezeName(name).includes(word))
  let [all, inside] = [0, 0]
  for (const { document, paragraph } of located) {
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
