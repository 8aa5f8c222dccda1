import path from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openLocalOffice } from '../../src/app/open-bot.ts'
import { ROOT } from '../../src/app/places.ts'
import { readEnvironment } from '../../src/config/environment.ts'
import type { Reply } from '../../src/core/rooms/request.ts'
import type { Caller, CommandReply } from '../../src/office/command.ts'
import type { Office } from '../../src/office/office.ts'
import { replyTo } from '../../src/office/reply-to.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// Each command opens the store and reads the documents anew; a busy machine takes its time for that.
vi.setConfig({ testTimeout: 90_000 })

const silent = { info() {}, warn() {}, error() {} }

/** An office on a data folder of its own, on 2021-08-01. */
async function openedOffice(): Promise<Office> {
  const folder = await temporaryFolder()
  const environment = readEnvironment(
    { WENJI_DATA_DIR: path.join(folder, 'data'), WENJI_AS_OF: '2021-08-01', WENJI_HTTP_PORT: '0' },
    ROOT,
  )
  const local = await openLocalOffice(environment, 'command', silent)
  onTestFinished(() => local.close())
  return local.office
}

function caller(given: Partial<Caller>): Caller {
  return {
    ...{ id: 'wecom:zhang', name: '张三', role: 'editor', unit: '区城管局', supervisor: false },
    view: { id: 'room', region: undefined, classes: ['public', 'internal'] },
    ...given,
  }
}

const PUBLIC = { id: 'open', region: undefined, classes: ['public'] } as const

/** What somebody in a chat is told; a fault of ours fails the test. */
function told(office: Office, by: Caller, command: string, input: unknown): Promise<Reply> {
  return replyTo(office, { command, input }, by, (_id, error) => {
    throw error
  })
}

const note = (text: string, more: object = {}) => ['note', { text, ...more }] as const
const item = (title: string, more: object = {}) =>
  ['item_add', { title, to: '区城管局', from: '区审计局', ...more }] as const

describe('roles', () => {
  it.each([
    ['reader', 'note', { text: '武汉长江中心: 好' }],
    ['reader', 'item_step', { code: '事-1001', do: 'report' }],
    ['reporter', 'owner', { task: '武汉长江中心', lead: '区发改局' }],
    ['reporter', 'item_add', { title: '甲', to: '区城管局' }],
    ['reporter', 'note_import', {}],
    ['reporter', 'owner_import', {}],
    ['reporter', 'items_import', {}],
  ] as const)('%s is not permitted to %s, in words that tell nothing', async (role, command, input) => {
    const office = await openedOffice()

    const reply = await told(office, caller({ role }), command, input)

    expect(reply).toEqual({
      ok: false,
      error: {
        zh: '此操作需由已授权账号在企业微信或 Slack 办理',
        en: 'this needs an authorised account in WeCom or Slack',
      },
    })
  })

  it('a reporter writes notes and takes steps, and a reader reads', async () => {
    const office = await openedOffice()
    await told(office, caller({}), ...item('路灯不亮'))

    const written = await told(office, caller({ role: 'reporter' }), ...note('武汉长江中心: 好'))
    const step = await told(office, caller({ role: 'reporter' }), 'item_step', { code: '事-1001', do: 'close' })
    const read = await told(office, caller({ role: 'reader' }), 'notes', { do: 'list' })

    expect([written, step, read]).toMatchObject([
      { ok: true, status: 0 },
      { ok: true, status: 0 },
      { ok: true, status: 0 },
    ])
    expect(read).toMatchObject({ text: { zh: expect.stringContaining('张三：好') } })
  })

  it('a member acts for the unit of the settings alone, and 督查 is only who it is', async () => {
    const office = await openedOffice()
    await told(office, caller({}), ...item('路灯不亮'))
    const step = (by: Caller, more: object) => told(office, by, 'item_step', { code: '事-1001', ...more })

    const other = await step(caller({}), { do: 'report', unit: '区住建局' })
    const supervisor = await step(caller({}), { do: 'report', supervisor: true })
    const without = await step(caller({ unit: null }), { do: 'report' })
    const foreign = await step(caller({ unit: '区住建局' }), { do: 'report' })
    const own = await step(caller({ unit: '武昌区城市管理局' }), { do: 'report', unit: '城管局' })
    const self = await step(caller({ supervisor: true }), { do: 'confirm', supervisor: true })
    const checked = await step(caller({ name: '钱七', unit: '区督查室', supervisor: true }), { do: 'close' })

    expect(other).toMatchObject({ ok: false, error: { zh: '此账号的单位是区城管局，不能以其他单位名义办理' } })
    expect(supervisor).toMatchObject({ ok: false, error: { zh: '只有督查可以督查身份办理' } })
    expect(without).toMatchObject({
      ok: false,
      error: { zh: expect.stringContaining('请管理员在bot.yaml的people中写明unit') },
    })
    expect(foreign).toMatchObject({ ok: false, error: { zh: '报办结须由承办方（区城管局）办理' } })
    expect(own).toMatchObject({ ok: true, data: { did: 'report_done' } })
    expect(self).toMatchObject({ ok: false, error: { zh: expect.stringContaining('不能给自己销号') } })
    expect(checked).toMatchObject({ ok: true, data: { did: 'confirm' } })
  })

  it('one unit under two spellings does not confirm its own', async () => {
    const office = await openedOffice()
    const chief = caller({ unit: null, name: '总管', supervisor: false, role: 'operator' })
    await told(office, chief, 'item_add', { title: '路灯不亮', to: '区发改局', from: '区发展和改革局' })
    await told(office, caller({ unit: '发改局', name: '甲' }), 'item_step', { code: '事-1001', do: 'report' })

    const reply = await told(office, caller({ unit: '武昌区发展改革局', name: '乙' }), 'item_step', {
      code: '事-1001',
      do: 'confirm',
    })

    expect(reply).toMatchObject({ ok: false, error: { zh: expect.stringContaining('不能给自己销号') } })
  })
})

