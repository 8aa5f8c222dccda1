import path from 'node:path'
import { z } from 'zod'
import { WenjiError } from '../core/errors.ts'
import { type ChannelAccess, readChannels } from './channel-variables.ts'
import { Variables } from './variables.ts'

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const

const DAY = z.iso.date()
const A_DAY = 'a day as YYYY-MM-DD'

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
  readonly channels: ChannelAccess
}

/** An environment as far as it can be read, and what is wrong with it. */
export interface CheckedEnvironment {
  readonly environment: Environment
  /** One line each; a wrong variable reads as one that is not set. */
  readonly faults: readonly WenjiError[]
}

/** Reads the variables that the bot knows. `root` is the project's folder, where the defaults lie. Throws the first fault. */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>, root: string): Environment {
  const { environment, faults } = checkEnvironment(env, root)
  if (faults[0]) throw faults[0]
  return environment
}

/** The same for who tells what is wrong: it does not throw. */
export function checkEnvironment(env: Readonly<Record<string, string | undefined>>, root: string): CheckedEnvironment {
  const variables = new Variables(env)
  if (env.TZ && !isTimeZone(env.TZ))
    variables.fault('TZ', `"${env.TZ}" is no time zone (for example Asia/Shanghai)`, `没有“${env.TZ}”这个时区`)
  const cwd = env.INIT_CWD ?? process.cwd()
  const environment: Environment = {
    configFolder: env.WENJI_CONFIG ? path.resolve(cwd, env.WENJI_CONFIG) : path.join(root, 'config'),
    dataFolder: env.WENJI_DATA_DIR ? path.resolve(cwd, env.WENJI_DATA_DIR) : path.join(root, 'data'),
    databaseUrl: readDatabaseUrl(env.DATABASE_URL, variables),
    asOf: variables.checked('WENJI_AS_OF', DAY, A_DAY),
    httpPort: variables.port('WENJI_HTTP_PORT') ?? 3141,
    logLevel: variables.checked('LOG_LEVEL', z.enum(LOG_LEVELS), LOG_LEVELS.join(', ')) ?? 'info',
    channels: readChannels(variables),
  }
  return { environment, faults: variables.faults }
}

/** The address of a PostgreSQL. Its fault does not repeat it: it may hold a password. */
function readDatabaseUrl(value: string | undefined, variables: Variables): string | undefined {
  if (!value) return undefined
  if (isDatabaseUrl(value)) return value
  const form = 'postgres://USER:PASSWORD@HOST:PORT/DATABASE'
  return variables.fault(
    'DATABASE_URL',
    `not the address of a PostgreSQL (${form}; signs such as @ : / % in a password are written as %40 %3A %2F %25)`,
    `不是PostgreSQL的地址（应为 ${form}；密码中的@ : / %写作%40 %3A %2F %25）`,
  )
}

function isDatabaseUrl(value: string): boolean {
  if (!URL.canParse(value) || /\s/.test(value)) return false
  const url = new URL(value)
  try {
    for (const part of [url.username, url.password, url.pathname]) decodeURIComponent(part)
  } catch {
    return false
  }
  return url.protocol === 'postgres:' || url.protocol === 'postgresql:'
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
  const variables = new Variables({ [name]: value === '' ? ' ' : value })
  const day = variables.checked(name, DAY, A_DAY)
  if (day !== undefined) return day
  throw variables.faults[0] ?? new WenjiError(`${name}: ${A_DAY}`, { zh: `${name}：${A_DAY}`, en: `${name}: ${A_DAY}` })
}
