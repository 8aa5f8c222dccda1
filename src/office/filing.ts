import { z } from 'zod'
import { type Standing, standingsOf } from '../core/document/corpus.ts'
import type { DocumentMetadata } from '../core/document/plan-document.ts'
import { documentId, type KeptDocument } from '../core/remember/document-store.ts'
import type { Desk } from './command.ts'

/** A document among all that the bot knows, whatever their classes. */
export interface FiledDocument {
  /** Null for one that the bot brings. */
  readonly kept: KeptDocument | null
  readonly file: string
  readonly metadata: DocumentMetadata
  readonly standing: Standing
  /** Titles of those that the standing speaks of. */
  readonly retiredBy: readonly string[]
  readonly supersededBy: readonly string[]
  readonly undecided: readonly string[]
}

/** How an imported document stands to the others: what it stands in for, and what is newer or older. */
export const filingSchema = z.strictObject({
  id: z.string(),
  /** Front of its codes. */
  code: z.string(),
  /** Titles of digests that it takes the place of. */
  retires: z.array(z.string()),
  /** Titles of versions that it answers in place of, that answer in its place, and of which nothing tells. */
  newerThan: z.array(z.string()),
  olderThan: z.array(z.string()),
  undecided: z.array(z.string()),
})
export type Filing = z.infer<typeof filingSchema>

interface Entry {
  readonly kept: KeptDocument | null
  readonly file: string
  readonly metadata: DocumentMetadata
  readonly removed: boolean
}

/** Every document in order: the bot's own, then the imported ones. */
export async function everyDocument(desk: Desk): Promise<FiledDocument[]> {
  return standing(await entriesOf(desk))
}

/** How documents would stand, or stand already, beside all others; `coming` are in the order in which they would come. */
export async function filingsOf(
  coming: readonly { readonly sha256: string; readonly metadata: DocumentMetadata }[],
  desk: Desk,
): Promise<Filing[]> {
  const entries = await entriesOf(desk)
  const fresh = new Map(coming.map(({ sha256, metadata }) => [documentId(sha256), metadata]))
  const there = entries.map((entry) => {
    const metadata = entry.kept ? fresh.get(entry.kept.id) : undefined
    return metadata === undefined ? entry : { ...entry, metadata, removed: false }
  })
  const known = new Set(entries.flatMap(({ kept }) => (kept ? [kept.id] : [])))
  const added = [...fresh].filter(([id]) => !known.has(id))
  const all = [...there, ...added.map(([id, metadata]) => ({ kept: null, file: id, metadata, removed: false }))]
  const standings = standingsOf(all.map(({ metadata, removed }) => ({ paper: metadata, removed })))
  const places = new Map(all.map(({ kept, file }, at) => [kept?.id ?? file, at]))
  const titles = (choose: (standing: Standing) => readonly number[], place: number) =>
    standings.flatMap((one, at) => (choose(one).includes(place) ? [all[at]?.metadata.title ?? ''] : []))
  return coming.map(({ sha256 }) => {
    const id = documentId(sha256)
    const place = places.get(id) ?? -1
    const own = standings[place]
    const named = (some: readonly number[] = []) => some.map((at) => all[at]?.metadata.title ?? '')
    return {
      id,
      code: own?.prefix ?? '',
      retires: titles(({ retiredBy }) => retiredBy, place),
      newerThan: titles(({ supersededBy }) => supersededBy, place),
      olderThan: named(own?.supersededBy),
      undecided: named(own?.undecided),
    }
  })
}

async function entriesOf({ parts }: Desk): Promise<Entry[]> {
  const own = parts.sources.documents.map((document) => ({
    ...{ kept: null, file: document.file, metadata: document, removed: false },
  }))
  const imported = (await parts.store.documents.list()).map((kept) => ({
    ...{ kept, file: kept.name, metadata: kept.metadata, removed: kept.removed },
  }))
  return [...own, ...imported]
}

function standing(entries: readonly Entry[]): FiledDocument[] {
  const standings = standingsOf(entries.map(({ metadata, removed }) => ({ paper: metadata, removed })))
  const titles = (some: readonly number[]) => some.map((at) => entries[at]?.metadata.title ?? '')
  return entries.flatMap(({ kept, file, metadata, removed }, at) => {
    const own = standings[at]
    if (removed || !own) return []
    const { retiredBy, supersededBy, undecided } = own
    const beside = { retiredBy: titles(retiredBy), supersededBy: titles(supersededBy), undecided: titles(undecided) }
    return [{ ...{ kept, file, metadata, standing: own }, ...beside }]
  })
}
