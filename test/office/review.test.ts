import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { RoomSettings } from '../../src/core/rooms/room.ts'
import type { CommandReply } from '../../src/office/command.ts'
import { allDocuments } from '../support/hidden-world.ts'
import { seedDocuments } from '../support/knowledge.ts'
import {
  caller,
  INTERNAL_ROOM,
  messageIn,
  openedOffice,
  PUBLIC_ROOM,
  type TestOffice,
} from '../support/opened-office.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const EDITOR = caller('editor')
const PUBLIC_EDITOR = caller('editor', PUBLIC_ROOM)
const READER = caller('reader', PUBLIC_ROOM)

let seeds: readonly PlanDocument[]
let everything: readonly PlanDocument[]
beforeAll(async () => {
  seeds = await seedDocuments()
  everything = await allDocuments()
})

async function ask(world: TestOffice, text: string, view = PUBLIC_ROOM, thread: string | null = null) {
  return world.office.answer(messageIn(view, text, thread))
}

function rows(reply: CommandReply): unknown {
  return reply.data
}

describe('the queue', () => {
  it('holds what was not answered, the most often asked first, without who asked', async () => {
    const world = await openedOffice(seeds)
    await ask(world, '社零目标是多少')
    await ask(world, '小龙虾产量多少')
    await ask(world, '小龙虾产量多少？')
    await ask(world, '2021年固投目标')

    const reply = await world.office.command('review.list', {}, EDITOR)

    expect(reply.text.zh).toBe('1002  ×2  未找到  plaza  小龙虾产量多少\n1001  ×1  未找到  plaza  社零目标是多少')
    expect(JSON.stringify(rows(reply))).not.toContain('"by"')
  })

  it('is closed to those who may not edit, whatever there is', async () => {
    const world = await openedOffice(seeds)
    await ask(world, '社零目标是多少')
    const tries = ['review.list', 'review.show', 'review.alias', 'review.withdraw', 'review.export', 'review.check']

    const refusals = await Promise.all(
      tries.map((name) =>
        world.office.command(name, { number: 1001 }, caller('reporter')).catch((error: Error) => error.message),
      ),
    )

    expect(refusals).toEqual(tries.map((name) => `not permitted: ${name}`))
  })

  it('shows the answer that was given and what it cited', async () => {
    const world = await openedOffice(seeds)
    await ask(world, '龙湖天街投资额多少')

    const reply = await world.office.command('review.show', { number: 1001 }, EDITOR)

    expect(reply.text.zh).toMatch(/^1001 {2}×1 {2}文件未写明 {2}plaza {2}龙湖天街投资额多少\n当时答复：.*\n引用：计21-/)
  })

  it('shows what was asked in an internal room to those alone who may see its class', async () => {
    const world = await openedOffice(everything)
    await ask(world, '云谷绿化面积多少', INTERNAL_ROOM)
    await ask(world, '小龙虾产量多少')

    const open = await world.office.command('review.list', {}, EDITOR)
    const narrow = await world.office.command('review.list', {}, PUBLIC_EDITOR)
    const hidden = world.office.command('review.show', { number: 1001 }, PUBLIC_EDITOR)
    const missing = world.office.command('review.show', { number: 4711 }, PUBLIC_EDITOR)

    expect(open.text.zh).toContain('云谷')
    expect(narrow.text.zh).toBe('1002  ×1  未找到  plaza  小龙虾产量多少')
    await Promise.all([
      expect(hidden).rejects.toThrow('there is no review 1001; review list shows what is open'),
      expect(missing).rejects.toThrow('there is no review 4711; review list shows what is open'),
    ])
    for (const [name, input] of [
      ['review.alias', { number: 1001, term: '那片地', target: '武汉长江中心' }],
      ['review.lexicon', { number: 1001, text: '云谷' }],
      ['review.document', { number: 1001, text: '云谷' }],
      ['review.ignore', { number: 1001 }],
    ] as const)
      await expect(world.office.command(name, input, PUBLIC_EDITOR)).rejects.toThrow('there is no review 1001')
  })

  it('keeps what was asked while a room was internal from those who see it as public', async () => {
    const folder = { dataFolder: await temporaryFolder() }
    const before = await openedOffice(everything, { place: folder })
    await ask(before, '云谷绿化面积多少', INTERNAL_ROOM)
    const opened: RoomSettings = { id: 'bureau', channel: 'wecom', match: 'bureau-1', classes: ['public'] }
    const after = await openedOffice(everything, { place: folder, settings: { rooms: [opened] } })

    const reply = await after.office.command('review.list', {}, PUBLIC_EDITOR)

    expect(reply.data).toEqual([])
  })

  it('is settled once, with the words in the audit', async () => {
    const world = await openedOffice(seeds)
    for (const text of ['社零目标是多少', '小龙虾产量多少', '莲藕产量多少']) await ask(world, text)

    await world.office.command('review.lexicon', { number: 1001, text: '社零 = 社会消费品零售总额' }, EDITOR)
    await world.office.command('review.document', { number: 1002, text: '2021年农业统计公报' }, EDITOR)
    await world.office.command('review.ignore', { number: 1003, reason: '与计划无关' }, EDITOR)

    const done = await world.office.command(
      'review.list',
      { states: ['lexicon', 'document_needed', 'ignored'] },
      EDITOR,
    )
    expect(done.text.zh.split('\n').sort()).toEqual([
      '1001  ×1  未找到  plaza  社零目标是多少  [待补词条：社零 = 社会消费品零售总额]',
      '1002  ×1  未找到  plaza  小龙虾产量多少  [待补文件：2021年农业统计公报]',
      '1003  ×1  未找到  plaza  莲藕产量多少  [不处理：与计划无关]',
    ])
    await expect(world.office.command('review.ignore', { number: 1003 }, EDITOR)).rejects.toThrow(
      'review 1003 has been resolved by editor',
    )
    const audit = await world.parts.store.audit.list({ kind: 'review' })
    expect(audit.map(({ question, person, outcome }) => [question, person, outcome])).toContainEqual([
      'review ignore 1003 与计划无关',
      'wecom:editor',
      'done',
    ])
  })
})

