import { fiveYearsOf } from '../document/english-head.ts'
import { fold } from '../document/fold.ts'
import { isSpan } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'

const PAST =
  /\b(?:review|achievements?|progress|implementation|past (?:year|five years)|looking back|performance|accomplish\w*|results|problems|challenges|difficulties)\b/i
const TARGET = /\b(?:targets?|goals?|objectives)\b/i
const FUTURE =
  /\b(?:tasks?|priorit\w+|plans? for|work for|arrangements?|requirements|outlook|measures|proposals|recommendations|what we will do)\b/i

/** What a section of an English paper speaks of, as that of a Chinese one. */
interface SectionTense {
  readonly mode: 'target' | 'future' | 'past'
  readonly period: string
}

/** The tense of a paragraph of an English paper: by its headings, the innermost telling one first, then by its kind. */
export function englishSection(document: PlanDocument, paragraph: Paragraph): SectionTense {
  const titles = [...paragraph.section].reverse().map(fold)
  const mode = titles.map(modeOf).find((found) => found !== null) ?? modeByOrder(document, paragraph)
  const named = titles.map((title) => periodOfTitle(title, document.year)).find((period) => period !== null)
  return { mode, period: named ?? defaultPeriod(document, mode) }
}

/** Of several years and one of them (2016 and the Past Five Years) the one. */
function periodOfTitle(title: string, year: number): string | null {
  const named = title.split(/\band\b|,/).flatMap((part) => periodIn(part, year) ?? [])
  return named.find((period) => !isSpan(period)) ?? named[0] ?? null
}

function modeOf(title: string): SectionTense['mode'] | null {
  if (PAST.test(title)) return 'past'
  if (TARGET.test(title)) return 'target'
  return FUTURE.test(title) ? 'future' : null
}

function defaultPeriod({ kind, title, year, period }: PlanDocument, mode: SectionTense['mode']): string {
  if (mode !== 'past') return /-\d{4}$/.test(period) ? period : `${year}`
  const years = [...title.matchAll(/\b20\d\d\b/g)].map(([one]) => Number(one))
  return kind === 'work_report' || years.includes(year - 1) ? `${year - 1}` : period
}

/** Where a work report turns to the year ahead, for text that no heading tells anything of. */
const turns = new WeakMap<PlanDocument['paragraphs'], number>()

function modeByOrder(document: PlanDocument, { ordinal }: Paragraph): SectionTense['mode'] {
  if (document.kind === 'plan' || document.kind === 'tasks' || document.kind === 'budget') return 'future'
  if (document.kind !== 'work_report') return 'past'
  const known = turns.get(document.paragraphs)
  const at = document.paragraphs.findIndex(({ text, section }) =>
    [text, ...section].some((one) => AHEAD.test(one) || new RegExp(`\\bfor ${document.year}\\b`).test(one)),
  )
  const turn = known ?? (at < 0 ? document.paragraphs.length : at)
  turns.set(document.paragraphs, turn)
  return ordinal < turn ? 'past' : 'future'
}

const AHEAD =
  /\b(?:main|major|key|projected|expected) (?:\w+ ){0,3}(?:targets|goals)\b|\bthis year,? we (?:will|must|should)\b/i

/** What a time is held against and not its own: from the year before, than in 2015, over the previous year. */
const HELD_AGAINST = /(?:from|than(?: that)?(?: in| of)?|compared (?:with|to)|over|against|relative to|on) (?:the )?$/i

/** The period that some words name, or null; of several the last. `year` is this year. */
export function periodIn(words: string, year: number): string | null {
  let found: string | null = null
  for (const match of words.matchAll(TIMES)) {
    if (HELD_AGAINST.test(words.slice(0, match.index)) && !/five years|Plan/i.test(match[0])) continue
    found = periodOf(match, year) ?? found
  }
  return found
}

const TIMES =
  /\b(20\d\d)\s?(?:-|–|—|to)\s?(20\d\d)\b|\b(20\d\d)\b|\b(this (?:coming )?year|the current year|the year ahead)\b|\b(last year|the past year|the previous year)\b|\b(?:the )?(next|coming) five years\b|\b(?:the )?(past|last|previous) five years\b|(?<!year of the )(?<!year for the )\b(1\d)th Five-Year Plan(?: period)?\b/gi

function periodOf(match: RegExpMatchArray, year: number): string | null {
  const [, from, to, one, present, last, ahead, behind, plan] = match
  if (from !== undefined && to !== undefined) return `${from}-${to}`
  if (one !== undefined) return one
  if (present !== undefined) return `${year}`
  if (last !== undefined) return `${year - 1}`
  if (ahead !== undefined) return `${year}-${year + 4}`
  if (behind !== undefined) return `${year - 5}-${year - 1}`
  return plan === undefined ? null : fiveYearsOf(Number(plan))
}
