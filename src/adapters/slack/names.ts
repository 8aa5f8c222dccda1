/** The names under which the app is registered with Slack; the manifest has the same ones, and a test holds them together. */

export const COMMAND = '/wenji'
export const SHORTCUT = 'ask_the_plan'
export const EVENTS = ['app_home_opened', 'app_mention', 'message.channels', 'message.groups', 'message.im'] as const

/** The least that the bot works with, and what for. */
export const SCOPES: Readonly<Record<string, string>> = {
  'app_mentions:read': 'to hear mentions',
  'channels:history': 'to hear follow-ups in threads, and to find what it sent',
  'chat:write': 'to answer',
  commands: 'for /wenji and the shortcut',
  'groups:history': 'the same in private channels',
  'im:history': 'to hear direct messages',
}

/** What the bot does without where it is missing: nothing of it is checked at the start. */
export const WELCOME_SCOPES: Readonly<Record<string, string>> = {
  'files:write': 'to put picture and table into the thread of a post',
  'im:write': 'to find a draft that was sent to its approver',
}

/** By which Slack tells in what language a person reads. The manifest does without; who adds it is served by it. */
export const LOCALE_SCOPE = 'users:read'

/** Where Slack sends requests to in HTTP mode. */
export const HTTP_PATH = '/slack/events'

/** Names of buttons and fields; one that stands several times in a message has a number behind it. */
export const ACTIONS = {
  ask: 'ask',
  paragraph: 'paragraph',
  beside: 'beside',
  page: 'page',
  share: 'share',
  feedback: 'feedback',
  chooseNote: 'choose_note',
  openNote: 'open_note',
  openOwner: 'open_owner',
  openReview: 'open_review',
  aliasReview: 'alias_review',
  ignoreReview: 'ignore_review',
  post: 'post',
  rest: 'rest',
} as const

export const VIEWS = { feedback: 'feedback', note: 'note', owner: 'owner', alias: 'alias', shown: 'shown' } as const

/** The field in which a project, task or indicator is looked for while it is typed. */
export const SUBJECT_FIELD = 'subject'

/** The event type of the metadata by which the bot finds what it sent. */
export const METADATA = 'wenji_message'
