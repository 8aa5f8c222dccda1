import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { answerInContext } from '../../../src/core/answer/answer-in-context.ts'
import type { Turn } from '../../../src/core/answer/turn.ts'
import { withUniquePrefixes } from '../../../src/core/document/build-document.ts'
import { buildKnowledge, type Knowledge } from '../../../src/core/search/knowledge.ts'
import { type Living, withLiving } from '../../../src/core/search/living.ts'
import { intents, lexicon, seedDocuments, syllables } from '../../support/knowledge.ts'
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

const FOLDER = path.join(import.meta.dirname, '..', '..', 'questions')
const lineSchema = z.object({ question: z.string(), context: z.array(z.string()).optional() })

/** Every how-manieth question is asked; WENJI_ALL_QUESTIONS asks all of them, which takes minutes. */
const EVERY = process.env.WENJI_ALL_QUESTIONS ? 1 : 6

/** Sets that ask about items and notes too: what is on record there belongs into their answers. */
const OF_RECORDS = /^(?:living|leak)/

/** Questions of the sets about documents, with what was asked before each. */
const questions = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.jsonl') && !OF_RECORDS.test(name))
  .flatMap((name) => readFileSync(path.join(FOLDER, name), 'utf8').trim().split('\n'))
  .flatMap((line) => {
    const parsed = lineSchema.safeParse(JSON.parse(line))
    return parsed.success ? [parsed.data] : []
  })
  .filter((_, i) => i % EVERY === 0)

/** Records of every kind on subjects that no question is about: of the same region, and of the documents' indicators elsewhere. */
function elsewhere(region: string): Living {
  const subjects = [project('乌有渡口大桥', region, 2021), task('乌有岭索道检修', region, 2021)]
  const far = indicator('fixed_asset_investment', '乌有区', 2021)
  return livingOf('2021-07-31', {
    notes: [
      ...subjects.map((subject, i) =>
        noteOf({
          number: 1001 + i,
          subject,
          stage: '在建',
          percent: 40,
          text: '墩柱浇筑完毕',
          by: { id: 'a', name: '无名氏' },
        }),
      ),
      noteOf({
        ...{ number: 1003, subject: far, coordination: { text: '渡口拆迁', unit: '乌有区渡管所' } },
        values: [
          reportedOf({ indicator: 'fixed_asset_investment', amount: '11.1', span: 'cumulative', period: '2021H1' }),
          reportedOf({ indicator: 'gdp', amount: '22.2', span: 'cumulative', period: '2020H1' }),
        ],
      }),
    ],
    owners: subjects.map((subject, i) =>
      ownerOf({ number: 1001 + i, subject, holders: [holder({ unit: '乌有渡管所', person: '无名氏' })] }),
    ),
    items: [
      itemOf({
        ...{ number: 1001, title: '乌有渡口护栏缺失', region, planYear: 2021, due: '2021-07-01', source: '乌有巡查' },
        ...{ handler: { unit: '乌有渡管所', person: null }, raiser: { unit: '乌有航道处', person: null } },
      }),
      itemOf({
        ...{ number: 1002, kind: 'counted', title: '乌有索道吊椅更换', region, planYear: 2021, source: '乌有巡查' },
        ...{ handler: { unit: '乌有渡管所', person: null }, raiser: { unit: '乌有航道处', person: null } },
        counts: { found: 7777, mended: 3333 },
      }),
    ],
  })
}

let plain: Knowledge
let beside: Knowledge

beforeAll(async () => {
  plain = buildKnowledge(withUniquePrefixes(await seedDocuments()), lexicon, syllables)
  beside = withLiving(plain, elsewhere('武昌区'))
})

function ask(knowledge: Knowledge, { context = [], question }: z.infer<typeof lineSchema>): Answer {
  let turn: Turn | undefined
  for (const message of context) turn = answerInContext(message, turn, knowledge, intents, { asOf: '2026-11-22' }).turn
  return answerInContext(question, turn, knowledge, intents, { asOf: '2026-11-22' }).answer
}

describe('a living part about other things', () => {
  it('changes no answer of any question about the documents', { timeout: 120_000 }, () => {
    const changed = questions.flatMap((question) => {
      const before = ask(plain, question)
      const after = ask(beside, question)
      const same = before.intent === 'help' || JSON.stringify(before) === JSON.stringify(after)
      return same ? [] : [{ question, before: before.text, after: after.text }]
    })

    expect(questions.length).toBeGreaterThan(1300 / EVERY)
    expect(changed).toEqual([])
  })

  it('is named in no answer, suggestion or choice of help either', () => {
    const answer = ask(beside, { question: '帮助' })

    expect(answer.outcome).toBe('help')
    expect(JSON.stringify(answer)).not.toMatch(/乌有|无名氏/)
  })
})
