import { composeMonthly } from '../core/summary/compose-monthly.ts'
import { composeWeekly } from '../core/summary/compose-weekly.ts'
import type { ComposeRequest, Composer, Composition } from '../core/summary/composer.ts'
import { fingerprintOf } from '../core/summary/fingerprint.ts'
import type { PostJob } from '../core/summary/post-job.ts'
import type { OfficeLog } from '../office/parts.ts'

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

/** Writes posts by their templates; rooms of one plan year share a picture, drawn when its files are asked for. */
export function composerOf(log: OfficeLog): Composer {
  const pictures = async () => (await import('./draw-picture.ts')).ownPictures()
  let kept: ReturnType<typeof pictures> | undefined
  return {
    async compose(request) {
      const { rows, table, ...written } = WRITERS[request.template](request)
      return {
        ...written,
        async files() {
          const { summaryFiles } = await import('./summary-files.ts')
          kept ??= pictures()
          return summaryFiles({ rows, table }, request, request.knowledge, await kept, log)
        },
      }
    },
  }
}
