import { gunzipSync, gzipSync } from 'node:zlib'

/** More than this was never packed by us. */
const LARGEST = 256 * 1024 * 1024

/** Bytes as a text that can be kept anywhere: compressed, in base64. */
export function pack(bytes: Uint8Array | string): string {
  return gzipSync(bytes, { level: 4 }).toString('base64')
}

/** What was packed. Throws where it is none, or unpacks to more than anybody packed. */
export function unpack(packed: string): Buffer {
  return gunzipSync(Buffer.from(packed, 'base64'), { maxOutputLength: LARGEST })
}
