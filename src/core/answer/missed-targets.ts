import { textOf } from '../document/cells.ts'
import { fold } from '../document/fold.ts'
import { isSpan, isWholeYear, yearOf } from '../document/periods.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Located, mayHold } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import { type Comparison, compare } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { sayValue } from './fact-words.ts'
import { scopeOfSearch } from './find-paragraphs.ts'
import { headlineFacts, lineHead } from './list-targets.ts'
import { type Pair, pairOf, sayComparison } from './pair-lines.ts'
import { fitsYears } from './passage-fits.ts'
import { sayPassage } from './say-passage.ts'

/** Says of indicators that they stay behind what was planned. */
const BEHIND =
  /未(?:能)?(?:完成|达到?|实现|跟上)|没有?(?:完成|达到|实现)|(?:低于|不及|落后于?|滞后于?)\p{Script=Han}{0,6}(?:预期|目标|计划|进度)|[与同和]\p{Script=Han}{0,8}(?:目标|预期|计划|进度)\p{Script=Han}{0,8}差距|[项个](?:指标)?(?:进度)?(?:滞后|落后)/u
/** Terms of which each such clause holds one. */
const TERMS = ['未能', '未达', '未完', '完成', '没有', '实现', '低于', '不及', '落后', '滞后', '差距']
const OF_INDICATORS = /指标/
const PLANNED = /指标|目标|计划|预期|进度/
const LONGEST = 120
const MOST_SAID = 3
const MOST_LISTED = 10

/**
 * Which of the headline indicators did not reach their goals: the text's own clauses that say so, else each indicator
 * whose result of the year, or of the part of it asked about, is below its goal, with both figures and the formula.
 * Not stated where neither the text nor any pair of figures tells; goals with 左右, 同步 or 下达 are never judged.
 */
export function sayMissed(context: AnswerContext): Draft {
  const said = saidMissed(context)
  const compared = comparedMissed(context)
  const [first] = said
  if (!first) return compared ?? nothingToCompare(context)
  const text = new AnswerText()
  for (const passage of said) sayPassage(text.words(text.isEmpty ? '' : '\n'), passage, context)
  // 3项指标与计划有差距: the text counts and names none
  const words = first.located.paragraph.text.slice(first.start, first.end)
  const names = context.knowledge.lexicon.asked.find(fold(words)).length > 0
  if (!names && compared?.outcome === 'answered') text.words('\n').append(compared.text)
  return draft('answered', text)
}

/** Where a year has goals alone, nothing tells whether they were reached. */
function nothingToCompare({ question: { language } }: AnswerContext): Draft {
  const words = say(
    language,
    '可查文件中没有可与目标相比的完成数，不能判断哪些未达到。',
    'There are no results on record that could be held against the targets.',
  )
  return draft('not_stated', new AnswerText().words(words))
}

/** The rows and clauses of the scope that say of indicators that they stay behind; rows where names are asked, else what speaks of 指标. */
function saidMissed(context: AnswerContext): Passage[] {
  const { knowledge, question } = context
  const allowed = scopeOfSearch(context)
  const ids = new Set(TERMS.flatMap((term) => mayHold(knowledge, term)))
  const located = [...ids].sort((a, b) => a - b).flatMap((id) => (allowed.has(id) ? (knowledge.located[id] ?? []) : []))
  const rows = located.filter(isMissedRow).map(wholeRow)
  if (rows.length > 0 && !/几[项个]|多少[项个]|how many/i.test(question.text)) return rows.slice(0, MOST_LISTED)
  const found = located
    .filter(({ paragraph }) => !paragraph.cells)
    .flatMap((one) => clausesBehind(one, knowledge.lexicon))
    .filter(({ passage }) => fitsYears(passage, context))
  const ofYear = found.filter(({ ofSpan }) => !ofSpan)
  const meant = ofYear.length > 0 && question.periods.some(isWholeYear) ? ofYear : found
  const counting = meant.filter(({ counts }) => counts)
  return (counting.length > 0 ? counting : meant).slice(0, MOST_SAID).map(({ passage }) => passage)
}

/** “十四五”时期…没有达到规划预期: of several years together, unless the clause has a year of its own (去年…也未达年初预期). */
function isOfSeveralYears(words: string, before: string, located: Located): boolean {
  if (/去年|上年|20\d\d年|年初|年度|全年/.test(words)) return false
  return isSpan(located.period) || /十[一二三四五六]五|规划(?:预期|目标)|[五5]年(?:来|间|规划)/u.test(before + words)
}

/** A row of a table of indicators with a cell that says 滞后 or 未完成. */
function isMissedRow({ paragraph }: Located): boolean {
  return paragraph.cells?.some((cell) => MISSED_CELL.test(fold(textOf(paragraph, cell)).trim())) === true
}

const MISSED_CELL = /^(?:进度)?(?:滞后|落后|未(?:能)?完成|未达到?(?:目标|预期|进度|标)?)$/

function wholeRow(located: Located): Passage {
  const { headLength, text } = located.paragraph
  const whole = { start: headLength, end: text.length }
  return { located, sentence: whole, ...whole }
}

/** A clause that says so, whether it speaks of 指标, and whether of several years together. */
interface Behind {
  readonly passage: Passage
  readonly counts: boolean
  readonly ofSpan: boolean
}