describe('feedback', () => {
  it('puts an answered question into the queue with what was retrieved', async () => {
    const world = await openedOffice(seeds)
    const { id } = await ask(world, '2021年固投目标')

    const reply = await world.office.command(
      'feedback',
      { answer: id, reason: 'wrong_figure', remark: '与公报不符' },
      READER,
    )

    expect(reply.text.zh).toBe('已转编辑核对，谢谢。')
    expect(await world.parts.store.reviews.find(1001)).toMatchObject({
      ...{ question: '2021年固投目标', room: 'plaza', outcome: 'answered', reason: 'wrong_figure', audit: id },
      ...{ remark: '与公报不符', codes: ['计21-1.2-3'], state: 'open' },
    })
    const shown = await world.office.command('review.show', { number: 1001 }, EDITOR)
    expect(shown.text.zh).toContain('标为数字有误')
    expect(shown.text.zh).toContain('说明：与公报不符（reader）')
  })

  it('takes only answers of the room that the person is in, and tells nothing of others', async () => {
    const world = await openedOffice(everything)
    const inside = await ask(world, '武汉长江中心进展', INTERNAL_ROOM)

    const elsewhere = world.office.command('feedback', { answer: inside.id, reason: 'outdated' }, READER)
    const nowhere = world.office.command('feedback', { answer: 'id-nowhere', reason: 'outdated' }, READER)

    await Promise.all([
      expect(elsewhere).rejects.toThrow(`there is no answer "${inside.id}"; check the id`),
      expect(nowhere).rejects.toThrow('there is no answer "id-nowhere"; check the id'),
    ])
    expect(await world.parts.store.reviews.list({})).toEqual([])
    const own = await world.office.command(
      'feedback',
      { answer: inside.id, reason: 'outdated' },
      caller('reader', INTERNAL_ROOM),
    )
    expect(own.status).toBe(0)
  })

  it('is no way to mark a command', async () => {
    const world = await openedOffice(seeds)
    await ask(world, '社零目标是多少')
    await world.office.command('review.ignore', { number: 1001 }, caller('editor', PUBLIC_ROOM))
    const [command] = await world.parts.store.audit.list({ kind: 'review' })

    const marked = world.office.command('feedback', { answer: command?.id ?? '', reason: 'outdated' }, READER)

    await expect(marked).rejects.toThrow('there is no answer')
  })
})

