import type { Heads } from '../ports.ts'
import type { Post, PostFile } from '../rooms/post.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Assessment } from './assessment.ts'
import type { Attachment, PostJob } from './post-job.ts'
import type { ForEditors } from './summary.ts'

/** What the last post of a job in a room had seen. */
export interface SeenByLast {
  /** The day as of which it was composed, YYYY-MM-DD, and when, milliseconds since 1970. */
  readonly day: string
  readonly at: number
  readonly heads: Pick<Heads, 'notes' | 'owners' | 'items' | 'itemEvents'>
  readonly fingerprint: string
}

/** Everything that a post is a function of. */
export interface ComposeRequest {
  readonly template: PostJob['template']
  /** With the living part beside the documents, and nothing in it that the room may not see. */
  readonly knowledge: Knowledge
  readonly room: string
  readonly region: string
  readonly planYear: number
  /** 期号 */
  readonly issue: number
  /** The day as of which it is composed, YYYY-MM-DD. */
  readonly day: string
  /** The name of who is to approve it, as the post says; left out while that is open. */
  readonly approver?: string
  /** True where it goes out without anybody's approval. */
  readonly direct: boolean
  /** A project without a word for so many weeks is told; 0 tells none. */
  readonly weeksSilent: number
  /** True where units and persons behind overdue items are named. */
  readonly namesLate: boolean
  /** The month that a monthly one is about: 2021-07. */
  readonly month: string
  /** The office's own assessment of that month, for a monthly one; null where there is none. */
  readonly assessment: Assessment | null
  /** Files that are wanted of it, in their order. */
  readonly attachments: readonly Attachment[]
  /** What is told to those who approve, and never to the room. */
  readonly editors: ForEditors
  /** Null for the first post of a job in a room. */
  readonly since: SeenByLast | null
}

export interface Composition {
  readonly post: Post
  /** Of what the post tells: two posts of one fingerprint tell the same. */
  readonly fingerprint: string
  /** True where nothing is new since the last one. */
  readonly unchanged: boolean
  /** For those who approve; null where there is nothing to tell them. */
  readonly editors: Post | null
  files(): Promise<readonly PostFile[]>
}

/** Whoever writes what a post says. Throws WenjiError where it cannot be written. */
export interface Composer {
  compose(request: ComposeRequest): Promise<Composition>
}
