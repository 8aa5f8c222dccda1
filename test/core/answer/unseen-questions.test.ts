import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { Asker } from '../../support/knowledge.ts'
import { documentsOfRound, plainText, type QuestionRow, questionsOfRound, ROUNDS } from '../../support/unseen.ts'

/** Questions that pass; docs/quality.md says why the others do not. */
const PASSES: Readonly<Record<number, number>> = { 1: 81, 2: 78, 3: 80, 4: 65 }

describe.each(ROUNDS)('questions about look-alikes, round %i', (round) => {
  it('are answered, alone and with all documents at hand', async () => {
    const documents = await documentsOfRound(round)
    const questions = questionsOfRound(round)
    const askers = new Map<string, Asker>()

    const failed = questions.filter((row) => {
      const own = row.document === '*' ? documents : documents.filter(({ file }) => file.startsWith(row.document))
      const asker = askers.get(row.document) ?? new Asker(own)
      askers.set(row.document, asker)
      return !passes(row, asker.talk(row.question).at(-1))
    })

    expect(questions.length - failed.length, failed.map(({ question }) => question).join('\n')).toBeGreaterThanOrEqual(
      PASSES[round] ?? 0,
    )
  })
})

function passes({ outcomes, must = [], not = [] }: QuestionRow, answer: Answer | undefined): boolean {
  if (!answer || !outcomes.includes(answer.outcome)) return false
  const choices = answer.outcome === 'ambiguous' ? answer.choices.map(({ label, value }) => label + value) : []
  const said = plainText([answer.text, answer.note, ...choices].join('\n'))
  return must.every((any) => any.some((words) => holds(said, words))) && !not.some((words) => holds(said, words))
}

/** Words as they stand, a number of them as a whole number. */
function holds(said: string, words: string): boolean {
  const plain = plainText(words).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(
    `${/^\d/.test(plain) ? '(?<![\\d.])' : ''}${plain}${/\d$/.test(plain) ? '(?![\\d.]*\\d)' : ''}`,
  ).test(said)
}
