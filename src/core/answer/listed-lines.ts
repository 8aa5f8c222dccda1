import type { Answer } from './answer.ts'
import type { Turn } from './turn.ts'

/** A line of a list: 名称：数值, or a clause behind a dot. */
const VALUE_LINE = /^(?!·)([^：]{2,30})：(?=\S)/u
const DOT_LINE = /^·\s*(.+)$/u
/** The time that a list's own heading says first: 2021年主要预期目标：, 2020年上半年：…. */
const TIME = /(?<=^(?:全国|\p{Script=Han}{2,9}[省市区县旗州])?)\d{4}年(?:[上下]半年|前三季度|第?[一二三四]季度)?/u
const GOALS = /目标(?:（|：|$)/u

/** What each line of a list that was answered asks for by itself, in their order; empty for any other answer. */
export function listedIn(answer: Answer): readonly string[] {
  if (answer.outcome === 'ambiguous') return answer.choices.map(({ question }) => question)
  if (answer.outcome !== 'answered' || answer.language !== 'zh') return []
  const [heading = '', ...lines] = answer.text.split('\n')
  if (lines.length < 2 || !/[：）]$/u.test(heading)) return []
  const time = TIME.exec(heading)?.[0] ?? ''
  const isGoals = GOALS.test(heading)
  return lines.flatMap((line) => {
    const name = VALUE_LINE.exec(line)?.[1]
    if (name !== undefined) return [`${time}${name}${isGoals ? '目标' : ''}`]
    const clause = DOT_LINE.exec(line)?.[1]
    return clause === undefined ? [] : [`${time}${clause}`]
  })
}

const ORDINAL =
  /第([一二三四五六七八九十]|\d{1,2})(?:个|项|条|点|方面|件)(?:目标|指标|问题|项目|任务|工作)?|(最后一|倒数第一)(?:个|项|条|点)(?:目标|指标|问题|项目|任务|工作)?/u
const DIGITS = '一二三四五六七八九十'
/** What is said around an ordinal without asking anything of it. */
const FILLER =
  /^(?:那么?|请|再|麻烦)?(?:看|说说?|讲讲?|查|展开说?说?|详细说?说?|具体说?说?|介绍)?(?:一下)?|(?:呢|吧|啊|是什么|是啥|展开(?:说?说?|讲讲?)?|详细(?:说?说?|讲讲?)?|具体(?:说?说?|讲讲?)?|说说|讲讲|怎么说的?)+[?？。]*$/gu

/** What is asked of a line that was shown is short; a longer text counts something of its own (第一个建成使用的…). */
const LONGEST_REST = 10

/**
 * 第三个, 第二个去年呢: the question that an ordinal in a message stands for, behind a list that was just shown. Undefined
 * where the message has no ordinal or the list no such line.
 */
export function lineMeant(message: string, { listed = [] }: Pick<Turn, 'listed'>): string | undefined {
  const text = message.normalize('NFKC').trim()
  const match = ORDINAL.exec(text)
  if (!match || listed.length === 0) return undefined
  const said = match[1]
  const at = said === undefined ? listed.length : DIGITS.includes(said) ? DIGITS.indexOf(said) + 1 : Number(said)
  const line = listed[at - 1]
  if (line === undefined) return undefined
  const plain = (words: string) => words.trim().replace(FILLER, '').trim()
  const rest = plain(text.slice(match.index + match[0].length)).replace(/^的/u, '')
  if (plain(text.slice(0, match.index)) !== '' || rest.length > LONGEST_REST) return undefined
  if (rest === '') return line
  const ownTime = /20\d\d|[今去前明]年|[上下]半年/u.test(rest)
  return `${ownTime ? line.replace(TIME, '').replace(/目标$/u, '') : line}${rest}`
}
