import { appendFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { examineSchedules } from '../../src/app/doctor/examine-schedules.ts'
import { postJobSchema } from '../../src/core/summary/post-job.ts'
import { jsonOf, type Place, placeOf } from '../support/command-line.ts'
import { copyOfFolder } from '../support/temporary-folder.ts'

vi.setConfig({ testTimeout: 90_000 })

/** A place whose bot.yaml posts weekly, by that schedule. */
async function placeWithPosts(cron = '0 9 * * 1', env: Readonly<Record<string, string>> = {}): Promise<Place> {
  const config = await copyOfFolder(path.join(import.meta.dirname, '..', '..', 'config'))
  const lines = [
    'rooms: [{ id: bureau, channel: wecom, match: W1, region: 武昌区 }]',
    'people: [{ id: "wecom:li", name: 李四, role: editor }]',
    `posts: [{ id: weekly, template: weekly, cron: "${cron}", rooms: [bureau], approval: { by: ["wecom:li"] } }]`,
  ]
  await appendFile(path.join(config, 'bot.yaml'), `\n${lines.join('\n')}\n`)
  return placeOf({ WENJI_CONFIG: config, ...env })
}

describe('wenji post', () => {
  it('has nothing to tell before anything was posted', async () => {
    const place = await placeWithPosts()

    expect(await place.wenji('post', 'log')).toEqual({ status: 0, out: '还没有发布记录。\n', err: '' })
    expect(jsonOf(await place.wenji('post', 'log', '--json'))).toEqual([])
    expect(jsonOf(await place.wenji('post', 'drafts', '--json'))).toEqual([])
  })

  it('refuses in one line, in the language of the person', async () => {
    const place = await placeWithPosts()
    const english = await placeWithPosts('0 9 * * 1', { LANG: 'en_GB.UTF-8' })

    expect(await place.wenji('post', 'approve', '7')).toMatchObject({ status: 1, err: '没有第7号稿\n' })
    expect(await english.wenji('post', 'approve', '7')).toMatchObject({ status: 1, err: 'there is no draft 7\n' })
    expect(await place.wenji('post', 'settle', 'weekly', 'bureau', '2026-11-23T09:00', 'sent')).toMatchObject({
      status: 1,
      err: '没有这条状态不明的发布记录；见 wenji post log\n',
    })
  })

  it.each([
    [['post'], '见 wenji post --help'],
    [['post', 'weekly'], '缺--room'],
    [['post', 'weekly', '--room', 'bureau', '--preview', 'a.doc'], '.txt、.md或.json'],
    [['post', 'approve'], '缺稿件号'],
    [['post', 'settle', 'weekly', 'bureau', 'monday', 'sent'], '时间写作2026-11-23T09:00'],
    [['post', 'log', 'more'], '多了“more”'],
  ])('%j is a wrong command line', async (args, complaint) => {
    const place = await placeOf()

    const ran = await place.wenji(...args)

    expect(ran.status).toBe(2)
    expect(ran.err).toContain(complaint)
  })

  it('names a schedule that can never come', async () => {
    const place = await placeWithPosts('0 25 * * 1')

    const ran = await place.wenji('post', 'log')

    expect(ran.status).toBe(1)
    expect(ran.err).toContain('bot.yaml: posts weekly: cron "0 25 * * 1": CronPattern: Invalid value for hour: 25')
  })

  it('has a help with an example', async () => {
    const place = await placeOf()

    expect((await place.wenji('post', '--help')).out).toContain('npm run -s wenji -- post weekly --room bureau')
  })
})

describe('what doctor says of schedules', () => {
  const base = { id: 'weekly', template: 'weekly', cron: '0 9 * * 1', rooms: ['bureau'] }
  const settings = (posts: readonly object[], holidays: Readonly<Record<string, 'holiday' | 'workday'>> = {}) => ({
    posts: posts.map((post) => postJobSchema.parse({ ...base, ...post })),
    holidays,
  })
  const told = (...given: Parameters<typeof settings>) =>
    examineSchedules(settings(...given), 'Asia/Shanghai', Date.UTC(2026, 10, 22)).map(
      ({ level, text }) => `${level}: ${text.en}`,
    )

  it('is who approves, what goes out without, and what cannot come', () => {
    expect(told([])).toEqual(['note: there are no schedules'])
    expect(
      told(
        [
          { approval: { by: ['wecom:li'] } },
          { id: 'straight', direct: true },
          { id: 'never', cron: '0 9 31 2 *', direct: true },
        ],
        { '2027-01-01': 'holiday' },
      ),
    ).toEqual([
      'ok: schedule weekly (0 9 * * 1) is approved by wecom:li',
      'note: schedule straight goes to bureau without approval',
      'fault: schedule never: cron "0 9 31 2 *": there is no such day',
    ])
  })

  it('is which year ahead has no holidays, unless bot.yaml has them', () => {
    expect(told([{ direct: true }]).at(-1)).toBe(
      'note: the holidays of 2027 are not known: Monday to Friday count as working days',
    )
    expect(told([{ direct: true }], { '2027-01-01': 'holiday' })).toHaveLength(1)
  })
})
