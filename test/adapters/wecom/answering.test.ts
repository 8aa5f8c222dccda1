import { describe, expect, it } from 'vitest'
import { until } from '../../support/office-world.ts'
import { seen, settled, type WecomWorld, wecomWorld } from '../../support/wecom-world.ts'

const QUESTION = '2021年固投目标是多少'
const ANSWER = '2021年全社会固定资产投资目标：300亿元。'

/** What the bot has shown in a chat, when it is so many messages. */
async function shown({ wecom }: WecomWorld, count: number, chat = 'W1') {
  await until(() => wecom.of(chat).length >= count)
  return wecom.of(chat)
}

/** What the bot says to something that is answered, after something to which it keeps silent. */
async function answeredNext(world: WecomWorld, chat = 'W1') {
  world.wecom.write({ text: '2021年GDP目标是多少', ...(chat === 'W1' ? {} : { direct: true, user: chat }) })
  await until(() => world.wecom.of(chat).some(({ content }) => content.includes('生产总值')))
  await settled(world)
  return world.wecom.of(chat)
}

describe('WeCom', () => {
  it('replies to a mention with the answer and its sources', async () => {
    const world = await wecomWorld()

    world.wecom.write({ text: QUESTION })
    const [first] = await shown(world, 1)

    expect(first).toMatchObject({ via: 'reply', card: null, feedback: expect.stringMatching(/./) })
    expect(seen(first?.content)).toContain(ANSWER)
    expect(seen(first?.content)).toMatch(/^> 1 〔计21-1\.2-3〕《.+》.*：“.*300亿元.*”$/m)
    expect(world.wecom.errors).toEqual([])
  })

  it('answers a person alone, and goes on from there without a mention', async () => {
    const world = await wecomWorld()

    world.wecom.write({ text: QUESTION, direct: true })
    await shown(world, 1, 'zhangsan')
    world.wecom.write({ text: '那2020年呢', direct: true })
    const [, second] = await shown(world, 2, 'zhangsan')

    expect(second?.content).toContain('增长15%')
    expect(world.wecom.errors).toEqual([])
  })

  it('answers what is quoted, and goes on with it', async () => {
    const world = await wecomWorld()

    world.wecom.write({ text: '', quote: QUESTION })
    await shown(world, 1)
    world.wecom.write({ text: '那2020年呢', user: 'lisi', quote: `@问计 ${QUESTION}` })
    const [first, second] = await shown(world, 2)

    expect(seen(first?.content)).toContain(ANSWER)
    expect(second?.content).toContain('增长15%')
  })

  it('tells how to ask where it is only mentioned', async () => {
    const world = await wecomWorld()

    world.wecom.write({ text: '' })
    const [first] = await shown(world, 1)

    expect(first?.content).toContain('可以这样问')
    expect(first?.feedback).toBeNull()
  })

  it('answers once what is delivered several times, also after a restart', async () => {
    const world = await wecomWorld()
    const { wecom, store } = world

    const msgid = wecom.write({ text: QUESTION })
    wecom.write({ text: QUESTION, msgid })
    await shown(world, 1)
    await world.service.stop()
    const again = await wecomWorld({ wecom, store })
    wecom.write({ text: QUESTION, msgid })
    const all = await answeredNext(again)

    expect(all).toHaveLength(2)
  })

  it('keeps silent about old messages, files in groups, and frames that it cannot read', async () => {
    const world = await wecomWorld()
    const { wecom } = world

    wecom.write({ text: QUESTION, at: Math.floor(Date.now() / 1000) - 3600 })
    wecom.write({ more: { msgtype: 'image', image: { url: 'https://x.example/1', aeskey: 'k' } } })
    wecom.write({ more: { msgtype: 'stream', stream: { id: '1' } } })
    wecom.write({ text: QUESTION, more: { from: {} } })
    wecom.write({ text: QUESTION, mention: false })
    const all = await answeredNext(world)

    expect(all).toHaveLength(1)
    expect(await world.store.audit.list({})).toHaveLength(1)
  })

  it('asks for words once where somebody alone with it sends a picture, and reads those beside one', async () => {
    const world = await wecomWorld()
    const { wecom } = world
    const image = { msgtype: 'image', image: { url: 'https://x.example/1' } }

    wecom.write({ direct: true, more: image })
    wecom.write({ direct: true, more: image })
    const item = { msgtype: 'text', text: { content: QUESTION } }
    wecom.write({ direct: true, more: { msgtype: 'mixed', mixed: { msg_item: [image, item] } } })
    wecom.write({ direct: true, more: { msgtype: 'voice', voice: { content: '2021年GDP目标是多少' } } })
    const all = await shown(world, 3, 'zhangsan')

    expect(all.map(({ content }) => seen(content).split('\n')[0])).toEqual([
      '请用文字提问。',
      ANSWER,
      expect.stringContaining('7%'),
    ])
  })

  it('shows what a document says as it stands', async () => {
    const world = await wecomWorld()

    world.wecom.write({ text: '解释 <@all> [点击](https://evil.example) `x`' })
    await shown(world, 1)

    expect(world.wecom.errors).toEqual([])
  })
})

describe('a choice', () => {
  it('is pressed, once a person, or typed by its number', async () => {
    const world = await wecomWorld()
    const { wecom } = world

    wecom.write({ text: '2021年投资目标' })
    const [asked] = await shown(world, 1)
    if (!asked) throw new Error('nothing is shown')
    wecom.press(asked, 2, 'lisi')
    wecom.press(asked, 2, 'lisi')
    await shown(world, 2)
    wecom.write({ text: '1' })
    const all = await shown(world, 3)

    expect(asked.card?.button_list.map(({ text }) => text)).toEqual(['1 固定资产投资', '2 重大项目投资'])
    expect(all[1]?.content).toContain('270亿元以上')
    expect(all[1]?.via).toBe('send')
    expect(seen(all[2]?.content)).toContain(ANSWER)
    expect(wecom.errors).toEqual([])
  })
})

describe('feedback', () => {
  it.each([
    [[], 'wrong_paragraph'],
    [[1], 'wrong_paragraph'],
    [[2], 'incomplete'],
    [[1, 3], 'wrong_figure'],
    [[4], 'wrong_figure'],
  ])('of reasons %j is put before the editors as %s', async (reasons, reason) => {
    const world = await wecomWorld()
    world.wecom.write({ text: QUESTION })
    const [first] = await shown(world, 1)
    if (!first) throw new Error('nothing is shown')

    world.wecom.judge(first, 1)
    world.wecom.judge(first, 3)
    world.wecom.judge(first, 2, reasons, '应为2020年')
    await until(async () => (await world.store.reviews.list({})).length > 0)

    expect(await world.store.reviews.list({})).toMatchObject([{ question: QUESTION, reason, remark: '应为2020年' }])
  })

  it('names at debug what it does not answer, and why', async () => {
    const world = await wecomWorld()

    world.wecom.write({ text: QUESTION, msgid: 'M1' })
    world.wecom.write({ text: QUESTION, msgid: 'M1' })
    world.wecom.write({ text: QUESTION, at: 1_600_000_000 })
    await world.wecom.delivered()
    await world.channel.handled()

    const reasons = world.logged.flatMap(({ level, data }) => (level === 'debug' ? [data] : []))
    expect(reasons).toHaveLength(2)
    expect(reasons).toContainEqual(expect.objectContaining({ reason: 'said before' }))
    expect(JSON.stringify(world.logged)).not.toContain(QUESTION)
  })
})
