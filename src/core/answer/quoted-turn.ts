import type { Intent } from '../question/intent.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { answerInContext } from './answer-in-context.ts'
import type { RoomDefaults } from './context.ts'
import { choiceTaken, type Turn } from './turn.ts'

/** Characters of a quoted line that is read as what was spoken of. */
const LONGEST_LINE = 200

/**
 * What a message leans on: the message that it quotes where that speaks of something, else what the same person asked
 * before. A choice that was offered to the person stays theirs to take, whatever they quote.
 */
export function leanedOn(
  { text, quote }: { readonly text: string; readonly quote?: string | undefined },
  before: Turn | null,
  knowledge: Knowledge,
  intents: readonly Intent[],
  defaults: RoomDefaults,
): Turn | null {
  if (quote === undefined || (before && choiceTaken(text, before.choices) !== undefined)) return before
  // The first line says what it is about; below it stand sources and values.
  const line =
    quote
      .split('\n')
      .find((one) => one.trim() !== '')
      ?.trim() ?? ''
  if (line === '' || line.length > LONGEST_LINE) return before
  const { answer, turn } = answerInContext(line, undefined, knowledge, intents, defaults)
  const isOfSomething =
    answer.outcome === 'answered' || answer.outcome === 'ambiguous' || answer.outcome === 'not_stated'
  return isOfSomething && answer.intent !== 'small_talk' ? turn : before
}
