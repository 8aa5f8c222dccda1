import { z } from 'zod'
import { LONGEST_TEXT, lineField, textField } from '../../core/remember/fields.ts'
import type { Resolution, Review } from '../../core/remember/review.ts'
import { classSchema } from '../../core/remember/subject.ts'
import { answerAgain } from '../answer-case.ts'
import { type Caller, type CommandReply, type Desk, officeCommand } from '../command.ts'
import { classOf, refuseTerm, regionOfAlias, roomOfAlias, targetOf } from '../resolve-target.ts'
import { askedAgain } from '../review-case.ts'
import { noSuchReview, openReview } from '../review-queue.ts'

const number = z.int().positive()
const term = lineField({ zh: '别名', en: 'the alias' }, 60)

/** Settles a question by another name for something: from then on every question may use it. */
export const reviewAliasCommand = officeCommand({
  name: 'review.alias',
  role: 'editor',
  input: z.strictObject({
    ...{ number, term },
    /** An indicator's id or name; the name of a project, unit, task or place. */
    target: lineField({ zh: '所指', en: 'what the alias means' }),
    kind: z.enum(['project', 'task', 'indicator', 'unit', 'place']).optional(),
    region: lineField({ zh: '地区', en: 'the region' }, 50).optional(),
    room: lineField({ zh: '群', en: 'the room' }).optional(),
    class: classSchema.optional(),
  }),
  async run(input, caller, desk): Promise<CommandReply> {
    const reviewed = await openReview(input.number, caller, desk)
    const { knowledge } = await desk.knowledgeOf(caller)
    refuseTerm(input.term, knowledge, desk.parts.sources.intents)
    const target = targetOf(input.target, input.kind, knowledge)
    const alias = {
      term: input.term.normalize('NFKC').trim(),
      target: { kind: target.kind, id: target.id },
      region: regionOfAlias(input.region, target, knowledge),
      room: roomOfAlias(input.room, reviewed.review.room, desk),
      class: await classOf(input.class, target, reviewed, caller, desk),
    }
    const words = `review alias ${input.number} ${alias.term}=${target.id}`
    await settle(input.number, { state: 'alias', alias }, words, caller, desk)
    const answer = await answerAgain(askedAgain(reviewed), caller, desk)
    const where = { zh: alias.room ?? '所有群', en: alias.room ?? 'every room' }
    const hidden = alias.class === 'internal'
    return {
      status: 0,
      text: {
        zh: `第${input.number}条已处理：“${alias.term}”按“${target.label}”理解（${where.zh}，${hidden ? '内部' : '公开'}）。\n现在答：${answer.text}`,
        en: `Review ${input.number} is settled: “${alias.term}” means “${target.label}” (${where.en}, ${alias.class}).\nNow answered: ${answer.text}`,
      },
      data: { number: input.number, state: 'alias', alias, now: { outcome: answer.outcome, answer: answer.text } },
    }
  },
})

/** Settles a question by what the lexicon needs. */
export const reviewLexiconCommand = settledByText('review.lexicon', 'lexicon', {
  zh: '已记为待补词条',
  en: 'waits for a lexicon entry',
})

/** Settles a question by the document that is missing. */
export const reviewDocumentCommand = settledByText('review.document', 'document_needed', {
  zh: '已记为待补文件',
  en: 'waits for a document',
})

function settledByText(name: string, state: 'lexicon' | 'document_needed', done: { zh: string; en: string }) {
  return officeCommand({
    name,
    role: 'editor',
    input: z.strictObject({ number, text: textField({ zh: '内容', en: 'the text' }, LONGEST_TEXT) }),
    async run(input, caller, desk): Promise<CommandReply> {
      await openReview(input.number, caller, desk)
      await settle(input.number, { state, text: input.text }, `${name} ${input.number} ${input.text}`, caller, desk)
      return settled(input.number, state, done)
    },
  })
}

/** Settles a question that nothing is to be done about. */
export const reviewIgnoreCommand = officeCommand({
  name: 'review.ignore',
  role: 'editor',
  input: z.strictObject({ number, reason: textField({ zh: '理由', en: 'the reason' }, LONGEST_TEXT).optional() }),
  async run({ number: given, reason = null }, caller, desk): Promise<CommandReply> {
    await openReview(given, caller, desk)
    const words = reason === null ? `review ignore ${given}` : `review ignore ${given} ${reason}`
    await settle(given, { state: 'ignored', text: reason }, words, caller, desk)
    return settled(given, 'ignored', { zh: '已记为不处理', en: 'is left as it is' })
  },
})

async function settle(
  given: number,
  resolution: Resolution,
  words: string,
  caller: Caller,
  desk: Desk,
): Promise<Review> {
  return desk.write(caller, 'review', words, async (within) => {
    const result = await within.reviews.resolve(given, resolution, desk.occasion(caller))
    if (!result) throw noSuchReview(given)
    return { result, said: `${result.state} ${result.resolution ?? ''}`.trim() }
  })
}

function settled(given: number, state: string, done: { zh: string; en: string }): CommandReply {
  return {
    status: 0,
    text: { zh: `第${given}条${done.zh}。`, en: `Review ${given} ${done.en}.` },
    data: { number: given, state },
  }
}
