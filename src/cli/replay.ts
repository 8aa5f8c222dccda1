import { UsageError } from '../core/errors.ts'
import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { printReply } from './print-reply.ts'

const help = `wenji replay ID [--json]

Gives an earlier answer again, from the inputs that the audit kept: the documents that the room saw, notes, owners and items
as far as they were there, the day, the turn before. Says that it is the same, or what changed and both answers.
wenji audit list shows the ids.

  npm run -s wenji -- replay 0mhk3w8zq5f0a1b2c3d4`

/** An earlier answer again. */
export const replayCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, { json: { type: 'boolean' } })
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0) throw new UsageError('replay: one ID is needed; see wenji replay --help')
    return printReply(await services.request('replay', { id }), values.json === true, services, io)
  },
}
