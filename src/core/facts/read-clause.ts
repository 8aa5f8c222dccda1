import type { Damage } from '../document/plan-document.ts'
import { findPhrases, readCommitments, shareReferences } from './clause-commitments.ts'
import {
  type Carried,
  type ClauseContext,
  type ClauseFigure,
  type ClauseInput,
  scopeOf,
  withoutScope,
  wordingOf,
} from './clause-context.ts'
import { readDamagedAmounts } from './clause-damage.ts'
import { readRanks } from './clause-ranks.ts'
import type { Span } from './clauses.ts'
import { readMeasure } from './measure.ts'
import { clean, isFunctional, type ObjectName, objectName } from './names.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findRises, type Rise } from './rises.ts'
import { findMentions, type Mention } from './subjects.ts'
import { jointMentions, lastOfList, namesOfLists } from './value-lists.ts'

/** What a number belongs to, and where the words between the two begin. */
interface Subject {
  readonly indicator: string | null
  readonly name: string
  readonly from: number
  /** True for one of several indicators that share a list of values. */
  readonly joint?: boolean
  /** The words that tell what the number measures, where they are not those between the two. */
  readonly words?: string
}

/** Reads every figure of one clause, and what the next clause takes over from it. */
export function readClause(input: ClauseInput): {
  figures: ClauseFigure[]
  carried: Pick<Carried, 'subject' | 'name' | 'scope' | 'topics' | 'joint'>
} {
  const { folded, clause, lexicon, carried, own } = input
  const text = folded.slice(clause.start, clause.end)
  const phrases = findPhrases(text, clause.start, lexicon)
  const ofWhole = /其中/.test(text)
  const shares = shareReferences(text, clause.start)
  const masked = [...phrases, ...shares]
  const mentions = findMentions(folded, clause, lexicon, masked, ofWhole ? [] : carried.topics.map((topic) => topic.id))
  const lead = folded.slice(clause.start, mentions[0]?.start ?? clause.start)
  const context: ClauseContext = {
    ...input,
    mentions,
    quantities: quantitiesOf(input, text),
    shares,
    scope: scopeOf(text, lead, carried.scope, own),
  }
  const figures = [
    ...readAmounts(context),
    ...readCommitments(context, phrases),
    ...readRanks(context),
    ...readDamagedAmounts(context),
  ]
  const topics = ofWhole ? [] : [...carried.topics, ...mentions.map(({ id, name }) => ({ id, name }))]
  return {
    figures,
    carried: { ...subjectAfter(context, figures), scope: context.scope, topics, joint: jointAfter(context) },
  }
}

function quantitiesOf({ clause, lexicon, damage }: ClauseInput, text: string): Quantity[] {
  return findQuantities(text, lexicon, shift(damage, -clause.start))
    .filter((quantity) => !quantity.threshold)
    .map((quantity) => move(quantity, clause.start))
}

/** 低于7%的预期目标: the number is the goal's, whatever it is held against. */
const GOAL_BEHIND = /^的(?:年度|全年|年初|计划|预期)*目标/

function readAmounts(context: ClauseContext): ClauseFigure[] {
  const { clause, quantities, carried } = context
  const listNames = namesOfLists(context)
  const rises = findRises(context.folded, clause, quantities)
  let previous: ObjectName | undefined
  return quantities.flatMap((quantity, i) => {
    if (rises.has(i + 1)) return []
    const rise = rises.get(i)
    if (rise) return [reachedFigure(context, quantity, rise)]
    const from = quantities[i - 1]?.end ?? clause.start
    const joint = jointMentions(context, i)
    if (joint.length > 0)
      return joint.map((mention) =>
        figureOf(
          context,
          quantity,
          {
            indicator: mention.id,
            name: mention.name,
            from: mention.end,
            joint: joint.length > 1 || quantities.length > 1,
          },
          lastOfList(context, i),
        ),
      )
    const share = shareOfGoal(context, i)
    if (share !== null && carried.name !== '') {
      const figure = figureOf(context, quantity, { indicator: carried.subject, name: carried.name, from }, quantity)
      return [{ ...figure, measure: 'share' as const, indicator: carried.subject, reference: share }]
    }
    if (shareOfGoal(context, i + 1) !== null && carried.name !== '') {
      const own = indicatorSubject(context, quantity, from, i)
      const subject = own ?? { indicator: carried.subject, name: carried.name, from }
      return [{ ...figureOf(context, quantity, subject, quantity), goal: true }]
    }
    const listName = listNames.get(i)
    if (listName !== undefined)
      return [figureOf(context, quantity, { indicator: null, name: listName, from }, quantity)]
    const subject = indicatorSubject(context, quantity, from, i)
    if (subject && GOAL_BEHIND.test(context.folded.slice(quantity.unitEnd, clause.end)))
      return [{ ...figureOf(context, quantity, subject, { ...quantity, comparator: '=' }), goal: true }]
    if (subject) return [figureOf(context, quantity, subject, quantity)]
    previous = objectName({
      folded: context.folded,
      from,
      quantity,
      to: quantities[i + 1]?.start ?? clause.end,
      end: clause.end,
      previous: i === 0 ? undefined : previous,
    })
    return [figureOf(context, quantity, { indicator: null, name: previous.name, from }, quantity)]
  })
}

