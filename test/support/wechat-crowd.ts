import { until } from './office-world.ts'
import { ASKER, at, type WechatWorld, wechatWorld } from './wechat-world.ts'

/** Questions whose answers tell which one was asked. */
const QUESTIONS = [
  ['2021年固投目标是多少', '固定资产投资目标：300亿元'],
  ['2021年GDP目标是多少', '地区生产总值目标：增长7%'],
  ['2020年上半年固投完成多少', '103亿元'],
] as const

export interface Crowd {
  readonly world: WechatWorld
  /** What was asked in each room, and what the answers in it were to, both in their order. */
  readonly asked: readonly (readonly number[])[]
  readonly answered: readonly (readonly number[])[]
  readonly milliseconds: number
}

/** Asks as many questions as fast as they go, in turn in each of the rooms, and waits for the answers. */
export async function askInRooms(questions: number, count: number): Promise<Crowd> {
  const ids = Array.from({ length: count }, (_, n) => `${n + 1}@chatroom`)
  const topics = ids.map((_, n) => `工作群${n + 1}`)
  const world = await wechatWorld({
    rooms: Object.fromEntries(ids.map((id, n) => [id, topics[n] ?? ''])),
    topics,
    office: {
      settings: {
        rooms: topics.map((match, n) => ({ id: `room-${n + 1}`, channel: 'wechat', match, classes: ['public'] })),
        limits: { person: { burst: 9999, perMinute: 9999 }, room: { burst: 9999, perMinute: 9999 } },
      },
    },
  })
  const begun = performance.now()
  const asked: number[][] = ids.map(() => [])
  for (let n = 0; n < questions; n++) {
    const room = n % count
    const which = (n * 7 + room) % QUESTIONS.length
    asked[room]?.push(which)
    world.say(at(QUESTIONS[which]?.[0] ?? ''), { talkerId: ASKER, roomId: ids[room] ?? '' })
    // A burst, but one that lets the wire breathe.
    if (n % 20 === 19) await new Promise((resolve) => setImmediate(resolve))
  }
  await until(() => world.gateway.sent.length >= questions, 300_000)
  await until(async () => (await world.store.outbox.waiting('wechat')) === 0)
  const answered = ids.map((id) =>
    world.gateway.textsTo(id).map((text) => QUESTIONS.findIndex(([, answer]) => text.includes(answer))),
  )
  return { world, asked, answered, milliseconds: performance.now() - begun }
}
