import { describe, expect, it } from 'vitest'
import { tellEditors } from '../../../src/office/posts/for-editors.ts'
import { seedDocuments } from '../../support/knowledge.ts'
import { INTERNAL_ROOM, messageIn, openedOffice, PUBLIC_ROOM } from '../../support/opened-office.ts'

describe('what editors are told beside a draft', () => {
  it('is what that room asked often and what waits there, and nothing of another room', async () => {
    const { office, parts } = await openedOffice(await seedDocuments())
    for (const question of ['2021年固投目标', '2021年固投目标', '学校食堂几点开饭'])
      await office.answer(messageIn(PUBLIC_ROOM, question))
    await office.answer(messageIn(INTERNAL_ROOM, '人防工程几号验收'))
    await office.answer(messageIn(INTERNAL_ROOM, '人防工程几号验收'))
    const { knowledge } = await office.desk.knowledge.of(PUBLIC_ROOM)

    const told = await tellEditors('plaza', knowledge, 4, parts)

    expect(told.asked).toEqual([{ question: '2021年固投目标', times: 2 }])
    expect(told.open.map(({ question }) => question)).toEqual(['学校食堂几点开饭'])
  })
})
