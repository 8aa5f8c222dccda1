import { fold } from '../document/fold.ts'
import { clausesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { AskedAmount } from '../question/asked-amount.ts'
import { contentStretches, LIGHT } from '../question/content.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'

/** What is counted, named at the very word that asks: 多少个社区, 建几条地铁. */
const COUNTED =
  /(?:多少|几)[个家条座所处片户名位件宗块辆支项幢栋场]?的?\s*(\p{Script=Han}{2,4}?)[呢了吗啊呀]*[?？]?\s*$/u
/** What makes a name out of the word in front of it: 社区卫生服务中心, 社区足球场地, 学校食堂. */
const MADE_INTO_NAME =
  /^\p{Script=Han}{0,5}?(?:中心|场地|场馆|球场|站点?|馆|院|食堂|基地|平台|干部|人员|工作者|协会|公司|广场|公园|医院)/u
/** An amount with a thing of its own: 新建道路11条, 11条道路. */
const OWN_THING = /\p{Script=Han}{4,}(?:约|近|共)?[\d.]+|[\d.]+(?:余|多)?\p{Script=Han}{3,}/u
/** An addition is counted, and what says in a text that something came to what there was. */
const ADDED = /(?:新增|新开|新设|净增|增加)[了的]?\s*(?:多少|几)/u
const ADDS = /[新增添扩设]|引进|引入|落户|落地|注册|入驻|签约/u

/** Words that a text leaves out behind a number, or puts another one for. */
const OF_ANY_KIND = /(?:项目|企业|单位|部门|措施|工程|任务|地方|活动|公司|人员|机构|内容|事项|工作|方面|东西)$/u

/**
 * The asker names what is counted (几条地铁, 多少个社区), and whatever the passage counts is another thing: what has the
 * name as a part (27片社区足球场地), or the thing of a clause that has no word of it (推进地铁建设,新建道路11条),
 * or was not added where additions are counted.
 */
export function countsAnotherThing(
  passage: Passage,
  asked: string,
  amount: AskedAmount,
  { index, lexicon }: Knowledge,
): boolean {
  const thing = COUNTED.exec(asked)?.[1]
  if (thing === undefined || LIGHT.test(thing) || !amount.classes.includes('count')) return false
  const { text, damage } = passage.located.paragraph
  const folded = fold(text)
  const words = folded.slice(passage.start, passage.end)
  if (contentStretches(asked).at(0) === thing && isPartOfNames(words, thing)) return true
  const quantities = findQuantities(folded, lexicon, damage)
  const holding = clausesOf(folded, passage).filter(({ start, end }) =>
    quantities.some((one) => one.start >= start && one.end <= end && amount.classes.includes(one.unitClass)),
  )
  if (holding.length === 0) return false
  if (ADDED.test(asked) && holding.every(({ end }) => !ADDS.test(folded.slice(passage.sentence.start, end))))
    return true
  if (!index.has(thing.slice(-2)) || OF_ANY_KIND.test(thing)) return false
  return holding.every(({ start, end }) => {
    const clause = folded.slice(start, end)
    if (!OWN_THING.test(clause) || clause.includes(thing.slice(-1))) return false
    return termsWithin(clause, tokens(thing)).size === 0
  })
}

/** Every time the text says it, it is in front of what makes another name of it. */
function isPartOfNames(text: string, thing: string): boolean {
  const behind = text.split(thing).slice(1)
  return behind.length > 0 && behind.every((rest) => MADE_INTO_NAME.test(rest))
}
