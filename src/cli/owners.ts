import type { Command } from './command.ts'
import { askOffice, optionsOf, usage, wholeNumber } from './office-command.ts'

const help = `wenji owners [of X | unit U | person NAME | history X] [--choose N] [--region R] [--year Y] [--json]

Tells who has what today: all of it, one task or project, what a unit or a person has, or how it came to be so.

查责任分工：全部、某任务、某单位、某人，或某任务的历次登记。

  npm run -s wenji -- owners of 武汉长江中心
  npm run -s wenji -- owners unit 区发改局`

/** Tells who has what. */
export const ownersCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf(
      'owners',
      args,
      {
        choose: { type: 'string' },
        region: { type: 'string' },
        year: { type: 'string' },
        json: { type: 'boolean' },
      },
      services,
    )
    const number = (option: 'choose' | 'year') => wholeNumber('owners', option, values[option], services)
    const scoped = { region: values.region, choose: number('choose'), year: number('year') }
    const input = { ...asked(positionals), ...scoped }
    if (!('do' in input))
      throw usage(
        'owners',
        {
          zh: '可用：of 任务，unit 单位，person 姓名，history 任务',
          en: 'one of: of X, unit U, person NAME, history X',
        },
        services,
      )
    return askOffice({ command: 'owners', input, json: values.json }, services, io)
  },
}

function asked([what = 'list', name, ...more]: readonly string[]): object {
  if (what === 'list' && name === undefined) return { do: 'list' }
  if (name === undefined || more.length > 0) return {}
  if (what === 'of' || what === 'history') return { do: what, task: name }
  return what === 'unit' || what === 'person' ? { do: what, name } : {}
}
