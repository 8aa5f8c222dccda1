import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { z } from 'zod'
import { until } from './office-world.ts'
import type { Bot } from './slack-process.ts'
import { LISTENS, startWithWechat } from './wechat-process.ts'
import { ASKER, at, ROOM, type TestGateway } from './wechat-world.ts'

/** Flags of node for a program whose heap is looked into. */
export const PROBED = ['--expose-gc', '--import', path.join(import.meta.dirname, 'heap-probe.mjs')]

/** What marks a message that goes by, so that it is found wherever it is kept. */
const PASSING = 'passing-(?:id|text)-\\d{7}'

const heapSchema = z.object({ megabytes: z.number() })
const contentSchema = heapSchema.extend({ objects: z.int().positive(), words: z.array(z.string()) })

/** The program itself in a process of its own: WeChat's stand-in and the gateway are in the test's. */
export interface MeasuredBot {
  /** So many messages that are not for the bot; resolves when it has answered a question behind them. */
  pass(messages: number): Promise<void>
  /** Megabytes in use after a collection. */
  heap(): Promise<number>
  /** Objects on the heap after a collection, and messages of which anything is still in it. */
  content(): Promise<{ readonly megabytes: number; readonly objects: number; readonly kept: number }>
}

/** Starts the program in front of a gateway, and waits until it listens; killed with the test. */
export async function measuredBot(gateway: TestGateway): Promise<MeasuredBot> {
  const { child, errors } = await startWithWechat(gateway, {}, PROBED)
  await until(() => errors().includes(LISTENS) || child.exitCode !== null, 60_000)
  if (child.exitCode !== null) throw new Error(errors())
  let asked = 0
  let passed = 0
  const probe = (pattern?: string) => probed(child, pattern)
  return {
    async pass(messages) {
      for (const end = passed + messages; passed < end; ) {
        const name = String(++passed).padStart(7, '0')
        const text = `passing-text-${name} 下午的会改到三点，请各位准时参加`
        gateway.rig.write({ id: `passing-id-${name}`, talkerId: ASKER, roomId: ROOM, text })
        // A burst, but one that lets the wire breathe.
        if (passed % 20 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      gateway.rig.write({ talkerId: ASKER, roomId: ROOM, text: at('2021年固投目标是多少') })
      asked++
      await until(() => gateway.textsTo(ROOM).length === asked, 60_000)
    },
    async heap() {
      return heapSchema.parse(await probe()).megabytes
    },
    async content() {
      const { megabytes, objects, words } = contentSchema.parse(await probe(PASSING))
      return { megabytes, objects, kept: new Set(words.map((word) => word.slice(-7))).size }
    },
  }
}

/** Packages of channels of which a program with PROBED has loaded anything. */
export async function modulesIn({ child }: Bot): Promise<string[]> {
  const { words } = contentSchema.parse(await probed(child, 'node_modules/(?:wechaty[\\w-]*|@grpc|@slack|@wecom)/'))
  return [...new Set(words.map((word) => word.split('/')[1] ?? ''))].sort()
}

async function probed(child: ChildProcess, pattern?: string): Promise<unknown> {
  child.send({ pattern })
  const [told]: unknown[] = await once(child, 'message')
  return told
}
