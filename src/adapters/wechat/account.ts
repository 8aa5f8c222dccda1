import type { PostFile } from '../../core/rooms/post.ts'

/** How the gateway is reached. The token is secret. */
export interface GatewayAccess {
  readonly token: string
  /** host:port */
  readonly endpoint: string
  /** True where the connection is not encrypted. */
  readonly insecure: boolean
  /** The root that its certificate must be signed by, as PEM text, and the name in it where the token has another. */
  readonly authority?: string
  readonly serverName?: string
}

/** The account that is logged in, as far as the bot uses it. Everything rejects where the gateway cannot be reached. */
export interface Account {
  readonly id: string
  readonly name: string
  /** The rooms that it is in, as they are called now. */
  rooms(): Promise<readonly { readonly id: string; readonly topic: string }[]>
  /** Its own name in a room; empty where it has none. */
  nameIn(roomId: string): Promise<string>
  /** Says something in a room, or to a person. Gives the id of the message where the puppet tells it. */
  say(to: string, text: string): Promise<string | null>
  sayFile(to: string, file: PostFile): Promise<void>
}

/** Why there is no account at the moment. */
export type Fault =
  | 'unreachable'
  | 'wrong token'
  | 'unknown authority'
  | 'other name'
  | 'expired certificate'
  | 'refused'
  | 'silent gateway'
  | 'not logged in'
  | 'logged out'

/** What a connection tells: all of it in order, and nothing after its stop. */
export interface ConnectionEvents {
  loggedIn(account: Account): void
  /** There is no account, for a reason. Told once for each reason until the next login. */
  lost(fault: Fault): void
  /** A message as it came; what is in it is for the parser to check. */
  message(raw: unknown): Promise<void>
  /** A room was renamed, left or entered. */
  roomsChanged(): void
}
