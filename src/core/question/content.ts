import { tokens } from '../search/tokenize.ts'
import { ASKING_WORDS } from './asking-words.ts'

/** Words of asking, politeness and glue, wherever they stand. */
const ASKING = new RegExp(ASKING_WORDS.join('|'), 'gu')

/** 多少公里, 几宗: the unit asked for goes with the word that asks. */
const COUNTING =
  /(?:多少|几)(?:个?亿|万|元|块?钱|吨|斤|度)*一(?:个月|个人|人|年|吨|亩|平米?|户|家|件|辆|斤|天|次|度|头|张|月)(?!\p{Script=Han}{2})|多[大高](?:的)?(?:份额|比例|比重|占比|规模)|(?:多少|几)个?(?:点|百分点|工作日)(?:以[内上下])?|百分之(?:多少|几)|(?<=\p{Script=Han}{2}|\s)(?:完成|总)?面积(?=(?:是|有|为|情况|[\s,，?？])|$)|[户件家处条所座宗期笔场]数(?=(?:是|有|为|情况|[\s,，?？])|$)|(?:多少|(?<!第)几)(?:周[年岁]|面积|万?平方?米?|万方|块地|宗地(?!块)|个?亿元?(?!以[上下])|万元?|元|钱|公里|个|家|项|条|处|座|宗|件|起|所|户|场次?|期|笔|部|片|张|次|人次?|名|万人|栋|层|类|分|台套?|辆|套|幢|[株棵]|吨|公顷|亩|[批支轮趟回位份本艘头只根盏岁倍成桩](?!\p{Script=Han}))?/gu

/** A text without the words that ask how much with their units: 多少万平方米 names nothing. */
export function withoutCounting(text: string): string {
  return text.replace(COUNTING, ' ')
}

/** Where words of asking and glue stand, with the units that go with them; overlaps are possible. */
export function askingWords(text: string): { start: number; end: number }[] {
  return [COUNTING, ASKING].flatMap((form) =>
    [...text.matchAll(form)].map((match) => ({ start: match.index, end: match.index + match[0].length })),
  )
}

