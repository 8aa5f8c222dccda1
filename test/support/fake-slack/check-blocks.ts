/** Slack's rules for blocks, as far as the bot's own blocks touch them. Gives what is wrong, one line each. */

const TEXT_LIMIT = 3000
const TOTAL = 13_200
const MOST = { message: 50, modal: 100, home: 100 } as const

type Json = Readonly<Record<string, unknown>>

export function checkBlocks(blocks: unknown, surface: keyof typeof MOST): string[] {
  if (!Array.isArray(blocks)) return ['blocks are no list']
  const wrong: string[] = []
  if (blocks.length === 0 || blocks.length > MOST[surface]) wrong.push(`${blocks.length} blocks`)
  const ids = new Set<string>()
  let tables = 0
  blocks.forEach((block: Json, i) => {
    const say = (text: string) => wrong.push(`block ${i} (${String(block.type)}): ${text}`)
    if (block.type === 'table') tables++
    const check = CHECKS[String(block.type)]
    if (!check) say('unknown type')
    else check(block, say, surface)
    for (const element of elementsOf(block)) {
      const id = element.action_id
      if (id === undefined) continue
      if (typeof id !== 'string' || id.length < 1 || id.length > 255) say('action_id')
      else if (ids.has(`${i} ${id}`)) say(`action_id ${id} twice`)
      else ids.add(`${i} ${id}`)
    }
  })
  if (tables > 1) wrong.push('only_one_table_allowed')
  if (surface === 'message' && textOf(blocks) > TOTAL) wrong.push(`${textOf(blocks)} characters over all blocks`)
  return wrong
}

type Say = (text: string) => unknown

const CHECKS: Readonly<Record<string, (block: Json, say: Say, surface: string) => unknown>> = {
  section(block, say) {
    only(block, ['type', 'block_id', 'text', 'expand', 'accessory', 'fields'], say)
    text(block.text, say, TEXT_LIMIT)
  },
  context(block, say) {
    only(block, ['type', 'block_id', 'elements'], say)
    list(block.elements, 10, say).forEach((one) => {
      text(one, say, TEXT_LIMIT)
    })
  },
  header(block, say) {
    only(block, ['type', 'block_id', 'text'], say)
    text(block.text, say, 150, 'plain_text')
  },
  divider: (block, say) => only(block, ['type', 'block_id'], say),
  actions(block, say) {
    only(block, ['type', 'block_id', 'elements'], say)
    list(block.elements, 25, say).forEach((one) => {
      button(one, say)
    })
  },
  context_actions(block, say, surface) {
    if (surface !== 'message') say('stands in messages alone')
    only(block, ['type', 'block_id', 'elements'], say)
    for (const one of list(block.elements, 5, say)) {
      if (one.type !== 'feedback_buttons') return say('element')
      only(one, ['type', 'action_id', 'positive_button', 'negative_button'], say)
      for (const side of [one.positive_button, one.negative_button]) {
        if (!isJson(side)) return say('a button is missing')
        text(side.text, say, 75, 'plain_text')
        if (typeof side.value !== 'string' || side.value.length > 2000) say('value')
      }
    }
  },
  table(block, say) {
    only(block, ['type', 'block_id', 'rows', 'column_settings'], say)
    const rows = Array.isArray(block.rows) ? block.rows : []
    if (rows.length < 1 || rows.length > 100) say(`${rows.length} rows`)
    for (const row of rows) {
      if (!Array.isArray(row) || row.length < 1 || row.length > 20) return say('columns')
      if (row.length !== rows[0].length) say('rows of different length')
      for (const cell of row)
        if (cell.type !== 'raw_text' || typeof cell.text !== 'string' || cell.text === '') say('cell')
    }
  },
  input(block, say, surface) {
    if (surface === 'message') say('stands in views alone')
    only(block, ['type', 'block_id', 'label', 'element', 'optional', 'hint'], say)
    text(block.label, say, 2000, 'plain_text')
    if (!isJson(block.element)) return say('no element')
    const known = ['plain_text_input', 'external_select', 'radio_buttons', 'static_select']
    if (!known.includes(String(block.element.type))) say(`element ${String(block.element.type)}`)
    if (block.element.type === 'plain_text_input' && Number(block.element.max_length ?? 1) > 3000) say('max_length')
    if (block.element.placeholder !== undefined) text(block.element.placeholder, say, 150, 'plain_text')
  },
}

/** What is wrong with a view. */
export function checkView(view: unknown): string[] {
  if (!isJson(view)) return ['no view']
  const wrong: string[] = []
  const say = (line: string) => wrong.push(line)
  if (view.type === 'modal') {
    text(view.title, say, 24, 'plain_text')
    if (view.close !== undefined) text(view.close, say, 24, 'plain_text')
    if (view.submit !== undefined) text(view.submit, say, 24, 'plain_text')
    const inputs = Array.isArray(view.blocks) && view.blocks.some((block: Json) => block.type === 'input')
    if (inputs && view.submit === undefined) say('inputs without submit')
    if (String(view.private_metadata ?? '').length > 3000) say('private_metadata')
  } else if (view.type !== 'home') say(`type ${String(view.type)}`)
  return [...wrong, ...checkBlocks(view.blocks, view.type === 'home' ? 'home' : 'modal')]
}

function button(element: Json, say: Say): unknown {
  if (element.type !== 'button') return say(`element ${String(element.type)}`)
  only(element, ['type', 'action_id', 'text', 'value', 'style'], say)
  text(element.text, say, 75, 'plain_text')
  return typeof element.value !== 'string' || element.value.length > 2000 ? say('value') : undefined
}

function text(value: unknown, say: Say, longest: number, type?: string): unknown {
  if (!isJson(value)) return say('no text')
  if (type !== undefined ? value.type !== type : !['mrkdwn', 'plain_text'].includes(String(value.type)))
    say('text type')
  const words = value.text
  if (typeof words !== 'string' || words.length < 1 || words.length > longest)
    return say(`text of ${String(words).length} characters`)
  return value.type === 'mrkdwn' && hasMarkup(words) ? say(`markup: ${words.slice(0, 40)}`) : undefined
}

/** Signs that Slack would read as a link, a mention or an entity where none of ours is meant. */
function hasMarkup(words: string): boolean {
  const rest = words.replace(/<@[UW][A-Z0-9]+>/g, '').replace(/&(?:amp|lt|gt);/g, '')
  return /[<>&]/.test(rest)
}

function only(block: Json, names: readonly string[], say: Say): void {
  for (const name of Object.keys(block)) if (!names.includes(name)) say(`unknown field ${name}`)
}

function list(value: unknown, most: number, say: Say): Json[] {
  if (!Array.isArray(value) || value.length < 1 || value.length > most) {
    say('elements')
    return []
  }
  return value
}

function elementsOf(block: Json): Json[] {
  return [...(Array.isArray(block.elements) ? block.elements : []), ...(isJson(block.element) ? [block.element] : [])]
}

function textOf(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textOf(one), 0)
  if (!isJson(value)) return 0
  return Object.entries(value).reduce(
    (sum, [name, one]) =>
      sum + (typeof one === 'string' ? (name === 'text' || name === 'value' ? one.length : 0) : textOf(one)),
    0,
  )
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
