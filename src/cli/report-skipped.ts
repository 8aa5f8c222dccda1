import type { WenjiError } from '../core/errors.ts'
import type { Io } from './command.ts'

/** One line on standard error for each document that could not be taken. */
export function reportSkipped(skipped: readonly WenjiError[], io: Io): void {
  for (const error of skipped) io.err(`${error.message}\n`)
}
