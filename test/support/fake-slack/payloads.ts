import { randomUUID } from 'node:crypto'
import type { FakeSlack } from './fake-slack.ts'

/** Payloads as Slack sends them, of made-up people. */

export interface Written {
  readonly text: string
  readonly user?: string
  readonly channel?: string
  readonly ts?: string
  readonly thread_ts?: string
  readonly type?: 'app_mention' | 'message'
  readonly event_id?: string
  /** More of the event: subtype, bot_id, edited. */
  readonly more?: Record<string, unknown>
}

/** An event about a message; a mention unless another type is given. */
export function messageEvent(slack: FakeSlack, written: Written) {
  const { text, user = 'U1', channel = 'C1', ts = slack.workspace.newTs(), type = 'app_mention' } = written
  const channel_type = channel.startsWith('D') ? 'im' : 'channel'
  return eventCallback(
    slack,
    {
      ...{ type, user, text, channel, ts, event_ts: ts },
      ...(type === 'message' ? { channel_type } : {}),
      ...(written.thread_ts === undefined ? {} : { thread_ts: written.thread_ts }),
      ...written.more,
    },
    written.event_id,
  )
}

export function mention(text: string, more: Omit<Written, 'text'> = {}): Written {
  return { text: `<@UBOT> ${text}`, ...more }
}

export function homeOpened(slack: FakeSlack, user = 'U1') {
  return eventCallback(slack, {
    type: 'app_home_opened',
    user,
    channel: 'D1',
    tab: 'home',
    event_ts: slack.workspace.newTs(),
  })
}

export function eventCallback(slack: FakeSlack, event: Record<string, unknown>, event_id = `Ev${randomUUID()}`) {
  return {
    ...{ type: 'event_callback', team_id: slack.workspace.team, api_app_id: 'A1', event, event_id },
    event_time: Math.floor(Date.now() / 1000),
    authorizations: [{ team_id: slack.workspace.team, user_id: slack.workspace.botUser, is_bot: true }],
  }
}

export function slashCommand(slack: FakeSlack, text: string, more: Record<string, unknown> = {}) {
  return {
    ...{ command: '/wenji', text, user_id: 'U1', user_name: 'zhang', team_id: slack.workspace.team },
    ...{ channel_id: 'C1', channel_name: 'plan', api_app_id: 'A1' },
    ...{ trigger_id: slack.newTrigger(), response_url: slack.newResponseUrl() },
    ...more,
  }
}

interface Clicked {
  readonly action_id: string
  readonly value?: string
  readonly user?: string
  readonly channel?: string
  readonly message?: { readonly ts: string; readonly thread_ts?: string }
  readonly ephemeral?: boolean
  readonly view?: Record<string, unknown>
}

/** A click on a button of a message, or of a view. */
export function click(
  slack: FakeSlack,
  { action_id, value, user = 'U1', channel = 'C1', message, ephemeral, view }: Clicked,
) {
  const ts = message?.ts ?? slack.workspace.newTs()
  return {
    ...{ type: 'block_actions', user: { id: user, name: 'zhang', team_id: slack.workspace.team } },
    ...{ team: { id: slack.workspace.team }, api_app_id: 'A1', trigger_id: slack.newTrigger() },
    ...(view
      ? { container: { type: 'view', view_id: view.id }, view }
      : {
          container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: ephemeral === true },
          channel: { id: channel, name: 'plan' },
          response_url: slack.newResponseUrl(),
          ...(ephemeral === true ? {} : { message: { type: 'message', ...message, ts } }),
        }),
    actions: [{ type: 'button', action_id, block_id: 'b', value, action_ts: slack.workspace.newTs() }],
  }
}

export function submission(
  slack: FakeSlack,
  view: Record<string, unknown>,
  values: Record<string, string>,
  user = 'U1',
) {
  return {
    ...{ type: 'view_submission', user: { id: user, name: 'zhang', team_id: slack.workspace.team } },
    ...{ team: { id: slack.workspace.team }, api_app_id: 'A1', trigger_id: slack.newTrigger() },
    view: {
      ...view,
      state: {
        values: Object.fromEntries(
          Object.entries(values).map(([name, value]) => [
            name,
            { field: { type: 'plain_text_input', value, selected_option: { value } } },
          ]),
        ),
      },
    },
  }
}

export function messageShortcut(slack: FakeSlack, text: string) {
  return {
    ...{ type: 'message_action', callback_id: 'ask_the_plan', user: { id: 'U1', name: 'zhang' } },
    ...{ team: { id: slack.workspace.team }, channel: { id: 'C1', name: 'plan' }, message_ts: '1.1' },
    ...{ trigger_id: slack.newTrigger(), response_url: slack.newResponseUrl() },
    message: { type: 'message', user: 'U2', ts: slack.workspace.newTs(), text },
  }
}
