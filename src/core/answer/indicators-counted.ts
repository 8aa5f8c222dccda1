import { fold } from '../document/fold.ts'
import { type ClausePassage, clausePassages, type Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { scopeOfSearch } from './find-paragraphs.ts'
import { sayPassage } from './say-passage.ts'

const ASKS =
  /(?:多少|几)[个项]?\p{Script=Han}{0,8}?指标|指标[^,，。;；?？]{0,14}(?:多少|几)[个项]|\bhow many\b[^?,]*\b(?:indicators|targets)\b/iu

/** What a count of a plan's indicators is of. */
type CountOf = 'missed' | 'met' | 'kinds' | 'total'

const MISSED =
  /(?:[未没](?:有|能)?(?:如期|按期|按时)?(?:全部)?(?:完成|达到?|实现)|不及|不达|滞后|低于|\b(?:missed|unmet|fell short|not (?:met|reached|achieved|completed))\b)/iu
const MET = /完成|达到|实现|达标|超额|\b(?:met|reached|achieved|completed)\b/iu
const KINDS = /预期性|约束性|\b(?:binding|anticipat\w+|expected)\b/iu
const TOTAL = /共|总[数计]|设|提|列|定|\b(?:in all|in total|altogether|total|set|contain|have|has|include)\b/iu
/** A count of some of them: those of one field, or of one kind among all. */
const OF_SOME = /围绕|方面|其中|领域|(?:^|[。;])\s*[一二三四五六七八九]是/u
const COUNT = /\d+[个项]\p{Script=Han}{0,6}?指标|指标(?:共计?|达到?|有|为)?\d+[个项]/u

/** Words of such a question that narrow nothing down. */
const OWN =
  /国民经济和社会发展|经济社会发展|规划|纲要|草案|建议|文件|报告|政府|工作|计划|目标|主要|指标|一共|总共|共计?|设[置定了]?|提出?|列[出了]?|细化|确定|明确|安排|多少|几|预期性?|约束性?|如期|按期|完成|达到?|实现|不及|滞后|期间|时期|分别|里面?|当中|其中|中|这些|全[省市区县州国]?|[的了有是要各没未个项和与及被出能]|\b(?:how many|indicators?|targets?|plan|outline|did|does|do|in|the|of|for|were|was|are|set|all|total|draft|main|its|five-year|not|miss(?:ed)?|met|and|binding|anticipat\w+|expected|have|has|there|by|contain|include|altogether|\d+th|period)\b/giu
const PLAN = /十[一二三四五六]五/gu

interface Count {
  readonly passage: ClausePassage
  readonly of: CountOf
}

/**
 * How many indicators a plan sets, of which kinds, and how many were met or missed, as sentences count them. Undefined
 * where a question asks for anything beside that, or a count it asks for stands nowhere, or totals differ.
 */
export function indicatorsCounted(context: AnswerContext): Draft | undefined {
  const { question } = context
  const asked = fold(question.text)
  if (!ASKS.test(asked) || narrowsDown(asked, context)) return undefined
  const counts = countsIn(context)
  const chosen = asksFor(asked).map((of) => counts.filter((count) => count.of === of))
  if (chosen.some((of) => of.length === 0)) return undefined
  if (chosen.some((of) => new Set(of.map(({ passage }) => passage.located.document.file)).size > 1)) return undefined
  const totals = chosen.flat().filter(({ of }) => of === 'total')
  if (new Set(totals.map(numberIn)).size > 1) return undefined
  const text = new AnswerText()
  for (const passage of together(
    chosen
      .flatMap(([first, ...others]) => (first?.of === 'total' ? [first] : [first, ...others]))
      .flatMap((one) => one ?? []),
  )) {
    text.words(text.isEmpty ? '' : '\n')
    sayPassage(text, passage, context)
  }
  return draft('answered', text)
}

function asksFor(asked: string): CountOf[] {
  const found: CountOf[] = []
  if (MISSED.test(asked)) found.push('missed')
  else if (MET.test(asked)) found.push('met')
  if (KINDS.test(asked)) found.push('kinds')
  const isTotal = found.length === 0 || /共|总|\b(?:in all|in total|altogether|total)\b/iu.test(asked)
  return isTotal ? ['total', ...found] : found
}

/** A field or a year is named: how many of its indicators there are is told by no count of them all. */
function narrowsDown(asked: string, { question }: AnswerContext): boolean {
  const placeless = question.regions.reduce(
    (text, { start, end }) => text.replace(question.text.slice(start, end), ' '),
    asked,
  )
  return /\p{L}{2}|\d/u.test(placeless.replace(PLAN, ' ').replace(OWN, ' '))
}

function countsIn(context: AnswerContext): Count[] {
  const { knowledge, question } = context
  // the plan of 2021-2025 is looked back upon in a report of 2026
  const allowed = scopeOfSearch({ ...context, question: { ...question, years: [], periods: [] } })
  const plans: readonly string[] = fold(question.text).match(PLAN) ?? []
  return knowledge.located.flatMap((located, id): Count[] => {
    if (!allowed.has(id)) return []
    const folded = fold(located.paragraph.text)
    if (!COUNT.test(folded)) return []
    const headings = [...located.paragraph.section].reverse().map(fold)
    return clausePassages(located).flatMap((passage): Count[] => {
      if (!COUNT.test(passage.words)) return []
      const { sentence } = passage
      const near = [folded.slice(sentence.start, sentence.end), folded, ...headings]
      const named = near.map((words): string[] => words.match(PLAN) ?? []).find((names) => names.length > 0) ?? []
      if (plans.length > 0 && named.length > 0 && !plans.some((plan) => named.includes(plan))) return []
      const of = countOf(passage.words, folded.slice(sentence.start, passage.end))
      return of === null ? [] : [{ passage, of }]
    })
  })
}

function countOf(clause: string, upTo: string): CountOf | null {
  if (MISSED.test(clause)) return 'missed'
  if (KINDS.test(clause)) return 'kinds'
  if (TOTAL.test(clause)) return OF_SOME.test(upTo) ? null : 'total'
  return MET.test(clause) ? 'met' : null
}

function numberIn({ passage }: Count): string {
  return COUNT.exec(passage.words)?.[0].match(/\d+/)?.[0] ?? ''
}

/** Counts as passages, those of one sentence as one. */
function together(counts: readonly Count[]): Passage[] {
  const passages: Passage[] = []
  for (const { passage } of counts) {
    const last = passages.at(-1)
    if (last?.located === passage.located && last.sentence.start === passage.sentence.start)
      passages[passages.length - 1] = {
        ...last,
        start: Math.min(last.start, passage.start),
        end: Math.max(last.end, passage.end),
      }
    else passages.push(passage)
  }
  return passages
}
