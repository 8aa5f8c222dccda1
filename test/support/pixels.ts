import { inflateSync } from 'node:zlib'

/** Head and pixels of a PNG, unpacked: how they are packed differs between versions of zlib, and says nothing. */
export function pixelsOf(png: Uint8Array): Buffer {
  const bytes = Buffer.from(png)
  const kept: Buffer[] = []
  const packed: Buffer[] = []
  for (let at = 8; at < bytes.length; ) {
    const [length, type] = [bytes.readUInt32BE(at), bytes.toString('latin1', at + 4, at + 8)]
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (type === 'IDAT') packed.push(data)
    else kept.push(data)
    at += 12 + length
  }
  return Buffer.concat([...kept, inflateSync(Buffer.concat(packed))])
}
