import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeWecom } from '../support/fake-wecom/fake-wecom.ts'
import { until } from '../support/office-world.ts'
import { postgresIsMissing, startPostgres, type TestPostgres } from '../support/postgres.ts'
import { type Bot, startBot } from '../support/slack-process.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { LISTENS, startWithWechat } from '../support/wechat-process.ts'
import { ASKER, at, newGateway, ROOM } from '../support/wechat-world.ts'
import { seen } from '../support/wecom-world.ts'

/** A platform with one group, where any number of programs on one database can be started. */
interface Place {
  start(): Promise<Bot>
  /** What the log of a program says when it has the connection. */
  readonly listens: string
  ask(text: string): void
  said(): readonly string[]
}

async function wechatPlace(DATABASE_URL: string): Promise<Place> {
  const gateway = await newGateway()
  await gateway.start()
  return {
    start: () => startWithWechat(gateway, { DATABASE_URL }),
    listens: LISTENS,
    ask: (text) => gateway.rig.write({ talkerId: ASKER, roomId: ROOM, text: at(text) }),
    said: () => gateway.textsTo(ROOM),
  }
}

async function wecomPlace(DATABASE_URL: string): Promise<Place> {
  const wecom = await fakeWecom()
  const access = { WECOM_BOT_ID: wecom.access.botId, WECOM_BOT_SECRET: wecom.access.secret, WECOM_WS_URL: wecom.url }
  return {
    start: async () => startBot(await temporaryFolder(), { ...access, DATABASE_URL, LOG_LEVEL: 'info' }),
    listens: 'WeCom is listened to',
    ask: (text) => wecom.write({ text }),
    said: () => wecom.of('W1').map(({ content }) => seen(content)),
  }
}

const PATIENCE = 60_000
/** The lease of a connection, and what it takes to open another. */
const TAKEN_OVER_WITHIN = 10_000
const STANDS_BY = 'another process has the connection'

const missing = postgresIsMissing()
if (missing !== undefined) process.stdout.write(`${missing}\n`)

describe.skipIf(missing !== undefined)('two programs on one PostgreSQL', () => {
  let server: TestPostgres

  beforeAll(async () => {
    server = await startPostgres()
  })

  afterAll(() => server.stop())

  it.each([
    ['personal WeChat', wechatPlace],
    ['WeCom', wecomPlace],
  ])(
    'have one connection to %s, and the other has it within ten seconds when the first is killed',
    async (_, open) => {
      const place = await open(await server.newDatabase())
      const first = await place.start()
      await until(() => first.errors().includes(place.listens), PATIENCE)
      const second = await place.start()
      await until(() => second.errors().includes(STANDS_BY), PATIENCE)
      place.ask('2021年固投目标是多少')
      await until(() => place.said().length === 1, PATIENCE)
      const alone = !second.errors().includes(place.listens)

      first.child.kill('SIGKILL')
      await until(() => second.errors().includes(place.listens), TAKEN_OVER_WITHIN)
      place.ask('2021年GDP目标是多少')
      await until(() => place.said().length === 2, PATIENCE)
      place.ask('2020年上半年固投完成多少')
      await until(() => place.said().length >= 3, PATIENCE)

      expect(alone).toBe(true)
      expect(place.said()).toEqual(['300亿元', '增长7%', '103亿元'].map((figure) => expect.stringContaining(figure)))
    },
    180_000,
  )
})
