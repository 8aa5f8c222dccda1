import { describe, expect, it } from 'vitest'
import type { Member } from '../../../src/core/rooms/roles.ts'
import { until } from '../../support/office-world.ts'
import { seen, type WecomWorld, type WecomWorldOptions, wecomWorld } from '../../support/wecom-world.ts'

const REPORTER: Member = { id: 'wecom:wang', name: '王报告', role: 'reporter', unit: '区发改局', supervisor: false }
const EDITOR: Member = { id: 'wecom:li', name: '李编辑', role: 'editor', unit: '区政府办', supervisor: false }
const NOTE = '备注 武汉长江中心：桩基完成 —percent 40 —class public'

function staffed(options: WecomWorldOptions = {}): Promise<WecomWorld> {
  return wecomWorld({ ...options, office: { settings: { people: [REPORTER, EDITOR] } } })
}

/** Writes something; gives what the bot says to it. */
async function said(world: WecomWorld, written: Parameters<WecomWorld['wecom']['write']>[0]): Promise<string> {
  const before = world.wecom.shown.length
  world.wecom.write(written)
  await until(() => world.wecom.shown.length > before)
  return seen(world.wecom.shown[before]?.content)
}

describe('a command behind a mention', () => {
  it('is carried out for who may give it, once, and is known from then on', async () => {
    const world = await staffed()

    const told = await said(world, { text: NOTE, user: 'wang', msgid: 'M1' })
    world.wecom.write({ text: NOTE, user: 'wang', msgid: 'M1' })
    const answer = await said(world, { text: '武汉长江中心最新进展' })

    expect(told).toContain('武汉长江中心')
    expect(answer).toContain('桩基完成')
    expect(await world.store.audit.list({ kind: 'note' })).toHaveLength(1)
    expect(world.wecom.errors).toEqual([])
  })

  it.each([
    ['somebody whom nobody knows', {}],
    ['somebody with the name of a reporter', { from: { userid: 'mallory', name: '王报告', alias: 'wang' } }],
    ['somebody whose id looks like it', { from: { userid: 'wecom:wang' } }],
    ['somebody whose id is the name of a reporter', { from: { userid: '王报告' } }],
    ['somebody whose id differs by a blank', { from: { userid: 'wang ' } }],
  ])('of %s is refused in the same words', async (_, more) => {
    const world = await staffed()

    const told = await said(world, { text: NOTE, user: 'mallory', more })

    expect(told).toBe('此操作需由已授权账号在企业微信或 Slack 办理')
    expect(await world.store.audit.list({ kind: 'note' })).toEqual([])
  })

  it('of a reporter that is an editor’s is refused', async () => {
    const told = await said(await staffed(), { text: '待核', user: 'wang' })

    expect(told).toBe('此操作需由已授权账号在企业微信或 Slack 办理')
  })

  it('gives an editor the review queue, and a form where it lacks what it needs', async () => {
    const world = await staffed()
    await said(world, { text: '2021年社会消费品零售总额目标是多少' })

    expect(await said(world, { text: '待核', user: 'li' })).toContain('社会消费品零售总额')
    expect(await said(world, { text: 'note', user: 'wang' })).toContain('写作：@机器人 note')
    expect(await said(world, { text: 'review alias 1 没有等号', user: 'li' })).toContain('@机器人 review alias 3')
  })

  it('that may be about several things is chosen by a button, by who may give it', async () => {
    const world = await staffed()
    const { wecom } = world

    await said(world, { text: '备注 长江：桩基完成 —class public', user: 'wang' })
    const asked = wecom.shown.at(-1)
    if (!asked?.card) throw new Error(`no buttons: ${asked?.content}`)
    wecom.press(asked, 1, 'mallory')
    await until(() => wecom.shown.length === 2)
    wecom.press(asked, 1, 'wang')
    await until(() => wecom.shown.length === 3)

    expect(seen(wecom.shown[1]?.content)).toContain('需由已授权账号')
    expect(await world.store.audit.list({ kind: 'note' })).toHaveLength(1)
    expect(asked.card).toMatchObject({ card_type: 'text_notice', main_title: { title: '已办理' } })
    expect(wecom.errors).toEqual([])
  })
})
