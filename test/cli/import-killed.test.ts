import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { expect, it } from 'vitest'
import { openStore } from '../../src/adapters/store/open-store.ts'
import { readImported } from '../../src/app/imported/read-imported.ts'
import { readEnvironment } from '../../src/config/environment.ts'
import { lexicon } from '../support/knowledge.ts'
import { madePlans } from '../support/made-plans.ts'
import { type Ran, wenji } from '../support/running-bot.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const MAIN = path.join(import.meta.dirname, '..', '..', 'dist', 'main.js')
const COUNT = 450

it('an import that is killed leaves whole documents alone, and goes on when it is repeated', async () => {
  const folder = await temporaryFolder()
  await madePlans(path.join(folder, 'in'), COUNT, 8)
  const env = { WENJI_DATA_DIR: path.join(folder, 'data'), LOG_LEVEL: 'silent' }
  const killed = spawn(process.execPath, [MAIN, 'import', path.join(folder, 'in'), '--json'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = once(killed, 'exit')
  await once(createInterface({ input: killed.stdout }), 'line')
  killed.kill('SIGKILL')
  await ended

  const left = await readImported(readEnvironment(env, folder), lexicon)
  const again = await wenji(['import', path.join(folder, 'in'), '--json'], folder, env)

  const outcomes = outcomesOf(again)
  const present = outcomes.filter((outcome) => outcome === 'present').length
  expect(left.skipped).toEqual([])
  expect(left.filed.every(({ document }) => document?.paragraphs.length === 8)).toBe(true)
  expect(present).toBe(left.filed.length)
  expect(present).toBeGreaterThan(0)
  expect(present).toBeLessThan(COUNT)
  expect(outcomes).toHaveLength(COUNT)
  expect(new Set(outcomes)).toEqual(new Set(['present', 'imported']))
  const store = await openStore({ dataFolder: env.WENJI_DATA_DIR }, { newId: () => 'id' })
  expect(await store.documents.list()).toHaveLength(COUNT)
  await store.close()
})

function outcomesOf({ out }: Ran): string[] {
  return out
    .trim()
    .split('\n')
    .map((line) => String(Object(JSON.parse(line)).outcome))
}
