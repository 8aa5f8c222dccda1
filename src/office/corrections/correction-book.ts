import type { DocumentClass } from '../../core/document/plan-document.ts'
import type { PostDraft } from '../../core/remember/post-draft.ts'
import type { SaidFigure } from '../../core/summary/cited-figures.ts'
import type { FigureChange } from '../../core/summary/summary.ts'
import type { KnowledgeBook } from '../knowledge-book.ts'
import type { OfficeParts } from '../parts.ts'
import { CORRECTION_JOB } from '../posts/job-of-post.ts'
import { type AboutCorrection, aboutCorrection } from './about-correction.ts'
import { type Changed, changedFigures, isSameFigure } from './changed-figures.ts'
import { SaidBook } from './said-book.ts'

/** What became of a correction in one place: nobody wrote one; it waits to be approved; it goes out; it is out. */
export type PlaceState = 'open' | 'drafted' | 'going' | 'sent' | 'unknown'

/** A room, or a thread in it, where a figure was said that is another one today. */
export interface ChangedPlace {
  readonly room: string
  readonly thread: string | null
  readonly direct: boolean
  readonly classes: readonly DocumentClass[]
  /** As it was said there. */
  readonly change: FigureChange & { readonly was: SaidFigure }
  /** How often in answers and in posts. */
  readonly answers: number
  readonly posts: number
  /** When for the last time, milliseconds since 1970. */
  readonly at: number
  /** Who let out the posts that said it. */
  readonly approvers: readonly string[]
  readonly state: PlaceState
  /** Number of the draft that `state` is of; null where it is open. */
  readonly draft: number | null
  /** How often one was drafted there that did not go out. */
  readonly attempts: number
}

/** One figure that is another today, with every place that was told the old one. */
export interface ChangeInPlaces {
  /** By which it is asked for: the same on every look and in every process. */
  readonly number: number
  readonly key: string
  readonly change: FigureChange
  readonly places: readonly ChangedPlace[]
}

interface Correction {
  readonly draft: PostDraft
  readonly about: AboutCorrection
  readonly state: PlaceState
}

/** More drafts of corrections than this are not looked through; the newest come first. */
const MOST_DRAFTS = 5000

/** Tells which figures of earlier answers and posts are other ones today, and what was done about it. */
export class CorrectionBook {
  readonly #parts: OfficeParts
  readonly #knowledge: KnowledgeBook
  readonly #said: SaidBook
  /** How many changes had an open place at the last look with every class; null before the first. */
  open: number | null = null

  constructor(parts: OfficeParts, knowledge: KnowledgeBook) {
    this.#parts = parts
    this.#knowledge = knowledge
    this.#said = new SaidBook(parts)
  }

