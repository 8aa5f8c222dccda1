import { type Caller, NotPermitted } from './command.ts'

/**
 * Throws NotPermitted for who gives a command over a channel, whatever the role: what it shows is of every room, or it
 * writes files.
 */
export function refuseAwayFromMachine(command: string, caller: Caller): void {
  if (caller.view.id !== 'console' || !caller.id.startsWith('console:')) throw new NotPermitted(command)
}
