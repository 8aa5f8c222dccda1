import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openGateway } from '../../../src/app/wechat-gateway.ts'
import { readEnvironment } from '../../../src/config/environment.ts'
import { type Certified, newAuthority } from '../../support/certificates.ts'
import { until } from '../../support/office-world.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { at, newGateway, type TestGateway, type WechatWorldOptions, wechatWorld } from '../../support/wechat-world.ts'

const NAME = 'gateway.office'
const OURS = newAuthority('office root')
const SERVICE = 'WECHATY_PUPPET_SERVICE'

async function gatewayWith(certified: Certified): Promise<TestGateway> {
  const gateway = await newGateway()
  gateway.certified = certified
  await gateway.start()
  return gateway
}

/** What is wrong, as soon as something is. */
async function problemOf(options: WechatWorldOptions) {
  const world = await wechatWorld({ ...options, connected: false })
  await until(() => world.channel.status().problem !== null)
  return { world, problem: world.channel.status().problem }
}

describe('an encrypted connection to the gateway', () => {
  it('is answered over, and again after the gateway was away', async () => {
    const gateway = await gatewayWith(OURS.issue(NAME))
    const world = await wechatWorld({ gateway, tls: { authority: OURS.certificate, serverName: NAME } })
    world.say(at('2021年固投目标是多少'))
    await world.settled()

    await gateway.kill()
    await until(() => !world.channel.status().connected)
    await gateway.start()
    await until(() => world.channel.status().connected)
    world.say(at('2021年GDP目标是多少'))
    await world.settled()

    expect(world.texts()).toHaveLength(2)
    expect(world.channel.status().problem).toBeNull()
  })

  it.each<[string, Certified, WechatWorldOptions['tls'], string]>([
    ['another authority', newAuthority('other root').issue(NAME), { serverName: NAME }, 'signed by another authority'],
    [
      'another authority of the name',
      newAuthority('office root').issue(NAME),
      { serverName: NAME },
      'signed by another',
    ],
    ['another name', OURS.issue('other.office'), { serverName: NAME }, 'is for another name'],
    ['another name than the token’s', OURS.issue(NAME), {}, 'is for another name'],
    ['the past', OURS.issue(NAME, -1), { serverName: NAME }, 'has expired'],
  ])('of a certificate of %s is refused in one line that tells no secret', async (_, certified, tls, line) => {
    const gateway = await gatewayWith(certified)

    const { world, problem } = await problemOf({ gateway, tls: { authority: OURS.certificate, ...tls } })

    const told = JSON.stringify([world.logged, world.alarms, problem])
    expect(problem?.en).toContain(line)
    expect(problem?.en).not.toContain('\n')
    expect(world.alarms).toHaveLength(1)
    expect(world.logged.filter(({ level }) => level !== 'debug')).toHaveLength(1)
    for (const secret of [gateway.token, '-----', certified.key]) expect(told).not.toContain(secret)
  })

  it.each<[string, boolean]>([
    ['is offered to a gateway that has none', false],
    ['is wanted by the gateway alone', true],
  ])('that %s is refused in one line', async (_, wanted) => {
    const gateway = await newGateway()
    if (wanted) gateway.certified = OURS.issue(NAME)
    await gateway.start()
    const tls = wanted ? {} : { tls: { authority: OURS.certificate, serverName: NAME } }

    const { problem } = await problemOf({ gateway, ...tls })

    expect(problem?.en).toContain('both sides use TLS or neither does')
  })

  it('is set by variables on both sides, PEM text out of files', async () => {
    const { certificate, key } = OURS.issue(NAME)
    const folder = await temporaryFolder({
      'root.pem': OURS.certificate,
      'gateway.pem': certificate,
      'gateway.key': key,
    })
    const pem = async (file: string) => (await readFile(path.join(folder, file), 'utf8')).replaceAll('\n', '\\n')
    const { endpoint } = await newGateway()
    const common = { [`${SERVICE}_TOKEN`]: `${NAME}_0123456789`, [`${SERVICE}_ENDPOINT`]: endpoint }
    const logged: unknown[] = []
    const log = (...all: unknown[]) => logged.push(all)
    const gateway = await openGateway(
      {
        ...{ ...common, WECHATY_PUPPET: 'wechaty-puppet-mock' },
        [`${SERVICE}_TLS_SERVER_CERT`]: await pem('gateway.pem'),
        [`${SERVICE}_TLS_SERVER_KEY`]: await pem('gateway.key'),
      },
      folder,
      ...([{ show() {} }, { info: log, warn: log, error: log }] as const),
    )
    const { wechat } = readEnvironment(
      { ...common, [`${SERVICE}_TLS_CA_CERT`]: await pem('root.pem') },
      folder,
    ).channels

    const { problem } = await problemOf({
      ...{ token: wechat?.token ?? '', endpoint },
      tls: { authority: wechat?.authority ?? '' },
    })
    await gateway.stop()

    // The stand-in for WeChat in it has no account.
    expect(problem?.en).toContain('nobody is logged in')
    expect(logged).toContainEqual([{ endpoint, encrypted: true }, 'the WeChat gateway serves'])
    expect(JSON.stringify(logged)).not.toMatch(/0123456789|PRIVATE/)
  })

  it('with a key of another certificate does not start, in one line without the key', async () => {
    const { certificate } = OURS.issue(NAME)
    const { key } = OURS.issue(NAME)
    const { endpoint } = await newGateway()
    const quiet = { info() {}, warn() {}, error() {} }

    const opened = openGateway(
      {
        ...{ [`${SERVICE}_TOKEN`]: `${NAME}_0123456789`, [`${SERVICE}_ENDPOINT`]: endpoint },
        ...{ WECHATY_PUPPET: 'wechaty-puppet-mock', [`${SERVICE}_TLS_SERVER_CERT`]: certificate },
        [`${SERVICE}_TLS_SERVER_KEY`]: key,
      },
      await temporaryFolder(),
      ...([{ show() {} }, quiet] as const),
    )

    await expect(opened).rejects.toThrow(
      /^WECHATY_PUPPET_SERVICE_TLS_SERVER_CERT, WECHATY_PUPPET_SERVICE_TLS_SERVER_KEY: [^\n-]+$/,
    )
  })
})
