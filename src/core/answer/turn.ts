import { z } from 'zod'
import type { Choice } from './answer.ts'

/** A turn as it is kept between two messages. */
export const turnSchema = z.strictObject({
  question: z.string(),
  choices: z.array(z.strictObject({ number: z.int(), label: z.string(), value: z.string(), question: z.string() })),
  cited: z.array(z.string()),
})

/** What the next question of the same person may lean on. */
export interface Turn {
  /** The last question as it was understood, standing by itself. */
  readonly question: string
  /** The choices that were offered with its answer. */
  readonly choices: readonly Choice[]
  /** Codes of the paragraphs that it cited. */
  readonly cited: readonly string[]
}

const ORDINALS = '一二三四五六七八九十'

/** The question of the choice that a message takes: its number, 第二个, or its label. Undefined where it takes none. */
export function choiceTaken(message: string, choices: readonly Choice[]): string | undefined {
  const text = message
    .normalize('NFKC')
    .trim()
    .replace(/^(?:选择?|我选|是|要|看|查|那就?|option|number|the)\s*/i, '')
    .replace(/[。.!？?呢吧的]+$/u, '')
  const number = /^(?:第)?(\d{1,2})(?:[个项条]|号)?$/.exec(text)?.[1]
  const han = /^(?:第)([一二三四五六七八九十])[个项条]?$/.exec(text)?.[1]
  const english = ENGLISH.findIndex((word) => new RegExp(`^${word}(?: one)?$`, 'i').test(text)) + 1
  const wanted = number !== undefined ? Number(number) : han !== undefined ? ORDINALS.indexOf(han) + 1 : english
  if (wanted > 0) return choices.find((choice) => choice.number === wanted)?.question
  if (text.length < 2) return undefined
  const byLabel = choices.filter(({ label }) => label === text || (text.length >= 3 && label.includes(text)))
  return byLabel.length === 1 ? byLabel[0]?.question : undefined
}

const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth']
