import { CsvError, parse } from 'csv-parse/sync'
import type { SheetRows } from '../../core/remember/sheet-table.ts'
import { MOST_COLUMNS, MOST_LINES, unreadableSheet } from './sheet-error.ts'

/** The rows of a csv in UTF-8 (with or without its mark), UTF-16 with its mark, or GB18030. Throws WenjiError otherwise. */
export function readCsv(file: string, bytes: Buffer): SheetRows[] {
  const text = decoded(file, bytes)
  try {
    const rows: string[][] = parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: MOST_LINES + 1,
      info: false,
    })
    const widest = rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (rows.length > MOST_LINES || widest > MOST_COLUMNS)
      throw unreadableSheet(file, {
        zh: `最多读取${MOST_LINES}行${MOST_COLUMNS}列，请分成几个文件`,
        en: `at most ${MOST_LINES} rows and ${MOST_COLUMNS} columns are read; split the file`,
      })
    return [{ name: 'csv', rows }]
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    throw unreadableSheet(
      file,
      {
        zh: `csv格式不对（第${lineOf(cause)}行附近）：引号没有配对`,
        en: `the csv is broken near line ${lineOf(cause)}: quotes do not match`,
      },
      cause,
    )
  }
}

function lineOf(error: CsvError): string {
  const line: unknown = 'lines' in error ? error.lines : undefined
  return typeof line === 'number' ? String(line) : '?'
}

function decoded(file: string, bytes: Buffer): string {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe
  for (const encoding of utf16 ? ['utf-16le'] : ['utf-8', 'gb18030']) {
    const text = attempt(bytes, encoding)
    if (text !== null && !text.includes('\u0000')) return text
  }
  throw unreadableSheet(file, {
    zh: '不是xlsx，也不是UTF-8或GB18030的csv；请另存为xlsx或csv',
    en: 'this is no xlsx and no csv in UTF-8 or GB18030; save it as one of them',
  })
}

function attempt(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Whatever of tab, semicolon and comma the first lines have most of. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 4096)
  const count = (sign: string) => head.split(sign).length
  return [',', '\t', ';'].reduce((best, sign) => (count(sign) > count(best) ? sign : best), ',')
}
