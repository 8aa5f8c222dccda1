import { type ParseArgsConfig, parseArgs } from 'node:util'
import { UsageError } from '../core/errors.ts'

/** Options and words of a command line. Throws UsageError for what the command does not know. */
export function parseOptions<O extends NonNullable<ParseArgsConfig['options']>>(args: readonly string[], options: O) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? (cause.message.split('\n')[0] ?? cause.message) : String(cause), {
      cause,
    })
  }
}
