import { askSocket } from '../adapters/socket/ask-socket.ts'
import { DataFolderTaken } from '../adapters/store/claim-data-folder.ts'
import type { CommandLog } from '../cli/command.ts'
import type { Environment } from '../config/environment.ts'
import { operatorError } from '../core/errors.ts'
import { type CommandRequest, type Reply, replySchema } from '../core/rooms/request.ts'
import { replyTo } from '../office/reply-to.ts'
import { openLocalOffice, operator, type Preloaded } from './open-bot.ts'

/**
 * Has a command carried out by the bot that runs on the data folder, or, where none runs, by this process with the store
 * opened for as long as it takes; `preloaded` is for who has several carried out. Throws WenjiError where neither can be done.
 */
export async function carryOut(
  request: CommandRequest,
  environment: Environment,
  log: CommandLog,
  preloaded?: Promise<Preloaded>,
): Promise<Reply> {
  const there = await throughSocket(request, environment)
  if (there) return there
  try {
    const local = await openLocalOffice(environment, 'command', log, preloaded)
    try {
      return await replyTo(local.office, request, operator(request.by), (id, error) =>
        log.error({ id, err: error }, 'command failed'),
      )
    } finally {
      await local.close()
    }
  } catch (error) {
    // A bot may have started between the two.
    const started = error instanceof DataFolderTaken ? await throughSocket(request, environment) : undefined
    if (started) return started
    throw error
  }
}

async function throughSocket(request: CommandRequest, { dataFolder }: Environment): Promise<Reply | undefined> {
  const asked = await askSocket(dataFolder, request)
  if (!asked.running) return undefined
  const parsed = replySchema.safeParse(asked.reply)
  if (parsed.success) return parsed.data
  throw operatorError('the running bot is of another version and was not understood; restart it, then try again')
}
