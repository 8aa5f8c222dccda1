import type { Command } from './command.ts'
import { askOffice, optionsOf, usage } from './office-command.ts'

const help = `wenji corrections [list] [--all]     figures of earlier answers and posts that are other ones today
wenji corrections show N             one of them: was, is, what it rests on, where it was said how often
wenji correct N [--room R]           drafts its correction for each place, or for one room

A draft is approved as posts are (wenji post approve) and goes to the thread or the room where the figure was said, once.
--all also lists what was put right everywhere. With --json as data; --by NAME signs.

  npm run -s wenji -- corrections
  npm run -s wenji -- correct 483920 --room bureau`

const OPTIONS = { json: { type: 'boolean' }, by: { type: 'string' } } as const

/** Tells which figures that were said are other ones today. */
export const correctionsCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf('corrections', args, { ...OPTIONS, all: { type: 'boolean' } }, services)
    const { json, by, all } = values
    const [action = 'list', ...words] = positionals
    if (action === 'list' && words.length === 0)
      return askOffice({ command: 'corrections.list', input: { all }, by, json }, services, io)
    if (action !== 'show') throw usage('corrections', { zh: `没有“${action}”`, en: `what is "${action}"?` }, services)
    const input = { number: changeOf('corrections', words, services) }
    return askOffice({ command: 'corrections.show', input, by, json }, services, io)
  },
}

/** Drafts a correction. */
export const correctCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = optionsOf('correct', args, { ...OPTIONS, room: { type: 'string' } }, services)
    const { json, by, room } = values
    const input = { number: changeOf('correct', positionals, services), room }
    return askOffice({ command: 'correct', input, by, json }, services, io)
  },
}

function changeOf(
  name: string,
  [word = '', ...more]: readonly string[],
  services: Parameters<typeof usage>[2],
): number {
  if (/^\d{1,9}$/.test(word) && more.length === 0) return Number(word)
  throw usage(name, { zh: '缺更正编号；见 wenji corrections', en: 'the number of a change is missing' }, services)
}
