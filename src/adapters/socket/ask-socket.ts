import { connect, type Socket } from 'node:net'
import { operatorError } from '../../core/errors.ts'
import { LARGEST_LINE, lineOf } from './line.ts'
import { socketPath } from './socket-path.ts'

/** What a running bot replied, or that none is running on the data folder. */
export type SocketReply = { readonly running: true; readonly reply: unknown } | { readonly running: false }

/** Sends a request to the bot that runs on a data folder. Throws WenjiError where it stops before it has replied. */
export async function askSocket(dataFolder: string, request: unknown): Promise<SocketReply> {
  const socket = await open(socketPath(dataFolder))
  if (!socket) return { running: false }
  try {
    socket.on('error', () => socket.destroy())
    socket.write(`${JSON.stringify(request)}\n`)
    const line = await lineOf(socket, LARGEST_LINE)
    if (line === null)
      throw operatorError(
        `the running bot of ${dataFolder} stopped before it replied; look whether the command was carried out, then try again`,
      )
    return { running: true, reply: JSON.parse(line) }
  } finally {
    socket.destroy()
  }
}

/** Undefined where nobody listens. */
function open(file: string): Promise<Socket | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect({ path: file, allowHalfOpen: true })
    socket.once('connect', () => {
      socket.removeAllListeners('error')
      resolve(socket)
    })
    socket.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'ECONNREFUSED') resolve(undefined)
      else reject(operatorError(`${file}: the running bot cannot be reached (${error.code ?? error.message})`, error))
    })
  })
}
