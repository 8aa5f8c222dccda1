import type { IncomingMessage } from 'node:http'
import { checkBlocks, checkView } from './check-blocks.ts'
import type { Posted, Workspace } from './workspace.ts'

type Json = Record<string, unknown>

/** A refusal by Slack's own word. */
export class Refused extends Error {
  readonly data: Json

  constructor(error: string, data: Json = {}) {
    super(error)
    this.data = data
  }
}

/** Too many messages in a channel. */
export class TooFast extends Error {}

export interface Tokens {
  readonly bot: string
  readonly app: string
  readonly scopes: readonly string[]
}

interface Method {
  readonly scope?: string
  readonly token: 'bot' | 'app'
  run(args: Json, world: World): Json
}

export interface World {
  readonly workspace: Workspace
  readonly tokens: Tokens
  /** Milliseconds between two messages of a channel; 0 for no limit. */
  readonly between: number
  /** Channels that the bot is no member of. */
  readonly foreign: ReadonlySet<string>
  newTicket(): string
  uploadUrl(file: string): string
  /** True once for each trigger. */
  useTrigger(id: string): boolean
}

const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': {
    token: 'bot',
    run: (_, { workspace: { team, botUser, botId } }) => ({
      user_id: botUser,
      bot_id: botId,
      team_id: team,
      url: 'https://fake/',
    }),
  },
  'apps.connections.open': {
    token: 'app',
    run: (_, world) => ({ url: world.newTicket() }),
  },
  'chat.postMessage': { token: 'bot', scope: 'chat:write', run: postMessage },
  'conversations.history': {
    token: 'bot',
    scope: 'channels:history',
    run(args, { workspace, foreign }) {
      if (foreign.has(String(args.channel))) throw new Refused('not_in_channel')
      return page(args, workspace.posted.filter((one) => one.channel === args.channel).reverse())
    },
  },
  'conversations.replies': {
    token: 'bot',
    scope: 'channels:history',
    run: (args, { workspace }) => page(args, workspace.thread(String(args.channel), String(args.ts))),
  },
  'conversations.open': {
    token: 'bot',
    scope: 'im:write',
    run: (args) => ({ channel: { id: directChat(String(args.users)) } }),
  },
  'files.getUploadURLExternal': {
    token: 'bot',
    scope: 'files:write',
    run(args, { workspace, uploadUrl }) {
      for (const name of ['filename', 'length', 'alt_text'])
        if (typeof args[name] !== 'string' || args[name] === '') throw new Refused('invalid_arguments')
      const id = `F${workspace.newId()}`
      workspace.files.push({ id, name: String(args.filename), size: Number(args.length), received: 0, shared: null })
      return { file_id: id, upload_url: uploadUrl(id) }
    },
  },
  'files.completeUploadExternal': {
    token: 'bot',
    scope: 'files:write',
    run(args, { workspace }) {
      const [given] = JSON.parse(String(args.files))
      const file = workspace.files.find(({ id }) => id === given?.id)
      // The form around the bytes comes with them.
      if (!file || file.received < file.size) throw new Refused('file_not_found')
      file.shared = `${String(args.channel_id)} ${String(args.thread_ts)}`
      return { files: [{ id: file.id }] }
    },
  },
  'assistant.threads.setStatus': {
    token: 'bot',
    scope: 'chat:write',
    run(args, { workspace }) {
      for (const name of ['channel_id', 'thread_ts', 'status'])
        if (typeof args[name] !== 'string') throw new Refused('invalid_arguments')
      workspace.statuses.push(args)
      return {}
    },
  },
  'users.info': {
    token: 'bot',
    scope: 'users:read',
    run({ user, include_locale }, { workspace }) {
      if (include_locale !== 'true') throw new Refused('invalid_arguments')
      return { user: { id: user, locale: workspace.locales.get(String(user)) ?? 'de-DE' } }
    },
  },
  'views.publish': {
    token: 'bot',
    run(args, { workspace }) {
      const view = checkedView(args.view)
      workspace.homes.set(String(args.user_id), view)
      return { view: { id: workspace.newId() } }
    },
  },
  'views.open': { token: 'bot', run: openView },
  'views.push': { token: 'bot', run: openView },
  'views.update': {
    token: 'bot',
    run(args, { workspace }) {
      const there = workspace.views.find(({ id }) => id === args.view_id)
      if (!there) throw new Refused('not_found')
      Object.assign(there, checkedView(args.view))
      return { view: there }
    },
  },
}

