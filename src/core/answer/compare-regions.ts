import { type AskedComparison, askedComparison } from '../question/asked-comparison.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { type ComparedFigures, comparedFigures, type RegionFigures } from './compared-figures.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { FactWriter } from './fact-writer.ts'
import { Figure } from './figure.ts'
import { sayNotCompared, sayVerdict } from './say-verdict.ts'
import { factsOfYear } from './select-facts.ts'
import { rangeOf } from './value-range.ts'

/** What asks for more than a comparison of figures. */
const OTHER_ASPECTS = ['reason', 'forecast', 'breakdown', 'gap', 'progress'] as const
const COUNTS = /几个|多少个|how many/i
/** Lines of one answer; each has its citation. */
const MOST_LINES = 10

/**
 * One indicator over several regions: the highest or lowest, in order, those at a bar, or each. Every line is cited in its
 * own words; what differs in measure, what is only 左右, and regions without a figure or a document are said. Null where no
 * comparison is asked, or where the regions' documents have nothing to compare.
 */
export function compareRegions(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  if (knowledge.regions.size < 2 && knowledge.ofOthers.size === 0) return null
  const named = [
    ...new Set(question.regions.filter((region) => isThere(region.name, knowledge)).map(({ name }) => name)),
  ]
  const missing = [...new Set(question.regions.filter(({ name }) => !named.includes(name)).map(({ name }) => name))]
  const asked = askedComparison(question.text, named.length + missing.length, knowledge.lexicon)
  const id = asked && indicatorAsked(context)
  if (!asked || id === undefined || id === null || question.years.length > 1) return null
  if (OTHER_ASPECTS.some((aspect) => aspect !== 'gap' && question.aspects.has(aspect))) return null
  const found = comparedFigures(context, id, asked, named)
  if (!found || (missing.length > 0 && named.length < 2)) return null
  // without a year that they share each region's own newest one tells more
  if (question.years.length === 0 && found.regions.length < 2) return null
  return written(found, asked, missing, context)
}

function isThere(name: string, { regions, ofOthers }: Knowledge): boolean {
  return regions.has(name) || ofOthers.has(name)
}

/** The one indicator that is asked about; of an open word's readings the one that has figures. */
function indicatorAsked({ question, knowledge }: AnswerContext): string | undefined {
  const ids = new Set(question.indicators.flatMap((asked) => asked.ids))
  if (ids.size === 1) return [...ids][0]
  const [asked, ...others] = question.indicators
  if (!asked || others.length > 0) return undefined
  const years = question.years
  const there = asked.ids.filter((id) =>
    years.some((year) => {
      const { targets, actuals } = factsOfYear(knowledge, id, undefined, year)
      return targets.length + actuals.length > 0
    }),
  )
  return there.length === 1 ? there[0] : undefined
}

function written(
  found: ComparedFigures,
  asked: AskedComparison,
  missing: readonly string[],
  context: AnswerContext,
): Draft {
  const { language } = context.question
  const text = new AnswerText()
  const { inside, unsure, outside } = byBar(found.regions, asked)
  const ordered = asked.kind === 'each' ? inside : sorted(inside, asked.kind === 'lowest')
  if (asked.kind === 'pass' && ordered.length > 0 && COUNTS.test(context.question.text))
    text
      .words(say(language, '按所写数字共', 'By the numbers written: '))
      .figure(Figure.count(ordered))
      .words(say(language, '个：', ''))
  if (asked.kind === 'pass' && ordered.length === 0)
    text.words(say(language, '按文件所写数字，没有符合的地区。', 'By the numbers written, no region does.'))
  sayLines(text, ordered, context)
  if (asked.kind === 'highest' || asked.kind === 'lowest') sayVerdict(text, ordered, asked.kind, context)
  if (unsure.length > 0) {
    text.words(
      say(language, '\n数字正好相同而用词为“左右”，不作判断：', '\nThe same number, but only “about”, so not judged:'),
    )
    sayLines(text, sorted(unsure, false), context)
  }
  if (outside.length > 0) {
    text.words(say(language, '\n其余：', '\nThe others:'))
    sayLines(text, sorted(outside, false), context)
  }
  sayNotCompared(text, found, missing, context)
  const told = ordered.length > 0 || asked.kind === 'pass'
  return draft(told ? 'answered' : 'not_stated', text)
}

/** 5%以上: who is there by the numbers, who only by 左右, who is not. Without a bar everybody is inside. */
function byBar(regions: readonly RegionFigures[], { bar }: AskedComparison) {
  if (!bar) return { inside: regions, unsure: [], outside: [] }
  const place = (one: RegionFigures): 'inside' | 'unsure' | 'outside' => {
    const range = one.main && rangeOf(one.main)
    const limit = rangeOf({
      value: bar.value,
      unit: bar.unit,
      measure: bar.unitClass === 'percent' ? 'growth' : 'level',
    })
    if (!range || !limit || range.kind !== limit.kind) return 'outside'
    const same = range.low === limit.low && range.high === limit.low
    const isAbout = one.main?.comparator === '≈'
    switch (bar.comparator ?? '=') {
      case '≥':
        return same && isAbout ? 'unsure' : range.low >= limit.low ? 'inside' : 'outside'
      case '>':
        return same && isAbout ? 'unsure' : range.low > limit.low ? 'inside' : 'outside'
      case '≤':
        return same && isAbout ? 'unsure' : range.high <= limit.low ? 'inside' : 'outside'
      case '<':
        return same && isAbout ? 'unsure' : range.high < limit.low ? 'inside' : 'outside'
      default:
        return same ? 'inside' : 'outside'
    }
  }
  const at = (wanted: string) => regions.filter((one) => place(one) === wanted)
  return { inside: at('inside'), unsure: at('unsure'), outside: at('outside') }
}

/** The highest first, or the lowest; what does not compare stands last. */
function sorted(regions: readonly RegionFigures[], lowestFirst: boolean): RegionFigures[] {
  const keyOf = ({ main }: RegionFigures) => {
    const range = main && rangeOf(main)
    return range ? (lowestFirst ? range.low : -(range.low + range.high) / 2) : Number.POSITIVE_INFINITY
  }
  return [...regions].sort((a, b) => keyOf(a) - keyOf(b) || 0)
}

function sayLines(text: AnswerText, regions: readonly RegionFigures[], context: AnswerContext): void {
  const { question, knowledge } = context
  for (const { facts } of regions.slice(0, MOST_LINES)) {
    const writer = new FactWriter(knowledge, question.language)
    if (facts.some(({ kind }) => kind === 'target' || kind === 'task')) writer.targets(facts)
    else writer.actuals(facts)
    text.words(text.isEmpty ? '' : '\n').append(writer.text)
  }
  const left = regions.slice(MOST_LINES)
  if (left.length === 0) return
  text.words(say(question.language, '\n另有', '\nNot shown: ')).figure(Figure.count(left))
  text.words(say(question.language, '个地区未列，可按地区再问。', ' more; ask for them by name.'))
}
