import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { operatorError, WenjiError } from '../core/errors.ts'
import { postSchema } from '../core/rooms/post.ts'
import { assessmentOf } from '../core/summary/assessment.ts'
import { postMarkdown, postText } from '../core/summary/post-text.ts'
import type { Command, Io, Services } from './command.ts'
import { askOffice, optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji post weekly --room R [--dry-run] [--preview FILE]   composes the weekly post of a room now
wenji post monthly --room R [--month 2021-07] [--assessment FILE]   the same of the monthly circular
wenji post drafts                                         what waits to be approved
wenji post approve N                                      lets draft N out; for those whom its job names
wenji post reject N [REASON]                              sends draft N back
wenji post log [--room R] [--limit N]                     what became of each post
wenji post settle JOB ROOM SLOT sent|failed               what you found out about a post that is unknown

--dry-run prints the post, --preview writes it (.txt, .md or .json); with neither it becomes a draft, as the schedule
would make it. A circular is about the last month that is over, and copies the office's own assessment out of a spreadsheet
(xlsx or csv; columns in config/sheets.yaml, --sheet NAME for one of several); --class public where it may stand in a room
that shows public documents alone. SLOT is the time that the log shows: 2026-11-23T09:00.
With --json as data; --by NAME signs. Jobs, rooms and approvers stand in bot.yaml.

  npm run -s wenji -- post weekly --room bureau --dry-run
  npm run -s wenji -- post monthly --room bureau --assessment 7月考核.xlsx --dry-run
  npm run -s wenji -- post approve 1001`

const OPTIONS = {
  json: { type: 'boolean' },
  by: { type: 'string' },
  room: { type: 'string' },
  'dry-run': { type: 'boolean' },
  preview: { type: 'string' },
  template: { type: 'string' },
  month: { type: 'string' },
  assessment: { type: 'string' },
  sheet: { type: 'string' },
  class: { type: 'string' },
  limit: { type: 'string' },
} as const

/** Composes posts, decides on drafts, tells what became of each. */
export const postCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf('post', args, OPTIONS, services)
    const { json, by, room, limit, template, preview } = values
    const [action = '', ...words] = positionals
    const ask = (command: string, input: Readonly<Record<string, unknown>>) =>
      askOffice({ command, input, by, json }, services, io)
    switch (action) {
      case 'weekly':
      case 'monthly': {
        none(words, services)
        if (room === undefined) throw usage('post', { zh: '缺--room', en: '--room is missing' }, services)
        const isMonthly = (template ?? action) === 'monthly'
        const sheet = isMonthly ? await assessmentIn(values, services, io) : refuseMonthly(values, services)
        if (sheet === null) return 1
        const input = { room, template: isMonthly ? 'monthly' : template, month: values.month, assessment: sheet }
        if (preview !== undefined) return writePreview(input, { file: preview, by }, services, io)
        return ask('post.weekly', { ...input, dryRun: values['dry-run'] })
      }
      case 'drafts':
        none(words, services)
        return ask('post.drafts', {})
      case 'approve':
        none(words.slice(1), services)
        return ask('post.approve', { number: numberOf(words, services) })
      case 'reject': {
        const reason = words.slice(1).join(' ')
        return ask('post.reject', { number: numberOf(words, services), reason: reason === '' ? undefined : reason })
      }
      case 'log':
        none(words, services)
        return ask('post.log', { room, limit: wholeNumber('post', 'limit', limit, services) })
      case 'settle': {
        const [job, place, slot = '', state, ...more] = words
        none(more, services)
        return ask('post.settle', { job, room: place, slot: slotOf(slot, services), state })
      }
      default:
        throw usage('post', { zh: `没有“${action}”`, en: `what is "${action}"?` }, services)
    }
  },
}

type Values = Readonly<
  Partial<Record<'month' | 'assessment' | 'sheet' | 'class', string>> & { readonly json?: boolean }
>

/** The assessment of a spreadsheet, read by this process; undefined where none is given, null where it was refused. */
async function assessmentIn(
  { assessment, sheet, json, class: seenBy = 'internal' }: Values,
  services: Services,
  io: Io,
): Promise<object | undefined | null> {
  if (assessment === undefined) return undefined
  try {
    const table = await services.readTable('assessment', assessment, sheet)
    return { ...assessmentOf(table.file, table), class: seenBy }
  } catch (error) {
    if (!(error instanceof WenjiError)) throw error
    if (json) io.out(`${JSON.stringify({ outcome: 'refused', error: error.forPerson })}\n`)
    io.err(`${error.forPerson[services.language]}\n`)
    return null
  }
}

function refuseMonthly({ month, assessment, sheet, class: seenBy }: Values, services: Services): undefined {
  if ([month, assessment, sheet, seenBy].every((one) => one === undefined)) return undefined
  throw usage(
    'post',
    {
      zh: '--month、--assessment、--sheet、--class只用于post monthly',
      en: '--month, --assessment, --sheet and --class are for post monthly',
    },
    services,
  )
}

const previewSchema = z.looseObject({ post: postSchema })

/** Writes a post to a file, in the form that its ending says. */
async function writePreview(
  input: Readonly<Record<string, unknown>>,
  { file, by }: { readonly file: string; readonly by: string | undefined },
  services: Services,
  io: Io,
): Promise<number> {
  const form = FORMS[path.extname(file).toLowerCase()]
  if (!form)
    throw usage('post', { zh: '--preview写.txt、.md或.json文件', en: '--preview takes a .txt, .md or .json' }, services)
  let text = ''
  const asked = await askOffice(
    { command: 'post.weekly', input: { ...input, dryRun: true }, by, json: true },
    services,
    { ...io, out: (said) => (text += said) },
  )
  const data = previewSchema.safeParse(asked === 0 ? JSON.parse(text) : undefined)
  if (!data.success) return 1
  const target = path.resolve(services.cwd, file)
  await writeFile(target, form(data.data)).catch((cause: unknown) => {
    throw operatorError(`${file}: cannot be written`, cause)
  })
  io.out(`${services.language === 'zh' ? '已写入' : 'written to'} ${target}\n`)
  return 0
}

type Preview = z.infer<typeof previewSchema>

const FORMS: Readonly<Record<string, (preview: Preview) => string>> = {
  '.txt': ({ post }) => `${postText(post)}\n`,
  '.md': ({ post }) => postMarkdown(post),
  '.json': (preview) => `${JSON.stringify(preview, null, 2)}\n`,
}

function none(words: readonly string[], services: Services): void {
  if (words.length > 0) throw usage('post', { zh: `多了“${words[0]}”`, en: `what is "${words[0]}"?` }, services)
}

function numberOf([word = '']: readonly string[], services: Services): number {
  if (/^\d{1,9}$/.test(word)) return Number(word)
  throw usage('post', { zh: '缺稿件号；见 wenji post drafts', en: 'the number of a draft is missing' }, services)
}

/** A time as the log shows it, or a number. */
function slotOf(text: string, services: Services): number {
  if (/^\d{1,16}$/.test(text)) return Number(text)
  const at = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/.test(text) ? Date.parse(text.replace(' ', 'T')) : Number.NaN
  if (!Number.isNaN(at)) return at
  throw usage('post', { zh: '时间写作2026-11-23T09:00', en: 'write the slot as 2026-11-23T09:00' }, services)
}
