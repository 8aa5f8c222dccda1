import { type Logger, LogLevel } from '@slack/bolt'

export interface SlackLog {
  debug?(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** The log as Slack's packages write it. What they tell step by step is left out: it holds what people wrote. */
export function boltLogger(log: SlackLog): Logger {
  const said = (parts: unknown[]) => ({
    said: parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '),
  })
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts) => log.warn(said(parts), 'Slack client'),
    error: (...parts) => log.warn(said(parts), 'Slack client'),
    getLevel: () => LogLevel.WARN,
    setLevel: () => {},
    setName: () => {},
  }
}
