import type { Command } from './command.ts'
import { importSheet, SHEET_OPTIONS } from './import-sheet.ts'
import { askOffice, optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji owner "任务" --lead UNIT [--with UNIT]… [--leader NAME [--role person|liaison|first|guarantor] [--title T]
            [--level city|county] [--succeeds NAME]] [--since YYYY-MM-DD] [--class public|internal] [--choose N]
            [--new-unit] [--new-task] [--region R] [--year Y] [--by NAME] [--json]
wenji owner --leader NAME --succeeds NAME [--since YYYY-MM-DD] [--role R]
wenji owner import FILE [--dry-run] [--partial] [--sheet NAME] [--since D] [--unit U] [--new-unit] [--new-task] [--json]

Says who has a task or a project from a day on. Without a task a successor takes over all that somebody has. Entries are
never changed; a later one takes the place of an earlier one. --role without --leader is the unit's (lead, with, first).
import reads a task breakdown (序号, 任务, 牵头单位, 配合单位, 责任领导, 时限), all rows or none unless --partial; with
--unit, the unit that follows the tasks up, each becomes an item too, due at its 时限.

登记责任分工：牵头、配合单位和责任领导。

  npm run -s wenji -- owner 武汉长江中心 --lead 区城建局 --with 区发改局 --leader 李四 --role liaison --level county
  npm run -s wenji -- owner --leader 王五 --succeeds 李四 --since 2021-09-01`

/** Says who has a task, or reads a table of tasks. */
export const ownerCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf(
      'owner',
      args,
      {
        ...SHEET_OPTIONS,
        lead: { type: 'string' },
        with: { type: 'string', multiple: true },
        leader: { type: 'string' },
        title: { type: 'string' },
        role: { type: 'string' },
        level: { type: 'string' },
        succeeds: { type: 'string' },
        since: { type: 'string' },
        unit: { type: 'string' },
        choose: { type: 'string' },
        'new-task': { type: 'boolean' },
      },
      services,
    )
    const newTask = values['new-task']
    if (positionals[0] === 'import')
      return importSheet('owner', positionals.slice(1), values, services, io, {
        ...{ since: values.since, newTask, unit: values.unit },
      })
    if (positionals.length > 1 || (positionals.length === 0 && values.succeeds === undefined))
      throw usage(
        'owner',
        { zh: '请写一个任务或项目（加引号）', en: 'one task or project is needed, in quotes' },
        services,
      )
    const { lead, leader, title, role, level, succeeds, since, region } = values
    const input = {
      ...{ task: positionals[0], lead, with: values.with, leader, title, role, level, succeeds, since, region },
      ...{ class: values.class, newUnit: values['new-unit'], newTask },
      choose: wholeNumber('owner', 'choose', values.choose, services),
      year: wholeNumber('owner', 'year', values.year, services),
    }
    return askOffice({ command: 'owner', input, by: values.by, json: values.json }, services, io)
  },
}
