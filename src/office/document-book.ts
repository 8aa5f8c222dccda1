import { setImmediate } from 'node:timers/promises'
import type { Filed } from '../core/document/corpus.ts'
import type { DocumentClass, PlanDocument } from '../core/document/plan-document.ts'
import type { KeptDocument } from '../core/remember/document-store.ts'
import type { OfficeParts } from './parts.ts'

interface Held {
  readonly kept: KeptDocument
  /** Null where it was removed, or could not be opened. */
  readonly document: PlanDocument | null
}

/**
 * The bot's own documents and those that were imported, the latter read from the store at the first need and then as they
 * change, by whichever process imports them. Every class is in it; what goes out is filtered by audience.
 */
export class DocumentBook {
  readonly #parts: OfficeParts
  #held: ReadonlyMap<string, Held> = new Map()
  #change = 0
  #reading: Promise<boolean> | undefined
  #ready: Promise<unknown> | undefined

  constructor(parts: OfficeParts) {
    this.#parts = parts
  }

  /** Number of the last change that is in it. */
  get change(): number {
    return this.#change
  }

  /** Resolves when the imported documents were read for the first time. */
  async ready(): Promise<void> {
    this.#ready ??= this.#refresh().catch((error: unknown) => {
      this.#ready = undefined
      throw error
    })
    await this.#ready
  }

  /** Reads what was imported and removed since; true where anything was. Before the first need nothing is read. */
  async refresh(): Promise<boolean> {
    if (!this.#ready) return false
    await this.#ready
    return this.#refresh()
  }

  /** The documents of some classes, each in its place: our own in their order, then the imported ones in theirs. */
  filed(classes: readonly DocumentClass[]): Filed[] {
    const own = this.#parts.sources.documents.filter((document) => classes.includes(document.class))
    const imported = [...this.#held.values()]
      .filter(({ kept }) => classes.includes(kept.metadata.class))
      .sort((a, b) => a.kept.number - b.kept.number)
    return [
      ...own.map((document) => ({ paper: document, document })),
      ...imported.map(({ kept, document }) => ({ paper: kept.metadata, document })),
    ]
  }

  /** Keeps what was read out of documents, so that neither this process nor another reads it out of them again. */
  async keepFacts(): Promise<void> {
    const { store, imported, log } = this.#parts
    for (const { kept, document } of this.#held.values()) {
      if (!imported || !document) continue
      try {
        if (await imported.keepFacts(kept, document, store.documents)) await setImmediate()
      } catch (error) {
        log.warn({ err: error, document: kept.id }, 'what was read out of a document was not kept')
      }
    }
  }

  #refresh(): Promise<boolean> {
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #read(): Promise<boolean> {
    const { store, imported, log } = this.#parts
    if (!imported || (await store.documents.head()) === this.#change) return false
    const first = this.#change === 0
    const held = new Map(this.#held)
    let change = this.#change
    try {
      for (const kept of await store.documents.changedAfter(this.#change)) {
        held.set(kept.id, { kept, document: kept.removed ? null : await this.#open(kept) })
        change = Math.max(change, kept.changed)
        // The store on this machine answers within the turn: without this a thousand documents are one hold.
        await setImmediate()
      }
    } finally {
      imported.rest()
    }
    this.#held = held
    this.#change = change
    // What a program began with is no news: every command would say it. What changed under a running bot is.
    if (!first) log.info({ documents: held.size, change }, 'imported documents were read')
    return true
  }

  /** One that cannot be opened is told and left out; the others serve. */
  async #open(kept: KeptDocument): Promise<PlanDocument | null> {
    const { store, imported, log } = this.#parts
    try {
      return (await imported?.open(kept, store.documents)) ?? null
    } catch (error) {
      log.error({ err: error, document: kept.id }, 'an imported document cannot be opened and is left out')
      return null
    }
  }
}
