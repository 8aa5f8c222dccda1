import { describe, expect, it } from 'vitest'
import { checkedDocuments, countsOf } from '../../support/checked.ts'
import { seedDocuments } from '../../support/knowledge.ts'

const findings = checkedDocuments(await seedDocuments())

describe('the documents that the bot brings', () => {
  it('have the damage and the last digit that are known of them, and no contradiction', () => {
    const { project_not_mentioned: _projects, left_out: _frame, ...rest } = countsOf(findings)

    expect(rest).toEqual({ rounding: 1, damaged: 4, repaired: 2 })
    expect(findings.find(({ kind }) => kind === 'rounding')?.formula).toBe('7.85 ÷ 49.77 × 100')
  })

  it('name projects of which the later plan says nothing, and none of those that it names otherwise', () => {
    const names = findings
      .filter(({ kind }) => kind === 'project_not_mentioned')
      .map(({ text }) => /“(.+?)”/.exec(text.zh)?.[1])

    expect(names).toEqual(expect.arrayContaining(['红棉宿舍', '天风大厦', '秦园路游园']))
    for (const named of ['武船二分厂', '武汉长江中心', '武昌造船厂片', '滨江核心区地下环路', '明伦街棚改', '市七医院'])
      expect(names).not.toContain(named)
  })

  it('give the same findings twice, and each has a place that stands in its document', async () => {
    const documents = await seedDocuments()

    expect(checkedDocuments(documents)).toEqual(findings)
    for (const { places } of findings)
      for (const { quote, file, code } of places)
        if (code !== null && quote !== '')
          expect(
            documents.some((one) => one.file === file && one.paragraphs.some(({ text }) => text.includes(quote))),
          ).toBe(true)
  })
})
