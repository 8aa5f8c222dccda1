import { shortRegion } from '../document/build-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Knowledge, paragraphsWith, standsInText } from '../search/knowledge.ts'
import { englishPhrases } from './english-phrases.ts'
import { wholeHeldAgainst } from './held-against-whole.ts'
import { isPartner, isWithinLongerName } from './region-in-name.ts'
import { spelledRegions } from './spelled-regions.ts'
import { spokenNames } from './spoken-region-names.ts'
import { unnamedUnits } from './unnamed-region.ts'

export interface AskedRegion {
  /** Full name of the region asked about, where the question names one. */
  readonly name: string
  /** True where a document of the corpus is of that region. */
  readonly known: boolean
  /** True where only its document is meant: 按湖北2026年政府工作报告. */
  readonly asDocument: boolean
  readonly start: number
  readonly end: number
}

const UNIT = /\p{Script=Han}{2,5}?(?:自治区|自治州|新区|高新区|开发区|省|市|区|县|旗)/gu
/** 湖北2026年省政府工作报告: the region's paper. */
const DOCUMENT_BEHIND =
  /^(?:20\d\d年?)?的?[省市区县]?(?:人民)?(?:政府)?(?:20\d\d年?)?的?(?:政府)?(?:工作)?(?:报告|计划)(?!(?:新|投|安|增|完))/
