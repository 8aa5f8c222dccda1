import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { StorePlace } from '../../src/adapters/store/open-store.ts'
import type { Store } from '../../src/core/ports.ts'
import { refuseStaleBuild } from './store-child.ts'

/** Where a posting process kills itself; at random: it is killed after some time. */
export const STAGES = ['composing', 'ready', 'before', 'behind', 'between', 'within', 'looking', 'random'] as const
export type Stage = (typeof STAGES)[number] | 'none'

export const ROOMS = ['a', 'b', 'c'] as const
/** A post is a message and two behind it. */
const PARTS = ['weekly', 'weekly+1', 'weekly+2'] as const
const FOLDERS = ['adapters/store', 'core/remember', 'core/rooms', 'core/summary', 'office/posts']
const CHILD = path.join(import.meta.dirname, 'posts-child.mjs')

/** A schedule of so many slots, one each `step` milliseconds, that processes post into a file. */
export interface PostingRun {
  readonly place: StorePlace
  readonly file: string
  readonly base: number
  readonly step: number
  readonly count: number
  /** How long after the last slot all has to have its end, milliseconds. */
  readonly patience: number
}

export interface Verdict {
  readonly posted: number
  readonly unknown: number
  readonly kills: number
  readonly faults: readonly string[]
}

/**
 * Lets so many processes post side by side, each killed and begun again as the stages say, until every slot of every room
 * has its end; then tells what is not as it should be: a post that is twice, one that is lost without being unknown.
 */
export async function killPosts(
  run: PostingRun,
  store: Store,
  replicas: number,
  stages: readonly Stage[],
): Promise<Verdict> {
  refuseStaleBuild(FOLDERS)
  await store.postDrafts.lookedSince('weekly', 'steps', run.base - 1)
  const waiting = [...stages]
  const said: string[] = []
  let kills = 0
  let over = false
  const keepOne = async (): Promise<void> => {
    while (!over) {
      const stage = waiting.shift() ?? 'none'
      const child = begin(run, stage)
      children.add(child)
      const ended = once(child, 'exit')
      for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
        if (line !== 'ready') said.push(line)
        else if (stage === 'random') setTimeout(() => child.kill('SIGKILL'), Math.random() * 1500)
        // A stage that never comes does not keep the others waiting.
        else if (stage !== 'none') setTimeout(() => child.kill('SIGKILL'), 3000)
      }
      await ended
      children.delete(child)
      if (!over) kills++
    }
  }
  const children = new Set<ChildProcess>()
  const kept = Array.from({ length: replicas }, keepOne)
  const end = Date.now() + run.count * run.step + run.patience
  // The last one that is to be killed may still run when all has been posted; its kill is waited for.
  while (!(kills >= stages.length && (await isOver(run, store)))) {
    if (Date.now() > end) {
      said.push('it does not come to an end')
      break
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  over = true
  for (const child of children) child.kill('SIGKILL')
  await Promise.all(kept)
  return { kills, ...(await judge(run, store, said)) }
}

function begin({ place, file, base, step, count }: PostingRun, stage: Stage): ChildProcess {
  const given = [place.dataFolder, place.databaseUrl ?? '', file, `${base}`, `${step}`, `${count}`, stage]
  return spawn(process.execPath, [CHILD, ...given], { stdio: ['ignore', 'pipe', 'inherit'] })
}

async function isOver({ count }: PostingRun, store: Store): Promise<boolean> {
  const ended = await store.ledger.log({ states: ['sent', 'unknown', 'failed', 'skipped'], limit: 100_000 })
  // Nothing stands behind a post of which nobody can tell.
  const alone = ended.filter(({ job, state }) => job === PARTS[0] && state !== 'sent')
  return ended.length === count * ROOMS.length * PARTS.length - alone.length * (PARTS.length - 1)
}

async function judge(
  { file, base, step, count }: PostingRun,
  store: Store,
  said: readonly string[],
): Promise<Omit<Verdict, 'kills'>> {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  const faults = [...said]
  let unknown = 0
  for (let n = 0; n < count; n++)
    for (const room of ROOMS) {
      const slot = base + n * step
      for (const [part, job] of PARTS.entries()) {
        const name = `post:weekly:${room}:${slot}${part === 0 ? '' : ` part ${part}`}`
        const times = lines.filter((line) => line === name).length
        const entry = await store.ledger.find({ job, room, slot })
        const state = entry?.state ?? 'not there'
        const said = `${job} ${room} ${n}`
        if (state === 'unknown') unknown++
        if (times > 1) faults.push(`${said} was posted ${times} times`)
        if (state === 'sent' ? times !== 1 : state !== 'unknown') faults.push(`${said} is ${state}: ${entry?.error}`)
        if (state === 'unknown' && room !== 'c') faults.push(`${said} is unknown, and its platform can be searched`)
        if (part === 0 && state === 'unknown') break
      }
    }
  return { posted: lines.length, unknown, faults }
}
