import path from 'node:path'
import { UsageError } from '../core/errors.ts'
import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { printReply } from './print-reply.ts'

const help = `wenji backup FILE [--portable] [--json]

Writes everything in the store to a new file, as of one moment, while the bot goes on: a SQLite file, or with --portable
(and always from PostgreSQL) JSON lines. Either can be restored into either database. The file holds what is internal; only
its owner can read it.

  npm run -s wenji -- backup /srv/backup/wenji-2026-11-22.sqlite`

/** A backup of everything in the store. */
export const backupCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, { portable: { type: 'boolean' }, json: { type: 'boolean' } })
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0)
      throw new UsageError('backup: one FILE is needed; see wenji backup --help')
    const input = { file: path.resolve(services.cwd, file), portable: values.portable === true }
    return printReply(await services.request('backup', input), values.json === true, services, io)
  },
}
