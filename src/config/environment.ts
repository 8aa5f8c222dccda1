import path from 'node:path'
import { z } from 'zod'
import { WenjiError } from '../core/errors.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const port = z.coerce.number().int().min(0).max(65535)
const day = z.iso.date()

/** The environment's part of the settings, checked. A wrong variable is one clear line. */
export interface Environment {
  readonly configFolder: string
  /** Where the store and imported documents lie. */
  readonly dataFolder: string
  /** Address of a PostgreSQL; undefined for a SQLite file in the data folder. It holds a password: never show it. */
  readonly databaseUrl: string | undefined
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
  const cwd = env.INIT_CWD ?? process.cwd()
  return {
    configFolder: env.WENJI_CONFIG ? path.resolve(cwd, env.WENJI_CONFIG) : path.join(root, 'config'),
    dataFolder: env.WENJI_DATA_DIR ? path.resolve(cwd, env.WENJI_DATA_DIR) : path.join(root, 'data'),
    databaseUrl: env.DATABASE_URL ? checkDatabaseUrl(env.DATABASE_URL) : undefined,
    asOf: env.WENJI_AS_OF ? checkDay('WENJI_AS_OF', env.WENJI_AS_OF) : undefined,
    httpPort: env.WENJI_HTTP_PORT
      ? checked('WENJI_HTTP_PORT', env.WENJI_HTTP_PORT, port, 'a port from 0 to 65535')
      : 3141,
    logLevel: env.LOG_LEVEL ? checked('LOG_LEVEL', env.LOG_LEVEL, z.enum(LOG_LEVELS), LOG_LEVELS.join(', ')) : 'info',
  }
}

/** The address of a PostgreSQL. Its error does not repeat it: it may hold a password. */
function checkDatabaseUrl(value: string): string {
  const protocol = URL.canParse(value) ? new URL(value).protocol : ''
  if (protocol === 'postgres:' || protocol === 'postgresql:') return value
  const form = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE'
  throw new WenjiError(`DATABASE_URL: not the address of a PostgreSQL (${form})`, {
    zh: `DATABASE_URL：不是PostgreSQL的地址（应为 ${form}）`,
    en: `DATABASE_URL: not the address of a PostgreSQL (${form})`,
  })
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