describe('regression cases', () => {
  it('say of each settled question what its answer has to be, and can be run', async () => {
    const world = await openedOffice(seeds)
    await ask(world, '老码头项目进展如何')
    await ask(world, '小龙虾产量多少')
    await ask(world, '莲藕产量多少')
    const marked = await ask(world, '2021年固投目标')
    await world.office.command('feedback', { answer: marked.id, reason: 'wrong_figure' }, READER)
    await world.office.command('review.alias', { number: 1001, term: '老码头项目', target: '武汉长江中心' }, EDITOR)
    await world.office.command('review.document', { number: 1002, text: '农业公报' }, EDITOR)
    await world.office.command('review.ignore', { number: 1003 }, EDITOR)
    await world.office.command('review.lexicon', { number: 1004, text: '口径' }, EDITOR)

    const exported = await world.office.command('review.export', {}, EDITOR)
    const checked = await world.office.command('review.check', { cases: exported.data }, EDITOR)

    const lines = exported.text.zh.split('\n').map((line) => JSON.parse(line))
    expect(lines).toMatchObject([
      { id: 'review-1001', question: '老码头项目进展如何', outcome: ['answered'], room: 'plaza', asOf: '2021-07-31' },
      { id: 'review-1002', outcome: ['answered'], at: [], note: 'document_needed: 农业公报' },
      { id: 'review-1003', outcome: ['not_found'] },
      { id: 'review-1004', outcome: ['answered'], at: ['计21-1.2-3'], must_not: [marked.answer.text] },
    ])
    expect(lines[0].at).toContain('计21-2.3.1-1')
    expect(checked.status).toBe(1)
    expect(checked.text.zh).toBe(
      [
        'review-1002  小龙虾产量多少\n  outcome not_found, allowed answered',
        `review-1004  2021年固投目标\n  says ${marked.answer.text}`,
        '共4条，2条通过，2条不通过。',
      ].join('\n'),
    )
  })

  it('are asked again after the question that they leaned on', async () => {
    const world = await openedOffice(seeds)
    await ask(world, '2021年GDP目标', PUBLIC_ROOM, 't1')
    await ask(world, '那社零呢', PUBLIC_ROOM, 't1')
    await world.office.command('review.ignore', { number: 1001 }, EDITOR)

    const exported = await world.office.command('review.export', {}, EDITOR)
    const checked = await world.office.command('review.check', { cases: exported.data }, EDITOR)

    expect(exported.data).toMatchObject([{ question: '那社零呢', context: ['2021年GDP目标'] }])
    expect(checked.status).toBe(0)
  })

  it('of a day on are those settled since', async () => {
    const world = await openedOffice(seeds)
    for (const text of ['小龙虾产量多少', '莲藕产量多少']) await ask(world, text)
    await world.office.command('review.ignore', { number: 1001 }, EDITOR)
    world.clock.time += 3 * 24 * 60 * 60 * 1000
    await world.office.command('review.ignore', { number: 1002 }, EDITOR)

    const exported = await world.office.command('review.export', { since: '2021-08-02' }, EDITOR)

    expect(exported.data).toMatchObject([{ id: 'review-1002' }])
  })

  it('of an internal room are neither exported nor answered for those who may not see it', async () => {
    const world = await openedOffice(everything)
    await ask(world, '长江云谷总投资多少', INTERNAL_ROOM)
    await world.office.command('review.ignore', { number: 1001 }, EDITOR)
    const { data } = await world.office.command('review.export', {}, EDITOR)

    const narrow = await world.office.command('review.export', {}, PUBLIC_EDITOR)
    const checked = await world.office.command('review.check', { cases: data }, PUBLIC_EDITOR)

    expect(narrow.data).toEqual([])
    expect(JSON.stringify(data)).toContain('云谷')
    expect(JSON.stringify(checked.data).replaceAll('长江云谷总投资多少', '')).not.toContain('云谷')
  })
})