function openView(args: Json, { workspace, useTrigger }: World): Json {
  if (!useTrigger(String(args.trigger_id))) throw new Refused('invalid_trigger')
  const view = { ...checkedView(args.view), id: `V${workspace.newId()}` }
  workspace.views.push(view)
  return { view }
}

function checkedView(given: unknown): Json {
  const view = parsed(given)
  const wrong = checkView(view)
  if (wrong.length > 0) throw new Refused('invalid_arguments', { response_metadata: { messages: wrong } })
  return view
}

/** A message to a person stands in the direct chat with them. */
function directChat(channel: string): string {
  return channel.startsWith('U') ? `D${channel}` : channel
}

function postMessage(args: Json, { workspace, between, foreign }: World): Json {
  const channel = directChat(String(args.channel ?? ''))
  if (!/^[CDGU]/.test(channel)) throw new Refused('channel_not_found')
  if (foreign.has(channel)) throw new Refused('not_in_channel')
  if (typeof args.text !== 'string' || args.text === '') throw new Refused('no_text')
  if (args.text.length > 40_000) throw new Refused('msg_too_long')
  if (args.unfurl_links !== 'false' || args.unfurl_media !== 'false') throw new Refused('unfurling_is_on')
  const now = Date.now()
  const last = between > 0 ? workspace.ofBot(channel).at(-1) : undefined
  if (last && now - last.at < between) throw new TooFast()
  const blocks = args.blocks === undefined ? undefined : JSON.parse(String(args.blocks))
  const wrong = blocks === undefined ? [] : checkBlocks(blocks, 'message')
  if (wrong.length > 0) throw new Refused('invalid_blocks', { response_metadata: { messages: wrong } })
  const metadata = args.metadata === undefined ? undefined : JSON.parse(String(args.metadata))
  const message: Posted = {
    ...{ channel, ts: workspace.newTs(), user: workspace.botUser, bot_id: workspace.botId, text: args.text, at: now },
    ...(args.thread_ts === undefined ? {} : { thread_ts: String(args.thread_ts) }),
    ...(blocks === undefined ? {} : { blocks }),
    ...(metadata === undefined ? {} : { metadata }),
  }
  workspace.posted.push(message)
  return { channel, ts: message.ts, message }
}

/** Pages of at most 200, as asked for. */
function page(args: Json, all: readonly Posted[]): Json {
  const from = Number(args.cursor ?? 0)
  const limit = Math.min(Number(args.limit ?? 100), 200)
  const later = all.filter(({ ts }) => Number(ts) >= Number(args.oldest ?? 0))
  const messages = later
    .slice(from, from + limit)
    .map(({ metadata, ...rest }) => (args.include_all_metadata === 'true' ? { ...rest, metadata } : rest))
  const next = from + limit < later.length ? String(from + limit) : ''
  return { messages, has_more: next !== '', response_metadata: { next_cursor: next } }
}

/** Carries a call out as Slack would, or throws Refused or TooFast. */
export function call(method: string, request: IncomingMessage, args: Json, world: World): Json {
  const known = METHODS[method]
  if (!known) throw new Refused('unknown_method')
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? args.token
  const wanted = known.token === 'bot' ? world.tokens.bot : world.tokens.app
  if (token === undefined) throw new Refused('not_authed')
  if (token !== wanted)
    throw new Refused(
      token === world.tokens.bot || token === world.tokens.app ? 'not_allowed_token_type' : 'invalid_auth',
    )
  if (known.scope !== undefined && !world.tokens.scopes.includes(known.scope))
    throw new Refused('missing_scope', { needed: known.scope, provided: world.tokens.scopes.join(',') })
  return known.run(args, world)
}

function parsed(value: unknown): Json {
  return typeof value === 'string' ? JSON.parse(value) : {}
}
