import { type Logger, pino } from 'pino'

/** Keys whose values never reach the log, wherever they stand. */
const SECRETS = ['token', 'secret', 'password', 'authorization', '*.token', '*.secret', '*.password', '*.authorization']

/** The log of the process: one JSON object a line on standard error. */
export function createLog(level: string): Logger {
  return pino(
    { level, base: null, redact: { paths: SECRETS, censor: '[redacted]' }, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination(2),
  )
}
