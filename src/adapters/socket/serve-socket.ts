import { chmodSync, lstatSync, mkdirSync, rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { userInfo } from 'node:os'
import path from 'node:path'
import { operatorError } from '../../core/errors.ts'
import { LARGEST_LINE, lineOf } from './line.ts'
import { socketPath } from './socket-path.ts'

/** Answers one request of another command: JSON in, JSON out. It does not reject. */
export type Serve = (request: unknown) => Promise<unknown>

export interface SocketServer {
  /** Ends when the requests that are being served are answered. */
  close(): Promise<void>
}

/**
 * Listens for other commands of the same user: one request and one reply a connection, each a line of JSON. Whoever holds
 * the data folder calls this, so a socket that is there already is a dead one's. Throws WenjiError where it cannot listen.
 */
export async function serveSocket(dataFolder: string, serve: Serve): Promise<SocketServer> {
  const file = socketPath(dataFolder)
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  refuseForeign(path.dirname(file))
  rmSync(file, { force: true })
  const open = new Set<Promise<void>>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const served = answer(socket, serve).finally(() => open.delete(served))
    open.add(served)
  })
  await listen(server, file)
  return {
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      await Promise.all(open)
      await closed
      rmSync(file, { force: true })
    },
  }
}

async function answer(socket: Socket, serve: Serve): Promise<void> {
  socket.on('error', () => socket.destroy())
  const line = await lineOf(socket, LARGEST_LINE)
  const reply =
    line === null ? { error: `a request is one line of at most ${LARGEST_LINE} bytes` } : await serve(parsed(line))
  if (socket.destroyed) return
  await new Promise<void>((resolve) => {
    socket.once('close', () => resolve())
    socket.end(`${JSON.stringify(reply)}\n`, () => socket.destroySoon())
  })
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}

/** Only the user's own folder: in one that others may write to, somebody else could answer in our place. */
function refuseForeign(folder: string): void {
  const { uid, mode } = lstatSync(folder)
  if (uid !== userInfo().uid || (mode & 0o022) !== 0)
    throw operatorError(
      `${folder}: the folder of the socket belongs to somebody else or others may write to it; make it your own with mode 0700`,
    )
}

async function listen(server: Server, file: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) => reject(operatorError(`${file}: cannot listen for other commands`, cause)))
    server.listen(file, () => resolve())
  })
  chmodSync(file, 0o600)
}
