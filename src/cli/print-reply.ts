import type { Reply } from '../core/rooms/request.ts'
import type { Io, Services } from './command.ts'

/** Prints what the office replied, for a person or for programs (each row of a list a line); gives the exit status. */
export function printReply(reply: Reply, json: boolean, services: Pick<Services, 'language'>, io: Io): number {
  if (!reply.ok) {
    io.err(`${reply.error[services.language]}\n`)
    return 1
  }
  if (!json) io.out(`${reply.text[services.language]}\n`)
  else if (Array.isArray(reply.data)) for (const row of reply.data) io.out(`${JSON.stringify(row)}\n`)
  else io.out(`${JSON.stringify(reply.data)}\n`)
  return reply.status
}
