import type { Answer, Outcome } from './answer.ts'
import type { FigureRecord } from './figure.ts'

/** How much an answer tells: of two readings of a question the one that is answered is taken. */
export function ranks({ outcome }: Answer): number {
  const order: readonly Outcome[] = ['failed', 'not_found', 'not_stated', 'ambiguous', 'help', 'answered']
  return order.indexOf(outcome)
}

/** Several answers as one: numbered, with all their citations; answered where one of them is. */
export function joined(answers: readonly Answer[]): Answer {
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
