import { describe, expect, it } from 'vitest'
import type { Answer } from '../../../src/core/answer/answer.ts'
import { type HelpIntent, respondHelp } from '../../../src/core/answer/respond-help.ts'
import type { PlanDocument } from '../../../src/core/document/plan-document.ts'
import { documentOf, intents, seedDocuments } from '../../support/knowledge.ts'
import { finished, ResponderAsker } from '../../support/responders.ts'

function helpFor(documents: readonly PlanDocument[], message: string, kinds: readonly HelpIntent[]): Answer {
  const asker = new ResponderAsker(documents)
  const context = asker.context(message)
  return finished(respondHelp(context, kinds), context)
}

const KINDS: readonly HelpIntent[] = Array.from({ length: 15 }, (_, i) => ({
  title: { zh: `第${'甲乙丙丁戊己庚辛壬癸子丑寅卯辰'.charAt(i)}类`, en: `Kind ${'abcdefghijklmno'.charAt(i)}` },
  help: { zh: '说明', en: 'what it is' },
  examples: ['2021年固投目标是多少？', 'What is the 2021 target?'],
}))

describe('help', () => {
  it('names the documents with their codes, and a question of each kind, in the language of the question', async () => {
    const kinds = intents.filter(({ responder }) => responder !== 'help').slice(0, 9)

    const zh = helpFor(await seedDocuments(), '帮助', kinds)
    const en = helpFor(await seedDocuments(), 'help me please', kinds)

    expect(zh).toMatchObject({ outcome: 'help', language: 'zh' })
    expect(zh.text).toContain('计21')
    for (const { title } of kinds) expect(zh.text).toContain(title.zh)
    expect(en.text.split('\n').slice(3).join('')).not.toMatch(/\p{Script=Han}/u)
    expect(zh.suggestions.length).toBe(Math.min(kinds.length, 6))
  })

  it('is at most twelve lines long', async () => {
    const answer = helpFor(await seedDocuments(), '帮助', KINDS)

    expect(answer.text.split('\n').length).toBeLessThanOrEqual(12)
  })

  it('asks its examples for the years that the documents have', () => {
    const plan = documentOf('清江区2024年国民经济和社会发展计划\n\n一、目标\n\n地区生产总值增长6%。')

    const answer = helpFor([plan], '帮助', KINDS)

    expect(answer.suggestions[0]).toBe('2024年固投目标是多少？')
    expect(answer.text).not.toContain('2021')
  })

  it('leaves out an example of a half-year that no document is of', () => {
    const plan = documentOf('清江区2024年国民经济和社会发展计划\n\n一、目标\n\n地区生产总值增长6%。')
    const [kind] = KINDS
    if (!kind) throw new Error('there are kinds')

    const answer = helpFor([plan], '帮助', [{ ...kind, examples: ['2020年上半年疏捞管网多少公里？', 'How long?'] }])

    expect(answer.text).toContain(kind.title.zh)
    expect(answer.suggestions).toEqual([])
  })
})
