import type { Block } from '../../core/document/plan-document.ts'
import { WenjiError } from '../../core/errors.ts'
import type { Format } from './format.ts'

/** Plain text: a paragraph a line, UTF-8 with or without its mark, GB18030, or UTF-16. */
export const textFormat: Format = {
  name: 'text',
  endings: ['.txt'],
  read(file, bytes) {
    const { text, encoding } = decodeText(file, bytes)
    return { blocks: linesOf(text).map(readHeading), given: {}, encoding }
  },
}

/** How bytes may be meant as text, the most telling first: the marks of UTF-16, then what fails loudly on other bytes. */
const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

/**
 * Text of a file's bytes, without a byte order mark. Throws WenjiError for an empty file and for bytes that are no text
 * in any of the encodings.
 */
export function decodeText(file: string, bytes: Uint8Array): { text: string; encoding: string } {
  if (bytes.length === 0) throw unreadable(file, 'empty (0 bytes)', '空文件')
  for (const encoding of markedEncoding(bytes) ?? ENCODINGS) {
    const text = tryDecode(bytes, encoding)
    if (text === null || text.includes('\u0000')) continue
    if (encoding.startsWith('utf-16') && !isReadable(text)) continue
    if (text.trim() === '') throw unreadable(file, 'nothing but blanks', '只有空白')
    return { text, encoding }
  }
  throw unreadable(file, 'no text in UTF-8, GB18030 or UTF-16', '不是 UTF-8、GB18030 或 UTF-16 文本')
}

function markedEncoding([first, second]: Uint8Array): readonly string[] | undefined {
  if (first === 0xff && second === 0xfe) return ['utf-16le']
  return first === 0xfe && second === 0xff ? ['utf-16be'] : undefined
}

/** Any even number of bytes is UTF-16; text of a government is mostly Han characters, digits and common marks. */
function isReadable(text: string): boolean {
  const known = text.match(/[\p{Script=Han}\u0020-\u007e\s\u3000-\u303f\uff00-\uffef“”‘’—…·]/gu)?.length ?? 0
  return known >= 0.9 * [...text].length
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
