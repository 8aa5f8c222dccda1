import { beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { answerInContext } from '../../../src/core/answer/answer-in-context.ts'
import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import type { Turn } from '../../../src/core/answer/turn.ts'
import { withUniquePrefixes } from '../../../src/core/document/build-document.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { type Living, withLiving } from '../../../src/core/search/living.ts'
import { makeFixture } from '../../support/documents.ts'
import { intents, lexicon, seedDocuments } from '../../support/knowledge.ts'
import {
  holder,
  indicator,
  itemOf,
  livingOf,
  noteOf,
  ownerOf,
  project,
  reportedOf,
  task,
} from '../../support/living.ts'
import { LIVING_WORLD } from '../../support/living-world.ts'

const DAY = '2021-07-31'
const CENTRE = project('武汉长江中心', '武昌区', 2021)

let seeds: Knowledge
const breakdown = buildKnowledge(
  [
    makeFixture(
      'taskBreakdown',
      2021,
      '城市建设',
      '1.改造老旧小区20个,完善配套设施。(牵头单位:区住建局;配合单位:区财政局)\n2.新建口袋公园6处。(牵头单位:区园林局)',
    ),
  ],
  lexicon,
)

beforeAll(async () => {
  seeds = buildKnowledge(withUniquePrefixes(await seedDocuments()), lexicon)
})

function ask(question: string, living: Partial<Living>, knowledge = seeds): Answer {
  return answerQuestion(question, withLiving(knowledge, livingOf(DAY, living)), intents, { asOf: DAY })
}

describe('a record that is cited', () => {
  it('has the shape of any citation, its written form as text and the clause as quote', () => {
    const note = noteOf({
      ...{ number: 1001, subject: CENTRE, day: '2021-07-10', text: '主体封顶。', stage: '在建', percent: 62.5 },
      next: { text: '幕墙安装', day: '2021-12-01' },
      coordination: { text: '临时占道', unit: '区交警大队' },
      values: [
        reportedOf({ name: '完成投资', amount: '3.50', span: 'month', period: '2021-06' }),
        reportedOf({
          name: '完成投资',
          amount: '-4.2',
          span: 'quarter',
          period: '2021Q2',
          measure: 'growth',
          unit: '%',
        }),
      ],
      source: '调度表 第3行',
    })

    const [, , citation] = ask('武汉长江中心进展', { notes: [note] }).citations

    expect(citation).toEqual({
      code: '注-1001',
      document: '武昌区2021年进展记录',
      digest: false,
      section: ['武汉长江中心'],
      paragraph: 1001,
      text: '2021-07-10 王一：主体封顶。阶段：在建。完成比例：62.5%。完成投资：2021年6月当月3.50亿元（快报）。完成投资：2021年二季度单季下降4.2%（快报）。需协调事项：临时占道（需协调单位：区交警大队）。下一节点：幕墙安装（2021-12-01）。来源：调度表 第3行。',
      quote: '2021-07-10 王一：主体封顶',
    })
  })

  it('is found by its code, and one that this audience does not see is as one that does not exist', () => {
    const notes = [noteOf({ number: 1001, subject: CENTRE })]

    expect(ask('注-1001', { notes })).toMatchObject({ outcome: 'answered' })
    expect(ask('注-1001', {}).text).toBe(ask('注-1001', { notes }).text.replace(/.*/s, '没有编号为注-1001的记录。'))
    expect(ask('注-1001', {}).outcome).toBe('not_found')
  })

  it.each(['报20上-注-1', '注-1', '事-1001亿元'])('is not asked for by %s', (question) => {
    expect(ask(question, LIVING_WORLD).intent).not.toBe('record')
  })
})

describe('a note beside a project’s history', () => {
  it('leaves the documents’ line as it was, byte for byte', () => {
    const without = ask('武汉长江中心进展', {})

    const made = ask('武汉长江中心进展', { notes: [noteOf({ number: 1001, subject: CENTRE, text: '主体封顶' })] })

    expect(made.text).toBe(`${without.text}\n登记的进展：\n2021-03-01 王一：主体封顶（注-1001）`)
    expect(made.citations.slice(0, -1)).toEqual(without.citations)
    expect(made.suggestions).toEqual(without.suggestions)
  })

  it('stands where the one that puts it right may not be seen', () => {
    const wrong = noteOf({ number: 1001, subject: CENTRE, text: '施工至八层', correctedBy: 1002 })
    const right = noteOf({ number: 1002, subject: CENTRE, text: '施工至九层', corrects: 1001 })

    expect(ask('武汉长江中心进展', { notes: [wrong] }).text).toContain('施工至八层')
    expect(ask('武汉长江中心进展', { notes: [wrong, right] }).text).not.toContain('施工至八层')
    expect(ask('武汉长江中心进展', { notes: [wrong, right] }).text).toContain('施工至九层；更正注-1001（注-1002）')
  })

  it('does not answer what it does not tell', () => {
    const notes = [noteOf({ number: 1001, subject: project('龙湖天街', '武昌区', 2021), stage: '在建' })]

    expect(ask('龙湖天街完工了吗', { notes }).text).toContain('是否已完工文件未写明')
    expect(ask('龙湖天街总投资多少', { notes }).text).not.toContain('注-1001')
  })

  it('may hold figures in its words, which are then its own', () => {
    const notes = [noteOf({ number: 1001, subject: CENTRE, text: '浇筑混凝土1.2万立方米，完成3个标段' })]

    const { figures } = ask('武汉长江中心进展', { notes })

    expect(figures.filter(({ text }) => text === '3个')).toMatchObject([{ from: 'citation', citation: 2 }])
  })
})

describe('a reported value', () => {
  const value = (changes: Parameters<typeof reportedOf>[0]) =>
    noteOf({
      ...{ number: 1001, subject: indicator('fixed_asset_investment', '武昌区', 2021) },
      values: [reportedOf({ indicator: 'fixed_asset_investment', ...changes })],
    })

  it('of a month is never taken for the cumulation', () => {
    const notes = [value({ amount: '25.1', span: 'month', period: '2021-06' })]

    expect(ask('2021年上半年固投完成多少', { notes }).text).not.toContain('25.1')
    expect(ask('2021年6月固投完成多少', { notes }).text).toContain('当月25.1亿元（快报）')
  })

  it('is held against the target only where progress is asked, and only a cumulated level or growth is', () => {
    const half = [value({ amount: '150', span: 'cumulative', period: '2021H1' })]
    const growth = [value({ amount: '12', span: 'cumulative', period: '2021H1', measure: 'growth', unit: '%' })]
    const month = [value({ amount: '25', span: 'month', period: '2021-06' })]

    expect(ask('2021年固投完成多少', { notes: half }).text).not.toContain('计算值')
    expect(ask('2021年固投完成率', { notes: half }).text).toContain('完成全年目标50.0%')
    expect(ask('2021年固投完成率', { notes: growth }).text).not.toContain('计算值')
    expect(ask('2021年固投完成率', { notes: month }).text).not.toContain('计算值')
  })

  it('of another region is not said', () => {
    const far = { ...value({ amount: '25', span: 'cumulative', period: '2021H1' }) }
    const notes = [{ ...far, subject: { ...far.subject, region: '洪山区' } }]

    expect(ask('2021年上半年固投完成多少', { notes })).toEqual(ask('2021年上半年固投完成多少', {}))
  })
})

describe('owners', () => {
  const renewal = task('改造老旧小区20个,完善配套设施', '清江区', 2021)
  const entry = (since: string) =>
    ownerOf({ number: 1001, subject: renewal, since, holders: [holder({ unit: '区更新中心' })] })

  it('that hold from a later day than the document stand in front of it, both cited', () => {
    const answer = ask('改造老旧小区由谁牵头', { owners: [entry('2021-06-01')] }, breakdown)

    expect(answer.text).toMatch(/^改造老旧小区20个.*区更新中心[^\n]*\n文件：.*区住建局/)
    expect(answer.citations.map(({ code }) => code)).toEqual(['责-1001', expect.stringContaining('21-')])
  })

  it('from an earlier day stand behind it', () => {
    expect(ask('改造老旧小区由谁牵头', { owners: [entry('2020-06-01')] }, breakdown).text).toMatch(
      /区住建局.*\n登记：.*区更新中心/s,
    )
  })

  it('and the documents’ tasks of a unit stand together', () => {
    const owners = [ownerOf({ number: 1001, subject: renewal, holders: [holder({ unit: '区园林局' })] })]

    const { text } = ask('区园林局有哪些任务', { owners }, breakdown)

    expect(text).toContain('新建口袋公园6处')
    expect(text).toContain('责-1001')
  })
})

describe('items', () => {
  it.each([
    ['哪些事项逾期？', '没有登记已过时限未销号的事项。'],
    ['还有哪些没销号', '没有登记未销号的事项。'],
    ['本周到期的事项有哪些', '没有登记在所问时间到时限的事项。'],
    ['需协调事项有哪些', '没有登记需协调事项。'],
    ['最近登记的进展有哪些', '没有登记相关进展。'],
    ['区城管局手上的清单', '没有登记该单位的相关事项。'],
  ])('where none are kept are told to be none: %s', (question, text) => {
    const bare = answerQuestion(question, seeds, intents, { asOf: DAY })

    expect(ask(question, {})).toMatchObject({ outcome: 'not_found', text })
    expect(bare).toMatchObject({ outcome: 'not_found', text })
  })

  it('are overdue from the day after', () => {
    const on = (due: string) => [itemOf({ number: 1001, title: '清淤', region: '武昌区', planYear: 2021, due })]

    expect(ask('哪些事项逾期', { items: on(DAY) }).outcome).toBe('not_found')
    expect(ask('哪些事项逾期', { items: on('2021-07-30') }).outcome).toBe('answered')
  })

  it('beyond ten are counted', () => {
    const items = Array.from({ length: 13 }, (_, i) =>
      itemOf({ number: 1001 + i, title: `清淤第${i}段`, region: '武昌区', planYear: 2021, due: '2021-07-01' }),
    )

    const { text, citations } = ask('哪些事项逾期', { items })

    expect(text).toContain('事项13项')
    expect(text).toContain('另有3项未列')
    expect(citations).toHaveLength(10)
  })

  it('of another region are not the room’s', () => {
    const items = [itemOf({ number: 1001, title: '清淤', region: '洪山区', planYear: 2021, due: '2021-07-01' })]

    expect(ask('哪些事项逾期', { items }).outcome).toBe('not_found')
  })
})

describe('a conversation', () => {
  const talk = (...messages: string[]) => {
    const knowledge = withLiving(seeds, LIVING_WORLD)
    let turn: Turn | undefined
    return messages.map((message) => {
      const answered = answerInContext(message, turn, knowledge, intents, { asOf: DAY })
      turn = answered.turn
      return answered.answer
    })
  }

  it('goes on from a project to its owner and to who had it before', () => {
    const [, owner, before] = talk('武汉长江中心进展如何', '谁牵头', '以前呢')

    expect(owner?.text).toContain('区重点项目办')
    expect(before?.text).toContain('此前：区城建局')
  })

  it('takes a code for itself', () => {
    const [, record] = talk('哪些事项逾期', '事-1001')

    expect(record).toMatchObject({ intent: 'record', note: '' })
  })
})
