import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import type { Message } from '../../../src/core/rooms/message.ts'
import { postSchema } from '../../../src/core/rooms/post.ts'
import { lineText } from '../../../src/core/rooms/post-text.ts'
import { type Caller, NotPermitted } from '../../../src/office/command.ts'
import { CorrectionWatch } from '../../../src/office/corrections/correction-watch.ts'
import { officeStatus } from '../../../src/office/status.ts'
import { makeFixture } from '../../support/documents.ts'
import { documentInput } from '../../support/imported.ts'
import { caller, message, until } from '../../support/office-world.ts'
import { EDITOR, HOUR, MINUTE, type PostWorld, postWorld } from '../../support/post-world.ts'
import { occasion } from '../../support/store-world.ts'

const SUBJECT = { kind: 'indicator', id: 'fixed_asset_investment', region: '清江区', planYear: 2026 } as const
const LI: Caller = caller('editor', {
  ...{ id: EDITOR, name: '李四' },
  view: { id: 'bureau', region: undefined, classes: ['public', 'internal'] },
})
const STREET: Caller = { ...LI, id: 'wecom:wu', view: { id: 'street', region: undefined, classes: ['public'] } }
const ASKED = '清江区2026年上半年固定资产投资完成多少？'

interface Written {
  readonly amount?: string
  readonly period?: string
  readonly corrects?: number
  readonly class?: 'public' | 'internal'
}

/** A note of a cumulated investment, and the number that it got. */
async function noted(world: PostWorld, given: Written = {}): Promise<number> {
  const { amount = '97.35', period = '2026H1', corrects = null, class: seen = 'public' } = given
  const value = { indicator: 'fixed_asset_investment', name: '固定资产投资', measure: 'level', unit: '亿元' } as const
  const { note } = await world.store.notes.add(
    {
      ...{ subject: SUBJECT, class: seen, text: '月度数据', day: '2026-11-20', corrects },
      values: [{ ...value, amount, span: 'cumulative', period, status: 'flash', releasedAt: null }],
    },
    { at: world.parts.clock.now(), day: world.parts.clock.day(), by: { id: 'wecom:qian', name: '钱六' } },
  )
  await world.office.desk.living.refresh()
  return note.number
}

const inBureau = (text = ASKED, other: Partial<Message> = {}): Message =>
  message(text, { channel: 'wecom', chat: 'W-bureau', ...other })

/** Asks in a chat, a second after what was before. */
async function ask(world: PostWorld, asked: Message): Promise<string> {
  world.wait(1000)
  return (await world.office.answer(asked)).answer.text
}

/** A world in which a note gave 97.35亿元, a post said it in bureau, and two answers did, one in a thread. */
async function said(options: Parameters<typeof postWorld>[0] = {}): Promise<PostWorld> {
  const world = await postWorld({ documents: [plan()], ...options })
  const number = await noted(world)
  world.composer.text = '固定资产投资：2026年上半年累计97.35亿元'
  world.composer.codes = [`注-${number}`]
  world.wait(MINUTE)
  await world.run()
  await world.office.command('post.approve', { number: 1001 }, LI)
  await world.run()
  expect(await ask(world, inBureau(ASKED, { thread: 't1' }))).toContain('97.35亿元')
  expect(await ask(world, inBureau(ASKED, { chat: 'W-street' }))).toContain('97.35亿元')
  return world
}

function plan(): PlanDocument {
  return { ...makeFixture('plan', 2026, '主要预期目标', '固定资产投资220亿元。'), class: 'public' }
}

const list = async (world: PostWorld, by = LI) => (await world.office.command('corrections.list', {}, by)).data
const inRoom = (world: PostWorld) => world.poster.posted.filter(({ post }) => post.kind === 'correction')
async function onlyNumber(world: PostWorld, by = LI): Promise<number> {
  const [only, ...others] = z.array(z.object({ number: z.int() })).parse(await list(world, by))
  expect(others).toEqual([])
  return only?.number ?? 0
}

