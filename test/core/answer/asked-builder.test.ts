import { describe, expect, it } from 'vitest'
import { Asker, documentOf } from '../../support/knowledge.ts'

const PLAN = documentOf(
  '清江区2024年国民经济和社会发展计划\n\n一、重点任务\n\n全年推进望江医院等一批重大民生项目建设,完善城市功能。清江体育公园由清江城投集团承建,年内完工。\n',
)

describe('who builds a thing', () => {
  it.each(['望江医院开发商是哪家', '望江医院是哪个局在建', '望江医院施工单位是谁'])(
    'is not stated where the text only says that it is built: %s',
    (question) => {
      expect(new Asker([PLAN]).ask(question).outcome).toBe('not_stated')
    },
  )

  it('is answered with the sentence that names it', () => {
    const answer = new Asker([PLAN]).ask('清江体育公园承建单位是谁')

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain('清江城投集团')
  })
})
