import { pino } from 'pino'

/** What the rest of the house asks of a logger. */
export interface Log {
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** Keys whose values never reach the log, wherever they stand. */
const SECRETS = ['token', 'secret', 'password', 'authorization', '*.token', '*.secret', '*.password', '*.authorization']

/** The log of the process: one JSON object a line on standard error. */
export function createLog(level: string): Log {
  return pino(
    { level, base: null, redact: { paths: SECRETS, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
}