describe('a figure that was said and was put right', () => {
  it('is one change with every place that was told it', async () => {
    const world = await said()
    expect(await list(world)).toEqual([])

    await noted(world, { amount: '98.1', corrects: 1001 })

    expect(await list(world)).toMatchObject([
      {
        name: '固定资产投资',
        was: { text: '97.35亿元', code: '注-1001', period: '2026H1' },
        now: { text: '98.1亿元（快报）', code: '注-1002' },
        basis: { code: '注-1002', words: '2026-11-20 钱六' },
        places: [
          { room: 'bureau', thread: null, answers: 0, posts: 1, state: 'open' },
          { room: 'bureau（话题t1）', thread: 't1', answers: 1, posts: 0, state: 'open' },
          { room: 'street', thread: null, answers: 1, posts: 0, state: 'open' },
        ],
      },
    ])
    const shown = await world.office.command('corrections.show', { number: await onlyNumber(world) }, LI)
    expect(shown.text.zh).toContain(
      '原：97.35亿元（注-1001）“固定资产投资：2026年上半年累计97.35亿元（快报）”\n现：98.1亿元',
    )
    expect(shown.text.zh).toContain('依据：注-1002 2026-11-20 钱六\n说过3次：\n  bureau ×1 待更正')
  })

  it('is counted once a place, however often it was said there', async () => {
    const world = await said()
    await ask(world, inBureau(ASKED, { chat: 'W-street' }))
    await noted(world, { amount: '98.1', corrects: 1001 })

    expect(await list(world)).toMatchObject([{ places: [{}, {}, { room: 'street', answers: 2 }] }])
  })

  it('is none where only the wording is another one, or a later period was reported', async () => {
    const world = await said()
    await noted(world, { amount: '97.350', corrects: 1001 })
    await noted(world, { amount: '150.2', period: '2026Q1-Q3' })

    expect(await list(world)).toEqual([])
  })

  it('is found after an import of a newer version of the document too', async () => {
    const world = await postWorld({ documents: [] })
    const report = (text: string) =>
      `清江区2026年国民经济和社会发展计划\n\n一、主要预期目标\n\n——固定资产投资${text};\n`
    const old = { given: { published: '2026-02-01' } }
    await world.store.documents.put(await documentInput(report('220亿元'), old), occasion())
    world.office.start(() => {})
    expect(await ask(world, inBureau('2026年固定资产投资目标'))).toContain('220亿元')
    const same = { given: { published: '2026-03-01' }, name: 'same.txt' }
    await world.store.documents.put(await documentInput(report('目标为220亿元'), same), occasion())
    await until(async () => (await world.office.desk.knowledge.of(LI.view)).knowledge.superseded.length === 1)
    expect(await list(world)).toEqual([])

    const newer = { given: { published: '2026-07-01' }, name: 'newer.txt' }
    await world.store.documents.put(await documentInput(report('210亿元'), newer), occasion())
    await until(async () => (await world.office.desk.knowledge.of(LI.view)).knowledge.superseded.length === 2)

    expect(await list(world)).toMatchObject([{ was: { text: '220亿元' }, now: { quote: '固定资产投资210亿元' } }])
  })

  it('is none where the newer figure was known when the older one was said', async () => {
    const world = await postWorld({ documents: [plan()] })
    await noted(world)
    await noted(world, { amount: '98.1', corrects: 1001 })

    expect(await ask(world, inBureau('注-1001'))).toContain('97.35亿元')

    expect(await list(world)).toEqual([])
  })

  it('is looked for in the last days only', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    expect(await list(world)).toHaveLength(1)

    world.wait(31 * 24 * HOUR)

    expect(await list(world)).toEqual([])
  })
})

