import type { Poster, Posting } from '../../src/core/rooms/poster.ts'

/**
 * Has a channel post every part of a post in order, as the office does where nothing is in the way; gives what it calls the
 * first one, and the names of the errors of those behind it that failed.
 */
export async function postWhole(poster: Poster, posting: Posting) {
  const remote = await poster.post(posting)
  const failed: string[] = []
  for (let part = 1; part < (poster.partsOf?.(posting) ?? 1); part++)
    await poster.post({ ...posting, part, root: remote }).catch((error: unknown) => {
      failed.push(error instanceof Error ? error.name : String(error))
    })
  return { remote, failed }
}