/** The figure of a value that was reached from another: its subject stands in front of both. */
function reachedFigure(context: ClauseContext, quantity: Quantity, rise: Rise): ClauseFigure {
  const { folded, clause, mentions, carried } = context
  const mention = mentions.filter((candidate) => candidate.end <= rise.start).at(-1)
  const lead = folded.slice(clause.start, rise.start)
  const subject =
    mention && isFunctional(folded.slice(mention.end, rise.start))
      ? { indicator: mention.id, name: nameOf(context, mention, folded.slice(clause.start, mention.start)) }
      : carried.name !== '' && isFunctional(withoutScope(lead))
        ? { indicator: carried.subject, name: carried.name }
        : { indicator: null, name: clean(lead.trim()) }
  const figure = figureOf(
    context,
    quantity,
    { ...subject, from: rise.start, words: folded.slice(mention?.end ?? clause.start, rise.start) },
    undefined,
  )
  const { wording: _both, ...rest } = figure
  return {
    ...rest,
    wording: wordingOf(context, rise.start, quantity.end),
    reached: rise.year ?? 'end',
  }
}

/** What the i-th number of a clause is a share of, where that is a goal given with its own number: 占年度计划投资140亿元的43.8%. */
function shareOfGoal({ folded, clause, quantities }: ClauseContext, i: number): string | null {
  const share = quantities[i]
  const goal = quantities[i - 1]
  if (!share || !goal || share.unitClass !== 'percent' || goal.unitClass === 'percent') return null
  const before = /(?:占|为|完成|达到?)了?([^\d,，;。]{0,12})$/.exec(folded.slice(clause.start, goal.start))
  const behind = /^([^\d,，;。]{0,6})的$/.exec(folded.slice(goal.unitEnd, share.start))
  const reference = before && behind ? `${before[1] ?? ''}${behind[1] ?? ''}` : ''
  return /计划|目标|任务|预算/.test(reference) ? reference : null
}

/** The indicator of a number: named right in front, named behind a verb and the number, or carried from the clause before. */
function indicatorSubject(context: ClauseContext, quantity: Quantity, from: number, i: number): Subject | null {
  const { folded, clause, carried, lexicon, mentions, quantities } = context
  const mention = mentions.filter((candidate) => candidate.end <= quantity.start).at(-1)
  const first = quantities.find((candidate) => candidate.start >= (mention?.end ?? 0))
  const isIts = mention && first && isFunctional(wordsBetween(context, mention.end, first.start))
  if (mention && isIts && isFunctional(folded.slice(Math.max(mention.end, from), quantity.start))) {
    const lead = folded.slice(clause.start, mention.start)
    const isPart = /其中/.test(lead) && lexicon.indicators.get(mention.id)?.unit === 'count'
    return {
      indicator: isPart ? null : mention.id,
      name: nameOf(context, mention, lead),
      from: Math.max(mention.end, from),
    }
  }
  const behind = mentions.find((candidate) => candidate.start >= quantity.end && candidate.start - quantity.end <= 1)
  const counted = countedBehind(context, quantity)
  if (counted) return { ...counted, from: quantity.start }
  if (
    behind &&
    /(?:实施|安排|新增|新认定|净增|培育|拥有|认定)(?:约|近|超|不少于)?$/.test(
      folded.slice(clause.start, quantity.start),
    )
  ) {
    return { indicator: behind.id, name: behind.name, from: quantity.start }
  }
  const gap = wordsBetween(context, from, quantity.start)
  if (mention && i > 0 && quantity.unitClass === 'percent' && followsRemark(gap))
    return { indicator: mention.id, name: nameOf(context, mention, ''), from }
  const goesOn =
    i === 0 && !mention && carried.name !== '' && isFunctional(withoutScope(gap)) && takesOver(gap, quantity, folded)
  return goesOn ? { indicator: carried.subject, name: carried.name, from } : null
}

/** 135个区级重点项目完成投资186亿元: a clause that begins with a count of what an indicator counts. */
function countedBehind(
  { folded, clause, lexicon, mentions }: ClauseContext,
  quantity: Quantity,
): { indicator: string; name: string } | null {
  const behind = mentions.find((candidate) => candidate.start >= quantity.end)
  if (!behind || quantity.unitClass !== 'count' || folded.slice(clause.start, quantity.start).trim() !== '') return null
  if (!/^(?:[省市区县]级)?$/.test(folded.slice(quantity.end, behind.start))) return null
  const indicator = lexicon.indicators.get(behind.id)
  for (const id of [behind.id, ...Object.keys(indicator?.under ?? {})]) {
    const named = lexicon.indicators.get(id)
    const name = named?.written.find((word) => behind.name.startsWith(word))
    if (named?.unit === 'count' && name !== undefined) return { indicator: id, name }
  }
  return null
}

