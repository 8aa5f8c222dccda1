import type { Knowledge } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { englishPhrases, isPartOfPhrase } from './english-phrases.ts'
import { isPartOfOther } from './other-names.ts'
import { withSharedEnds } from './shared-ends.ts'

/** An indicator that a question names: by its own name, or by a word that may mean several. */
export interface AskedIndicator {
  readonly word: string
  /** One id, or every reading of an ambiguous word. */
  readonly ids: readonly string[]
  readonly start: number
  readonly end: number
}

/** The indicators that a cleaned question names, in order of place: named ones, and open words (投资, 收入) with all their readings. */
export function findIndicators(text: string, { documents, lexicon, index }: Knowledge): AskedIndicator[] {
  const phrases = englishPhrases(text, documents, lexicon)
  const spelled = lexicon.asked.find(text)
  const named = [...spelled, ...lexicon.askedEnglish.find(text).filter((hit) => !overlaps(hit, spelled))]
    .map((hit) => ({ word: hit.word, ids: [hit.value], start: hit.start, end: hit.end }))
    .filter(
      (hit) =>
        !isStructure(text, hit) &&
        !isRatioOfBoth(text, hit) &&
        !isPartOfOther(text, hit) &&
        !lexicon.compounds.test(text.slice(0, hit.start)),
    )
    .filter(
      (hit) =>
        !isPartOfPhrase(hit, phrases, lexicon) &&
        !/^economies$/i.test(hit.word) &&
        !isOfSpending(text, hit) &&
        !isOfCounted(text, hit.end, lexicon.indicators.get(hit.ids[0] ?? '')?.unit) &&
        !isOfSomeProjects(text, hit),
    )
  const joint = lexicon.shared
    .find(text)
    .filter((hit) => !isStructure(text, hit) && !isRatioOfBoth(text, hit))
    .map((hit) => ({ word: hit.word, ids: hit.value, start: hit.start, end: hit.end }))
  const kept = [
    ...joint.flatMap((hit) => hit.ids.map((id) => ({ ...hit, ids: [id] }))),
    ...withSharedEnds(
      named.filter((hit) => !overlaps(hit, joint)),
      text,
      lexicon,
    ),
  ]
  const open = lexicon.ambiguous
    .find(text)
    .map((hit) => ({ word: hit.word, ids: readingsBeside(hit, text, lexicon), start: hit.start, end: hit.end }))
    .filter((hit) => !overlaps(hit, kept) && !isPartOfPhrase(hit, phrases, lexicon) && !isRatioOfBoth(text, hit))
    // inbound investment (招商到位资金): what is meant is said behind it
    .filter(({ word, end }) => !(/^[a-z]/i.test(word) && /^[^,.?]{0,24}[(（]\p{Script=Han}{3}/u.test(text.slice(end))))
    // 总投资额 is what a project costs in all
    .filter(({ start, word }) => !(text[start - 1] === '总' && word.startsWith('投资')))
  const unsaid = open
    .filter((hit) => !isCompound(text, hit, index) && !lexicon.compounds.test(text.slice(0, hit.start)))
    .filter((hit) => !kept.some((other) => other.ids.some((id) => hit.ids.includes(id))))
  const subjects = [...kept, ...unsaid].filter(
    (hit) => !isWholeOfShare(text, hit) && (!hit.ids.includes('gdp') || !isReference(text, hit)),
  )
  return leanOnParent(
    subjects.sort((a, b) => a.start - b.start),
    text,
    lexicon,
  )
}

/** What an ambiguous word may mean in this question: the income of residents is none of the budget. */
function readingsBeside(
  { word, value }: { word: string; value: readonly string[] },
  text: string,
  { beside }: Knowledge['lexicon'],
): readonly string[] {
  const fewer = beside.find(
    ({ words, beside: told, unless }) => words.includes(word.toLowerCase()) && told.test(text) && !unless.test(text),
  )
  return fewer?.readings ?? value
}

/** 三次产业比, 三次产业结构: how the parts stand to each other, and no amount of any. */
const STRUCTURE = /^(?:增加值)?(?:的)?(?:比(?!上|去|较|全)|占比|比例|比重|结构)(?![多几])/

function isStructure(text: string, { word, end }: { word: string; end: number }): boolean {
  return /产业|[一二三]产/.test(word) && STRUCTURE.test(text.slice(end))
}

/** Words in front of an open word that do not make a name with it: 完成投资, 今年收入. */
const NO_NAME =
  /[年月的个是]$|完成|实现|增加|新增|计划|年度|全[年区市省国]|总|各项|多少|预[算期]|引进|吸引|扩大|拉动|带动|季度|目标|安排|[一二三四五六七八九十]$/

/** 旅游收入 of which the documents speak is no reading of 收入. */
function isCompound(text: string, hit: { start: number; word: string }, index: Knowledge['index']): boolean {
  const front = /\p{Script=Han}{2}$/u.exec(text.slice(0, hit.start))?.[0]
  if (front === undefined || NO_NAME.test(front) || !/^\p{Script=Han}/u.test(hit.word)) return false
  return tokens(front + hit.word).every((term) => index.has(term))
}

/** 签约项目投资: what a short word for all projects' investment follows tells some of them alone. */
function isOfSomeProjects(text: string, { word, start }: { word: string; start: number }): boolean {
  const front = /\p{Script=Han}{2}$/u.exec(text.slice(0, start))?.[0]
  return word.startsWith('项目') && front !== undefined && !NO_NAME.test(front) && !/[区市县省旗的]$/.test(front)
}

/** 财政教育支出, 财政部门: what a short word for revenue begins is a kind of spending, or an office. */
function isOfSpending(text: string, { word, end }: { word: string; end: number }): boolean {
  return word.length === 2 && OF_SPENDING.test(text.slice(end))
}

/** 城乡居民收入比是多少: how the two stand to each other, and neither of them; 城乡居民收入比去年 holds them against a time. */
function isRatioOfBoth(text: string, { start, end }: { start: number; end: number }): boolean {
  const upTo = text.slice(0, start) + text.slice(start, end).replace(/收入$/u, '')
  const behind = text.slice(end)
  return /^(?:倍差|之比)/u.test(behind) || (BOTH_PEOPLE.test(upTo) && RATIO.test(behind))
}

const BOTH_PEOPLE = /城乡(?:常住)?(?:居民)?(?:人均)?(?:可支配)?$/u
const RATIO = /^的?(?:之比|比值|比例|倍差|差距|比(?=是|为|多少|多大|几|目标|缩|降|达到?\d|控|[呢?？。,，]|$))/u

/** 出口商品多少种, 外贸企业有多少家: things are counted that an indicator in money only begins the name of. */
function isOfCounted(text: string, end: number, unit: string | undefined): boolean {
  return (unit === 'money' || unit === 'percent') && OF_COUNTED.test(text.slice(end))
}

const OF_COUNTED =
  /^(?:商品|产品|货物|品类|品种|税目|企业|商家|主体|项目|基地|平台|口岸|市场主体)(?:目录|清单|名录)?(?:里|中)?(?:的)?(?:一共|总共|共|现)?(?:有|是|达到?|涉及|包括|签约|新增|引进)?(?:了)?(?:多少|几)[种类家个项户]|^(?:商品|产品|货物|品类|品种|税目)(?:种类|品类|数量)/u

const OF_SPENDING = /^(?:\p{Script=Han}{2,6}?(?:支出|补助|资金|债务)|部门|系统|干部|供养|[局厅所股])/u

/** 民生占财政支出几成: the share of something else is asked, unless it is what has been done of a budget (已占预算几成). */
function isWholeOfShare(text: string, { start, end }: { start: number; end: number }): boolean {
  const front = /(.)占了?(?:全[国省市区])?$/u.exec(text.slice(0, start))?.[1]
  return (
    front !== undefined &&
    !/[成行已经数计]/.test(front) &&
    /^的?(?:比[重例]|份额|几成|多[少大]|百分之)/.test(text.slice(end))
  )
}

/** 占GDP比重, share of GDP: what something is measured against, and not what is asked about. */
function isReference(text: string, hit: { start: number; end: number }): boolean {
  return (
    /(?:占了?(?:全[国省市区])?|万元|单位)$/.test(text.slice(0, hit.start)) ||
    /(?:(?:share|percentage|percent|proportion|%|unit) of|relative to|per \S+ yuan of) (?:the )?$/i.test(
      text.slice(0, hit.start),
    ) ||
    /\b(?:support|boost|stimulate|revive|serve|help|strengthen|drive|benefit)(?:s|ing)? (?:the )?(?:[a-z-]+ )?$/i.test(
      text.slice(0, hit.start),
    )
  )
}

function overlaps(hit: { start: number; end: number }, others: readonly { start: number; end: number }[]): boolean {
  return others.some((other) => other.start < hit.end && hit.start < other.end)
}

/** 重大项目今年计划投资多少: the short form behind a parent is the parent's investment, not any investment. */
function leanOnParent(hits: readonly AskedIndicator[], text: string, lexicon: Knowledge['lexicon']): AskedIndicator[] {
  const out: AskedIndicator[] = []
  for (const hit of hits) {
    const parent = out.findLast((other) => other.ids.length === 1)
    const child = lexicon.leaning.find(
      (indicator) => parent && indicator.id !== parent.ids[0] && indicator.under?.[parent.ids[0] ?? ''] !== undefined,
    )
    if (hit.ids.length > 1 && child && hit.ids.includes(child.id)) out.push({ ...hit, ids: [child.id] })
    else out.push(hit)
  }
  return dropParentOfMoney(withoutOwnPlan(out, text), text, lexicon)
}

/** 重大项目实现的投资占全年计划投资多少: the open word behind 占 is the plan of what was named, and no other investment. */
function withoutOwnPlan(hits: readonly AskedIndicator[], text: string): AskedIndicator[] {
  const isPlanOf = ({ ids, start }: AskedIndicator) =>
    ids.length > 1 &&
    /占(?:了|其|到)?(?:全年|年度|当年|今年|计划|年初)+的?$/.test(text.slice(0, start)) &&
    hits.some((other) => other.start < start && other.ids.length === 1 && other.ids.every((id) => ids.includes(id)))
  return hits.filter((hit) => !isPlanOf(hit))
}

/** A count by its form: 5项, 几个 (but 几个亿 is money). */
const COUNT_FORM = /\d项|几个(?!亿)/

/** 重大项目要投多少亿 asks for money: the count in front of it is only the name. */
function dropParentOfMoney(
  hits: readonly AskedIndicator[],
  text: string,
  lexicon: Knowledge['lexicon'],
): AskedIndicator[] {
  const lower = text.toLowerCase()
  const asksCount =
    COUNT_FORM.test(text) ||
    lexicon.units.asksFor('count', lower) ||
    hits.some(({ start }) => /(?:多少|几)[个项]?$/.test(text.slice(0, start)))
  const asksMoney = lexicon.units.asksFor('money', lower)
  return hits.flatMap((hit) => {
    const id = hit.ids.length === 1 ? hit.ids[0] : undefined
    const child = lexicon.leaning.find(
      (indicator) => id !== undefined && indicator.id !== id && indicator.under?.[id] !== undefined,
    )
    if (!child) return [hit]
    const childAsked = hits.some((other) => other !== hit && other.ids[0] === child.id)
    if (childAsked) return asksCount ? [hit] : []
    const asMoney = { ...hit, ids: [child.id] }
    if (asksMoney === asksCount) return [hit, asMoney]
    return asksMoney ? [asMoney] : [hit]
  })
}
