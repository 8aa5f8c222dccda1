import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBotSettings } from '../../src/config/settings.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

/** What reading this bot.yaml comes to: the settings, or the complaint behind the folder's name. */
async function settings(text: string): Promise<unknown> {
  const folder = await temporaryFolder({ 'bot.yaml': text })
  return loadBotSettings(folder).catch((error: Error) => error.message.replace(`${folder}${path.sep}`, ''))
}

/** A bot.yaml with one room and one post. */
function onePost(fields: string, cron = '0 9 * * 1'): string {
  return `rooms: [{ id: a, channel: wecom, match: X }]\nposts: [{ id: w, template: weekly, cron: "${cron}", ${fields} }]`
}

describe('bot.yaml', () => {
  it('left empty is public everywhere, with limits and without people', async () => {
    expect(await settings('')).toMatchObject({
      ...{ rooms: [], people: [], slack: { classes: ['public'] } },
      limits: { person: { burst: 20, perMinute: 20 }, room: { burst: 60, perMinute: 60 } },
      ...{ posts: [], workingHours: { from: '09:00', to: '18:00' }, holidays: {} },
    })
  })

  it('gives posts, working hours and days', async () => {
    const text = [
      'rooms: [{ id: bureau, channel: wecom, match: W1 }]',
      'people: [{ id: "wecom:li", name: 李四, role: editor }]',
      'posts:',
      '  - { id: weekly, template: weekly, cron: "0 9 * * 1", rooms: [bureau], approval: { by: ["wecom:li"] } }',
      'workingHours: { from: "08:30", to: "17:30" }',
      'holidays: { 2027-10-01: holiday, 2027-10-09: workday }',
    ].join('\n')

    expect(await settings(text)).toMatchObject({
      posts: [{ id: 'weekly', quiet: 'next-workday', direct: false, catchUpHours: 24, approval: { expiresHours: 72 } }],
      workingHours: { from: '08:30', to: '17:30' },
      holidays: { '2027-10-01': 'holiday', '2027-10-09': 'workday' },
    })
  })

  it('says how many days are looked back for changed figures', async () => {
    expect(await settings('corrections: { days: 90 }')).toMatchObject({ corrections: { days: 90 } })
    expect(await settings('corrections: { days: 0 }')).toContain('corrections.days')
  })

  it('left empty is careful in WeChat', async () => {
    expect(await settings('')).toMatchObject({
      wechat: {
        ...{ names: [], ignore: [], direct: false, gap: { from: 1.5, to: 4 }, perMinute: 12, silentAfterMinutes: 120 },
      },
    })
  })

  it.each([
    ['wechat: { perMinute: 60 }', 'wechat.perMinute'],
    ['wechat: { gap: { from: 0, to: 4 } }', 'wechat.gap.from'],
    ['wechat: { gap: { from: 4, to: 2 } }', '"from" must not be more than "to"'],
    ['wechat: { workingHours: { from: "08:30", to: "18:00" } }', 'Unrecognized key: "workingHours"'],
    ['operator: { channel: console, chat: X }', 'operator.channel'],
  ])('refuses %j', async (text, told) => {
    expect(await settings(text)).toContain(told)
  })

  it('gives rooms, people and limits', async () => {
    const text = [
      'region: 武昌区',
      'planYear: 2021',
      'rooms:',
      '  - { id: desk, channel: slack, match: C1, classes: [public, internal], webhook: 1 }',
      'people:',
      '  - { id: "wecom:zhang", name: 张三, role: editor, unit: 区发改局, supervisor: true }',
      'limits: { person: { burst: 5, perMinute: 10 } }',
      'slack: { classes: [public, internal] }',
    ].join('\n')

    expect(await settings(text)).toMatchObject({
      ...{ region: '武昌区', planYear: 2021, slack: { classes: ['public', 'internal'] } },
      rooms: [{ id: 'desk', classes: ['public', 'internal'] }],
      people: [{ id: 'wecom:zhang', role: 'editor', unit: '区发改局', supervisor: true }],
      limits: { person: { burst: 5 }, room: { burst: 60 } },
    })
  })

  it.each([
    ['planYear: 21', 'bot.yaml:1: planYear: Too small: expected number to be >=1949'],
    [
      '\nregoin: 武昌区',
      'bot.yaml:2: Unrecognized key: "regoin" (allowed: region, planYear, rooms, people, limits, slack, posts, workingHours, holidays, corrections, wechat, operator)',
    ],
    [
      'rooms:\n  - { id: a, channel: teams, match: X }',
      'bot.yaml:2: rooms.0.channel: Invalid option: expected one of "slack"|"wechat"|"wecom"',
    ],
    [
      'rooms:\n  - id: a\n    channel: slack\n    match: X\n    class: [public]',
      'bot.yaml:5: rooms.0: Unrecognized key: "class" (allowed: id, channel, match, region, planYear, classes, webhook)',
    ],
    [
      'rooms:\n  - id: a\n    channel: slack\n    match: X\n    classes: [secret]',
      'bot.yaml:5: rooms.0.classes.0: Invalid option: expected one of "public"|"internal"',
    ],
    [
      'rooms:\n  - id: a\n    channel: slack\n    match: X\n    classes: []',
      'bot.yaml:5: rooms.0.classes: Too small: expected array to have >=1 items',
    ],
    [
      'rooms:\n  - { id: a, channel: slack, match: X }\n  - { id: a, channel: slack, match: Y }',
      'bot.yaml:3: rooms.1.id: "a" stands twice',
    ],
    [
      'rooms:\n  - { id: a, channel: slack, match: X }\n  - { id: b, channel: slack, match: X }',
      'bot.yaml:3: rooms.1.match: "slack X" stands twice',
    ],
    [
      'rooms:\n  - { id: console, channel: slack, match: X }',
      'bot.yaml:2: rooms.0.id: not console, and nothing that begins with slack:, wechat: or wecom:',
    ],
    [
      'people:\n  - { id: 张三, name: 张三, role: editor }',
      'bot.yaml:2: people.0.id: an account such as slack:U0123 or wecom:zhangsan',
    ],
    [
      'people:\n  - { id: "slack:U1", name: 张三, role: admin }',
      'bot.yaml:2: people.0.role: Invalid option: expected one of "reader"|"reporter"|"editor"|"operator"',
    ],
    [
      'people:\n  - { id: "slack:U1", name: 张三, role: editor }\n  - { id: "slack:U1", name: 李四, role: reader }',
      'bot.yaml:3: people.1.id: "slack:U1" stands twice',
    ],
    [
      'limits:\n  person: { burst: 0, perMinute: 1 }',
      'bot.yaml:2: limits.person.burst: Too small: expected number to be >=1',
    ],
    ['slack:\n  classes: [none]', 'bot.yaml:2: slack.classes.0: Invalid option: expected one of "public"|"internal"'],
    ['rooms: [', 'bot.yaml:1: '],
    [onePost('rooms: [other], direct: true'), 'bot.yaml:2: posts.0.rooms: there is no room "other"'],
    [onePost('rooms: [a]'), 'bot.yaml:2: posts.0.approval: say who approves'],
    [
      onePost('rooms: [a], approval: { by: ["wecom:li"] }'),
      'bot.yaml:2: posts.0.approval.by: "wecom:li" is no editor or operator of people',
    ],
    [onePost('rooms: [a], approval: { by: ["wechat:li"] }'), 'an account such as wecom:zhangsan or slack:U0123'],
    [onePost('rooms: [a], direct: true', '* *'), 'bot.yaml:2: posts.0.cron: five fields such as "0 9 * * 1"'],
    ['workingHours: { from: "18:00", to: "09:00" }', 'bot.yaml:1: workingHours: "from" is before "to"'],
    ['holidays: { 2027-02-30: holiday }', 'bot.yaml:1: '],
  ])('%j is told with its line and what is allowed', async (text, complaint) => {
    expect(await settings(text)).toContain(complaint)
  })
})
