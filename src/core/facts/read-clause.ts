import { hanNumber } from '../document/fold.ts'
import type { Damage, Level } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'
import type { Carried, Scope } from './extract-figures.ts'
import type { FigureFact } from './fact.ts'
import { readMeasure } from './measure.ts'
import { isFunctional, type ObjectName, objectName, rankedName, sharedNames } from './names.ts'
import { findQuantities, type Quantity } from './quantities.ts'
import { findMentions, type Mention } from './subjects.ts'

/** What a clause says of a figure by itself: all but its place, its period and whether it was reached. */
export type ClauseFigure = Omit<
  FigureFact,
  'document' | 'file' | 'code' | 'section' | 'paragraph' | 'ordinal' | 'quote' | 'kind' | 'period' | 'documentKind' | 'proposed' | 'repair'
>

export interface ClauseInput {
  /** The paragraph's exact text, and the same folded. */
  readonly text: string
  readonly folded: string
  readonly clause: Span
  readonly lexicon: Lexicon
  readonly carried: Carried
  readonly own: Scope
  readonly damage: readonly Damage[]
}

interface Subject {
  readonly indicator: string | null
  readonly name: string
  /** Where the words between subject and number begin. */
  readonly from: number
}

/** Reads every figure of one clause, and what the next clause takes over from it. */
export function readClause(input: ClauseInput): { figures: ClauseFigure[]; carried: Pick<Carried, 'subject' | 'name' | 'scope' | 'topics'> } {
  const { folded, clause, lexicon, carried, own } = input
  const text = folded.slice(clause.start, clause.end)
  const phrases = findPhrases(text, clause.start, lexicon)
  const sub = /其中/.test(text)
  const mentions = findMentions(folded, clause, lexicon, [...phrases, ...shareReferences(text, clause.start)], sub ? [] : carried.topics.map((topic) => topic.id))
  const scope = scopeOf(text, mentions[0]?.start ?? clause.start, clause.start, carried.scope, own)
  const quantities = findQuantities(text, lexicon, shift(input.damage, -clause.start))
    .filter((quantity) => !quantity.threshold)
    .map((quantity) => move(quantity, clause.start))
  const reader = new ClauseReader(input, mentions, quantities, scope)
  const figures = [...reader.quantities(), ...reader.commitments(phrases), ...reader.ranks(), ...reader.damaged()]
  const topics = sub ? [] : [...carried.topics, ...mentions.map(({ id, name }) => ({ id, name }))]
  return { figures, carried: { ...reader.subjectAfter(figures), scope, topics } }
}

