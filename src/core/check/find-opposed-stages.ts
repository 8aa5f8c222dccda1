import type { Stage } from '../lexicon/schema.ts'
import type { Project, ProjectMention } from '../search/project.ts'
import { coreOf, isWithin } from '../search/project-name-parts.ts'
import { projectsOf } from '../search/projects.ts'
import { type Corpus, type Finding, placeIn } from './finding.ts'
import { both } from './wording.ts'

const BUILT: readonly Stage[] = ['开工', '在建', '完工', '投用']
/** Clearing and selling of land may go on beside building; being prepared or approved may not. */
const PREPARED: readonly Stage[] = ['谋划', '前期', '审批']
/** A name that stands within another, character by character, must be this long to be taken for it. */
const SHORTEST_ALIKE = 6

/**
 * One project of which the same period is told that building has begun and that it is still being prepared, or two whose
 * names are so alike that a reader takes them for one (江湾核心区环路 and 江湾核心区地下环路（二期）).
 */
export function findOpposedStages({ knowledge }: Corpus): readonly Finding[] {
  const { projects } = projectsOf(knowledge)
  const told = projects.map((project) => ({
    project,
    built: project.mentions.filter((mention) => isToldAs(mention, BUILT)),
    prepared: project.mentions.filter((mention) => isToldAs(mention, PREPARED)),
  }))
  const building = told.filter(({ built }) => built.length > 0)
  const preparing = told.filter(({ prepared }) => prepared.length > 0)
  return building.flatMap(({ project, built }) =>
    preparing.flatMap(({ project: other, prepared }): Finding[] => {
      if (project !== other && !isAlike(project, other)) return []
      for (const begun of built) {
        const still = prepared.find(({ period }) => period === begun.period)
        if (still) return [findingOf(project, other, begun, still)]
      }
      return []
    }),
  )
}

function isToldAs({ stage, intended }: ProjectMention, stages: readonly Stage[]): boolean {
  return !intended && stage !== null && stages.includes(stage)
}

function isAlike(a: Project, b: Project): boolean {
  if (a.region !== b.region) return false
  const [short = '', long = ''] = [coreOf(a.name), coreOf(b.name)].sort((x, y) => x.length - y.length)
  return short.length >= SHORTEST_ALIKE && isWithin(short, long)
}

function findingOf(a: Project, b: Project, begun: ProjectMention, still: ProjectMention): Finding {
  const names = (and: string) => (a === b ? `“${a.name}”` : `“${a.name}”${and}“${b.name}”`)
  const phases = a === b ? both('', '') : both('（名称相近，可能是不同分期）', ' (alike in name, perhaps two phases)')
  return {
    kind: 'stage',
    text: both(
      `项目${names('与')}：同一时期一处写“${begun.stage}”，一处写“${still.stage}”${phases.zh}`,
      `project ${names(' and ')}: of one period “${begun.stage}” is told in one place and “${still.stage}” in another${phases.en}`,
    ),
    places: [placeOf(begun), placeOf(still)],
  }
}

function placeOf({ located, start, end }: ProjectMention) {
  return placeIn(located.document, located.paragraph, start, end)
}