/** Words of a rank: 全市 beside them is the field and not the region asked about. */
const RANKED = /排名|排第|第几|名次|位次|第[一二三四五六七八九十\d]|rank/i
const ENGLISH_UNIT =
  /(?<![A-Z][a-z]+ )\b([A-Z][A-Za-z']+(?: [A-Z][a-z]+(?= (?:District|County|Province)))?) (?:District|City|County|Province)\b/g

/**
 * The regions that a question names. 全市 and 全省 name the region above, unless a rank within it is asked
 * (在全市排第几); words like 社区 and 功能区 name none.
 */
export function askedRegions(text: string, knowledge: Knowledge): AskedRegion[] {
  const { documents, lexicon, regions } = knowledge
  const found: AskedRegion[] = []
  const add = (name: string, start: number, end: number) => {
    if (found.some((other) => other.start < end && start < other.end)) return
    const known = regions.has(name) || [...regions.values()].includes(name)
    if (!known && (wholeHeldAgainst(text) === text.slice(start, end) || isPartner(text, start, end, knowledge))) return
    found.push({
      name,
      known,
      asDocument: DOCUMENT_BEHIND.test(text.slice(end)),
      start,
      end,
    })
  }
  for (const [region, short] of regions) {
    for (const name of new Set([region, ...spokenNames(region), short])) {
      const start = text.indexOf(name)
      if (start >= 0 && (saysItsKind(name) || !isPartOfName(text, start, start + name.length, knowledge)))
        add(region, start, start + name.length)
    }
  }
  for (const { region, start, end } of unnamedUnits(text, knowledge)) add(region, start, end)
  for (const region of knowledge.ofOthers.keys()) {
    for (const name of new Set([region, shortRegion(region)])) {
      const start = name.length > 1 ? text.indexOf(name) : -1
      if (start >= 0 && (name === region || !isPartOfName(text, start, start + name.length, knowledge)))
        add(region, start, start + name.length)
    }
  }
  for (const match of text.matchAll(UNIT)) {
    const name = trimLead(match[0], lexicon)
    const start = match.index + match[0].length - name.length
    const end = match.index + match[0].length
    if (lexicon.regions.never.has(name) || cutsIndicator(text, end, knowledge)) continue
    if (standsInText(knowledge, name)) {
      if (
        /[省市县旗州]$/.test(name) &&
        name.length >= 3 &&
        !endsWithNever(name, lexicon) &&
        !isPartOfName(text, start, end, knowledge)
      )
        add(name, start, end)
      continue
    }
    if (lexicon.regions.names.exact(name).length > 0) add(lexicon.regions.names.exact(name)[0] ?? name, start, end)
    else if (
      name.length >= 3 &&
      /^[^\d的了在和与是哪各几全]+$/.test(name) &&
      (start === 0 || found.some((other) => other.end === start)) &&
      !endsWithNever(name, lexicon) &&
      !isPartOfName(text, start, end, knowledge)
    )
      add(name, start, end)
  }
  const phrases = englishPhrases(text, documents, lexicon)
  const inPhrase = (start: number, end: number) => phrases.some((phrase) => phrase.start <= start && end <= phrase.end)
  for (const hit of lexicon.regions.names.find(text))
    if (
      !isPartOfName(text, hit.start, hit.end, knowledge) &&
      !inPhrase(hit.start, hit.end) &&
      !endsInName(text.slice(0, hit.start))
    )
      add(hit.value, hit.start, hit.end)
  for (const match of text.matchAll(/全[国省市]/g)) {
    const behind = match.index + match[0].length
    if (
      !RANKED.test(text) &&
      !/[占在比]$/.test(text.slice(0, match.index)) &&
      !isPartOfName(text, match.index, behind, knowledge)
    ) {
      const named = ofKind(match[0].slice(1), knowledge)
      if (named.length === 0) add(match[0], match.index, behind)
      else if (named[0] !== undefined && named.length === 1 && found.every(({ name }) => name !== named[0]))
        add(named[0], match.index, behind)
    }
  }
  for (const { region, start, end } of spelledRegions(text, knowledge))
    if (!inPhrase(start, end) && !isPartOfName(text, start, end, knowledge)) add(region, start, end)
  for (const match of text.matchAll(ENGLISH_UNIT)) {
    const end = match.index + match[0].length
    if (!phrases.some((phrase) => phrase.end === end)) add(match[0], match.index, end)
  }
  return withoutParents(found, text)
}

/** 去年实际地区生产总值: the word for a kind of region is the beginning of an indicator's name. */
function cutsIndicator(text: string, end: number, { lexicon }: Knowledge): boolean {
  return lexicon.asked.find(text).some((hit) => hit.start < end && end < hit.end)
}

/** The regions of the corpus that 全市, 全省 or 全国 is the whole of: its own where it holds one paper of a city. */
function ofKind(kind: string, { regions }: Knowledge): string[] {
  return [...regions.keys()].filter((region) => (kind === '国' ? region === '全国' : region.endsWith(kind)))
}

/** 湖南省长沙市: what stands straight in front of a place is the region that it lies in, and is not asked about. */
function withoutParents(found: readonly AskedRegion[], text: string): AskedRegion[] {
  return found.filter((one) => {
    const kind = text.charAt(one.end - 1)
    return !found.some(
      ({ start, end }) =>
        start === one.end && /[市区县旗州]$/.test(text.slice(start, end)) && text.charAt(end - 1) !== kind,
    )
  })
}

/** East Lake Wuchang: a capital word in front makes a longer name, unless it only opens the question (And Hubei?). */
function endsInName(before: string): boolean {
  return /[A-Z][a-z]+ $/.test(before) && !OPENS_QUESTION.test(before)
}

/** Small words that may stand with a capital letter where a question or a part of it begins. */
const SMALL =
  'And|But|Or|So|Then|Now|Also|For|In|Of|On|At|By|To|From|As|Per|Does|Do|Did|Is|Are|Was|Were|Will|Has|Have|Had|Can|Could|Should|Would|Must|May|What|Which|When|Where|Why|Who|How|Within|Across|Compare|Compared|Versus|About|Show|List|Give|Tell|Name'
const OPENS_QUESTION = new RegExp(`(?:^|[.?!;,] )(?:${SMALL}) $`)
const GOES_ON = new RegExp(`^ (?!(?:District|City|County|Province|${SMALL})\\b)[A-Z][a-z]`)

function trimLead(name: string, lexicon: Lexicon): string {
  for (let cut = 0; cut < name.length - 2; cut++) {
    const rest = name.slice(cut)
    if (lexicon.regions.names.exact(rest).length > 0) return rest
  }
  return name
}

/** 清江区存在哪些问题: a name with the word for its kind is the region, whatever follows; 清江 may begin another name. */
function saysItsKind(name: string): boolean {
  return /^\p{Script=Han}{2,}[省市区县旗]$/u.test(name)
}

/** 上半年我区, 实际全市: what points at a place names none, whatever stands in front. */
const OWN_KIND = /(?:[我咱]们?|本|全|各)[省市区县州旗]$/u

/**
 * 老城区, 各街区: a word for a kind of place with little in front of it names no region. 古城片区, 软件园区: some kinds of
 * place are never regions, whatever stands in front of them.
 */
function endsWithNever(name: string, lexicon: Lexicon): boolean {
  return (
    OWN_KIND.test(name) ||
    lexicon.regions.places.some((word) => name.endsWith(word)) ||
    [...lexicon.regions.never].some((word) => name.endsWith(word) && name.length - word.length < 2)
  )
}

/**
 * 武汉长江中心 and 武昌造船厂 are names, 武昌2021年 and 武昌GDP speak of the region: behind a region stands the end, a sign,
 * a time, a small word, another region or an indicator.
 */
function isPartOfName(text: string, start: number, end: number, knowledge: Knowledge): boolean {
  const { lexicon } = knowledge
  const rest = text.slice(end)
  if (isWithinLongerName(text, start, end, knowledge)) return true
  if (/[a-z]$/i.test(text.slice(0, end))) return GOES_ON.test(rest)
  if (
    !/^\p{Script=Han}/u.test(rest) ||
    /^[到至从自截](?=\d|[今去明后]年|十[三四五六]五)/.test(rest) ||
    /^(?:的|在|今|去|前|上半|下半|上年|明年|十[三四五]五|“|全|本(?=[年季月期])|第?[一二三四]季|是|和|与|跟|比|有|那|呢|吗|吧|啊|怎|多少|几|要|会|能|应|该|谁|哪|各|都|分别|主要|预期|完成|实现|计划|目标|任务|报告|文件|发展(?=主要|预期|目标)|经济(?!开发|技术)|社会(?=消费|经济|发展))/.test(
      rest,
    )
  )
    return false
  const [next] = lexicon.regions.names.find(rest.slice(0, 8))
  // 宁波舟山港: two places make one name of the documents
  if (next?.start === 0)
    return standsInText(knowledge, text.slice(start, end + next.end + 1)) && HAN_BEHIND.test(rest.slice(next.end))
  if (lexicon.asked.find(rest.slice(0, 24))[0]?.start === 0 || lexicon.ambiguous.find(rest.slice(0, 8))[0]?.start === 0)
    return false
  // 湖北高标准农田: no document has the two together, so they are no name
  const joined = text.slice(start, end) + (/^\p{Script=Han}{2}/u.exec(rest)?.[0] ?? '')
  if (joined.length < end - start + 2 || standsInText(knowledge, joined)) return true
  const region = corpusRegion(text.slice(start, end), knowledge)
  if (region === undefined) return true
  return endsLikeName(rest, lexicon) && !isNameWithin(region, rest, knowledge)
}

/** 云泽环湖快速路: what stands behind the region is a name that its own documents write without it. */
function isNameWithin(region: string, rest: string, knowledge: Knowledge): boolean {
  const words = /^\p{Script=Han}{3,6}/u.exec(rest)?.[0] ?? ''
  return [...words].some((_, i) => {
    const name = words.slice(0, i + 1)
    if (name.length < 3 || !knowledge.lexicon.projectNames.end.test(name)) return false
    return paragraphsWith(knowledge, [name]).some(({ document }) => document.region === region)
  })
}

const HAN_BEHIND = /^\p{Script=Han}/u

/** 清江新城: the words behind the region end like the name of a place or a project before long. */
function endsLikeName(rest: string, lexicon: Lexicon): boolean {
  const words = /^\p{Script=Han}{2,6}/u.exec(rest)?.[0] ?? ''
  return [...words].some(
    (_, i) =>
      i > 0 &&
      !lexicon.regions.kinds.includes(words.slice(0, i + 1)) &&
      (lexicon.projectNames.end.test(words.slice(0, i + 1)) ||
        /[城镇村街路站厂桥湖江河山园院校馆港湾]$/.test(words.slice(0, i + 1))),
  )
}

/** The region of documents that goes by a full or a short name. */
function corpusRegion(name: string, { regions }: Knowledge): string | undefined {
  return [...regions].find(([region, short]) => region === name || short === name)?.[0]
}
