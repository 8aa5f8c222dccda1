import { z } from 'zod'
import { lineField, refusal, textField } from '../../core/remember/fields.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { isAnswerFor, reviewOfJudged } from '../judged-answer.ts'

/** Marks an earlier answer as wrong, for an editor to look at. */
export const feedbackCommand = officeCommand({
  name: 'feedback',
  role: 'reader',
  input: z.strictObject({
    /** The answer's id. */
    answer: lineField({ zh: '答复编号', en: 'the id of the answer' }),
    reason: z.enum(['wrong_figure', 'wrong_paragraph', 'outdated', 'incomplete']),
    remark: textField({ zh: '说明', en: 'the remark' }, 500).optional(),
  }),
  async run({ answer, reason, remark = null }, caller, desk): Promise<CommandReply> {
    const row = await desk.parts.store.audit.find(answer)
    if (!row || !isAnswerFor(row, caller.view))
      throw refusal([{ zh: `没有编号为“${answer}”的答复，请核对`, en: `there is no answer "${answer}"; check the id` }])
    const review = await desk.write(caller, 'review', `feedback ${answer} ${reason}`, async (within) => {
      const result = await within.reviews.add(reviewOfJudged(row, reason, remark), desk.occasion(caller))
      return { result, said: `review ${result.number}` }
    })
    return {
      status: 0,
      text: { zh: '已转编辑核对，谢谢。', en: 'Thank you; an editor will look at it.' },
      data: { answer, reason, review: review.number },
    }
  },
})
