import type { Damage, Level } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'
import type { FigureFact } from './fact.ts'
import type { Quantity } from './quantity.ts'
import type { Mention } from './subjects.ts'

/** Whose figure it is, where the sentence names another unit than the document's own. */
export interface Scope {
  readonly region: string
  readonly level: Level
}

/** An indicator that a sentence has named, with its words. */
export interface Topic {
  readonly id: string
  readonly name: string
}

/** A name in a list of values: an indicator's, or another's. */
export interface ListedTopic {
  readonly id: string | null
  readonly name: string
}

/** What goes on from one clause to the next: the subject, its words, the period that was named, whose figures they are. */
export interface Carried {
  readonly subject: string | null
  readonly name: string
  readonly period: string | null
  readonly scope: Scope
  /** True within a list of goals (主要预期目标是:…). */
  readonly goal: boolean
  /** Indicators that the sentence has named so far, for short forms that lean on one (年度投资). */
  readonly topics: readonly Topic[]
  /** All indicators that the sentence has named so far, those of a part (其中) too, for values told behind them all. */
  readonly named: readonly ListedTopic[]
  /** True behind 力争到2030年: what follows in the sentence is striven for. */
  readonly strives: boolean
  /** True where a table's row names the subject, and a bare amount in a cell is of it. */
  readonly ofRow?: boolean
  /** The names that the clause before lists and tells nothing of, for what is said of them all behind it. */
  readonly announced?: readonly ListedTopic[]
  /** The indicators of the list of values before, for another list behind it (…, 分别增长…). */
  readonly joint: readonly ListedTopic[]
}

/** What a clause says of a figure by itself: all but its place, its period and whether it was reached. */
export type ClauseFigure = Omit<
  FigureFact,
  | 'document'
  | 'file'
  | 'code'
  | 'section'
  | 'paragraph'
  | 'ordinal'
  | 'quote'
  | 'kind'
  | 'period'
  | 'documentKind'
  | 'proposed'
  | 'headline'
  | 'repair'
> & {
  /** True for the goal inside a share of it (完成全年1.2万人任务的51%), whatever the clause's tense. */
  readonly goal?: boolean
  /** The indicator that grows by this much, where the figure is no level of it. */
  readonly increaseOf?: string
  /** For a value reached from another: the year that stands with it, or the end of the time that is spoken of. */
  readonly reached?: number | 'end'
}

export interface ClauseInput {
  /** The paragraph's exact text, and the same folded. */
  readonly text: string
  readonly folded: string
  readonly clause: Span
  readonly lexicon: Lexicon
  readonly carried: Carried
  readonly own: Scope
  readonly damage: readonly Damage[]
  /** True among headline goals, where words without a number set one too. */
  readonly amongGoals: boolean
}

/** A clause with what was found in it. */
export interface ClauseContext extends ClauseInput {
  readonly mentions: readonly Mention[]
  readonly quantities: readonly Quantity[]
  /** What shares are of (占一般公共预算收入的): no subjects. */
  readonly shares: readonly Span[]
  readonly scope: Scope
}

/** 中央经济工作会议确定的国内生产总值增长7%的目标, 市委、市政府提出的: whose goal it is, by its first sign. */
const SET_ABOVE =
  /(党中央|中央|国务院|国家|[省市])(?:委|政府|、|[省市](?=政府)|人民(?=政府)|全会|经济工作会议|人大会议|[省市](?=人大))*(?:确定|提出|明确)的[^,，;。]*$/

/** True where a level above set the goal that follows some words: of that figure alone, and of none behind it. */
export function isSetAbove(lead: string): boolean {
  return SET_ABOVE.test(lead)
}

const LEVELS: Record<string, Level> = { 国: 'national', 省: 'province', 市: 'city', 区: 'county', 县: 'county' }

/**
 * Whose figures a clause gives: 全市地区生产总值 in a district's paper is the city's, 我区 takes it back. `lead` is what
 * stands in front of its first indicator.
 */
export function scopeOf(clause: string, lead: string, carried: Scope, own: Scope): Scope {
  const opening = lead === '' ? clause.slice(0, 4) : lead
  if (/我[国省市区县]|全[区县旗]|本[区县市省旗]|[区县旗]级目标/.test(opening) && !/全[国省市]/.test(lead)) return own
  const named =
    lead === ''
      ? /^\s*((?:全(?=[国省市])|(?=[国省市]级?(?:预期|年度)?目标))([国省市]))/.exec(clause)
      : /(全([国省市])|([国省市])级?(?:预期|年度)?目标)(?:的|上半年|全年|预计|\d{4}年)*$/.exec(lead)
  const above = SET_ABOVE.exec(lead)?.[1]
  if (above !== undefined) return scopeAbove(LEVELS[above] ?? 'national', own)
  const sign = named?.[2] ?? named?.[3] ?? ''
  // 全市 in the paper of a municipality under the State, or of a city that is a county, is its own.
  const level = sign === '市' && own.region.endsWith('市') ? own.level : LEVELS[sign]
  if (named && level !== undefined && level !== own.level) return { region: `全${sign}`, level }
  if (named && level === own.level) return own
  return lead === '' ? carried : own
}

const RANKS: readonly Level[] = ['national', 'province', 'city', 'county', 'street']
const SIGNS: Partial<Record<Level, string>> = { national: '国', province: '省', city: '市' }

/** The scope of a goal that a level set, where it is one above the paper's own; its own otherwise. */
function scopeAbove(level: Level, own: Scope): Scope {
  const sign = SIGNS[level]
  const isAbove = RANKS.indexOf(level) < RANKS.indexOf(own.level)
  return isAbove && sign !== undefined ? { region: `全${sign}`, level } : own
}

/** A text without the words that name whose figures these are. */
export function withoutScope(text: string): string {
  return text.replace(/我[省市区县]|全[国省市区县]|本[市区县]/g, '')
}

/** What stands between a subject and the end of its value, verbatim, without the marks in front. */
export function wordingOf({ text, folded, clause }: ClauseInput, from: number, to: number): string {
  const lead =
    /^(?:[—\s、,，(:)]|其中|等(?:主要|重点)?(?:经济)?指标|我[国省市区县]|全[省市区县])*/.exec(
      folded.slice(from, to),
    )?.[0].length ?? 0
  const start = Math.max(from + lead, clause.start)
  const words = folded.slice(start, to)
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')') && folded[to] === ')'
  return text.slice(start, isOpen ? to + 1 : to)
}