describe('a correction', () => {
  it('is approved as the post was and goes to the same place once, whatever happens', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    const number = await onlyNumber(world)

    const reply = await world.office.command('correct', { number, room: 'bureau' }, LI)
    await world.run()
    const asked = world.poster.posted.filter(({ post }) => post.title.includes('更正'))
    expect(reply.data).toMatchObject({
      drafts: [
        { draft: 1002, place: 'bureau', approvers: [EDITOR] },
        { draft: 1003, place: 'bureau（话题t1）', approvers: [EDITOR] },
      ],
    })
    expect(asked.map(({ place, post }) => [place.chat, post.kind, post.title])).toEqual([
      ['li', 'draft', '待审核第1002号：更正：固定资产投资（2026年上半年）'],
      ['li', 'draft', '待审核第1003号：更正：固定资产投资（2026年上半年）'],
    ])
    expect(inRoom(world)).toEqual([])
    await world.office.command('post.approve', { number: 1003 }, LI)
    await expect(world.office.command('post.approve', { number: 1003 }, LI)).rejects.toThrow('was approved before')
    await world.run()
    await world.run(world.restarted())
    const again = await world.office.command('correct', { number, room: 'bureau' }, LI)

    expect(inRoom(world)).toHaveLength(1)
    const [{ place, post } = {}] = inRoom(world)
    expect(place).toMatchObject({ channel: 'wecom', chat: 'W-bureau', thread: 't1', direct: false })
    expect(postSchema.parse(post).sections[0]?.lines.map(lineText)).toEqual([
      '原：97.35亿元（注-1001）。',
      '现：98.1亿元（快报）（注-1002）。',
      '依据：2026-11-20 钱六（注-1002）。',
    ])
    expect(again).toMatchObject({ status: 1 })
    expect(again.text.zh).toBe('无需再拟：bureau ×1 待审核（第1002号）；bureau（话题t1） ×1 已更正。')
  })

  it('is drafted once where two draft it at once', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    const number = await onlyNumber(world)

    await Promise.all([1, 2].map(() => world.office.command('correct', { number, room: 'street' }, LI)))

    const drafts = await world.store.postDrafts.list({ job: 'correction' })
    expect(drafts.map(({ room }) => room)).toEqual(['street'])
  })

  it('that was sent back may be drafted again', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    const number = await onlyNumber(world)
    await world.office.command('correct', { number, room: 'street' }, LI)
    await world.office.command('post.reject', { number: 1002 }, LI)

    const again = await world.office.command('correct', { number, room: 'street' }, LI)
    await world.office.command('post.approve', { number: 1003 }, LI)
    await world.run()

    expect(again.status).toBe(0)
    expect(inRoom(world).map(({ place }) => place.chat)).toEqual(['W-street'])
  })

  it('of a correction tells each place what it was told last', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    await world.office.command('correct', { number: await onlyNumber(world), room: 'street' }, LI)
    await world.office.command('post.approve', { number: 1002 }, LI)
    await world.run()
    world.wait(MINUTE)

    await noted(world, { amount: '98.4', corrects: 1002 })

    expect(await list(world)).toMatchObject([
      { was: { text: '98.1亿元' }, now: { text: '98.4亿元（快报）' }, places: [{ room: 'street', posts: 1 }] },
      { was: { text: '97.35亿元' }, now: { text: '98.4亿元（快报）' }, places: [{ room: 'bureau' }, { thread: 't1' }] },
    ])
    const [last] = z.array(z.object({ number: z.int() })).parse(await list(world))
    await world.office.command('correct', { number: last?.number ?? 0 }, LI)
    await world.office.command('post.approve', { number: 1003 }, LI)
    await world.run()
    expect(inRoom(world).map(({ post }) => post.sections[0]?.lines[0]?.text)).toEqual([
      '原：97.35亿元。',
      '原：98.1亿元。',
    ])
    expect(await list(world)).toMatchObject([{ was: { text: '97.35亿元' } }])
  })

  it('that is not true any more when it is approved does not go out', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    await world.office.command('correct', { number: await onlyNumber(world), room: 'street' }, LI)

    await noted(world, { amount: '98.4', corrects: 1002 })

    await expect(world.office.command('post.approve', { number: 1002 }, LI)).rejects.toThrow('has changed since')
  })

  it('of nothing says so', async () => {
    const world = await said()
    await expect(world.office.command('correct', { number: 123456 }, LI)).rejects.toThrow('Nothing to correct')
    await noted(world, { amount: '98.1', corrects: 1001 })
    const number = await onlyNumber(world)

    await expect(world.office.command('correct', { number: number + 1 }, LI)).rejects.toThrow('no change')
    await expect(world.office.command('correct', { number, room: 'centre' }, LI)).rejects.toThrow(
      'not said in "centre"',
    )
    expect((await world.office.command('corrections.list', {}, LI)).text.zh).toContain('97.35亿元 → 98.1亿元（快报）')
  })

  it('goes to a chat of two, whose name the list does not tell', async () => {
    const world = await said()
    await ask(world, inBureau(ASKED, { chat: 'zhang', direct: true }))
    await noted(world, { amount: '98.1', corrects: 1001 })
    const number = await onlyNumber(world)

    const listed = JSON.stringify(await world.office.command('corrections.show', { number }, LI))
    const reply = await world.office.command('correct', { number, room: 'wecom:zhang' }, LI)
    await world.office.command('post.approve', { number: 1002 }, LI)
    await world.run()

    expect(listed).not.toContain('zhang')
    expect(listed).toContain('wecom单聊')
    expect(reply.text.zh).toContain('由wecom:li、wecom:wu审核')
    expect(inRoom(world).map(({ place }) => place)).toMatchObject([{ channel: 'wecom', chat: 'zhang', direct: true }])
  })
})

