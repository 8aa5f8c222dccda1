import type { Command, Io, Services } from './command.ts'
import { importSheet, SHEET_OPTIONS } from './import-sheet.ts'
import { askOffice, optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji items [list] [--due] [--overdue] [--unit U] [--kind K] [--state S] [--about X] [--all] [--json]
wenji items show 事-1001 [--json]
wenji items add "事项" --to UNIT [--to-person NAME] [--from UNIT] [--due YYYY-MM-DD] [--kind K] [--source S]
            [--found N --mended N] [--every monthly] [--about X] [--class public|internal] [--new-unit]
wenji items report|confirm|close 事-1001 [--reason R]
wenji items send-back|withdraw 事-1001 --reason R
wenji items hand-on 事-1001 --to UNIT --reason R
wenji items extend 事-1001 --due YYYY-MM-DD --reason R
wenji items count 事-1001 --found N --mended N
wenji items import FILE [--kind K] [--unit U] [--dry-run] [--partial] [--sheet NAME] [--new-unit] [--json]

The list of what has to be done (清单). Who handles an item reports it done; its raiser or the supervising office confirms
it (销号), never the handler. close is whichever of the two comes next. Say as whom: --unit UNIT --by NAME, --supervisor.
Kinds: task demand whistle finding counted recurring. States: open reported_done confirmed withdrawn.
Every: weekly half_monthly monthly quarterly half_yearly yearly.

事项清单：登记、转办、延期、报办结、确认销号。

  npm run -s wenji -- items add "沿江大道路灯不亮" --to 区城管局 --unit 区督查室 --due 2026-12-31 --new-unit
  npm run -s wenji -- items report 事-1001 --unit 区城管局 --by 张三`

const STEPS: Readonly<Record<string, string>> = {
  ...{ report: 'report', confirm: 'confirm', close: 'close', withdraw: 'withdraw', extend: 'extend', count: 'count' },
  ...{ 'send-back': 'send_back', 'hand-on': 'hand_on' },
}

const OPTIONS = {
  ...SHEET_OPTIONS,
  due: { type: 'string' },
  overdue: { type: 'boolean' },
  unit: { type: 'string' },
  supervisor: { type: 'boolean' },
  kind: { type: 'string' },
  state: { type: 'string' },
  about: { type: 'string' },
  all: { type: 'boolean' },
  to: { type: 'string' },
  'to-person': { type: 'string' },
  from: { type: 'string' },
  source: { type: 'string' },
  found: { type: 'string' },
  mended: { type: 'string' },
  every: { type: 'string' },
  reason: { type: 'string' },
  choose: { type: 'string' },
  limit: { type: 'string' },
} as const
type Values = ReturnType<typeof optionsOf<typeof OPTIONS>>['values']

/** Lists items, adds one, takes one a step further. */
export const itemsCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf('items', withBareDue(args), OPTIONS, services)
    const [what = 'list', subject, ...more] = positionals
    if (what === 'import')
      return importSheet('items', positionals.slice(1), values, services, io, { kind: values.kind, unit: values.unit })
    const step = Object.hasOwn(STEPS, what) ? STEPS[what] : undefined
    if (what === 'list' && subject === undefined) return list(values, services, io)
    if (subject === undefined || more.length > 0 || !(step !== undefined || what === 'show' || what === 'add'))
      throw usage(
        'items',
        {
          zh: '可用：list，show，add，report，confirm，close等',
          en: 'one of: list, show, add, report, confirm, close …',
        },
        services,
      )
    const { json, by } = values
    if (what === 'show')
      return askOffice({ command: 'items', input: { do: 'show', code: subject }, json }, services, io)
    const input = what === 'add' ? added(subject, values, services) : stepped(subject, step, values, services)
    return askOffice({ command: what === 'add' ? 'item_add' : 'item_step', input, by, json }, services, io)
  },
}

/** `--due` alone asks the list for what is due; with a day it is a due date. */
function withBareDue(args: readonly string[]): string[] {
  return args.flatMap((arg, i) => {
    const next = args[i + 1]
    return arg === '--due' && (next === undefined || next.startsWith('--')) ? ['--due', ''] : [arg]
  })
}

function list(values: Values, services: Services, io: Io): Promise<0 | 1> {
  const { unit, kind, state, about, region, overdue, all } = values
  if (values.due !== undefined && values.due !== '')
    throw usage('items', { zh: 'list 的 --due 后不写日期', en: 'list takes --due without a date' }, services)
  const number = (option: 'choose' | 'limit' | 'year') => wholeNumber('items', option, values[option], services)
  const input = {
    ...{ do: 'list', due: values.due === '' ? true : undefined, overdue, unit, kind, state, about, all, region },
    ...{ choose: number('choose'), limit: number('limit'), year: number('year') },
  }
  return askOffice({ command: 'items', input, json: values.json }, services, io)
}

function added(title: string, values: Values, services: Services) {
  const { kind, to, from, source, due, every, about, unit, region } = values
  const number = (option: 'choose' | 'found' | 'mended' | 'year') =>
    wholeNumber('items', option, values[option], services)
  return {
    ...{ title, kind, to, toPerson: values['to-person'], from, source, due, every, about, unit, region },
    ...{ class: values.class, newUnit: values['new-unit'] },
    ...{ found: number('found'), mended: number('mended'), choose: number('choose'), year: number('year') },
  }
}

function stepped(code: string, step: string | undefined, values: Values, services: Services) {
  const { reason, to, due, unit, supervisor } = values
  const number = (option: 'found' | 'mended') => wholeNumber('items', option, values[option], services)
  return {
    ...{ code, do: step, reason, to, toPerson: values['to-person'], due, unit, supervisor },
    ...{ newUnit: values['new-unit'], found: number('found'), mended: number('mended') },
  }
}
