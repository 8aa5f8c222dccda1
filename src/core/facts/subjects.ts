import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'

/** How far in front of an indicator the words are looked at that make it another thing's. */
const LONGEST_END = 8

/** 亿元生产总值生产安全事故死亡率: what is told for each so much of an indicator is none of it. */
const PER_AMOUNT = /(?<![\d.余多])每?[百千万亿]元$/

/** 城乡居民收入之比, 城乡居民收入比控制在2.4以内: how two amounts stand to each other, and neither of them. */
const RATIO_BEHIND = /^(?:之比|倍差|比(?:值|(?=(?:进一步|逐步)?(?:缩小|下降|降|控制在|保持在|稳定在|为\d|达))))/

/** An indicator's words in a clause. */
export interface Mention extends Span {
  readonly id: string
  readonly name: string
}

/**
 * Indicators that a clause names, in order; the words of one value list give several (城乡居民收入; 城镇、农村居民人均可支配收入).
 * `masked` spans hold references (与经济增长同步), never subjects.
 */
export function findMentions(
  folded: string,
  clause: Span,
  lexicon: Lexicon,
  masked: readonly Span[],
  { topics, wholes, region }: NamedBefore,
): Mention[] {
  const text = folded.slice(clause.start, clause.end)
  const at = (start: number, end: number) => ({ start: clause.start + start, end: clause.start + end })
  // 全社会研发投入占GDP比重 is an indicator as a whole, though a part of it tells what a share is of.
  const free = (span: Span) =>
    !masked.some(
      (mask) => mask.start < span.end && span.start < mask.end && !(span.start < mask.start && mask.end <= span.end),
    )
  const mentions: Mention[] = []
  for (const hit of lexicon.shared.find(text)) {
    const span = at(hit.start, hit.end)
    if (free(span)) for (const id of hit.value) mentions.push({ ...span, id, name: hit.word })
  }
  const shared = [...mentions]
  for (const hit of lexicon.written.find(text)) {
    const span = at(hit.start, hit.end)
    if (free(span) && !shared.some((other) => other.start < span.end && span.start < other.end))
      mentions.push({ ...span, id: hit.value, name: hit.word })
  }
  const under = underMentions(folded, clause, lexicon, [...mentions], topics).filter(free)
  const parts = partMentions(folded, clause, lexicon, mentions, wholes).filter(free)
  const all = [...mentions, ...under, ...parts, ...splitMentions(folded, clause, lexicon, mentions)]
  return joinAdjacent(all.sort((a, b) => a.start - b.start))
    .map((mention) => withLevel(mention, folded, clause))
    .filter(({ start, end }) => {
      const before = folded.slice(Math.max(clause.start, start - LONGEST_END), start)
      return (
        !RATIO_BEHIND.test(folded.slice(end, clause.end)) &&
        (!lexicon.narrowing.test(before) || isOwnZone(folded.slice(clause.start, start), region)) &&
        !PER_AMOUNT.test(before)
      )
    })
}

/** 新区地区生产总值 in the paper of 东澜新区: the zone's own name, or its kind that no other name stands in front of. */
function isOwnZone(before: string, region: string): boolean {
  if (before.endsWith(region)) return true
  const kind = ZONE.exec(region)?.[0]
  return kind !== undefined && before.endsWith(kind) && UNNAMED.test(before.slice(0, -kind.length))
}

const ZONE = /(?:新区|开发区|高新区|经开区|功能区|示范区|自贸区|综保区|保税区|园区)$/
/** What stands in front of a zone that goes without its name: nothing, a mark, a time, a word for what was done or for all of it. */
const UNNAMED = /(?:^|[^\p{Script=Han}]|[年月度季全我本]|实现|完成|推动|确保|预计|力争|其中|目标)$/u

/** 省重点项目, 市级重大项目: those of one level are others than those of the next. */
function withLevel(mention: Mention, folded: string, clause: Span): Mention {
  if (!/^重[点大]/.test(mention.name)) return mention
  const level = /(?<![全我本各])[省市区县州盟]级?$/.exec(folded.slice(clause.start, mention.start))?.[0] ?? ''
  return level === '' ? mention : { ...mention, start: mention.start - level.length, name: `${level}${mention.name}` }
}

