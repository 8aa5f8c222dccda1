import type { Lexicon } from '../lexicon/lexicon.ts'
import { type ClauseContext, type ClauseFigure, type ListedTopic, withoutScope, wordingOf } from './clause-context.ts'
import type { Span } from './clauses.ts'
import { isMeasurable, isShareName, measureOfCommitment } from './commitment-measure.ts'
import type { FigureFact } from './fact.ts'
import { clean, isFunctional } from './names.ts'
import type { Mention } from './subjects.ts'

/** What stands between two subjects of a list: 、 alone, or the rest of a name and its direction (排放量降低、). */
const LIST_GAP = /^(?:[^\d,，;。:]{0,8})[、和与及]$/

/** Words longer than this in front of a commitment are a sentence and no name. */
const LONGEST_NAME = 20
/** 占比要保持: what may stand between a name and the words for its goal. */
const STEADY = /(?:要|将|继续|稳步|稳定|保持)+$/
/** 体现了居民收入增长和经济增长同步的要求: what a goal is good for. */
const GIVES_REASONS = /^\s*(?:这|也|并|既|又)*(?:体现|反映|有利于|有助于|符合|顺应|兼顾|考虑)/
/** 劳动生产率增速(高于…): its growth is spoken of, whatever the name. */
const GROWS = /(?:增长|增速|增幅|涨幅)$/
/** 反映…的各项约束性指标: a name that says what its indicators tell may be longer. */
const LONGEST_OF_INDICATORS = 34

/** A comparator without a number: 与经济增长同步. */
export interface Phrase extends Span {
  readonly comparator: FigureFact['comparator']
  readonly reference: string
  readonly measure: FigureFact['measure'] | undefined
  /** True for words that are a goal only where a headline goal's subject stands right in front of them: 保持稳定. */
  readonly goals: boolean
}

/** Commitments without a number in a clause: 与…同步, 高于…, 完成…下达…. Offsets are those of the paragraph. */
export function findPhrases(text: string, offset: number, lexicon: Lexicon, amongGoals: boolean): Phrase[] {
  const found: Phrase[] = []
  for (const { comparator, form, measure, goals } of lexicon.comparators.phrases) {
    for (let from = 0; (!goals || amongGoals) && from < text.length; ) {
      const match = form.exec(text.slice(from))
      if (!match) break
      const start = offset + from + match.index
      const span = { start, end: start + match[0].length }
      from = span.end - offset
      if (found.every((other) => other.end <= span.start || span.end <= other.start))
        found.push({ ...span, comparator, reference: match[1] ?? '', measure, goals })
    }
  }
  return found
}

/** 居民收入和经济增长同步、劳动报酬和劳动生产率同步: where the words begin that lead to a commitment behind another. */
function leadFrom(folded: string, clause: Span, phrase: Phrase, phrases: readonly Phrase[]): number {
  const ends = phrases.filter(({ end }) => end < phrase.start && folded[end] === '、').map(({ end }) => end + 1)
  return Math.max(clause.start, ...ends)
}

/** Where the words end by which one thing is held against several: 高于全国平均水平、高于城镇居民收入增速. */
function endOfChain(folded: string, phrase: Phrase, phrases: readonly Phrase[]): number {
  const next = phrases.find(({ start }) => start > phrase.end && /^、/.test(folded.slice(phrase.end, start)))
  const goesOn = next !== undefined && isFunctional(folded.slice(phrase.end + 1, next.start))
  return goesOn ? endOfChain(folded, next, phrases) : phrase.end
}

const SHARE_OF =
  /(?:占|为|完成|达到?)(?:经?[省市区县镇乡]?人大(?:会议?|代表大会)?(?:批准|通过|审议通过)的?)?(?:全年|年度|年初|五年|规划|“?十[一二三四五六]五”?|调整后?|变动|汇总|年)?(?:总量|总|总体|预期|既定|控制|奋斗)?(?:预算|投资|计划投资|计划|目标|任务)+(?:数)?的|占[^,，;。\d]{2,18}?的?比[重例]|在[^,，;。\d]{2,16}?中?的?(?:比[重例]|占比)|(?:与|相当于)[^,，;。\d]{2,14}?的?(?:比[重例率值]|之比)|占(?!总)[^,，;。\d]{2,18}?的(?=\d+(?:\.\d+)?%)|[与同和](?:全[国省市州区县]|上级)[^,，;。]{0,24}相比/g

