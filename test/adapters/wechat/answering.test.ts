import { describe, expect, it } from 'vitest'
import { until } from '../../support/office-world.ts'
import { ASKER, at, OTHER, ROOM, wechatWorld } from '../../support/wechat-world.ts'

const QUESTION = '2021年固投目标是多少'
const ANSWER = '2021年全社会固定资产投资目标：300亿元。'
const DASHES = '- - - - - - - - - - - - - - -'

describe('WeChat over the gateway', () => {
  it('answers a mention in its room, with source and what can be replied', async () => {
    const world = await wechatWorld()

    world.say(at(QUESTION), { mentionIdList: [] })
    await world.settled()

    expect(world.texts()).toEqual([
      `${ANSWER}\n出处：《武昌区2021年国民经济和社会发展计划》（摘编）计21-1.2-3\n回 1 看段落`,
    ])
  })

  it('shows the paragraph to who says 1 after the answer, and to nobody else', async () => {
    const world = await wechatWorld()

    world.say('1')
    world.say(at(QUESTION))
    await world.settled()
    world.say('1', { talkerId: OTHER })
    world.say('+1')
    world.say('收到')
    world.say('谢谢')
    await world.settled()
    const before = world.texts().length
    world.say('1')
    await world.settled()

    expect(before).toBe(1)
    expect(world.texts()).toHaveLength(2)
    expect(world.texts()[1]).toContain('计21-1.2-3（')
    expect(world.texts()[1]).toContain('“——全社会固定资产投资300亿元;”')
  })

  it('takes the number of a choice without a mention', async () => {
    const world = await wechatWorld()

    world.say(at('2021年投资目标'))
    await world.settled()
    world.say('2')
    await world.settled()

    expect(world.texts()).toHaveLength(2)
    expect(world.texts()[1]).toContain('270亿元以上')
  })

  it('takes no number for a choice after everybody was asked to reply with one', async () => {
    const world = await wechatWorld()

    world.say(at('2021年投资目标'))
    await world.settled()
    world.say('@所有人 明天九点开会，收到请回复1', { talkerId: OTHER, mentionIdList: ['notify@all'] })
    world.say('1')
    await world.settled()

    expect(world.texts()).toHaveLength(1)
  })

  it('goes on with what the same person asked, where it is mentioned again', async () => {
    const world = await wechatWorld()

    world.say(at(QUESTION))
    await world.settled()
    world.say(at('那2020年呢'))
    world.say('那2021年呢')
    await world.settled()

    expect(world.texts()).toHaveLength(2)
    expect(world.texts()[1]).toContain('增长15%')
  })

  it('reads a question below a quote as going on with the quote, whoever asked before', async () => {
    const world = await wechatWorld()

    world.say(at(QUESTION))
    await world.settled()
    world.say(`「小助手：${world.texts()[0]}」\n${DASHES}\n${at('那2020年呢')}`, { talkerId: OTHER })
    world.say(`「张三：武汉长江中心进展如何」\n${DASHES}\n${at('')}`, { talkerId: OTHER })
    world.say(`「王五：武汉长江中心什么时候开工的」\n${DASHES}\n${at('谁牵头')}`, { talkerId: OTHER })
    await world.settled()

    const [, followed, quoted, leaning] = world.texts()
    expect(followed).toContain('增长15%')
    expect(quoted).toContain('武汉长江中心')
    expect(leaning).toContain('文件未写明牵头单位')
    expect(world.texts()).toHaveLength(4)
  })

  it('takes the number below a quote of its own answer', async () => {
    const world = await wechatWorld()

    world.say(at('2021年投资目标'))
    await world.settled()
    world.say(`「小助手：${world.texts()[0]}」\n${DASHES}\n2`, { talkerId: OTHER })
    await world.settled()

    expect(world.texts()[1]).toContain('270亿元以上')
  })

  it('knows itself by its name in the room and by names of bot.yaml', async () => {
    const world = await wechatWorld({ settings: { names: ['问计'] } })
    world.gateway.rig.aliases.set(`${ROOM} wxid_bot`, '计划 助手')
    await world.gateway.rig.rename(ROOM, '别的群')
    await until(() => world.channel.status().problem !== null)
    await world.gateway.rig.rename(ROOM, '投资科工作群')
    await until(() => world.channel.status().problem === null)

    world.say(at(QUESTION, '计划 助手'))
    world.say(`@问计 ${QUESTION}`, { talkerId: OTHER })
    world.say(`@小助手2号\u2005${QUESTION}`)
    await world.settled()

    expect(world.texts()).toHaveLength(2)
  })

  it('drops what is not for it, each for a reason that is counted', async () => {
    const world = await wechatWorld({ rooms: { [ROOM]: '投资科工作群', '2@chatroom': '闲聊群' } })
    const id = world.say(at(QUESTION))
    await world.settled()

    world.gateway.rig.repeat(id)
    world.say(at(QUESTION), { talkerId: 'wxid_bot' })
    world.say(at(QUESTION), { timestamp: Math.floor(Date.now() / 1000) - 121 })
    world.say('', { type: 6 })
    world.say(at(QUESTION), { roomId: '2@chatroom' })
    world.gateway.rig.write({ talkerId: ASKER, listenerId: 'wxid_bot', text: QUESTION })
    world.say(QUESTION)
    await world.settled()

    expect(world.texts()).toHaveLength(1)
    expect(world.channel.ignored).toMatchObject({
      ...{ 'said before': 1, 'no text': 1, 'room not answered': 1, 'direct message': 1, 'not addressed': 1 },
      // The marker of each wait is an old message too.
      'too old': 3,
    })
    expect(world.channel.ignored['own message']).toBeGreaterThanOrEqual(2)
  })

  it('answers a direct message only where bot.yaml says so', async () => {
    const world = await wechatWorld({ settings: { direct: true } })

    world.gateway.rig.write({ talkerId: ASKER, listenerId: 'wxid_bot', text: QUESTION })
    await world.settled()

    expect(world.gateway.textsTo(ASKER)[0]).toContain(ANSWER)
  })

  it('answers no room whose name another one has, and says so', async () => {
    const world = await wechatWorld({ rooms: { [ROOM]: '投资科工作群', '2@chatroom': '投资科工作群' } })
    await until(() => world.channel.status().problem !== null)

    world.say(at(QUESTION))
    world.say(at(QUESTION), { roomId: '2@chatroom' })
    await world.settled()
    await world.gateway.rig.rename('2@chatroom', '投资科旧群')
    await until(() => world.channel.status().problem === null)
    world.say(at(QUESTION))
    await world.settled()

    expect(world.alarms.map(({ about, over }) => [about, over])).toEqual([
      ['room 投资科工作群', false],
      ['room 投资科工作群', true],
    ])
    expect(world.texts()).toHaveLength(1)
    expect(world.gateway.textsTo('2@chatroom')).toEqual([])
  })

  it('says in one line that nobody sits behind it outside of working hours', async () => {
    const world = await wechatWorld({
      workTime: { isWorking: () => false, untilWorking: () => 3_600_000 },
      office: { now: () => Date.UTC(2021, 6, 31, 4) },
    })

    world.say(at(QUESTION), { timestamp: Date.UTC(2021, 6, 31, 4) })
    await until(() => world.texts().length === 1)

    expect(world.texts()[0]).toMatch(/^（非工作时间自动答复）\n2021年全社会/)
  })

  it('says that there is no more, where 更多 has nothing to go on with', async () => {
    const world = await wechatWorld()

    world.say(at('更多'))
    await world.settled()
    world.say(at(QUESTION))
    await world.settled()
    world.say('更多')
    world.say(at('更多'))
    await world.settled()

    expect(world.texts()[0]).toBe('没有更多内容，请直接提问。')
    expect(world.texts()[2]).toBe('没有更多内容了。')
    expect(world.texts()).toHaveLength(3)
  })
})
