import { fileName } from '../adapters/attachments/table-cells.ts'
import type { Pictures } from '../adapters/chart/pictures.ts'
import type { PostFile } from '../core/rooms/post.ts'
import type { Knowledge } from '../core/search/knowledge.ts'
import { indicatorPicture, type PictureScope } from '../core/summary/indicator-picture.ts'
import { ATTACHMENTS, type Attachment } from '../core/summary/post-job.ts'
import type { Summary } from '../core/summary/summary.ts'

import { createTableFiles, type TableFiles } from './table-files.ts'

export interface SummaryFilesLog {
  warn(data: object, message: string): void
}

/**
 * The files of a summary that are wanted, in their order (all where none are named): the picture of its indicators, and its table as a spreadsheet and
 * as a Word document; none of what has no row. The knowledge is the one it was composed of. Libraries are loaded at the
 * first call.
 */
export async function summaryFiles(
  { rows, table }: Pick<Summary, 'rows' | 'table'>,
  { attachments = ATTACHMENTS, ...scope }: PictureScope & { readonly attachments?: readonly Attachment[] },
  knowledge: Knowledge,
  pictures: Pictures,
  log: SummaryFilesLog,
  tables: TableFiles = createTableFiles(),
): Promise<readonly PostFile[]> {
  const drawPicture = async (): Promise<PostFile> => {
    const wanted = indicatorPicture(rows, scope, knowledge)
    const { missing, ...picture } = await pictures.png(wanted)
    if (missing.length > 0) log.warn({ missing }, 'characters that the font of pictures has not are drawn as 〓')
    return { ...picture, name: `${fileName(wanted.title)}.png` }
  }
  const files: PostFile[] = []
  for (const wanted of attachments) {
    if (wanted === 'picture') {
      if (rows.length > 0) files.push(await drawPicture())
    } else if (table.rows.length > 0) files.push(await tables[wanted](table))
  }
  return files
}
