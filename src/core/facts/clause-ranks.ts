import { hanNumber } from '../document/fold.ts'
import { type ClauseContext, type ClauseFigure, wordingOf } from './clause-context.ts'
import { isFunctional, rankedName } from './names.ts'

const AREA = '全国|全省|全市|全区|全州|中心城区'
/** 稳居国内大中城市第四位: among whom a rank is told in words that are no area of government. */
const AMONG = '(?:全国|全省|全市|全区|全州|国内|省内|市内)\\p{Script=Han}{2,10}?'
const ORDINAL =
  '第([一二三四五六七八九十]{1,2}|\\d{1,2})(?!个|批|家|次|季|大|所|届|部|条|座|项|[、和]第?[一二三四五六七八九十\\d]{1,2}[产、]|方阵|梯队|行列|阵营|序列|档)(?:位(?!列)|名(?!列))?'
const VERB = '排名|位列|位居|名列|稳居|跃居|排|居|(?:上升|跃升|前移|下降|下滑|升|降)[至到]'
const RANK = new RegExp(`(?:(${AREA})?(?:${VERB})(${AMONG}|${AREA}|国内|省内|市内)?|(${AREA}))${ORDINAL}`, 'gu')

/** 分别居全国第四、第八: a rank each of the names before, in their order. */
const RANKS_EACH = new RegExp(
  `(?:(${AREA})?分别(?:${VERB})(${AMONG}|${AREA}|国内|省内|市内)?|分别(${AREA}))((?:第(?:[一二三四五六七八九十]{1,2}|\\d{1,2})[位名]?[、和与及]?){2,})`,
  'u',
)

interface Ranked {
  readonly indicator: string | null
  readonly name: string
}

/** Ranks of a clause: 全市排名第二, 位列全市第2; of several in a row each with its own name, or none where the names are not told. */
export function readRanks(context: ClauseContext): ClauseFigure[] {
  const { folded, clause } = context
  const text = folded.slice(clause.start, clause.end)
  const each = RANKS_EACH.exec(text)
  if (each) return ranksOfEach(context, each)
  return [...text.matchAll(RANK)].flatMap((match) => {
    const start = clause.start + match.index
    const place = match[4] ?? ''
    return rankAt(context, rankedSubject(context, start), match, { place, start, end: start + match[0].length }, false)
  })
}

function ranksOfEach(context: ClauseContext, match: RegExpExecArray): ClauseFigure[] {
  const { carried, clause, mentions } = context
  const places = [...(match[4] ?? '').matchAll(/第([一二三四五六七八九十]{1,2}|\d{1,2})/gu)]
  const start = clause.start + match.index
  const list = start + match[0].length - (match[4]?.length ?? 0)
  const named = mentions.filter(({ end }) => end <= start).map(({ id, name }) => ({ indicator: id, name }))
  const joint = carried.joint.map(({ id, name }) => ({ indicator: id, name }))
  const topics = [named, joint].find((topics) => topics.length === places.length) ?? []
  return topics.flatMap((topic, i) => {
    const [words = '', place = ''] = places[i] ?? []
    const at = list + (places[i]?.index ?? 0)
    return rankAt(context, topic, match, { place, start: at, end: at + words.length }, true)
  })
}

/** One rank as a figure: its ordinal in digits or words, among whom the match tells, offsets in the folded paragraph. */
function rankAt(
  context: ClauseContext,
  { indicator, name }: Ranked,
  match: RegExpExecArray,
  { place, start, end }: { place: string; start: number; end: number },
  joint: boolean,
): ClauseFigure[] {
  const value = /^\d+$/.test(place) ? Number(place) : hanNumber(place)
  if (value === null) return []
  const { region, level } = indicator === null ? context.own : context.scope
  const reference = match[1] ?? match[2] ?? match[3]
  const rank: ClauseFigure = {
    region,
    level,
    indicator,
    name,
    measure: 'rank',
    value,
    unit: null,
    comparator: '=',
    strive: false,
    ...(reference === undefined ? {} : { reference }),
    damaged: false,
    joint,
    amount: null,
    wording: wordingOf(context, start, end),
  }
  return [rank]
}

/** What is ranked: the indicator right in front, the words in front, or the subject that the sentence goes on with. */
function rankedSubject({ folded, clause, mentions, quantities, carried }: ClauseContext, start: number): Ranked {
  const mention = mentions.filter((candidate) => candidate.end <= start).at(-1)
  if (mention && isFunctional(folded.slice(mention.end, start).replace(/均|也/g, '')))
    return { indicator: mention.id, name: mention.name }
  const own = rankedName(folded.slice(clause.start, start))
  if (own === '' || isFunctional(own)) return { indicator: carried.subject, name: carried.name }
  return { indicator: null, name: quantities.some((quantity) => quantity.end <= start) ? carried.name : own }
}
