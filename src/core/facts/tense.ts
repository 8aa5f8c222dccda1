import { isEnglishPaper } from '../document/english-head.ts'
import { findPeriods, type PeriodMention } from '../document/find-periods.ts'
import { fold } from '../document/fold.ts'
import { fiveYearSpan, isSpan, isWholeYear, monthsToEnd, yearOf } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import { englishSection } from './english-tense.ts'
import { planSetOut } from './plan-set-out.ts'
import { turnOf } from './turn.ts'

/**
 * What a section speaks of: goals for the headline indicators, what is still to be done, or what has happened.
 * 完成 is done in a report on the past half-year and intended in a plan, so the section decides before the words do.
 */
export interface SectionTense {
  readonly mode: 'target' | 'future' | 'past'
  readonly period: string
}

const TARGET = /(?:预期|主要|奋斗|发展|总体|规划|具体|年度)目标|目标任务$/
/** In a chapter on what is planned a section of indicators lists goals. */
const INDICATORS = /主要(?:经济|社会|发展|预期|和|与)*指标(?:安排|计划)?$/
const PAST =
  /发展基础|发展现状|(?:发展|宏观|外部|内外部)环境|形势分析|发展形势|面临形势|主要成就|(?:完成|执行|运行|进展|推进|落实|开展|办理|实施)情况|工作回顾|回顾|过去|成效|取得的?(?:成绩|进展)|成就|面临的?(?:\p{Script=Han}{0,4})(?:形势|机遇|挑战|困难|问题)|存在的?(?:主要|突出)?(?:问题|困难|不足|短板|差距)|问题[和与]困难|困难[和与]问题/u
const FUTURE =
  /工作安排|主要任务|重点任务|重点工作|工作重点|计划安排|总体要求|总体思路|工作部署|工作思路|(?:今年|下半年|下一步|下阶段)(?:的)?(?:主要)?工作|工作打算|主要措施|(?:[一二三四]季度|后[几期]|今后)[^,，]{0,8}(?:工作|措施|举措|打算)/

/** Tasks and key work are ahead by themselves; within a chapter on what was done they are its subject (重点工作扎实推进). */
const OPEN = /主要任务|重点任务|重点工作|主要措施/g

/**
 * The tense of a paragraph by its section path, the innermost telling heading first, then by the kind of document. A
 * heading that only names tasks says nothing against a chapter on what was done.
 */
export function sectionTense(document: PlanDocument, paragraph: Paragraph): SectionTense {
  if (isEnglishPaper(document)) return englishSection(document, paragraph)
  const setOut = planSetOut(document, paragraph)
  if (setOut !== null) return { mode: 'future', period: setOut }
  const titles = [...paragraph.section].reverse().map(fold)
  const modes = titles.map((title, i) => {
    const withinPast = titles.slice(i + 1).find((outer) => modeOf(outer) !== null)
    const ofPlan = document.kind === 'plan' || document.kind === 'tasks'
    const isPlanned =
      INDICATORS.test(title) && withinPast === undefined
        ? ofPlan
        : INDICATORS.test(title) && modeOf(withinPast ?? '') === 'future'
    if (isPlanned) return 'target'
    const outer = withinPast === undefined ? null : modeOf(withinPast)
    const own = modeOf(outer === 'past' ? title.replace(OPEN, '') : title)
    if (own === 'past' && outer !== null && outer !== 'past' && !isPastHeading(title, document.year)) return null
    return own === 'future' && isOfEarlierYears(title, document.year) ? 'past' : own
  })
  const mode = modes.find((found) => found !== null) ?? modeByOrder(document, paragraph)
  return { mode, period: sectionPeriod(document, titles, mode) }
}

/** 六是城乡融合成效显著提升: below a heading on what is ahead, effects and progress are what is wished for. */
const WISHED = /成效|成就|取得的?(?:成绩|进展)|进展情况/g

