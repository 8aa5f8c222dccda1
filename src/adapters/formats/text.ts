import type { Block } from '../../core/document/plan-document.ts'
import { WenjiError } from '../../core/errors.ts'
import type { Format } from './format.ts'

/** Plain text: a paragraph a line, UTF-8 with or without its mark, or GB18030. */
export const textFormat: Format = {
  name: 'text',
  endings: ['.txt'],
  read(file, bytes) {
    const { text, encoding } = decodeText(file, bytes)
    return { blocks: linesOf(text).map(readHeading), given: {}, encoding }
  },
}

/** Text of a file's bytes. Throws WenjiError for an empty file and for bytes that are no text in either encoding. */
export function decodeText(file: string, bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes.length === 0) throw unreadable(file, 'empty (0 bytes)', '空文件')
  for (const encoding of ['utf-8', 'gb18030']) {
    const text = tryDecode(bytes, encoding)
    if (text === null || text.includes('\u0000')) continue
    if (text.trim() === '') throw unreadable(file, 'nothing but blanks', '只有空白')
    return { text, encoding }
  }
  throw unreadable(file, 'no text in UTF-8 or GB18030', '不是 UTF-8 或 GB18030 文本')
}

function tryDecode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Reports a file that could not be taken in. */
export function unreadable(file: string, why: string, zh: string): WenjiError {
  return new WenjiError(`${file}: ${why}; skipped`, { zh: `${file}：${zh}，已跳过`, en: `${file}: ${why}; skipped` })
}

/** Lines of a text that are not blank, with their numbers. */
export function linesOf(text: string, firstLine = 1): Block[] {
  return text
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .map((line, i) => ({ text: line, line: firstLine + i }))
    .filter((block) => block.text.trim() !== '')
}

/** A line marked with # as the heading that it is; people write such marks in plain text too. */
export function readHeading(block: Block): Block {
  const match = /^(#{1,6})\s+(.*)$/.exec(block.text.trim())
  return match ? { text: match[2] ?? '', line: block.line, heading: (match[1] ?? '').length } : block
}
