export interface WecomLog {
  debug?(data: object, message: string): void
  info(data: object, message: string): void
  warn(data: object, message: string): void
  error(data: object, message: string): void
}

/** The log as the SDK writes it. What it tells step by step, and whole frames, are left out: they hold what people wrote. */
export function sdkLogger(log: WecomLog) {
  return {
    debug: () => {},
    info: () => {},
    warn: (said: string) => log.warn({ said }, 'WeCom client'),
    error: (said: string) => log.warn({ said }, 'WeCom client'),
  }
}
