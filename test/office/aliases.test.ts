import { beforeAll, describe, expect, it } from 'vitest'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
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

const EDITOR = caller('editor')
const PUBLIC_EDITOR = caller('editor', PUBLIC_ROOM)

let seeds: readonly PlanDocument[]
let everything: readonly PlanDocument[]
beforeAll(async () => {
  seeds = await seedDocuments()
  everything = await allDocuments()
})

/** An office with one question in the queue: as it came, or marked. */
async function withQuestion(question: string, documents = seeds, view = PUBLIC_ROOM): Promise<TestOffice> {
  const world = await openedOffice(documents)
  await addQuestion(world, question, view)
  return world
}

/** Puts a question into the queue and gives its number. */
async function addQuestion(world: TestOffice, question: string, view = PUBLIC_ROOM): Promise<number> {
  const { id } = await world.office.answer(messageIn(view, question))
  const [open] = await world.parts.store.reviews.list({ states: ['open'] })
  if (open) return open.number
  const marked = { answer: id, reason: 'wrong_paragraph' }
  await world.office.command('feedback', marked, caller('reader', view))
  const [added] = await world.parts.store.reviews.list({ states: ['open'] })
  return added?.number ?? 0
}

let threads = 0

/** Asks something that leans on nothing before it. */
async function ask(world: TestOffice, text: string, view = PUBLIC_ROOM) {
  return (await world.office.answer(messageIn(view, text, `thread ${++threads}`))).answer
}