  /** The changes that who sees some classes may know of, those said last first. */
  async changes(seen: readonly DocumentClass[]): Promise<ChangeInPlaces[]> {
    const found = await changedFigures(await this.#said.all(), seen, { parts: this.#parts, knowledge: this.#knowledge })
    if (found.length === 0) return []
    const corrections = await this.#corrections()
    const groups = new Map<string, Changed[]>()
    for (const one of found) {
      if (isTakenOver(one, corrections) || !(await this.#wentOut(one))) continue
      groups.set(one.key, [...(groups.get(one.key) ?? []), one])
    }
    const changes = [...groups].map(([key, all]) => this.#grouped(key, all, corrections))
    return Promise.all(changes).then((all) => all.sort((a, b) => lastOf(b) - lastOf(a)))
  }

  async #grouped(key: string, all: readonly Changed[], corrections: readonly Correction[]): Promise<ChangeInPlaces> {
    const places = new Map<string, Changed[]>()
    for (const one of all) {
      const place = JSON.stringify([one.room.id, one.said.thread])
      places.set(place, [...(places.get(place) ?? []), one])
    }
    const made: ChangedPlace[] = []
    for (const here of places.values()) made.push(...(await this.#placed(key, here, corrections)))
    const [first] = all
    if (!first) throw new Error('a change that nobody was told')
    const { where, was, now, basis } = first
    return { number: this.numberOf(key), key, change: { where, was, now, basis }, places: made }
  }

  async #placed(key: string, here: readonly Changed[], corrections: readonly Correction[]): Promise<ChangedPlace[]> {
    const [first] = here
    if (!first) return []
    const { room, said, classes, where, was, now, basis } = first
    const own = corrections.filter(({ about, draft }) => about.key === key && isAt(about, draft, first))
    const last = own.find(({ state }) => state !== 'open')
    const approvers: string[] = []
    for (const { said: one } of here) {
      const draft = one.draft === null ? null : await this.#parts.store.postDrafts.find(one.draft)
      approvers.push(...(draft?.approvers ?? []))
    }
    const posts = here.filter(({ said: one }) => one.draft !== null).length
    return [
      {
        ...{ room: room.id, thread: said.thread, direct: said.direct, classes },
        ...{ change: { where, was, now, basis }, answers: here.length - posts, posts },
        at: Math.max(...here.map(({ said: one }) => one.at)),
        approvers: [...new Set(approvers)],
        ...{ state: last?.state ?? 'open', draft: last?.draft.number ?? null, attempts: own.length },
      },
    ]
  }

  /** What a change is called: nine digits at most, made of what it is. */
  numberOf(key: string): number {
    return 100_000 + (Number.parseInt(this.#hash(key).slice(0, 12), 16) % 900_000)
  }

  /**
   * The slot of the ledger for an attempt to correct something somewhere: the same in every process, so that two who
   * draft it at once draft one. It lies before every time at which a schedule can be due.
   */
  slotOf(key: string, room: string, thread: string | null, attempt: number): number {
    return Number.parseInt(this.#hash(JSON.stringify([key, room, thread])).slice(0, 9), 16) * 8 + (attempt % 8)
  }

  #hash(text: string): string {
    const hash = this.#parts.digest(text)
    if (!/^[\da-f]{12}/.test(hash)) throw new Error('a hash is written in hexadecimal digits')
    return hash
  }

  async #corrections(): Promise<Correction[]> {
    const drafts = await this.#parts.store.postDrafts.list({ job: CORRECTION_JOB, limit: MOST_DRAFTS })
    const found: Correction[] = []
    for (const draft of drafts) {
      const about = aboutCorrection(draft)
      if (about) found.push({ draft, about, state: await this.#stateOf(draft) })
    }
    return found
  }

  async #stateOf(draft: PostDraft): Promise<PlaceState> {
    if (draft.state === 'drafted') return draft.expiresAt > this.#parts.clock.now() ? 'drafted' : 'open'
    if (draft.state !== 'approved') return 'open'
    const state = (await this.#parts.store.ledger.find(draft))?.state
    if (state === 'sent' || state === 'unknown') return state
    return state === 'failed' || state === 'skipped' || state === undefined ? 'open' : 'going'
  }

  /** True for an answer, and for a post that was sent. */
  async #wentOut({ said }: Changed): Promise<boolean> {
    if (said.draft === null) return true
    const { store } = this.#parts
    const draft = await store.postDrafts.find(said.draft)
    const state = draft && (await store.ledger.find(draft))?.state
    return state === 'sent' || state === 'unknown'
  }
}

function isAt(about: AboutCorrection, { room }: PostDraft, { room: place, said }: Changed): boolean {
  return room === place.id && about.thread === said.thread
}

/** True where its place was told another figure since: then that one is what may have to be put right. */
function isTakenOver(one: Changed, corrections: readonly Correction[]): boolean {
  return corrections.some(
    ({ about, draft, state }) =>
      (state === 'sent' || state === 'unknown') &&
      about.key !== one.key &&
      about.now !== null &&
      draft.at >= one.said.at &&
      isAt(about, draft, one) &&
      isSameFigure(about.was, one.was),
  )
}

function lastOf({ places }: ChangeInPlaces): number {
  return Math.max(...places.map(({ at }) => at))
}
