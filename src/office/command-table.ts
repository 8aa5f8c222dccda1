import type { OfficeCommand } from './command.ts'
import { auditListCommand } from './commands/audit.ts'
import { CORRECTION_COMMANDS } from './commands/corrections.ts'
import { DOCUMENT_IMPORT_COMMANDS } from './commands/document-import.ts'
import { DOCUMENT_COMMANDS } from './commands/documents.ts'
import { itemAddCommand } from './commands/item-add.ts'
import { itemStepCommand } from './commands/item-step.ts'
import { itemsCommand } from './commands/items.ts'
import { itemsImportCommand } from './commands/items-import.ts'
import { livingCommand } from './commands/living.ts'
import { noteCommand } from './commands/note.ts'
import { noteImportCommand } from './commands/note-import.ts'
import { notesCommand } from './commands/notes.ts'
import { ownerCommand } from './commands/owner.ts'
import { ownerImportCommand } from './commands/owner-import.ts'
import { ownersCommand } from './commands/owners.ts'
import { POST_COMMANDS } from './commands/posts.ts'
import { replayCommand } from './commands/replay.ts'
import { REVIEW_COMMANDS } from './commands/review.ts'

/** Every command of the office. */
export const OFFICE_COMMANDS: readonly OfficeCommand[] = [
  livingCommand,
  replayCommand,
  auditListCommand,
  noteCommand,
  notesCommand,
  ownerCommand,
  ownersCommand,
  itemsCommand,
  itemAddCommand,
  itemStepCommand,
  noteImportCommand,
  ownerImportCommand,
  itemsImportCommand,
  ...REVIEW_COMMANDS,
  ...DOCUMENT_IMPORT_COMMANDS,
  ...DOCUMENT_COMMANDS,
  ...POST_COMMANDS,
  ...CORRECTION_COMMANDS,
]
