import { Unzip, UnzipInflate } from 'fflate'
import { WenjiError } from '../../core/errors.ts'
import { LIMITS } from './limits.ts'
import { unreadable } from './text.ts'

/**
 * The entries of a zip archive (docx, xlsx) that are wanted, unpacked. What is written down of sizes may lie, so every
 * byte is counted as it is unpacked; throws WenjiError above the limits and for bytes that are no archive.
 */
export function unpack(file: string, bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
    throw unreadable(file, 'no such file inside (not a zip archive)', '文件已损坏或后缀不符')
  const found = new Map<string, Uint8Array>()
  let total = 0
  let entries = 0
  const unzip = new Unzip((entry) => {
    if (++entries > LIMITS.entries) throw tooLarge(file)
    if (LEADS_OUT.test(entry.name))
      throw unreadable(file, 'an archive with a path that leads out of it', '压缩包内有越出自身的路径')
    const chunks: Uint8Array[] = []
    const keep = wanted(entry.name)
    entry.ondata = (error, chunk, final) => {
      // What is thrown here comes back as an error of the next piece.
      if (error) throw error instanceof WenjiError ? error : broken(file, error)
      total += chunk.length
      if (total > LIMITS.unpackedBytes) throw tooLarge(file)
      if (keep) chunks.push(chunk)
      if (final && keep) found.set(entry.name, Buffer.concat(chunks))
    }
    entry.start()
  })
  unzip.register(UnzipInflate)
  // In pieces: what one piece unpacks to is bounded, so a bomb is stopped before it fills the memory.
  const step = 32 * 1024
  try {
    for (let at = 0; at < bytes.length; at += step) unzip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (cause) {
    throw cause instanceof WenjiError ? cause : broken(file, cause)
  }
  if (entries === 0) throw broken(file, undefined)
  return found
}

/** Nothing is ever written where an entry says; but nobody's editor makes such an archive. */
const LEADS_OUT = /^[/\\]|^[a-zA-Z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/

function tooLarge(file: string): Error {
  return unreadable(file, `unpacks to more than ${LIMITS.unpackedBytes / 1024 / 1024} MB`, '解压后过大')
}

function broken(file: string, cause: unknown): Error {
  return unreadable(file, `a broken archive${cause instanceof Error ? ` (${cause.message})` : ''}`, '文件已损坏')
}
