import type { WebClient } from '@slack/web-api'
import type { Whereabouts } from '../../core/rooms/sending.ts'
import { METADATA } from './names.ts'
import { refusalOf } from './slack-errors.ts'

const PAGE = 200
const MOST_PAGES = 20
/** Where Slack says this, it cannot tell. */
const BLIND = ['missing_scope', 'channel_not_found', 'not_in_channel', 'no_permission', 'access_denied']
const GONE = ['thread_not_found', 'message_not_found']

/**
 * Looks for a message by the key in its metadata, or by the name of its file, in a channel or in one of its threads, from a time on (seconds since
 * 1970).
 */
export async function findMessage(
  web: WebClient,
  { chat, thread }: { readonly chat: string; readonly thread: string | null },
  wanted: { readonly key: string } | { readonly file: string },
  oldest: number,
): Promise<Whereabouts> {
  const range = { channel: chat, oldest: String(oldest), limit: PAGE }
  let cursor: string | undefined
  try {
    for (let page = 0; page < MOST_PAGES; page++) {
      const query = { ...range, include_all_metadata: true, ...(cursor === undefined ? {} : { cursor }) }
      const found =
        thread === null
          ? await web.conversations.history(query)
          : await web.conversations.replies({ ...query, ts: thread })
      const hit = found.messages?.find(({ metadata, files }) =>
        'key' in wanted ? hasKey(metadata, wanted.key) : files?.some(({ name }) => name === wanted.file) === true,
      )
      if (hit?.ts !== undefined) return { remote: hit.ts }
      cursor = found.response_metadata?.next_cursor || undefined
      if (cursor === undefined) return 'absent'
    }
    return 'unknown'
  } catch (error) {
    const refusal = refusalOf(error)
    if (refusal !== null && GONE.includes(refusal)) return 'absent'
    if (refusal !== null && BLIND.includes(refusal)) return 'unknown'
    throw error
  }
}

function hasKey(metadata: { event_type?: string; event_payload?: object } | undefined, key: string): boolean {
  const payload = metadata?.event_type === METADATA ? metadata.event_payload : undefined
  return payload !== undefined && 'key' in payload && payload.key === key
}
