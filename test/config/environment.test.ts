import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkEnvironment, readEnvironment } from '../../src/config/environment.ts'
import { unknownNames, VARIABLE_NAMES } from '../../src/config/variable-names.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')

/** The variables that other programs may rely on. */
const PROMISED = [
  ...['WENJI_CONFIG', 'WENJI_DATA_DIR', 'WENJI_HTTP_PORT', 'WENJI_AS_OF', 'TZ', 'DATABASE_URL'],
  ...['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET', 'SLACK_HTTP_PORT', 'SLACK_API_URL'],
  ...['WECHATY_PUPPET', 'WECHATY_PUPPET_SERVICE_TOKEN', 'WECHATY_PUPPET_SERVICE_ENDPOINT'],
  ...['WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT', 'WECOM_BOT_ID', 'WECOM_BOT_SECRET', 'WECOM_WS_URL'],
  ...['WECOM_WEBHOOK_URL_1', 'LOG_LEVEL'],
  // wechaty's own names, for the gateway and for TLS
  ...['NO_TLS_INSECURE_SERVER', 'TLS_SERVER_CERT', 'TLS_SERVER_KEY', 'TLS_CA_CERT', 'TLS_SERVER_NAME'].map(
    (name) => `WECHATY_PUPPET_SERVICE_${name}`,
  ),
]

function faultsOf(env: Record<string, string>): string[] {
  return checkEnvironment(env, ROOT).faults.map(({ message }) => message)
}

describe('the environment', () => {
  it('has defaults for everything', () => {
    const { environment, faults } = checkEnvironment({ INIT_CWD: '/somewhere' }, '/house')

    expect(faults).toEqual([])
    expect(environment).toMatchObject({
      configFolder: path.join('/house', 'config'),
      dataFolder: path.join('/house', 'data'),
      httpPort: 3141,
      logLevel: 'info',
    })
    expect(environment.channels).toEqual({ slack: undefined, wechat: undefined, wecom: undefined, webhooks: new Map() })
  })

  it('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(PROMISED.map((name) => [name, '']))

    expect(checkEnvironment({ ...empty, INIT_CWD: '/a' }, '/b')).toEqual(checkEnvironment({ INIT_CWD: '/a' }, '/b'))
  })

  it('reads the channels', () => {
    const { channels } = readEnvironment(
      {
        ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:9/api/' },
        ...{ WECHATY_PUPPET_SERVICE_TOKEN: 't', WECHATY_PUPPET_SERVICE_ENDPOINT: '[::1]:8788' },
        ...{ WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'true' },
        ...{ WECOM_BOT_ID: 'b', WECOM_BOT_SECRET: 's', WECOM_WS_URL: 'ws://localhost:7' },
        ...{ WECOM_WEBHOOK_URL_1: 'https://h/?key=1', WECOM_WEBHOOK_URL_12: 'https://h/?key=12' },
      },
      ROOT,
    )

    expect(channels).toEqual({
      slack: { mode: 'socket', botToken: 'xoxb-1', appToken: 'xapp-1', apiUrl: 'http://127.0.0.1:9/api/' },
      wechat: { token: 't', endpoint: '[::1]:8788', insecure: true },
      wecom: { botId: 'b', secret: 's', url: 'ws://localhost:7' },
      webhooks: new Map([
        [1, 'https://h/?key=1'],
        [12, 'https://h/?key=12'],
      ]),
    })
  })

  it('reads Slack by HTTP', () => {
    const { channels } = readEnvironment(
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 's', SLACK_HTTP_PORT: '3000' },
      ROOT,
    )

    expect(channels.slack).toEqual({
      ...{ mode: 'http', botToken: 'xoxb-1', signingSecret: 's', port: 3000, apiUrl: undefined },
    })
  })
})

