import { askedItems, type ItemsAsked } from '../question/asked-items.ts'
import type { Intent } from '../question/intent.ts'
import { hasWord } from '../question/words.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { sayCoordination } from './list-coordination.ts'
import { itemsFor, sayItems } from './list-items.ts'

/** What a question asks of items, the asker's own unit taken for 我单位; null where it asks nothing of any. */
export function itemsAsked(context: AnswerContext, intents: readonly Intent[]): ItemsAsked | null {
  const { question, knowledge, region, asker } = context
  const words = intents.find(({ items }) => items)?.items
  const mine = intents.find(({ duties }) => duties)?.duties?.mine
  if (!words) return null
  const isOwn = mine !== undefined && hasWord(question.text.toLowerCase(), mine)
  const unit = asker?.unit ?? null
  if (isOwn && unit === null) return null
  const read = askedItems(
    question,
    words,
    knowledge,
    region,
    isOwn && unit !== null ? { unit, words: mine } : undefined,
  )
  return read && isOwn && read.state === 'open' ? null : read
}

/**
 * The items that a question asks for by their state, who handles them or when they are due, and what has to be
 * coordinated; that there are none where there are none. Null where it asks about a thing: then the documents come first
 * (see `withRecords`).
 */
export function respondItems(context: AnswerContext, _: Intent, intents: readonly Intent[]): Draft | null {
  const read = itemsAsked(context, intents)
  if (!read || read.state === 'way' || read.terms.length > 0) return null
  if (read.state === 'due' && read.window === undefined && !/哪些|事项|which|items/i.test(context.question.text))
    return null
  const text = new AnswerText()
  const there =
    read.state === 'coordination'
      ? sayCoordination(text, read, context)
      : sayItems(text, read, itemsFor(read, context), context)
  if (there) return draft('answered', text)
  return draft('not_found', text.words(nothingThere(read, context)))
}

function nothingThere({ state, unknownUnit }: ItemsAsked, { question: { language } }: AnswerContext): string {
  if (unknownUnit !== undefined)
    return say(language, '没有登记该单位的相关事项。', 'No such items of that unit are on record.')
  const zh: Record<ItemsAsked['state'], string> = {
    overdue: '没有登记已过时限未销号的事项。',
    soon: '没有登记近期到时限的事项。',
    due: '没有登记在所问时间到时限的事项。',
    open: '没有登记未销号的事项。',
    waiting: '没有登记待确认的事项。',
    closed: '没有登记已销号的事项。',
    way: '没有登记相关事项。',
    coordination: '没有登记需协调事项。',
  }
  return say(language, zh[state], 'No such items are on record.')
}
