import { askingParts } from '../question/split-questions.ts'
import type { Turn } from './turn.ts'

/** An earlier question that a message goes back to, and what the message says beside that. */
export interface Earlier {
  readonly question: string
  /** Empty where only the same is asked again. */
  readonly rest: string
}

/** Questions that a turn keeps, with its own. */
const MOST_KEPT = 6

/** A turn that keeps the questions asked before it. */
export function following(turn: Turn, before: Turn | undefined): Turn {
  const asked = [...(before ? askedIn(before) : []), turn.question]
  return { ...turn, asked: asked.slice(-MOST_KEPT) }
}

/** The questions up to a turn, the oldest first. */
function askedIn({ asked, question }: Turn): readonly string[] {
  return asked ?? [question]
}

const DIGITS = '一二三四五六七八九'
/** 第一个问题, 刚才第二个问的, 上一个问题, 最开始问的那个. */
const BACK =
  /(?:(?:刚才|前面|我)(?:的|那个|问的)?)?(?:第([一二三四五1-5])个?(?:问题|问的?(?:是|那个)?)|(最初|最开始|一开始|最先|最早|开头)(?:的?那?个?问题|问的?(?:那个|是)?)|([上前])一?个?(?:问题|问的?))/u
const BACK_EN = /\b(?:(?:my|the) )?(?:(first|second|third)|(previous|last)) question\b/i
const ORDER_EN = ['first', 'second', 'third']

/** What is said around the words that go back and asks nothing of its own. */
const AROUND =
  /^(?:那么?|请|再|回到|把|就|还是|按|说说?|and|then|back to|for|about|what about|in|,|，|\s)+|(?:[\s,，、的呢啊吧]|再?(?:说|讲|答|查|看|问)?一[遍次下]|重复一?下?|回答|答案|是?(?:多少|什么|啥)|如果|要是|换成|换到|换|改成|改为|改问|的?话|again|please|instead|[?？。])+$/giu
const TURNS_TO =
  /^[\s,，]*(?:如果|要是|的?话)?(?:换成|换到|换|改成|改为|改问|问的?是|是|,|，|的|for|with|about|in)*\s*/iu
/** What may stand beside it: a time, a place, and little words. */
const TIME_ALONE =
  /^(?:20\d\d年?|[今去前明]年|[上下]半年|全年|[一二三四]季度|1?\d-1?\d月|H[12]|Q[1-4]|the|first|second|half|of|year|的|\s)*$/iu

/** The earlier question that a message goes back to (第一个问题换成2020上半年); undefined where it goes back to none. */
export function earlierMeant(message: string, before: Turn): Earlier | undefined {
  const text = message.normalize('NFKC').trim()
  const match = BACK.exec(text) ?? BACK_EN.exec(text)
  if (!match) return undefined
  const plain = (words: string) => words.replace(AROUND, '').trim()
  const front = plain(text.slice(0, match.index))
  const behind = plain(text.slice(match.index + match[0].length).replace(TURNS_TO, ''))
  if (!TIME_ALONE.test(front) || !TIME_ALONE.test(behind)) return undefined
  const asked = askedIn(before)
  const said = match[1] ?? ''
  const at = /^[a-z]/i.test(said)
    ? ORDER_EN.indexOf(said.toLowerCase())
    : said !== ''
      ? (DIGITS.indexOf(said) + 1 || Number(said)) - 1
      : BACK.test(text) && match[2] !== undefined
        ? 0
        : asked.length - 1
  const question = asked[at]
  return question === undefined ? undefined : { question, rest: `${front}${behind}`.trim() }
}

/** 这两个数, 两者, both figures: what the last two questions asked. */
const BOTH =
  /(?:这|那|上述|前面|刚才)(?:[两二]个?|俩)(?:(?:数[字据]?|指标|目标值?|问题|值)(?!\p{Script=Han}*[座所家条])|项?(?=的|[,，\s]|谁|哪|加|差|相|一共|合计|总共|共|分别|各|呢|20\d\d|在|是|有|比|$))|两者|二者|\b(?:(?:these|those|the) two|both)(?: figures| numbers| values)?\b/iu
/** Nothing but the time for which both are asked, or how they are held against each other. */
const NO_MORE =
  /^(?:20\d\d年?|[今去前明]年|[上下]半年|全年|那|原来|当初|的|是|怎么样?|咋样?|啥样?|什么样?|如何|定|计划|目标|实际|完成|情况|呢|多少|分别|各自?|加起来|加|一共|合计|总共|共|谁|哪个?|更|高|低|多|大|小|差|相差|比|几|个百分点|是不是|都|吗|么|了|又|和|有|为|在|它们|数|定下|安排|what|were|was|is|are|in|for|how|about|and|then|the|which|higher|larger|together|\s|[,，?？。])*$/iu

/** 这两样各完成了多少, 两者分别: the two that the last question names. */
const THE_TWO = /(?:这|那|上述|前面)(?:两|二)(?:样|个|项|者|类)(?:指标|工作|数|任务|东西)?|这俩|那俩|两者|二者/u
/** What two things asked for at once stand between: their time in front, 各 or 分别 behind. */
const TWO_NAMED =
  /^(?<time>(?:20\d\d年?|[今去前明]年)?(?:的?[上下]半年|全年)?)的?(?<two>[^,，。;；?？]{2,16}(?:和|与|跟|、)[^,，。;；?？]{2,16}?)(?:各自?|分别|都|的|是|有)*(?:完成|达到|增长|实现)?了?(?:多少|几)/u

/** A message that speaks of the two things of the last question, with their names and their time; undefined for any other. */
export function withTheTwo(message: string, { question }: Turn): string | undefined {
  const text = message.normalize('NFKC').trim()
  const { time = '', two = '' } = TWO_NAMED.exec(question)?.groups ?? {}
  if (two === '' || !THE_TWO.test(text)) return undefined
  const own = /20\d\d|[今去前明]年|[上下]半年/u.test(text) ? '' : time
  return `${own}${text.replace(THE_TWO, two)}`
}

/** The last two questions where a message is about what both of them asked, and what it says beside that. */
export function bothMeant(message: string, before: Turn): { questions: readonly string[]; rest: string } | undefined {
  const text = message.normalize('NFKC').trim()
  const match = BOTH.exec(text)
  const questions = askedIn(before).slice(-2)
  if (!match || questions.length < 2 || askingParts(before.question).length > 1) return undefined
  const rest = `${text.slice(0, match.index)}${text.slice(match.index + match[0].length)}`
  return NO_MORE.test(rest) ? { questions, rest } : undefined
}

/** 多了多少, 差几个百分点: by how much the last two answers differ. */
const DIFFERENCE =
  /^(?:那么?|[它这]?们?(?:两[者个]|俩)|前后|相比)?(?:一共|总共|同比)?(?:[多少高低增减涨降升差快慢]|增加|减少|提高|降低|相差|提升|扩大)(?:了|出)?(?:多少|几).{0,8}$/u

/** The last two questions where a message asks by how much what they asked differs, the earlier one first. */
export function differenceMeant(message: string, before: Turn): readonly [string, string] | undefined {
  const [earlier, later] = askedIn(before).slice(-2)
  if (earlier === undefined || later === undefined || !DIFFERENCE.test(message.normalize('NFKC').trim()))
    return undefined
  return [earlier, later]
}
