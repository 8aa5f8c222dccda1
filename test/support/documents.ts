import { linesOf } from '../../src/adapters/formats/text.ts'
import { buildDocument } from '../../src/core/document/build-document.ts'
import { type Outline, parseOutline } from '../../src/core/document/parse-outline.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { GivenMetadata } from '../../src/core/document/read-metadata.ts'

/** A plan document from a text as it would stand in a .txt file. */
export function makeDocument(text: string, given: GivenMetadata = {}): PlanDocument {
  return buildDocument({ file: 'fixture.txt', blocks: linesOf(text), given })
}

/** The outline of a text as it would stand in a .txt file. */
export function outlineOf(text: string): Outline {
  return parseOutline(linesOf(text))
}

/** Titles of made-up documents, by what kind of document the year's title stands for. */
const TITLES = {
  plan: (year: number) => `清江区${year}年国民经济和社会发展计划`,
  halfYearReport: (year: number) => `关于清江区${year}年上半年国民经济和社会发展计划执行情况的报告`,
  annualReport: (year: number) => `关于清江区${year}年国民经济和社会发展计划执行情况的报告`,
  workReport: (year: number) => `清江区${year}年政府工作报告`,
  taskBreakdown: (year: number) => `清江区${year}年重点任务分解表`,
} as const

export type FixtureKind = keyof typeof TITLES

/** A document of 清江区 whose text stands below one heading, or below the title where `section` is left out. */
export function makeFixture(kind: FixtureKind, year: number, section: string | undefined, text: string): PlanDocument {
  const heading = section === undefined ? '' : `一、${section}\n\n`
  return makeDocument(`${TITLES[kind](year)}\n\n${heading}${text}\n`)
}
