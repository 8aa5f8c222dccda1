import { UsageError } from '../core/errors.ts'
import { auditKindSchema } from '../core/remember/audit.ts'
import type { Command } from './command.ts'
import { parseOptions } from './parse-options.ts'
import { printReply } from './print-reply.ts'

const KINDS = auditKindSchema.options.join('|')

const help = `wenji audit [list] [--since YYYY-MM-DD] [--before YYYY-MM-DD] [--room R] [--kind ${KINDS}] [--limit N] [--json]
wenji audit purge --before YYYY-MM-DD

Lists what was asked, written and done, the newest first (100 rows); or takes the persons out of old rows: names that
cannot be traced back stand in their place, the rows stay. Rows of the last six months are not purged.

  npm run -s wenji -- audit list --since 2026-11-01 --kind question
  npm run -s wenji -- audit purge --before 2026-01-01`

/** What was asked, written and done. */
export const auditCommand: Command = {
  help,
  async run(args, services, io) {
    const { values, positionals } = parseOptions(args, {
      ...{ json: { type: 'boolean' }, since: { type: 'string' }, before: { type: 'string' } },
      ...{ room: { type: 'string' }, kind: { type: 'string' }, limit: { type: 'string' } },
    })
    const [what = 'list', ...more] = positionals
    if (more.length > 0 || (what !== 'list' && what !== 'purge'))
      throw new UsageError('audit: list or purge; see wenji audit --help')
    const { json, before } = values
    if (what === 'purge') {
      if (before === undefined || values.since !== undefined || values.room !== undefined || values.kind !== undefined)
        throw new UsageError('audit purge: --before YYYY-MM-DD is needed and nothing else')
      return printReply(await services.request('audit purge', { before }), json === true, services, io)
    }
    const kind = auditKindSchema.safeParse(values.kind ?? 'question')
    if (!kind.success) throw new UsageError(`audit list: --kind is one of ${KINDS}`)
    const limit = Number(values.limit ?? 100)
    if (!Number.isInteger(limit) || limit < 1 || limit > 5000)
      throw new UsageError('audit list: --limit is a number from 1 to 5000')
    const { since, room } = values
    const filter = { since, before, room, kind: values.kind === undefined ? undefined : kind.data, limit }
    return printReply(await services.request('audit list', filter), json === true, services, io)
  },
}
