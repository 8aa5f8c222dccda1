import type { DocumentClass } from '../core/document/plan-document.ts'
import type { Heads, Store } from '../core/ports.ts'
import { type Alias, aliasesInForce } from '../core/remember/alias.ts'
import type { Item, ItemEvent } from '../core/remember/item.ts'
import { isVisible, type Note, releaseOf } from '../core/remember/note.ts'
import type { OwnerEntry } from '../core/remember/owner.ts'
import type { Living } from '../core/search/living.ts'

/** What answers depend on; the queue of reviews is none of it. */
const SERIES = ['notes', 'owners', 'items', 'itemEvents', 'aliases'] as const

/** How many rows are asked for at once. */
const PAGE = 1000

/**
 * What the store holds beside the documents, read once and then only what is new: a question finds it in memory. Every
 * class is in it; what goes out is filtered by audience.
 */
export class LivingBook {
  readonly #store: Store
  #heads: Heads = { notes: 0, owners: 0, items: 0, itemEvents: 0, reviews: 0, aliases: 0 }
  readonly #notes: Note[] = []
  readonly #owners: OwnerEntry[] = []
  readonly #items = new Map<number, Item>()
  readonly #events: ItemEvent[] = []
  readonly #aliases: Alias[] = []
  #reading: Promise<boolean> | undefined

  constructor(store: Store) {
    this.#store = store
  }

  /** The numbers up to which this is complete; the same object for as long as there is nothing new. */
  get heads(): Heads {
    return this.#heads
  }

  /** Reads what was added since; true where anything was. Calls that come together are one. */
  async refresh(): Promise<boolean> {
    // A call that comes while another reads must see what was stored before it came.
    if (this.#reading) await this.#reading.catch(() => false)
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined
    })
    return this.#reading
  }

  async #read(): Promise<boolean> {
    const heads = await this.#store.heads()
    const before = this.#heads
    if (heads.notes > before.notes)
      await readAll(before.notes, (after) => this.#store.notes.after(after, PAGE), this.#notes)
    if (heads.owners > before.owners)
      await readAll(before.owners, (after) => this.#store.owners.after(after, PAGE), this.#owners)
    if (heads.aliases > before.aliases)
      await readAll(before.aliases, (after) => this.#store.aliases.after(after, PAGE), this.#aliases)
    if (heads.items > before.items || heads.itemEvents > before.itemEvents) await this.#readItems(before, heads)
    const after = { ...heads, ...this.#readHeads(heads) }
    if (!SERIES.some((series) => after[series] > before[series])) return false
    this.#heads = after
    return true
  }

  /** What was read may be more than the heads said when they were asked for. */
  #readHeads(heads: Heads): Partial<Heads> {
    return {
      notes: Math.max(heads.notes, this.#notes.at(-1)?.number ?? 0),
      owners: Math.max(heads.owners, this.#owners.at(-1)?.number ?? 0),
      aliases: Math.max(heads.aliases, this.#aliases.at(-1)?.number ?? 0),
      itemEvents: Math.max(heads.itemEvents, this.#events.at(-1)?.number ?? 0),
    }
  }

  async #readItems(before: Heads, heads: Heads): Promise<void> {
    const fresh: ItemEvent[] = []
    await readAll(before.itemEvents, (after) => this.#store.items.eventsAfter(after, PAGE), fresh)
    this.#events.push(...fresh)
    const changed = new Set(fresh.map(({ item }) => item))
    if (before.items === 0 || heads.items - before.items > PAGE) {
      const all = await this.#store.items.list({ classes: ['public', 'internal'], limit: heads.items + PAGE })
      for (const item of all) this.#items.set(item.number, item)
      return
    }
    for (let number = before.items + 1; number <= heads.items; number++) changed.add(number)
    for (const number of changed) {
      const item = await this.#store.items.find(number, ['public', 'internal'])
      if (item) this.#items.set(number, item)
    }
  }

  /** What an audience may see at a time; `day` is that day where the office is. */
  living(classes: readonly DocumentClass[], at: number, day: string, heads: Heads = this.#heads): Living {
    const items = [...this.#items.values()].filter((item) => classes.includes(item.class) && item.number <= heads.items)
    const seen = new Set(items.map(({ number }) => number))
    const notes = this.#notes.filter((note) => note.number <= heads.notes && isVisible(note, { classes, at }))
    return {
      notes: withCorrections(notes),
      owners: this.#owners.filter((entry) => entry.number <= heads.owners && classes.includes(entry.class)),
      items,
      events: this.#events.filter((event) => event.number <= heads.itemEvents && seen.has(event.item)),
      day,
    }
  }

  /** When the next note that is held back today may be shown; infinity where none is held back. */
  nextRelease(at: number): number {
    return Math.min(...this.#notes.map(releaseOf).filter((release) => release > at), Number.POSITIVE_INFINITY)
  }

  /** Every alias that holds somewhere, of some classes. */
  aliasesOf(classes: readonly DocumentClass[]): Alias[] {
    return aliasesInForce(this.#aliases.filter((alias) => classes.includes(alias.class)))
  }

  /**
   * The aliases that hold for an audience in a room of a region; of two for one term the one for the room counts, then the
   * one for the region, then the later one.
   */
  aliases(
    { classes, room, region }: { classes: readonly DocumentClass[]; room: string; region: string | undefined },
    heads: Heads = this.#heads,
  ): Alias[] {
    const seen = this.#aliases.filter((alias) => alias.number <= heads.aliases && classes.includes(alias.class))
    const nearness = (alias: Alias) => (alias.room === null ? 0 : 2) + (alias.region === null ? 0 : 1)
    return aliasesInForce(seen)
      .filter((alias) => alias.room === null || alias.room === room)
      .filter((alias) => alias.region === null || region === undefined || alias.region === region)
      .sort((a, b) => nearness(b) - nearness(a) || b.number - a.number)
  }
}

/** Notes with the newest of them that puts each right: one that the audience may not see leaves no mark on it. */
function withCorrections(notes: readonly Note[]): Note[] {
  const newest = new Map(
    notes.flatMap(({ corrects, number }) => (corrects === null ? [] : [[corrects, number] as const])),
  )
  return notes.map((note) => {
    const correctedBy = newest.get(note.number) ?? null
    return note.correctedBy === correctedBy ? note : { ...note, correctedBy }
  })
}

async function readAll<T extends { readonly number: number }>(
  from: number,
  page: (after: number) => Promise<readonly T[]>,
  into: T[],
): Promise<void> {
  for (let after = from; ; ) {
    const rows = await page(after)
    into.push(...rows)
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = last.number
  }
}
