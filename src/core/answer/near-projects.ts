import { fold } from '../document/fold.ts'
import type { Project, ProjectRegister } from '../search/project.ts'
import { coreOf, holdsStretched } from '../search/project-name-parts.ts'

const SHORTEST = 4
const MOST_BETWEEN = 4

/**
 * Projects whose names differ from one's only by a few characters within (江湾环路, 江湾空间环路) or by a phase: they may be
 * the same or not, and no document says so.
 */
export function nearProjects(project: Project, { projects }: ProjectRegister): Project[] {
  return projects.filter(
    (other) =>
      other !== project &&
      other.region === project.region &&
      project.names.some((name) => other.names.some((likely) => isNear(plain(name), plain(likely)))),
  )
}

/**
 * Projects of the same phase whose names end in this one's with a few characters put in (江湾环路二期, 北岸江湾空间环路二期),
 * whatever place stands in front.
 */
export function stretchedProjects(project: Project, { projects }: ProjectRegister): Project[] {
  const ends = (short: string, long: string) =>
    short.length >= SHORTEST && long.length > short.length && holdsStretched(long, short, MOST_BETWEEN, true)
  return projects.filter(
    (other) =>
      other !== project &&
      other.region === project.region &&
      project.names.some((name) =>
        other.names.some((likely) => phaseOf(name) === phaseOf(likely) && ends(plain(name), plain(likely))),
      ),
  )
}

function phaseOf(name: string): string {
  return /[一二三四五六七八九十\d]+期/u.exec(name)?.[0] ?? ''
}

function plain(name: string): string {
  return coreOf(fold(name).replace(/\([^)]*\)/g, ''))
}

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < SHORTEST || long.length - short.length > MOST_BETWEEN) return false
  return long.endsWith(short) || (short.slice(0, 2) === long.slice(0, 2) && isSubsequence(short, long))
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const char of long) if (char === short[at]) at++
  return at === short.length
}