/** The contentful stretches of a question: what remains between the words of asking. */
export function contentStretches(text: string): string[] {
  return text
    .replace(COUNTING, ' ')
    .replace(ASKING, ' ')
    .split(/[\s,、。!?;:？！；："“”'‘’()（）《》【】[\]<>/\\|+=*#~-]+/)
    .filter((stretch) => stretch !== '' && !ENGLISH_GLUE.has(stretch.toLowerCase()))
}

const ENGLISH_GLUE = new Set(
  'a an the of in on at to for from by with and or is are was were be been do does did what which who whom whose when where why how many much long often that this these those it its there have has had will would can could should s t any some into about as per new total tell me us please district wuchang plan report document year first second half'.split(
    ' ',
  ),
)

const EDGE = 0.5

/** Words of every plan and every report: they tell nothing where anything else is said. */
const GENERIC = new Set(['计划', '目标', '任务', '完成', '实现', '安排', '要求', '情况', '工作', '指标', '主要'])

/** What a question is about, as index terms. */
export interface Content {
  /** Each once, in order. */
  readonly terms: readonly string[]
  /** Terms of no document by the share that they count of an unheard word: one that overlaps a known word adds one character to it. */
  readonly shares: ReadonlyMap<string, number>
  /** True where a whole stretch of the question stands in no document: what it asks for is not there. */
  readonly hasStranger: boolean
  /** True where such a stretch is the last: what is asked of the rest (缘故 of 调高投资是啥缘故), and not only a word beside it. */
  readonly endsStrange: boolean
}

/**
 * Index terms of a question's content. A bigram that no document has, between two that one has, only joins two words
 * (总部企业 for 总部型企业) and is left out; so is a number of the asker.
 */
export function contentOf(text: string, known: (term: string) => boolean): Content {
  const segments = withoutOwnCounts(text, known)
    .split(/[,，、。;；!！?？]/)
    .map((segment) => ({ asks: WH.test(segment), stretches: contentStretches(segment).map(tokens) }))
    .filter(({ stretches }) => stretches.length > 0)
  // 到100 of people who ask is 100% where only that is written
  const percentKnown = (term: string) =>
    /^\d+(?:\.\d+)?$/.test(term) && !known(term) && known(`${term}%`) ? `${term}%` : term
  const isStrange = (stretch: readonly string[]) =>
    stretch.every((term) => HAN_TERM.test(term) || LATIN_TERM.test(term)) &&
    !stretch.some(known) &&
    !stretch.every((term) => LIGHT.test(term))
  const spoken = segments.filter(({ asks, stretches }) => segments.length === 1 || asks || !stretches.every(isStrange))
  const stretches = spoken.flatMap((segment) => segment.stretches.map((terms) => terms.map(percentKnown)))
  const terms = stretches.flatMap((all) => withoutJoints(all, known))
  const telling = terms.filter(
    (term) => !GENERIC.has(term) && /[\p{L}\p{N}]/u.test(term) && (known(term) || !isManner(term)),
  )
  const longer = telling.filter((term) => !/^\p{Script=Han}$/u.test(term))
  const shares = new Map(stretches.flatMap((all) => edgeTerms(all, known).map((term) => [term, EDGE])))
  return {
    terms: [...new Set(longer.length > 1 ? longer : telling)],
    shares,
    hasStranger: stretches.some(isStrange),
    endsStrange: isStrange(stretches.at(-1) ?? []),
  }
}

/** An unknown bigram by itself at the edge of known words adds one character to them: 加电 in front of 电梯 says 加 alone. */
function edgeTerms(all: readonly string[], known: (term: string) => boolean): string[] {
  const isUnheard = (at: number) => HAN_TERM.test(all[at] ?? '') && !known(all[at] ?? '')
  const isHeard = (at: number) => all[at] !== undefined && known(all[at])
  return all.filter(
    (_, at) => isUnheard(at) && !isUnheard(at - 1) && !isUnheard(at + 1) && isHeard(at - 1) !== isHeard(at + 1),
  )
}

/** 企业服务三张清单, where no document counts them: the count is the asker's own. */
function withoutOwnCounts(text: string, known: (term: string) => boolean): string {
  return text.replace(OWN_COUNT, (all: string, at: number) => {
    const joins = known(all) || known(text.slice(at + 1, at + 3))
    return joins ? all : ' '
  })
}

const OWN_COUNT = /[二两三四五六七八九十](?:张|个|大|项|条|种|类|件)(?=\p{Script=Han}{2})/gu

/** The terms of a stretch without the one or two unknown bigrams that a small word between known ones makes (投资里重大). */
function withoutJoints(all: readonly string[], known: (term: string) => boolean): string[] {
  return all.filter((term, i) => {
    if (known(term)) return true
    if (/^[a-z0-9]/.test(term)) return false
    if (term.length !== 2) return true
    if (joinsUnheard(all, i, known)) return false
    const before = [all[i - 1], all[i - 2]].findIndex((other) => other !== undefined && known(other))
    const behind = [all[i + 1], all[i + 2]].findIndex((other) => other !== undefined && known(other))
    return before < 0 || behind < 0 || before + behind > 1
  })
}

/** 批采 of 审批采取, where no document has 采取: it only joins an unknown word, which counts once. */
function joinsUnheard(all: readonly string[], i: number, known: (term: string) => boolean): boolean {
  const isUnheard = (at: number) => all[at] !== undefined && HAN_TERM.test(all[at]) && !known(all[at])
  const isHeard = (at: number) => all[at] !== undefined && known(all[at])
  return (isHeard(i - 1) && isUnheard(i + 1)) || (isUnheard(i - 1) && isHeard(i + 1))
}

/** A term of no document that says how something is asked: one character, or two with one of asking (要供). */
function isManner(term: string): boolean {
  return /^\p{Script=Han}$/u.test(term) || (HAN_TERM.test(term) && LIGHT.test(term))
}

/** Bigrams with one of these say how something is asked, not what (要到, 想问下, 来着). */
export const LIGHT = /[要到来着下想问能会可让给去做办搞该应得过起指叫算问请说这那么呢些吧啊]/
const HAN_TERM = /^\p{Script=Han}{2,}$/u
/** An English word that is left in the content: neither the glossary nor any document knows it. */
const LATIN_TERM = /^[a-z]{2,}$/
/** A part of a question that asks; one that neither asks nor says a word of any document only chats (写进材料没问题吧). */
const WH = /多少|几|什么|哪|谁|怎|何|啥|多久|是否|有没有|咋|what|how|which|who|when|where/i
