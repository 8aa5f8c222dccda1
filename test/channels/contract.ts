import { describe, expect, it } from 'vitest'
import { seedDocuments } from '../support/knowledge.ts'
import { until } from '../support/office-world.ts'
import { newStore, sqliteWorld } from '../support/store-world.ts'
import { FIGURES, forgetful, gated, hiddenDocument, longDocument, PARAGRAPHS } from './fixtures.ts'
import type { ChannelBot, ChannelRig, Place } from './rig.ts'

const QUESTION = '2021年固投目标是多少'
const ANSWER = '2021年全社会固定资产投资目标：300亿元。'
const CODE = '计21-1.2-3'
const PLACES: readonly Place[] = ['group', 'direct']

/** What every channel does the same way, whatever its platform. */
export function describeChannel(rig: ChannelRig): void {
  const places = PLACES.filter((place) => rig.groups || place === 'direct')
  const inGroups = it.runIf(rig.groups)
  const place: Place = rig.groups ? 'group' : 'direct'

  /** Writes a text and waits until all is answered; gives what the bot said to it. */
  const ask = async (bot: ChannelBot, text: string, other: Partial<Parameters<ChannelBot['write']>[0]> = {}) => {
    const where = other.place ?? place
    const before = bot.said(where).length
    await bot.write({ text, place: where, ...other })
    await bot.settled()
    return bot.said(where).slice(before)
  }

  describe(`${rig.name}: a question`, () => {
    it.each(places)('in a %s chat has one answer with its figure and its source', async (where) => {
      const bot = await rig.open()

      const said = await ask(bot, QUESTION, { place: where })

      expect(said).toHaveLength(1)
      expect(said[0]).toContain(ANSWER)
      expect(said[0]).toContain(CODE)
      expect(bot.faults()).toEqual([])
    })

    it.each(places)('in a %s chat is gone on with', async (where) => {
      const bot = await rig.open()
      await ask(bot, QUESTION, { place: where })

      expect((await ask(bot, '那2020年呢', { place: where })).join()).toContain('增长15%')
    })

    inGroups(
      'that does not address the bot is left alone, and so is what only says that something was received',
      async () => {
        const bot = await rig.open()
        await ask(bot, QUESTION)

        for (const text of ['收到', '好的', '+1', '这个项目我来跟']) await ask(bot, text, { mention: false })
        await ask(bot, '1', { mention: false, other: rig.bareNumbers })
        await ask(bot, '2021年GDP目标是多少', { mention: false, other: true })

        expect(bot.said('group')).toHaveLength(1)
        expect(await bot.store.audit.list({})).toHaveLength(1)
      },
    )

    it.runIf(rig.duplicates)('that is delivered twice has one answer, also after a restart', async () => {
      const bot = await rig.open()
      await ask(bot, QUESTION, { id: 'M1' })
      await ask(bot, QUESTION, { id: 'M1' })
      const next = await bot.restart()
      await ask(next, QUESTION, { id: 'M1' })

      expect(next.said(place).filter((text) => text.includes(ANSWER))).toHaveLength(1)
    })

    it.runIf(rig.dropsOld)('that is an hour old is answered no more', async () => {
      const bot = await rig.open()

      expect(await ask(bot, QUESTION, { age: 3600_000 })).toEqual([])
    })

    it('of several in a row is answered in its turn', async () => {
      const bot = await rig.open()
      const asked = ['固投', 'GDP', '一般公共预算收入', '居民人均可支配收入', '固投']

      for (const what of asked) await bot.write({ text: `2021年${what}目标是多少`, place })
      await bot.settled()

      const named = ['固定资产投资', '生产总值', '预算收入', '可支配收入', '固定资产投资']
      expect(bot.said(place).map((text, i) => text.split('\n')[0]?.includes(named[i] ?? '?'))).toEqual(
        named.map(() => true),
      )
    })

    it('whose answer is long is answered whole, each message within the limit and no figure parted', async () => {
      const bot = await rig.open({ office: { documents: [longDocument()] } })
      const codes = Array.from({ length: PARAGRAPHS }, (_, i) => `计21-1-${i + 1}`)

      const said = await ask(bot, codes.join('；'))

      const { longest } = rig
      if (longest) expect(said.map((text) => longest.of(text) <= longest.most)).not.toContain(false)
      const all = said.join('\n')
      for (const figure of FIGURES) expect(all).toContain(figure)
      expect(bot.faults()).toEqual([])
    })

    it('that fails by a fault of ours is answered with the id under which it is logged', async () => {
      const bot = await rig.open({ store: forgetful(await newStore(sqliteWorld)) })

      const [said = ''] = await ask(bot, QUESTION)

      const id = /查询未完成（编号 (.+?)）/.exec(said)?.[1]
      expect(bot.world.logged).toContainEqual(
        expect.objectContaining({ message: 'question failed', data: expect.objectContaining({ id }) }),
      )
    })
  })

  describe(`${rig.name}: a choice`, () => {
    it('is taken by its number', async () => {
      const bot = await rig.open()
      const [asked = ''] = await ask(bot, '2021年投资目标')

      expect(asked).toContain('270亿元以上')
      expect((await ask(bot, '2')).join()).toContain('270亿元以上')
    })

    it('is taken by its button, where there are buttons', async ({ skip }) => {
      const bot = await rig.open()
      if (!bot.press) return skip()
      await ask(bot, '2021年投资目标')

      await bot.press(place, 2)
      await until(() => bot.said(place).length === 2)

      expect(bot.said(place)[1]).toContain('270亿元以上')
      expect(bot.faults()).toEqual([])
    })
  })

  describe(`${rig.name}: what is not for everybody`, () => {
    it('is refused where somebody wants to change it, and nothing is written', async () => {
      const bot = await rig.open()

      const [said = ''] = await ask(bot, '把2021年固投目标改成400亿元')

      expect(said).toContain('此操作需由已授权账号在企业微信或 Slack 办理')
      expect(said).not.toContain('400')
      expect((await bot.store.audit.list({})).map(({ kind }) => kind)).toEqual(['question'])
      expect((await ask(bot, QUESTION)).join()).toContain(ANSWER)
    })

    // Who sits at the machine sees everything.
    it.runIf(rig.name !== 'console')('is not told from what is not there', async () => {
      const texts = ['龙泉湖隧道总投资是多少', '龙泉湖隧道进展', QUESTION, '龙泉湖隧道谁牵头']
      const told: string[][] = []
      for (const hidden of [[], [hiddenDocument()]]) {
        const bot = await rig.open({ office: { documents: [...(await seedDocuments()), ...hidden] } })
        const said: string[] = []
        for (const text of texts) said.push(...(await ask(bot, text)))
        told.push(said)
      }

      expect(told[1]).toEqual(told[0])
      expect(told[0]).toHaveLength(texts.length)
    })

    it('is said to be wrong, and an editor finds it', async () => {
      const bot = await rig.open()
      await ask(bot, QUESTION)

      await bot.dislike(place)
      await until(async () => (await bot.store.reviews.list({})).length > 0)

      expect(await bot.store.reviews.list({})).toMatchObject([{ question: QUESTION, room: rig.room }])
    })
  })

  describe(`${rig.name}: what is said of an answer`, () => {
    /** Reasons of the queue's entries that somebody gave. */
    const marked = async (bot: ChannelBot) =>
      (await bot.store.reviews.list({})).filter(({ reason }) => reason !== 'not_answered' && reason !== 'unsure')

    it.each(places)('in a %s chat is one line, and an editor finds it with the answer', async (where) => {
      const bot = await rig.open()
      await ask(bot, QUESTION, { place: where })
      const [answer] = await bot.store.audit.list({ kind: 'question' })

      const said = await ask(bot, '没帮助：目标应是310亿元', { place: where })

      expect(said).toHaveLength(1)
      expect(said[0]).toContain('记下了，已转编辑核对。')
      expect(said[0]).not.toContain('310')
      expect(await bot.store.reviews.list({})).toMatchObject([
        { question: QUESTION, reason: 'wrong_paragraph', remark: '目标应是310亿元', audit: answer?.id, codes: [CODE] },
      ])
      expect(bot.faults()).toEqual([])
    })

    it('leaves the conversation where it was, also after a restart', async () => {
      const bot = await rig.open()
      await ask(bot, QUESTION)
      const next = await bot.restart()

      await ask(next, '答错了')
      const [said = ''] = await ask(next, '那2020年呢')

      expect(said).toContain('增长15%')
      expect(await marked(next)).toMatchObject([{ question: QUESTION, reason: 'wrong_figure' }])
    })

    it('is heard where it is good, and no editor is asked', async () => {
      const bot = await rig.open()
      await ask(bot, QUESTION)

      const [said = ''] = await ask(bot, '有用')

      expect(said).toContain('记下了，谢谢。')
      expect(await bot.store.reviews.list({})).toEqual([])
    })

    it('behind no answer is about nothing, and says so', async () => {
      const bot = await rig.open()

      const [said = ''] = await ask(bot, '不对')

      expect(said).toContain('没有找到所指的答复')
      expect(await bot.store.reviews.list({})).toEqual([])
    })

    it('half an hour later is about nothing', async () => {
      let later = 0
      const bot = await rig.open({ office: { now: () => Date.now() + later } })
      await ask(bot, QUESTION)

      later = 31 * 60_000
      const [said = ''] = await ask(bot, '不对', { age: -later })

      expect(said).toContain('没有找到所指的答复')
      expect(await marked(bot)).toEqual([])
    })

    inGroups('to nobody is not heard, and what another person got is not judged', async () => {
      const bot = await rig.open()
      await ask(bot, QUESTION)

      for (const text of ['不对', '答错了', '没帮助：目标应是7%', '反馈 目标应是7%', '有用'])
        await ask(bot, text, { mention: false })
      const [said = ''] = await ask(bot, '不对', { other: true })

      expect(bot.said('group')).toHaveLength(2)
      expect(said).toContain('没有找到所指的答复')
      expect(await marked(bot)).toEqual([])
    })

    it.each([
      ['答错了吗', ''],
      ['2021年GDP目标对不对', '增长7%'],
      ['错了，是GDP', '增长7%'],
      ['不对，是2020年的', ''],
    ])('is not taken from %s, which asks', async (text, answer) => {
      const bot = await rig.open()
      await ask(bot, QUESTION)

      const [said = ''] = await ask(bot, text)

      expect(said).toContain(answer)
      expect(said).not.toContain('记下了')
      expect(await marked(bot)).toEqual([])
      expect((await bot.store.audit.list({})).map(({ kind }) => kind)).toEqual(['question', 'question'])
    })
  })

  describe(`${rig.name}: the connection`, () => {
    it('brings none of the bot’s own messages back as questions', async ({ skip }) => {
      const bot = await rig.open()
      if (!bot.echo) return skip()

      await bot.echo(QUESTION)
      await bot.settled()

      expect(bot.said(place).filter((text) => text.includes(ANSWER))).toEqual([])
      expect(await bot.store.audit.list({})).toEqual([])
    })

    it('that is lost is there again, and nothing is answered twice', async ({ skip }) => {
      const bot = await rig.open()
      if (!bot.outage) return skip()
      await ask(bot, QUESTION)

      await bot.outage()
      const said = await ask(bot, '2021年GDP目标是多少')

      expect(said).toHaveLength(1)
      expect(bot.said(place)).toHaveLength(2)
    })

    it('that is lost before an answer was sent has it sent once when it is there again', async ({ skip }) => {
      const gate = gated(await newStore(sqliteWorld))
      const bot = await rig.open({ store: gate.store })
      if (!bot.outage) return skip()
      await bot.write({ text: QUESTION, place })
      await until(async () => (await bot.store.inbox.waiting()) === 1)

      await bot.outage()
      gate.open()
      await until(() => bot.said(place).length > 0)
      await bot.settled()

      expect(bot.said(place).filter((text) => text.includes(ANSWER))).toHaveLength(1)
    })

    it.runIf(rig.name !== 'console')(
      'of a process that ended before it had answered is another’s, which answers once',
      async () => {
        const store = await newStore(sqliteWorld)
        const bot = await rig.open({ store: gated(store).store })
        await bot.write({ text: QUESTION, place })
        await until(async () => (await store.inbox.waiting()) === 1)

        const next = await bot.restart({ store })
        await until(() => next.said(place).length > 0)
        await next.settled()

        expect(next.said(place).filter((text) => text.includes(ANSWER))).toHaveLength(1)
        expect(next.faults()).toEqual([])
      },
    )

    it('of the next process goes on with the conversation', async () => {
      const bot = await rig.open()
      await ask(bot, QUESTION)
      const next = await bot.restart()

      expect((await ask(next, '那2020年呢')).join()).toContain('增长15%')
    })
  })
}
