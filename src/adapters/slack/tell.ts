import type { RespondArguments } from '@slack/bolt'
import { type Block, contexts, sections } from './blocks.ts'
import { LONGEST_FALLBACK, MOST_RESPONSES } from './limits.ts'
import { inertPieces } from './plain-words.ts'
import { parted } from './render-answer.ts'

/** No previews of links, and nothing read into the text. */
export const QUIET = { unfurl_links: false, unfurl_media: false }

/** Answers a command or a press, by the address that Slack gave for it. */
export type Respond = (message: RespondArguments) => Promise<unknown>

export interface Telling {
  /** Pages that were told before. */
  readonly from?: number
  /** What stands above the first of them. A line or two: pages keep a little room free. */
  readonly head?: readonly Block[]
  /** What brings the pages behind the first `told` of `of`; empty where nothing does. */
  readonly rest?: (told: number, of: number) => readonly Block[]
}

/**
 * Words for the person alone, in as many messages as they take. Slack takes five for one command or press: below the
 * fifth stands what brings the others, or, where nothing does, how many are missing.
 */
export async function tell(
  respond: Respond,
  text: string,
  blocks: Block[] = sections(text),
  { from = 0, head = [], rest }: Telling = {},
): Promise<void> {
  const pages = parted(blocks)
  const shown = pages.slice(from, from + MOST_RESPONSES)
  const told = from + shown.length
  const words = inertPieces(text, LONGEST_FALLBACK)
  for (const [i, page] of shown.entries()) {
    const isLast = i === shown.length - 1
    await respond({
      text: words[from + i] ?? `${from + i + 1}/${pages.length}`,
      blocks: [...(i === 0 ? head : []), ...page, ...(isLast ? below(told, pages.length, rest) : [])],
      ...{ response_type: 'ephemeral', replace_original: false, ...QUIET },
    })
  }
}

function below(told: number, of: number, rest: Telling['rest']): readonly Block[] {
  if (told >= of) return []
  const bringing = rest?.(told, of) ?? []
  return bringing.length > 0 ? bringing : contexts(`… ${told}/${of}`)
}
