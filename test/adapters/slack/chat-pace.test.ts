import { describe, expect, it } from 'vitest'
import { ChatPace } from '../../../src/adapters/slack/chat-pace.ts'
import { SendLater } from '../../../src/core/rooms/sending.ts'

/** When each message was sent, by a clock that every pause of one channel moves on. */
function paced() {
  let now = 0
  const pauses: number[] = []
  const pace = new ChatPace(
    () => now,
    undefined,
    async (milliseconds) => {
      pauses.push(milliseconds)
      now += milliseconds
    },
  )
  const sent: string[] = []
  const send = (chat: string, key: string) =>
    pace.inTurn(chat, key, async () => {
      sent.push(`${chat} ${key} ${now}`)
    })
  return { pace, pauses, sent, send }
}

describe('messages of one channel', () => {
  it('go a second apart and in order', async () => {
    const { sent, send } = paced()

    await Promise.all(['a', 'b', 'c'].map((key) => send('C1', key)))

    expect(sent).toEqual(['C1 a 0', 'C1 b 1000', 'C1 c 2000'])
  })

  it('do not wait for those of another', async () => {
    const { pauses, sent, send } = paced()

    for (const chat of ['C1', 'C2', 'C3']) await send(chat, 'a')

    expect(sent).toEqual(['C1 a 0', 'C2 a 0', 'C3 a 0'])
    expect(pauses).toEqual([])
  })

  it('wait as long as Slack says', async () => {
    const { pace, sent, send } = paced()
    await send('C2', 'x')
    pace.pause('C1', 5000)

    await send('C1', 'a')

    expect(sent).toEqual(['C2 x 0', 'C1 a 5000'])
  })

  it('go back where the pause is long, and where the bot stops', async () => {
    const { pace, sent, send } = paced()
    await send('C2', 'x')
    pace.pause('C1', 60_000)

    await expect(send('C1', 'a')).rejects.toThrow(SendLater)
    pace.close()
    await expect(send('C2', 'y')).rejects.toThrow(SendLater)
    expect(sent).toEqual(['C2 x 0'])
  })
})
