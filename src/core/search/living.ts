import type { Item, ItemEvent } from '../remember/item.ts'
import { type Note, reportedValues } from '../remember/note.ts'
import { type ReportedValue, valuesInForce } from '../remember/note-value.ts'
import { type OwnerEntry, ownersOn } from '../remember/owner.ts'
import type { Subject } from '../remember/subject.ts'
import { TermPostings } from './term-postings.ts'

/**
 * What one audience may see of what was written beside the documents, on one day. Whoever makes it has left out what the
 * audience may not see: other classes, and notes that are not released yet. Nothing here filters again.
 */
export interface Living {
  readonly notes: readonly Note[]
  /** Every entry that was ever made, so that the history of an owner can be told. */
  readonly owners: readonly OwnerEntry[]
  readonly items: readonly Item[]
  /** The steps of those items (转办, 延期, 办结, 销号), of all items together, the oldest first. */
  readonly events: readonly ItemEvent[]
  /** The day as of which it is taken where the office is, YYYY-MM-DD: what is due is due on this day. */
  readonly day: string
  /** The time zone that the office is in; Asia/Shanghai where left out. */
  readonly zone?: string
}

/** A subject as it is looked up: its plan year aside, for a project goes on from one year's plan to the next. */
export type SubjectKey = Pick<Subject, 'kind' | 'id' | 'region'>

/** What a living part holds, by what questions ask for: no question walks through all notes. Immutable. */
export class LivingIndex {
  readonly day: string
  readonly zone: string
  /** True where nothing at all is there. */
  readonly isEmpty: boolean
  /** Items that nobody has confirmed or withdrawn, those due first in front, those without a due date behind. */
  readonly unfinished: readonly Item[]
  /** All items in the order of their numbers. */
  readonly items: readonly Item[]
  /** Notes that hold (nothing has put them right), the oldest first. */
  readonly standing: readonly Note[]
  /** Those of them that ask a unit to coordinate. */
  readonly coordination: readonly Note[]
  /** Owner entries that hold on the day. */
  readonly currentOwners: readonly OwnerEntry[]
  /** Every subject that notes or owner entries are about, once each. */
  readonly subjects: readonly Subject[]
  readonly #notes: ReadonlyMap<number, Note>
  readonly #correctionOf: ReadonlyMap<number, Note>
  readonly #notesOn: ReadonlyMap<string, readonly Note[]>
  readonly #values: ReadonlyMap<string, readonly ReportedValue[]>
  readonly #owners: ReadonlyMap<number, OwnerEntry>
  readonly #ownersOf: ReadonlyMap<string, readonly OwnerEntry[]>
  readonly #heldBy: ReadonlyMap<string, readonly OwnerEntry[]>
  readonly #items: ReadonlyMap<number, Item>
  readonly #itemsOn: ReadonlyMap<string, readonly Item[]>
  readonly #itemsOf: ReadonlyMap<string, readonly Item[]>
  readonly #steps: ReadonlyMap<number, readonly ItemEvent[]>
  /** Made at the first question that needs them. */
  #itemTerms: TermPostings<Item> | undefined
  #subjectTerms: TermPostings<Subject> | undefined

