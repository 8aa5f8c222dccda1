import { describe, expect, it } from 'vitest'
import { eachOfTwo, wholeAndPart, withTimeInFront } from '../../../src/core/question/shared-context.ts'
import { splitQuestions } from '../../../src/core/question/split-questions.ts'

describe('a time behind several questions', () => {
  it.each([
    ['供地几宗,修路几条?都问2023年的', '2023年供地几宗,修路几条?'],
    ['供地几宗?修路几条?全按2023年上半年说', '2023年上半年供地几宗?2023年上半年修路几条?'],
  ])('is that of each of them: %s', (message, read) => {
    expect(withTimeInFront(message)).toBe(read)
  })

  it.each(['2023年供地几宗?', '供地几宗?修路几条?', '都说2023年的报告好,好在哪'])(
    'is not read where there is none: %s',
    (message) => {
      expect(withTimeInFront(message)).toBe(message)
    },
  )
})

describe('two names that may be one', () => {
  it('are asked about each by itself', () => {
    expect(eachOfTwo('柳浦片和柳浦小学是一回事吗?各是什么安排')).toEqual(['柳浦片是什么安排?', '柳浦小学是什么安排?'])
    expect(splitQuestions('柳浦片跟柳浦小学是不是同一个项目')).toEqual(['柳浦片有什么安排?', '柳浦小学有什么安排?'])
  })

  it('are none in a question for what two have in common', () => {
    expect(eachOfTwo('柳浦片和枫桥片2023年有什么安排')).toEqual([])
  })
})

describe('a whole and its part', () => {
  it('are asked about each by itself', () => {
    expect(wholeAndPart('政府投资2022上半年总的完成率和重点项目完成率各是多少,哪个高')).toEqual([
      '政府投资2022上半年完成率多少',
      '政府投资2022上半年其中重点项目完成率多少',
    ])
  })
})
