import type { OfficeCommand } from './command.ts'
import { livingCommand } from './commands/living.ts'
import { REVIEW_COMMANDS } from './commands/review.ts'

/** Every command of the office. */
export const OFFICE_COMMANDS: readonly OfficeCommand[] = [livingCommand, ...REVIEW_COMMANDS]
