import type { CommandLog } from '../cli/command.ts'
import type { Environment } from '../config/environment.ts'
import type { Channel, House } from '../core/rooms/channel.ts'

/** Every channel whose credentials are there; each one's code is loaded only then. */
export async function openChannels(_environment: Environment, _house: House, _log: CommandLog): Promise<Channel[]> {
  return []
}
