import type { ChannelStatus } from '../core/rooms/channel.ts'
import type { ChannelName } from '../core/rooms/message.ts'

export type NamedStatus = ChannelStatus & { readonly name: ChannelName }

/** How the channels are that an office serves, for who asks the office; none until it serves any. */
export class ChannelBoard {
  #read: () => readonly NamedStatus[] = () => []

  /** Takes from now on what the running channels tell. */
  connect(read: () => readonly NamedStatus[]): void {
    this.#read = read
  }

  list(): readonly NamedStatus[] {
    return this.#read()
  }
}
