import { buildKnowledge, type Knowledge } from '../../src/core/search/knowledge.ts'
import { type Living, withLiving } from '../../src/core/search/living.ts'
import type { SummaryInput } from '../../src/core/summary/summary.ts'
import { makeFixture } from './documents.ts'
import { lexicon, seedDocuments } from './knowledge.ts'
import { DAY, LAST_DAY, PLAN, WEEKLY_WORLD } from './weekly-world.ts'

/** The bot's own documents. */
export const seeds: Knowledge = buildKnowledge(await seedDocuments(), lexicon)

/** What the weekly post of 2 August 2021 is composed of; what is given takes its place. */
export function weekly(given: Partial<SummaryInput> & { readonly living?: Living | null } = {}): SummaryInput {
  const { living = WEEKLY_WORLD, ...rest } = given
  return {
    knowledge: living === null ? seeds : withLiving(seeds, living),
    ...PLAN,
    ...{ day: DAY, since: { day: LAST_DAY }, issue: 31, weeksSilent: 4, approver: '陈十' },
    ...rest,
  }
}

/** A knowledge of made-up documents of 清江区: a plan of 2025 and what its reports say. */
export function qingjiang(plan: string, ...reports: readonly string[]): Knowledge {
  const documents = [
    makeFixture('plan', 2025, '主要预期目标', plan),
    ...reports.map((text) => makeFixture('halfYearReport', 2025, '上半年计划执行情况', text)),
  ]
  return buildKnowledge(
    documents.map((document, i) => ({ ...document, file: `made-up-${i}.txt` })),
    lexicon,
  )
}