/** A stretch of the text without what its shares are of: 占一般公共预算收入的63% goes on with the subject before it. */
function wordsBetween({ folded, shares }: ClauseContext, from: number, to: number): string {
  const inside = shares.filter((share) => share.start >= from && share.end <= to)
  return inside.reduceRight(
    (text, { start, end }) => text.slice(0, start - from) + text.slice(end - from),
    folded.slice(from, to),
  )
}

/** 达到5.5万亿元、稳居全国前列、增长5%: a remark between a level and its growth names nothing. */
function followsRemark(gap: string): boolean {
  const parts = gap.split('、').filter((part) => part.trim() !== '')
  const last = parts.pop() ?? ''
  const remarks = parts.every((part) =>
    /^(?:稳居|位居|位列|跃居|居|列|排名|首次|历史性|创|迈上|站上|总量|连续)/.test(part),
  )
  return parts.length > 0 && remarks && /增长|下降|增速|上升|提高|降低/.test(last) && isFunctional(last)
}

/** The words that stand there, with 重大项目 in front of a short form that means nothing without it. */
function nameOf(context: ClauseContext, mention: Mention, lead: string): string {
  const verb = /(新增|调增|调减|增加|减少)(?:区本级|全区|地方)?$/.exec(lead)?.[1] ?? ''
  return `${verb}${parentName(context, mention)}${mention.name}`
}

function parentName({ lexicon, mentions, carried }: ClauseContext, mention: Mention): string {
  const indicator = lexicon.indicators.get(mention.id)
  for (const [parent, words] of Object.entries(indicator?.under ?? {})) {
    if (!words.includes(mention.name)) continue
    const near = mentions.find((other) => other.id === parent && other.end <= mention.start)
    const topic = near ?? carried.topics.findLast((other) => other.id === parent)
    if (topic) return topic.name
  }
  return ''
}

/** The figure of a number; `comparing` is the number whose comparator holds for it. */
function figureOf(
  context: ClauseContext,
  quantity: Quantity,
  subject: Subject,
  comparing: Quantity | undefined,
): ClauseFigure {
  const { folded, text, clause, lexicon } = context
  const indicator = subject.indicator === null ? undefined : lexicon.indicators.get(subject.indicator)
  const scope = indicator === undefined ? context.own : context.scope
  const from = Math.min(subject.from, quantity.start)
  const measured = readMeasure({
    quantity,
    words: subject.words ?? folded.slice(from, quantity.start),
    name: subject.name,
    indicator,
  })
  return {
    region: scope.region,
    level: scope.level,
    indicator: measured.indicator,
    name: subject.name,
    measure: measured.measure,
    value: measured.value,
    ...(quantity.value2 === undefined ? {} : { value2: quantity.value2 }),
    unit: quantity.unit,
    comparator: comparing?.comparator ?? quantity.comparator ?? '=',
    strive: lexicon.comparators.strive.test(folded.slice(clause.start, quantity.start)),
    ...(measured.reference === undefined ? {} : { reference: measured.reference }),
    damaged: false,
    joint: subject.joint ?? false,
    amount: text.slice(quantity.start, quantity.unitEnd),
    wording: wordingOf(context, from, comparing && comparing.start > quantity.start ? quantity.unitEnd : quantity.end),
  }
}

/** The indicators that a list of values in this clause belongs to, for a list behind it. */
function jointAfter(context: ClauseContext): Carried['joint'] {
  return context.quantities.flatMap((_, i) => jointMentions(context, i)).map(({ id, name }) => ({ id, name }))
}

/** Subject for the clauses behind: the last indicator that got a figure here, or that the clause only announced. */
function subjectAfter(context: ClauseContext, figures: readonly ClauseFigure[]): Pick<Carried, 'subject' | 'name'> {
  const { carried, clause, folded, mentions } = context
  const last = figures.at(-1)
  const mention = mentions.at(-1)
  if (last && last.indicator !== null) return { subject: last.indicator, name: last.name }
  if (mention && isFunctional(folded.slice(mention.end, clause.end)))
    return { subject: mention.id, name: nameOf(context, mention, '') }
  if (last) return { subject: last.name === carried.name ? carried.subject : null, name: last.name }
  return { subject: carried.subject, name: carried.name }
}

/** A clause goes on with the subject before it only where its words measure: 增速, 同比, 达到, 为预算的 …, never a bare count. */
function takesOver(gap: string, quantity: Quantity, folded: string): boolean {
  if (quantity.unitClass === 'percent') return true
  return (
    !/^\p{Script=Han}/u.test(folded.slice(quantity.end)) &&
    /达|完成|实现|总量|为|突破|超过|总计|增收|减收|增加|减少/.test(gap)
  )
}

function shift(spans: readonly Damage[], by: number): Span[] {
  return spans.map((span) => ({ start: span.start + by, end: span.end + by }))
}

function move(quantity: Quantity, by: number): Quantity {
  return { ...quantity, start: quantity.start + by, end: quantity.end + by, unitEnd: quantity.unitEnd + by }
}
