import { z } from 'zod'
import { regressionCaseSchema, regressionFaults } from '../../core/answer/regression-case.ts'
import { dayField } from '../../core/remember/fields.ts'
import { answerAgain } from '../answer-case.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { askedAgain, caseOf } from '../review-case.ts'
import { visibleReviews } from '../review-queue.ts'
import { startOf } from './review-read.ts'

/** The most cases that are answered at one command. */
const MOST = 5000

/** The resolved questions as regression cases, the oldest first. */
export const reviewExportCommand = officeCommand({
  name: 'review.export',
  role: 'editor',
  input: z.strictObject({ since: dayField({ zh: '起始日期', en: 'the first day' }).optional() }),
  async run({ since }, caller, desk): Promise<CommandReply> {
    const states = ['alias', 'lexicon', 'document_needed', 'ignored'] as const
    const from = since === undefined ? 0 : startOf(since)
    const resolved = (await visibleReviews({ states, limit: MOST }, caller, desk))
      .filter(({ review }) => (review.resolvedAt ?? 0) >= from)
      .sort((a, b) => a.review.number - b.review.number)
    const cases = []
    for (const reviewed of resolved) cases.push(caseOf(reviewed, await answerAgain(askedAgain(reviewed), caller, desk)))
    const text = cases.map((one) => JSON.stringify(one)).join('\n')
    return { status: 0, text: { zh: text, en: text }, data: cases }
  },
})

/** Answers regression cases again and tells which fail; status 1 where one does. */
export const reviewCheckCommand = officeCommand({
  name: 'review.check',
  role: 'editor',
  input: z.strictObject({ cases: z.array(regressionCaseSchema).max(MOST) }),
  async run({ cases }, caller, desk): Promise<CommandReply> {
    const results = []
    for (const one of cases) {
      const answer = await answerAgain(one, caller, desk)
      results.push({ id: one.id, question: one.question, faults: regressionFaults(one, answer), answer: answer.text })
    }
    const failing = results.filter(({ faults }) => faults.length > 0)
    const lines = failing.map(({ id, question, faults }) => `${id}  ${question}\n  ${faults.join('; ')}`)
    const passed = results.length - failing.length
    return {
      status: failing.length > 0 ? 1 : 0,
      text: {
        zh: [...lines, `共${results.length}条，${passed}条通过，${failing.length}条不通过。`].join('\n'),
        en: [...lines, `${results.length} cases, ${passed} pass, ${failing.length} fail.`].join('\n'),
      },
      data: results,
    }
  },
})
