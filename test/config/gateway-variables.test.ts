import { describe, expect, it } from 'vitest'
import { readGatewaySettings } from '../../src/config/gateway-variables.ts'

const SERVICE = 'WECHATY_PUPPET_SERVICE'
const PLAIN = {
  [`${SERVICE}_TOKEN`]: 'insecure_0123456789',
  [`${SERVICE}_ENDPOINT`]: '127.0.0.1:8788',
  [`${SERVICE}_NO_TLS_INSECURE_SERVER`]: 'true',
}

describe('settings of the WeChat gateway', () => {
  it('are the token and the address, and the puppet where another one is wanted', () => {
    expect(readGatewaySettings({ ...PLAIN, WECHATY_PUPPET: 'wechaty-puppet-xp' })).toEqual({
      ...{ puppet: 'wechaty-puppet-xp', token: 'insecure_0123456789', endpoint: '127.0.0.1:8788', insecure: true },
    })
    expect(readGatewaySettings(PLAIN).puppet).toBeUndefined()
  })

  it.each<[Record<string, string>, string]>([
    [{ [`${SERVICE}_TOKEN`]: '' }, `${SERVICE}_TOKEN: is not set`],
    [{ [`${SERVICE}_TOKEN`]: 'guessable' }, `${SERVICE}_TOKEN: is not insecure_`],
    [{ [`${SERVICE}_ENDPOINT`]: '' }, `${SERVICE}_ENDPOINT: is not set`],
    [{ [`${SERVICE}_ENDPOINT`]: '8788' }, `${SERVICE}_ENDPOINT: "8788" is not allowed`],
    [{ [`${SERVICE}_ENDPOINT`]: '0.0.0.0:8788' }, `${SERVICE}_ENDPOINT: without TLS`],
    [{ [`${SERVICE}_NO_TLS_INSECURE_SERVER`]: '' }, `${SERVICE}_TLS_SERVER_CERT: is not set`],
    [{ [`${SERVICE}_TLS_SERVER_CERT`]: 'hush' }, `${SERVICE}_TLS_SERVER_CERT: is no readable PEM text`],
    [
      { [`${SERVICE}_TLS_SERVER_KEY`]: '-----BEGIN PRIVATE KEY-----\nhush\n-----END PRIVATE KEY-----' },
      `${SERVICE}_TLS_SERVER_KEY: is no readable PEM text`,
    ],
    [{ WECHATY_PUPPET: 'wechaty-puppet-service' }, 'WECHATY_PUPPET: "wechaty-puppet-service" is not allowed'],
    [{ WECHATY_PUPPET: 'lodash' }, 'WECHATY_PUPPET: "lodash" is not allowed'],
  ])('%j are one clear line', (env, line) => {
    expect(() => readGatewaySettings({ ...PLAIN, ...env })).toThrow(line)
  })

  it('never show the token', () => {
    expect(() => readGatewaySettings({ ...PLAIN, [`${SERVICE}_TOKEN`]: 'hush hush_12345678' })).toThrow(/^(?!.*hush)/)
  })
})
