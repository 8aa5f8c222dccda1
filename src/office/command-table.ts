import type { OfficeCommand } from './command.ts'
import { auditListCommand } from './commands/audit.ts'
import { livingCommand } from './commands/living.ts'
import { replayCommand } from './commands/replay.ts'

/** Every command of the office. */
export const OFFICE_COMMANDS: readonly OfficeCommand[] = [livingCommand, replayCommand, auditListCommand]
