import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'
import type { EnglishAmount } from './english-amounts.ts'

/** An indicator that an English text names. */
export interface EnglishMention extends Span {
  readonly id: string
  readonly name: string
  /** True for urban and rural residents together: values behind it with "respectively" are of the two in order. */
  readonly both: boolean
}

/** Words that may stand right in front of an indicator and leave it what it is; any other makes it a part of it. */
const NEUTRAL = new Set(
  (
    'the a an of in our its their this that when but also then though after because since if only and or for as both all total overall annual yearly local ' +
    'regional municipal provincial national full-year average growth increase increases increasing increased rise decrease reduction reductions cut cuts ' +
    'reduce reducing lower lowering keep keeping maintain maintaining hold holding raise raising boost boosting grow growing ' +
    'complete completing completed attract attracting secure securing use using utilize realize realizing register record post see expect push pushing drive stabilize expand expanding ' +
    'achieve achieving ensure ensuring create creating created add adding have see percent than while where whose target targets ' +
    'limit limiting control controlling bring bringing into more about number value volume real nominal city-wide new actual were was is be nearly around over under below exceed exceeding that'
  ).split(' '),
)

/** Indicators of a sentence, in order; those that a level of something else is named after are left out. */
export function englishMentions(text: string, lexicon: Lexicon): EnglishMention[] {
  return lexicon.writtenEnglish
    .find(text.replace(/(?<=s)['’](?=\s)/g, ' '))
    .filter(({ start }) => isWhole(text.slice(0, start)))
    .map(({ start, end, value }) => ({
      start,
      end,
      id: value,
      name: text.slice(start, end),
      both: /\burban and rural\b/i.test(text.slice(start, end)),
    }))
}

/** Cross-border e-commerce imports and exports are no total of them; Guangzhou's GDP is its own. */
function isWhole(before: string): boolean {
  if (/(?:^|[.;:,，、(“"•■●◆—–-]|\d[.)]|^\W*)\s*$/.test(before) || /['’]s?\s*$/.test(before)) return true
  const last = /([A-Za-z][\w-]*|\d[\d.,]*%?)\s*$/.exec(before)?.[1]?.toLowerCase()
  return last === undefined || NEUTRAL.has(last) || /^\d/.test(last) || /^(?:million|billion|thousand)$/.test(last)
}

const FUNCTION = new Set(
  (
    'a an the of by to at in on and with for from as was were is are be been being will would should shall must has have had it its which that this these ' +
    'rate rates growth grow grew grows growing grown increase increases increased increasing up down rise rises rose rising risen raise raised fall falls fell falling fallen ' +
    'drop dropped decline declined decrease decreased decreasing reduce reduced reducing reduction cut lower lowered reach reached reaching reaches total totaled totaling totalled totalling ' +
    'stand stood standing amount amounted amounting come came hit exceed exceeded exceeding surpass surpassed top topped keep kept keeping maintain maintained maintaining hold held ' +
    'remain remained remaining stay stayed control controlled controlling limit limited within under below above over more less than no not least most rather about around ' +
    'approximately roughly some nearly almost close average annual annually yearly year-on-year year-over-year year real terms nominal comparable basis same period respectively value volume ' +
    'level levels percent target targets goal goals full-year planned projected expected estimated set plan exceeding short only further steadily slightly still city province county district overall ' +
    'rmb yuan per range somewhere between preliminary estimates according does do did again also another or expand expanded expanding contract contracted shrink shrank ' +
    'registered recorded registering recording posted posting achieving achieve achieved bring brought brings bringing added adding add hitting totals account accounts accounted accounting make makes made represent represents represented ' +
    'equivalent share ensure ensuring ensured aim aiming strive striving seek first time against originally initial beginning so that out just well s'
  ).split(' '),
)

/** True where the words between an indicator and its number only measure. */
export function isMeasuring(gap: string): boolean {
  return gap
    .replace(/\([^()]*\)/g, ' ')
    .split(/[^A-Za-z-]+/)
    .every((word) => word === '' || /^-+$/.test(word) || FUNCTION.has(word.toLowerCase()))
}

/** True for what stands between a number and the indicator that it is of, where that is behind: 8 percent in, 200,000. */
export function isRightBehind(gap: string, unit: EnglishAmount['unitClass']): boolean {
  return (unit === 'bare' || unit === 'weight' ? COUNT_GAP : IN_GAP).test(gap)
}

const IN_GAP =
  /^(?: or (?:more|above|higher|less|lower|so)| and above)?(?: year[- ]on[- ]year| on a comparable basis| in real terms)? in (?:the |its |our |the city's |the province's )?(?:growth of )?(?:the )?$/i
const COUNT_GAP = /^(?: or (?:more|above))?(?: of)? ?(?:the )?$/i
