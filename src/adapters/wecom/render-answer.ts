import type { TemplateCard } from '@wecom/aibot-node-sdk'
import { type Answer, isJudged } from '../../core/answer/answer.ts'
import type { Citation } from '../../core/answer/citation.ts'
import { LONGEST_REPLY } from './limits.ts'
import { type Part, paged, setOff } from './pages.ts'
import { choiceCard } from './template-card.ts'

/** An answer of the house with its id, which feedback and buttons refer to. */
export interface Given {
  readonly id: string
  readonly answer: Answer
}

export interface RenderedAnswer {
  /** Markdown of one message each; there is at least one. */
  readonly pages: readonly [string, ...string[]]
  /** Buttons that go with the first. */
  readonly card: TemplateCard | null
  /** False where nobody is asked whether it was right. */
  readonly judged: boolean
}

/** The messages that an answer is sent as: its words, how it was understood, then each source with its quote. */
export function renderAnswer({ id, answer }: Given): RenderedAnswer {
  const [first = EMPTY, ...more] = paged(partsOf(answer), LONGEST_REPLY)
  return {
    pages: [first, ...more],
    card: answer.outcome === 'ambiguous' ? choiceCard(id, answer.choices, answer.language === 'zh') : null,
    judged: isJudged(answer),
  }
}

/** WeCom takes no message without words. */
const EMPTY = '…'

function partsOf(answer: Answer): Part[] {
  const words = (zh: string, en: string) => (answer.language === 'zh' ? zh : en)
  const { text, note, citations, suggestions } = answer
  return [
    { text },
    ...(note === '' ? [] : [{ text: words(`（${note}）`, `(${note})`) }]),
    ...citations.map((citation, i) => ({ text: sourceLine(citation, i + 1, answer.language), shown: setOff })),
    ...(suggestions.length === 0 ? [] : [{ text: [words('可以这样问：', 'For example:'), ...suggestions].join('\n') }]),
  ]
}

function sourceLine(citation: Citation, number: number, language: Answer['language']): string {
  const digest = citation.digest ? (language === 'zh' ? '（摘编）' : ' (digest)') : ''
  const place = citation.section.at(-1) ?? ''
  return `${number} 〔${citation.code}〕《${citation.document}》${digest} ${place}：“${citation.quote}”`
}
