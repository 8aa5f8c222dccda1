import { WenjiError } from '../core/errors.ts'
import { Variables } from './variables.ts'

/** How `wenji wechat-gateway` serves a puppet. The token is secret. */
export interface GatewaySettings {
  /** The package of the puppet; undefined for the one that wechaty brings. */
  readonly puppet: string | undefined
  readonly token: string
  /** host:port */
  readonly endpoint: string
  readonly insecure: boolean
  /** As PEM text; the key is secret. Absent where nothing is encrypted. */
  readonly certified?: { readonly certificate: string; readonly key: string }
}

const SERVICE = 'WECHATY_PUPPET_SERVICE'
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]):/

/** Reads the gateway's variables, by wechaty's names. Throws WenjiError with the first that is wrong. */
export function readGatewaySettings(env: Readonly<Record<string, string | undefined>>): GatewaySettings {
  const variables = new Variables(env)
  const puppet = variables.text('WECHATY_PUPPET', PUPPET, 'the name of an installed package such as wechaty-puppet-…')
  const token = variables.secret(
    `${SERVICE}_TOKEN`,
    /^[^_\s]+_.{8,}/,
    'insecure_ and at least 8 signs that nobody guesses',
  )
  const endpoint = variables.text(`${SERVICE}_ENDPOINT`, /^(?:[^\s:/@]+|\[[\da-f:]+\]):\d{1,5}$/i, 'host:port')
  const plain = variables.text(`${SERVICE}_NO_TLS_INSECURE_SERVER`, /^(?:true|false|1|0)$/, 'true or false')
  for (const name of ['TOKEN', 'ENDPOINT'] as const)
    if (!variables.has(`${SERVICE}_${name}`))
      variables.fault(`${SERVICE}_${name}`, 'is not set; the gateway needs it', '未设置；网关需要它')
  const insecure = plain === 'true' || plain === '1'
  if (insecure && endpoint !== undefined && !LOOPBACK.test(endpoint))
    variables.fault(
      `${SERVICE}_ENDPOINT`,
      'without TLS the gateway listens on this machine alone (127.0.0.1:8788)',
      '不加密时网关只能在本机监听（127.0.0.1:8788）',
    )
  // wechaty would fall back to a certificate whose key everybody has.
  if (!insecure)
    for (const name of ['TLS_SERVER_CERT', 'TLS_SERVER_KEY'])
      if (!variables.has(`${SERVICE}_${name}`))
        variables.fault(
          `${SERVICE}_${name}`,
          `is not set; give a certificate of your own, or ${SERVICE}_NO_TLS_INSECURE_SERVER=true on one machine`,
          `未设置；请提供自己的证书，或在同一台机器上设${SERVICE}_NO_TLS_INSECURE_SERVER=true`,
        )
  const certificate = variables.pem(`${SERVICE}_TLS_SERVER_CERT`, 'CERTIFICATE')
  const key = variables.pem(`${SERVICE}_TLS_SERVER_KEY`, 'PRIVATE KEY')
  const [fault] = variables.faults
  if (fault || token === undefined || endpoint === undefined)
    throw (
      fault ??
      new WenjiError('the gateway is not configured', { zh: '网关未设置', en: 'the gateway is not configured' })
    )
  const certified =
    insecure || certificate === undefined || key === undefined ? {} : { certified: { certificate, key } }
  return { puppet, token, endpoint, insecure, ...certified }
}

/** wechaty's own name for its client is no puppet that could be served. */
const PUPPET = /^(?!wechaty-puppet-service$)(?:@[\w.-]+\/)?[\w.-]*wechaty-puppet-[\w.-]+$/
