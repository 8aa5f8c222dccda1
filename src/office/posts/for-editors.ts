import { dayAt } from '../../core/remember/days.ts'
import type { Member } from '../../core/rooms/roles.ts'
import type { Knowledge } from '../../core/search/knowledge.ts'
import type { AskedQuestion, ForEditors, QuietUnit } from '../../core/summary/summary.ts'
import type { OfficeParts } from '../parts.ts'

const WEEK = 7 * 24 * 3_600_000
/** Questions of a room that are counted at most, and entries of the queue that are told. */
const MOST_ROWS = 2000
const MOST_OPEN = 20
/** A question that was asked once is not asked often. */
const OFTEN = 2

/**
 * What the editors of a room's posts are told beside the draft: the questions of that room alone (asked often in the last
 * week, waiting to be looked at), and the units that have something open there and have written nothing.
 */
export async function tellEditors(
  room: string,
  knowledge: Knowledge,
  weeksSilent: number,
  { store, clock, sources }: Pick<OfficeParts, 'store' | 'clock' | 'sources'>,
): Promise<ForEditors> {
  const since = clock.now() - WEEK
  const [rows, open] = await Promise.all([
    store.audit.list({ kind: 'question', room, since, limit: MOST_ROWS }),
    store.reviews.list({ states: ['open'], room, limit: MOST_OPEN }),
  ])
  return {
    asked: askedOften(rows.map(({ question }) => question)),
    open: open.map(({ number, question, times, reason }) => ({ number, question, times, reason })),
    quiet: weeksSilent === 0 ? [] : quietUnits(knowledge, sources.settings.people, clock.now() - weeksSilent * WEEK),
  }
}

function askedOften(questions: readonly string[]): AskedQuestion[] {
  const times = new Map<string, number>()
  for (const question of questions) times.set(question.trim(), (times.get(question.trim()) ?? 0) + 1)
  return [...times]
    .filter(([, count]) => count >= OFTEN)
    .map(([question, count]) => ({ question, times: count }))
    .sort((a, b) => b.times - a.times)
}

/**
 * Units that have an unfinished item and whose people have neither written a note nor taken a step within a time, in the
 * order of their items.
 */
function quietUnits({ living }: Knowledge, people: readonly Pick<Member, 'id' | 'unit'>[], since: number): QuietUnit[] {
  if (!living) return []
  const unitOf = new Map(people.map(({ id, unit }) => [id, unit]))
  const steps = living.items.flatMap((item) => living.stepsOf(item))
  const last = new Map<string, number>()
  for (const { by, at } of [...living.standing, ...steps]) {
    const unit = unitOf.get(by.id)
    if (unit && at > (last.get(unit) ?? 0)) last.set(unit, at)
  }
  const handlers = new Set(living.unfinished.flatMap(({ handler }) => handler.unit ?? []))
  return [...handlers]
    .filter((unit) => (last.get(unit) ?? 0) < since)
    .map((unit) => {
      const at = last.get(unit)
      return { unit, last: at === undefined ? null : dayAt(at, living.zone) }
    })
}
