import type { Account } from './account.ts'

interface Known {
  readonly id: string
  readonly topic: string
}

/** The rooms that the account is in, and which of them are the ones that bot.yaml names: each topic must be one room's. */
export class RoomBook {
  readonly #topics: ReadonlySet<string>
  #rooms: readonly Known[] = []
  #names = new Map<string, string>()

  constructor(topics: readonly string[]) {
    this.#topics = new Set(topics)
  }

  /** Looks again how every room is called, and what the account is called in those that are answered. */
  async refresh(account: Account): Promise<void> {
    const rooms = await account.rooms()
    const names = new Map<string, string>()
    for (const { id, topic } of rooms)
      if (this.#topics.has(topic)) names.set(id, await account.nameIn(id).catch(() => this.#names.get(id) ?? ''))
    this.#rooms = rooms
    this.#names = names
  }

  /** True for a room that was there when it was looked the last time. */
  knows(id: string): boolean {
    return this.#rooms.some((room) => room.id === id)
  }

  /** What a room is called; undefined for one that is not known. */
  topicOf(id: string): string | undefined {
    return this.#rooms.find((room) => room.id === id)?.topic
  }

  /** The one room of a topic that bot.yaml names; undefined where there is none, or more than one. */
  idOf(topic: string): string | undefined {
    const [room, ...others] = this.#rooms.filter((one) => one.topic === topic)
    return room && others.length === 0 && this.#topics.has(topic) ? room.id : undefined
  }

  nameIn(id: string): string {
    return this.#names.get(id) ?? ''
  }

  /** Topics of bot.yaml that are not exactly one room's, with how many rooms they have. */
  problems(): { readonly topic: string; readonly rooms: number }[] {
    return [...this.#topics]
      .map((topic) => ({ topic, rooms: this.#rooms.filter((room) => room.topic === topic).length }))
      .filter(({ rooms }) => rooms !== 1)
  }
}
