import { inflateRawSync } from 'node:zlib'
import { LARGEST_UNPACKED, unreadableSheet } from './sheet-error.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50
const MOST_PARTS = 1000

/**
 * The XML parts of a spreadsheet's zip, each unpacked no further than the limit allows: what a part says of its own size is
 * not believed. Throws WenjiError for what is no sound zip, for encrypted parts and for one that unpacks too large.
 */
export function unpackZip(file: string, bytes: Buffer): Map<string, Buffer> {
  const broken = (cause?: unknown) =>
    unreadableSheet(file, { zh: '文件已损坏，请重新导出', en: 'the file is damaged; export it again' }, cause)
  const end = endOf(bytes)
  if (end === null) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  const parts = new Map<string, Buffer>()
  if (count > MOST_PARTS) throw tooLarge(file)
  let left = LARGEST_UNPACKED
  for (let n = 0; n < count; n++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== ENTRY) throw broken()
    const flags = bytes.readUInt16LE(at + 8)
    const method = bytes.readUInt16LE(at + 10)
    const packed = bytes.readUInt32LE(at + 20)
    const nameLength = bytes.readUInt16LE(at + 28)
    const start = bytes.readUInt32LE(at + 42)
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength)
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if ((flags & 1) === 1)
      throw unreadableSheet(file, {
        zh: '文件有密码，请去掉密码后再导入',
        en: 'the file is encrypted; remove its password',
      })
    if (start + 30 > bytes.length || (method !== 0 && method !== 8) || parts.has(name)) throw broken()
    const data = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
    if (data + packed > bytes.length) throw broken()
    const content = unpacked(bytes.subarray(data, data + packed), method, left)
    if (content === 'too large') throw tooLarge(file)
    if (content === 'broken') throw broken()
    left -= content.length
    parts.set(name, content)
  }
  return parts
}

function unpacked(packed: Buffer, method: number, most: number): Buffer | 'too large' | 'broken' {
  if (method === 0) return packed.length > most ? 'too large' : packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) })
  } catch (error) {
    return error instanceof RangeError ? 'too large' : 'broken'
  }
}

/** Where the end record begins: it is the last thing in the file but for a comment. */
function endOf(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--)
    if (bytes.readUInt32LE(at) === END) return at
  return null
}

function tooLarge(file: string) {
  const mega = LARGEST_UNPACKED / 1024 / 1024
  return unreadableSheet(file, {
    zh: `解压后超过${mega}MB，没有读取；请只保留要导入的工作表`,
    en: `it unpacks to more than ${mega} MB and was not read; keep only the sheet to be imported`,
  })
}
