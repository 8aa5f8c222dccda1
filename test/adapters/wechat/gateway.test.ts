import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { types } from 'wechaty-puppet'
import { PuppetMock } from 'wechaty-puppet-mock'
import { drawCode } from '../../../src/adapters/wechat/draw-code.ts'
import { DEFAULT_PUPPET, loadPuppet } from '../../../src/adapters/wechat/load-puppet.ts'
import { openGateway } from '../../../src/app/wechat-gateway.ts'
import { until } from '../../support/office-world.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { at, newGateway, wechatWorld } from '../../support/wechat-world.ts'

const CODE = 'https://login.example/l/abc'
const TOKEN = 'insecure_0123456789-secret'

describe('the gateway', () => {
  it('loads a puppet by its name, and says what is wrong with one that is none', async () => {
    const memory = path.join(await temporaryFolder(), 'login')

    await expect(loadPuppet('wechaty-puppet-nowhere', memory)).rejects.toThrow(
      'WECHATY_PUPPET: the package wechaty-puppet-nowhere cannot be loaded; install it',
    )
    await expect(loadPuppet('zod', memory)).rejects.toThrow('WECHATY_PUPPET: the package zod holds no puppet')
    expect((await loadPuppet('wechaty-puppet-mock', memory)).name()).toContain('mock')
  })

  it('takes the puppet that wechaty brings, if nothing is said', async () => {
    const memory = path.join(await temporaryFolder(), 'login')

    expect((await loadPuppet(DEFAULT_PUPPET, memory)).name()).toContain('wechat4u')
  })

  it('shows the code that has to be scanned in the terminal, and never in its log', async () => {
    const { endpoint } = await newGateway()
    const shown: string[] = []
    const logged: unknown[] = []
    const log = (...all: unknown[]) => logged.push(all)
    const scanning = vi.spyOn(PuppetMock.prototype, 'start').mockImplementation(async function (this: PuppetMock) {
      this.emit('scan', { qrcode: CODE, status: types.ScanStatus.Waiting })
    })
    onTestFinished(() => scanning.mockRestore())
    const env = {
      ...{ WECHATY_PUPPET: 'wechaty-puppet-mock', WECHATY_PUPPET_SERVICE_TOKEN: TOKEN },
      ...{ WECHATY_PUPPET_SERVICE_ENDPOINT: endpoint, WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_SERVER: 'true' },
    }

    const gateway = await openGateway(
      ...([env, await temporaryFolder(), { show: (text: string) => void shown.push(text) }] as const),
      { info: log, warn: log, error: log },
    )
    await until(() => shown.length > 0)
    await gateway.stop()

    expect(shown).toEqual([await drawCode(CODE)])
    expect(JSON.stringify(logged)).toContain('a code waits to be scanned')
    expect(JSON.stringify(logged)).not.toMatch(/login\.example|█/)
  })

  it('gives a sign of life, so that a quiet connection is not opened anew', async () => {
    const world = await wechatWorld({ times: { heardWithin: 1500 } })
    const beats: number[] = []
    world.gateway.rig.puppet.on('heartbeat', () => void beats.push(performance.now()))

    // Many times as long as silence may last.
    await until(() => beats.length >= 20, 30_000)
    world.say(at('2021年固投目标是多少'))
    await world.settled()

    expect(world.channel.status()).toMatchObject({ connected: true, reconnects: 0 })
    expect(world.texts()).toHaveLength(1)
  })

  it('says in one line that its address is taken, and never the token', async () => {
    const taken = await newGateway()
    await taken.start()
    const logged: unknown[] = []
    const log = (...all: unknown[]) => logged.push(all)
    const env = {
      ...{ WECHATY_PUPPET: 'wechaty-puppet-mock', WECHATY_PUPPET_SERVICE_TOKEN: TOKEN },
      ...{ WECHATY_PUPPET_SERVICE_ENDPOINT: taken.endpoint, WECHATY_PUPPET_SERVICE_NO_TLS_INSECURE_SERVER: 'true' },
    }

    const opened = openGateway(env, await temporaryFolder(), { show() {} }, { info: log, warn: log, error: log })

    await expect(opened).rejects.toThrow(`WECHATY_PUPPET_SERVICE_ENDPOINT: ${taken.endpoint} cannot be opened`)
    await expect(opened).rejects.not.toThrow(TOKEN)
    expect(JSON.stringify(logged)).not.toContain(TOKEN)
  })

  it('draws a code out of blocks', async () => {
    const drawn = await drawCode('https://login.example/l/abc')

    expect(drawn.split('\n').length).toBeGreaterThan(12)
    expect(drawn).toMatch(/^[\s█▀▄]+$/)
    expect(drawn).not.toContain('login')
  })

  it('that waits for its code is told as such, and answers after the login', async () => {
    const gateway = await newGateway()
    await gateway.start(false)
    const world = await wechatWorld({ gateway, connected: false })
    gateway.rig.mocker.scan('https://login.example/l/abc')
    await until(() => world.channel.status().problem !== null)
    const problem = world.channel.status().problem

    gateway.rig.login()
    await until(() => world.channel.status().connected)
    world.say(at('2021年固投目标是多少'))
    await world.settled()

    expect(problem?.zh).toContain('请在网关的终端扫码')
    expect(JSON.stringify(world.logged)).not.toContain('login.example')
    expect(world.texts()).toHaveLength(1)
  })
})
