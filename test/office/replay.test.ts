import { describe, expect, it } from 'vitest'
import { documentOf } from '../support/knowledge.ts'
import { AT_THE_MACHINE, NOON, openOperated, said } from '../support/operating-office.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const PLAN =
  '清江区2021年国民经济和社会发展计划\n\n一、主要预期目标\n\n——地区生产总值增长6.5%左右;\n——全社会固定资产投资120亿元;\n'
const REPORT =
  '关于清江区2020年国民经济和社会发展计划执行情况的报告\n\n一、主要指标完成情况\n\n全年固定资产投资完成103亿元。\n'

const plan = documentOf(PLAN, 'plan.txt')
const changedPlan = documentOf(PLAN.replace('120亿元', '130亿元'), 'plan.txt')
const report = documentOf(REPORT, 'report.txt')

async function newPlace() {
  return { dataFolder: await temporaryFolder() }
}

describe('replay', () => {
  it('gives the same answer again, also one that leant on the turn before', async () => {
    const house = await openOperated(await newPlace(), [plan])
    await house.office.answer(said('2021年GDP目标'))
    const { id, answer } = await house.office.answer(said('固投呢'))

    const reply = await house.command('replay', { id })

    expect(reply).toMatchObject({
      status: 0,
      data: { id, question: '固投呢', room: 'console', verdict: 'same', differs: [], was: { text: answer.text } },
    })
    expect(answer.text).toContain('120亿元')
    expect(reply.text.zh).toContain('与当时相同')
    expect(reply.text.zh).toContain('变化: 无')
  })

  it('names the document that changed and shows then and now', async () => {
    const place = await newPlace()
    const before = await openOperated(place, [plan, report])
    const { id } = await before.office.answer(said('2021年固投目标'))
    await before.close()
    const after = await openOperated(place, [changedPlan, documentOf(REPORT, 'renamed.txt')])

    const { text, data } = await after.command('replay', { id })

    expect(data).toMatchObject({
      verdict: 'different',
      changed: { rules: null, documents: { changed: ['plan.txt'], added: ['renamed.txt'], removed: ['report.txt'] } },
    })
    expect(text.zh).toMatch(/变化: 文件内容已改 plan\.txt；新增文件 renamed\.txt；已撤文件 report\.txt/)
    expect(text.zh).toMatch(/当时 │ 2021年全社会固定资产投资目标：120亿元。/)
    expect(text.zh).toMatch(/现在 │ 2021年全社会固定资产投资目标：130亿元。/)
    expect(text.en).toMatch(/then │ .*\nthen │ \[.*\nnow │ .*130亿元/)
  })

  it('tells what changed also where the answer is the same', async () => {
    const place = await newPlace()
    const before = await openOperated(place, [plan])
    const { id } = await before.office.answer(said('2021年固投目标'))
    await before.close()
    const after = await openOperated(place, [plan], { rules: 'rules-2' })

    const { text, data } = await after.command('replay', { id })

    expect(data).toMatchObject({ verdict: 'same', changed: { rules: { was: 'rules-1', is: 'rules-2' } } })
    expect(text.en).toContain('the same')
    expect(text.en).toContain('rules rules-1 → rules-2')
  })

  it('leaves out names that were accepted later', async () => {
    const house = await openOperated(await newPlace(), [plan])
    const first = await house.office.answer(said('2021年压舱石目标是多少'))
    const [review] = await house.parts.store.reviews.list({})
    const alias = {
      term: '压舱石',
      target: { kind: 'indicator', id: 'fixed_asset_investment' },
      class: 'public',
    } as const
    await house.parts.store.reviews.resolve(
      review?.number ?? 0,
      { state: 'alias', alias },
      { at: NOON, day: '2021-07-31', by: { id: 'console:root', name: 'root' } },
    )
    await house.office.desk.living.refresh()
    const second = await house.office.answer(said('2021年压舱石目标是多少'))

    const reply = await house.command('replay', { id: first.id })

    expect(first.answer.outcome).not.toBe('answered')
    expect(second.answer.text).toContain('120亿元')
    expect(reply.data).toMatchObject({ verdict: 'same', was: { text: first.answer.text } })
  })

  it('names items that have moved on since', async () => {
    const house = await openOperated(await newPlace(), [plan])
    const { store } = house.parts
    const signed = { at: NOON, day: '2021-07-31', by: { id: 'console:root', name: 'root' } }
    const { item } = await store.items.add(
      {
        ...{ kind: 'task', title: '拆迁', class: 'internal', region: '清江区', planYear: 2021, source: '督查' },
        ...{ raiser: { unit: '督查室' }, handler: { unit: '区住建局' } },
      },
      signed,
    )
    await house.office.desk.living.refresh()
    const { id } = await house.office.answer(said('2021年固投目标'))
    const actor = { unit: '区住建局', person: null, supervisor: false }
    await store.items.act(item.number, { do: 'report_done' }, actor, signed, ['public', 'internal'])
    await house.office.desk.living.refresh()

    const { text, data } = await house.command('replay', { id })

    expect(data).toMatchObject({ verdict: 'same', changed: { items: [item.number] } })
    expect(text.zh).toContain(`事项状态已变 事-${item.number}`)
  })

  it('refuses in a line what it has not, and everybody away from the machine', async () => {
    const house = await openOperated(await newPlace(), [plan])
    const { id } = await house.office.answer(said('2021年固投目标'))
    const row = await house.parts.store.audit.find(id)
    if (!row) throw new Error('no row')
    await house.parts.store.audit.add({ ...row, id: 'failed', context: null })
    const far = { ...AT_THE_MACHINE, id: 'slack:U1', view: { ...AT_THE_MACHINE.view, id: 'slack:C1' } }

    await expect(house.command('replay', { id: 'nothing' })).rejects.toThrow('there is no answer nothing')
    await expect(house.command('replay', { id: 'failed' })).rejects.toThrow('nothing was kept that failed')
    for (const [name, input] of [
      ['replay', { id }],
      ['audit list', {}],
      ['audit purge', { before: '2020-01-01' }],
      ['backup', { file: '/tmp/x' }],
      ['status', {}],
    ] as const)
      await expect(house.office.command(name, input, far)).rejects.toMatchObject({ name: 'NotPermitted' })
  })
})
