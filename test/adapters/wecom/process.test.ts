import { describe, expect, it } from 'vitest'
import { fakeWecom } from '../../support/fake-wecom/fake-wecom.ts'
import { until } from '../../support/office-world.ts'
import { startBot } from '../../support/slack-process.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'
import { startWithWecom } from '../../support/wecom-process.ts'

const QUESTION = '2021年固投目标是多少'
const PATIENCE = 60_000
const REPLY = 'aibot_respond_msg'

const written = (body: unknown): string => JSON.stringify(body)

describe('the program', () => {
  it.each([
    ['before', false],
    ['after', true],
  ])(
    'killed while it replies, %s WeCom has shown it, never shows it twice, and answers what came after it once',
    async (_, applied) => {
      const wecom = await fakeWecom()
      const folder = await temporaryFolder()
      const bot = await startWithWecom(wecom, folder)
      // Busy: nothing is shown, and it is tried again.
      wecom.faults.begin(REPLY, { kind: 'refuse', errcode: -1 })

      wecom.write({ text: QUESTION })
      wecom.write({ text: '2021年GDP目标是多少' })
      // What is written in a chat is taken in its order: who is told how a note is written has been taken after both.
      wecom.write({ text: 'note' })
      await until(() => wecom.frames.some(({ cmd, body }) => cmd === REPLY && written(body).includes('写作')), PATIENCE)
      wecom.faults.add(REPLY, { kind: 'silence', applied, afterwards: () => bot.child.kill('SIGKILL') })
      wecom.faults.end(REPLY)
      await bot.ended
      const next = await startWithWecom(wecom, folder)
      await until(() => wecom.of('W1').some(({ content }) => content.includes('生产总值')), PATIENCE)
      await until(() => next.errors().includes('nobody can tell'), PATIENCE)

      const shown = wecom
        .of('W1')
        .map(({ via, content }) => `${via} ${content.includes('300亿元') ? 'first' : 'second'}`)
      expect(shown).toEqual([...(applied ? ['reply first'] : []), 'send second'])
      expect(wecom.errors).toEqual([])
    },
    120_000,
  )

  it('with a secret that WeCom refuses is one line and status 1', async () => {
    const wecom = await fakeWecom()
    const bot = startBot(await temporaryFolder(), {
      ...{ WECOM_BOT_ID: wecom.access.botId, WECOM_BOT_SECRET: 'hidden', WECOM_WS_URL: wecom.url },
      LOG_LEVEL: 'fatal',
    })

    expect(await bot.ended).toBe(1)
    expect(bot.errors().trim().split('\n')).toEqual([
      expect.stringMatching(/^WECOM_BOT_ID, WECOM_BOT_SECRET: .*853000/),
    ])
    expect(bot.errors()).not.toContain('hidden')
  }, 60_000)
})