  constructor({ notes, owners, items, events, day, zone = 'Asia/Shanghai' }: Living) {
    this.day = day
    this.zone = zone
    this.isEmpty = notes.length + owners.length + items.length === 0
    this.#notes = new Map(notes.map((note) => [note.number, note]))
    this.#correctionOf = new Map(
      [...notes]
        .sort((a, b) => a.number - b.number)
        .flatMap((note) => (note.corrects === null ? [] : [[note.corrects, note] as const])),
    )
    const standing = notes
      .filter(({ number }) => !this.#correctionOf.has(number))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.number - b.number))
    this.standing = standing
    this.#notesOn = grouped(standing, (note) => [keyOf(note.subject)])
    this.coordination = standing.filter(({ coordination }) => coordination !== null)
    const values = valuesInForce(reportedValues(standing.map((note) => ({ ...note, correctedBy: null }))))
    this.#values = grouped(values, ({ indicator, note }) => {
      const region = this.#notes.get(note)?.subject.region
      return indicator === null || region === undefined ? [] : [keyOf({ kind: 'indicator', id: indicator, region })]
    })
    this.currentOwners = ownersOn(owners, day)
    this.#owners = new Map(owners.map((entry) => [entry.number, entry]))
    this.#ownersOf = grouped(owners, (entry) => [keyOf(entry.subject)])
    this.#heldBy = grouped(this.currentOwners, ({ holders }) => [
      ...new Set(
        holders.flatMap(({ unit, person }) => [
          ...(unit === null ? [] : [`unit ${unit}`]),
          ...(person === null ? [] : [`person ${person}`]),
        ]),
      ),
    ])
    this.items = [...items].sort((a, b) => a.number - b.number)
    this.unfinished = this.items
      .filter(({ state }) => state === 'open' || state === 'reported_done')
      .map((item) => ({ item, due: dueOrder(item) }))
      .sort((a, b) => a.due - b.due || a.item.number - b.item.number)
      .map(({ item }) => item)
    this.#items = new Map(items.map((item) => [item.number, item]))
    this.#itemsOn = grouped(this.items, ({ subject }) => (subject === null ? [] : [keyOf(subject)]))
    this.#itemsOf = grouped(this.items, ({ handler, raiser }) => [
      `handler ${handler.unit ?? handler.person}`,
      `raiser ${raiser.unit ?? raiser.person}`,
    ])
    this.#steps = grouped(events, ({ item }) => [item])
    this.subjects = [
      ...new Map([...standing, ...owners].map(({ subject }) => [keyOf(subject), subject] as const)).values(),
    ]
  }

  /** A note by its number, one that was put right among them. */
  note(number: number): Note | undefined {
    return this.#notes.get(number)
  }

  /** The newest note that puts another one right. */
  correctionOf(note: Pick<Note, 'number'>): Note | undefined {
    return this.#correctionOf.get(note.number)
  }

  /** The notes that hold on a subject, the oldest first. */
  notesOn(subject: SubjectKey): readonly Note[] {
    return this.#notesOn.get(keyOf(subject)) ?? []
  }

  /** The reported values of an indicator that hold, whatever the subject of their notes is. */
  valuesOf(indicator: string, region: string): readonly ReportedValue[] {
    return this.#values.get(keyOf({ kind: 'indicator', id: indicator, region })) ?? []
  }

  owner(number: number): OwnerEntry | undefined {
    return this.#owners.get(number)
  }

  /** Everything that was ever entered for a subject, in the order in which it was. */
  ownersOf(subject: SubjectKey): readonly OwnerEntry[] {
    return this.#ownersOf.get(keyOf(subject)) ?? []
  }

  /** What a unit or a person has on the day, in whatever role. */
  heldBy(who: 'unit' | 'person', name: string): readonly OwnerEntry[] {
    return this.#heldBy.get(`${who} ${name}`) ?? []
  }

  item(number: number): Item | undefined {
    return this.#items.get(number)
  }

  itemsOn(subject: SubjectKey): readonly Item[] {
    return this.#itemsOn.get(keyOf(subject)) ?? []
  }

  /** The items that a unit, or a person without one, handles or has raised. */
  itemsOf(role: 'handler' | 'raiser', name: string): readonly Item[] {
    return this.#itemsOf.get(`${role} ${name}`) ?? []
  }

  /** Units and persons that handle or raised items. */
  parties(role: 'handler' | 'raiser'): readonly string[] {
    return behind(`${role} `, this.#itemsOf)
  }

  /** Units, or persons, that hold a role on the day. */
  holders(who: 'unit' | 'person'): readonly string[] {
    return behind(`${who} `, this.#heldBy)
  }

  /** The items whose title, source or raiser hold most of some index terms, those that hold more of them first. */
  itemsNaming(terms: readonly string[], least: number): readonly Item[] {
    this.#itemTerms ??= new TermPostings(
      this.items.map((item) => [item, `${item.title} ${item.source} ${item.raiser.unit ?? ''}`] as const),
    )
    return this.#itemTerms.holding(terms, least).map(({ value }) => value)
  }

  /** The subjects of a kind whose names hold so much of some index terms, with the share that they hold, most first. */
  subjectsNaming(
    kind: Subject['kind'],
    terms: readonly string[],
    least: number,
  ): readonly { readonly value: Subject; readonly share: number }[] {
    this.#subjectTerms ??= new TermPostings(this.subjects.map((subject) => [subject, subject.id] as const))
    return this.#subjectTerms.holding(terms, least).filter(({ value }) => value.kind === kind)
  }

  /** The way of an item, the oldest step first. */
  stepsOf(item: Pick<Item, 'number'>): readonly ItemEvent[] {
    return this.#steps.get(item.number) ?? []
  }
}

const known = new WeakMap<Living, LivingIndex>()

/** The look-up maps of a living part; made once for each, however many knowledges it is put beside. */
export function livingIndex(living: Living): LivingIndex {
  const there = known.get(living)
  if (there) return there
  const index = new LivingIndex(living)
  known.set(living, index)
  return index
}

/**
 * The same knowledge with a living part beside its documents, in place of any that it had. Everything else is shared,
 * and so is whatever is kept for a knowledge (registers of projects and owners): a new living part costs its own maps
 * alone.
 */
export function withLiving<K extends object>(knowledge: K, living: Living): K & { readonly living: LivingIndex } {
  return { ...knowledge, living: livingIndex(living) }
}

function keyOf({ kind, id, region }: SubjectKey): string {
  return `${kind} ${region} ${id}`
}

/** Days as numbers, for sorting; without a day last. */
function dueOrder({ due }: Item): number {
  return due === null ? Number.POSITIVE_INFINITY : Number(due.replaceAll('-', ''))
}

function grouped<K, V>(values: readonly V[], keysOf: (value: V) => readonly K[]): Map<K, V[]> {
  const groups = new Map<K, V[]>()
  for (const value of values)
    for (const key of keysOf(value)) {
      const group = groups.get(key)
      if (group) group.push(value)
      else groups.set(key, [value])
    }
  return groups
}

/** What stands behind a word in the keys that begin with it. */
function behind(word: string, map: ReadonlyMap<string, unknown>): string[] {
  return [...map.keys()].filter((key) => key.startsWith(word)).map((key) => key.slice(word.length))
}