describe('who may not see a class', () => {
  /** The same commands in a house with internal records beside the public ones, and in one that has only the latter. */
  async function bothHouses(ask: (office: Office) => Promise<unknown>): Promise<[unknown, unknown]> {
    const inside = await openedOffice()
    const outside = await openedOffice()
    for (const office of [inside, outside]) {
      await told(office, caller({}), ...note('龙湖天街: 公开的进展', { class: 'public' }))
      await told(office, caller({}), ...item('公开事项', { class: 'public' }))
      await told(office, caller({}), 'owner', { task: '龙湖天街', lead: '区城建局', class: 'public' })
    }
    await told(inside, caller({}), ...note('武汉长江中心: 内部的进展'))
    await told(inside, caller({}), ...item('内部事项', { to: '内部办', newUnit: true }))
    await told(inside, caller({}), 'owner', { task: '内部任务', leader: '李四', newTask: true })
    return [await ask(inside), await ask(outside)]
  }

  const open = caller({ view: PUBLIC })

  it.each([
    ['notes', { do: 'list' }],
    ['notes', { do: 'list', about: '武汉长江中心' }],
    ['notes', { do: 'show', code: '注-1002' }],
    ['note', { text: '武汉长江中心: 更正', corrects: '注-1002' }],
    ['note', { text: '内部任务: 好' }],
    ['note', { text: '武汉长江中心: 好', coordinate: '用电', unit: '内部办' }],
    ['items', { do: 'list' }],
    ['items', { do: 'list', unit: '内部办' }],
    ['items', { do: 'show', code: '事-1002' }],
    ['item_step', { code: '事-1002', do: 'close' }],
    ['item_step', { code: '事-1002', do: 'withdraw', reason: '重复' }],
    ['item_step', { code: '事-1002', do: 'withdraw' }],
    ['item_step', { code: '事-1001', do: 'hand_on', to: '内部办', reason: '转办' }],
    ['owners', { do: 'list' }],
    ['owners', { do: 'of', task: '内部任务' }],
    ['owners', { do: 'history', task: '内部任务' }],
    ['owners', { do: 'person', name: '李四' }],
    ['owner', { leader: '王五', succeeds: '李四' }],
    ['owner', { task: '龙湖天街', lead: '内部办' }],
  ] as const)('%s %j: hears the very same as where it is not there', async (command, input) => {
    const [inside, outside] = await bothHouses((office) => told(office, open, command, input))

    expect(JSON.stringify(inside)).toBe(withoutTimes(inside, outside))
  })

  /** Times of what both houses store differ; nothing else may. */
  function withoutTimes(inside: unknown, outside: unknown): string {
    const times = [...JSON.stringify(inside).matchAll(/"at":\d+/g)].map(([time]) => time)
    return JSON.stringify(outside).replace(/"at":\d+/g, () => times.shift() ?? '')
  }

  it('writes internal notes that are not shown there, and cannot import what is internal', async () => {
    const office = await openedOffice()

    const written = await told(office, open, ...note('武汉长江中心: 好'))
    const imported = await told(office, open, 'note_import', {
      ...{ file: 'a.csv', sheet: 'csv', words: { done: ['办结'], kinds: {} } },
      rows: [{ row: 2, cells: { subject: '武汉长江中心', text: '好' } }],
    })

    expect(written).toMatchObject({ ok: true, text: { zh: expect.stringContaining('内部，本群不显示') } })
    expect(imported).toMatchObject({ ok: false, error: { zh: '这里只能导入公开内容，请加--class public' } })
  })

  it('does not learn of a correction that is not for them', async () => {
    const office = await openedOffice()
    await told(office, caller({}), ...note('武汉长江中心: 一', { class: 'public' }))
    await told(office, caller({}), ...note('武汉长江中心: 二', { class: 'internal', corrects: '注-1001' }))

    const shown = await told(office, open, 'notes', { do: 'show', code: '注-1001' })
    const again = await told(office, open, ...note('武汉长江中心: 三', { corrects: '注-1001' }))

    expect(JSON.stringify(shown)).not.toContain('1002')
    expect(again).toMatchObject({ ok: false, error: { zh: '注-1001现在不能更正，请联系管理员' } })
  })

  it('puts a public note right in public', async () => {
    const office = await openedOffice()
    await told(office, caller({}), ...note('武汉长江中心: 一', { class: 'public' }))

    const reply = await told(office, open, ...note('武汉长江中心: 二', { corrects: '注-1001' }))

    expect(reply).toMatchObject({ ok: true, data: { note: { class: 'public', corrects: 1001 } } })
  })
})

