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
}

/** One channel's way of posting unasked. */
export interface Poster {
  readonly channel: ChannelName
  /** False while nothing can be posted: the connection is another process's, or it is down. Absent where that does not happen. */
  isReady?(): boolean
  /**
   * Posts and gives what the platform calls it. Throws SendLater or SendRefused where it is certain that the platform has
   * nothing of it; anything else leaves that open. A file that fails after the words were taken is only logged.
   */
  post(posting: Posting): Promise<string | null>
  /** Looks for a post that may have been sent, from a time on (milliseconds since 1970). */
  find(posting: Pick<Posting, 'key' | 'place'>, since: number): Promise<Whereabouts>
}
