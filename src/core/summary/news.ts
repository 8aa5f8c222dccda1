import { addDays, dayAt } from '../remember/days.ts'
import type { Item, ItemEvent } from '../remember/item.ts'
import { dueness } from '../remember/item-due.ts'
import { type Note, releaseOf } from '../remember/note.ts'
import type { OwnerEntry } from '../remember/owner.ts'
import { type LivingIndex, livingIndex } from '../search/living.ts'
import type { SeenBefore, SummaryInput } from './summary.ts'

/** What the records of a plan year hold, and what of it the last post had not seen. */
export interface News {
  readonly living: LivingIndex
  /** Notes that hold, the oldest first; a correction is one of them. */
  readonly notes: readonly Note[]
  readonly freshNotes: readonly Note[]
  /** Owner entries that hold on the day. */
  readonly owners: readonly OwnerEntry[]
  /** Owner entries that hold on the day and did not when the last post was made. */
  readonly freshOwners: readonly OwnerEntry[]
  readonly items: readonly Item[]
  readonly freshItems: readonly Item[]
  /** Items with a step that the last post had not seen, each with its newest one. */
  readonly moved: readonly { readonly item: Item; readonly event: ItemEvent }[]
  readonly overdue: readonly Item[]
  /** Overdue now, and not yet so when the last post was made. */
  readonly newlyOverdue: readonly Item[]
}

/** Tells what is new from what was known; records of another region or plan year are left aside. */
export function newsOf(input: Pick<SummaryInput, 'knowledge' | 'region' | 'planYear' | 'day' | 'since'>): News {
  const { knowledge, region, planYear, day } = input
  const living = knowledge.living ?? livingIndex({ ...{ notes: [], owners: [], items: [], events: [] }, day })
  const since = input.since ?? { day: addDays(day, -7) }
  const own = <T extends { readonly region: string; readonly planYear: number }>(one: T) =>
    one.region === region && one.planYear === planYear
  const seen = seenBy(since, living.zone)
  const notes = living.standing.filter((note) => own(note.subject) && note.day <= day && !isHeldBack(note, day, living))
  const owners = living.currentOwners.filter(({ subject }) => own(subject))
  const items = living.items.filter(own)
  const overdue = items.filter((item) => dueness(item, day) === 'overdue')
  return {
    living,
    notes,
    freshNotes: notes.filter((note) => !seen('notes', note.number, note.at) || !seen(null, 0, releaseOf(note))),
    owners,
    freshOwners: owners.filter((entry) => !seen('owners', entry.number, entry.at) || entry.since > since.day),
    items,
    freshItems: items.filter((item) => item.state !== 'withdrawn' && !seen('items', item.number, item.at)),
    moved: items.flatMap((item) => {
      const event = living.stepsOf(item).findLast((step) => !seen('itemEvents', step.number, step.at))
      return event ? [{ item, event }] : []
    }),
    overdue,
    newlyOverdue: overdue.filter(({ due, number, at }) => (due ?? '') >= since.day || !seen('items', number, at)),
  }
}

/** A value that is released on a later day stands in no post of this one. */
function isHeldBack(note: Note, day: string, { zone }: LivingIndex): boolean {
  const release = releaseOf(note)
  return release > 0 && dayAt(release, zone) > day
}

type Series = 'notes' | 'owners' | 'items' | 'itemEvents'

/** True for a record that the last post had seen: by its number where the numbers are known, else by when it was written. */
function seenBy({ day, at, heads }: SeenBefore, zone: string) {
  const before = (time: number) => (at === undefined ? dayAt(time, zone) <= day : time <= at)
  return (series: Series | null, number: number, time: number): boolean =>
    series !== null && heads !== undefined ? number <= heads[series] : before(time)
}
