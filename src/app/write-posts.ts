import type { Pictures } from '../adapters/chart/pictures.ts'
import { composeMonthly } from '../core/summary/compose-monthly.ts'
import { composeWeekly } from '../core/summary/compose-weekly.ts'
import type { ComposeRequest, Composer, Composition } from '../core/summary/composer.ts'
import { fingerprintOf } from '../core/summary/fingerprint.ts'
import type { PostJob } from '../core/summary/post-job.ts'
import type { OfficeLog } from '../office/parts.ts'
import type { TableFiles } from './table-files.ts'

/** A post and what its picture and its table are made of. */
type Written = Omit<Composition, 'files'> & Pick<ReturnType<typeof composeWeekly>, 'rows' | 'table'>

const WRITERS: Readonly<Record<PostJob['template'], (request: ComposeRequest) => Written>> = {
  weekly: composeWeekly,
  monthly(request) {
    const { post, rows } = composeMonthly(request)
    const fingerprint = fingerprintOf(JSON.stringify(post.more))
    const table = post.table ?? { caption: '', columns: [], rows: [] }
    return { post, rows, table, fingerprint, unchanged: false, editors: null }
  },
}

/** Writes posts by their templates; rooms of one plan year share picture and tables, made when files are asked for. */
export function composerOf(log: OfficeLog): Composer {
  let kept: { readonly pictures: Pictures; readonly tables: TableFiles } | undefined
  return {
    async compose(request) {
      const { rows, table, ...written } = WRITERS[request.template](request)
      return {
        ...written,
        async files() {
          const { summaryFiles } = await import('./summary-files.ts')
          const { createTableFiles } = await import('./table-files.ts')
          const { ownPictures } = await import('./draw-picture.ts')
          kept ??= { pictures: ownPictures(), tables: createTableFiles() }
          return summaryFiles({ rows, table }, request, request.knowledge, kept.pictures, log, kept.tables)
        },
      }
    },
  }
}
