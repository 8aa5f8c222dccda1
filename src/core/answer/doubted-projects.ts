import type { AskedProject } from '../question/asked-projects.ts'
import { contentStretches } from '../question/content.ts'
import { isWithin, squeezeName } from '../search/project-name-parts.ts'
import { projectsOf } from '../search/projects.ts'
import type { AnswerContext } from './context.ts'

const SHORTEST = 4
/** More things under one short form are no two sayings of one. */
const MOST = 3

/**
 * 江湾环路开工没有,我看到两个说法: where the asker has seen two sayings, the projects for whose names a stretch of the question
 * may be short, its first two and its last two characters theirs (江湾北岸地下环路, 江湾北岸空间环路(二期)). Whether they are one
 * thing the asker must tell; empty where no name or too many fit.
 */
export function projectsInDoubt(text: string, { question, knowledge, region }: AnswerContext): AskedProject[] {
  const { lexicon } = knowledge
  const bare = lexicon.stageWords.asked
    .find(question.words)
    .reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, question.words)
  for (const stretch of contentStretches(bare)) {
    const start = text.indexOf(stretch)
    if (start < 0 || stretch.length < SHORTEST || !/^\p{Script=Han}+$/u.test(stretch)) continue
    const projects = projectsOf(knowledge).projects.filter(
      (project) =>
        (region === undefined || project.region === region) &&
        project.names.some((name) => isShortened(stretch, squeezeName(name.replace(PHASE, '')))),
    )
    if (projects.length > 0 && projects.length <= MOST)
      return [{ word: stretch, start, end: start + stretch.length, projects }]
  }
  return []
}

const PHASE = /[(（]?[一二三四五六七八九十\d]+期[)）]?(?:项目|工程)?$/u

function isShortened(short: string, name: string): boolean {
  return name.startsWith(short.slice(0, 2)) && name.endsWith(short.slice(-2)) && isWithin(short, name)
}
