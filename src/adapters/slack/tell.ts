import type { RespondArguments } from '@slack/bolt'
import { type Block, contexts, sections } from './blocks.ts'
import { LONGEST_FALLBACK, MOST_RESPONSES } from './limits.ts'
import { inertPieces } from './plain-words.ts'
import { parted } from './render-answer.ts'

/** No previews of links, and nothing read into the text. */
export const QUIET = { unfurl_links: false, unfurl_media: false }

/** Answers a command or a press, by the address that Slack gave for it. */
export type Respond = (message: RespondArguments) => Promise<unknown>

/**
 * Words for the person alone, in as many messages as they take. Slack takes five for one command or press; what would
 * need more (tens of thousands of characters) says how many are missing.
 */
export async function tell(respond: Respond, text: string, blocks: Block[] = sections(text)): Promise<void> {
  const pages = parted(blocks)
  const shown = pages.slice(0, MOST_RESPONSES)
  const missing = pages.length - shown.length
  const words = inertPieces(text, LONGEST_FALLBACK)
  for (const [i, page] of shown.entries()) {
    const isLast = i === shown.length - 1
    await respond({
      text: words[i] ?? `${i + 1}/${pages.length}`,
      blocks: isLast && missing > 0 ? [...page, ...contexts(`… ${shown.length}/${pages.length}`)] : page,
      ...{ response_type: 'ephemeral', replace_original: false, ...QUIET },
    })
  }
}
