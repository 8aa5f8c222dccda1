/** What a person's next message in a chat may lean on: kept, so that a restart or another replica goes on with it. */

/** How long a question may lean on the one before it: after that it stands by itself. */
export const TURN_LASTS = 30 * 60 * 1000

export interface TurnKey {
  /** The chat, or the thread in it. */
  readonly lane: string
  /** The account of the person. */
  readonly person: string
}

/** What the store does for conversations: the last turn of each person in each lane, and no more. */
export interface TurnStore {
  /** The JSON that was saved last at or after a time; null where there is none. */
  find(key: TurnKey, since: number): Promise<string | null>
  save(key: TurnKey, body: string, now: number): Promise<void>
  /** Forgets turns saved before a time; gives their number. */
  forget(before: number): Promise<number>
}
