import { prefixesOf } from './build-document.ts'
import type { PlanDocument } from './plan-document.ts'
import { isNewer, type Paper, paperKey } from './same-paper.ts'

/** A place among the papers of an audience, in the order in which they came: a removed one keeps its place. */
export interface Place {
  readonly paper: Paper
  /** True where it was removed: its code is given to no other. */
  readonly removed: boolean
}

/** What a place comes to beside all others. */
export interface Standing {
  /** Front of its codes; null for a digest whose original is there. */
  readonly prefix: string | null
  /** Places of originals that stand in for this digest, of newer versions, and of versions of which nothing tells which is the newer. */
  readonly retiredBy: readonly number[]
  readonly supersededBy: readonly number[]
  readonly undecided: readonly number[]
}

/**
 * How papers stand to each other: a digest goes where its original is there; of two versions of one paper the newer
 * answers; each has a code of its own, the later one in order a v2. Where nothing tells which of two is newer both answer.
 */
export function standingsOf(places: readonly Place[]): Standing[] {
  const groups = new Map<string, number[]>()
  places.forEach(({ paper, removed }, at) => {
    if (removed) return
    const group = groups.get(keyOf(paper))
    if (group) group.push(at)
    else groups.set(keyOf(paper), [at])
  })
  const standings = places.map(({ paper, removed }, at) => {
    const others = removed ? [] : (groups.get(keyOf(paper)) ?? []).filter((other) => other !== at)
    const originals = others.filter((other) => places[other]?.paper.digest === false)
    if (paper.digest) return { retiredBy: originals, supersededBy: [], undecided: [] }
    const newer = (other: number) => {
      const beside = places[other]?.paper
      return beside && isNewer(beside, paper)
    }
    return {
      retiredBy: [],
      supersededBy: originals.filter((other) => newer(other) === true),
      undecided: originals.filter((other) => newer(other) === undefined),
    }
  })
  const kept = standings.flatMap(({ retiredBy }, at) => (retiredBy.length > 0 ? [] : [at]))
  const prefixes = prefixesOf(kept.flatMap((at) => places[at]?.paper ?? []))
  const prefixAt = new Map(kept.map((at, i) => [at, prefixes[i] ?? null]))
  return standings.map((standing, at) => ({ ...standing, prefix: prefixAt.get(at) ?? null }))
}

/** A paper is one object for as long as it is what it is, and most of a corpus are those of before. */
const keys = new WeakMap<Paper, string>()

function keyOf(paper: Paper): string {
  const key = keys.get(paper) ?? paperKey(paper)
  keys.set(paper, key)
  return key
}

/** A document in its place; null where it was removed. */
export interface Filed {
  readonly paper: Paper
  readonly document: PlanDocument | null
}

/** The documents of an audience with their codes. */
export interface Corpus {
  /** Those that questions are answered from. */
  readonly documents: readonly PlanDocument[]
  /** Those of which there is a newer version: they can be cited by their codes, and answer nothing else. */
  readonly superseded: readonly PlanDocument[]
}

/** Puts documents together by their standings; an original takes over what its digest calls things. */
export function corpusOf(filed: readonly Filed[]): Corpus {
  const standings = standingsOf(filed.map(({ paper, document }) => ({ paper, removed: document === null })))
  const digests = new Map<number, PlanDocument>()
  filed.forEach(({ document }, at) => {
    for (const original of standings[at]?.retiredBy ?? []) if (document) digests.set(original, document)
  })
  const documents: PlanDocument[] = []
  const superseded: PlanDocument[] = []
  filed.forEach(({ document }, at) => {
    const standing = standings[at]
    if (!document || !standing || standing.prefix === null) return
    const named = codedAs(document, standing.prefix, digests.get(at))
    if (standing.supersededBy.length > 0) superseded.push(named)
    else documents.push(named)
  })
  return { documents, superseded }
}

/** Documents that were never imported, each in its place. */
export function filedAsTheyAre(documents: readonly PlanDocument[]): Filed[] {
  return documents.map((document) => ({ paper: document, document }))
}

interface Coded {
  readonly prefix: string
  readonly digest: PlanDocument | undefined
  readonly document: PlanDocument
}

const coded = new WeakMap<PlanDocument, Coded[]>()

/** The document with a code and its digest's names: the same object each time, so that what was read out of it is known. */
function codedAs(document: PlanDocument, prefix: string, digest: PlanDocument | undefined): PlanDocument {
  if (document.codePrefix === prefix && !digest) return document
  const made = coded.get(document) ?? []
  coded.set(document, made)
  const there = made.find((one) => one.prefix === prefix && one.digest === digest)
  if (there) return there.document
  const fresh = { ...withNamesOf(document, digest), codePrefix: prefix }
  made.push({ prefix, digest, document: fresh })
  return fresh
}

/** What a digest's front matter says of its original: other names of things, English ones, the units above. */
function withNamesOf(original: PlanDocument, digest: PlanDocument | undefined): PlanDocument {
  if (!digest) return original
  const english = { ...digest.english, ...original.english }
  return {
    ...original,
    aliases: { ...digest.aliases, ...original.aliases },
    parents: original.parents.length > 0 ? original.parents : digest.parents,
    ...(Object.keys(english).length > 0 ? { english } : {}),
  }
}
