import { expect, it } from 'vitest'
import { allDocuments } from '../support/hidden-world.ts'
import { seedDocuments } from '../support/knowledge.ts'
import { leaksIn, openedPair, questionSets, talksOf } from '../support/leak.ts'

/** Every question of every set, asked of an office with hidden things and of one without; some minutes. */
it('a public room gets the same answers with hidden documents and without, over all sets of questions', async () => {
  const pair = await openedPair(await seedDocuments(), await allDocuments())
  const talks = questionSets().flatMap(talksOf)

  const leaks = await leaksIn(pair, talks)

  expect(leaks).toEqual([])
  expect([pair.without.errors, pair.withHidden.errors]).toEqual([[], []])
}, 1_800_000)
