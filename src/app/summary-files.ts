import { writeXlsx } from '../adapters/attachments/write-xlsx.ts'
import type { Pictures } from '../adapters/chart/pictures.ts'
import type { PostFile } from '../core/rooms/post.ts'
import type { Knowledge } from '../core/search/knowledge.ts'
import { indicatorPicture, type PictureScope } from '../core/summary/indicator-picture.ts'
import type { Summary } from '../core/summary/summary.ts'

export interface SummaryFilesLog {
  warn(data: object, message: string): void
}

/**
 * The files of a summary: the picture of its indicators, and its table as a spreadsheet; neither where it has no row. The
 * knowledge is the one it was composed of. Libraries are loaded at the first call.
 */
export async function summaryFiles(
  { rows, table }: Pick<Summary, 'rows' | 'table'>,
  scope: PictureScope,
  knowledge: Knowledge,
  pictures: Pictures,
  log: SummaryFilesLog,
): Promise<readonly PostFile[]> {
  const files: PostFile[] = []
  if (rows.length > 0) {
    const { missing, ...picture } = await pictures.png(indicatorPicture(rows, scope, knowledge))
    if (missing.length > 0) log.warn({ missing }, 'characters that the font of pictures has not are drawn as 〓')
    files.push(picture)
  }
  if (table.rows.length > 0) files.push(await writeXlsx(table))
  return files
}
