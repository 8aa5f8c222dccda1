import type { Command } from './command.ts'
import { askOffice, optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji notes [list] [--about X | --project X] [--since YYYY-MM-DD] [--choose N] [--limit N] [--region R] [--year Y] [--json]
wenji notes show 注-1001 [--json]

Lists progress notes, the newest first, or shows one.

列出进展记录，或看其中一条。

  npm run -s wenji -- notes --about 武汉长江中心
  npm run -s wenji -- notes show 注-1001`

/** Lists or shows progress notes. */
export const notesCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf(
      'notes',
      args,
      {
        about: { type: 'string' },
        project: { type: 'string' },
        since: { type: 'string' },
        choose: { type: 'string' },
        limit: { type: 'string' },
        region: { type: 'string' },
        year: { type: 'string' },
        json: { type: 'boolean' },
      },
      services,
    )
    const [what = 'list', code, ...more] = positionals
    const { json, since, region } = values
    if (what === 'show' && code !== undefined && more.length === 0)
      return askOffice({ command: 'notes', input: { do: 'show', code }, json }, services, io)
    if (what !== 'list' || code !== undefined)
      throw usage('notes', { zh: '可用：list，show 注-1001', en: 'one of: list, show 注-1001' }, services)
    const number = (option: 'choose' | 'limit' | 'year') => wholeNumber('notes', option, values[option], services)
    const input = {
      ...{ do: 'list', about: values.about ?? values.project, since, region },
      ...{ choose: number('choose'), limit: number('limit'), year: number('year') },
    }
    return askOffice({ command: 'notes', input, json }, services, io)
  },
}
