import type { Variables } from './variables.ts'

/** How Slack is reached: by a connection that the bot opens, or by requests that come in at a port. */
export type SlackAccess = { readonly botToken: string; readonly apiUrl: string | undefined } & (
  | { readonly mode: 'socket'; readonly appToken: string }
  | { readonly mode: 'http'; readonly signingSecret: string; readonly port: number }
)

/** The gateway that the wechaty puppet runs in. */
export interface WechatAccess {
  readonly token: string
  /** host:port */
  readonly endpoint: string
  /** True where the connection is not encrypted: only within one machine or one closed network. */
  readonly insecure: boolean
  /** The root that the gateway's certificate must be signed by, as PEM text, and the name in it where the token has another. */
  readonly authority?: string
  readonly serverName?: string
}

export interface WecomAccess {
  readonly botId: string
  readonly secret: string
  /** Of a private WeCom alone. */
  readonly url: string | undefined
}

/** Access to each channel whose credentials are there. All of it is secret: never show it. */
export interface ChannelAccess {
  readonly slack: SlackAccess | undefined
  readonly wechat: WechatAccess | undefined
  readonly wecom: WecomAccess | undefined
  /** Addresses of group webhooks by their number; an address holds a key. */
  readonly webhooks: ReadonlyMap<number, string>
}

/** Reads the channels' variables: each alone, and whether those that go together are there together. */
export function readChannels(variables: Variables): ChannelAccess {
  return {
    slack: readSlack(variables),
    wechat: readWechat(variables),
    wecom: readWecom(variables),
    webhooks: readWebhooks(variables),
  }
}

function readSlack(variables: Variables): SlackAccess | undefined {
  const botToken = variables.secret('SLACK_BOT_TOKEN', /^xoxb-./, 'a bot token, which begins with xoxb-')
  const appToken = variables.secret('SLACK_APP_TOKEN', /^xapp-./, 'an app-level token, which begins with xapp-')
  const signingSecret = variables.secret('SLACK_SIGNING_SECRET', /./, 'the signing secret of the app')
  const port = variables.port('SLACK_HTTP_PORT')
  const apiUrl = variables.address('SLACK_API_URL', 'https')
  const has = (name: string) => variables.has(name)
  if (has('SLACK_APP_TOKEN') && (has('SLACK_SIGNING_SECRET') || has('SLACK_HTTP_PORT')))
    variables.fault(
      'SLACK_APP_TOKEN',
      'stands beside SLACK_SIGNING_SECRET or SLACK_HTTP_PORT; keep the app token for Socket Mode, or the other two for HTTP',
      '不能与SLACK_SIGNING_SECRET、SLACK_HTTP_PORT同时设置；Socket Mode只留前者，HTTP方式只留后两者',
    )
  variables.together(['SLACK_SIGNING_SECRET', 'SLACK_HTTP_PORT'])
  for (const name of ['SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET'])
    if (has(name)) variables.needs(name, 'SLACK_BOT_TOKEN')
  if (has('SLACK_BOT_TOKEN') && !has('SLACK_APP_TOKEN') && !has('SLACK_SIGNING_SECRET') && !has('SLACK_HTTP_PORT'))
    variables.fault(
      'SLACK_BOT_TOKEN',
      'stands alone; set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET and SLACK_HTTP_PORT (HTTP)',
      '单独设置不够；还需SLACK_APP_TOKEN（Socket Mode），或SLACK_SIGNING_SECRET和SLACK_HTTP_PORT（HTTP）',
    )
  if (botToken === undefined) return undefined
  if (appToken !== undefined) return { mode: 'socket', botToken, appToken, apiUrl }
  if (signingSecret === undefined || port === undefined) return undefined
  return { mode: 'http', botToken, signingSecret, port, apiUrl }
}

const WECHAT = 'WECHATY_PUPPET_SERVICE'

function readWechat(variables: Variables): WechatAccess | undefined {
  const token = variables.secret(`${WECHAT}_TOKEN`, /./, 'the token of the gateway')
  const endpoint = variables.text(`${WECHAT}_ENDPOINT`, /^(?:[^\s:/@]+|\[[\da-f:]+\]):\d{1,5}$/i, 'host:port')
  const insecure = variables.text(`${WECHAT}_NO_TLS_INSECURE_CLIENT`, /^(?:true|false|1|0)$/, 'true or false')
  const authority = variables.pem(`${WECHAT}_TLS_CA_CERT`, 'CERTIFICATE')
  const serverName = variables.text(`${WECHAT}_TLS_SERVER_NAME`, /^[\w.-]+$/, 'the name in the certificate')
  // Without an endpoint wechaty would look the token up in a directory on the internet.
  variables.together([`${WECHAT}_TOKEN`, `${WECHAT}_ENDPOINT`])
  if (token === undefined || endpoint === undefined) return undefined
  const plain = insecure === 'true' || insecure === '1'
  // wechaty would take its own root, whose key everybody has: anybody could be the gateway.
  if (!plain && !variables.has(`${WECHAT}_TLS_CA_CERT`))
    variables.fault(
      `${WECHAT}_TLS_CA_CERT`,
      `is not set; give the root of the gateway's certificate, or ${WECHAT}_NO_TLS_INSECURE_CLIENT=true on one machine`,
      `未设置；请提供网关证书的根证书，或在同一台机器上设${WECHAT}_NO_TLS_INSECURE_CLIENT=true`,
    )
  return {
    ...{ token, endpoint, insecure: plain },
    ...(authority === undefined ? {} : { authority }),
    ...(serverName === undefined ? {} : { serverName }),
  }
}

function readWecom(variables: Variables): WecomAccess | undefined {
  const botId = variables.secret('WECOM_BOT_ID', /./, 'the id of the bot')
  const secret = variables.secret('WECOM_BOT_SECRET', /./, 'the secret of the bot')
  const url = variables.address('WECOM_WS_URL', 'wss')
  variables.together(['WECOM_BOT_ID', 'WECOM_BOT_SECRET'])
  return botId === undefined || secret === undefined ? undefined : { botId, secret, url }
}

function readWebhooks(variables: Variables): ReadonlyMap<number, string> {
  const webhooks = new Map<number, string>()
  for (const name of variables.namesLike(/^WECOM_WEBHOOK_URL/)) {
    const number = /^WECOM_WEBHOOK_URL_([1-9]\d{0,3})$/.exec(name)?.[1]
    if (number === undefined) {
      variables.fault(
        name,
        'is no name of a webhook; name it WECOM_WEBHOOK_URL_1, _2, …',
        '名称不对；应为WECOM_WEBHOOK_URL_1、_2……',
      )
      continue
    }
    const url = variables.address(name, 'https')
    if (url !== undefined) webhooks.set(Number(number), url)
  }
  return webhooks
}
