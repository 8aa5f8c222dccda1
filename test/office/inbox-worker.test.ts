import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { openOffice } from '../../src/office/office.ts'
import { seedDocuments } from '../support/knowledge.ts'
import { messageIn, openedOffice, PUBLIC_ROOM } from '../support/opened-office.ts'

describe('the worker of the inbox', () => {
  it('does not rest over a question that came while it looked', async () => {
    const { parts } = await openedOffice(await seedDocuments())
    const { inbox } = parts.store
    let looked = 0
    const take: typeof inbox.take = async (now, lease) => {
      const taken = await inbox.take(now, lease)
      if (looked++ === 0) await office.receive(messageIn(PUBLIC_ROOM, '2021年固投目标'), 'e1')
      return taken
    }
    const store = { ...parts.store, inbox: { ...inbox, take }, transaction: parts.store.transaction.bind(parts.store) }
    const office = await openOffice({ ...parts, store }, [])
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    onTestFinished(() => {
      vi.useRealTimers()
    })

    let sendable = false
    office.start(() => {
      sendable = true
    })
    for (let n = 0; n < 2000 && !sendable; n++) await new Promise((resolve) => setImmediate(resolve))
    void office.stop()

    expect(sendable).toBe(true)
  })
})
