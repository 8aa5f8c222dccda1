import { describe, expect, it } from 'vitest'
import { Asker, documentOf, seedDocuments } from '../../support/knowledge.ts'

const MADE_UP = documentOf(
  '清江区2024年国民经济和社会发展计划\n\n一、重点任务\n\n加快推进清江北岸枢纽、政务服务中心等一批重大项目建设。望江医院开展主体施工。\n',
)

describe('a thing that is called nearly like another', () => {
  it.each(['武汉长江云谷进展如何', '武汉长江大厦进展', '武汉滨江中心进展'])(
    'is not answered with what the other one does: %s',
    async (question) => {
      const answer = new Asker(await seedDocuments()).ask(question)

      expect(['not_stated', 'not_found']).toContain(answer.outcome)
    },
  )

  it.each(['清江南岸枢纽进展如何', '听江医院建设情况如何'])('is not answered in any other document: %s', (question) => {
    expect(new Asker([MADE_UP]).ask(question).outcome).not.toBe('answered')
  })

  it.each([
    ['清江北岸枢纽进展如何', '清江北岸枢纽'],
    ['政务中心进展如何', '政务服务中心'],
    ['望江医院建设情况如何', '望江医院'],
  ])('is answered where it is the same: %s', (question, name) => {
    const answer = new Asker([MADE_UP]).ask(question)

    expect(answer.outcome).toBe('answered')
    expect(answer.text).toContain(name)
  })
})
