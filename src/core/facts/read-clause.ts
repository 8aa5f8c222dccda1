import type { Damage } from '../document/plan-document.ts'
import { jointAfter, subjectAfter } from './carried-subject.ts'
import { announcedBy, findPhrases, readCommitments, shareReferences } from './clause-commitments.ts'
import {
  type Carried,
  type ClauseContext,
  type ClauseFigure,
  type ClauseInput,
  isSetAbove,
  type ListedTopic,
  scopeOf,
  type Topic,
  withoutScope,
  wordingOf,
} from './clause-context.ts'
import { readDamagedAmounts } from './clause-damage.ts'
import { figureOf } from './clause-figure.ts'
import { readRanks } from './clause-ranks.ts'
import { indicatorSubject, nameOf, type Subject } from './clause-subject.ts'
import type { Span } from './clauses.ts'
import { shareOfList } from './listed-shares.ts'
import { clean, isFunctional, type ObjectName, objectName } from './names.ts'
import { asGoal, isPassingGoal } from './passing-goals.ts'
import { findQuantities } from './quantities.ts'
import type { Quantity } from './quantity.ts'
import { findRises, type Rise } from './rises.ts'
import { strivesStill } from './striving.ts'
import { findMentions, wholesOf } from './subjects.ts'
import { jointMentions, lastOfList, listedName, namesOfLists, wordsOfList, yearsOfValues } from './value-lists.ts'

/** Reads every figure of one clause, and what the next clause takes over from it. */
export function readClause(input: ClauseInput): {
  figures: ClauseFigure[]
  carried: Pick<Carried, 'subject' | 'name' | 'scope' | 'topics' | 'named' | 'strives' | 'joint' | 'announced'>
} {
  const { folded, clause, lexicon, carried, own } = input
  const text = folded.slice(clause.start, clause.end)
  const phrases = findPhrases(text, clause.start, lexicon, input.amongGoals)
  const ofWhole = /其中/.test(text)
  const shares = shareReferences(text, clause.start)
  const masked = [...phrases, ...shares]
  const mentions = findMentions(folded, clause, lexicon, masked, {
    topics: ofWhole ? [] : carried.topics.map((topic) => topic.id),
    wholes: [...carried.topics.map((topic) => topic.id), ...wholesOf(carried.subject, lexicon), carried.subject ?? ''],
    region: own.region,
  })
  const lead = folded.slice(clause.start, mentions[0]?.start ?? clause.start)
  const context: ClauseContext = {
    ...input,
    mentions,
    quantities: quantitiesOf(input, text).filter(
      ({ start, end }) => !shares.some((span) => span.start <= start && end <= span.end),
    ),
    shares,
    scope: scopeOf(text, lead, carried.scope, own),
  }
  const figures = [
    ...readAmounts(context),
    ...readCommitments(context, phrases),
    ...readRanks(context),
    ...readDamagedAmounts(context),
  ]
  const here = mentions.map(({ id, name }) => ({ id, name }))
  const topics = ofWhole ? [] : [...carried.topics, ...here]
  return {
    figures,
    carried: {
      ...subjectAfter(context, figures),
      scope: isSetAbove(lead) ? carried.scope : context.scope,
      topics,
      named: [...carried.named, ...here, ...otherLevels(figures, here)],
      strives: strivesStill(carried.strives, text, lexicon),
      joint: jointAfter(context),
      announced: announcedBy(context),
    },
  }
}

/** What a clause gives a level of and that is no indicator (实现旅游收入95亿元): it counts in a list of rates behind it. */
function otherLevels(figures: readonly ClauseFigure[], here: readonly Topic[]): ListedTopic[] {
  const [only, ...others] = figures.filter(({ indicator, measure }) => indicator === null && measure === 'level')
  return here.length === 0 && only && others.length === 0 ? [{ id: null, name: only.name }] : []
}

