import type { PlanDocument } from '../document/plan-document.ts'
import type { PersonText } from '../errors.ts'
import type { Stage } from '../lexicon/schema.ts'
import type { Project, ProjectMention } from '../search/project.ts'
import { projectsOf } from '../search/projects.ts'
import { timeOfDocument } from './document-times.ts'
import { type Corpus, type Finding, placeIn, placeOfFile } from './finding.ts'
import { hasOwnName, mayName } from './project-likeness.ts'
import { both } from './wording.ts'

/** Nothing more is to be told of what is finished or given up. */
const ENDED: readonly Stage[] = ['完工', '投用', '停工']
/** The next document about a region speaks of the same year or the one behind it; a later one owes no word. */
const NEXT = 1.4

/**
 * Projects that one document names and no later document of the region on the same or the next year does, under its name
 * or a part of it that is its own. A later document that names no project at all says nothing of any.
 */
export function findForgottenProjects({ knowledge }: Corpus): readonly Finding[] {
  const { projects } = projectsOf(knowledge)
  const naming = new Set(projects.flatMap(({ mentions }) => mentions.map(({ located }) => located.document.file)))
  return projects.flatMap((project): Finding[] => {
    const last = project.mentions.findLast(({ stage }) => stage !== null)
    const document = lastDocument(project)
    if (!last || !document || last.located.document !== document) return []
    if (project.mentions.some(({ stage, intended }) => stage !== null && ENDED.includes(stage) && !intended)) return []
    const later = knowledge.documents
      .filter((other) => other.region === project.region && naming.has(other.file) && isNext(document, other))
      .sort((a, b) => timeOfDocument(a) - timeOfDocument(b))
    const [next] = later
    if (!next || !hasOwnName(project, last.stage, knowledge.lexicon)) return []
    if (later.some((other) => mayName(other, project, knowledge.lexicon))) return []
    return [findingOf(project, last, next)]
  })
}

function lastDocument({ mentions }: Project): PlanDocument | undefined {
  return mentions
    .map(({ located }) => located.document)
    .reduce<PlanDocument | undefined>(
      (last, one) => (last === undefined || timeOfDocument(one) > timeOfDocument(last) ? one : last),
      undefined,
    )
}

function isNext(document: PlanDocument, other: PlanDocument): boolean {
  const distance = timeOfDocument(other) - timeOfDocument(document)
  return distance > 0 && distance <= NEXT
}

function findingOf(project: Project, { located, start, end, stage, intended }: ProjectMention, next: PlanDocument) {
  const state = stateOf(stage, intended)
  return {
    kind: 'project_not_mentioned' as const,
    text: both(
      `项目“${project.name}”在《${located.document.title}》中${state.zh}，之后的《${next.title}》没有再提到`,
      `project “${project.name}” ${state.en} in 《${located.document.title}》; the later 《${next.title}》 does not mention it`,
    ),
    places: [placeIn(located.document, located.paragraph, start, end), placeOfFile(next)],
  }
}

/** 其他 is no stage that anybody writes: the text plans something for the project, or tells something of it. */
function stateOf(stage: ProjectMention['stage'], intended: boolean): PersonText {
  if (stage === null || stage === '其他')
    return intended ? both('列有安排', 'has something planned') : both('写有进展', 'has something told of it')
  return intended
    ? both(`写明要“${stage}”`, `was to reach “${stage}”`)
    : both(`处于“${stage}”`, `had reached “${stage}”`)
}
