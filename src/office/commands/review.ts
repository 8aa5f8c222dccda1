import { feedbackCommand } from './feedback.ts'
import { reviewAliasesCommand, reviewWithdrawCommand } from './review-aliases.ts'
import { reviewCheckCommand, reviewExportCommand } from './review-cases.ts'
import { reviewListCommand, reviewShowCommand } from './review-read.ts'
import {
  reviewAliasCommand,
  reviewDocumentCommand,
  reviewIgnoreCommand,
  reviewLexiconCommand,
} from './review-resolve.ts'

/** The queue of questions that nobody could answer or that somebody marked, and what editors make of them. */
export const REVIEW_COMMANDS = [
  ...[reviewListCommand, reviewShowCommand, reviewAliasCommand, reviewLexiconCommand, reviewDocumentCommand],
  ...[reviewIgnoreCommand, reviewAliasesCommand, reviewWithdrawCommand, reviewExportCommand, reviewCheckCommand],
  feedbackCommand,
]
