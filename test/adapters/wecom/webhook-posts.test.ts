import { describe, expect, it } from 'vitest'
import { Webhook } from '../../../src/adapters/wecom/webhook.ts'
import { WecomPoster } from '../../../src/adapters/wecom/wecom-poster.ts'
import { SendLater, SendRefused } from '../../../src/core/rooms/sending.ts'
import { type FakeWebhook, fakeWebhook } from '../../support/fake-wecom/fake-webhook.ts'
import { endOf, GROUP, PICTURE, POST, posting, SHEET } from '../../support/wecom-posts.ts'
import { seen } from '../../support/wecom-world.ts'
import { postWhole } from '../../support/whole-post.ts'

interface World {
  readonly hook: FakeWebhook
  readonly poster: WecomPoster
  readonly webhook: Webhook
  /** Moves the clock on, here and at WeCom. */
  wait(milliseconds: number): void
}

async function world(): Promise<World> {
  const hook = await fakeWebhook()
  let now = 1_000_000
  hook.now = () => now
  const webhook = new Webhook(hook.url, () => now, 300)
  return {
    ...{ hook, webhook },
    poster: new WecomPoster(new Map([[1, webhook]]), null),
    wait(milliseconds) {
      now += milliseconds
    },
  }
}

describe('a post through a group webhook', () => {
  it('is one message of markdown, the whole below what is for the group, with its picture and its table behind it', async () => {
    const { hook, poster } = await world()

    await postWhole(poster, posting({ files: [PICTURE, SHEET] }))

    expect(hook.posts.map(({ msgtype }) => msgtype)).toEqual(['markdown', 'image', 'file'])
    const words = seen(hook.posts[0]?.markdown?.content)
    expect(words).toContain('**重点项目周报 第3期**')
    expect(words).toContain('固定资产投资完成103亿元，下降43.4%。〔报20H1-1-2〕')
    expect(words.indexOf('**更多**\n**全部项目**\n清江大桥')).toBeGreaterThan(words.indexOf('自动汇总'))
    expect(words).not.toContain('清江大桥；阶段开工')
  })

  it('has its table written out where no file holds it', async () => {
    const { hook, poster } = await world()

    await poster.post(posting())

    expect(seen(hook.posts[0]?.markdown?.content)).toContain('清江大桥；阶段开工')
  })

  it('that is long goes in parts of 4,096 bytes, none within a figure', async () => {
    const { hook, poster } = await world()
    const lines = Array.from({ length: 200 }, (_, i) => ({
      text: `第${i}项完成投资${i}.25亿元，`.repeat(3),
      codes: [],
    }))

    await postWhole(poster, posting({ post: { ...POST, table: null, sections: [{ heading: '', lines }] } }))

    const all = hook.posts.map(({ markdown }) => seen(markdown?.content)).join('\n')
    expect(hook.posts.length).toBeGreaterThan(3)
    for (let i = 0; i < 200; i++) expect(all).toContain(`第${i}项完成投资${i}.25亿元，`)
  })

  it.each([
    [2048, 'text', true],
    [2049, 'text', false],
    [4096, 'markdown', true],
    [4097, 'markdown', false],
  ] as const)('of %d bytes of %s is taken: %s', async (size, kind, taken) => {
    const { webhook, hook } = await world()
    const content = `${'发'.repeat(Math.floor(size / 3))}${'a'.repeat(size % 3)}`

    const end = await endOf(webhook[kind](content))

    expect(end instanceof SendRefused).toBe(!taken)
    expect(hook.requests).toBe(taken ? 1 : 0)
  })

  it('mentions whom it is told to', async () => {
    const { webhook, hook } = await world()

    await webhook.text('请审核', { users: ['wang'] })

    expect(hook.posts[0]?.text).toEqual({ content: '请审核', mentioned_list: ['wang'] })
  })

  it('goes eighteen times a minute, and rests for 65 seconds where WeCom says that it is too much', async () => {
    const { webhook, hook, wait } = await world()

    for (let i = 0; i < 18; i++) await webhook.markdown(`${i}`)
    const full = await endOf(webhook.markdown('19'))
    wait(60_001)
    hook.faults.push({ kind: 'errcode', errcode: 45009 })
    const limited = await endOf(webhook.markdown('20'))
    wait(64_999)
    const resting = await endOf(webhook.markdown('21'))
    wait(1)

    expect(full).toMatchObject({ name: 'SendLater', milliseconds: 60_000 })
    expect(limited).toMatchObject({ name: 'SendLater', milliseconds: 65_000 })
    expect(resting).toMatchObject({ name: 'SendLater', milliseconds: 1 })
    expect(await endOf(webhook.markdown('22'))).toBe('done')
  })

  it.each([
    [{ kind: 'errcode', errcode: 93000 } as const, SendRefused],
    [{ kind: 'errcode', errcode: 40058 } as const, SendRefused],
    [{ kind: 'status', status: 404 } as const, SendRefused],
    [{ kind: 'status', status: 429 } as const, SendLater],
  ])('that ends with %j certainly is not there', async (fault, kind) => {
    const { poster, hook } = await world()
    hook.faults.push(fault)

    expect(await endOf(poster.post(posting()))).toBeInstanceOf(kind)
    expect(hook.posts).toEqual([])
  })

  it.each([
    { kind: 'status', status: 502 } as const,
    { kind: 'reset', applied: true } as const,
    { kind: 'reset' } as const,
    { kind: 'silence', applied: true } as const,
  ])('that ends with %j may be there, and nobody can tell', async (fault) => {
    const { poster, hook } = await world()
    hook.faults.push(fault)

    const end = await endOf(poster.post(posting()))

    expect(end).toBeInstanceOf(Error)
    expect(end).not.toBeInstanceOf(SendLater)
    expect(end).not.toBeInstanceOf(SendRefused)
    expect(await poster.find()).toBe('unknown')
    expect(hook.requests).toBe(1)
  })

  it('waits where the webhook cannot be reached, and no error tells its key', async () => {
    const key = 'key-that-nobody-may-see'
    const webhook = new Webhook(`http://127.0.0.1:65535/cgi-bin/webhook/send?key=${key}`, Date.now, 300)
    const { hook, webhook: other } = await world()
    hook.faults.push({ kind: 'reset' }, { kind: 'status', status: 500 }, { kind: 'errcode', errcode: 93000 })

    const ends = [await endOf(webhook.markdown('x'))]
    for (let i = 0; i < 3; i++) ends.push(await endOf(other.markdown('x')))

    expect(ends[0]).toBeInstanceOf(SendLater)
    const told = ends
      .map((end) => (end instanceof Error ? [end.message, end.stack, String(end.cause)].join() : ''))
      .join()
    expect(told).not.toContain(key)
    expect(told).not.toContain(hook.key)
    expect(told).not.toContain('webhook/send')
  })

  it('has its parts in order, each by itself, and one that has to wait is not there', async () => {
    const { hook, poster, wait } = await world()
    const lines = Array.from({ length: 120 }, (_, i) => ({ text: `第${i}项完成投资${i}亿元，`.repeat(3), codes: [] }))
    const long = posting({ post: { ...POST, table: null, sections: [{ heading: '', lines }] } })
    for (let i = 0; i < 17; i++) await poster.post(posting())
    const parts = poster.partsOf(long)

    await poster.post(long)
    const full = await endOf(poster.post({ ...long, part: 1, root: null }))
    wait(60_001)
    for (let part = 1; part < parts; part++) await poster.post({ ...long, part, root: null })

    const ends = hook.posts.slice(17).map(({ markdown }) => /第(\d+)页，共/.exec(markdown?.content ?? '')?.[1])
    expect(full).toBeInstanceOf(SendLater)
    expect(parts).toBeGreaterThan(2)
    expect(ends).toEqual(Array.from({ length: parts }, (_, i) => String(i + 1)))
  })

  it('is certain of a file that is too large and of a part that it has not', async () => {
    const { hook, poster } = await world()
    const large = { ...PICTURE, bytes: new Uint8Array(2 * 1024 * 1024 + 1) }
    const files = [large, PICTURE]

    const { failed } = await postWhole(poster, posting({ files }))

    expect(failed).toEqual(['SendRefused'])
    expect(hook.posts.map(({ msgtype }) => msgtype)).toEqual(['markdown', 'image'])
    expect(await endOf(poster.post(posting({ files, part: 3 })))).toBeInstanceOf(SendRefused)
  })

  it('without its webhook, and without a bot, is refused', async () => {
    const { poster } = await world()

    expect(await endOf(poster.post(posting({ place: { ...GROUP, webhook: 2 } })))).toBeInstanceOf(SendRefused)
    expect(await endOf(poster.post(posting({ place: { ...GROUP, webhook: null } })))).toBeInstanceOf(SendRefused)
  })

  it('as a draft through a webhook says what to type', async () => {
    const { hook, poster } = await world()
    const actions = [{ label: '批准', command: 'post.approve', input: { draft: 3 }, typed: 'post approve 3' }]

    await poster.post(posting({ post: { ...POST, kind: 'draft', actions } }))

    expect(seen(hook.posts[0]?.markdown?.content)).toContain('批准：post approve 3')
  })
})
