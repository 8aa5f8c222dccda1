import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../src/core/answer/answer-question.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { withLiving } from '../../../src/core/search/living.ts'
import { intents, lexicon, seedDocuments } from '../../support/knowledge.ts'
import { holder, itemOf, livingOf, noteOf, ownerOf, project, reportedOf, stepOf } from '../../support/living.ts'

let seeds: Knowledge

beforeAll(async () => {
  seeds = buildKnowledge(await seedDocuments(), lexicon)
})

/** Words with what is hard about figures: digits beside marks, thousands, decimals, percents, several lines. */
const sign = fc.constantFrom(...'0123456789,.，。；;:：%-—亿元项个（）() \n一二甲乙完成第')
const words = (longest: number) =>
  fc.array(sign, { minLength: 1, maxLength: longest }).map((signs) => signs.join('').trim() || '甲')
const line = words(20).map((text) => text.replaceAll('\n', ' ').trim() || '乙')
const amount = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 99_999 }), fc.constantFrom('', '.5', '.05', '.500'))
  .map(([falls, whole, rest]) => `${falls ? '-' : ''}${whole}${rest}`)

const QUESTIONS = [
  '武汉长江中心进展如何',
  '武汉长江中心完成百分之多少了',
  '武汉长江中心谁牵头',
  '最近登记的进展有哪些',
  '2021年固投完成率',
  '2021年上半年固投完成多少',
  '哪些事项逾期',
  '需协调事项有哪些',
  '注-1001',
  '责-1001',
  '事-1001',
  'How is 武汉长江中心 going?',
  'which items are overdue?',
]

describe('whatever people write into a record', () => {
  it('is said without a figure that has no source', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        words(200),
        line,
        line,
        amount,
        fc.constantFrom('level', 'growth'),
        (text, name, title, value, measure) => {
          const subject = project('武汉长江中心', '武昌区', 2021)
          const by = { id: 'x', name }
          const living = livingOf('2021-07-31', {
            notes: [
              noteOf({
                ...{ number: 1001, subject, by, text, percent: 33.3, source: name },
                ...{ coordination: { text: title, unit: name }, next: { text: title, day: '2021-12-31' } },
                values: [
                  reportedOf({
                    ...{ indicator: 'fixed_asset_investment', name: title, amount: value, measure },
                    ...{ span: 'cumulative', period: '2021H1', unit: measure === 'growth' ? '%' : '亿元' },
                  }),
                ],
              }),
            ],
            owners: [ownerOf({ number: 1001, subject, by, holders: [holder({ unit: name, person: title })] })],
            items: [
              itemOf({
                ...{ number: 1001, title: text, region: '武昌区', planYear: 2021, due: '2021-07-01', kind: 'counted' },
                ...{ handler: { unit: name, person: null }, counts: { found: 12, mended: 12 } },
              }),
            ],
            events: [stepOf(1, 1001, '2021-07-02', { do: 'hand_on', to: { unit: name, person: null }, reason: title })],
          })
          const knowledge = withLiving(seeds, living)

          const outcomes = QUESTIONS.map((question) =>
            answerQuestion(question, knowledge, intents, { asOf: '2021-07-31' }),
          ).map(({ outcome }) => outcome)

          expect(outcomes).not.toContain('failed')
        },
      ),
      { numRuns: 60 },
    )
  })
})
