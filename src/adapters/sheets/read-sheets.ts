import { open } from 'node:fs/promises'
import type { SheetRows } from '../../core/remember/sheet-table.ts'
import { LARGEST_FILE, unreadableSheet } from './sheet-error.ts'

/** Reads a spreadsheet file (xlsx or csv, told by its contents). Throws WenjiError with what is wrong and what to do. */
export async function readSheets(file: string): Promise<SheetRows[]> {
  const bytes = await contentOf(file)
  if (bytes.length === 0) throw unreadableSheet(file, { zh: '空文件', en: 'empty (0 bytes)' })
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') {
    const { readXlsx } = await import('./read-xlsx.ts')
    return readXlsx(file, bytes)
  }
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw unreadableSheet(file, {
      zh: '是旧格式（xls、et）或有密码的表格；请去掉密码，另存为xlsx或csv',
      en: 'this is an old format (xls, et) or has a password; remove it and save the file as xlsx or csv',
    })
  const { readCsv } = await import('./read-csv.ts')
  return readCsv(file, bytes)
}

async function contentOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file)
    try {
      const stat = await handle.stat()
      if (!stat.isFile()) throw unreadableSheet(file, { zh: '不是文件', en: 'this is no file' })
      if (stat.size > LARGEST_FILE)
        throw unreadableSheet(file, {
          zh: `文件超过${LARGEST_FILE / 1024 / 1024}MB，没有读取；请分成几个文件`,
          en: `the file is larger than ${LARGEST_FILE / 1024 / 1024} MB and was not read; split it`,
        })
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause)) throw cause
    const code = String(cause.code)
    throw code === 'ENOENT'
      ? unreadableSheet(file, { zh: '没有这个文件', en: 'there is no such file' }, cause)
      : unreadableSheet(file, { zh: `无法读取（${code}）`, en: `it cannot be read (${code})` }, cause)
  }
}