function isPastHeading(title: string, year: number): boolean {
  return modeOf(title.replace(WISHED, '')) === 'past' || isOfEarlierYears(title, year)
}

/** 强化调度,确保完成目标任务: a task, and no list of goals. */
const REACHES = /(?:完成|实现|达成|冲刺|紧盯|紧扣|围绕|锚定|聚焦|对标)[^,，]{0,8}目标/

/** 2022年主要工作 in a paper on 2023: what was done, though headings of work look ahead. */
function isOfEarlierYears(title: string, year: number): boolean {
  const years = [...title.matchAll(/20\d\d(?=年)/g)].map(([one]) => Number(one))
  return !/计划|安排|目标|部署|打算|思路/.test(title) && years.length > 0 && years.every((one) => one < year)
}

/** What a heading says that is spoken of below it, or null. Takes folded text. */
export function modeOf(title: string): SectionTense['mode'] | null {
  if (PAST.test(title)) return 'past'
  if (TARGET.test(title) && !/总体要求/.test(title) && !REACHES.test(title)) return 'target'
  return FUTURE.test(title) || /^.{0,4}20\d\d年.*(?:任务|工作|安排|部署|发展计划|计划草案)(?:\(草案\))?$/.test(title)
    ? 'future'
    : null
}

/** Below headings that tell no time: a report looks back, a work report back and then ahead, any other paper ahead. */
function modeByOrder(document: PlanDocument, paragraph: Paragraph): SectionTense['mode'] {
  if (document.kind === 'report' || document.kind === 'other' || isCarriedOut(document)) return 'past'
  return document.kind === 'work_report' && paragraph.ordinal < turnOf(document) ? 'past' : 'future'
}

/** A budget's execution, final accounts, or any paper on part of a year that plans nothing by its title. */
function isCarriedOut({ kind, period, title }: PlanDocument): boolean {
  if ((kind !== 'budget' && kind !== 'other') || /草案|安排|计划|调整/.test(title)) return false
  return (!isWholeYear(period) && !isSpan(period)) || /执行情况|决算/.test(title)
}

/** “十五五”主要目标任务: what a heading's five-year plan is followed by where the word for its time is left out. */
const FIVE_YEAR_PLAN = /“?十[一二三四五六]五”?(?=主要|目标|发展|重点|奋斗)/g

/** A folded heading in which a five-year plan's name tells its time. */
export function withPlanTimes(heading: string): string {
  return heading.replace(FIVE_YEAR_PLAN, '$&时期')
}

function sectionPeriod(document: PlanDocument, headings: readonly string[], mode: SectionTense['mode']): string {
  const titles = headings.map(withPlanTimes)
  const named = titles.flatMap((title) => namedIn(title, document.year)).at(0)
  const partial =
    named && !named.part && titles.flatMap((title) => findPeriods(title, document.year)).find((mention) => mention.part)
  if (partial) return partial.period
  if (named) return named.period
  const half = /H1$/.test(document.period)
  if (mode === 'future' && half)
    return titles.some((title) => /下半年/.test(title)) ? `${document.year}H2` : `${document.year}`
  if (mode === 'past' && document.kind === 'work_report') {
    return titles.some((title) => /五年/.test(title))
      ? `${document.year - 5}-${document.year - 1}`
      : `${document.year - 1}`
  }
  if (mode === 'past' && looksBackAndAhead(document)) return `${document.year - 1}`
  if (isSpan(document.period)) return mode === 'past' ? spanBefore(document.period) : document.period
  return mode === 'past' ? document.period : `${document.year}`
}

/** What a heading names, and of several years and one of them (“十四五”时期和2025年工作回顾) the one: that is told first and most. */
function namedIn(title: string, year: number): PeriodMention[] {
  const named = findPeriods(title, year).filter((mention) => mention.part || mention.ownYear)
  const single = named.filter(({ period }) => !isSpan(period))
  return single.length > 0 ? single : named
}

