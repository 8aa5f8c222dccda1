import type { Stage } from '../lexicon/schema.ts'
import type { ProjectMention } from '../search/project.ts'
import { projectsOf } from '../search/projects.ts'
import { type Corpus, type Finding, placeIn } from './finding.ts'
import { both } from './wording.ts'

const BUILT: readonly Stage[] = ['开工', '在建', '完工', '投用']
/** Clearing and selling of land may go on beside building; being prepared or approved may not. */
const PREPARED: readonly Stage[] = ['谋划', '前期', '审批']

/** One project of which the same period is told that building has begun and that it is still being prepared. */
export function findOpposedStages({ knowledge }: Corpus): readonly Finding[] {
  return projectsOf(knowledge).projects.flatMap((project): Finding[] => {
    const told = project.mentions.filter(({ stage, intended }) => stage !== null && !intended)
    const built = told.find(({ stage }) => stage !== null && BUILT.includes(stage))
    const prepared = told.find(
      ({ stage, period }) => stage !== null && PREPARED.includes(stage) && built?.period === period,
    )
    if (!built || !prepared) return []
    return [
      {
        kind: 'stage',
        text: both(
          `项目“${project.name}”：同一时期一处写“${built.stage}”，一处写“${prepared.stage}”`,
          `project “${project.name}”: of one period “${built.stage}” is told in one place and “${prepared.stage}” in another`,
        ),
        places: [placeOf(built), placeOf(prepared)],
      },
    ]
  })
}

function placeOf({ located, start, end }: ProjectMention) {
  return placeIn(located.document, located.paragraph, start, end)
}
