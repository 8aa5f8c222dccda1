import { contentOf } from './content.ts'

/** A message that points at a thing, with the thing's name put in where the question before it says one. */
export interface SpokenOf {
  readonly text: string
  /** The name that was put in; empty where the message only points back. */
  readonly name: string
}

const CLASSIFIER = '(?:家|个|座|所|条|处|栋|幢|片|块|笔|批|类|种|宗|支|套|场|本|份|段|项|位|名|起|户)'
const COUNT = '(?:[一两二三四五六七八九十几]|\\d{1,3}|些)?'
/** 这家, 那段, 该, 上述三个, straight in front of a noun; 应该 and 本该 point at nothing. */
const POINTING = new RegExp(
  `(?<![应活本就理])(?:这|那|该|此(?!外|次|前|后|时|举|类)|上述|前述)(${COUNT}${CLASSIFIER}?)的?(?=(\\p{Script=Han}+))`,
  'gu',
)
/** 这时候, 这样, 那年: no thing is pointed at. */
const NO_THING =
  /^(?:时|样|么|里|儿|边|年|月|季|天|次|阵|会|是|有|不|呢|要|会|为|也|都|还|和|与|怎|咋|算|叫|到|就|才|又|再|后|前|报告|计划|文件|问题|数|比|说|话|来|去|份报告|份计划|份文件)/
/** 这三处还要干什么: so many of the things spoken of, with what is asked of them straight behind. */
const SO_MANY = /^(?:[两二三四五六七八九]|\d{1,2}|几)[家个座所条处栋片项支段]$/
const LINK = /^(?:另外|还有|此外|然后|再就是|以及)[,，]?/
const SAYS_OF_THEM = /^(?:还|又|再|也|要|都|各|将|会|准备|打算|分别|[上下]半年|[今明去]年|后续|接下来|今后)/
/** One character that ends the name of a place: 这条河 behind 楚河. */
const ENDS_ALONE = /^[河湖江路街桥馆园片所村站线塘巷港厂山岛寺楼]$/
const LONGEST_NOUN = 6

/** Things by their kind alone: 这些学校 behind 陆家中学 names nothing of its own. */
const KINDS =
  /^(?:项目|工程|学校|医院|公园|公司|企业|单位|机构|部门|地块|地方|片区|道路|公路|小区|社区|街道|活动|政策|资金|中心|平台|基地|园区|设施|设备|岗位|人员|人|钱|楼宇|大厦|建筑|泊位|车位|隐患|问题|任务|指标|数字?|事|东西|河|湖|路|街|桥|馆|楼)/

/**
 * 这家中心总投资多少 behind 养老服务中心几张床位: the noun behind the word that points is read as the name that it ends in
 * the `words` of the questions before, the last one's first. Null where the message points at nothing.
 */
export function nameSpokenOf(text: string, words: readonly string[]): SpokenOf | null {
  for (const match of text.matchAll(POINTING)) {
    const [all, counted = '', run = ''] = match
    if (SO_MANY.test(counted) && SAYS_OF_THEM.test(run)) {
      const things = thingsNamed(counted, words)
      return { text: text.replace(LINK, '').replace(all, things === '' ? '它们' : things), name: things }
    }
    if (NO_THING.test(counted + run) || NO_THING.test(run)) continue
    const end = match.index + all.length
    const name = nameEnding(run, words)
    if (name !== undefined)
      return {
        text: `${text.slice(0, match.index)}${name.whole}${text.slice(end + name.noun.length)}`,
        name: name.whole,
      }
    const kind = KINDS.exec(run)?.[0]
    if (kind !== undefined || counted !== '')
      return { text: `${text.slice(0, match.index)}它${text.slice(end + (kind ?? '').length)}`, name: '' }
  }
  return null
}

/** True where a message points at so many of the things spoken of: 这三处还要干什么. */
export function pointsAtThings(text: string): boolean {
  return [...text.matchAll(POINTING)].some(
    ([, counted = '', run = '']) => SO_MANY.test(counted) && SAYS_OF_THEM.test(run),
  )
}

/** What so many things were called: the words in front of 各 or 分别, or just as many names; empty where neither tells it. */
function thingsNamed(counted: string, words: readonly string[]): string {
  const each = words.flatMap((word) => /^(\p{Script=Han}{4,30}?)(?:都|各自?|分别)/u.exec(word)?.[1] ?? [])[0]
  if (each !== undefined) return each
  const names = [...new Set(words)]
  const count = NUMERALS.indexOf(counted.charAt(0)) + 2
  return names.length === (counted.startsWith('两') ? 2 : count) ? names.join('、') : ''
}

const NUMERALS = '二三四五六七八九'

/** The longest noun at the start of a run that ends a name among some words, and that name. */
function nameEnding(run: string, words: readonly string[]): { noun: string; whole: string } | undefined {
  for (let length = Math.min(run.length, LONGEST_NOUN); length > 0; length--) {
    const noun = run.slice(0, length)
    if (length === 1 && !ENDS_ALONE.test(noun)) continue
    for (const word of words) {
      const at = word.lastIndexOf(noun)
      if (at > 0) return { noun, whole: word.slice(0, at + length) }
    }
  }
  return undefined
}

/** 它总投资多少, how many places do they have: something of what was spoken of. */
const PRONOUN =
  /它们?|(?<!其)他们?(?!人)|(?<![尤])其(?![中他余实次它间])|\b(?:its|their|they|them|those|these)\b|\b(?:does|did|is|was|has|will|of|for|in|at) it\b/iu

/** True where a message speaks by a pronoun of what was spoken of before. */
export function saysPronoun(text: string): boolean {
  return PRONOUN.test(text)
}

/**
 * Index terms of a thing spoken of, to be held against what answers: of its name where that tells enough, else of all
 * that was said with it.
 */
export function termsSpokenOf(name: string, said: string, known: (term: string) => boolean): readonly string[] {
  const termsOf = (words: string) =>
    contentOf(words, known).terms.filter((term) => known(term) && term.length > 1 && !/^\d/.test(term))
  const own = termsOf(name)
  return own.length >= ENOUGH ? own : termsOf(said)
}

/** A name of two terms (项目, 广场) is one of many. */
const ENOUGH = 3
