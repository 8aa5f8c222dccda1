import { z } from 'zod'
import type { AuditRow } from '../../core/remember/audit.ts'
import { lineField, refusal, textField } from '../../core/remember/fields.ts'
import { type Caller, type CommandReply, officeCommand } from '../command.ts'
import { askedWith } from '../review-queue.ts'

const citedSchema = z.looseObject({ citations: z.array(z.looseObject({ code: z.string() })) })
const MOST_CODES = 50

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
    if (!row || !isTheirs(row, caller))
      throw refusal([{ zh: `没有编号为“${answer}”的答复，请核对`, en: `there is no answer "${answer}"; check the id` }])
    const review = await desk.write(caller, 'review', `feedback ${answer} ${reason}`, async (within) => {
      const draft = { question: row.question, room: row.room, outcome: row.outcome, reason, remark, audit: row.id }
      const result = await within.reviews.add({ ...draft, codes: codesOf(row) }, desk.occasion(caller))
      return { result, said: `review ${result.number}` }
    })
    return {
      status: 0,
      text: { zh: '已转编辑核对，谢谢。', en: 'Thank you; an editor will look at it.' },
      data: { answer, reason, review: review.number },
    }
  },
})

/** An answer of the room that the caller is in; at the machine itself, of every room whose classes may be seen there. */
function isTheirs(row: AuditRow, { view }: Caller): boolean {
  if (row.kind !== 'question') return false
  const seen = askedWith(row)?.classes.every((one) => view.classes.includes(one)) ?? true
  return seen && (row.room === view.id || view.id === 'console')
}

function codesOf({ answer }: AuditRow): string[] {
  const parsed = citedSchema.safeParse(JSON.parse(answer))
  return parsed.success ? [...new Set(parsed.data.citations.map(({ code }) => code))].slice(0, MOST_CODES) : []
}
