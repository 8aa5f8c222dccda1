import type { Knowledge } from '../search/knowledge.ts'
import { type AskedRegion, askedRegions } from './asked-region.ts'
import { askedTime } from './asked-periods.ts'
import type { Aspect, Intent } from './intent.ts'
import { cleanQuestion, type Language } from './normalise.ts'

/** An indicator that a question names: by its own name, or by a word that may mean several. */
export interface AskedIndicator {
  readonly word: string
  /** One id, or every reading of an ambiguous word. */
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
}

/** A question with everything that could be read from its words. */
export interface Question {
  readonly text: string
  readonly language: Language
  readonly indicators: readonly AskedIndicator[]
  readonly regions: readonly AskedRegion[]
  readonly periods: readonly string[]
  readonly years: readonly number[]
  readonly aspects: ReadonlySet<Aspect>
  /** The question without its words for time: what is searched for. */
  readonly content: string
}

/** Reads a question against the knowledge: script and politeness folded, then indicators, regions, time, aspects. */
export function readQuestion(raw: string, knowledge: Knowledge, intents: readonly Intent[], planYear: number): Question {
  const { text, language } = cleanQuestion(raw)
  const time = askedTime(text, planYear)
  const indicators = findIndicators(text, knowledge)
  return {
    text,
    language,
    indicators,
    regions: askedRegions(text, knowledge.documents, knowledge.lexicon),
    periods: time.periods,
    years: time.years,
    aspects: findAspects(text, intents),
    content: time.rest,
  }
}

function findIndicators(text: string, { lexicon }: Knowledge): AskedIndicator[] {
  const named = lexicon.asked.find(text).map((hit) => ({ word: hit.word, ids: [hit.value], start: hit.start, end: hit.end }))
  const joint = lexicon.shared.find(text).map((hit) => ({ word: hit.word, ids: hit.value, start: hit.start, end: hit.end }))
  const kept = [...joint.flatMap((hit) => hit.ids.map((id) => ({ ...hit, ids: [id] }))), ...named.filter((hit) => !overlaps(hit, joint))]
  const open = lexicon.ambiguous
    .find(text)
    .map((hit) => ({ word: hit.word, ids: hit.value, start: hit.start, end: hit.end }))
    .filter((hit) => !overlaps(hit, kept))
  return leanOnParent([...kept, ...open].sort((a, b) => a.start - b.start), text, lexicon)
}

function overlaps(hit: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean {
  return others.some((other) => other.start < hit.end && hit.start < other.end)
}

/** 重大项目今年计划投资多少: the short form behind a parent is the parent's investment, not any investment. */
function leanOnParent(hits: readonly AskedIndicator[], text: string, lexicon: Knowledge['lexicon']): AskedIndicator[] {
  const out: AskedIndicator[] = []
  for (const hit of hits) {
    const parent = out.findLast((other) => other.ids.length === 1)
    const child = [...lexicon.indicators.values()].find((indicator) => parent && indicator.id !== parent.ids[0] && indicator.under?.[parent.ids[0] ?? ''] !== undefined)
    if (hit.ids.length > 1 && child && hit.ids.includes(child.id)) out.push({ ...hit, ids: [child.id] })
    else out.push(hit)
  }
  return dropParentOfMoney(out, text, lexicon)
}

/** 重大项目要投多少亿 asks for money: the count in front of it is only the name. */
function dropParentOfMoney(hits: readonly AskedIndicator[], text: string, lexicon: Knowledge['lexicon']): AskedIndicator[] {
  const asksCount = /几项|多少项|多少个|几个(?!亿)|项数|个数|how many|number of/i.test(text)
  const asksMoney = /多少亿|几个?亿|亿|多少钱|投多少|投入|总额|billion|yuan|how much/i.test(text)
  return hits.flatMap((hit) => {
    const id = hit.ids.length === 1 ? hit.ids[0] : undefined
    const child = [...lexicon.indicators.values()].find((indicator) => id !== undefined && indicator.id !== id && indicator.under?.[id] !== undefined)
    if (!child || asksCount) return [hit]
    if (hits.some((other) => other !== hit && other.ids[0] === child.id)) return []
    return asksMoney ? [{ ...hit, ids: [child.id] }] : [hit]
  })
}

function findAspects(text: string, intents: readonly Intent[]): Set<Aspect> {
  const lower = text.toLowerCase()
  const found = new Set<Aspect>()
  for (const intent of intents) {
    for (const [aspect, cues] of aspectCues(intent)) if (hasCue(lower, cues)) found.add(aspect)
  }
  return found
}

function aspectCues(intent: Intent): [Aspect, { zh: string[]; en: string[] }][] {
  const entries: [Aspect, { zh: string[]; en: string[] }][] = []
  for (const key in intent.aspects) {
    const aspect = key as Aspect
    const cues = intent.aspects[aspect]
    if (cues) entries.push([aspect, cues])
  }
  return entries
}

/** True where a lower-case text has one of the words; English ones as whole words. */
export function hasCue(lower: string, cues: { readonly zh: readonly string[]; readonly en: readonly string[] }): boolean {
  return cues.zh.some((word) => lower.includes(word)) || cues.en.some((word) => new RegExp(`(?<![a-z])${word}(?![a-z])`).test(lower))
}