/** 2023年…执行情况与2024年…计划（草案）的报告: what it looks back on is the year before its own. */
function looksBackAndAhead({ title, year }: PlanDocument): boolean {
  const years = [...fold(title).matchAll(/20\d\d(?=年)/g)].map(([one]) => Number(one))
  return /执行情况/.test(title) && years.includes(year) && years.includes(year - 1)
}

/** The five years before a five-year plan's: what its look back is on. */
function spanBefore(period: string): string {
  return `${yearOf(period) - 5}-${yearOf(period) - 1}`
}

/** Tense and period of one clause, where its words say more than its section does. */
export interface ClauseTense {
  readonly kind: 'target' | 'task' | 'actual' | 'estimate'
  readonly period: string
  /** True for a goal of the list of headline targets, or one that the clause itself calls so. */
  readonly headline: boolean
}

/** 上半年…下降2.3% in a paper that was given in September: nothing of that time is still to be done. */
function isOverBy(period: string, reported: string | undefined, clause: string): boolean {
  const months = isWholeYear(period) || isSpan(period) ? null : monthsToEnd(period)
  if (months === null || reported === undefined || PLAN_WORDS.test(clause)) return false
  return `${period.slice(0, 4)}-${String(months).padStart(2, '0')}` < reported.slice(0, 7)
}

/** 低于预期目标 is held against a goal and sets none. */
const GOAL_WORDS =
  /(?<!低于|高于|超过|超出|完成|达到|实现|[比较距离与超])(?:预期目标|年度目标|全年目标|计划目标|年初目标|预期(?:增长|增幅|增速)(?!目标)[^,，;。\d]{0,4}\d)|目标为|目标是|(?:批准|审议通过)的(?:20\d\d年)?[^,，;。:\d]{0,20}(?:收入|支出|总额|总值|投资)(?:预算|计划|目标)?数?(?:为|是)\d|(?:纲要》?|规划)(?:要求|提出|确定|规定)(?:到?20\d\d年|年均|五年|[控达])/
const PLAN_WORDS = /计划(?:安排|实施|增长|新增|完成)|年安排(?!了)|年度(?:计划|安排)|预期|计划增长|目标|不低于/
const ESTIMATE = /预计(?!执行)|预期完成/
const PROPOSED = /(?<![模虚草])拟(?![定订]|建|入|于)/
/** 拟调整为, 拟调增: a change that waits for approval, of a goal too. */
const PROPOSED_CHANGE = /(?<![模虚草])拟[^,，;。]{0,8}(?:调整|调增|调减|调高|调低|增加|减少|追加|压减)/
const STILL_TO_DO =
  /将(?:在|于|继续|全面|力争|保持|增长|达到|实现|突破|完成|新增|控制|安排)|下一步|力争|(?:今年|20\d\d年)[^,，;。\d]{0,20}(?:预期|拟|确定为|定为)[^,，;。\d]{0,8}\d/
const ALREADY = /已(?:经)?(?:完成|建成|开工|实现|达到)|目前已/

/**
 * Tense of a sentence's clause: `said` is the period that its own words (or the sentence before it) name, if any.
 */
export function clauseTense(
  clause: string,
  section: SectionTense,
  documentPeriod: string,
  said: string | null,
  reported?: string,
): ClauseTense {
  const done = yearsBefore(clause, yearOf(documentPeriod))
  if (done !== null) return { kind: 'actual', period: done, headline: false }
  const period = said ?? section.period
  const over = lastYearOf(period) < yearOf(documentPeriod) || isOverBy(period, reported, clause)
  if (section.mode === 'target') {
    const kind = over && said !== null && yearOf(period) < yearOf(section.period) ? 'actual' : 'target'
    return { kind, period, headline: kind === 'target' }
  }
  if (setsGoal(clause, section)) return { kind: 'target', period: wholeYear(period), headline: true }
  if (PROPOSED.test(clause)) return { kind: 'task', period: wholeYear(period), headline: false }
  if (section.mode === 'past') return pastTense(clause, period, documentPeriod)
  return { kind: ALREADY.test(clause) || over ? 'actual' : 'task', period, headline: false }
}

