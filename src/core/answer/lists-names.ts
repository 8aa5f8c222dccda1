import { contentOf } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'

/** The sentence lists names: some stand between 、 or in front of 等, two beside 和. */
export function listsNames({ located, sentence }: Passage, { raw, content }: Question): boolean {
  const words = located.paragraph.text.slice(sentence.start, sentence.end)
  const called = CALLED.exec(content)?.[1]
  if (called !== undefined && !words.includes(called)) return false
  if (/叫什么|叫啥|名称|全称|名字/.test(raw) && /[“《]/.test(words)) {
    const terms = contentOf(content, () => true).terms.filter((term) => term.length > 1)
    // “食品安全”培训 beside 复课44所学校 is the name of another thing
    return (
      quotesWithin(words).some((around) => termsWithin(around, terms).size > 0) || termsWithin(words, terms).size === 0
    )
  }
  return /、|等\d|等[一二三四五六七八九十]/.test(words) || (/哪[两二]/.test(raw) && /和|与|及/.test(words))
}

/** What is called something where one character makes the name of it: 费节 of 消费节叫什么. Not 赛事, 活动, which a name may do without. */
const CALLED = /(\p{Script=Han}[节券馆城卡])(?:的?名字)?(?:都|分别|各)?叫(?:什么|啥)/u

/** Names in quotes, each with what stands close around it. */
function quotesWithin(words: string): string[] {
  return [...words.matchAll(/[“《][^”》]*[”》]/gu)].map(({ 0: quote, index }) => {
    const end = index + quote.length
    return `${words
      .slice(index - Math.min(index, CLOSE), index)
      .split(/[,，]/)
      .at(-1)}${quote}${words.slice(end, end + CLOSE).split(/[,，]/)[0]}`
  })
}

const CLOSE = 12
