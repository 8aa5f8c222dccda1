import type { PersonText } from '../errors.ts'

/** What somebody wrote as a command (behind /wenji, behind a mention), told apart without doing anything. */
export type ParsedCommand =
  | { readonly kind: 'question'; readonly text: string }
  | { readonly kind: 'form'; readonly form: 'note' | 'owner' }
  | { readonly kind: 'reviews' }
  | { readonly kind: 'order'; readonly name: string; readonly input: Readonly<Record<string, unknown>> }
  | { readonly kind: 'wrong'; readonly text: PersonText }

type OptionType = 'text' | 'number' | 'list' | 'flag'
type Options = Readonly<Record<string, readonly [to: string, type: OptionType]>>

const SCOPE: Options = { choose: ['choose', 'number'], region: ['region', 'text'], year: ['year', 'number'] }
const NOTE: Options = {
  ...{
    percent: ['percent', 'text'],
    stage: ['stage', 'text'],
    value: ['values', 'list'],
    release: ['release', 'text'],
  },
  ...{ coordinate: ['coordinate', 'text'], unit: ['unit', 'text'], 'new-unit': ['newUnit', 'flag'] },
  ...{ next: ['next', 'text'], on: ['on', 'text'], day: ['day', 'text'], class: ['class', 'text'] },
  corrects: ['corrects', 'text'],
  ...SCOPE,
}
const OWNER: Options = {
  ...{ lead: ['lead', 'text'], with: ['with', 'list'], leader: ['leader', 'text'], title: ['title', 'text'] },
  ...{ role: ['role', 'text'], level: ['level', 'text'], succeeds: ['succeeds', 'text'], since: ['since', 'text'] },
  ...{ class: ['class', 'text'], 'new-unit': ['newUnit', 'flag'], 'new-task': ['newTask', 'flag'] },
  ...SCOPE,
}
const ITEMS: Options = {
  ...{ due: ['due', 'flag'], overdue: ['overdue', 'flag'], unit: ['unit', 'text'], all: ['all', 'flag'] },
  about: ['about', 'text'],
  ...SCOPE,
}

/** Words that begin a command in Chinese, and what each is. No word that a question begins with. */
const IN_CHINESE: Readonly<Record<string, string>> = {
  备注: 'note',
  登记责任: 'owner',
  事项清单: 'items',
  待核: 'review',
  更正: 'corrections',
}

/** Reads what stands behind the command; whatever is no order is a question. `prefix` is how the person writes one. */
export function parseCommand(written: string, prefix = '/wenji'): ParsedCommand {
  const trimmed = written.trim()
  const { word, said } = firstWord(trimmed)
  if (word === 'corrections' || word === 'correct') return corrections(word, said, prefix)
  if (word === 'note') return said === '' ? { kind: 'form', form: 'note' } : order('note', 'text', said, NOTE)
  if (word === 'owner') return said === '' ? { kind: 'form', form: 'owner' } : order('owner', 'task', said, OWNER)
  if (word === 'items') return items(said)
  if (word === 'review') return review(said, prefix)
  if (word === 'post' && POST_STEP.test(said)) return post(said)
  return { kind: 'question', text: trimmed }
}

/**
 * Reads what is written to the bot where questions and commands come the same way: owner of the bridge, note on what …
 * and items in the plan are questions there.
 */
export function parseMention(written: string, prefix: string): ParsedCommand {
  const trimmed = written.trim()
  const { word, said } = firstWord(trimmed)
  const asks = /[?？]\s*$/.test(trimmed)
  const meant =
    (word === 'corrections' && (said === '' || CORRECTIONS_STEP.test(said))) ||
    (word === 'correct' && /^\d{1,9}(?:\s|$)/.test(said)) ||
    (word === 'note' && !asks && (said === '' || /[:：]/.test(said) || !/^[a-z]/.test(trimmed))) ||
    (word === 'owner' && (said === '' || OPTION.test(said))) ||
    (word === 'items' && (said === '' || OPTION_FIRST.test(said))) ||
    (word === 'review' && (said === '' || REVIEW_STEP.test(said))) ||
    (word === 'post' && POST_STEP.test(said))
  return meant ? parseCommand(written, prefix) : { kind: 'question', text: trimmed }
}

function firstWord(trimmed: string): { readonly word: string; readonly said: string } {
  const [, english = '', rest = ''] = /^([a-z]+)(?:\s+([\s\S]*))?$/.exec(trimmed) ?? []
  if (english !== '') return { word: english, said: rest.trim() }
  const [, chinese = '', more = ''] = /^(\p{Script=Han}+)(?:[\s:：]+([\s\S]*))?$/u.exec(trimmed) ?? []
  return { word: (Object.hasOwn(IN_CHINESE, chinese) && IN_CHINESE[chinese]) || '', said: more.trim() }
}

/** The items of the person's own unit, where they ask for none in particular. */
export function withOwnUnit(
  input: Readonly<Record<string, unknown>>,
  unit: string | null | undefined,
): Readonly<Record<string, unknown>> {
  return input.unit !== undefined || input.about !== undefined || unit == null ? input : { ...input, unit }
}

function items(said: string): ParsedCommand {
  const parsed = order('items', '', said, ITEMS)
  return parsed.kind === 'order' ? { ...parsed, input: { do: 'list', ...parsed.input } } : parsed
}