/** 未达到增长8%的预期目标, 控制在3%以内的目标之内, 占年度目标72亿元的: a goal that a result is held against. */
const HELD_AGAINST =
  /(?:达到|完成|实现|低于|高于|超过|超额完成|好于|落后于|占|为|控制在)(?:了)?(?:全年|年度|年初|预期|计划)*(?:目标|任务|计划|预算)?[^,，;。]{0,14}(?:目标|任务|计划|预算)数?(?:\(?\d[\d.,]*[\p{Script=Han}%]{1,3}\)?)?(?:的|之内|以内|范围内|(?=[,，;:。])|$)/gu

/** 紧盯全年目标 speaks of goals that were set elsewhere. */
const KEPT_IN_VIEW = /(?:紧盯|盯紧|紧扣|紧紧围绕|围绕|对照|对标|锚定|瞄准|聚焦)[^,，;。\d]{0,8}目标(?:任务)?/g

/** True for words that still set a goal when those that a result is held against are left out. */
export function setsGoal(clause: string, section: SectionTense): boolean {
  const own = clause.replace(KEPT_IN_VIEW, '')
  return GOAL_WORDS.test(section.mode === 'past' ? own.replace(HELD_AGAINST, '') : own)
}

/** “十四五”前三年…年均增长6%: the years of a plan that have gone, or those before the paper's own. */
const YEARS_BEFORE =
  /(?:“?十([一二三四五六])五”?(?:时期)?)?前([一二两三四])年(?!度).*(?:年均|平均|累计)(?!.*后[一两二三]年)/

function yearsBefore(clause: string, year: number): string | null {
  const match = YEARS_BEFORE.exec(clause)
  if (!match) return null
  const count = '一二三四'.indexOf((match[2] ?? '').replace('两', '二')) + 1
  const first = match[1] === undefined ? year - count : yearOf(fiveYearSpan(match[1]))
  return `${first}-${first + count - 1}`
}

function pastTense(clause: string, period: string, documentPeriod: string): ClauseTense {
  if (isAhead(period, documentPeriod)) return { kind: 'task', period, headline: false }
  if (ESTIMATE.test(clause)) return { kind: 'estimate', period, headline: false }
  const wholeOfUnfinished =
    isWholeYear(period) && !isWholeYear(documentPeriod) && yearOf(period) === yearOf(documentPeriod)
  if (wholeOfUnfinished && (PLAN_WORDS.test(clause) || /全年/.test(clause)))
    return { kind: 'target', period, headline: true }
  if (STILL_TO_DO.test(clause)) return { kind: 'task', period, headline: false }
  return {
    kind: 'actual',
    period: wholeOfUnfinished && !/20\d\d年/.test(clause) ? documentPeriod : period,
    headline: false,
  }
}

/** 2015年达到2800亿元 in a report of 2013: nothing of a later year has happened. */
function isAhead(period: string, documentPeriod: string): boolean {
  return isWholeYear(period) && yearOf(period) > lastYearOf(documentPeriod)
}

/** The last year of a period: 2020 of 2016-2020. */
export function lastYearOf(period: string): number {
  return Number(/-(\d{4})$/.exec(period)?.[1] ?? yearOf(period))
}

/** The year of a part of it; several years stay. */
function wholeYear(period: string): string {
  return isSpan(period) ? period : period.slice(0, 4)
}

/**
 * True for a clause that proposes what is not approved yet (拟新建, 拟调增). Of goals only a change is a proposal: what a
 * draft plans (主要预期目标拟安排为, 赤字率拟按4%安排) is its plan.
 */
export function isProposed(clause: string, goal: boolean): boolean {
  return (goal ? PROPOSED_CHANGE : PROPOSED).test(clause)
}
