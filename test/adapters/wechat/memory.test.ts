import { expect, it } from 'vitest'
import { MESSAGES_KEPT } from '../../../src/adapters/wechat/limits.ts'
import { measuredBot } from '../../support/measured-bot.ts'
import { newGateway } from '../../support/wechat-world.ts'

const MESSAGES = 3000

it('the program keeps nothing of the messages that go by, but for the last ones', async () => {
  const gateway = await newGateway()
  await gateway.start()
  const bot = await measuredBot(gateway)
  await bot.pass(500)
  const before = await bot.content()

  await bot.pass(MESSAGES)
  const after = await bot.content()

  expect(after.kept).toBeLessThanOrEqual(2 * MESSAGES_KEPT)
  // One object for every message would be ten times as many.
  expect(after.objects - before.objects).toBeLessThan(MESSAGES / 10)
}, 120_000)
