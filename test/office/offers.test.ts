import { describe, expect, it } from 'vitest'
import { houseOf } from '../../src/office/house.ts'
import { message, newOffice } from '../support/office-world.ts'
import { NOON, newStore, sqliteWorld } from '../support/store-world.ts'

const QUESTION = '2021年固投目标是多少'
const MINUTE = 60_000

async function office() {
  const world = await newOffice({ store: await newStore(sqliteWorld) })
  const ask = async (text: string, other: Parameters<typeof message>[1] = {}) => {
    const { id, answer } = await world.office.answer(message(text, other))
    return { id, answer, text: answer.text }
  }
  return { ...world, ask, house: houseOf(world.office) }
}

describe('what was offered below an answer', () => {
  it('is its paragraphs, by their numbers', async () => {
    const { ask } = await office()
    await ask(QUESTION)

    const { answer } = await ask('1')

    expect(answer).toMatchObject({ intent: 'code', outcome: 'answered' })
    expect(answer.text).toMatch(/^计21-1\.2-3（/)
  })

  it('is its choices where it asks which is meant', async () => {
    const { ask } = await office()
    await ask('2021年投资目标')

    expect((await ask('2')).text).toContain('270亿元以上')
  })

  it('is what it suggests where it cites nothing', async () => {
    const { ask } = await office()
    const { answer } = await ask('帮助')
    const [, second = ''] = answer.suggestions

    const taken = await ask('2')
    const asked = await ask(second, { person: { id: 'U9', name: '王' } })

    expect(second).not.toBe('')
    expect(taken.text).toBe(asked.text)
  })

  it('is not taken by +1, by a number beyond it, or by somebody else', async () => {
    const { ask, house } = await office()
    await ask(QUESTION)
    const takes = async (text: string, other = {}) => (await house.offered(message(text, other), MINUTE))?.takes ?? null

    expect(await takes('1')).toBe(true)
    expect(await takes('+1')).toBe(false)
    expect(await takes('2')).toBe(false)
    expect(await takes('好的')).toBe(false)
    expect(await takes('1', { person: { id: 'U2', name: '李' } })).toBeNull()
  })

  it('lasts for as long as the channel says', async () => {
    const { ask, house, wait } = await office()
    const { id } = await ask(QUESTION)

    wait(MINUTE)

    expect(await house.offered(message('1'), MINUTE)).toMatchObject({ id, page: 1, takes: true })
    wait(1)
    expect(await house.offered(message('1'), MINUTE)).toBeNull()
  })

  it('is offered again below the same answer to who quotes it, in the same room alone', async () => {
    const { ask, house } = await office()
    const { id, text } = await ask(QUESTION)
    const quoting = (other: Parameters<typeof message>[1]) =>
      house.offered(message('1', { quote: `${text}\n出处：计21`, person: { id: 'U2', name: '李' }, ...other }), MINUTE)

    expect(await quoting({})).toMatchObject({ id, takes: true })
    expect(await quoting({ chat: 'C2' })).toBeNull()
  })

  it('goes on with a further page of the same answer, which is not audited a second time', async () => {
    const { ask, office: of, parts, house } = await office()
    const { id } = await ask(QUESTION)

    const next = await of.answer(message('更多', { more: { id, page: 2 } }))
    const offered = await house.offered(message('更多'), MINUTE)
    const elsewhere = await of.answer(message('更多', { more: { id, page: 2 }, chat: 'C2' }))

    expect(next).toMatchObject({ id, page: 2 })
    expect(offered).toMatchObject({ id, page: 2 })
    expect(elsewhere.answer.text).toBe('没有更多内容，请直接提问。')
    expect(await parts.store.audit.list({ since: NOON - 1 })).toHaveLength(1)
  })
})

describe('a quote', () => {
  it('of an answer is leaned on as if its question had been asked just before', async () => {
    const { ask } = await office()
    const { text } = await ask(QUESTION)
    await ask('武汉长江中心进展如何', { person: { id: 'U2', name: '李' } })

    const followed = await ask('那2020年呢', { quote: text, person: { id: 'U2', name: '李' } })

    expect(followed.text).toContain('增长15%')
  })

  it('of words of somebody else is the subject of a question that has none', async () => {
    const { ask } = await office()

    expect((await ask('谁牵头', { quote: '武汉长江中心什么时候开工' })).text).toContain('文件未写明牵头单位')
  })

  it('changes nothing in a question that stands by itself', async () => {
    const { ask } = await office()
    const alone = await ask('2021年GDP目标是多少')

    const below = await ask('2021年GDP目标是多少', {
      quote: '武汉长江中心什么时候开工',
      person: { id: 'U2', name: '李' },
    })

    expect(below.text).toBe(alone.text)
  })
})
