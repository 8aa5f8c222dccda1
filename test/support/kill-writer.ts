import type { StorePlace } from '../../src/adapters/store/open-store.ts'
import type { Store } from '../../src/core/ports.ts'
import { startChild } from './store-child.ts'

/** A note that a writing process said was stored. */
export interface Stored {
  readonly number: number
  readonly key: string
}

/**
 * Lets a process write, kills it with SIGKILL after so many lines or so many milliseconds from its first, and gives what
 * it said was stored. It prints a line in the midst of each write too, so that the kill comes at any point of one.
 */
export async function killWriter(
  place: StorePlace,
  after: { readonly lines: number } | { readonly milliseconds: number },
): Promise<Stored[]> {
  const child = startChild('write', place)
  const kill = () => child.process.kill('SIGKILL')
  const stored: Stored[] = []
  for (let lines = 1; ; lines++) {
    const { value, done } = await child.lines.next()
    if (done) break
    const [word, number, key] = value.split(' ')
    if (word === 'failed') throw new Error(value)
    if (word === 'stored' && key !== undefined) stored.push({ number: Number(number), key })
    if ('lines' in after && lines === after.lines) kill()
    if ('milliseconds' in after && lines === 1) setTimeout(kill, after.milliseconds)
  }
  await child.ended
  return stored
}

/**
 * What is not as it should be after a kill: something acknowledged that is not there, or something half-written. A server
 * may still be at the last commit of the killed one while this looks; what is really wrong is wrong at a second look too.
 */
export async function damageOf(store: Store, stored: readonly Stored[]): Promise<string[]> {
  const faults = await look(store, stored)
  return faults.length === 0 ? faults : look(store, stored)
}

async function look(store: Store, stored: readonly Stored[]): Promise<string[]> {
  const faults: string[] = []
  const notes = new Map<number, string | null>()
  for (let last = 0; ; ) {
    const some = await store.notes.after(last, 1000)
    for (const { number, key } of some) notes.set(number, key)
    if (some.length < 1000) break
    last = some.at(-1)?.number ?? last
  }
  for (const { number, key } of stored)
    if (notes.get(number) !== key) faults.push(`note ${number} was acknowledged and is not there`)
  for (const [number, key] of notes) {
    const row = key === null ? null : await store.audit.find(key)
    const message = key === null ? null : await store.outbox.find(key)
    if (row?.answer !== `${number}`) faults.push(`note ${number} has no audit row`)
    if (message?.body !== `${number}`) faults.push(`note ${number} has no answer`)
  }
  const { notes: head } = await store.heads()
  if (Math.max(0, ...notes.keys()) !== head) faults.push(`the numbers go to ${head}, the notes do not`)
  const messages = await store.outbox.waiting('slack')
  if (messages !== notes.size) faults.push(`${messages} answers of ${notes.size} notes`)
  return faults
}
