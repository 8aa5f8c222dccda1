import { fold } from '../document/fold.ts'
import { isItem } from '../document/numbering.ts'
import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { periodOf } from './clause-period.ts'
import { ANNOUNCED, GOAL_LIST, GOALS } from './sentence-words.ts'
import { lastYearOf, type SectionTense, setsGoal } from './tense.ts'

const ANNOUNCES_GOALS = new RegExp(`${GOALS}${ANNOUNCED}:(?:\\n|$)`)

/** 主要预期目标安排如下: at a paragraph's end or above its first item: what follows are goals. */
export function announcesGoals(folded: string, section: SectionTense): boolean {
  return ANNOUNCES_GOALS.test(folded) && section.mode !== 'past'
}

/** …主要预期目标是:地区生产总值增长5%,城镇调: a line that ends within the list of goals, as pages cut them. */
export function leavesGoalsOpen(folded: string, section: SectionTense): boolean {
  const last = folded.split(/[。;\n]/).at(-1) ?? ''
  return /\d/.test(last) && goalsFrom(last, section) !== null
}

/** A list of goals goes on behind an open end, and from one —— item to the next. */
export function staysGoalList(goalList: boolean, folded: string, next: Paragraph | undefined): boolean {
  const goesOn =
    !/[。.]$/.test(folded) || (next !== undefined && isItem(folded.split('\n').at(-1) ?? '') && isItem(fold(next.text)))
  return goalList && goesOn
}

/** The year that an announcement names for the goals below it (我县2018年主要目标建议如下:); null where it names none. */
export function announcedYear(folded: string, section: SectionTense, document: PlanDocument): string | null {
  const lead =
    folded
      .trim()
      .split(/[。;\n]/)
      .at(-1) ?? ''
  const named = periodOf(lead, section, document.year)
  return named !== null && (isWholeYear(named) || isSpan(named)) ? named : null
}

/** 提出了2021年指标体系安排,具体为: sets goals without calling them so. */
const ARRANGES = /(?:提出|建议|明确)了?[^。;]*(?:20\d\d年|今年)[^。;]*安排/
/** 质量结构型指标方面,…: a further group of the goals that the sentence before lists. */
const GROUP = /^\s*[^,，。;:\d]{2,14}(?:指标|目标|方面)[,，:]/

/** True for a sentence that goes on with a list of goals. */
export function goesOnWithGoals(body: string, start: number, end: number): boolean {
  return body[start - 1] === ';' || GROUP.test(body.slice(start, end))
}

/** 反映资源节约的各项约束性指标完成国家下达任务: what several indicators are to reach. */
const OF_INDICATORS = /^[^,，。;:\d]{2,40}指标[^,，。;:\d]{0,8}(?:完成|达到|增长|保持)/
const TELLS_GOAL = /^[^,，]{0,16}(?:\d|同步|一致|下达|[国省市区县州]定|高于|快于|不低于|正增长|保持|稳定)/

/**
 * True for a sentence behind a list of goals that opens with a further one: an indicator with what it is to reach, or
 * several of them together.
 */
export function opensWithGoal(sentence: string, { written, shared }: Lexicon): boolean {
  const text = sentence.trim()
  if (OF_INDICATORS.test(text)) return true
  const opening = text.slice(0, LONGEST_OPENING)
  const hit = [...written.find(opening), ...shared.find(opening)].find(({ start }) =>
    WHOSE.test(opening.slice(0, start)),
  )
  return hit !== undefined && TELLS_GOAL.test(text.slice(hit.end))
}

/** So much of a sentence is looked through for the indicator that it opens with, and whose it is may stand before it. */
const LONGEST_OPENING = 24
const WHOSE = /^(?:全[国省市区县旗州体]|我[省市区县]|地方|[省市区县]级|\p{Script=Han}{2,6}[、和])*$/u

/**
 * Where a sentence begins to list goals, from its start; null where it lists none. In a part on what was done only where
 * it sets them (报告提出2020年主要预期目标:).
 */
export function goalsFrom(sentence: string, section: SectionTense): number | null {
  const list = GOAL_LIST.exec(sentence)
  if (!list) return null
  const end = list.index + list[0].length - 1
  const lead = sentence.slice(0, end)
  return section.mode !== 'past' || setsGoal(lead, section) || ARRANGES.test(lead) || PLANNED.test(lead) ? end : null
}

