import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Knowledge, standsInText } from '../search/knowledge.ts'

export interface AskedRegion {
  /** Full name of the region asked about, where the question names one. */
  readonly name: string
  /** True where a document of the corpus is of that region. */
  readonly known: boolean
  readonly start: number
  readonly end: number
}

const UNIT = /\p{Script=Han}{2,5}?(?:自治区|自治州|新区|高新区|开发区|省|市|区|县|旗)/gu
/** Words of a rank: 全市 beside them is the field and not the region asked about. */
const RANKED = /排名|排第|第几|名次|位次|第[一二三四五六七八九十\d]|rank/i
const ENGLISH_UNIT = /\b([A-Z][A-Za-z']+(?: [A-Z][a-z]+)?) (?:District|City|County|Province)\b/g

/**
 * The regions that a question names. 全市 and 全省 name the region above, unless a rank within it is asked
 * (在全市排第几); words like 社区 and 功能区 name none.
 */
export function askedRegions(text: string, knowledge: Knowledge): AskedRegion[] {
  const { lexicon, regions } = knowledge
  const found: AskedRegion[] = []
  const add = (name: string, start: number, end: number) => {
    if (found.some((other) => other.start < end && start < other.end)) return
    const known = regions.has(name) || [...regions.values()].includes(name)
    found.push({ name, known, start, end })
  }
  for (const [region, short] of regions) {
    for (const name of new Set([region, short])) {
      const start = text.indexOf(name)
      if (start >= 0 && !isPartOfName(text, start + name.length, lexicon)) add(region, start, start + name.length)
    }
  }
  for (const match of text.matchAll(UNIT)) {
    const name = trimLead(match[0], lexicon)
    const start = match.index + match[0].length - name.length
    if (lexicon.regions.never.has(name) || standsInText(knowledge, name)) continue
    if (lexicon.regions.names.exact(name).length > 0)
      add(lexicon.regions.names.exact(name)[0] ?? name, start, match.index + match[0].length)
    else if (
      name.length >= 3 &&
      /^[^\d的了在和与是哪各几全]+$/.test(name) &&
      start === 0 &&
      !endsWithNever(name, lexicon)
    )
      add(name, start, match.index + match[0].length)
  }
  for (const hit of lexicon.regions.names.find(text))
    if (!isPartOfName(text, hit.end, lexicon)) add(hit.value, hit.start, hit.end)
  for (const match of text.matchAll(/全[国省市]/g)) {
    if (!RANKED.test(text) && !/[占在比]$/.test(text.slice(0, match.index)))
      add(match[0], match.index, match.index + match[0].length)
  }
  for (const match of text.matchAll(ENGLISH_UNIT)) add(match[0], match.index, match.index + match[0].length)
  return found
}

function trimLead(name: string, lexicon: Lexicon): string {
  for (let cut = 0; cut < name.length - 2; cut++) {
    const rest = name.slice(cut)
    if (lexicon.regions.names.exact(rest).length > 0) return rest
  }
  return name
}

/** 老城区, 各街区: a word for a kind of place with little in front of it names no region. */
function endsWithNever(name: string, lexicon: Lexicon): boolean {
  return [...lexicon.regions.never].some((word) => name.endsWith(word) && name.length - word.length < 2)
}

/**
 * 武汉长江中心 and 武昌造船厂 are names, 武昌2021年 and 武昌GDP speak of the region: behind a region stands the end, a sign,
 * a time, a small word, another region or an indicator.
 */
function isPartOfName(text: string, end: number, lexicon: Lexicon): boolean {
  const rest = text.slice(end)
  if (
    !/^\p{Script=Han}/u.test(rest) ||
    /^(?:的|在|今|去|前|上半|下半|上年|明年|十[三四五]五|“|全|本|第?[一二三四]季|是|和|与|跟|比|有|那)/.test(rest)
  )
    return false
  if (lexicon.regions.names.find(rest.slice(0, 8))[0]?.start === 0) return false
  return (
    lexicon.asked.find(rest.slice(0, 24))[0]?.start !== 0 && lexicon.ambiguous.find(rest.slice(0, 8))[0]?.start !== 0
  )
}