describe('every write', () => {
  it('leaves a row in the audit with who, what and what came of it', async () => {
    const office = await openedOffice()
    await told(office, caller({}), ...note('武汉长江中心: 好'))
    await told(office, caller({}), 'owner', { task: '武汉长江中心', lead: '区城建局' })
    await told(office, caller({}), ...item('路灯不亮'))
    await told(office, caller({}), 'item_step', { code: '事-1001', do: 'close' })

    const rows = await office.desk.parts.store.audit.list({})

    expect(rows.map(({ kind, person, question }) => [kind, person, question]).sort()).toEqual([
      ['item', 'wecom:zhang', 'items add 路灯不亮'],
      ['item', 'wecom:zhang', 'items close 事-1001'],
      ['note', 'wecom:zhang', 'note 武汉长江中心: 好'],
      ['owner', 'wecom:zhang', 'owner 武汉长江中心'],
    ])
    expect(rows.find(({ kind }) => kind === 'note')?.answer).toBe('注-1001 2021-08-01 张三：好。')
  })

  it('of unknown fields and types is refused', async () => {
    const office = await openedOffice()

    const replies: CommandReply[] = []
    for (const input of [null, 'text', { text: 5 }, { text: 'a: b', by: 'somebody' }, { text: 'a: b', choose: 1.5 }])
      await office.command('note', input, caller({})).then(
        (reply) => replies.push(reply),
        () => {},
      )

    expect(replies).toEqual([])
    expect(await office.desk.parts.store.heads()).toMatchObject({ notes: 0 })
  })
})
