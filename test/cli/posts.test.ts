import { appendFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { examineSchedules } from '../../src/app/doctor/examine-schedules.ts'
import { postJobSchema } from '../../src/core/summary/post-job.ts'
import { jsonOf, type Place, placeOf } from '../support/command-line.ts'
import { copyOfFolder, temporaryFolder } from '../support/temporary-folder.ts'
import { type SheetSpec, xlsxOf } from '../support/xlsx.ts'

vi.setConfig({ testTimeout: 90_000 })

/** A place whose bot.yaml posts weekly, by that schedule. */
async function placeWithPosts(cron = '0 9 * * 1', env: Readonly<Record<string, string>> = {}): Promise<Place> {
  return placeWith(
    [
      'rooms: [{ id: bureau, channel: wecom, match: W1, region: 武昌区 }]',
      'people: [{ id: "wecom:li", name: 李四, role: editor }]',
      `posts: [{ id: weekly, template: weekly, cron: "${cron}", rooms: [bureau], approval: { by: ["wecom:li"] } }]`,
    ],
    env,
  )
}

/** A place with more lines in its bot.yaml. */
async function placeWith(lines: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Place> {
  const config = await copyOfFolder(path.join(import.meta.dirname, '..', '..', 'config'))
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

describe('wenji post monthly', () => {
  const ROOMS =
    'rooms: [{ id: bureau, channel: wecom, match: W1, region: 武昌区, classes: [public, internal] }, { id: open, channel: wecom, match: W2, region: 武昌区 }]'
  const TODAY = { WENJI_AS_OF: '2021-08-02' }
  const HEAD = ['责任单位', '考核得分', '备注']

  async function placeWithSheet(rows: SheetSpec['rows'], more: readonly string[] = [], env = {}) {
    const place = await placeWith([ROOMS, ...more], { ...TODAY, ...env })
    const file = path.join(await temporaryFolder(), '7月考核.xlsx')
    await writeFile(file, xlsxOf([{ name: '7月', rows: [['2021年7月考核情况', null, null], HEAD, ...rows] }]))
    return { ...place, file }
  }

  it('copies the rows of the office with the results of their formulas, says whose they are, and adds nothing', async () => {
    const { wenji, file } = await placeWithSheet([
      ['区城管局', { formula: 'SUM(60,32.5)', value: 92.5 }, '路面修复按期'],
      ['区商务局', 95, null],
    ])

    const { status, out, err } = await wenji(
      ...['post', 'monthly', '--room', 'bureau', '--assessment', file, '--dry-run'],
    )

    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('武昌区2021年7月计划执行情况通报')
    expect(out.slice(out.indexOf('二、考核情况', out.indexOf('更多')))).toMatch(
      /^二、考核情况\n以下为办公室考核结果，载于表格《7月考核\.xlsx》（工作表“7月”）2行，按原表顺序照录，本汇总不评分、不排名。\n区城管局：考核得分92\.5，路面修复按期，第3行。\n区商务局：考核得分95，第4行。\n/,
    )
  })

  it('refuses a table that cannot be copied, naming file, sheet, row and column in the language of the reader', async () => {
    const rows = [['区城管局', 0.92, null]]
    const zh = await placeWithSheet(rows)
    const en = await placeWithSheet(rows, [], { LANG: 'en_GB.UTF-8' })
    const args = ['post', 'monthly', '--room', 'bureau', '--dry-run', '--assessment']

    expect(await zh.wenji(...args, zh.file)).toEqual({
      ...{ status: 1, out: '' },
      err: '7月考核.xlsx：工作表“7月”第3行“考核得分”列：是0.92；如为百分数，请在表中写成文字“92%”\n',
    })
    expect(await en.wenji(...args, en.file)).toMatchObject({
      err: '7月考核.xlsx: sheet "7月", row 3, column "考核得分": is 0.92; if it is a percentage, write it as the text "92%"\n',
    })
    expect((await zh.wenji(...args, zh.file, '--sheet', '六月')).err).toContain('没有工作表“六月”；有：7月')
    expect((await zh.wenji(...args, '没有.xlsx')).err).toContain('没有.xlsx：没有这个文件')
  })

  it('takes no table of another month, and none into a room that shows public documents alone', async () => {
    const { wenji, file } = await placeWithSheet([['区城管局', 92, null]])
    const given = ['post', 'monthly', '--assessment', file, '--dry-run']

    expect((await wenji(...given, '--room', 'bureau', '--month', '2021-06')).err).toContain(
      '写明的月份不是通报的2021-06',
    )
    expect((await wenji(...given, '--room', 'open')).err).toContain('“open”只能看公开文件，考核表未标明可公开')
    expect((await wenji(...given, '--room', 'open', '--class', 'public')).out).toContain('区城管局：考核得分92')
    expect((await wenji(...given, '--room', 'bureau', '--month', '2021-7')).err).toContain('应写作2021-07')
    expect((await wenji(...given, '--room', 'bureau', '--month', '2031-07')).err).toContain('2031-07还没有到')
    expect(await wenji('post', 'weekly', '--room', 'bureau', '--assessment', file)).toMatchObject({ status: 2 })
  })

  it('reads the file that its job names, by the month', async () => {
    const posts =
      'posts: [{ id: circular, template: monthly, cron: "0 9 5 * *", rooms: [bureau], approval: { by: ["console:root"] }, assessment: "FOLDER/{month}.csv" }]'
    const folder = await temporaryFolder()
    await writeFile(path.join(folder, '2021-07.csv'), '单位,等次\n区城管局,较好\n')
    const { wenji } = await placeWithSheet([], [posts.replace('FOLDER', folder)])

    expect((await wenji('post', 'monthly', '--room', 'bureau', '--dry-run')).out).toContain(
      '载于表格《2021-07.csv》（工作表“',
    )
    expect((await wenji('post', 'monthly', '--room', 'bureau', '--month', '2021-06')).err).toContain(
      '2021-06.csv：没有这个文件',
    )
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
