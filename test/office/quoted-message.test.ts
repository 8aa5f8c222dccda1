import { expect, it } from 'vitest'
import { message, newOffice } from '../support/office-world.ts'
import { newStore, sqliteWorld } from '../support/store-world.ts'

async function office() {
  return (await newOffice({ store: await newStore(sqliteWorld) })).office
}

it("a message that quotes another person's question goes on with that", async () => {
  const { answer } = await (await office()).answer(message('那2020年呢', { quote: '2021年固投目标是多少' }))

  expect(answer.text).toContain('增长15%')
})

it("a message that quotes the bot's answer goes on with what it is about, not with the last question", async () => {
  const desk = await office()
  const { answer: quoted } = await desk.answer(message('2021年固投目标是多少', { person: { id: 'U2', name: '李' } }))
  await desk.answer(message('2021年GDP目标是多少'))

  const { answer } = await desk.answer(message('那2020年呢', { quote: `${quoted.text}\n〔计21-1.2-3〕` }))

  expect(answer.text).toContain('固定资产投资')
  expect(answer.text).toContain('增长15%')
})

it('a number with a quote of the choices takes one of them, also where they were offered to another person', async () => {
  const desk = await office()
  const { answer: offered } = await desk.answer(message('2021年投资目标', { person: { id: 'U2', name: '李' } }))

  const { answer } = await desk.answer(message('2', { quote: offered.text }))

  expect(offered.outcome).toBe('ambiguous')
  expect(answer.text).toContain('270亿元以上')
})

it('a quote that speaks of nothing leaves the conversation as it is', async () => {
  const desk = await office()
  await desk.answer(message('2021年固投目标是多少'))

  const { answer } = await desk.answer(message('那2020年呢', { quote: '收到' }))

  expect(answer.text).toContain('增长15%')
})
