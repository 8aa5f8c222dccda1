import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { chineseDayKinds } from '../../src/adapters/schedule/chinese-days.ts'
import { cronSlots } from '../../src/adapters/schedule/cron-slots.ts'
import type { PlanDocument } from '../../src/core/document/plan-document.ts'
import type { Store } from '../../src/core/ports.ts'
import type { PostState } from '../../src/core/remember/ledger.ts'
import { type Post, postSchema } from '../../src/core/rooms/post.ts'
import type { Poster, Posting } from '../../src/core/rooms/poster.ts'
import type { Whereabouts } from '../../src/core/rooms/sending.ts'
import type { OperatorPlace } from '../../src/core/rooms/wechat-settings.ts'
import type { ComposeRequest, Composer, Composition } from '../../src/core/summary/composer.ts'
import { type PostJob, postJobSchema } from '../../src/core/summary/post-job.ts'
import { timeZoneOf } from '../../src/core/summary/time-zone.ts'
import type { OfficeSettings } from '../../src/office/parts.ts'
import type { PostParts } from '../../src/office/posts/post-parts.ts'
import { PostRunner } from '../../src/office/posts/post-runner.ts'
import { newOffice, type OfficeWorld } from './office-world.ts'
import { newStore, sqliteWorld } from './store-world.ts'

/** Monday 2026-11-23, nine o'clock in Shanghai: a slot of the weekly post. */
export const MONDAY = Date.UTC(2026, 10, 23, 1)
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export const EDITOR = 'wecom:li'

/** A weekly job to the room bureau, approved by 李四, unless other fields are given. */
export function jobOf(other: Partial<PostJob> = {}): PostJob {
  const base = { id: 'weekly', template: 'weekly', cron: '0 9 * * 1', rooms: ['bureau'], approval: { by: [EDITOR] } }
  return { ...postJobSchema.parse(base), ...other }
}

/** The same without approval. */
export function directJob(other: Partial<PostJob> = {}): PostJob {
  const { approval: _, ...rest } = jobOf()
  return { ...rest, direct: true, ...other }
}

/** A platform that keeps what it was given, and does what a test says. */
export class FakePoster implements Poster {
  readonly channel: Poster['channel']
  readonly posted: Posting[] = []
  looks = 0
  /** How many parts a post has. */
  parts = 1
  /** Called before it is kept, and after: what they throw is what a connection would. */
  before: (posting: Posting) => Promise<void> | void = () => {}
  after: (posting: Posting) => Promise<void> | void = () => {}
  tells: (key: string, part: number) => Whereabouts = (key, part) => {
    const at = this.posted.findIndex((one) => one.key === key && (one.part ?? 0) === part)
    return at < 0 ? 'absent' : { remote: `m${at}` }
  }

  constructor(channel: Poster['channel'] = 'wecom') {
    this.channel = channel
  }

  partsOf(): number {
    return this.parts
  }

  async post(posting: Posting): Promise<string | null> {
    await this.before(posting)
    this.posted.push(posting)
    await this.after(posting)
    return `m${this.posted.length - 1}`
  }

  async find({ key, part = 0 }: Posting): Promise<Whereabouts> {
    this.looks++
    return this.tells(key, part)
  }

  /** Titles of what it was given, by chat. */
  titles(): string[] {
    return this.posted.map(({ place, post }) => `${place.chat}: ${post.title}`)
  }
}

/** A composer whose posts a test numbers: another text each time, unless it is fixed. */
export class FakeComposer implements Composer {
  readonly requests: ComposeRequest[] = []
  text: string | undefined
  codes: readonly string[] = ['计21-1']
  fails = 0

