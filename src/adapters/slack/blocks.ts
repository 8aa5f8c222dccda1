import type { types } from '@slack/bolt'
import { shortened } from '../../core/rooms/whole-signs.ts'
import {
  LONGEST_BUTTON,
  LONGEST_BUTTON_VALUE,
  LONGEST_TEXT,
  MOST_ACTIONS,
  MOST_TABLE_COLUMNS,
  MOST_TABLE_ROWS,
} from './limits.ts'
import { inert, inertPieces, withoutHidden } from './plain-words.ts'

export type Block = types.KnownBlock
type Mrkdwn = types.MrkdwnElement
type Button = types.Button

/** A text that shows as it stands; `inertText` has been made harmless before. */
function mrkdwn(inertText: string): Mrkdwn {
  return { type: 'mrkdwn', text: inertText, verbatim: true }
}

export function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text: withoutHidden(text), emoji: false }
}

/** A text in as many sections as it takes. */
export function sections(text: string): Block[] {
  return inertPieces(text, LONGEST_TEXT).map((piece) => ({ type: 'section', text: mrkdwn(piece), expand: true }))
}

/** A small text in as many context blocks as it takes. */
export function contexts(text: string): Block[] {
  return inertPieces(text, LONGEST_TEXT).map((piece) => ({ type: 'context', elements: [mrkdwn(piece)] }))
}

/** Blocks of a view; where they are too many, what is missing is said. Nothing that views are made of comes to so many. */
export function atMost(blocks: readonly Block[], most: number): Block[] {
  if (blocks.length <= most) return [...blocks]
  return [...blocks.slice(0, most - 1), ...contexts(`… ${most - 1}/${blocks.length}`)]
}

/** A button; null where what it stands for is longer than Slack keeps. A label that is too long ends in …. */
export function button(action: string, label: string, value: string, style?: 'primary'): Button | null {
  if (value.length > LONGEST_BUTTON_VALUE) return null
  return {
    type: 'button',
    action_id: action,
    text: plain(shortened(label, LONGEST_BUTTON)),
    value,
    ...(style === undefined ? {} : { style }),
  }
}

/** Buttons in as many blocks as it takes. */
export function actions(buttons: readonly (Button | null)[]): Block[] {
  const rows: Button[][] = []
  for (const one of buttons.filter((each) => each !== null)) {
    const row = rows.at(-1)
    if (row && row.length < MOST_ACTIONS && sizeOf(row) + sizeOf(one) <= LONGEST_ACTIONS) row.push(one)
    else rows.push([one])
  }
  return rows.map((elements) => ({ type: 'actions', elements }))
}
/** Signs of the buttons of one block, so that it fits beside others. */
const LONGEST_ACTIONS = 2400

/**
 * Rows of a table in as many tables as it takes, each with the head; null where Slack's table cannot hold them: too many
 * columns, or signs whose reading in a cell is not certain.
 */
export function tables(head: readonly string[], rows: readonly (readonly string[])[], longest: number): Block[] | null {
  const all = [head, ...rows]
  if (all.some((row) => row.length > MOST_TABLE_COLUMNS || row.some((cell) => /[<>&]/.test(cell) || cell === '')))
    return null
  const size = (row: readonly string[]) => row.reduce((sum, cell) => sum + cell.length, 0)
  const parts: (readonly string[])[][] = []
  let left = 0
  for (const row of rows) {
    const part = parts.at(-1)
    if (size(head) + size(row) > longest) return null
    if (!part || part.length >= MOST_TABLE_ROWS - 1 || size(row) > left) {
      parts.push([row])
      left = longest - size(head) - size(row)
    } else {
      part.push(row)
      left -= size(row)
    }
  }
  return parts.map((part) => ({
    type: 'table',
    rows: [head, ...part].map((row) =>
      row.map((cell) => ({ type: 'raw_text', text: inert(cell).replaceAll('\u200b', '') })),
    ),
    column_settings: head.map(() => ({ is_wrapped: true })),
  }))
}

/** Signs of everything that is read in blocks: what counts for Slack's limit over all of them. */
export function sizeOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one: unknown) => sum + sizeOf(one), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce(
    (sum, [name, one]) => sum + (typeof one === 'string' ? (SHOWN.has(name) ? one.length : 0) : sizeOf(one)),
    0,
  )
}
const SHOWN = new Set(['text', 'value', 'action_id', 'placeholder'])