/** 较一季度(-10.8%)回升: what the value is held against, and none of its own time. */
const COMPARED =
  /[较比](?:上年|去年|今年|年初|20\d\d年)?(?:同期|上月|上季度?|[一二三四]季度|[上下]半年|前三季度|\d{1,2}(?:-\d{1,2})?月份?)?(?:末|底)?\(-?$/

/** 达到79.5岁 behind 人均预期寿命提高1岁: what its name is measured in stands a clause further. */
const REACHES = /^\s*(?:达到?|(?:提[高升]|增加|延长|上升)到|[增升]至|为)/

function quantitiesOf({ clause, lexicon, damage, carried }: ClauseInput, text: string): Quantity[] {
  const lead = REACHES.test(text) ? carried.name : ''
  const offset = clause.start - lead.length
  return findQuantities(`${lead}${text}`, lexicon, shift(damage, -offset))
    .filter(({ start, threshold }) => start >= lead.length && !threshold)
    .map((quantity) => move(quantity, offset))
    .filter(({ start }) => !COMPARED.test(text.slice(0, start - clause.start)))
}

function readAmounts(context: ClauseContext): ClauseFigure[] {
  const { clause, quantities, carried } = context
  const listNames = namesOfLists(context)
  const rises = findRises(context.folded, clause, quantities)
  const years = yearsOfValues(context)
  let previous: ObjectName | undefined
  return quantities.flatMap((quantity, i) => {
    const year = years[i]
    const ofYears = year === undefined ? null : subjectOfYears(context)
    if (ofYears && year !== undefined)
      return [{ ...figureOf(context, quantity, { ...ofYears, ...measuredBy(context, i) }, quantity), reached: year }]
    if (rises.has(i + 1)) return []
    const rise = rises.get(i)
    if (rise) return [reachedFigure(context, quantity, rise)]
    const from = quantities[i - 1]?.end ?? clause.start
    const shareOf = shareOfList(context, i)
    if (shareOf) return [figureOf(context, quantity, shareOf, lastOfList(context, i))]
    const listed = listedName(context, i)
    if (listed)
      return [
        figureOf(
          context,
          quantity,
          {
            indicator: listed.mention?.id ?? null,
            name: listed.name,
            from: listed.end,
            joint: true,
            ...measuredBy(context, i),
          },
          lastOfList(context, i),
        ),
      ]
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
            ...measuredBy(context, i, mention.end),
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
    if (subject && isPassingGoal(context, quantity, subject.from)) {
      const goal = asGoal(context, quantity)
      return [{ ...figureOf(context, goal, subject, goal), goal: true }]
    }
    if (subject) return [figureOf(context, quantity, subject, quantity)]
    previous = objectName({
      folded: context.folded,
      from,
      quantity,
      to: quantities[i + 1]?.start ?? clause.end,
      end: clause.end,
      previous: i === 0 ? undefined : previous,
    })
    const named = { indicator: null, name: previous.name, from, ...measuredBy(context, i) }
    return [figureOf(context, quantity, named, quantity)]
  })
}

/** What values of several years are of: the indicator that the clause names, or that the clause before did. */
function subjectOfYears({ folded, clause, mentions, quantities, carried }: ClauseContext): Subject | null {
  const from = quantities[0]?.start ?? clause.start
  const mention = mentions.findLast(({ end }) => end <= from)
  if (mention && isFunctional(folded.slice(mention.end, from)))
    return { indicator: mention.id, name: mention.name, from: mention.end }
  const isCarried = !mention && carried.name !== '' && isFunctional(folded.slice(clause.start, from))
  return isCarried ? { indicator: carried.subject, name: carried.name, from: clause.start } : null
}

/** The words that measure a value of a list, where they stand in front of the first and behind the names. */
function measuredBy(context: ClauseContext, i: number, from?: number): { words?: string } {
  const words = wordsOfList(context, i, from)
  return words === undefined ? {} : { words }
}

/** 由10%调整为下降2%: what the value reached is. */
const CHANGED = /(?:增长|下降)(?:约|近)?$/

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
    {
      ...subject,
      from: rise.start,
      words: `${folded.slice(mention?.end ?? clause.start, rise.start)}${CHANGED.exec(folded.slice(rise.start, quantity.start))?.[0] ?? ''}`,
    },
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

function shift(spans: readonly Damage[], by: number): Span[] {
  return spans.map((span) => ({ start: span.start + by, end: span.end + by }))
}

function move(quantity: Quantity, by: number): Quantity {
  return { ...quantity, start: quantity.start + by, end: quantity.end + by, unitEnd: quantity.unitEnd + by }
}
