import type { Socket } from 'node:net'

/** A request may carry a spreadsheet's rows; more than this is none of ours. */
export const LARGEST_LINE = 32 * 1024 * 1024

/** The first line that comes, without its end; null where the other side closes before, fails, or says too much. */
export function lineOf(socket: Socket, largest: number): Promise<string | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let size = 0
    const end = (line: string | null): void => {
      socket.off('data', take)
      socket.pause()
      resolve(line)
    }
    const take = (chunk: Buffer): void => {
      const at = chunk.indexOf(10)
      chunks.push(at < 0 ? chunk : chunk.subarray(0, at))
      size += chunk.length
      if (size > largest) end(null)
      else if (at >= 0) end(Buffer.concat(chunks).toString('utf8'))
    }
    socket.on('data', take)
    socket.once('end', () => end(null))
    socket.once('close', () => end(null))
  })
}
