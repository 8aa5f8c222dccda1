import { readSmallTalk, type SmallTalk } from '../question/small-talk.ts'
import type { SmallTalkWords } from '../question/small-talk-words.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { notFound } from './target-words.ts'

const REPLIES: Readonly<
  Record<Exclude<SmallTalk['type'], 'unpublished'>, { readonly zh: string; readonly en: string }>
> = {
  greeting: {
    zh: '在。可直接问目标、完成数、项目进展和文件条文；发“帮助”看说明。',
    en: 'Here. Ask about targets, actuals, projects and passages; send “help” to see how.',
  },
  thanks: { zh: '不客气。', en: 'You are welcome.' },
  acknowledgement: { zh: '好的。', en: 'Noted.' },
  farewell: { zh: '再见。', en: 'Goodbye.' },
  outside: {
    zh: '这不在可查文件的范围内，无法回答。可问目标、完成数、项目进展和文件条文。',
    en: 'The documents on record do not cover this. Ask about targets, actuals, projects and passages.',
  },
  operation: {
    zh: '此操作需由已授权账号在企业微信或 Slack 办理。',
    en: 'This must be done by an authorised account in WeCom or Slack.',
  },
}

/**
 * One line for a message that asks nothing of the documents: small talk, a matter outside them, an order. Null for
 * everything else. `raw` is the message as it came.
 */
export function respondSmallTalk(context: AnswerContext, words: SmallTalkWords, raw = ''): Draft | null {
  const { question, knowledge } = context
  const talk = readSmallTalk(question, words, knowledge, raw)
  if (!talk) return null
  if (talk.type === 'unpublished') return notFound(context)
  const { zh, en } = REPLIES[talk.type]
  const text = new AnswerText().words(say(question.language, zh, en))
  return draft(talk.type === 'operation' ? 'not_permitted' : 'help', text)
}
