import { lineOf } from '../answer/project-line.ts'
import { citeNote } from '../answer/record-citation.ts'
import { yearOf } from '../document/periods.ts'
import type { DocumentKind } from '../document/plan-document.ts'
import type { Stage } from '../lexicon/schema.ts'
import type { Note } from '../remember/note.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { ProjectMention } from '../search/project.ts'
import { projectsOf } from '../search/projects.ts'
import { both, type Candidate } from './candidate.ts'
import type { News } from './news.ts'
import type { SummaryInput } from './summary.ts'
import { opening } from './write-projects.ts'

/** Documents that say what is to be done in their year. */
const PLANS: readonly DocumentKind[] = ['plan', 'tasks', 'work_report']
/** Steps of building as they follow each other; those before 开工 may run side by side and have no order. */
const BUILDING: readonly Stage[] = ['开工', '在建', '完工', '投用']

/**
 * What the plan year's own documents mean to do next with the projects reported, in their words and with their code, where no
 * note says a next milestone. Said to be the plan's; a step that a note has reported as reached is left out, and so is one
 * of which nobody can tell whether it comes after what was reached.
 */
export function writePlanned({ notes, freshNotes, living }: News, input: SummaryInput): Candidate[] {
  const { knowledge, region, planYear, day } = input
  const reported = new Map(
    freshNotes.filter(({ subject }) => subject.kind === 'project').map((note) => [note.subject.id, note] as const),
  )
  if (reported.size === 0) return []
  const { projects } = projectsOf(knowledge)
  return [...reported].flatMap(([id, note]): Candidate[] => {
    const own = notes.filter(({ subject }) => subject.kind === 'project' && subject.id === id)
    if (own.some(({ next }) => next !== null && next.day >= day)) return []
    const project = projects.find((one) => one.region === region && one.names.includes(id))
    const reached = own.findLast(({ stage }) => stage !== null)?.stage ?? null
    const mention = project?.mentions.find((one) => isNext(one, reached, planYear))
    return mention ? [both(write(mention, note, living, knowledge))] : []
  })
}

function isNext(
  { located, intended, stage, period }: ProjectMention,
  reached: Stage | null,
  planYear: number,
): boolean {
  if (!intended || stage === null || yearOf(period) !== planYear || !PLANS.includes(located.document.kind)) return false
  return reached === null || BUILDING.indexOf(stage) > BUILDING.indexOf(reached)
}

/** 铁路遗址公园：2021年计划“推动铁路遗址公园等项目落地”。 */
function write(mention: ProjectMention, note: Note, living: News['living'], knowledge: Knowledge) {
  const { clause, pieces } = lineOf(mention, knowledge.lexicon)
  const text = opening(citeNote(note, living, knowledge))
  text.period(mention.period, mention.located.document, 'zh').words('计划“')
  pieces.forEach((piece, i) => {
    text.words(i === 0 ? '' : '……').quote(mention.located, clause, piece)
  })
  return text.words('”。')
}