describe('an accepted alias', () => {
  it('works at once, and every answer says so', async () => {
    const world = await withQuestion('大盘子目标是多少')

    const reply = await world.office.command(
      'review.alias',
      { number: 1001, term: '大盘子', target: '全社会固定资产投资' },
      EDITOR,
    )
    const answer = await ask(world, '大盘子目标是多少')

    expect(reply.text.zh).toBe(
      '第1001条已处理：“大盘子”按“固定资产投资”理解（所有群，公开）。\n现在答：2021年全社会固定资产投资目标：300亿元。',
    )
    expect(answer).toMatchObject({ outcome: 'answered', text: '2021年全社会固定资产投资目标：300亿元。' })
    expect(answer.note).toContain('按“固定资产投资”理解')
  })

  it('is not read inside the names of other things', async () => {
    const world = await withQuestion('老中心怎么样了')
    await world.office.command('review.alias', { number: 1001, term: '老中心', target: '武汉长江中心' }, EDITOR)
    const number = await addQuestion(world, '智能创怎么样了')
    await world.office.command('review.alias', { number, term: '智能创', target: '武汉长江中心' }, EDITOR)

    const other = await ask(world, '华为人工智能创新中心进展')

    expect(other.note).not.toContain('武汉长江中心')
    expect(other.text).toContain('华为')
  })

  it('may mean a project, an indicator by its id, a unit, a task or a place', async () => {
    const world = await withQuestion('那边那个项目怎么样', everything, INTERNAL_ROOM)
    const taken = async (target: string, kind?: string) => {
      const number = await addQuestion(world, `${target}的外星人有几个`, INTERNAL_ROOM)
      const input = { number, term: `说法${target}`, target, ...(kind ? { kind } : {}) }
      const reply = await world.office.command('review.alias', input, EDITOR)
      return JSON.parse(JSON.stringify(reply.data)).alias.target
    }

    expect(await taken('长江云谷')).toEqual({ kind: 'project', id: '武汉长江云谷' })
    expect(await taken('gdp')).toEqual({ kind: 'indicator', id: 'gdp' })
    expect(await taken('区云谷指挥部')).toEqual({ kind: 'unit', id: '区云谷指挥部' })
    expect(await taken('澄湖区')).toEqual({ kind: 'place', id: '澄湖区' })
    expect(await taken('五色网格', 'task')).toEqual({ kind: 'task', id: '五色网格' })
  })

  it.each([
    ['大盘子', '武汉长江中芯', '没有名为“武汉长江中芯”的项目、指标、单位、任务或地点，相近的有：武汉长江中心'],
    ['固定资产投资', '武汉长江中心', '“固定资产投资”本身就是文件中的名称，不能另作别名'],
    ['武汉长江中心', 'gdp', '“武汉长江中心”本身就是文件中的名称，不能另作别名'],
    ['是多少', 'gdp', '“是多少”太短，或只是提问用词'],
    ['今年', 'gdp', '“今年”太短，或只是提问用词'],
    ['目标', 'gdp', '“目标”太短，或只是提问用词'],
    ['盘', 'gdp', '“盘”太短，或只是提问用词'],
    ['2021年', 'gdp', '“2021年”太短，或只是提问用词'],
  ])('%s for %s is refused, and nothing is stored', async (term, target, refusal) => {
    const world = await withQuestion('大盘子目标是多少')

    const tried = await world.office
      .command('review.alias', { number: 1001, term, target }, EDITOR)
      .catch((error: { forPerson: { zh: string } }) => error.forPerson.zh)

    expect(tried).toContain(refusal)
    expect(await world.parts.store.aliases.after(0, 10)).toEqual([])
    expect(await world.parts.store.reviews.find(1001)).toMatchObject({ state: 'open' })
  })

  it('is for a room or region that there is', async () => {
    const world = await withQuestion('大盘子目标是多少')
    const tried = (more: object) =>
      world.office
        .command('review.alias', { number: 1001, term: '大盘子', target: 'gdp', ...more }, EDITOR)
        .catch((error: { forPerson: { zh: string } }) => error.forPerson.zh)

    expect(await tried({ room: 'plazza' })).toBe('没有名为“plazza”的群；可写 plaza、bureau')
    expect(await tried({ region: '汉口区' })).toBe('没有“汉口区”的文件；可写 武昌区')
    expect(await tried({ room: 'bureau' })).toMatchObject({ data: { alias: { room: 'bureau', region: null } } })
    expect((await ask(world, '大盘子目标是多少', INTERNAL_ROOM)).outcome).toBe('answered')
    expect((await ask(world, '大盘子目标是多少', PUBLIC_ROOM)).outcome).not.toBe('answered')
  })

  it('belongs to the region of its project', async () => {
    const world = await withQuestion('老码头那块进展如何')

    const reply = await world.office.command(
      'review.alias',
      { number: 1001, term: '老码头那块', target: '龙湖天街' },
      EDITOR,
    )

    expect(reply.data).toMatchObject({ alias: { region: '武昌区', class: 'public' } })
  })

  it('of what only internal documents tell is internal, and stays so', async () => {
    const world = await withQuestion('谷子工程怎么样了', everything)
    const before = await ask(world, '谷子工程总投资')
    const input = { number: 1001, term: '谷子工程', target: '武汉长江云谷' }

    const open = world.office.command('review.alias', { ...input, class: 'public' }, EDITOR)
    await expect(open).rejects.toThrow('stands in internal documents alone; leave --class public out')
    const narrow = world.office.command('review.alias', input, PUBLIC_EDITOR)
    await expect(narrow).rejects.toThrow('there is no project, indicator, unit, task or place "武汉长江云谷"')
    const reply = await world.office.command('review.alias', input, EDITOR)

    expect(reply.data).toMatchObject({ alias: { class: 'internal' } })
    expect((await ask(world, '谷子工程怎么样了', INTERNAL_ROOM)).note).toContain('按“武汉长江云谷”理解')
    expect(await ask(world, '谷子工程总投资')).toEqual(before)
  })

  it('of a question from an internal room is internal, unless its editor says otherwise', async () => {
    const world = await withQuestion('暗盘怎么样了', everything, INTERNAL_ROOM)

    const reply = await world.office.command(
      'review.alias',
      { number: 1001, term: '暗盘', target: '武汉长江中心' },
      EDITOR,
    )

    expect(reply.data).toMatchObject({ alias: { class: 'internal' } })
    expect((await ask(world, '暗盘进展')).note).not.toContain('长江中心')
  })

  it('of the public gives way to a name that an internal document has', async () => {
    const world = await withQuestion('碧水湾隧道怎么样了', everything)

    await world.office.command(
      'review.alias',
      { number: 1001, term: '碧水湾隧道', target: '武汉长江中心' },
      PUBLIC_EDITOR,
    )

    expect((await ask(world, '碧水湾隧道进展')).note).toContain('按“武汉长江中心”理解')
    expect((await ask(world, '碧水湾隧道进展', INTERNAL_ROOM)).text).toContain('2022年计划：碧水湾隧道开工')
  })

  it('is taken back', async () => {
    const world = await withQuestion('大盘子目标是多少')
    const before = await ask(world, '大盘子目标是多少')
    await world.office.command('review.alias', { number: 1001, term: '大盘子', target: 'gdp' }, EDITOR)

    const unknown = world.office.command('review.withdraw', { term: '小盘子' }, EDITOR)
    await expect(unknown).rejects.toThrow('there is no alias "小盘子"; the nearest are 大盘子')
    const elsewhere = world.office.command('review.withdraw', { term: '大盘子', room: 'bureau' }, EDITOR)
    await expect(elsewhere).rejects.toThrow('there is no alias')
    const listed = await world.office.command('review.aliases', {}, EDITOR)
    await world.office.command('review.withdraw', { term: '大盘子' }, EDITOR)

    expect(listed.text.zh).toBe('大盘子 = 地区生产总值  (public)')
    expect(await ask(world, '大盘子目标是多少')).toEqual(before)
    expect((await world.office.command('review.aliases', {}, EDITOR)).data).toEqual([])
  })

  it('of internal rooms is neither seen nor taken back by those who may not see it', async () => {
    const world = await withQuestion('暗盘怎么样了', everything, INTERNAL_ROOM)
    await world.office.command('review.alias', { number: 1001, term: '暗盘', target: '武汉长江中心' }, EDITOR)

    const listed = await world.office.command('review.aliases', {}, PUBLIC_EDITOR)
    const taken = world.office.command('review.withdraw', { term: '暗盘' }, PUBLIC_EDITOR)

    expect(listed.data).toEqual([])
    await expect(taken).rejects.toThrow(/^there is no alias "暗盘"$/)
  })
})
