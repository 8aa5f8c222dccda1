import path from 'node:path'
import { UsageError } from '../core/errors.ts'
import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'

const help = `wenji restore FILE

Puts a backup into the data folder, or into the empty PostgreSQL of DATABASE_URL. What was there before is kept beside it,
under a name that is said. Refused while a bot runs on the data folder, and where a newer program wrote the backup.

  npm run -s wenji -- restore /srv/backup/wenji-2026-11-22.sqlite`

/** A backup back into the store. */
export const restoreCommand: Command = {
  help,
  async run(args, services, io) {
    const { positionals } = parseOptions(args, {})
    const [file, ...more] = positionals
    if (file === undefined || more.length > 0)
      throw new UsageError('restore: one FILE is needed; see wenji restore --help')
    const { schema, kept } = await services.restore(path.resolve(services.cwd, file))
    const zh = `已恢复（备份结构${schema}）；${kept === null ? '原先没有数据' : `原数据保留在${kept}`}`
    const en = `restored (schema of the backup ${schema}); ${kept === null ? 'there was no data before' : `the data that was there is kept in ${kept}`}`
    io.out(`${services.language === 'zh' ? zh : en}\n`)
    return 0
  },
}
