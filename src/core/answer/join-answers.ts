import type { Answer, Outcome } from './answer.ts'
import type { FigureRecord } from './figure.ts'

/** How much an answer tells: of two readings of a question the one that is answered is taken. */
export function ranks({ outcome }: Answer): number {
  const order: readonly Outcome[] = ['failed', 'not_found', 'not_stated', 'ambiguous', 'help', 'answered']
  return order.indexOf(outcome)
}

/** Several answers as one: numbered, with all their citations; answered where one of them is. */
export function joined(given: readonly Answer[]): Answer {
  const answers = given.map((answer, i) => (isShown(answer, given.slice(0, i)) ? notStated(answer) : answer))
  const citations = answers.flatMap((answer) => answer.citations)
  const figures: FigureRecord[] = []
  let offset = 0
  for (const answer of answers) {
    for (const figure of answer.figures)
      figures.push(figure.citation === undefined ? figure : { ...figure, citation: figure.citation + offset })
    offset += answer.citations.length
  }
  const best = answers.reduce((a, b) => (ranks(b) > ranks(a) ? b : a))
  const last = answers.at(-1)
  return {
    ...best,
    text: answers.map(({ text }, i) => `${i + 1}. ${text}`).join('\n'),
    citations,
    figures,
    suggestions: answers.flatMap(({ suggestions }) => suggestions).slice(0, 3),
    note: answers
      .map(({ note }, i) => (note === '' ? '' : `${i + 1}. ${note.trim()}`))
      .filter((note) => note !== '')
      .join(' '),
    ...(best.outcome === 'ambiguous' ? { choices: last?.outcome === 'ambiguous' ? last.choices : [] } : {}),
  }
}

/** What is nearest to an answer that is not there was quoted just before: 新增2所 for how many, and again for where. */
function isShown({ outcome, citations }: Answer, before: readonly Answer[]): boolean {
  const shown = before.filter(({ outcome }) => outcome === 'answered').flatMap(({ citations }) => citations)
  const isQuoted = ({ code, quote }: Answer['citations'][number]) =>
    shown.some((other) => other.code === code && other.quote.includes(quote))
  return outcome === 'not_stated' && citations.length > 0 && citations.every(isQuoted)
}

/** That it is not stated, and of what kind it is (文件未写明牵头单位和责任人): what stands nearest was shown. */
function notStated(answer: Answer): Answer {
  const lead = /^[^。，：:\d]{0,8}未[^。，：:\d]{1,16}(?=[。，：:])/u.exec(answer.text)?.[0] ?? '文件未写明'
  const text = answer.language === 'en' ? 'The documents do not state it.' : `${lead}。`
  return { ...answer, text, citations: [], figures: [] }
}
