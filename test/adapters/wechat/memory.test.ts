import { expect, it } from 'vitest'
import { MESSAGES_KEPT } from '../../../src/adapters/wechat/limits.ts'
import { measuredBot } from '../../support/measured-bot.ts'
import { newGateway } from '../../support/wechat-world.ts'

const MESSAGES = 2000

it('the program keeps nothing of the messages that go by, but for the last ones', async () => {
  const gateway = await newGateway()
  await gateway.start()
  const bot = await measuredBot(gateway)
  await bot.pass(500)
  const before = await bot.content()

  await bot.pass(MESSAGES)
  const after = await bot.content()
  await bot.pass(MESSAGES)
  const later = await bot.content()

  expect(later.kept).toBeLessThanOrEqual(2 * MESSAGES_KEPT)
  // One object for every message would be ten times as many, in every round; what is made once is made in one of them.
  const grown = Math.min(after.objects - before.objects, later.objects - after.objects)
  expect(grown).toBeLessThan(MESSAGES / 10)
}, 300_000)
