import type { ClauseContext } from './clause-context.ts'
import { isFunctional, sharedNames } from './names.ts'
import type { Quantity } from './quantities.ts'
import type { Mention } from './subjects.ts'

/** An indicator that a value of a list belongs to, and where the words in front of the values begin. */
export type JointSubject = Pick<Mention, 'id' | 'name' | 'end'>

/** Words longer than this in front of a number of a list are no name of one place. */
const LONGEST_PART = 14

/**
 * The indicators that a value of a list belongs to: in order with 分别 (城乡居民收入分别增长6%、7%左右), all of them where
 * one value stands for all. Empty where the clause is no such list.
 */
export function jointMentions(context: ClauseContext, i: number): readonly JointSubject[] {
  const { folded, mentions, quantities } = context
  const first = quantities[0]
  if (mentions.length === 0 && first) return carriedList(context, first, i)
  const names = mentions.filter((mention) => first !== undefined && mention.end <= first.start)
  if (!first || names.length < 2) return []
  const last = Math.max(...names.map((mention) => mention.end))
  const between = folded.slice(last, first.start)
  const sameWords = names.every((mention) => mention.start === names[0]?.start)
  const listed =
    sameWords ||
    names.every((mention, n) => n === 0 || /^[、和与及]*$/.test(folded.slice(names[n - 1]?.end ?? 0, mention.start)))
  if (!listed || !isFunctional(between.replace('分别', ''))) return []
  const subjects = names.map((mention) => ({ ...mention, end: last }))
  if (quantities.length === 1) return /分别/.test(between) ? [] : subjects
  const subject = subjects[i % subjects.length]
  return subject ? [subject] : []
}

/** ……, 分别增长6.1%和7.2%; ……, 增长6.1%、7.2%: the indicators of the list before, in its order. */
function carriedList(
  { folded, clause, carried, quantities }: ClauseContext,
  first: Quantity,
  i: number,
): JointSubject[] {
  const lead = folded.slice(clause.start, first.start)
  const topics = carried.joint.length < 2 && /分别/.test(lead) ? lastNamed(carried, quantities.length) : carried.joint
  if (topics.length < 2 || quantities.length !== topics.length) return []
  if (!isFunctional(lead) || !(/分别/.test(lead) || isListed(folded, quantities))) return []
  const topic = topics[i]
  return topic ? [{ ...topic, end: clause.start }] : []
}

/** 外贸出口4500万美元, 实际利用外资2300万美元, 分别增长3%和7%: the indicators that the sentence named last, each with its own value. */
function lastNamed({ topics }: ClauseContext['carried'], count: number): ClauseContext['carried']['joint'] {
  return topics.filter(({ id }, i) => id !== topics[i + 1]?.id).slice(-count)
}

/** Values of one unit with 、 or 和 between them and nothing else. */
function isListed(folded: string, quantities: readonly Quantity[]): boolean {
  return quantities.every((quantity, n) => {
    const before = quantities[n - 1]
    return !before || (before.unit === quantity.unit && /^[、和]$/.test(folded.slice(before.end, quantity.start)))
  })
}

/** The last value of a list of values: 左右 behind it holds for all of them. */
export function lastOfList({ folded, quantities }: ClauseContext, i: number): Quantity | undefined {
  let last = i
  while (/^[、和]$/.test(folded.slice(quantities[last]?.end ?? 0, quantities[last + 1]?.start ?? 0))) last++
  return quantities[last]
}

/** Names of several counts that share one noun (外沙湖8个、楚河2个雨水排口), by the place of the count. */
export function namesOfLists(context: ClauseContext): Map<number, string> {
  const names = new Map<number, string>()
  const { quantities } = context
  for (let i = 0; i < quantities.length; i++) {
    const run = listFrom(context, i)
    if (run.length < 2) continue
    namesOfRun(context, i, run)?.forEach((name, n) => {
      names.set(i + n, name)
    })
    i += run.length - 1
  }
  return names
}

function namesOfRun(
  { folded, clause, mentions, quantities }: ClauseContext,
  i: number,
  run: readonly Quantity[],
): string[] | null {
  const parts = run.map((quantity, n) => {
    const from = n === 0 ? (quantities[i - 1]?.end ?? clause.start) : (run[n - 1]?.end ?? 0) + 1
    return folded.slice(from, quantity.start).replace(/^[、,，\s]+/, '')
  })
  const start = run[0]?.start ?? 0
  const end = run.at(-1)?.end ?? 0
  if (parts.some((part) => part === '' || part.length > LONGEST_PART)) return null
  if (mentions.some((mention) => mention.start >= start - LONGEST_PART && mention.end <= end)) return null
  const behind = /^(\p{Script=Han}{2,10}?)(?=进行|完成|已|实现|$|[,，])/u.exec(folded.slice(end, clause.end))?.[1] ?? ''
  const short =
    parts.slice(1).every((part) => part.length <= 6) && (parts[0]?.length ?? 0) > (parts[1]?.length ?? 0) + 2
  return behind === '' && !short ? null : sharedNames(parts, behind)
}

/** Counts of one unit from the i-th on that follow each other with 、 between them. */
function listFrom({ folded, quantities }: ClauseContext, i: number): Quantity[] {
  const run: Quantity[] = []
  for (const quantity of quantities.slice(i)) {
    const before = run.at(-1)
    if (before && (quantity.unit !== before.unit || folded[before.end] !== '、')) break
    run.push(quantity)
  }
  return run
}
