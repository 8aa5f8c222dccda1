import type { OfficeCommand } from './command.ts'
import { livingCommand } from './commands/living.ts'

/** Every command of the office. */
export const OFFICE_COMMANDS: readonly OfficeCommand[] = [livingCommand]
