import { describe, expect, it } from 'vitest'
import { refusal } from '../../../src/core/remember/fields.ts'
import type { Assessment } from '../../../src/core/summary/assessment.ts'
import { postJobSchema } from '../../../src/core/summary/post-job.ts'
import { caller } from '../../support/office-world.ts'
import { EDITOR, MINUTE, type PostWorld, postWorld } from '../../support/post-world.ts'

const JOB = postJobSchema.parse({
  ...{ id: 'circular', template: 'monthly', cron: '0 9 * * 1', rooms: ['bureau'], approval: { by: [EDITOR] } },
  assessment: '{month}考核.xlsx',
})
const READ: Assessment = {
  ...{ file: '2026-10考核.xlsx', sheet: '10月', bare: [] },
  rows: [{ unit: '区城管局', assessment: '较好', remark: null, row: 3 }],
}

const MACHINE = caller('operator', {
  ...{ id: 'console:root', name: 'root' },
  view: { id: 'console', region: undefined, classes: ['public', 'internal'] },
})

/** An office whose schedule of circulars has come; reading their spreadsheet gives or throws what a test says. */
async function scheduled(read: () => Assessment, classes: readonly ('public' | 'internal')[]) {
  const asked: unknown[] = []
  const rooms = [{ id: 'bureau', channel: 'wecom', match: 'W1', classes, region: '清江区', planYear: 2026 } as const]
  const world: PostWorld = await postWorld({
    jobs: [JOB],
    settings: { rooms: rooms.map((room) => ({ ...room, classes: [...classes] })) },
    readAssessment: async (source, month) => {
      asked.push([source, month])
      return read()
    },
  })
  world.wait(MINUTE)
  await world.run()
  return { world, asked }
}

describe('the circular of a schedule', () => {
  it('is about the last month that is over, and has the assessment that its job names', async () => {
    const { world, asked } = await scheduled(() => READ, ['public', 'internal'])

    expect(asked).toEqual([[{ file: '{month}考核.xlsx', class: 'internal' }, '2026-10']])
    expect(world.composer.requests[0]).toMatchObject({ month: '2026-10', assessment: READ, approver: '李四' })
  })

  it('goes to its approvers without an assessment that cannot be read, and says so to them and not in the room', async () => {
    const { world } = await scheduled(() => {
      throw refusal([{ zh: '2026-10考核.xlsx：没有这个文件', en: '2026-10考核.xlsx: there is no such file' }])
    }, ['public', 'internal'])

    const [asked] = world.poster.posted
    expect(asked?.post.head[1]).toBe(
      '考核表未能采用，本稿不含考核情况：2026-10考核.xlsx：没有这个文件。改好后可重新拟稿。',
    )
    expect(world.composer.requests[0]?.assessment).toBeNull()
    expect((await world.store.postDrafts.find(1001))?.bodies[EDITOR]).not.toContain('考核表')
  })

  it('goes without one of another month too', async () => {
    const { world } = await scheduled(() => ({ ...READ, file: '9月考核.xlsx', sheet: '1' }), ['public', 'internal'])

    expect(world.poster.posted[0]?.post.head[1]).toContain('9月考核.xlsx：文件名或工作表“1”写明的月份不是通报的2026-10')
  })

  it('is not written with an internal assessment for a room that shows public documents alone', async () => {
    const { world, asked } = await scheduled(() => READ, ['public'])

    expect(asked).toEqual([])
    expect(world.composer.requests).toEqual([])
    expect(await world.states()).toEqual(['bureau claimed'])
  })
})

describe('a circular that somebody asks for', () => {
  const rooms = [{ id: 'bureau', channel: 'wecom', match: 'W1', region: '清江区', planYear: 2026 } as const]
  const handed = { ...READ, file: '2026-09考核.xlsx', sheet: '9月' }
  const INPUT = { room: 'bureau', template: 'monthly', month: '2026-09', assessment: { ...handed, class: 'internal' } }

  it('is written by the bot with what was handed in where the process that wrote it was killed', async () => {
    const world = await postWorld({
      jobs: [{ ...JOB, cron: '0 9 5 * *' }],
      settings: { rooms: rooms.map((room) => ({ ...room, classes: ['public', 'internal'] })) },
      readAssessment: async () => READ,
    })
    const { compose } = world.composer
    const begun = new Promise<void>((resolve) => {
      world.composer.compose = () => {
        resolve()
        return new Promise<never>(() => {})
      }
    })
    void world.office.command('post.weekly', INPUT, MACHINE)
    await begun
    world.composer.compose = compose.bind(world.composer)
    world.wait(MINUTE)

    await world.run(world.restarted())

    expect(world.composer.requests.map(({ month, assessment }) => [month, assessment])).toContainEqual([
      '2026-09',
      handed,
    ])
    const [{ slot = 0 } = {}] = (await world.store.ledger.log({ job: 'circular' })).slice(-1)
    expect(await world.store.ledger.find({ job: 'circular', room: 'bureau', slot })).toMatchObject({
      state: 'drafted',
      handed: null,
    })
  })
})

describe('an assessment in bot.yaml', () => {
  const base = { id: 'circular', template: 'monthly', cron: '0 9 5 * *', rooms: ['bureau'] }
  const faultOf = (given: object) =>
    postJobSchema.safeParse({ ...base, assessment: 'a.xlsx', ...given }).error?.issues[0]?.message

  it('goes with a circular that somebody approves, and with nothing else', () => {
    expect(faultOf({ approval: { by: [EDITOR] } })).toBeUndefined()
    expect(faultOf({ template: 'weekly', approval: { by: [EDITOR] } })).toBe(
      'only template: monthly takes an assessment',
    )
    expect(faultOf({ direct: true })).toBe('an assessment names units: it goes out with approval alone')
  })
})
