import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/core/ports.ts'
import { message, newOffice, type OfficeOptions } from '../support/office-world.ts'
import { newStore, sqliteWorld } from '../support/store-world.ts'

const QUESTION = '2021年固投目标是多少'
const OTHER = { person: { id: 'U2', name: '李四' } }
const NOTHING = '没有找到所指的答复，可引用那条答复再说，或把问题再问一遍。'
const NOTED = '记下了，已转编辑核对。'

async function office(options: Partial<OfficeOptions> = {}) {
  const store = options.store ?? (await newStore(sqliteWorld))
  const world = await newOffice({ ...options, store })
  const ask = async (text: string, other: Parameters<typeof message>[1] = {}) => {
    const { id, answer } = await world.office.answer(message(text, other))
    return { id, answer, text: answer.text }
  }
  return { ...world, store, ask }
}

describe('what is said of an answer', () => {
  it('is about the last one to the same person in the same room, whatever its thread', async () => {
    const { store, ask, wait } = await office()
    await ask(QUESTION, { thread: '1.1' })
    wait(1000)
    const asked = await ask('2021年GDP目标是多少', { thread: '2.1' })

    const said = await ask('不对', { thread: '3.1' })

    expect(said.text).toBe(NOTED)
    expect(await store.reviews.list({})).toMatchObject([{ audit: asked.id, by: { id: 'slack:U1' } }])
  })

  it('is about the last one of its own thread where there is one', async () => {
    const { store, ask } = await office()
    const asked = await ask(QUESTION, { thread: '1.1' })
    await ask('2021年GDP目标是多少', { thread: '2.1' })

    await ask('不对', { thread: '1.1' })

    expect(await store.reviews.list({})).toMatchObject([{ audit: asked.id }])
  })

  it('is about the answer that is quoted, whoever got it', async () => {
    const { store, ask } = await office()
    const asked = await ask(QUESTION)
    await ask('2021年GDP目标是多少', OTHER)

    const said = await ask('不对：应为310亿元', { ...OTHER, quote: asked.text })

    expect(said.text).toBe(NOTED)
    expect(await store.reviews.list({})).toMatchObject([
      { audit: asked.id, question: QUESTION, remark: '应为310亿元', by: { id: 'slack:U2' } },
    ])
  })

  it('about what somebody else wrote is about nothing, whatever was answered before', async () => {
    const { store, ask } = await office()
    await ask(QUESTION)

    const said = await ask('不对', { quote: '明天九点在三楼会议室开会，请各单位准时参加' })

    expect(said.text).toBe(NOTHING)
    expect(await store.reviews.list({})).toEqual([])
  })

  it('is never about an answer of another room, asked or quoted', async () => {
    const { store, ask } = await office()
    const elsewhere = { channel: 'wecom', chat: 'W1' } as const
    const asked = await ask(QUESTION, elsewhere)

    const said = [await ask('不对', OTHER), await ask('不对', { quote: asked.text })]

    expect(said.map(({ text }) => text)).toEqual([NOTHING, NOTHING])
    expect(await store.reviews.list({})).toEqual([])
  })

  it('is not about an answer made of what the room may not see any more', async () => {
    const room = { id: 'investment', channel: 'slack', match: 'C1' } as const
    const both: ('public' | 'internal')[] = ['public', 'internal']
    const before = await office({ settings: { rooms: [{ ...room, classes: both }], slackClasses: both } })
    const asked = await before.ask(QUESTION)
    const { store } = before
    const after = await office({ store, settings: { rooms: [{ ...room, classes: ['public'] }] } })

    const said = [await after.ask('不对'), await after.ask('不对', { quote: asked.text })]

    expect(said.map(({ text }) => text)).toEqual([NOTHING, NOTHING])
    expect(await store.reviews.list({})).toEqual([])
  })

  it('is about what was answered before the small talk', async () => {
    const { store, ask } = await office()
    const asked = await ask(QUESTION)
    await ask('谢谢')

    await ask('答错了')

    expect(await store.reviews.list({})).toMatchObject([{ audit: asked.id }])
  })

  it('is counted where several say the same of a question', async () => {
    const { store, ask } = await office()
    await ask(QUESTION)
    await ask(QUESTION, OTHER)

    await ask('不对')
    await ask('答错了', OTHER)

    expect(await store.reviews.list({})).toMatchObject([{ question: QUESTION, times: 2, reason: 'wrong_figure' }])
  })

  it('that could be a question is one where no answer is there', async () => {
    const { store, ask } = await office()

    const asked = await ask('反馈 问题整改')
    const after = await ask('反馈 问题整改')

    expect(asked.text).not.toBe(NOTHING)
    expect(asked.answer.intent).not.toBe('small_talk')
    expect(after.text).toBe(NOTED)
    expect((await store.audit.list({})).map(({ kind }) => kind).sort()).toEqual(['question', 'review'])
  })

  it('leaves a row in the audit as the command of the buttons does', async () => {
    const { store, ask, wait } = await office()
    const asked = await ask(QUESTION)

    await ask('反馈：应为310亿元')
    wait(1000)
    await ask('有用')

    const [helpful, wrong] = await store.audit.list({ kind: 'review' })
    expect(wrong).toMatchObject({ question: `feedback ${asked.id} wrong_paragraph`, answer: 'review 1001' })
    expect(helpful).toMatchObject({ question: `feedback ${asked.id} helpful`, outcome: 'done', person: 'slack:U1' })
  })

  it('in English is answered in English', async () => {
    const { ask } = await office()
    await ask('What is the 2021 GDP target?')

    expect((await ask('That is not right')).text).toBe('Noted; an editor will look at it.')
  })

  it('that cannot be kept track of is a fault of ours, told with its id and logged once', async () => {
    const store = await newStore(sqliteWorld)
    const turns: Store['turns'] = { ...store.turns, find: () => Promise.reject(new Error('turns are away')) }
    const { ask, logged } = await office({ store: { ...store, turns } })

    const { id, answer } = await ask('不对')

    expect(answer.outcome).toBe('failed')
    expect(logged.filter(({ message: said }) => said === 'question failed')).toMatchObject([{ data: { id } }])
    expect((await store.reviews.list({})).map(({ reason }) => reason)).toEqual(['not_answered'])
  })
})
