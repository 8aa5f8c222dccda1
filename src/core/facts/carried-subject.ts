import { type Carried, type ClauseContext, type ClauseFigure, withoutScope } from './clause-context.ts'
import { nameOf } from './clause-subject.ts'
import { clean, isFunctional } from './names.ts'
import type { Mention } from './subjects.ts'
import { jointMentions, listedName } from './value-lists.ts'

/** The indicators that a list of values in this clause belongs to, for a list behind it. */
export function jointAfter(context: ClauseContext): Carried['joint'] {
  const listed = context.quantities.map((_, i) => listedName(context, i))
  const named = listed.flatMap((part) => (part ? [{ id: part.mention?.id ?? null, name: part.name }] : []))
  if (named.length > 1 && named.length === listed.length) return named
  return context.quantities.flatMap((_, i) => jointMentions(context, i)).map(({ id, name }) => ({ id, name }))
}

/** 9.单位工业增加值能耗: in front of 完成市下达任务 names what has to reach it. */
function withoutNumber(text: string): string {
  return text.trim().replace(/^(?:——|—|\d{1,2}[.、])\s*/, '')
}

/** 高于去年同期增速2.7个百分点, 比全市低1个百分点: a clause that only holds its subject against something. */
const HELD_AGAINST = /^\s*(?:增速|增幅|降幅)?(?:高于|低于|快于|慢于|[比较])/

const LONGEST_SUBJECT = 16

/** 万元生产总值能耗1.02吨标准煤,下降3.2%: a level of what is told in percent alone is no figure of it, and what follows is. */
function isOwnLevel({ lexicon }: ClauseContext, last: ClauseFigure, mention: Mention): boolean {
  return (
    last.indicator === null &&
    last.measure === 'level' &&
    last.name === mention.name &&
    lexicon.indicators.get(mention.id)?.unit === 'percent'
  )
}

/** Subject for the clauses behind: the last indicator that got a figure here, or that the clause only announced. */
export function subjectAfter(
  context: ClauseContext,
  figures: readonly ClauseFigure[],
): Pick<Carried, 'subject' | 'name'> {
  const { carried, clause, folded, mentions } = context
  const last = figures.at(-1)
  const mention = mentions.at(-1)
  if (last && last.indicator !== null) return { subject: last.indicator, name: last.name }
  if (last && mention && isOwnLevel(context, last, mention)) return { subject: mention.id, name: last.name }
  const isDistance = last?.indicator === null && /百分点$/.test(last.unit ?? '')
  if (mention && (isDistance || isFunctional(folded.slice(mention.end, clause.end))))
    return { subject: mention.id, name: nameOf(context, mention, '') }
  // 万元生产总值能耗1.02吨标准煤, 下降3.2%: what is aimed at of it is told in percent.
  const isOtherLevel = last?.measure === 'level' && last.name === mention?.name
  if (mention && isOtherLevel && context.lexicon.indicators.get(mention.id)?.unit === 'percent')
    return { subject: mention.id, name: nameOf(context, mention, '') }
  // 地区生产总值连上新台阶, 年均增长6%: a clause that only speaks of one indicator announces it.
  const isSpokenOf = context.quantities.length === 0 && mentions.length === 1
  if (mention && !last && isSpokenOf && isFunctional(withoutScope(folded.slice(clause.start, mention.start))))
    return { subject: mention.id, name: nameOf(context, mention, '') }
  if (isDistance && HELD_AGAINST.test(folded.slice(clause.start, clause.end)))
    return { subject: carried.subject, name: carried.name }
  if (last) return { subject: last.name === carried.name ? carried.subject : null, name: last.name }
  const named = folded[clause.end] === ':' ? clean(withoutNumber(folded.slice(clause.start, clause.end))) : ''
  if (named.length > 2 && named.length <= LONGEST_SUBJECT) return { subject: null, name: named }
  return { subject: carried.subject, name: carried.name }
}
