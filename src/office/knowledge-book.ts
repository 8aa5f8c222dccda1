import { withUniquePrefixes } from '../core/document/build-document.ts'
import type { DocumentClass, PlanDocument } from '../core/document/plan-document.ts'
import type { Heads } from '../core/ports.ts'
import type { Room } from '../core/rooms/room.ts'
import type { AcceptedName } from '../core/search/accepted-names.ts'
import { type Knowledge, knowledgeSlices, withAcceptedNames } from '../core/search/knowledge.ts'
import { type Living, livingIndex, withLiving } from '../core/search/living.ts'
import type { LivingBook } from './living-book.ts'
import type { OfficeParts } from './parts.ts'

/** What a room's questions are answered from, and what tells that apart from what other rooms have. */
export interface RoomKnowledge {
  readonly knowledge: Knowledge
  /** Hash of the documents in it. */
  readonly hash: string
  /** The hash of each document, by its file. */
  readonly documents: Readonly<Record<string, string>>
  /** How much of the living part is in it. */
  readonly heads: Heads
  /** The time at which it was taken, as far as notes are held back until a time. */
  readonly at: number
}

/** Whose knowledge is asked for: classes come first, everything else is looked for within them. */
export type View = Pick<Room, 'id' | 'region' | 'classes'>

type Base = Pick<RoomKnowledge, 'knowledge' | 'hash' | 'documents'>

/** The audiences that there are: classes as rooms may be bound to them. */
const AUDIENCES: readonly (readonly DocumentClass[])[] = [['public'], ['public', 'internal'], ['internal']]

interface Taken {
  readonly classes: readonly DocumentClass[]
  readonly living: Living
  readonly until: number
}

/**
 * The knowledge of each audience. Documents are filtered by class before anything is read out of them, so that no index,
 * no name and no code of a knowledge comes from a document that its room may not see. Audiences that see the same
 * documents share what was read; the living part and accepted names are put beside it.
 */
export class KnowledgeBook {
  readonly #parts: OfficeParts
  readonly #book: LivingBook
  readonly #bases = new Map<string, Promise<Base>>()
  #living = new Map<string, Taken>()
  #views = new Map<string, RoomKnowledge>()
  #heads: Heads | undefined

  constructor(parts: OfficeParts, book: LivingBook) {
    this.#parts = parts
    this.#book = book
  }

  /** Reads what every audience may ask for, so that nobody's first question waits for it. */
  async warm(): Promise<void> {
    for (const classes of AUDIENCES) (await this.#base(classes)).knowledge.names.complete()
  }

  /** The newest knowledge of a view. */
  async of(view: View): Promise<RoomKnowledge> {
    const { clock } = this.#parts
    const base = await this.#base(view.classes)
    this.#dropOld()
    const at = clock.now()
    const living = this.#livingOf(view.classes, at, clock.day())
    const names = this.#book.aliases({ ...view, room: view.id })
    const key = JSON.stringify([view.classes, names.map(({ number }) => number)])
    const known = this.#views.get(key)
    if (known && known.knowledge.living === livingIndex(living)) return known
    const made = { ...this.#put(base, living, names.flatMap(toAccepted)), heads: this.#book.heads, at }
    this.#views.set(key, made)
    return made
  }

  /** Puts what was written since beside what audiences have asked for, so that the next question does not wait for it. */
  takeIn(): void {
    const { clock } = this.#parts
    const audiences = [...this.#living.values()].map(({ classes }) => classes)
    this.#dropOld()
    for (const classes of audiences) livingIndex(this.#livingOf(classes, clock.now(), clock.day()))
  }

  #dropOld(): void {
    if (this.#heads === this.#book.heads) return
    this.#living = new Map()
    this.#views = new Map()
    this.#heads = this.#book.heads
  }

  /** The knowledge that a view had when the living part was as long as `heads` say, from the documents of today. */
  async asOf(view: View, heads: Heads, at: number, day: string): Promise<RoomKnowledge> {
    const base = await this.#base(view.classes)
    const names = this.#book.aliases({ ...view, room: view.id }, heads)
    return { ...this.#put(base, this.#book.living(view.classes, at, day, heads), names.flatMap(toAccepted)), heads, at }
  }

  #put(base: Base, living: Living, names: readonly AcceptedName[]): Base {
    return { ...base, knowledge: withAcceptedNames(withLiving(base.knowledge, living), names) }
  }

  #livingOf(classes: readonly DocumentClass[], at: number, day: string): Living {
    const key = keyOf(classes)
    const known = this.#living.get(key)
    if (known && at < known.until && known.living.day === day) return known.living
    const living = this.#book.living(classes, at, day)
    this.#living.set(key, { classes, living, until: this.#book.nextRelease(at) })
    return living
  }

  #base(classes: readonly DocumentClass[]): Promise<Base> {
    const { documents } = this.#parts.sources
    const seen = documents.filter((document) => classes.includes(document.class))
    const key = seen.length === documents.length ? 'all' : keyOf(classes)
    const known = this.#bases.get(key)
    if (known) return known
    const made = this.#read(seen)
    this.#bases.set(key, made)
    made.catch(() => this.#bases.delete(key))
    return made
  }

  async #read(seen: readonly PlanDocument[]): Promise<Base> {
    const { build, digest, sources } = this.#parts
    const documents = withUniquePrefixes(seen)
    const knowledge = await build(knowledgeSlices(documents, sources.lexicon, sources.syllables))
    const hashes = documents.map((document) => [document.file, digest(JSON.stringify(contentOf(document)))] as const)
    return { knowledge, hash: digest(JSON.stringify(hashes)), documents: Object.fromEntries(hashes) }
  }
}

/** What an answer can depend on of a document. */
function contentOf({ pieces: _, ...document }: PlanDocument): unknown {
  return document
}

function keyOf(classes: readonly DocumentClass[]): string {
  return [...classes].sort().join(' ')
}

function toAccepted({ term, target }: { term: string; target: AcceptedName['target'] | null }): AcceptedName[] {
  return target === null ? [] : [{ term, target }]
}
