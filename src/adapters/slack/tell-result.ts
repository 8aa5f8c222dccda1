import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../../core/question/normalise.ts'
import type { Told } from '../../core/rooms/channel.ts'
import { actions, type Block, button, contexts } from './blocks.ts'
import type { Actor, Desk } from './desk.ts'
import { ACTIONS } from './names.ts'
import { reviewBlocks } from './reviews.ts'
import { type Respond, type Telling, tell } from './tell.ts'
import { toldBlocks, toldText } from './told.ts'
import { wordsIn } from './words.ts'

/** Commands that only read: they are carried out again for the rest of what they tell. */
const reading = z.enum(['items', 'review.list', 'review.show', 'corrections.list', 'corrections.show'])

const restSchema = z.strictObject({
  command: reading,
  input: z.record(z.string(), z.unknown()),
  /** How many pages of it were told. */
  told: z.int().min(1),
  /** What the result was that they are pages of. */
  of: z.string(),
  language: z.enum(['zh', 'en']),
})

export interface Order {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
}

/**
 * Tells a person what a command came to. What is more than the messages of one press comes by a button. Of a result
 * nothing is kept: the button holds the command, and whoever presses it gives it anew, with what they may see then.
 */
export function tellResult(respond: Respond, order: Order, told: Told, language: Language): Promise<void> {
  const blocks = blocksOf(order, told, language)
  return tell(respond, toldText(told, language), blocks, { rest: rest(order, digest(blocks), language) })
}

/** Tells the pages behind those that were told; from the first on where the result is another one by now. */
export async function tellRest(value: string, actor: Actor, respond: Respond, { house }: Desk): Promise<void> {
  const { told: before, of, language, ...order } = restSchema.parse(JSON.parse(value))
  const told = await house.command(order.command, order.input, actor)
  const text = toldText(told, language)
  if (!told.ok) return tell(respond, text)
  const blocks = blocksOf(order, told, language)
  const now = digest(blocks)
  const since: Telling = now === of ? { from: before } : { head: contexts(wordsIn(language).changed) }
  return tell(respond, text, blocks, { ...since, rest: rest(order, now, language) })
}

function blocksOf({ command, input }: Order, told: Told, language: Language): Block[] {
  return command === 'review.list' ? reviewBlocks(told, language) : toldBlocks(told, language, command, input)
}

function rest({ command, input }: Order, of: string, language: Language): NonNullable<Telling['rest']> {
  return (told, pages) => {
    if (!reading.safeParse(command).success) return []
    const label = wordsIn(language).restOfResult(pages - told)
    return actions([button(ACTIONS.rest, label, JSON.stringify({ command, input, told, of, language }))])
  }
}

/** Tells one result from another. */
function digest(blocks: readonly Block[]): string {
  return createHash('sha256').update(JSON.stringify(blocks)).digest('base64url').slice(0, 12)
}
