import { z } from 'zod'
import { type AuditRow, auditKindSchema } from '../../core/remember/audit.ts'
import { refuseAwayFromMachine } from '../at-the-machine.ts'
import { type CommandReply, officeCommand } from '../command.ts'
import { beginningOf, localTime } from '../local-time.ts'

/** As many rows as a list may have: one answer goes through the socket as a whole. */
const MOST = 5000

/** What was asked, written and done, the newest first. */
export const auditListCommand = officeCommand({
  name: 'audit list',
  role: 'operator',
  input: z.strictObject({
    since: z.string().optional(),
    before: z.string().optional(),
    room: z.string().optional(),
    kind: auditKindSchema.optional(),
    limit: z.int().min(1).max(MOST).default(100),
  }),
  async run({ since, before, room, kind, limit }, caller, { parts }): Promise<CommandReply> {
    refuseAwayFromMachine('audit list', caller)
    const rows = await parts.store.audit.list({
      ...(since === undefined ? {} : { since: beginningOf(since) }),
      ...(before === undefined ? {} : { before: beginningOf(before) }),
      ...(room === undefined ? {} : { room }),
      ...(kind === undefined ? {} : { kind }),
      limit,
    })
    const lines = rows.map(lineOf)
    return {
      status: 0,
      text: {
        zh: lines.length > 0 ? lines.join('\n') : '没有符合条件的记录',
        en: lines.length > 0 ? lines.join('\n') : 'no row is like that',
      },
      data: rows.map(dataOf),
    }
  },
})

/** A row for programs: the words of the answer, and what it is a function of by name alone. */
function dataOf(row: AuditRow): object {
  const { context: _context, at, ...rest } = row
  return { ...rest, at: new Date(at).toISOString(), answer: wordsOf(row) }
}

function lineOf({ id, at, kind, room, person, outcome, question }: AuditRow): string {
  const words = question.replace(/\s+/g, ' ').trim()
  const shown = [...words].length > 60 ? `${[...words].slice(0, 59).join('')}…` : words
  return [id, localTime(at), kind, room, person, outcome, shown].join('  ')
}

const answerSchema = z.object({ text: z.string() })

/** What was said: an answer is kept with its sources, anything else in words alone. */
function wordsOf({ kind, answer }: AuditRow): string {
  if (kind !== 'question') return answer
  try {
    return answerSchema.parse(JSON.parse(answer)).text
  } catch {
    return answer
  }
}
