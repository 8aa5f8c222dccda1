import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Quantity } from './quantity.ts'

/** 城乡居民收入之比, 收入倍差, 生师比: names of a ratio of two amounts, which is told in times or without any unit. */
const NAME = '(?:之比|收入比|倍差|比值|生师比|师生比|恩格尔系数|基尼系数)'
const REACHED =
  '(?:值|进一步|逐步|持续|再|要|将|力争|年均|约|预计|[^,，;。、\\d]{0,1})*(?:缩小|收窄|下降|降低|降|回落|控制|保持|稳定|达|调整|提高|扩大)?(?:到|至|为|在|是)?(?:不超过|不高于|不低于|约|近|低于)?'
const BARE = new RegExp(`${NAME}${REACHED}(\\d{1,2}(?:\\.\\d+)?)(?=左右|以内|以下|以上|之内|[,，;。、)]|$)`, 'g')
const RATIO = new RegExp(`${NAME}值?$`)

/** True for the name of a ratio of two amounts: its value in times is its own size. */
export function isRatioName(name: string): boolean {
  return RATIO.test(name)
}

/** The values of such ratios that stand without a unit (城乡居民收入之比缩小到2.4): their unit is empty. */
export function bareRatios(folded: string, { comparators }: Lexicon): Quantity[] {
  return [...folded.matchAll(BARE)].map((match) => {
    const unitEnd = match.index + match[0].length
    const start = unitEnd - (match[1] ?? '').length
    const after = comparators.after(folded.slice(unitEnd))
    return {
      start,
      end: unitEnd + (after?.length ?? 0),
      unitEnd,
      value: Number(match[1]),
      unit: '',
      unitClass: 'times',
      comparator: after?.comparator ?? comparators.before(folded.slice(0, start)),
      threshold: false,
    }
  })
}
