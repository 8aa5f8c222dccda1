import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { madePlans } from '../support/made-plans.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const COUNT = Number(process.env.SOAK_DOCUMENTS ?? 1000)
const PARAGRAPHS = 20
const MAIN = path.join(import.meta.dirname, '..', '..', 'dist', 'main.js')
const say = (line: string) => process.stdout.write(`${line}\n`)

it(`imports ${COUNT} documents of ${PARAGRAPHS} paragraphs, and again`, async () => {
  const folder = await temporaryFolder()
  await madePlans(path.join(folder, 'in'), COUNT, PARAGRAPHS)
  const dataFolder = path.join(folder, 'data')

  const first = await timed(['import', path.join(folder, 'in')], dataFolder)
  const again = await timed(['import', path.join(folder, 'in')], dataFolder)
  const asked = await timed(['ask', '2021年固投目标是多少'], dataFolder)

  const told = ({ seconds, megabytes }: Measured) => `${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB at most`
  say(`${COUNT} documents imported in ${told(first)}: ${(COUNT / first.seconds).toFixed(0)} a second`)
  say(`the same again in ${told(again)}; a question to all of them from a cold start in ${told(asked)}`)
  const store = await openStore({ dataFolder }, { newId: () => 'id' })
  const kept = await store.documents.list()
  await store.close()
  expect(kept).toHaveLength(COUNT)
  expect(kept.every(({ counts }) => counts.paragraphs === PARAGRAPHS && counts.targets === 3)).toBe(true)
})

interface Measured {
  readonly seconds: number
  readonly megabytes: number
}

/** Runs a command of the built program to its end, and looks at its memory on the way. */
async function timed(args: readonly string[], dataFolder: string): Promise<Measured> {
  const started = performance.now()
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: { ...process.env, WENJI_DATA_DIR: dataFolder, LOG_LEVEL: 'silent' },
    stdio: 'ignore',
  })
  let megabytes = 0
  let running = true
  const watching = (async () => {
    while (running) {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      megabytes = Math.max(megabytes, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024)
      await setTimeout(50)
    }
  })()
  const [status] = await once(child, 'exit')
  running = false
  await watching
  expect(status).toBe(0)
  return { seconds: (performance.now() - started) / 1000, megabytes }
}
