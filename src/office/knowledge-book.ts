import { corpusOf, type Filed } from '../core/document/corpus.ts'
import type { DocumentClass, PlanDocument } from '../core/document/plan-document.ts'
import type { Heads } from '../core/ports.ts'
import { formsCompleting } from '../core/question/project-forms.ts'
import type { Room } from '../core/rooms/room.ts'
import type { AcceptedName } from '../core/search/accepted-names.ts'
import { type Knowledge, knowledgeSlices, withAcceptedNames } from '../core/search/knowledge.ts'
import { type Living, livingIndex, withLiving } from '../core/search/living.ts'
import type { DocumentBook } from './document-book.ts'
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
  readonly #documents: DocumentBook
  readonly #bases = new Map<string, { readonly classes: readonly DocumentClass[]; readonly base: Promise<Base> }>()
  /** Readings of the documents as they are now, shared by audiences that see the same. */
  #readings = new Map<string, Promise<Base>>()
  #living = new Map<string, Taken>()
  #views = new Map<string, { readonly base: Base; readonly made: RoomKnowledge }>()
  /** Of each document, which is one object for as long as it is what it is. */
  readonly #hashes = new WeakMap<PlanDocument, string>()
  #heads: Heads | undefined
  #taking: Promise<void> | undefined
  #takenTo = 0

  constructor(parts: OfficeParts, book: LivingBook, documents: DocumentBook) {
    this.#parts = parts
    this.#book = book
    this.#documents = documents
  }

  /** Reads what every audience may ask for, so that nobody's first question waits for it. */
  async warm(): Promise<void> {
    for (const classes of AUDIENCES) await this.#base(classes)
    await this.#documents.keepFacts()
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
    if (known?.base === base && known.made.knowledge.living === livingIndex(living)) return known.made
    const made = { ...this.#put(base, living, names.flatMap(toAccepted)), heads: this.#book.heads, at }
    this.#views.set(key, { base, made })
    return made
  }

  /**
   * Where documents came or went, builds the knowledge of each audience anew beside the old one and puts it in its place
   * when it is ready; questions meanwhile are answered from the old one. Calls that come together are one.
   */
  takeDocuments(): Promise<void> {
    this.#taking ??= this.#takeDocuments().finally(() => {
      this.#taking = undefined
    })
    return this.#taking
  }

  async #takeDocuments(): Promise<void> {
    while (this.#takenTo !== this.#documents.change) {
      const change = this.#documents.change
      this.#readings = new Map()
      for (const [key, { classes }] of [...this.#bases]) {
        const base = this.#reading(classes)
        await base
        this.#bases.set(key, { classes, base })
      }
      this.#takenTo = change
    }
    await this.#documents.keepFacts()
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

  async #base(classes: readonly DocumentClass[]): Promise<Base> {
    const key = keyOf(classes)
    const there = this.#bases.get(key)
    if (there) return there.base
    await this.#documents.ready()
    const known = this.#bases.get(key)
    if (known) return known.base
    if (this.#bases.size === 0) this.#takenTo = this.#documents.change
    const base = this.#reading(classes)
    this.#bases.set(key, { classes, base })
    base.catch(() => this.#bases.delete(key))
    return base
  }

  #reading(classes: readonly DocumentClass[]): Promise<Base> {
    const filed = this.#documents.filed(classes)
    const all = filed.length === this.#documents.filed(['public', 'internal']).length
    const key = `${this.#documents.change} ${all ? 'all' : keyOf(classes)}`
    const known = this.#readings.get(key)
    if (known) return known
    const made = this.#read(filed)
    this.#readings.set(key, made)
    made.catch(() => this.#readings.delete(key))
    return made
  }

  async #read(filed: readonly Filed[]): Promise<Base> {
    const beside = await Promise.allSettled([...this.#bases.values()].map(({ base }) => base))
    const known = beside.flatMap((one) => (one.status === 'fulfilled' ? [one.value.knowledge] : []))
    return this.#parts.build(this.#steps(filed, known))
  }

  /** A knowledge with all that a question may need of it, and the hashes of its documents, in steps. */
  *#steps(filed: readonly Filed[], beside: readonly Knowledge[]): Generator<void, Base> {
    const { digest, sources } = this.#parts
    const { documents, superseded } = corpusOf(filed)
    const knowledge = yield* knowledgeSlices(documents, sources.lexicon, sources.syllables, superseded, beside)
    yield* knowledge.names.completing()
    yield* formsCompleting(knowledge)
    const hashes: (readonly [string, string])[] = []
    for (const document of [...documents, ...superseded]) {
      const hash = this.#hashes.get(document) ?? digest(JSON.stringify(contentOf(document)))
      this.#hashes.set(document, hash)
      hashes.push([document.file, hash])
      yield
    }
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
