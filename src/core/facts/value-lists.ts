import type { Lexicon } from '../lexicon/lexicon.ts'
import { type ClauseContext, type ListedTopic, withoutScope } from './clause-context.ts'
import type { Span } from './clauses.ts'
import { listedYears } from './listed-years.ts'
import { clean, isFunctional, sharedNames } from './names.ts'
import type { Quantity } from './quantity.ts'
import type { Mention } from './subjects.ts'

/** An indicator that a value of a list belongs to, and where the words in front of the values begin. */
export interface JointSubject extends ListedTopic, Pick<Mention, 'end'> {}

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

/**
 * The i-th of several names in front of 分别, where not all of them are indicators (基础设施投资、工业投资分别增长3.2%、
 * 8.5%): the indicator that the i-th name is, or that name; null where the clause is no such list.
 */
export function listedName(
  { folded, clause, lexicon, mentions, quantities }: ClauseContext,
  i: number,
): { mention: Pick<Mention, 'id'> | undefined; name: string; end: number } | null {
  const first = quantities[0]
  if (!first) return null
  const lead = folded.slice(clause.start, first.start)
  const at = lead.indexOf('分别')
  const values = valuesListed({ folded, quantities })
  if (at < 0 || values < 2 || i >= values) return null
  const parts = partsOfCount(lead.slice(0, at), clause.start, values)
  const named = parts.map(({ start, end }) =>
    mentions.findLast(
      (mention) => start <= mention.start && mention.end <= end && isFunctional(folded.slice(mention.end, end)),
    ),
  )
  const isOne = named.every((mention) => !mention) && mentions.some(({ start }) => start < clause.start + at)
  if (parts.length !== values || isOne || named.every((mention) => mention)) return null
  const [opening, part] = [parts[0], parts[i]]
  if (!opening || !part) return null
  const name = clean(withoutScope(folded.slice(part.start, part.end).trim()))
  const mention =
    named[i] ??
    behindHead(folded.slice(opening.start, opening.end).trim(), name, lexicon) ??
    withLastEnd(name, part, named.at(-1), lexicon)
  return name.length < 2 ? null : { mention, name: named[i]?.name ?? name, end: clause.start + at }
}

/** How many values follow each other from the first on, of one unit and with 、 or 和 between them. */
export function valuesListed({ folded, quantities }: Pick<ClauseContext, 'folded' | 'quantities'>): number {
  const count = quantities.findIndex((quantity, n) => n > 0 && !sharesUnit(folded, quantities[n - 1], quantity))
  return count < 0 ? quantities.length : count
}

/** 工业 of 工业、制造业、工业技改投资分别增长: the indicator that a name is with the end of the last one. */
function withLastEnd(
  words: string,
  { start, end }: Span,
  last: Mention | undefined,
  lexicon: Lexicon,
): Mention | undefined {
  if (last === undefined || words.length < 2) return undefined
  for (let cut = 1; cut <= last.name.length - 2; cut++) {
    const [id] = lexicon.written.exact(`${words}${last.name.slice(cut)}`)
    if (id !== undefined && id !== last.id) return { ...last, id, name: words, start, end }
  }
  return undefined
}

/** 单位国内生产总值用水量、能耗分别下降…: the indicator that a name means behind the head of the first of its list. */
function behindHead(first: string, name: string, { written }: Lexicon): Pick<Mention, 'id'> | undefined {
  for (let cut = first.length - 1; cut >= 2; cut--) {
    const [id] = written.exact(`${first.slice(0, cut)}${name.replace(/(?<=排放)总?量$/, '')}`)
    if (id !== undefined) return { id }
  }
  return undefined
}

/** 2011年、2012年分别增长14.5%和12.5%: the year of each value; none where there are more or fewer of them. */
export function yearsOfValues({ folded, clause, quantities }: ClauseContext): readonly number[] {
  const years = listedYears(folded.slice(clause.start, quantities[0]?.start ?? clause.start))
  return years.length === quantities.length ? years : []
}

