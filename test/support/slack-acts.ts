import { slashCommand } from './fake-slack/payloads.ts'
import { until } from './office-world.ts'
import type { SlackWorld } from './slack-world.ts'

type Json = Record<string, unknown>

/** What people do in Slack, and what they see of it. */

/** Gives a command with /wenji, as U1 unless another payload is given; resolves with the message that answers. */
export async function commandTold({ slack }: SlackWorld, text: string, more: Json = {}): Promise<Json> {
  const before = slack.workspace.responses.length
  await slack.send('slash_commands', slashCommand(slack, text, more)).acknowledged
  await until(() => slack.workspace.responses.length > before)
  return slack.workspace.responses.at(-1)?.body ?? {}
}

/** The view that an act opens or changes. */
export async function viewAfter({ slack }: SlackWorld, act: () => Promise<unknown>): Promise<Json> {
  const before = slack.workspace.views.length
  await act()
  await until(() => slack.workspace.views.length > before)
  return slack.workspace.views.at(-1) ?? {}
}

/** Resolves when everything that came in is answered and sent. */
export async function settled({ store }: SlackWorld): Promise<void> {
  await until(async () => (await store.inbox.waiting()) === 0 && (await store.outbox.waiting('slack')) === 0)
}
