/** Two things that are laid side by side: A vs B. */
const VERSUS = /\s*\b(?:vs\.?|versus)(?![a-z])\s*/iu
/** 二次供水: in front of both sides. */
const LED_BY = /^([^:：\d]{2,14})[:：]\s*/u
const TIME = /20\d\d|(?<!\d)\d\d(?=年|[上下]半年)|[今去前明]年|[上下]半年/u
/** 21要干的: a year in two digits in front of what is planned. */
const BARE_YEAR = /^([12]\d)(?=[要计目任新预准打定])/u
/** Asks what lies between the two, which is no question for each of them. */
const BETWEEN = /差|相比|比.{0,4}[多少高低大小]|区别|不同|变化|谁|哪|which|higher|lower|more|less|differ/iu
const ASKS = /(?:各自?|分别)?(?:是|有|要|为)?((?:多少|几)\p{Script=Han}{0,5})$/u
/** A name for an amount at the end: 处数, 面积, 点位; what was done and what is to be done are held by how much (干完的). */
const AMOUNT = /(?:数|面积|金额|[额量率]|点位|名额|个数|的)$/u
/** 2020上半年新增的和2021要建的各多少: what is asked of each side, in their order. */
const EACH_ASKED = /^(.+?)(?:和|与|跟|、)(.+?)(?:各自?|分别)(?:是|有|要)?((?:多少|几).*)$/u
const LONGEST = 40

/**
 * A vs B with a time each, or with times behind them: each side as a question by itself, with what stands in front of
 * both and what is asked of both. Empty where the sides are of one kind and have no words of their own (2020 vs 2021
 * GDP目标), or where the distance between them is asked.
 */
export function eachSide(message: string): readonly string[] {
  const bare = message.replace(/[?？。!！\s]+$/u, '')
  const [left = '', right, ...others] = bare.split(VERSUS)
  if (!/\p{Script=Han}/u.test(bare) || right === undefined || others.length > 0 || bare.length > 2 * LONGEST) return []
  const [lead = '', subject = ''] = LED_BY.exec(left) ?? []
  const [first, [second = '', tail = '']] = [left.slice(lead.length).trim(), parted(right)]
  if (BETWEEN.test(tail) || BETWEEN.test(lead)) return []
  const [, ofFirst = '', ofSecond = '', each = ''] = EACH_ASKED.exec(tail) ?? []
  if (each !== '' && TIME.test(ofFirst) && TIME.test(ofSecond) && !TIME.test(first + second))
    return [`${subject}${ofFirst}${first}${each}?`, `${subject}${ofSecond}${second}${each}?`]
  const sides = [first, second].map((side) => side.replace(BARE_YEAR, '20$1年'))
  if (!sides.every((side) => ownWords(behindTime(side)).length >= LEAST)) return []
  if (subject === '' && sameEnd(sides)) return []
  const asks = ASKS.exec(tail)?.[1] ?? (sides.some((side) => AMOUNT.test(side)) ? '多少' : '')
  return sides.map((side) => `${withSubject(subject, side)}${asks}?`)
}

/** What stands behind the last comma is asked of both. */
function parted(right: string): readonly string[] {
  const at = Math.max(right.lastIndexOf(','), right.lastIndexOf('，'))
  return at < 0 ? [right.trim(), ''] : [right.slice(0, at).trim(), right.slice(at + 1).trim()]
}

/** What a side says behind its time: nothing in GDP 2020, whose words in front may be those of both. */
function behindTime(side: string): string {
  const time = TIME.exec(side)
  return time === null ? '' : side.slice(time.index)
}

/** Two characters are a word. */
const LEAST = 2

function ownWords(side: string): string {
  return side.replace(/20\d\d(?:H[12])?|\d\d年|[今去前明]年|[上下]半年|全年|\b(?:plan|report|H[12])\b|[的年\s]/giu, '')
}

/** 2020目标 vs 2021目标 and 2020 GDP vs 2021 GDP hold two years' figures of one thing against each other. */
function sameEnd([first = '', second = '']: readonly string[]): boolean {
  return ownWords(first) === ownWords(second)
}

/** The time stays in front: 2020上半年 二次供水 进场的点位. */
function withSubject(subject: string, side: string): string {
  const time = /^(?:20\d\d年?|\d\d年|\d\d(?=[上下]半年))?(?:[上下]半年|H[12]|全年)?/iu.exec(side)?.[0] ?? ''
  return `${time}${subject}${side.slice(time.length)}`
}
