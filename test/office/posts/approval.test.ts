import { describe, expect, it } from 'vitest'
import type { Caller } from '../../../src/office/command.ts'
import { NotPermitted } from '../../../src/office/command.ts'
import { caller } from '../../support/office-world.ts'
import { EDITOR, HOUR, jobOf, MINUTE, MONDAY, type PostWorld, postWorld } from '../../support/post-world.ts'

const LI: Caller = caller('editor', { id: EDITOR, name: '李四' })
const WU: Caller = caller('editor', { id: 'wecom:wu', name: '吴五' })
const MACHINE: Caller = caller('operator', {
  ...{ id: 'console:root', name: 'root' },
  view: { id: 'console', region: undefined, classes: ['public', 'internal'] },
})

/** A world in which the slot has come and the draft is with its approver. */
async function drafted(options: Parameters<typeof postWorld>[0] = {}): Promise<PostWorld> {
  const world = await postWorld(options)
  world.wait(MINUTE)
  await world.run()
  return world
}

const decide = (world: PostWorld, what: 'approve' | 'reject', by: Caller, number = 1001) =>
  world.office.command(`post.${what}`, { number }, by)
const inRoom = (world: PostWorld) => world.poster.posted.filter(({ place }) => !place.direct)

describe('a post that needs approval', () => {
  it('is shown to its approver alone, with what can be done', async () => {
    const world = await drafted()

    expect(world.poster.posted).toHaveLength(1)
    expect(world.poster.posted[0]).toMatchObject({
      place: { channel: 'wecom', chat: 'li', direct: true },
      post: {
        kind: 'draft',
        title: '待审核第1001号：bureau第1期',
        head: ['发往：bureau；请于2026-11-26 09:00前审核，逾期不发布。'],
        sections: [{ heading: '一、总体情况' }],
        actions: [
          { command: 'post.approve', input: { number: 1001 }, typed: 'wenji post approve 1001' },
          { command: 'post.reject', input: { number: 1001 } },
        ],
      },
      files: [{ name: 'a.png' }],
    })
    expect(await world.states()).toEqual(['bureau drafted'])
  })

  it('goes out as it was approved, byte for byte, whatever has been written since', async () => {
    const world = await drafted()
    const body = (await world.store.postDrafts.find(1001))?.bodies[EDITOR]
    world.composer.text = 'another'

    world.wait(1000)
    const reply = await decide(world, 'approve', LI)
    world.wait(1000)
    await world.run()
    await world.run()

    expect(reply.text.zh).toBe('第1001号“bureau第1期”已审核（李四），即时发布至bureau。')
    expect(inRoom(world)).toHaveLength(1)
    expect(JSON.stringify(inRoom(world)[0]?.post)).toBe(body)
    const rows = await world.store.audit.list({ kind: 'post' })
    expect(rows.map(({ person, question }) => `${person} ${question}`).reverse()).toEqual([
      'wenji post draft 1001',
      'wecom:li post approve 1001',
      'wenji post send 1001',
    ])
    expect(rows.find(({ question }) => question === 'post draft 1001')?.answer).toBe(body)
  })

  it('names who approved it, where several may', async () => {
    const world = await drafted({ jobs: [jobOf({ approval: { by: [EDITOR, WU.id], expiresHours: 72 } })] })
    const shown = world.poster.posted.find(({ place }) => place.chat === 'wu')

    await decide(world, 'approve', WU)
    await world.run()

    expect(inRoom(world)[0]?.post.foot).toEqual(['经吴五审核'])
    expect(shown?.post).toMatchObject({ sections: inRoom(world)[0]?.post.sections, foot: ['经吴五审核'] })
    expect(world.poster.posted.filter(({ place }) => place.direct)).toHaveLength(2)
  })

  it('that is approved at night goes out in the morning', async () => {
    const world = await drafted()
    world.wait(12 * HOUR)

    const reply = await decide(world, 'approve', LI)
    await world.run()
    expect(reply.text.zh).toContain('2026-11-24 09:00发布')
    expect(inRoom(world)).toEqual([])
    world.wait(12 * HOUR)
    await world.run()

    expect(inRoom(world)).toHaveLength(1)
  })

  it('that is sent back, or that nobody approved in time, does not go out', async () => {
    const back = await drafted()
    await decide(back, 'reject', LI)
    const late = await drafted()
    late.wait(72 * HOUR)
    await late.run()

    await expect(decide(back, 'approve', LI)).rejects.toThrow('was rejected before')
    await expect(decide(late, 'approve', LI)).rejects.toThrow('is void')
    for (const world of [back, late]) {
      await world.run()
      expect(inRoom(world)).toEqual([])
      expect(await world.states()).toEqual(['bureau skipped'])
    }
  })

  it('is not approved in the moment in which its time is over, before anybody has noted that', async () => {
    const world = await drafted()
    world.wait(72 * HOUR)

    await expect(decide(world, 'approve', LI)).rejects.toThrow('was not approved in time')
  })

  it('is approved once', async () => {
    const world = await drafted()

    const both = await Promise.allSettled([decide(world, 'approve', LI), decide(world, 'approve', LI)])
    await world.run()

    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(inRoom(world)).toHaveLength(1)
    await expect(decide(world, 'reject', LI)).rejects.toThrow('was approved before（李四）')
  })

  it('waits for nobody but the editors that its job names', async () => {
    const world = await drafted()
    const reader = caller('reader', { id: EDITOR })

    await expect(decide(world, 'approve', WU)).rejects.toThrow(NotPermitted)
    await expect(decide(world, 'approve', reader)).rejects.toThrow(NotPermitted)
    await expect(decide(world, 'reject', WU)).rejects.toThrow(NotPermitted)
    await expect(decide(world, 'approve', WU, 4711)).rejects.toThrow(NotPermitted)
    await expect(decide(world, 'approve', MACHINE)).rejects.toThrow('waits for wecom:li')
    expect(await world.states()).toEqual(['bureau drafted'])
  })

  it('may be approved at the machine where its account is named', async () => {
    const world = await drafted({ jobs: [jobOf({ approval: { by: ['console:root'], expiresHours: 72 } })] })

    await decide(world, 'approve', MACHINE)
    await world.run()

    expect(inRoom(world)).toHaveLength(1)
  })

  it('gives way to the next one of its job and room', async () => {
    const world = await drafted({ jobs: [jobOf({ cron: '0 9 * * *' })] })
    world.wait(24 * HOUR)
    await world.run()

    await expect(decide(world, 'approve', LI, 1001)).rejects.toThrow('a newer draft took its place')
    await decide(world, 'approve', LI, 1002)
    await world.run()

    expect(inRoom(world).map(({ post }) => post.title)).toEqual(['bureau第1期'])
    expect((await world.states()).at(-1)).toBe('bureau sent')
  })

  it('whose question nobody was shown before it was decided is not asked any more', async () => {
    const world = await postWorld()
    Object.assign(world.poster, { isReady: () => false })
    world.wait(MINUTE)
    await world.run()
    await decide(world, 'reject', LI)
    Object.assign(world.poster, { isReady: () => true })

    await world.run()

    expect(world.poster.posted).toEqual([])
    expect(await world.store.ledger.log({ job: 'draft' })).toMatchObject([{ state: 'skipped' }])
  })
})

