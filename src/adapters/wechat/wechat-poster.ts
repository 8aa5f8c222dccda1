import type { Post } from '../../core/rooms/post.ts'
import type { Poster, Posting, PostPlace } from '../../core/rooms/poster.ts'
import { SendLater, SendRefused, type Whereabouts } from '../../core/rooms/sending.ts'
import type { WorkTime } from '../../core/rooms/working-hours.ts'
import { renderPost } from './render-post.ts'
import { TextSpread } from './text-spread.ts'
import type { Voice } from './voice.ts'
import type { WechatLog } from './wechat-log.ts'

const ROOM_AGAIN = 60_000
const MANY = 200

export interface PosterParts {
  readonly voice: Voice
  readonly roomOf: (topic: string) => string | undefined
  readonly workTime: WorkTime
  readonly now: () => number
  /** True where people may be written to directly. */
  readonly direct: boolean
  readonly log: WechatLog
}

/** Posts within working hours alone, as one bubble and its files, at the pace of everything else. */
export class WechatPoster implements Poster {
  readonly channel = 'wechat'
  readonly #parts: PosterParts
  /** The last post of a chat, for who asks for the whole of it. */
  readonly #last = new Map<string, { readonly post: Post; readonly at: number }>()

  readonly #spread: TextSpread

  constructor(parts: PosterParts) {
    this.#parts = parts
    this.#spread = new TextSpread(parts.now)
  }

  isReady(): boolean {
    return this.#parts.voice.free
  }

  partsOf({ files }: Posting): number {
    return 1 + files.length
  }

  async post({ key, place, post, files, part = 0 }: Posting): Promise<string | null> {
    const { voice, workTime, now } = this.#parts
    const wait = workTime.untilWorking(now())
    if (wait > 0) throw new SendLater(wait, 'it is outside of working hours')
    const to = this.#placeOf(place)
    if (part > 0) {
      const file = files[part - 1]
      if (!file) throw new SendRefused('the post has no such part')
      await voice.sayFile(to, file)
      return null
    }
    const parts = renderPost(post)
    const text = parts.join('\n')
    const turn = this.#spread.wait(key, text)
    if (turn > 0) throw new SendLater(turn, 'the same text went to another room less than a minute ago')
    const mayBeSaid = (error: unknown) => !(error instanceof SendLater)
    const remote = await this.#spread.say(key, text, () => voice.say(key, to, parts), mayBeSaid)
    this.#remember(place.chat, post)
    return remote
  }

  async find(): Promise<Whereabouts> {
    return 'unknown'
  }

  /** The last post in a chat, where it is no older than so many milliseconds. */
  lastIn(chat: string, within: number): Post | undefined {
    const last = this.#last.get(chat)
    return last && this.#parts.now() - last.at <= within ? last.post : undefined
  }

  #placeOf({ chat, direct }: PostPlace): string {
    const { roomOf, direct: mayWrite } = this.#parts
    if (direct && !mayWrite) throw new SendRefused('people are not written to directly in WeChat (wechat.direct)')
    const to = direct ? chat : roomOf(chat)
    if (to === undefined) throw new SendLater(ROOM_AGAIN, `there is no room "${chat}", or there are several`)
    return to
  }

  #remember(chat: string, post: Post): void {
    this.#last.delete(chat)
    this.#last.set(chat, { post, at: this.#parts.now() })
    const [oldest] = this.#last.keys()
    if (this.#last.size > MANY && oldest !== undefined) this.#last.delete(oldest)
  }
}