  async compose(request: ComposeRequest): Promise<Composition> {
    this.requests.push(request)
    if (this.fails-- > 0) throw new Error('no figures')
    const text = this.text ?? `内容${new Set(this.requests.map(({ issue }) => issue)).size}`
    const post: Post = postSchema.parse({
      kind: 'summary',
      title: `${request.room}第${request.issue}期`,
      sections: [{ heading: '一、总体情况', lines: [{ text, codes: [...this.codes] }] }],
      foot: request.approver === undefined ? [] : [`经${request.approver}审核`],
    })
    return {
      ...{ post, fingerprint: text, unchanged: false, editors: null },
      files: async () => [{ name: 'a.png', type: 'image/png', alt: '图', bytes: new Uint8Array([1, 2, 3]) }],
    }
  }
}

export interface PostWorld extends OfficeWorld {
  readonly store: Store
  readonly poster: FakePoster
  readonly composer: FakeComposer
  readonly posts: PostParts
  readonly runner: PostRunner
  /** A new process on the same store, at the present time. */
  restarted(): PostRunner
  /** Looks and sends until nothing more is begun. */
  run(runner?: PostRunner): Promise<void>
  /** Every slot of the ledger but questions to approvers and what stands behind first messages, as `room state`, the oldest first. */
  states(): Promise<string[]>
}

export interface PostWorldOptions {
  readonly documents?: readonly PlanDocument[]
  readonly settings?: Partial<OfficeSettings>
  readonly operator?: OperatorPlace
  readonly jobs?: readonly PostJob[]
  readonly readAssessment?: PostParts['readAssessment']
  readonly store?: Store
  readonly poster?: FakePoster
  readonly posters?: readonly Poster[]
  /** The time at the start: a minute before the slot, when nothing else is said. */
  readonly at?: number
  /** The first look, so that slots from then on count; a day before the start. */
  readonly since?: number
}

/** An office that posts, on a clock that stands until a test moves it. Nothing runs by itself. */
export async function postWorld(options: PostWorldOptions = {}): Promise<PostWorld> {
  const store = options.store ?? (await newStore(sqliteWorld))
  const poster = options.poster ?? new FakePoster()
  const composer = new FakeComposer()
  const at = options.at ?? MONDAY - MINUTE
  const jobs = options.jobs ?? [jobOf()]
  const posts: PostParts = {
    jobs,
    calendar: {
      zone: timeZoneOf('Asia/Shanghai'),
      hours: { from: '09:00', to: '18:00' },
      kindOf: chineseDayKinds({}, () => {}),
    },
    slotsOf: (cron, after, until) => cronSlots(cron, 'Asia/Shanghai', after, until),
    composer,
    operator: options.operator,
    ...(options.readAssessment ? { readAssessment: options.readAssessment } : {}),
  }
  const rooms = ['bureau', 'street', 'centre'].map((id) => ({
    ...{ id, channel: 'wecom' as const, match: `W-${id}`, classes: ['public' as const] },
    ...{ region: '清江区', planYear: 2026 },
  }))
  const people = [
    { id: EDITOR, name: '李四', role: 'editor' as const, unit: null, supervisor: false },
    { id: 'wecom:wu', name: '吴五', role: 'editor' as const, unit: null, supervisor: false },
  ]
  for (const { id, cron } of jobs) await store.postDrafts.lookedSince(id, cron, options.since ?? at - 24 * HOUR)
  const world = await newOffice({
    store,
    posts,
    documents: options.documents ?? [],
    now: () => at,
    settings: { rooms, people, ...options.settings },
  })
  const restarted = () =>
    new PostRunner(
      { ...world.office.desk, parts: { ...world.parts, newId: randomUUID } },
      posts,
      options.posters ?? [poster],
      {
        ...{ tick: 10, look: 0, lease: 15_000 },
      },
    )
  const runner = restarted()
  onTestFinished(() => runner.stop(0))
  return {
    ...world,
    ...{ store, poster, composer, posts, runner, restarted },
    async run(other = runner) {
      for (let n = 0; n < 3; n++) {
        await other.tick()
        await other.idle()
      }
    },
    async states() {
      const entries = await store.ledger.log({ limit: 1000, behind: false })
      return entries
        .filter(({ job }) => job !== 'draft')
        .reverse()
        .map(({ room, state }: { room: string; state: PostState }) => `${room} ${state}`)
    },
  }
}
