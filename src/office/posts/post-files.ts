import { z } from 'zod'
import type { PostFile } from '../../core/rooms/post.ts'

/** Files of a post as they are kept with it: those that were approved are those that are sent. */

const storedSchema = z.array(
  z.strictObject({
    name: z.string(),
    type: z.enum(['image/png', 'application/xlsx', 'application/docx']),
    alt: z.string(),
    base64: z.string(),
  }),
)

export function storedFiles(files: readonly PostFile[]): string {
  return JSON.stringify(
    files.map(({ name, type, alt, bytes }) => ({ name, type, alt, base64: Buffer.from(bytes).toString('base64') })),
  )
}

export function readFiles(stored: string): PostFile[] {
  return storedSchema
    .parse(JSON.parse(stored))
    .map(({ base64, ...file }) => ({ ...file, bytes: new Uint8Array(Buffer.from(base64, 'base64')) }))
}
