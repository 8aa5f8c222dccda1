import type { ChannelName } from './message.ts'
import type { Post, PostFile } from './post.ts'
import type { Whereabouts } from './sending.ts'

/** Where a post goes. */
export interface PostPlace {
  readonly channel: ChannelName
  /** A channel's id in Slack and WeCom, a room's topic in personal WeChat, a person's id for a direct message. */
  readonly chat: string
  readonly direct: boolean
  readonly thread: string | null
  /** Number of the group webhook to go through, in WeCom. */
  readonly webhook: number | null
}

/** One post to one place. Its key is what it can be found by on the platform, where that is possible. */
export interface Posting {
  readonly key: string
  readonly place: PostPlace
  readonly post: Post
  readonly files: readonly PostFile[]
  /** Which part of it is meant: 0, the first message, where left out. */
  readonly part?: number
  /** What the platform calls the first message, for the parts behind it; null where it gives no name. */
  readonly root?: string | null
}

/** One channel's way of posting unasked. */
export interface Poster {
  readonly channel: ChannelName
  /** False while nothing can be posted: the connection is another process's, or it is down. Absent where that does not happen. */
  isReady?(): boolean
  /**
   * How many parts a post has, each of which is sent by itself: its first message, further ones, buttons, files. Absent where
   * it is one. The same for the same post and files, whoever asks.
   */
  partsOf?(posting: Posting): number
  /**
   * Posts one part and gives what the platform calls it. Throws SendLater or SendRefused where it is certain that the
   * platform has nothing of it; anything else leaves that open.
   */
  post(posting: Posting): Promise<string | null>
  /** Looks for a part that may have been sent, from a time on (milliseconds since 1970). */
  find(posting: Posting, since: number): Promise<Whereabouts>
}
