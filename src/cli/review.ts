import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { operatorError, UsageError } from '../core/errors.ts'
import type { Command, Io, Services } from './command.ts'
import { parseOptions } from './parse-options.ts'

const help = `wenji review [list] [--all] [--room R] [--since YYYY-MM-DD]      questions that wait for an editor
wenji review show N                                               one of them, with the answer that was given
wenji review alias N TERM=TARGET [--kind project|task|indicator|unit|place] [--region R] [--room R] [--class public|internal]
wenji review lexicon N TEXT | document N TEXT | ignore N [REASON]  settle it another way
wenji review aliases | withdraw TERM [--region R] [--room R] [--class C]
wenji review export [--since YYYY-MM-DD]                          settled questions as regression cases, JSON lines
wenji review check FILE                                           answers such cases again; status 1 where one fails
wenji review mark ID wrong_figure|wrong_paragraph|outdated|incomplete [REMARK]   marks an earlier answer

With --json as data; --by NAME signs.

  npm run -s wenji -- review
  npm run -s wenji -- review alias 1001 社零=社会消费品零售总额`

const OPTIONS = {
  json: { type: 'boolean' },
  all: { type: 'boolean' },
  by: { type: 'string' },
  kind: { type: 'string' },
  region: { type: 'string' },
  room: { type: 'string' },
  class: { type: 'string' },
  since: { type: 'string' },
} as const

/** One step of the queue, as its words and options give it. */
interface Step {
  readonly command: string
  readonly input: object
}

/** Works through the queue of questions that nobody could answer or that somebody marked. */
export const reviewCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, OPTIONS)
    const { json, by, all, ...scope } = values
    const [action = 'list', ...words] = positionals
    const step = await stepOf(action, words, scope, all === true, services)
    return print(await services.request(step.command, step.input, by), json === true, services, io)
  },
}

async function stepOf(
  action: string,
  words: readonly string[],
  scope: Readonly<Record<string, string | undefined>>,
  all: boolean,
  services: Services,
): Promise<Step> {
  const given = Object.fromEntries(Object.entries(scope).filter(([, value]) => value !== undefined))
  const text = words.slice(1).join(' ')
  const only = (...names: readonly string[]) => {
    const odd = Object.keys(given).find((name) => !names.includes(name))
    if (odd !== undefined)
      throw new UsageError(`review ${action}: --${odd} is no option of it; see wenji review --help`)
    return given
  }
  switch (action) {
    case 'list':
      none(action, words)
      return { command: 'review.list', input: { ...only('room', 'since'), ...(all ? { states: EVERY_STATE } : {}) } }
    case 'show':
      only()
      return { command: 'review.show', input: { number: numberOf(action, words) } }
    case 'alias': {
      const [, term, target] = /^([^=＝]+)[=＝](.+)$/.exec(text) ?? []
      if (term === undefined || target === undefined)
        throw new UsageError('review alias: write N TERM=TARGET; see wenji review --help')
      const number = numberOf(action, words)
      return { command: 'review.alias', input: { number, term, target, ...only('kind', 'region', 'room', 'class') } }
    }
    case 'lexicon':
    case 'document':
      only()
      return { command: `review.${action}`, input: { number: numberOf(action, words), text } }
    case 'ignore':
      only()
      return {
        command: 'review.ignore',
        input: { number: numberOf(action, words), ...(text === '' ? {} : { reason: text }) },
      }
    case 'aliases':
      none(action, words)
      only()
      return { command: 'review.aliases', input: {} }
    case 'withdraw':
      return { command: 'review.withdraw', input: { term: words.join(' '), ...only('region', 'room', 'class') } }
    case 'export':
      none(action, words)
      return { command: 'review.export', input: only('since') }
    case 'check':
      only()
      return { command: 'review.check', input: { cases: await casesOf(words, services) } }
    case 'mark': {
      only()
      const [answer = '', reason = '', ...remark] = words
      const said = remark.length === 0 ? {} : { remark: remark.join(' ') }
      return { command: 'feedback', input: { answer, reason, ...said } }
    }
    default:
      throw new UsageError(`review: what is "${action}"? See wenji review --help`)
  }
}

const EVERY_STATE = ['open', 'alias', 'lexicon', 'document_needed', 'ignored']

function none(action: string, words: readonly string[]): void {
  if (words.length > 0) throw new UsageError(`review ${action}: what is "${words[0]}"? See wenji review --help`)
}

function numberOf(action: string, [word]: readonly string[]): number {
  if (word !== undefined && /^\d{1,9}$/.test(word)) return Number(word)
  throw new UsageError(`review ${action}: the number of a question is missing; wenji review shows them`)
}

/** The cases of a file of JSON lines. Throws WenjiError naming the line that is none. */
async function casesOf([file, ...more]: readonly string[], { cwd }: Services): Promise<unknown[]> {
  if (file === undefined || more.length > 0)
    throw new UsageError('review check: write one file of JSON lines; see wenji review --help')
  const text = await readFile(path.resolve(cwd, file), 'utf8').catch((cause: unknown) => {
    throw operatorError(`${file}: cannot be read`, cause)
  })
  return text.split('\n').flatMap((line, i): unknown[] => {
    const clean = line.replace(/^\ufeff/, '').trim()
    if (clean === '') return []
    try {
      return [JSON.parse(clean)]
    } catch (cause) {
      throw operatorError(`${file}:${i + 1}: not a JSON object`, cause)
    }
  })
}

function print(reply: Awaited<ReturnType<Services['request']>>, json: boolean, { language }: Services, io: Io): number {
  if (!reply.ok) {
    io.err(`${reply.error[language]}\n`)
    return 1
  }
  const text = json ? JSON.stringify(reply.data) : reply.text[language]
  if (text !== '') io.out(`${text}\n`)
  return reply.status
}
