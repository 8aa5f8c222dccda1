import path from 'node:path'
import { z } from 'zod'
import { WenjiError } from '../core/errors.ts'
import { readText } from './read-text.ts'
import { readYaml } from './read-yaml.ts'

const botSchema = z.strictObject({
  /** Region of questions that name none. */
  region: z.string().min(2).optional(),
  /** The year that 今年 means. */
  planYear: z.number().int().min(1949).max(2100).optional(),
})

export type BotSettings = z.infer<typeof botSchema>

/** Reads bot.yaml of the configuration folder. Throws WenjiError with file, line and what is allowed. */
export async function loadBotSettings(folder: string): Promise<BotSettings> {
  const file = path.join(folder, 'bot.yaml')
  return readYaml(file, await readText(file), botSchema)
}

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = z.coerce.number().int().min(0).max(65535)
const day = z.iso.date()

/** The environment's part of the settings, checked. A wrong variable is one clear line. */
export interface Environment {
  readonly configFolder: string
  readonly asOf: string | undefined
  readonly httpPort: number
  readonly logLevel: (typeof LOG_LEVELS)[number]
}

/** Reads the variables that the bot knows. `root` is the project's folder, where the defaults lie. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, root: string): Environment {
  if (env.TZ && !isTimeZone(env.TZ)) {
    const text = `TZ: "${env.TZ}" is no time zone (for example Asia/Shanghai)`
    throw new WenjiError(text, { zh: `TZ：没有“${env.TZ}”这个时区`, en: text })
  }
  return {
    configFolder: env.WENJI_CONFIG
      ? path.resolve(env.INIT_CWD ?? process.cwd(), env.WENJI_CONFIG)
      : path.join(root, 'config'),
    asOf: env.WENJI_AS_OF ? checkDay('WENJI_AS_OF', env.WENJI_AS_OF) : undefined,
    httpPort: env.WENJI_HTTP_PORT
      ? checked('WENJI_HTTP_PORT', env.WENJI_HTTP_PORT, port, 'a port from 0 to 65535')
      : 3141,
    logLevel: env.LOG_LEVEL ? checked('LOG_LEVEL', env.LOG_LEVEL, z.enum(LOG_LEVELS), LOG_LEVELS.join(', ')) : 'info',
  }
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** A day in the form YYYY-MM-DD. Throws WenjiError naming where it came from. */
export function checkDay(name: string, value: string): string {
  return checked(name, value, day, 'a day as YYYY-MM-DD')
}

function checked<T>(name: string, value: string, schema: z.ZodType<T>, allowed: string): T {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const text = `${name}: "${value}" is not allowed (allowed: ${allowed})`
  throw new WenjiError(text, { zh: `${name}：不能是“${value}”（应为 ${allowed}）`, en: text })
}
