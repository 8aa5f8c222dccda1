import { z } from 'zod'
import type { PersonText } from '../../core/errors.ts'
import { dayField } from '../../core/remember/fields.ts'
import { type Review, type ReviewReason, type ReviewState, reviewStateSchema } from '../../core/remember/review.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { type Reviewed, visibleReview, visibleReviews } from '../review-queue.ts'

const OUTCOMES: Readonly<Record<string, PersonText>> = {
  answered: { zh: '已答', en: 'answered' },
  ambiguous: { zh: '有歧义', en: 'ambiguous' },
  not_stated: { zh: '文件未写明', en: 'not stated' },
  not_found: { zh: '未找到', en: 'not found' },
  help: { zh: '帮助', en: 'help' },
  failed: { zh: '出错', en: 'failed' },
}
const REASONS: Record<ReviewReason, PersonText | null> = {
  not_answered: null,
  unsure: null,
  wrong_figure: { zh: '标为数字有误', en: 'marked: wrong figure' },
  wrong_paragraph: { zh: '标为段落有误', en: 'marked: wrong paragraph' },
  outdated: { zh: '标为已过时', en: 'marked: outdated' },
  incomplete: { zh: '标为不完整', en: 'marked: incomplete' },
}
export const REVIEW_STATES: Record<ReviewState, PersonText> = {
  open: { zh: '待处理', en: 'open' },
  alias: { zh: '已定别名', en: 'alias accepted' },
  lexicon: { zh: '待补词条', en: 'lexicon entry' },
  document_needed: { zh: '待补文件', en: 'document needed' },
  ignored: { zh: '不处理', en: 'ignored' },
}

const number = z.int().positive()

/** The questions that wait for an editor, the most often asked first. */
export const reviewListCommand = officeCommand({
  name: 'review.list',
  role: 'editor',
  input: z.strictObject({
    states: z.array(reviewStateSchema).optional(),
    room: z.string().min(1).max(200).optional(),
    since: dayField({ zh: '起始日期', en: 'the first day' }).optional(),
    limit: z.int().min(1).max(1000).optional(),
  }),
  async run({ states: asked, room, since, limit = 100 }, caller, desk): Promise<CommandReply> {
    const states: readonly ReviewState[] = asked ?? ['open']
    const filter = {
      ...{ states, limit },
      ...(room === undefined ? {} : { room }),
      ...(since === undefined ? {} : { since: startOf(since) }),
    }
    const reviews = (await visibleReviews(filter, caller, desk)).map(({ review }) => review)
    const text = {
      zh: reviews.length === 0 ? '没有待处理的问题。' : reviews.map((review) => lineOf(review, 'zh')).join('\n'),
      en: reviews.length === 0 ? 'Nothing is waiting.' : reviews.map((review) => lineOf(review, 'en')).join('\n'),
    }
    return { status: 0, text, data: reviews.map(withoutAsker) }
  },
})

/** One entry with what was answered. */
export const reviewShowCommand = officeCommand({
  name: 'review.show',
  role: 'editor',
  input: z.strictObject({ number }),
  async run(input, caller, desk): Promise<CommandReply> {
    const reviewed = await visibleReview(input.number, caller, desk)
    const answer = answerOf(reviewed)
    return {
      status: 0,
      text: { zh: showOf(reviewed, answer.text, 'zh'), en: showOf(reviewed, answer.text, 'en') },
      data: { ...withoutAsker(reviewed.review), class: reviewed.internal ? 'internal' : 'public', answer },
    }
  },
})

/** The beginning of a day at the office, milliseconds since 1970. */
export function startOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date).getTime()
}

/** Who asked is no matter of the queue; who marked an answer is asked what they meant. */
function withoutAsker({ by, ...review }: Review): object {
  return REASONS[review.reason] === null ? review : { ...review, by }
}

function lineOf(review: Review, language: keyof PersonText): string {
  const { state, resolution } = review
  const settled =
    state === 'open'
      ? ''
      : `  [${REVIEW_STATES[state][language]}${resolution ? `${language === 'zh' ? '：' : ': '}${resolution}` : ''}]`
  return `${review.number}  ×${review.times}  ${whyOf(review, language)}  ${review.room}  ${review.question}${settled}`
}

function whyOf({ reason, outcome }: Review, language: keyof PersonText): string {
  return REASONS[reason]?.[language] ?? OUTCOMES[outcome]?.[language] ?? outcome
}

const answerSchema = z.looseObject({ text: z.string(), note: z.string() })

function answerOf({ row }: Reviewed): { readonly text: string; readonly note: string } {
  const parsed = row === null ? undefined : answerSchema.safeParse(JSON.parse(row.answer))
  return parsed?.success ? { text: parsed.data.text, note: parsed.data.note } : { text: '', note: '' }
}

function showOf({ review, internal }: Reviewed, answer: string, language: keyof PersonText): string {
  const words = (zh: string, en: string) => (language === 'zh' ? zh : en)
  const lines = [
    lineOf(review, language),
    answer === '' ? '' : `${words('当时答复：', 'Answered: ')}${answer}`,
    review.codes.length === 0 ? '' : `${words('引用：', 'Cited: ')}${review.codes.join(words('、', ', '))}`,
    review.remark === null ? '' : `${words('说明：', 'Remark: ')}${review.remark}（${review.by.name}）`,
    internal ? words('内部群的提问', 'Asked in an internal room') : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}