/** As many parts as there are values: 与 in 与周边国家货物贸易、对外投资 says with whom, and parts no names. */
export function partsOfCount(text: string, offset: number, count: number): { start: number; end: number }[] {
  const parts = partsOf(text, offset)
  if (parts.length === count) return parts
  const withPartner = partsOf(text, offset, /[、和及]/)
  return withPartner.length === count ? withPartner : parts
}

/** The parts of a list of names that 、 and 和 part. */
function partsOf(text: string, offset: number, between = /[、和与及]/): { start: number; end: number }[] {
  let start = offset
  return text.split(between).map((part) => {
    const span = { start, end: start + part.length }
    start = span.end + 1
    return span
  })
}

/** ……, 分别增长6.1%和7.2%; ……, 增长6.1%、7.2%: the indicators of the list before, in its order. */
function carriedList(
  { folded, clause, carried, quantities }: ClauseContext,
  first: Quantity,
  i: number,
): JointSubject[] {
  const lead = folded.slice(clause.start, first.start)
  if (quantities.length < 2 || !isFunctional(lead)) return []
  const isGiven = quantities.length === carried.joint.length && (/分别/.test(lead) || isListed(folded, quantities))
  const announced = carried.announced ?? []
  const list = isGiven
    ? carried.joint
    : /分别/.test(lead) && announced.length === quantities.length
      ? announced
      : /分别/.test(lead)
        ? lastNamed(carried.named, quantities.length)
        : []
  const topic = list[i]
  return topic ? [{ ...topic, end: clause.start }] : []
}

/** …达到4.1万元, …达到2.2万元, 分别增长8%和9%: the last indicators that the sentence named, as many as there are values. */
function lastNamed(topics: readonly ListedTopic[], count: number): readonly ListedTopic[] {
  const isSame = (one: ListedTopic, other: ListedTopic) =>
    one.id === null ? one.name === other.name : one.id === other.id
  const distinct = topics.filter((topic, n) => topics.findLastIndex((other) => isSame(topic, other)) === n)
  return distinct.length < count ? [] : distinct.slice(-count)
}

/** Values of one unit with 、 or 和 between them and nothing else. */
function isListed(folded: string, quantities: readonly Quantity[]): boolean {
  return quantities.every((quantity, n) => {
    const before = quantities[n - 1]
    return !before || (before.unit === quantity.unit && sharesUnit(folded, before, quantity))
  })
}

/** The last value of a list of values: 左右 behind it holds for all of them. */
export function lastOfList({ folded, quantities }: ClauseContext, i: number): Quantity | undefined {
  let last = i
  while (/^[、和与及]$/.test(folded.slice(quantities[last]?.end ?? 0, quantities[last + 1]?.start ?? 0))) last++
  return quantities[last]
}

/**
 * The words in front of a list of values that stand for each of them (分别下降1.5%、10.6%和6.4%): what the i-th measures;
 * undefined where it is no such value, or the first. They
 * begin behind `from`, the end of the names.
 */
export function wordsOfList(
  { folded, clause, quantities }: ClauseContext,
  i: number,
  from = clause.start,
): string | undefined {
  let first = i
  while (first > 0 && sharesUnit(folded, quantities[first - 1], quantities[first])) first--
  const start = Math.max(from, quantities[first - 1]?.end ?? clause.start)
  const lead = folded.slice(start, quantities[first]?.start ?? start)
  return first < i && /分别/.test(lead) ? lead : undefined
}

function sharesUnit(folded: string, before: Quantity | undefined, quantity: Quantity | undefined): boolean {
  if (!before || !quantity) return false
  return rateOrOwn(before) === rateOrOwn(quantity) && /^[、和与及]$/.test(folded.slice(before.end, quantity.start))
}

/** 分别增长3.8倍、80.2%: times and percent measure alike. */
function rateOrOwn({ unitClass }: Quantity): Quantity['unitClass'] {
  return unitClass === 'times' ? 'percent' : unitClass
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