/** 完成年度投资的…%, 为预算的…%: what a share is of, and no subject. */
function shareReferences(text: string, offset: number): Span[] {
  return [...text.matchAll(/(?:占|为|完成|达到?)(?:全年|年度|年初)?(?:预算|投资|计划投资|计划|目标|任务)(?:数|任务|目标)?的/g)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

interface Phrase extends Span {
  readonly comparator: FigureFact['comparator']
  readonly reference: string
}

function findPhrases(text: string, offset: number, lexicon: Lexicon): Phrase[] {
  const found: Phrase[] = []
  for (const { comparator, form } of lexicon.comparators.phrases) {
    const match = form.exec(text)
    if (!match) continue
    const span = { start: offset + match.index, end: offset + match.index + match[0].length }
    if (found.every((other) => other.end <= span.start || span.end <= other.start)) found.push({ ...span, comparator, reference: match[1] ?? '' })
  }
  return found
}

const LEVELS: Record<string, Level> = { 国: 'national', 省: 'province', 市: 'city', 区: 'county', 县: 'county' }

/** Whose figures these are: 全市地区生产总值 in a district's paper is the city's, 我区 takes it back. */
function scopeOf(text: string, firstMention: number, start: number, carried: Scope, own: Scope): Scope {
  const lead = text.slice(0, Math.max(0, firstMention - start))
  if (/我[国省市区县]|全区|本区/.test(firstMention > start ? lead : text.slice(0, 4)) && !/全[国省市]/.test(lead)) return own
  const named = /(全([国省市]))(?:的|上半年|全年|预计|\d{4}年)*$/.exec(lead)
  const level = named ? LEVELS[named[2] ?? ''] : undefined
  if (named && level !== undefined && level !== own.level) return { region: named[1] ?? '', level }
  return lead === '' ? carried : own
}

class ClauseReader {
  readonly #input: ClauseInput
  readonly #mentions: readonly Mention[]
  readonly #quantities: readonly Quantity[]
  readonly #scope: Scope
  #previous: ObjectName | undefined

  constructor(input: ClauseInput, mentions: readonly Mention[], quantities: readonly Quantity[], scope: Scope) {
    this.#input = input
    this.#mentions = mentions
    this.#quantities = quantities
    this.#scope = scope
  }

  quantities(): ClauseFigure[] {
    const { folded } = this.#input
    const shared = this.#sharedNames()
    return this.#quantities.flatMap((quantity, i) => {
      const from = this.#quantities[i - 1]?.end ?? this.#input.clause.start
      const joint = this.#jointSubjects(quantity, i)
      if (joint.length > 0) return joint.map((subject) => this.#figure(quantity, subject, this.#lastOfList(i)))
      const name = shared.get(i)
      const subject = name === undefined ? this.#subjectOf(quantity, from, i) : { indicator: null, name, from }
      return [this.#figure(quantity, subject, folded.slice(quantity.end).startsWith('、') ? quantity : this.#quantities[i])]
    })
  }

  /** 城乡居民收入分别增长6%、7%左右: the values in the order of the names; one value for all where there is only one. */
  #jointSubjects(quantity: Quantity, i: number): Subject[] {
    const { folded } = this.#input
    const names = this.#mentions.filter((mention) => mention.end <= (this.#quantities[0]?.start ?? 0))
    if (names.length < 2) return []
    const last = Math.max(...names.map((mention) => mention.end))
    const between = folded.slice(last, this.#quantities[0]?.start ?? last)
    const sameWords = names.every((mention) => mention.start === names[0]?.start)
    const listed = sameWords || names.every((mention, n) => n === 0 || /^[、和与及]*$/.test(folded.slice(names[n - 1]?.end ?? 0, mention.start)))
    if (!listed || !isFunctional(between.replace('分别', ''))) return []
    const subjects = names.map((mention) => ({ indicator: mention.id, name: mention.name, from: last }))
    if (this.#quantities.length === 1) return /分别/.test(between) ? [] : subjects
    const subject = subjects[i % subjects.length]
    return subject && quantity ? [subject] : []
  }

  /** The last value of a list of values: 左右 behind it holds for all of them. */
  #lastOfList(i: number): Quantity | undefined {
    const { folded } = this.#input
    let last = i
    while (folded.slice(this.#quantities[last]?.end ?? 0, this.#quantities[last + 1]?.start ?? 0) === '、') last++
    return this.#quantities[last]
  }

  /** Names of several counts that share one noun, by the place of the count. */
  #sharedNames(): Map<number, string> {
    const { folded, clause } = this.#input
    const names = new Map<number, string>()
    for (let i = 0; i < this.#quantities.length; i++) {
      const run = this.#listFrom(i)
      if (run.length < 2) continue
      const parts = run.map((quantity, n) => {
        const from = n === 0 ? (this.#quantities[i - 1]?.end ?? clause.start) : (run[n - 1]?.end ?? 0) + 1
        return folded.slice(from, quantity.start).replace(/^[、,，\s]+/, '')
      })
      if (parts.some((part) => part === '' || part.length > 14)) continue
      const end = run.at(-1)?.end ?? 0
      const behind = /^(\p{Script=Han}{2,10}?)(?=进行|完成|已|实现|$|[,，])/u.exec(folded.slice(end, clause.end))?.[1] ?? ''
      const short = parts.slice(1).every((part) => part.length <= 6)
      if (behind === '' && !(short && (parts[0]?.length ?? 0) > (parts[1]?.length ?? 0) + 2)) continue
      if (this.#mentions.some((mention) => mention.start >= (run[0]?.start ?? 0) - 14 && mention.end <= end)) continue
      sharedNames(parts, behind).forEach((name, n) => names.set(i + n, name))
      i += run.length - 1
    }
    return names
  }

  /** Counts of one unit from the i-th on that follow each other with 、 between them. */
  #listFrom(i: number): Quantity[] {
    const { folded } = this.#input
    const run: Quantity[] = []
    for (let n = i; n < this.#quantities.length; n++) {
      const quantity = this.#quantities[n]
      const before = run.at(-1)
      if (!quantity || (before && (quantity.unit !== before.unit || folded[before.end] !== '、'))) break
      run.push(quantity)
    }
    return run
  }

  #subjectOf(quantity: Quantity, from: number, i: number): Subject {
    const { folded, clause, carried } = this.#input
    const mention = this.#mentions.filter((candidate) => candidate.end <= quantity.start).at(-1)
    const to = this.#quantities[i + 1]?.start ?? clause.end
    if (mention) {
      const gap = folded.slice(Math.max(mention.end, from), quantity.start)
      const lead = folded.slice(clause.start, mention.start)
      if (isFunctional(gap) || (quantity.unitClass === 'percent' && /^.{0,8}的$/.test(gap) && isFunctional(gap))) {
        return { indicator: /其中/.test(lead) ? null : mention.id, name: this.#nameOf(mention, lead), from: Math.max(mention.end, from) }
      }
    }
    const behind = this.#mentions.find((candidate) => candidate.start >= quantity.end && candidate.start - quantity.end <= 1)
    if (behind && /(?:实施|安排|新增|新认定|净增|培育|拥有|认定)(?:约|近|超|不少于)?$/.test(folded.slice(clause.start, quantity.start))) {
      return { indicator: behind.id, name: behind.name, from: quantity.start }
    }
    const gap = folded.slice(from, quantity.start)
    if (i === 0 && !mention && carried.name !== '' && isFunctional(withoutScope(gap)) && takesOver(gap, quantity, folded)) {
      return { indicator: carried.subject, name: carried.name, from }
    }
    this.#previous = objectName({ folded, from, quantity, to, end: clause.end, previous: i === 0 ? undefined : this.#previous })
    return { indicator: null, name: this.#previous.name, from }
  }

  /** The words that stand there, with 重大项目 in front of a short form that means nothing without it. */
  #nameOf(mention: Mention, lead: string): string {
    const verb = /(新增|调增|调减|增加|减少)(?:区本级|全区|地方)?$/.exec(lead)?.[1] ?? ''
    const parent = this.#parentName(mention)
    return `${verb}${parent}${mention.name}`
  }

  #parentName(mention: Mention): string {
    const indicator = this.#input.lexicon.indicators.get(mention.id)
    const parents = Object.entries(indicator?.under ?? {}).filter(([, words]) => words.includes(mention.name))
    for (const [parent] of parents) {
      const near = this.#mentions.find((other) => other.id === parent && other.end <= mention.start)
      const topic = near ?? this.#input.carried.topics.find((other) => other.id === parent)
      if (topic) return topic.name
    }
    return ''
  }

  #figure(quantity: Quantity, subject: Subject, comparing: Quantity | undefined): ClauseFigure {
    const { folded, clause, lexicon } = this.#input
    const indicator = subject.indicator === null ? undefined : lexicon.indicators.get(subject.indicator)
    const scope = indicator === undefined ? this.#input.own : this.#scope
    const words = folded.slice(Math.min(subject.from, quantity.start), quantity.start)
    const measured = readMeasure({ quantity, words, name: subject.name, indicator })
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
      amount: this.#input.text.slice(quantity.start, quantity.unitEnd),
      wording: this.#wording(Math.min(subject.from, quantity.start), comparing && comparing.start > quantity.start ? quantity.unitEnd : quantity.end),
    }
  }

  /** What stands between a subject and the end of its value, without the marks in front. */
  #wording(from: number, to: number): string {
    const { folded, clause } = this.#input
    const words = folded.slice(from, to)
    const lead = /^(?:[—\s、,，(:]|其中|我[国省市区县]|全[省市区县])*/.exec(words)?.[0].length ?? 0
    return this.#input.text.slice(Math.max(from + lead, clause.start), to)
  }

  /** Commitments without a number: 与经济增长同步, 完成市级下达目标, 不低于上年预计执行数. */
  commitments(phrases: readonly Phrase[]): ClauseFigure[] {
    const { folded, clause, carried, lexicon } = this.#input
    return phrases.flatMap((phrase) => {
      if (this.#quantities.some((quantity) => quantity.start >= phrase.end && quantity.start - phrase.end <= 1)) return []
      const mentions = this.#mentions.filter((mention) => mention.end <= phrase.start)
      const first = mentions.at(-1)?.start
      const subjects = mentions.filter((mention) => mention.start === first).map((mention) => ({ id: mention.id as string | null, name: mention.name }))
      const before = folded.slice(clause.start, phrase.start)
      if (subjects.length === 0 && carried.subject !== null && isFunctional(withoutScope(before))) subjects.push({ id: carried.subject, name: carried.name })
      return subjects.map(({ id, name }) => ({
        region: this.#scope.region,
        level: this.#scope.level,
        indicator: id,
        name,
        measure: /执行数|预算数/.test(phrase.reference) ? 'level' : (lexicon.indicators.get(id ?? '')?.measure ?? 'growth'),
        value: null,
        unit: null,
        comparator: phrase.comparator,
        strive: lexicon.comparators.strive.test(before),
        reference: phrase.reference,
        damaged: false,
        amount: null,
        wording: this.#wording(Math.max(mentions.at(-1)?.end ?? phrase.start, clause.start), phrase.end),
      }))
    })
  }

  ranks(): ClauseFigure[] {
    const { folded, clause, carried } = this.#input
    const text = folded.slice(clause.start, clause.end)
    const found: ClauseFigure[] = []
    for (const match of text.matchAll(RANK)) {
      const value = /^\d+$/.test(match[3] ?? '') ? Number(match[3]) : hanNumber(match[3] ?? '')
      if (value === null) continue
      const reference = match[1] ?? match[2]
      const before = text.slice(0, match.index)
      const mention = this.#mentions.filter((candidate) => candidate.end <= clause.start + match.index).at(-1)
      const direct = mention && isFunctional(folded.slice(mention.end, clause.start + match.index).replace(/均|也/g, ''))
      const own = rankedName(before)
      const last = this.#quantities.filter((quantity) => quantity.end <= clause.start + match.index).at(-1)
      const name = direct ? mention.name : own !== '' && !last ? own : carried.name
      const indicator = direct ? mention.id : own === '' ? carried.subject : null
      const scope = indicator === null ? this.#input.own : this.#scope
      found.push({
        region: scope.region,
        level: scope.level,
        indicator,
        name,
        measure: 'rank',
        value,
        unit: null,
        comparator: '=',
        strive: false,
        ...(reference === undefined ? {} : { reference }),
        damaged: false,
        amount: null,
        wording: this.#wording(clause.start + match.index, clause.start + match.index + match[0].length),
      })
    }
    return found
  }

  /** Numbers that have lost characters: the thing is known, its amount is not. */
  damaged(): ClauseFigure[] {
    const { folded, clause, damage, lexicon } = this.#input
    const unit = new RegExp(`^${lexicon.units.pattern}`)
    return damage
      .filter((span) => span.start >= clause.start && span.end <= clause.end && (span.rule === 'numbers_joined' || span.rule === 'unit_lost'))
      .map((span) => ({
        region: this.#scope.region,
        level: this.#scope.level,
        indicator: null,
        name: span.rule === 'unit_lost' ? (/^[A-Z]\d\+?\p{Script=Han}{2,6}?(?=及|和|、|$)/u.exec(folded.slice(span.end, clause.end))?.[0] ?? '') : folded.slice(clause.start, span.start).trim(),
        measure: 'level',
        value: null,
        unit: unit.exec(folded.slice(span.end))?.[0] ?? null,
        comparator: '=',
        strive: false,
        damaged: true,
        amount: null,
        wording: '',
      }))
  }

  /** Subject for the clauses behind: the last indicator that got a figure here, or that the clause only announced. */
  subjectAfter(figures: readonly ClauseFigure[]): Pick<Carried, 'subject' | 'name'> {
    const { carried, clause, folded } = this.#input
    const last = figures.at(-1)
    const mention = this.#mentions.at(-1)
    const announced = mention && isFunctional(folded.slice(mention.end, clause.end))
    if (last && last.indicator !== null) return { subject: last.indicator, name: last.name }
    if (announced) return { subject: mention.id, name: this.#nameOf(mention, '') }
    if (last) return { subject: last.name === carried.name ? carried.subject : null, name: last.name }
    return { subject: carried.subject, name: carried.name }
  }
}

const RANK = /(全国|全省|全市|全区|全州|中心城区)?(?:排名|位列|位居|名列|排)(全国|全省|全市|全区|全州|中心城区)?第([一二三四五六七八九十]{1,2}|\d{1,2})/g

function withoutScope(text: string): string {
  return text.replace(/我[省市区县]|全[国省市区县]|本[市区县]/g, '')
}

/** A clause goes on with the subject before it only where its words measure: 增速, 同比, 达到, 为预算的 …, never a bare count. */
function takesOver(gap: string, quantity: Quantity, folded: string): boolean {
  if (quantity.unitClass === 'percent') return true
  return !/^\p{Script=Han}/u.test(folded.slice(quantity.end)) && /达|完成|实现|总量|为|突破|超过|总计/.test(gap)
}

function shift(spans: readonly Damage[], by: number): Span[] {
  return spans.map((span) => ({ start: span.start + by, end: span.end + by }))
}

function move(quantity: Quantity, by: number): Quantity {
  return { ...quantity, start: quantity.start + by, end: quantity.end + by, unitEnd: quantity.unitEnd + by }
}