describe('commands of posts', () => {
  it('show what a post would say, and keep nothing', async () => {
    const world = await postWorld()

    const reply = await world.office.command('post.weekly', { room: 'bureau', dryRun: true }, MACHINE)

    expect(reply.text.zh).toBe('bureau第1期\n\n一、总体情况\n内容1〔计21-1〕')
    expect(reply.data).toMatchObject({ job: 'weekly', issue: 1, toldBefore: false, post: { title: 'bureau第1期' } })
    expect(await world.states()).toEqual([])
  })

  it('show it of a room without a job too, and draft nothing there', async () => {
    const world = await postWorld()

    const reply = await world.office.command('post.weekly', { room: 'street', dryRun: true }, MACHINE)

    expect(reply.status).toBe(0)
    await expect(world.office.command('post.weekly', { room: 'street' }, MACHINE)).rejects.toThrow('--dry-run')
  })

  it('refuse a room that bot.yaml has not, and name those that it has', async () => {
    const world = await postWorld()

    const asked = world.office.command('post.weekly', { room: 'bureua', dryRun: true }, MACHINE)

    await expect(asked).rejects.toThrow(/no room "bureua", only .*bureau/)
  })

  it('draft as the schedule would', async () => {
    const world = await postWorld()

    const reply = await world.office.command('post.weekly', { room: 'bureau' }, MACHINE)
    await world.run()

    expect(reply.data).toMatchObject({ number: 1001, state: 'drafted' })
    expect(world.poster.titles()).toEqual(['li: 待审核第1001号：bureau第1期'])
    const drafts = await world.office.command('post.drafts', {}, LI)
    expect(drafts.text.zh).toContain('1001  bureau  bureau第1期')
    expect((await world.office.command('post.drafts', {}, WU)).data).toEqual([])
  })

  it('say where the last one said the same', async () => {
    const world = await drafted()
    world.composer.text = '内容1'
    await decide(world, 'approve', LI)
    await world.run()
    world.wait(MINUTE)

    const looked = await world.office.command('post.weekly', { room: 'bureau', dryRun: true }, MACHINE)
    const written = await world.office.command('post.weekly', { room: 'bureau' }, MACHINE)

    expect(looked.text.en).toContain('it would not be sent')
    expect(written).toMatchObject({ status: 1, data: { outcome: 'unchanged' } })
  })

  it('show a room’s post to nobody else', async () => {
    const world = await postWorld()
    const input = { room: 'bureau', dryRun: true }
    const there = { ...WU, view: { id: 'bureau', region: undefined, classes: ['public' as const] } }

    await expect(world.office.command('post.weekly', input, WU)).rejects.toThrow(NotPermitted)
    expect((await world.office.command('post.weekly', input, there)).status).toBe(0)
    expect((await world.office.command('post.weekly', input, LI)).status).toBe(0)
  })

  it('tell what became of each post, at the machine', async () => {
    const world = await drafted()
    await decide(world, 'approve', LI)
    await world.run()

    const log = await world.office.command('post.log', {}, MACHINE)

    expect(log.text.zh).toBe('2026-11-23 09:00  weekly  bureau  已发  1001 bureau第1期  m1')
    expect(log.data).toMatchObject([
      { job: 'weekly', state: 'sent', slot: new Date(MONDAY).toISOString(), draft: { number: 1001, by: '李四' } },
    ])
    await expect(world.office.command('post.log', {}, LI)).rejects.toThrow(NotPermitted)
  })

  it('settle what nobody could tell of, by the minute that the log shows, and nothing else', async () => {
    const world = await drafted()
    await decide(world, 'approve', LI)
    world.poster.tells = () => 'unknown'
    world.poster.after = () => {
      throw new Error('reset')
    }
    const settle = (state: string) =>
      world.office.command('post.settle', { job: 'weekly', room: 'bureau', slot: MONDAY, state }, MACHINE)
    await expect(settle('sent')).rejects.toThrow('no such post that is unknown')
    await world.run()

    const reply = await settle('sent')

    expect(reply.text.zh).toBe('已记为已发。')
    expect(await world.states()).toEqual(['bureau sent'])
    await expect(settle('failed')).rejects.toThrow('no such post that is unknown')
  })
})
