import { findPeriods } from '../document/find-periods.ts'
import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import type { Span } from './clauses.ts'
import { withoutRiseYears } from './rises.ts'
import type { SectionTense } from './tense.ts'

/** 下半年…确保全年地区生产总值增长6%;…: the year that is named in a section on a part of it holds for all of the sentence. */
export function goesOnAsYear(named: string, section: SectionTense): boolean {
  return section.mode !== 'past' && isWholeYear(named) && !isWholeYear(section.period) && !isSpan(section.period)
}

/** The first period that a clause names, `year` being 今年; 上年执行数 and the like are references. */
export function periodOf(text: string, section: SectionTense, year: number): string | null {
  if (REFERS.test(text)) return null
  if (SAME_TIME_LAST_YEAR.test(text)) return `${yearOf(section.period) - 1}${section.period.slice(4)}`
  const mentions = findPeriods(withoutBases(withoutGoalReferences(withoutRiseYears(text))), year).filter(
    (mention) => !ATTRIBUTE.test(text.slice(mention.end)) && !isInQuotes(text, mention),
  )
  return mentions[0]?.period ?? null
}

/** 完成全年总量目标的107%, 高于全年增速目标7.5个百分点: the time of the goal that a result is held against, blanked out. */
function withoutGoalReferences(text: string): string {
  return text.replace(
    /(?<=(?:完成|达到|占|为|高于|低于|超过|快于|超额完成)了?)(?:全年|年度|年初)(?=[^,，;。\d]{0,6}(?:目标|任务|计划|预算)数?(?:的)?\d)/g,
    (words) => ' '.repeat(words.length),
  )
}

/** 在2018年基础上翻两番: the year that a goal is counted from, blanked out. */
function withoutBases(text: string): string {
  return text.replace(BASE, (words) => ' '.repeat(words.length))
}

const BASE = /在“?(?:20\d\d年|[去上]年|十[一二三四五六]五)”?[末底]?的?(?=基[础数]上)/g

/** Words behind a year that make it part of a name (上年预计执行数, 2019年度…补贴) and no time of the statement. */
const ATTRIBUTE =
  /^(?:的\d[\d.]*倍|(?:不变|可比|当年)?价|结转|结余|结存|执行|预计(?=执行|完成数|数)|预算|同期|水平|实绩|底|末|远景|度(?!计划|投资|目标))/
/** 落实2030年应对气候变化…目标, 对标2035年远景目标: what is followed, and no time of the statement. */
const REFERS =
  /^\s*(?:落实|对标|锚定|对照|围绕|按照|根据|依据|贯彻|衔接)[^,，]*(?:目标|要求|部署|规划|纲要|精神|安排|计划)$/
const SAME_TIME_LAST_YEAR = /(?<![比较于和与])(?:去年|上年)同期/

function isInQuotes(text: string, span: Span): boolean {
  const open = text.lastIndexOf('“', span.start)
  return open >= 0 && text.indexOf('”', open) >= span.end
}
