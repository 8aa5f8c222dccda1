import { z } from 'zod'
import type { Answer, Choice } from './answer.ts'

/** A turn as it is kept between two messages. */
export const turnSchema = z.strictObject({
  question: z.string(),
  choices: z.array(z.strictObject({ number: z.int(), label: z.string(), value: z.string(), question: z.string() })),
  cited: z.array(z.string()),
  offers: z.array(z.string()).optional(),
  listed: z.array(z.string()).optional(),
  asked: z.array(z.string()).optional(),
  shown: z.strictObject({ id: z.string(), page: z.int().min(1) }).optional(),
})

/** What the next question of the same person may lean on. */
export interface Turn {
  /** The last question as it was understood, standing by itself. */
  readonly question: string
  /** The choices that were offered with its answer. */
  readonly choices: readonly Choice[]
  /** Codes of the paragraphs that it cited. */
  readonly cited: readonly string[]
  /** What a bare number asks for after it: the first is asked by 1. Absent in turns of an older program. */
  readonly offers?: readonly string[] | undefined
  /** What each line of the list that was its answer asks for: the first is asked by 第一个. */
  readonly listed?: readonly string[] | undefined
  /** The questions of the conversation up to this one and with it, the oldest first; absent in turns of an older program. */
  readonly asked?: readonly string[] | undefined
  /** The answer's id in the audit and the page of it that was shown last, from 1 on; absent where it was not kept. */
  readonly shown?: { readonly id: string; readonly page: number } | undefined
}

/** What the numbers below an answer ask for, in their order: its choices, else its paragraphs, else what it suggests. */
export function offersOf(answer: Answer): readonly string[] {
  if (answer.outcome === 'ambiguous') return answer.choices.map(({ question }) => question)
  if (answer.citations.length > 0) return answer.citations.map(({ code }) => code)
  return answer.suggestions
}

/** The number that a message consists of, 1 to 99; undefined for any other message, +1 among them. */
export function bareNumber(message: string): number | undefined {
  const number = /^[1-9]\d?$/.exec(message.normalize('NFKC').trim())?.[0]
  return number === undefined ? undefined : Number(number)
}

/** The question that a bare number asks for after a turn; undefined where nothing was offered under it. */
export function offerTaken(message: string, { offers = [] }: Pick<Turn, 'offers'>): string | undefined {
  const number = bareNumber(message)
  return number === undefined ? undefined : offers[number - 1]
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
