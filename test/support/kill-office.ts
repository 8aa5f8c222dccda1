import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { StorePlace } from '../../src/adapters/store/open-store.ts'
import type { Store } from '../../src/core/ports.ts'
import { newOffice, until } from './office-world.ts'

/**
 * Lets a process receive and answer questions and kills it after so many acknowledged ones, or so many milliseconds after
 * it was ready; gives what it acknowledged.
 */
export async function killOffice(
  place: StorePlace,
  after: { readonly questions: number } | { readonly milliseconds: number },
): Promise<string[]> {
  const script = path.join(import.meta.dirname, 'office-child.mjs')
  const child = spawn(process.execPath, [script, place.dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const received: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, key] = line.split(' ')
    if (word === 'failed') throw new Error(line)
    if (word === 'ready' && 'milliseconds' in after) setTimeout(() => child.kill('SIGKILL'), after.milliseconds)
    if (word === 'received' && key !== undefined) received.push(key)
    if ('questions' in after && received.length === after.questions) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return received
}

/** Answers what is left, then gives what is not as it should be: a question without its one answer, an answer without its audit row. */
export async function damageOfOffice(store: Store, received: readonly string[]): Promise<string[]> {
  const limit = { burst: 1_000_000, perMinute: 1_000_000 }
  const settings = { limits: { person: limit, room: limit } }
  const { office } = await newOffice({ store, settings, now: () => Date.now() + 60_000 })
  office.start(() => {})
  await until(async () => (await store.inbox.waiting()) === 0, 120_000)
  const faults: string[] = []
  const ids = new Set<string>()
  for (const key of received) {
    const message = await store.outbox.find(`answer:slack:${key}`)
    if (!message) {
      faults.push(`question ${key} was acknowledged and has no answer`)
      continue
    }
    const { id }: { id: string } = JSON.parse(message.body)
    ids.add(id)
    if (!(await store.audit.find(id))) faults.push(`answer ${id} has no audit row`)
  }
  if (ids.size !== received.length) faults.push(`${ids.size} answers of ${received.length} questions`)
  // The killed process may have stored a question that it could not acknowledge any more; that one is answered too.
  const rows = await store.audit.list({ limit: 1_000_000 })
  const outgoing = await store.outbox.waiting('slack')
  if (rows.length !== outgoing) faults.push(`${rows.length} audit rows of ${outgoing} answers`)
  return faults
}