/** 今后五年是…。…: the five years that a paragraph opens with are those of its sentences that name no other time. */
const OPENS_FIVE_YEARS = /^\s*(?:今后|未来)五年/

/** 到2030年,…。…: what a part on a plan's years opens with is the time of its goals up to another. */
const UP_TO = /^\s*到(20\d\d)年[,，]/

/** 年初计划提出:…: what was planned for the time that is looked back on. */
const PLANNED = /(?:年初|年度)计划(?:提出|安排|确定)?$/

/** The year of goals that a look back lists as planned, their list opening at `at`; null where it lists none so. */
export function yearPlanned(body: string, at: number, { mode, period }: SectionTense): string | null {
  return mode === 'past' && PLANNED.test(body.slice(0, at)) ? period.slice(0, 4) : null
}

/**
 * An earlier year, or the five years ahead, with which a paragraph opens that stands among what is ahead; null where it
 * opens otherwise.
 */
export function openedBy(body: string, section: SectionTense, document: PlanDocument): string | null {
  if (section.mode !== 'past' && OPENS_FIVE_YEARS.test(body)) return periodOf(body.slice(0, 12), section, document.year)
  const end = isSpan(section.period) && section.mode !== 'past' ? section.period.slice(5) : undefined
  if (end !== undefined && UP_TO.exec(body)?.[1] === end) return end
  const year = /^\s*(?:去年|上年)[,，]/.test(body) ? `${document.year - 1}` : /^\s*(20\d\d)年[,，]/.exec(body)?.[1]
  return section.mode !== 'past' && year !== undefined && Number(year) < document.year ? year : null
}

/** 过去一年,我们的各项工作取得了很大成绩: a look back on the last year within what is ahead. */
const LOOKS_BACK = /^\s*(?:回顾)?过去的?一年[,，].*(?:成绩|成效|成就|进展|突破|胜利|完成)/
/** 今年, 要, 力争: it is over, and what is ahead is spoken of again. */
const LOOKS_AHEAD = /今年|下一步|新的一年|力争|确保|要(?!求|素)|将(?!近)|继续/

/** Whether a sentence of what is ahead looks back on the last year; `before` tells whether the one in front did. */
export function looksBack(sentence: string, before: boolean, section: SectionTense): boolean {
  return section.mode !== 'past' && (LOOKS_BACK.test(sentence) || (before && !LOOKS_AHEAD.test(sentence)))
}

/** True where a period that is named takes the place of the one that a paragraph opened with: not the end of its years. */
export function takesPlace(named: string, opened: string): boolean {
  return named !== opened && !(isSpan(opened) && named === opened.slice(5))
}

/** 初步统计,2012年…;…: a preliminary count among what is ahead is of its year up to the sentence's end. */
export function reportsYear(named: string, words: string, section: SectionTense): boolean {
  return section.mode !== 'past' && isWholeYear(named) && /(?:初步|快报)(?:统计|核算)|据统计/.test(words)
}

/** 今后五年: it begins with the paper's year, whatever part of it speaks. */
const FROM_NOW = /(?:今后|未来)五年/

/**
 * 去年达到1640万吨 of a look back on several years, or of a work report's on the last one: the year before the one that is
 * spoken in. 上年 of the last one is the year before that.
 */
function isOfSpeaker(text: string, { period }: SectionTense, { year, kind }: PlanDocument): boolean {
  const last = lastYearOf(period)
  if (last !== year - 1) return false
  return isSpan(period) ? /[去上]年/.test(text) : kind === 'work_report' && /(?<![比较与])去年(?!同期)/.test(text)
}

/** What 今年 is: of a look back its year, but of the goals that it tells of (报告提出今年的预期目标是…) the paper's. */
export function yearMeant(text: string, section: SectionTense, document: PlanDocument): number {
  const looksBack = section.mode === 'past' && !FROM_NOW.test(text) && !(/今年/.test(text) && setsGoal(text, section))
  if (!looksBack) return document.year
  return isOfSpeaker(text, section, document) ? document.year : yearOf(section.period)
}

/** The year that goals are of where no words name it: in a part on what was done the paper's own. */
export function yearAhead(section: SectionTense, document: PlanDocument): string {
  return section.mode === 'past' ? `${document.year}` : section.period
}
