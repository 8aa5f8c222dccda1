import { WenjiError } from '../core/errors.ts'
import type { CommandRequest, Reply } from '../core/rooms/request.ts'
import type { Caller } from './command.ts'
import type { Office } from './office.ts'

/**
 * Carries out a request and never rejects: what the person did wrong comes back in both languages, a fault of ours is
 * told to `onFault` once, with the id that the person is given.
 */
export async function replyTo(
  office: Office,
  request: CommandRequest | undefined,
  caller: Caller,
  onFault: (id: string, error: unknown) => void,
): Promise<Reply> {
  if (!request)
    return { ok: false, error: { zh: '请求格式不对', en: 'this is no request of a command of the same version' } }
  try {
    return { ok: true, ...(await office.command(request.command, request.input, caller)) }
  } catch (error) {
    if (error instanceof WenjiError) return { ok: false, error: error.forPerson }
    const id = office.desk.parts.newId()
    onFault(id, error)
    return {
      ok: false,
      error: {
        zh: `操作未完成（编号 ${id}），请查看日志后再试`,
        en: `this could not be done (id ${id}); look into the log, then try again`,
      },
    }
  }
}