function review(said: string, prefix: string): ParsedCommand {
  if (said === '' || said === 'list') return { kind: 'reviews' }
  const [, step = '', number = '', rest = ''] =
    /^(show|ignore|alias|lexicon|document)\s+(\d{1,9})(?:\s+([\s\S]+))?$/.exec(said) ?? []
  const about = { number: Number(number) }
  const words = rest.trim()
  if (step === 'show') return { kind: 'order', name: 'review.show', input: about }
  if (step === 'ignore')
    return { kind: 'order', name: 'review.ignore', input: { ...about, ...(words === '' ? {} : { reason: words }) } }
  if ((step === 'lexicon' || step === 'document') && words !== '')
    return { kind: 'order', name: `review.${step}`, input: { ...about, text: words } }
  const [, term = '', target = ''] = /^([^=＝]+)[=＝](.+)$/.exec(words) ?? []
  if (step === 'alias' && term.trim() !== '' && target.trim() !== '')
    return { kind: 'order', name: 'review.alias', input: { ...about, term: term.trim(), target: target.trim() } }
  const steps = (term: string, reason: string) =>
    ['', ' show 3', ` alias 3 ${term}`, ` ignore 3 ${reason}`].map((step) => `${prefix} review${step}`)
  return written(steps('说法=名称', '理由'), steps('words=name', 'reason'))
}

const REVIEW_STEP = /^(?:list|(?:show|ignore|alias|lexicon|document)\s+\d)/

const DASHES = '(?:--|—{1,2}|–{1,2})(?=[a-z])'
const OPTION = new RegExp(`(?:^|\\s)${DASHES}`)
const OPTION_FIRST = new RegExp(`^${DASHES}`)
const BEFORE_OPTION = new RegExp(`(?:^|\\s+)${DASHES}`)

const POST_STEP = /^(?:approve|reject)\s+\d{1,9}(?:\s|$)/

/** approve 3, reject 3 reason: what is decided about a draft. */
function post(said: string): ParsedCommand {
  const [, step = '', number = '', rest = ''] = /^(approve|reject)\s+(\d+)(?:\s+([\s\S]+))?$/.exec(said) ?? []
  const reason = step === 'reject' && rest.trim() !== '' ? { reason: rest.trim() } : {}
  return { kind: 'order', name: `post.${step}`, input: { number: Number(number), ...reason } }
}

/** Words, then --name value …; a — that a phone made of -- is taken for it. */
function order(name: string, first: string, said: string, options: Options): ParsedCommand {
  const [words = '', ...given] = said.split(BEFORE_OPTION)
  const input: Record<string, unknown> = words.trim() === '' || first === '' ? {} : { [first]: words.trim() }
  for (const one of given) {
    const [, option = '', value = ''] = /^([a-z-]+)(?:[\s=]+([\s\S]*))?$/.exec(one) ?? []
    const known = Object.hasOwn(options, option) ? options[option] : undefined
    if (!known)
      return {
        kind: 'wrong',
        text: {
          zh: `没有选项“--${option}”；可用：${names(options)}`,
          en: `there is no option “--${option}”; there are ${names(options)}`,
        },
      }
    const [to, type] = known
    const trimmed = value.trim()
    if (type === 'flag') input[to] = true
    else if (trimmed === '')
      return {
        kind: 'wrong',
        text: { zh: `--${option} 后面要写内容`, en: `something has to stand behind --${option}` },
      }
    else if (type === 'list') input[to] = [...listOf(input[to]), ...listed(to, trimmed)]
    else input[to] = type === 'number' && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed
  }
  return { kind: 'order', name, input }
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

/** Units are written in a row; each value of a note is a line of its own. */
function listed(to: string, value: string): string[] {
  return to === 'with' ? value.split(/[、，,\s]+/).filter((one) => one !== '') : [value]
}

function names(options: Options): string {
  return Object.keys(options)
    .map((name) => `--${name}`)
    .join(' ')
}

/** 更正 lists, 更正 483920 shows, 更正 483920 拟稿 drafts. */
function corrections(word: string, said: string, prefix: string): ParsedCommand {
  if (word === 'corrections' && (said === '' || said === 'list'))
    return { kind: 'order', name: 'corrections.list', input: {} }
  const [, number = '', drafts = '', room = ''] =
    /^(?:show\s+)?(\d{1,9})(?:\s+(拟稿)?)?(?:\s*(?:--|—{1,2}|–{1,2})room\s+(\S+))?$/.exec(said) ?? []
  const input = { number: Number(number) }
  if (number !== '' && (word === 'correct' || drafts !== ''))
    return { kind: 'order', name: 'correct', input: { ...input, ...(room === '' ? {} : { room }) } }
  if (number !== '' && room === '') return { kind: 'order', name: 'corrections.show', input }
  return written(
    ['', ' 483920', ' 483920 拟稿'].map((step) => `${prefix} 更正${step}`),
    ['corrections', 'corrections show 483920', 'correct 483920'].map((step) => `${prefix} ${step}`),
  )
}

/** How a command is written, where it was written otherwise. */
function written(zh: readonly string[], en: readonly string[]): ParsedCommand {
  return { kind: 'wrong', text: { zh: `写作：${zh.join(' · ')}`, en: `write ${en.join(' · ')}` } }
}

const CORRECTIONS_STEP = /^(?:list|(?:show\s+)?\d{1,9}(?:\s|$))/
