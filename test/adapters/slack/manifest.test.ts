import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUTTON_NAMES } from '../../../src/adapters/slack/handle-action.ts'
import { ACTIONS, COMMAND, EVENTS, SCOPES, SHORTCUT, WELCOME_SCOPES } from '../../../src/adapters/slack/names.ts'
import { parseEvent } from '../../../src/adapters/slack/parse-event.ts'

const ROOT = path.join(import.meta.dirname, '..', '..', '..')
const manifest = JSON.parse(readFileSync(path.join(ROOT, 'config', 'slack-manifest.json'), 'utf8'))
const SELF = { botUserId: 'UBOT', botId: 'BBOT', team: 'T1' }
const WRITTEN = { user: 'U1', text: '<@UBOT> 帮助', ts: '1600000000.000100', channel: 'C1' }

describe('the manifest', () => {
  it('asks for the scopes that the start checks, for those that are welcome, and no more', () => {
    expect(manifest.oauth_config.scopes).toEqual({ bot: Object.keys({ ...SCOPES, ...WELCOME_SCOPES }).sort() })
  })

  it('subscribes to the events that are read', () => {
    expect(manifest.settings.event_subscriptions.bot_events).toEqual([...EVENTS])
  })

  it('has the command and the shortcut that are handled', () => {
    expect(manifest.features.slash_commands.map(({ command }: { command: string }) => command)).toEqual([COMMAND])
    const [shortcut, ...more] = manifest.features.shortcuts
    expect(shortcut).toMatchObject({ type: 'message', callback_id: SHORTCUT })
    expect(more).toEqual([])
  })

  it('lets people press buttons, write to the bot, and open its home', () => {
    expect(manifest.settings.interactivity.is_enabled).toBe(true)
    expect(manifest.features.app_home).toMatchObject({
      ...{ home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    })
  })
})

describe('what is registered', () => {
  it.each(EVENTS)('%s is read', (name) => {
    const [type, kind] = name.split('.')
    const channel_type = kind === 'im' ? 'im' : 'channel'
    const event = { ...WRITTEN, type, channel_type, tab: 'home' }

    const parsed = parseEvent({ type: 'event_callback', team_id: 'T1', event }, SELF)

    expect(parsed.kind).toBe(type === 'app_home_opened' ? 'home' : 'question')
  })

  it('every button has its handler', () => {
    expect([...BUTTON_NAMES].sort()).toEqual(Object.values(ACTIONS).sort())
  })
})

describe("Slack's packages", () => {
  const src = path.join(ROOT, 'src')
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const text = (file: string) => readFileSync(path.join(src, file), 'utf8')

  it('are used by their adapter alone', () => {
    const users = files.filter((file) => text(file).includes("from '@slack/"))

    expect(users.length).toBeGreaterThan(5)
    expect(users.filter((file) => !file.replaceAll('\\', '/').startsWith('adapters/slack/'))).toEqual([])
  })

  it('are loaded only where Slack is configured', () => {
    const others = files.filter((file) => !file.replaceAll('\\', '/').startsWith('adapters/slack/'))

    expect(others.filter((file) => /from '[^']*\/slack\//.test(text(file)))).toEqual([])
  })
})
