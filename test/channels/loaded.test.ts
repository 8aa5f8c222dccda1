import { expect, it } from 'vitest'
import { modulesIn, PROBED } from '../support/measured-bot.ts'
import { until } from '../support/office-world.ts'
import { startBot } from '../support/slack-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LISTENS, startWithWechat } from '../support/wechat-process.ts'
import { newGateway } from '../support/wechat-world.ts'

const PATIENCE = 60_000

it('the program loads nothing of a channel that is not configured', async () => {
  const gateway = await newGateway()
  await gateway.start()
  const bare = startBot(await temporaryFolder(), { LOG_LEVEL: 'info' }, PROBED)
  await until(() => bare.errors().includes('WeCom is not configured'), PATIENCE)
  const wechat = await startWithWechat(gateway, {}, PROBED)
  await until(() => wechat.errors().includes(LISTENS), PATIENCE)

  const [without, withWechat] = [await modulesIn(bare), await modulesIn(wechat)]

  expect(without).toEqual([])
  expect(withWechat).toEqual(expect.arrayContaining(['wechaty', 'wechaty-puppet-service', '@grpc']))
  expect(withWechat).not.toContain('@slack')
  expect(withWechat).not.toContain('@wecom')
  // The puppet is the gateway's alone.
  expect(withWechat).not.toContain('wechaty-puppet-wechat4u')
}, 180_000)
