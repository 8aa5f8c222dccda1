import { SendRefused } from '../../core/rooms/sending.ts'
import type { RenderedMessage } from './render-answer.ts'

/** The address at which Slack takes answers to the press of a button, for half an hour. */

const WITHIN = 10_000

/**
 * Shows something to everybody in the channel of the press. Throws SendRefused where Slack did not take it; anything else
 * leaves that open, and nobody can look whether it is there.
 */
export async function respondToAll(url: string, message: RenderedMessage): Promise<null> {
  const status = await send(url, {
    ...message,
    ...{ response_type: 'in_channel', replace_original: false, unfurl_links: false, unfurl_media: false },
  })
  if (status >= 500) throw new Error(`the address of a press: HTTP ${status}`)
  if (status >= 300) throw new SendRefused(`the address of a press: HTTP ${status}`)
  return null
}

/** Takes away what the person alone saw. A courtesy: where it fails the person sees it a little longer. */
export async function takeAway(url: string): Promise<void> {
  await send(url, { delete_original: true }).catch(() => {})
}

async function send(url: string, body: object): Promise<number> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(WITHIN),
  })
  await response.body?.cancel()
  return response.status
}
