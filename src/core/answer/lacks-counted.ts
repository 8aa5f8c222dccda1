import { fold } from '../document/fold.ts'
import { contentStretches, LIGHT } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { sentenceOf } from './say-passage.ts'

/** Measures by their names, with what else a sentence may write for them. */
const MEASURES: readonly (readonly [asked: string, written: RegExp])[] = [
  ['补贴|补助|奖补|奖励|奖金', /[补奖]|资助|扶持/],
  ['余额|结余', /余额|结余|剩余|余下/],
  ['利润|盈利', /利润|利税|盈|亏/],
  ['税收|纳税|税款', /税/],
  ['工资|薪酬|月薪', /工资|薪|报酬/],
  ['销量', /销|售/],
  ['缺口', /缺|差/],
  ['库存', /库存|存量|去化/],
  ['罚款', /罚/],
]
const BETWEEN = '(?:还|都|一共|总共|大概|大约|约|是|为|有|达到?|到|要|共|了|掉|出去|下来|现在|目前)*'

/** 补贴多少, 发了多少补贴: a measure whose amount is asked, and what a sentence that tells it writes. */
const MEASURES_ASKED = MEASURES.map(([names, written]) => ({
  asked: new RegExp(
    `(?:${names})(?:资金|金额|标准)?${BETWEEN}(?:多少|几)|(?:多少|几个?[亿万]?元?)(?:的)?(?:${names})`,
    'u',
  ),
  written,
}))

/** The asker names the measure (老年食堂补贴多少, 发了多少补贴) and the sentence writes nothing of it: whatever amount is there is another's. */
export function lacksMeasureWord(passage: Passage, said: string): boolean {
  const sentence = fold(`${passage.located.paragraph.section.at(-1) ?? ''}。${sentenceOf(passage)}`)
  return MEASURES_ASKED.some(({ asked, written }) => asked.test(said) && !written.test(sentence))
}

/** A deed of two characters that was done to what is counted: 关停了几家. */
const DONE_TO = /(\p{Script=Han}{2})了(?:多少|几)/u
/** Deeds that say of anything that there is, was made, gained or spent so much of it. */
const OF_ANYTHING =
  /完成|实现|达到|增加|新增|减少|增长|下降|提高|提升|安排|投入|花费|使用|带来|产生|涉及|覆盖|惠及|拿出|拿到|得到|获得|取得|引进|引来|争取|办理|处理|解决|推进|实施|开展|组织|举办|建设|建成|改造|整治|治理|清理|打造|创建|培育|拉动|带动|吸引|接待|服务|发放|下达|拨付|落实|落地|签约|开工|竣工|投产|投用|总共|一共|今年|去年|全年/

/** Deeds of one character that undo or harm a thing, with what else a sentence may write for them. */
const HARMS: readonly (readonly [asked: string, written: RegExp])[] = [
  ['坏', /坏|损|故障|病害|缺陷/],
  ['拆', /拆|征|腾/],
  ['关', /关|闭|停/],
  ['停', /停|关|歇/],
  ['倒', /倒|塌|停|闭/],
  ['塌', /塌|倒|陷/],
  ['丢', /丢|失|缺/],
  ['淹', /淹|涝|渍|浸/],
  ['撤', /撤|裁|并/],
  ['裁', /裁|撤|减/],
  ['亏', /亏|损/],
]
const HARMED = /([坏拆关停倒塌丢淹撤裁亏])(?:掉|毁|除)?了(?:有)?(?:多少|几)/u

/** 路灯坏了多少盏 beside 新装路灯1230盏: nothing of the harm stands in the sentence. */
function lacksHarm(words: string, sentence: string): boolean {
  const harm = HARMED.exec(words)?.[1]
  return harm !== undefined && HARMS.some(([asked, written]) => asked === harm && !written.test(sentence))
}

/** 规模养殖场关停了几家 beside 216家规模养殖场已整改: neither the deed nor a character of it stands in the sentence. */
export function lacksDeed(passage: Passage, { words }: Question, { lexicon }: Knowledge): boolean {
  if (lacksHarm(words, fold(sentenceOf(passage)))) return true
  const deed = DONE_TO.exec(words)?.[1]
  if (
    deed === undefined ||
    /^[共都已又还各均只就才]|[产种养卖修砍拆投花建收拿下成出起掉完好住走回定涨跌降升增减提到过给用交欠还分配补批配签招]$/.test(
      deed,
    )
  )
    return false
  if (OF_ANYTHING.test(deed) || LIGHT.test(deed)) return false
  const sentence = fold(sentenceOf(passage))
  if ([...deed].some((sign) => sentence.includes(sign))) return false
  return ![lexicon.synonyms, lexicon.spokenDoings].some((finder) =>
    finder.find(`${deed}了`).some(({ value }) => value.some((word) => sentence.includes(word))),
  )
}

/** What is counted, in front of 有几 or behind 多少 at the end: 学校有几所, 有多少院士. */
const COUNTED_BEFORE = /^(.*\p{Script=Han}{2})(?:总共|一共|共|现在|目前)?有(?:多少|几)\p{Script=Han}?[?？]?$/u
const COUNTED_BEHIND = /\p{Script=Han}{2}.*?有(?:多少|几)(?:[家个名位所座处项件])?(\p{Script=Han}{2,4})[?？]?$/u

/** 民生工程里学校有几所: some of the whole are counted, by what they are. */
const PART_OF =
  /\p{Script=Han}{2}(?:里面?|里头|当中|之中|其中)(\p{Script=Han}{2,4}?)的?(?:有|是|占)?(?:多少|几)(?=\p{Script=Han}?[?？]?$)/u

/** 实验室有多少院士 beside prizes of the 实验室: a thing that other sentences name is counted, and this one does not name it. */
export function lacksCounted(passage: Passage, said: string, { lexicon, index }: Knowledge): boolean {
  const behind = COUNTED_BEHIND.exec(said)?.[1]
  const front = contentStretches(COUNTED_BEFORE.exec(said)?.[1] ?? '').at(-1)
  const part = PART_OF.exec(said)?.[1]
  const thing = (part ?? behind ?? front)?.slice(-2)
  if (thing === undefined || LIGHT.test(thing)) return false
  if (part === undefined && (!index.has(thing) || index.weight(thing) < TELLS)) return false
  const { paragraph } = passage.located
  const near = fold(`${paragraph.section.join('。')}。${sentenceOf(passage)}`)
  if (near.includes(thing)) return false
  return [lexicon.synonyms, lexicon.glossary, lexicon.spokenDoings].every(
    (finder) => finder.find(part ?? behind ?? front ?? '').length === 0,
  )
}

/** A word of most documents names no kind of thing. */
const TELLS = 2.5