describe('who may know of it', () => {
  const INNER = {
    id: 'inner',
    channel: 'wecom' as const,
    match: 'W-inner',
    classes: ['public' as const, 'internal' as const],
  }
  const settings = (classes = INNER.classes) => ({
    rooms: [
      { ...INNER, classes },
      { id: 'street', channel: 'wecom' as const, match: 'W-street', classes: ['public' as const] },
    ],
  })

  it('is nobody of a public room where an internal one was told', async () => {
    const world = await postWorld({ documents: [plan()], settings: settings(), jobs: [] })
    await noted(world, { class: 'internal' })
    expect(await ask(world, inBureau(ASKED, { chat: 'W-inner' }))).toContain('97.35亿元')
    expect(await ask(world, inBureau(ASKED, { chat: 'W-street' }))).not.toContain('97.35')
    await noted(world, { amount: '98.1', corrects: 1001, class: 'internal' })

    expect(await list(world)).toMatchObject([{ places: [{ room: 'inner' }] }])
    expect(await list(world, STREET)).toEqual([])
    const number = await onlyNumber(world)
    await expect(world.office.command('correct', { number }, STREET)).rejects.toThrow('Nothing to correct')
  })

  it('is nobody of a public room either of what an internal one was told of a public figure', async () => {
    const world = await postWorld({ documents: [plan()], settings: settings(), jobs: [] })
    await noted(world)
    await ask(world, inBureau(ASKED, { chat: 'W-inner' }))
    await noted(world, { amount: '98.1', corrects: 1001 })

    expect(await list(world)).toHaveLength(1)
    expect(await list(world, STREET)).toEqual([])
  })

  it('is not a public room of what only an internal note changes', async () => {
    const world = await postWorld({ documents: [plan()], settings: settings(), jobs: [] })
    await noted(world)
    await ask(world, inBureau(ASKED, { chat: 'W-street' }))
    await ask(world, inBureau(ASKED, { chat: 'W-inner' }))
    await noted(world, { amount: '98.1', corrects: 1001, class: 'internal' })

    expect(await list(world)).toMatchObject([{ places: [{ room: 'inner' }] }])
  })

  it('is editors alone', async () => {
    const world = await said()
    const reporter = { ...LI, role: 'reporter' as const }

    for (const command of ['corrections.list', 'corrections.show', 'correct'])
      await expect(world.office.command(command, { number: 1 }, reporter)).rejects.toThrow(NotPermitted)
  })
})

describe('operators', () => {
  const OPERATOR = { channel: 'wecom' as const, chat: 'W-ops' }

  it('are told once of each change, without a figure', async () => {
    const world = await said({ operator: OPERATOR })
    await noted(world, { amount: '98.1', corrects: 1001 })
    const watch = () => new CorrectionWatch(world.office.desk)
    const first = watch()

    await first.tick()
    await first.tick()
    await world.run()
    await watch().tick()
    await world.run(world.restarted())

    const told = world.poster.posted.filter(({ place }) => place.chat === 'W-ops')
    expect(told).toHaveLength(1)
    expect(told[0]?.post).toMatchObject({ kind: 'alarm', title: '数字有更正' })
    expect(JSON.stringify(told[0]?.post)).toContain(`wenji correct ${await onlyNumber(world)}`)
    expect(JSON.stringify(told[0]?.post)).not.toMatch(/97|98\.1/)
    expect(world.logged.filter(({ message: text }) => text.includes('is another one now'))).toHaveLength(1)
  })

  it('see it in the status, and in the log where no place is named', async () => {
    const world = await said()
    await noted(world, { amount: '98.1', corrects: 1001 })
    const watch = new CorrectionWatch(world.office.desk)

    await watch.tick()
    await new CorrectionWatch(world.office.desk).tick()
    await world.run()

    expect((await officeStatus(world.office.desk)).corrections).toBe(1)
    expect(world.logged.filter(({ message: text }) => text.includes('is another one now'))).toHaveLength(1)
    expect(world.logged.filter(({ level }) => level === 'error')).toEqual([])
  })
})
