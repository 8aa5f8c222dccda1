import type { Command } from './command.ts'
import { importSheet, SHEET_OPTIONS } from './import-sheet.ts'
import { askOffice, optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji note "项目: text" [--percent N] [--stage S] [--value "固投 当月 2021-05 12.3亿元 快报"]…
           [--release YYYY-MM-DDTHH:MM] [--coordinate 事项 --unit UNIT] [--next 节点 --on YYYY-MM-DD]
           [--day YYYY-MM-DD] [--class public|internal] [--corrects 注-1001] [--choose N] [--new-unit]
           [--region R] [--year Y] [--by NAME] [--json]
wenji note import FILE [--dry-run] [--partial] [--sheet NAME] [--class …] [--region R] [--year Y] [--new-unit] [--json]

Writes a progress note on a project, a task or an indicator. Where the words in front of the colon may mean several,
they are listed and nothing is stored; --choose takes one. A value says its span (当月 累计 单季 预计全年) and its state
(快报 初步核算 最终核实). A note is internal unless --class says otherwise, and is never changed: --corrects puts one right.
import reads an xlsx or csv, all rows or none unless --partial; running it again adds nothing.

写一条进展。冒号前是项目、任务或指标。

  npm run -s wenji -- note "武汉长江中心: 塔楼已到二十层" --percent 30 --stage 在建 --by 张三
  npm run -s wenji -- note "固投: 五月数" --value "固投 当月 2021-05 12.3亿元 快报"`

/** Writes a progress note, or reads a table of them. */
export const noteCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf(
      'note',
      args,
      {
        ...SHEET_OPTIONS,
        percent: { type: 'string' },
        stage: { type: 'string' },
        value: { type: 'string', multiple: true },
        release: { type: 'string' },
        coordinate: { type: 'string' },
        unit: { type: 'string' },
        next: { type: 'string' },
        on: { type: 'string' },
        day: { type: 'string' },
        corrects: { type: 'string' },
        choose: { type: 'string' },
      },
      services,
    )
    if (positionals[0] === 'import') return importSheet('note', positionals.slice(1), values, services, io)
    if (positionals.length !== 1)
      throw usage(
        'note',
        { zh: '请写一条“项目: 进展”（加引号）', en: 'one "PROJECT: text" is needed, in quotes' },
        services,
      )
    const { percent, stage, value, release, coordinate, unit, next, on, day, corrects, region } = values
    const input = {
      ...{ text: positionals[0], percent, stage, values: value, release, coordinate, unit, next, on, day, corrects },
      ...{ class: values.class, region, newUnit: values['new-unit'] },
      choose: wholeNumber('note', 'choose', values.choose, services),
      year: wholeNumber('note', 'year', values.year, services),
    }
    return askOffice({ command: 'note', input, by: values.by, json: values.json }, services, io)
  },
}
