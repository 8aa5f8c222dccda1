import { fold } from '../document/fold.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** What is measured, straight in front of the word that asks how much: 签约率多少, 补偿标准是几. */
const NAMED =
  /(\p{Script=Han}{0,2})((?:率|费用?|保额|价|息|佣金|奖金|押金|罚金|金额|赔偿|补偿|标准|税|薪|浓度))(?:一共|总共|大概|大约|约|是|为|有|达到?|到|要|共)*(?:多少|几(?!年))/u

/** Measures that go by the name of what is done: 签约率, 罚款金额. */
const OF_ITS_DEED = /^(?:率|金额|标准|补偿|赔偿)$/

/**
 * 专项债利率多少, beside the amount of the 专项债: a measure that the question names stands in the sentence neither itself
 * nor by what it measures (签约 of 签约率), in the asker's words or the documents'. Whatever amount is there is another.
 */
export function lacksNamedMeasure(passage: Passage, asked: string, { synonyms, spokenDoings }: Lexicon): boolean {
  if (RATIO_ASKED.test(asked) && !tellsRatio(passage)) return true
  if (SPENT_ASKED.test(asked) && tellsPlannedMoneyAlone(passage)) return true
  const [, front = '', kind = ''] = NAMED.exec(asked) ?? []
  const name = `${front}${kind}`
  if (name.length < 2 || (front.length < 2 && OF_ITS_DEED.test(kind))) return false
  const sentence = fold(sentenceOf(passage))
  const words = [name.slice(-2), ...(front.length === 2 && OF_ITS_DEED.test(kind) ? [front] : [])]
  const written = [synonyms, spokenDoings].flatMap((finder) =>
    [...words, name].flatMap((word) => finder.exact(word).flat()),
  )
  return ![...words, ...written].some((word) => sentence.includes(word))
}

/** 已经完成投资多少, 实际投了多少: what has been spent, which no 总投资 tells. */
const SPENT_ASKED =
  /(?:已经?|累计|实际|截至|截止|目前)[^,，。;；]{0,8}?(?:完成(?:了)?(?:的)?(?:投资|多少)|投了?|投入了?|花了?|用了?|支出了?|到位)[^,，。;；]{0,4}(?:多少|几)|完成(?:了)?多少(?:的)?(?:投资|亿)|(?:已|了)(?:投|花)(?:了)?(?:多少|几)/u
const PLANNED_MONEY = /(?:总投资|计划投资|预计投资|拟投资|概算|估算)额?(?:约|达到?|为|超过?|共)*[\d.]+/gu
const MONEY = /[\d.]+(?:余|多)?[万亿]?元/gu

function tellsPlannedMoneyAlone(passage: Passage): boolean {
  const sentence = fold(sentenceOf(passage))
  const planned = sentence.match(PLANNED_MONEY)?.length ?? 0
  return planned > 0 && planned === (sentence.match(MONEY)?.filter((money) => !/以上/.test(money)).length ?? 0)
}

/** 城乡居民收入比, 收入倍差: how two amounts stand to each other. */
const RATIO_ASKED = /收入(?:之比|比值|倍差|差距|比(?=是|为|多少|多大|几|目标|缩|降|控|[呢?？。,，\s]|$))/u
const TELLS_RATIO = /倍差|差距|之比|比值|比例|收入比|比(?:由|从|为|缩|降|达|控)/u

function tellsRatio({ located, start, end }: Passage): boolean {
  return TELLS_RATIO.test(located.paragraph.text.slice(start, end))
}