/** 完成年度投资的…%, 为预算的…%, 占…的比重: what a share is of, and no subject. */
export function shareReferences(text: string, offset: number): Span[] {
  return [...text.matchAll(SHARE_OF)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

/** 占年度目标72亿元的, 完成全年目标(200亿元)的: what a share is of, with its own number. */
const SHARE_OF_NUMBER =
  /(?:占|为|完成|达到?)了?[^\d,，;。、]{0,10}(?:预算|计划|目标|任务|投资)数?\(?(?:约|近)?\d[\d.,]*\p{Script=Han}{1,3}\)?[^\d,，;。]{0,6}的(?=\d)/gu

/** A text without what its shares are of: 完成年度目标的40% and 占年度目标72亿元的73% set no goal. */
export function withoutShareReferences(text: string): string {
  return text.replace(SHARE_OF, '').replace(SHARE_OF_NUMBER, '')
}

/** 主要污染物排放量 in front of 完成省下达任务: a subject that is no indicator; nothing where the words are no name. */
function otherSubject(lead: string): { id: null; name: string }[] {
  const name = clean(
    lead
      .replace(/^(?:[—\s、,，(:]|其中|确保|力争|实现|推动|\d+[.、])*/, '')
      .replace(/(?:的?增长|的?增速|提高|稳定|全面|不折不扣|圆满|如期|也|均|都|要)+$/, ''),
  )
  // 我市将与全国同步: what will go along with others is the place itself, and no goal of its own.
  return name.length >= 3 &&
    name.length <= (/指标$/.test(name) ? LONGEST_OF_INDICATORS : LONGEST_NAME) &&
    !/^(?:按照?|根据|围绕|随着|为了|坚持|以|在|从|使|让)/.test(name) &&
    !/\d|[将要]$/.test(name.replace(/PM(?:2\.5|10)/, '')) &&
    !isFunctional(name)
    ? [{ id: null, name }]
    : []
}

/** 完成国家下达的节能减排和环境保护等任务: what the commitment is to. */
function objectBehind(rest: string): { id: null; name: string }[] {
  const match = /^的?([\p{Script=Han}、]{3,20}?)(?:等)?(?:年度|约束性|考核|控制)*((?:目标|任务|指标|要求)+)$/u.exec(
    withoutScope(rest.trim()),
  )
  const name = match?.[1]
  if (name === undefined || /^(?:各项|主要(?!污染)|全部|有关|相关)/.test(name)) return []
  // 降碳减排任务: tasks and indicators of a kind are several.
  return [{ id: null, name: /^(?:任务|指标)/.test(match?.[2] ?? '') ? `${name}${match?.[2]}` : name }]
}

/** 人口自然增长率、万元GDP能耗和…等约束性指标: the names that a clause without a number lists, for what is said of them behind it. */
export function announcedBy({ folded, clause, mentions, quantities }: ClauseContext): readonly ListedTopic[] {
  const list = ANNOUNCED.exec(folded.slice(clause.start, clause.end))
  if (!list || quantities.length > 0) return []
  let start = clause.start + list.index
  return (list[1] ?? '').split(/[、和与及]/).map((name) => {
    const end = start + name.length
    const mention = mentions.find(
      (one) => one.start >= start && one.end <= end && isFunctional(folded.slice(one.end, end)),
    )
    start = end + 1
    return { id: mention?.id ?? null, name }
  })
}

/** Names that 、 parts, called what they are at the end. */
const ANNOUNCED =
  /(?<=^\s*(?:今年|全年|20\d\d年)?)([^,，;。:\d、]{2,18}(?:[、和与及][^,，;。:\d、]{2,18}?){1,8}?)等?(?:(?:约束性|预期性|主要)?(?:指标|目标|任务)|方面)$/u

/** The last subject in front of a commitment, with those that are listed with it (财政收入和居民收入与经济增长同步). */
function listedBefore(before: readonly Mention[], folded: string): Mention[] {
  const listed: Mention[] = []
  for (const mention of [...before].reverse()) {
    const next = listed[0]
    const between = next === undefined || next.start === mention.start ? '、' : folded.slice(mention.end, next.start)
    if (!LIST_GAP.test(between)) break
    listed.unshift(mention)
  }
  return listed
}

/** 单位GDP能耗降低和主要污染物减排完成省下达任务: what is listed behind the last indicator and is none. */
function listedOther(text: string): { id: null; name: string }[] {
  const name = /^[^\d,，;。:、和与及]{0,8}[、和与及]((?:PM2\.5|PM10)?[^\d,，;。:]+)$/.exec(text)?.[1]
  return name === undefined ? [] : otherSubject(name)
}

/** 登记失业率、节能减排、安全生产等约束性指标: each thing of a list in front of what it was assigned, where its end says that it is one. */
function listedTogether(lead: string, mentions: readonly Mention[], offset: number): ListedTopic[] {
  const list = LISTED.exec(lead)
  if (!list) return []
  let start = offset + list.index
  return (list[1] ?? list[2] ?? '').split('、').map((name) => {
    const end = start + name.length
    const mention = mentions.find((one) => one.start >= start && one.end <= end)
    start = end + 1
    return { id: mention?.id ?? null, name }
  })
}

/** Names of ratios and amounts that 、 parts, or any that 等约束性指标 calls indicators. */
const MEASURED_NAME = '[^,，;。:\\d、和与及]{2,14}(?:率|比例|比重|浓度|强度|能耗|排放总?量)'
const LISTED = new RegExp(
  `(?<=^[—\\s]*)(?:([^,，;。:\\d、]{3,16}(?:、[^,，;。:\\d、]{3,16}){1,7})等(?:约束性|预期性|主要)*指标|(${MEASURED_NAME}(?:、${MEASURED_NAME})+))$`,
  'u',
)

/** True where words alone tell of one thing that is measured, named right in front of them, and no number does. */
function tellsOfOne(
  { folded, quantities }: ClauseContext,
  { lead, end }: { readonly lead: string; readonly end: number },
  subject: Mention | undefined,
): boolean {
  if (quantities.length > 0) return false
  const gap = subject === undefined ? null : folded.slice(subject.end, end)
  return gap === null ? otherSubject(lead).some(({ name }) => isMeasurable(name)) : isFunctional(gap)
}

/** The figures that a clause's commitments without a number are: 不低于上年预计执行数, 完成市级下达目标. */
export function readCommitments(context: ClauseContext, phrases: readonly Phrase[]): ClauseFigure[] {
  const { folded, clause, carried, lexicon, mentions, quantities, scope } = context
  return phrases.flatMap((phrase) => {
    const distance = quantities.find(
      ({ start }) => start >= phrase.end && start - phrase.end <= 1 && folded[phrase.end] !== '等',
    )
    if (distance && !/百分点$/.test(distance.unit)) return []
    const from = leadFrom(folded, clause, phrase, phrases)
    const before = mentions.filter(
      ({ start, end }) =>
        start >= from &&
        end <= phrase.start &&
        !(phrase.goals && isShareName(folded.slice(end, phrase.start).replace(STEADY, ''))),
    )
    // 增长7.6%、高于全国1.7个百分点: the number's own comparator wins.
    const subject = before.at(-1)
    if (distance && subject && quantities.some(({ start, end }) => start >= subject.end && end <= phrase.start))
      return []
    const lead = folded.slice(from, phrase.start)
    // 高于全国平均水平、高于城镇居民收入增速: the second says more of the same thing, and what it names is only held against it
    if (from > clause.start && isFunctional(lead)) return []
    if (phrase.goals && phrase.comparator === '=' && !tellsOfOne(context, { lead, end: phrase.start }, subject))
      return []
    if (GIVES_REASONS.test(lead) && !/指标/.test(lead)) return []
    const behind = mentions.filter((mention) => mention.start >= phrase.end)
    const isObject = before.length === 0 && phrase.comparator === 'assigned' && isFunctional(withoutScope(lead))
    const subjects: { id: string | null; name: string }[] = isObject ? behind : listedBefore(before, folded)
    // 完成国家下达的节能减排目标 names its own subject behind itself.
    const rest = folded.slice(distance?.end ?? phrase.end, clause.end).replace(/任务|指标|要求|考核/g, '')
    const goesOn =
      subjects.length === 0 && carried.subject !== null && isFunctional(withoutScope(lead)) && isFunctional(rest)
    const named = carried.subject === null && carried.name !== '' && lead.trim() === '' && folded[from - 1] === ':'
    const listed = subjects.length === 0 && isFunctional(withoutScope(lead)) ? (carried.announced ?? []) : []
    const object = isObject && behind.length === 0 ? objectBehind(folded.slice(phrase.end, clause.end)) : []
    const behindThem =
      subject && subjects.length > 0 && !isObject ? listedOther(folded.slice(subject.end, phrase.start)) : []
    const other =
      subjects.length > 0 || goesOn || listed.length > 0
        ? behindThem
        : object.length > 0
          ? object
          : named
            ? [{ id: null, name: carried.name }]
            : otherSubject(lead)
    const alone = goesOn ? [{ id: carried.subject, name: carried.name }] : [...subjects, ...other]
    const together = phrase.comparator === 'assigned' ? listedTogether(lead, before, from) : []
    const each = listed.length > 0 ? listed : together.length > 0 ? together : alone
    return each.map(({ id, name }) => ({
      region: scope.region,
      level: scope.level,
      indicator: id,
      name,
      measure: measureOfCommitment(phrase, { id, name, grows: GROWS.test(lead) }, lexicon),
      value: null,
      unit: null,
      comparator: phrase.comparator,
      // 努力实现居民收入和经济同步、劳动报酬和劳动生产率同步: said of all that 、 joins
      strive: lexicon.comparators.strive.test(folded.slice(clause.start, phrase.start)),
      reference: phrase.reference,
      damaged: false,
      joint: false,
      amount: null,
      wording: wordingOf(
        context,
        Math.max(before.at(-1)?.end ?? phrase.start, clause.start),
        distance?.end ?? endOfChain(folded, phrase, phrases),
      ),
    }))
  })
}
