import type { TemplateCard } from '@wecom/aibot-node-sdk'
import { z } from 'zod'
import type { Choice } from '../../core/answer/answer.ts'
import { LONGEST_BUTTON, LONGEST_CARD_TITLE, LONGEST_CARD_WORDS, LONGEST_KEY, MOST_BUTTONS } from './limits.ts'
import { bytes, shortLabel } from './plain-words.ts'

/** What a button stands for: a question that is asked again, or a command of the office. */
export type Pressed =
  | { readonly kind: 'ask'; readonly number: number; readonly question: string }
  | { readonly kind: 'do'; readonly command: string; readonly input: unknown }

const askKey = z.strictObject({ n: z.int(), ask: z.string().min(1) })
const doKey = z.strictObject({ do: z.string().min(1), in: z.unknown() })

/** A button for each choice; null where none can be made of them. Whatever has no button can be typed by its number. */
export function choiceCard(id: string, choices: readonly Choice[], zh: boolean): TemplateCard | null {
  const title = zh ? '点选，或回复序号' : 'Choose, or reply with the number'
  return buttonCard(`choice-${id}`, title, [
    ...choices.map(({ number, label, question }) => ({
      text: `${number} ${label}`,
      key: { n: number, ask: question },
    })),
  ])
}

export interface Action {
  readonly label: string
  readonly command: string
  readonly input: unknown
}

/** A button for each command; null where none can be made of them. */
export function actionCard(id: string, title: string, actions: readonly Action[]): TemplateCard | null {
  return buttonCard(
    `action-${id}`,
    title,
    actions.map(({ label, command, input }) => ({ text: label, key: { do: command, in: input } })),
  )
}

function buttonCard(
  id: string,
  title: string,
  buttons: readonly { readonly text: string; readonly key: object }[],
): TemplateCard | null {
  const list = buttons
    .map(({ text, key }) => ({ text: shortLabel(text, LONGEST_BUTTON), style: 1, key: JSON.stringify(key) }))
    .filter(({ key }) => bytes(key) <= LONGEST_KEY)
    .slice(0, MOST_BUTTONS)
  if (list.length === 0) return null
  return {
    card_type: 'button_interaction',
    main_title: { title: shortLabel(title, LONGEST_CARD_TITLE) },
    button_list: list,
    task_id: taskId(id),
  }
}

/** What takes the place of a card whose button was pressed. */
export function doneCard(task: string, title: string, words: string): TemplateCard {
  return {
    card_type: 'text_notice',
    main_title: { title: shortLabel(title, LONGEST_CARD_TITLE) },
    sub_title_text: shortLabel(words, LONGEST_CARD_WORDS),
    card_action: { type: 0 },
    task_id: task,
  }
}

/** What a pressed button stands for; null for what is none of ours. */
export function readKey(key: string): Pressed | null {
  const value = readJson(key)
  const asked = askKey.safeParse(value)
  if (asked.success) return { kind: 'ask', number: asked.data.n, question: asked.data.ask }
  const done = doKey.safeParse(value)
  return done.success ? { kind: 'do', command: done.data.do, input: done.data.in } : null
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** WeCom takes letters, digits, _, - and @ alone, 128 of them at most. */
function taskId(id: string): string {
  return id.replace(/[^\w@-]/g, '-').slice(0, 128)
}