/** What a sentence has named in front of a clause: what short forms lean on, and what parts may be told of. */
interface NamedBefore {
  readonly topics: readonly string[]
  readonly wholes: readonly string[]
  /** Whose paper it is: the name of a development zone in front of an indicator is its own paper's region. */
  readonly region: string
}

/** The indicators that one is a part of: 进出口 of 出口. */
export function wholesOf(id: string | null, lexicon: Lexicon): string[] {
  return Object.keys(lexicon.indicators.get(id ?? '')?.part_of ?? {})
}

/** 进出口总额128亿元, 其中出口97亿元: short forms that mean a part where the whole is spoken of. */
function partMentions(
  folded: string,
  clause: Span,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  wholes: readonly string[],
): Mention[] {
  const named = new Set([...mentions.map(({ id }) => id), ...wholes])
  const text = folded.slice(clause.start, clause.end)
  return lexicon.parts.flatMap(({ id, part_of = {} }) =>
    Object.entries(part_of).flatMap(([whole, words]) =>
      named.has(whole)
        ? words.flatMap((word) =>
            [...text.matchAll(new RegExp(`${word}(?=总?额|值|\\d|增|下|达|完|实|为|约)`, 'g'))].flatMap(({ index }) => {
              const start = clause.start + index
              const end = start + word.length
              const taken = mentions.some((mention) => mention.start < end && start < mention.end)
              return taken ? [] : [{ start, end, id, name: word }]
            }),
          )
        : [],
    ),
  )
}

/** 政府投资年度投资: a name and a short form right behind it that mean the same indicator are one mention. */
function joinAdjacent(mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = []
  for (const mention of mentions) {
    const last = out.at(-1)
    if (last && last.id === mention.id && last.end === mention.start)
      out[out.length - 1] = { ...last, end: mention.end, name: last.name + mention.name }
    else out.push(mention)
  }
  return out
}

/** Short forms that mean an indicator only behind another one: 年度计划投资 behind 重大项目. */
function underMentions(
  folded: string,
  clause: Span,
  lexicon: Lexicon,
  mentions: readonly Mention[],
  topics: readonly string[],
): Mention[] {
  const parents = new Set([...mentions.map((mention) => mention.id), ...topics])
  const found: Mention[] = []
  for (const indicator of lexicon.leaning) {
    for (const [parent, words] of Object.entries(indicator.under ?? {})) {
      if (!parents.has(parent)) continue
      for (const word of [...words].sort((a, b) => b.length - a.length)) {
        const start = folded.slice(0, clause.end).indexOf(word, clause.start)
        const end = start + word.length
        const free = [...mentions, ...found].every((mention) => mention.end <= start || end <= mention.start)
        const lead = folded.slice(clause.start, Math.max(start, clause.start))
        const others = !mentions.some((mention) => mention.end === start) && /(?:项目|工程)$/.test(lead)
        if (start >= 0 && free && !others && folded[end] !== '率' && !/总$/.test(lead))
          found.push({ start, end, id: indicator.id, name: word })
      }
    }
  }
  return found
}

/** 城镇、农村居民人均可支配收入; 一产、二产、三产增加值: what stands before 、 takes the tail of the name behind it. */
function splitMentions(folded: string, clause: Span, lexicon: Lexicon, mentions: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  for (const mention of mentions) {
    for (let at = mention.start; ; ) {
      const part = /(\p{Script=Han}{2,8})(?:、|和|与|及)$/u.exec(folded.slice(clause.start, at))?.[1]
      const split = part === undefined ? null : splitName(part, mention, lexicon)
      const start = at - 1 - (split?.length ?? 0)
      if (split === null || mentions.some((other) => other.start < at - 1 && start < other.end)) break
      found.push({ start, end: at - 1, id: split.id, name: split.name })
      at = start
    }
  }
  return found
}

/** The indicator that the end of some words names together with the tail of the name behind them, the longest words first. */
function splitName(
  words: string,
  mention: Mention,
  lexicon: Lexicon,
): { id: string; name: string; length: number } | null {
  for (let length = words.length; length >= 2; length--) {
    const part = words.slice(-length)
    for (let cut = 1; cut < mention.name.length; cut++) {
      const [id] = lexicon.written.exact(part + mention.name.slice(cut))
      if (id !== undefined && id !== mention.id) return { id, name: part + mention.name.slice(cut), length }
    }
  }
  return null
}
