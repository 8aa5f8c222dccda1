import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { CommitLog, type LogFile } from '../../../src/adapters/store/commit-log.ts'
import { newStore, sqliteWorld } from '../../support/store-world.ts'
import { auditRow } from './contract/audit.ts'

/** A file whose syncs end when a test lets them, well or not. */
function heldFile() {
  const syncs: { end(): void; fail(error: Error): void }[] = []
  const file: LogFile = {
    datasync: () => new Promise((resolve, reject) => syncs.push({ end: resolve, fail: reject })),
    close: async () => {},
  }
  return { syncs, log: new CommitLog('wenji.sqlite-wal', async () => file) }
}

/** Whether a promise has resolved when everything that can go on has gone on. */
async function isOver(promise: Promise<unknown>): Promise<boolean> {
  let over = false
  promise.then(
    () => {
      over = true
    },
    () => {},
  )
  await new Promise((resolve) => setImmediate(resolve))
  return over
}

describe('the log of commits', () => {
  it('holds a commit back until a sync that began after it has ended', async () => {
    const { log, syncs } = heldFile()
    log.wrote()
    const first = log.lasting()
    expect(await isOver(first)).toBe(false)
    log.wrote()
    const second = log.lasting()

    syncs[0]?.end()

    expect(await isOver(first)).toBe(true)
    expect(await isOver(second)).toBe(false)
    syncs[1]?.end()
    expect(await isOver(second)).toBe(true)
  })

  it('syncs once for all commits that wait', async () => {
    const { log, syncs } = heldFile()
    log.wrote()
    const waiting = [log.lasting()]
    await isOver(Promise.all(waiting))
    for (let n = 0; n < 20; n++) {
      log.wrote()
      waiting.push(log.lasting())
    }

    syncs[0]?.end()
    await isOver(Promise.all(waiting))
    syncs[1]?.end()

    expect(await isOver(Promise.all(waiting))).toBe(true)
    expect(syncs).toHaveLength(2)
  })

  it('syncs nothing where everything is on the disk', async () => {
    const { log, syncs } = heldFile()

    expect(await isOver(log.lasting())).toBe(true)
    expect(syncs).toHaveLength(0)
  })

  it('opens nothing again once it is closed', async () => {
    const { log, syncs } = heldFile()
    await log.close()
    log.wrote()

    await expect(log.lasting()).rejects.toThrow('closed')
    expect(syncs).toHaveLength(0)
  })

  it('vouches for nothing more after a sync that failed', async () => {
    const { log, syncs } = heldFile()
    log.wrote()
    const first = log.lasting()
    await isOver(first)
    syncs[0]?.fail(Object.assign(new Error('i/o error'), { code: 'EIO' }))

    await expect(first).rejects.toMatchObject({ forPerson: { en: expect.stringContaining('disk') } })
    log.wrote()
    await expect(log.lasting()).rejects.toThrow()
    expect(() => log.check()).toThrow()
    expect(syncs).toHaveLength(1)
  })
})

describe('the store on SQLite', () => {
  it.each([
    [
      'a transaction',
      (store: Awaited<ReturnType<typeof newStore>>) => store.transaction((within) => within.audit.add(auditRow('a'))),
    ],
    ['a single write', (store: Awaited<ReturnType<typeof newStore>>) => store.audit.add(auditRow('a'))],
    [
      'a transaction that finds what another has just written',
      async (store: Awaited<ReturnType<typeof newStore>>) => {
        void store.inbox.receive({ key: 'k', lane: 'C1', payload: '{}' }, 1)
        await store.inbox.receive({ key: 'k', lane: 'C1', payload: '{}' }, 1)
      },
    ],
  ])('tells of %s only when it is on the disk', async (_, work) => {
    const store = await newStore(sqliteWorld)
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const lasting = CommitLog.prototype.lasting
    const spy = vi.spyOn(CommitLog.prototype, 'lasting').mockImplementation(async function (this: CommitLog) {
      await held
      return lasting.call(this)
    })
    onTestFinished(() => spy.mockRestore())

    const done = work(store)

    expect(await isOver(done)).toBe(false)
    release()
    await done
    expect(spy.mock.calls.length).toBeGreaterThan(0)
  })

  it('tells of what nobody is told of before, and of everything with the next that waits', async () => {
    const store = await newStore(sqliteWorld)
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const spy = vi.spyOn(CommitLog.prototype, 'lasting').mockImplementation(() => held)
    onTestFinished(() => spy.mockRestore())

    await store.unawaited((within) => within.audit.add(auditRow('a')))
    const lasting = store.lasting()

    expect(await isOver(lasting)).toBe(false)
    release()
    await lasting
    expect(await store.audit.find('a')).not.toBeNull()
  })
})