/** A paragraph's clauses that say so, each with its sentence from the start where that is short enough. */
function clausesBehind(located: Located, lexicon: Lexicon): Behind[] {
  const folded = fold(located.paragraph.text)
  if (!BEHIND.test(folded) || !PLANNED.test(folded)) return []
  return sentencesOf(folded).flatMap((sentence) =>
    clausesOf(folded, sentence).flatMap(({ start, end }) => {
      const words = folded.slice(start, end)
      const before = folded.slice(Math.max(sentence.start, located.paragraph.headLength), start)
      const counts = COUNTED.test(words) && OF_INDICATORS.test(before + words)
      const names = OF_INDICATORS.test(words) || lexicon.asked.find(before + words).length > 0
      const plans = PLANNED.test(words) && names
      if (!BEHIND.test(words) || (!counts && !plans)) return []
      const ofSpan = isOfSeveralYears(words, before, located)
      // what stands in front is of another time
      const isApart = !ofSpan && isOfSeveralYears('', before, located)
      const from = !isApart && before.length + end - start <= LONGEST ? before.length : 0
      const passage = { located, sentence, start: start - from, end }
      return [{ passage, counts: counts || OF_INDICATORS.test(words), ofSpan }]
    }),
  )
}

/** 2项滞后: so many of the indicators. */
const COUNTED = /[\d一二两三四五六七八九十]+[项个]/u

/** The indicators whose result is below the goal by the figures. */
function comparedMissed(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const { language } = question
  const pairs = pairsOfNewest(context)
  if (pairs.length === 0) return null
  const ofTime = OF_TIME.test(question.text)
  const missed = pairs.filter((pair) => isMissed(pair, ofTime)).slice(0, MOST_LISTED)
  const text = new AnswerText()
  if (missed.length === 0)
    return draft(
      'not_stated',
      text.words(
        say(
          language,
          `可比的${pairs.length}项主要指标中没有低于目标的；其余目标或完成数不可比，不作判断。`,
          'None of the main indicators that can be compared is below its target; the others are not judged.',
        ),
      ),
    )
  text.words(
    ofTime
      ? say(
          language,
          '按所写数字落后于目标或时间进度的主要指标：',
          'Main indicators behind their targets or the time gone:',
        )
      : say(language, '按所写数字低于目标的主要指标：', 'Main indicators below their targets by the figures:'),
  )
  for (const pair of missed) {
    if (!pair.actual) continue
    sayValue(text.words(`\n${lineHead(pair.actual, context)}`), pair.actual, knowledge, language)
    if (ofTime && pair.stated) sayValue(text.words(say(language, '，', ', ')), pair.stated, knowledge, language)
    if (pair.target) sayValue(text.words(say(language, '，目标', ', target ')), pair.target, knowledge, language)
    sayComparison(text, pair, knowledge, language)
  }
  return draft('answered', text)
}

/** What can be judged of a year: of the one asked about, else of the newest that has goals and results. */
function pairsOfNewest(context: AnswerContext): readonly Pair[] {
  const { question, knowledge, planYear } = context
  const years = [...knowledge.ownOfYear.keys()].filter((year) => year <= planYear).sort((a, b) => b - a)
  for (const year of question.years.length > 0 ? question.years.slice(0, 1) : years) {
    const pairs = pairsOf(year, context)
    if (pairs.length > 0) return pairs
  }
  return []
}

/** Growth held against growth; levels only where the year is over. */
function pairsOf(year: number, context: AnswerContext): Pair[] {
  const part = context.question.periods.find((period) => !isWholeYear(period) && yearOf(period) === year)
  const targets = headlineFacts(context, year, false, undefined)
  const actuals = headlineFacts(context, year, true, part)
  return [...new Set(targets.map(({ indicator }) => indicator))].flatMap((id): Pair[] => {
    const pair = pairOf(
      targets.filter(({ indicator }) => indicator === id),
      actuals.filter(({ indicator }) => indicator === id),
    )
    return id !== null && isJudged(pair, context) ? [pair] : []
  })
}

/** 序时进度 is asked: what is done of the year is held against how much of it is gone. */
const OF_TIME = /进度|时间|schedule|pace/i

/** Growth; a level of a year that is over; shares of a goal where they are held against the time gone. */
function isJudged({ target, actual, stated }: Pair, { question }: AnswerContext): boolean {
  const ofTime = OF_TIME.test(question.text)
  const comparison = compare(target, actual, ofTime ? stated : undefined)
  if (comparison.type === 'growth') return true
  if (comparison.type === 'level') return isWholeYear(actual?.period ?? '') || (ofTime && comparison.time !== null)
  return comparison.type === 'stated' && comparison.time !== null
}

/** Below its goal, or behind the time gone; above it where the goal is a fall (能耗下降3%) or an upper bound. */
function isMissed({ target, actual, stated }: Pair, ofTime: boolean): boolean {
  const comparison = compare(target, actual, ofTime ? stated : undefined)
  const isUpper = target?.comparator === '≤' || target?.comparator === '<' || (target?.value ?? 0) < 0
  const above = distanceOf(comparison)
  return isUpper ? above > 0 : above < 0
}

function distanceOf(comparison: Comparison): number {
  if (comparison.type === 'growth') return comparison.distance.value
  if (comparison.type === 'stated') return comparison.time?.distance.value ?? 0
  if (comparison.type === 'level') return comparison.time?.distance.value ?? -comparison.remaining.value
  return 0
}
