import type { Answer } from '../../src/core/answer/answer.ts'
import type { GoldQuestion } from './gold-questions.ts'

const KINDS: Readonly<Record<string, string>> = { plan: '计', report: '报', work: '政', tasks: '责' }
const MOST_CITATIONS = 10
const MOST_LINES = 18
/** A line longer than this is a paragraph. */
const LONGEST_LINE = 72

/** Why a list fails its gold; empty where it passes. `null` among the outcomes: no list may be made of it. */
export function listFaults(gold: GoldQuestion, answer: Answer | null): string[] {
  const outcome = answer?.outcome ?? 'null'
  const found = gold.outcome.includes(outcome) ? [] : [`outcome ${outcome}, allowed ${gold.outcome.join(' ')}`]
  if (!answer) return found
  const said = plain(answer.text)
  for (const set of gold.direct)
    if (!set.some((words) => said.includes(plain(words)))) found.push(`lacks ${set.join('/')}`)
  for (const wrong of gold.must_not) if (said.includes(plain(wrong))) found.push(`says ${wrong}`)
  for (const place of gold.at) {
    const [kind = '', code = ''] = place.split(' ')
    const isThere = answer.citations.some(
      (citation) => citation.code.includes(KINDS[kind] ?? '') && citation.code.split('-').slice(1).join('-') === code,
    )
    if (!isThere) found.push(`cites not ${place}`)
  }
  return [...found, ...shapeFaults(answer)]
}

/** What any list must keep: few citations, few lines, none of them a paragraph, each quote in its paragraph. */
export function shapeFaults({ text, citations }: Answer): string[] {
  const lines = text.split('\n')
  return [
    ...(citations.length > MOST_CITATIONS ? [`${citations.length} citations`] : []),
    ...(lines.length > MOST_LINES ? [`${lines.length} lines`] : []),
    ...lines.filter((line) => line.startsWith('·') && line.length > LONGEST_LINE).map((line) => `long line ${line}`),
    ...citations.filter((citation) => !citation.text.includes(citation.quote)).map(({ code }) => `quote of ${code}`),
  ]
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '')
}
