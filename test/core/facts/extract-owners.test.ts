import { describe, expect, it } from 'vitest'
import { extractOwners } from '../../../src/core/facts/extract-owners.ts'
import { makeFixture } from '../../support/documents.ts'

const ownersIn = (text: string) => extractOwners(makeFixture('plan', 2025, '重点任务', text))

describe('由…牵头', () => {
  it.each([
    ['behind the task', '推进柳浦码头二期建设，由区交通运输局牵头，区发改局配合。', '推进柳浦码头二期建设'],
    [
      'in front of the task',
      '由区交通运输局牵头，区发改局配合，推进柳浦码头二期建设，年底前完工。',
      '推进柳浦码头二期建设，年底前完工',
    ],
  ])('%s names it', (_, text, task) => {
    expect(ownersIn(text)).toMatchObject([{ task, lead: ['区交通运输局'], others: ['区发改局'], rule: 'written' }])
  })

  it('with no task on either side is nobody’s', () => {
    expect(ownersIn('由区交通运输局牵头，区发改局配合。')).toEqual([])
  })
})
