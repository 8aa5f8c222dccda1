import { describe, expect, it } from 'vitest'
import { askInRooms } from '../../support/wechat-crowd.ts'

describe('many questions in many rooms', () => {
  it('are answered once each, in the order of their room', async () => {
    const { answered, asked } = await askInRooms(100, 10)

    expect(answered).toEqual(asked)
  }, 60_000)
})
