import { describe, expect, it } from 'vitest'
import { parseCommand, parseMention, withOwnUnit } from '../../../src/core/rooms/parse-command.ts'

const PREFIX = '@问计'

describe('what is written to the bot', () => {
  it.each([
    ['note 明伦街片: 签约30户 --percent 40', 'note', { text: '明伦街片: 签约30户', percent: '40' }],
    ['备注 明伦街片：签约30户 —percent 40', 'note', { text: '明伦街片：签约30户', percent: '40' }],
    ['备注：明伦街片 签约30户', 'note', { text: '明伦街片 签约30户' }],
    [
      'owner 明伦街片 --lead 区建设局 --with 区财政局、区城管局',
      'owner',
      { task: '明伦街片', lead: '区建设局', with: ['区财政局', '区城管局'] },
    ],
    ['登记责任 明伦街片 --lead 区建设局', 'owner', { task: '明伦街片', lead: '区建设局' }],
    ['items --overdue', 'items', { do: 'list', overdue: true }],
    ['事项清单', 'items', { do: 'list' }],
    ['review show 3', 'review.show', { number: 3 }],
    ['post approve 3', 'post.approve', { number: 3 }],
    ['post reject 3 数字有误', 'post.reject', { number: 3, reason: '数字有误' }],
    ['待核 ignore 3 重复', 'review.ignore', { number: 3, reason: '重复' }],
    ['更正', 'corrections.list', {}],
    ['corrections list', 'corrections.list', {}],
    ['更正 483920', 'corrections.show', { number: 483920 }],
    ['corrections show 483920', 'corrections.show', { number: 483920 }],
    ['更正 483920 拟稿', 'correct', { number: 483920 }],
    ['correct 483920 —room bureau', 'correct', { number: 483920, room: 'bureau' }],
  ])('%s is an order', (written, name, input) => {
    expect(parseMention(written, PREFIX)).toEqual({ kind: 'order', name, input })
  })

  it.each([
    'owner of the Minglun bridge',
    'note on the bridge: what is new?',
    'items in the plan about housing',
    'review of the first half year',
    'post offices in the plan',
    '备注是什么意思',
    '责任单位是谁',
    '待核问题有哪些',
    '更正：上半年固投是多少',
    'correct figures of investment',
    '2021年固投目标是多少',
  ])('%s is a question', (written) => {
    expect(parseMention(written, PREFIX)).toEqual({ kind: 'question', text: written })
  })

  it('is a form where a command has nothing behind it, and the review queue by its word', () => {
    expect(parseMention('备注', PREFIX)).toEqual({ kind: 'form', form: 'note' })
    expect(parseMention('待核', PREFIX)).toEqual({ kind: 'reviews' })
  })

  it('is told how it is written where a step lacks what it needs', () => {
    const wrong = parseMention('review alias 3 没有等号', PREFIX)

    expect(wrong).toMatchObject({
      kind: 'wrong',
      text: { zh: expect.stringContaining('@问计 review alias 3 说法=名称') },
    })
    expect(parseCommand('review 乱写')).toMatchObject({
      kind: 'wrong',
      text: { en: expect.stringContaining('/wenji review') },
    })
  })
})

it("a list is of the person's own unit unless they ask for something in particular", () => {
  expect(withOwnUnit({ do: 'list' }, '区建设局')).toEqual({ do: 'list', unit: '区建设局' })
  expect(withOwnUnit({ do: 'list', unit: '区财政局' }, '区建设局')).toEqual({ do: 'list', unit: '区财政局' })
  expect(withOwnUnit({ do: 'list' }, null)).toEqual({ do: 'list' })
})
