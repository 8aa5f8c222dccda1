import type { Answer } from '../../core/answer/answer.ts'
import type { Citation } from '../../core/answer/citation.ts'

/** Longest quote shown below an answer; the code brings the whole paragraph. */
const LONGEST_QUOTE = 120

/** An answer as a person reads it in a terminal: the answer, how it was understood, then each source with its quote. */
export function renderAnswer(answer: Answer): string {
  const lines = [answer.text]
  if (answer.note !== '') lines.push(answer.language === 'zh' ? `（${answer.note}）` : `(${answer.note})`)
  for (const citation of answer.citations) lines.push(`  ${renderSource(citation, answer.language)}`)
  if (answer.suggestions.length > 0) {
    lines.push(answer.language === 'zh' ? '可以这样问：' : 'For example:')
    for (const suggestion of answer.suggestions) lines.push(`  ${suggestion}`)
  }
  return lines.join('\n')
}

function renderSource(citation: Citation, language: Answer['language']): string {
  const digest = citation.digest ? (language === 'zh' ? '（摘编）' : ' (digest)') : ''
  const quote = citation.quote.length > LONGEST_QUOTE ? `${citation.quote.slice(0, LONGEST_QUOTE)}…` : citation.quote
  return `[${citation.code}] 《${citation.document}》${digest} ${citation.section.at(-1) ?? ''}：“${quote}”`
}