describe('a wrong variable is one line', () => {
  it.each([
    [{ TZ: 'Asia/Wuhan' }, 'TZ: "Asia/Wuhan" is no time zone'],
    [{ WENJI_AS_OF: '2026-02-30' }, 'WENJI_AS_OF: "2026-02-30" is not allowed'],
    [{ WENJI_HTTP_PORT: '70000' }, 'WENJI_HTTP_PORT: "70000" is not allowed'],
    [{ WENJI_HTTP_PORT: '1e3' }, 'WENJI_HTTP_PORT: "1e3" is not allowed'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: "loud" is not allowed (allowed: fatal, '],
    [{ DATABASE_URL: 'mysql://u:hidden@h/d' }, 'DATABASE_URL: not the address of a PostgreSQL'],
    [{ DATABASE_URL: 'postgres://u:hid%den@h/d' }, 'DATABASE_URL: not the address of a PostgreSQL'],
    [{ SLACK_BOT_TOKEN: 'xapp-hidden', SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN: is not a bot token'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-hid den' }, 'SLACK_APP_TOKEN: has a blank'],
    [{ SLACK_BOT_TOKEN: 'xoxb-hidden' }, 'SLACK_BOT_TOKEN: stands alone; set SLACK_APP_TOKEN too'],
    [{ SLACK_APP_TOKEN: 'xapp-hidden' }, 'SLACK_APP_TOKEN: goes with SLACK_BOT_TOKEN, which is not set'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'hidden' }, 'SLACK_SIGNING_SECRET: goes with SLACK_HTTP_PORT'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_HTTP_PORT: '3000' }, 'SLACK_HTTP_PORT: goes with SLACK_SIGNING_SECRET'],
    [{ SLACK_API_URL: 'http://hidden.example/api' }, 'SLACK_API_URL: is no address that may be used'],
    [
      { WECHATY_PUPPET_SERVICE_TOKEN: 'hidden' },
      'WECHATY_PUPPET_SERVICE_TOKEN: goes with WECHATY_PUPPET_SERVICE_ENDPOINT',
    ],
    [
      { WECHATY_PUPPET_SERVICE_ENDPOINT: 'h:1' },
      'WECHATY_PUPPET_SERVICE_ENDPOINT: goes with WECHATY_PUPPET_SERVICE_TOKEN',
    ],
    [
      { WECHATY_PUPPET_SERVICE_TOKEN: 'hidden', WECHATY_PUPPET_SERVICE_ENDPOINT: 'h:1' },
      'WECHATY_PUPPET_SERVICE_TLS_CA_CERT: is not set; give the root',
    ],
    [
      { WECHATY_PUPPET_SERVICE_TLS_CA_CERT: 'hidden' },
      'WECHATY_PUPPET_SERVICE_TLS_CA_CERT: is no readable PEM text (-----BEGIN',
    ],
    [{ WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: 'yes' }, 'WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_CLIENT: "yes"'],
    [{ WECOM_BOT_ID: 'hidden' }, 'WECOM_BOT_ID: goes with WECOM_BOT_SECRET'],
    [{ WECOM_BOT_SECRET: 'hidden' }, 'WECOM_BOT_SECRET: goes with WECOM_BOT_ID'],
    [{ WECOM_WS_URL: 'ws://hidden.example/' }, 'WECOM_WS_URL: is no address that may be used (allowed: wss://'],
    [{ WECOM_WEBHOOK_URL_1: 'http://h.example/?key=hidden' }, 'WECOM_WEBHOOK_URL_1: is no address'],
    [{ WECOM_WEBHOOK_URL: 'https://h/?key=hidden' }, 'WECOM_WEBHOOK_URL: is no name of a webhook'],
    [{ WECOM_WEBHOOK_URL_0: 'https://h/?key=hidden' }, 'WECOM_WEBHOOK_URL_0: is no name of a webhook'],
  ])('%o', (env, line) => {
    const faults = faultsOf(env)

    expect(faults[0]).toContain(line)
    expect(faults.join('\n')).not.toContain('\n\n')
    expect(faults.join('\n')).not.toMatch(/hid.?den/)
    expect(() => readEnvironment(env, ROOT)).toThrow(faults[0])
  })

  it('of two that exclude each other as well', () => {
    const faults = faultsOf({
      ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1' },
      ...{ SLACK_SIGNING_SECRET: 'x', SLACK_HTTP_PORT: '3000' },
    })

    expect(faults).toEqual([expect.stringContaining('SLACK_APP_TOKEN: stands beside SLACK_SIGNING_SECRET')])
  })
})

describe('the names', () => {
  it('are those that were promised, and .env.example explains each of them', () => {
    const example = readFileSync(path.join(ROOT, '.env.example'), 'utf8')
    const explained = [...example.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1])

    expect([...VARIABLE_NAMES].sort()).toEqual([...PROMISED].sort())
    expect(explained.sort()).toEqual([...PROMISED].sort())
  })

  it('stand in .env.example below a line in each language, and none has a value in force', () => {
    const lines = readFileSync(path.join(ROOT, '.env.example'), 'utf8').split('\n')
    const groups = lines
      .join('\n')
      .split('\n\n')
      .filter((group) => /^# [A-Z][A-Z0-9_]+=/m.test(group))

    expect(lines.filter((line) => line !== '' && !line.startsWith('#'))).toEqual([])
    expect(groups.length).toBeGreaterThan(10)
    for (const group of groups) {
      expect(group).toMatch(/^# .*\p{Script=Han}/mu)
      expect(group).toMatch(/^# [A-Z][^\p{Script=Han}]+$/mu)
    }
  })

  it('that are set and unknown are told', () => {
    expect(
      unknownNames({ WENJI_DATADIR: 'x', SLACK_TOKEN: 'y', SLACK_BOT_TOKEN: 'z', HOME: '/', WENJI_ORIGINALS: 'o' }),
    ).toEqual(['SLACK_TOKEN', 'WENJI_DATADIR'])
  })
})
