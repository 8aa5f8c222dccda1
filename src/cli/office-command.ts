import type { ParseArgsConfig } from 'node:util'
import { type PersonText, UsageError, WenjiError } from '../core/errors.ts'
import type { Io, Services } from './command.ts'
import { parseOptions } from './parse-options.ts'

/** What a command of the office is given at the terminal, and how its reply is shown. */
export interface OfficeRequest {
  readonly command: string
  readonly input: Readonly<Record<string, unknown>>
  /** The name to sign with. */
  readonly by?: string | undefined
  readonly json?: boolean | undefined
}

/**
 * Has the office carry out a command and shows its reply in the language of the services; what could not be done goes to
 * standard error. With `json` the data goes to standard output, also where something was refused. Gives the exit status.
 */
export async function askOffice(
  { command, input, by, json = false }: OfficeRequest,
  services: Services,
  io: Io,
): Promise<0 | 1> {
  const reply = await services.request(command, defined(input), by).catch((error: unknown) => {
    if (error instanceof WenjiError) return { ok: false as const, error: error.forPerson }
    throw error
  })
  if (!reply.ok) {
    if (json) io.out(`${JSON.stringify({ outcome: 'refused', error: reply.error })}\n`)
    io.err(`${reply.error[services.language]}\n`)
    return 1
  }
  if (json) io.out(`${JSON.stringify(reply.data)}\n`)
  else if (reply.status === 0) io.out(`${reply.text[services.language]}\n`)
  if (reply.status === 1) io.err(`${reply.text[services.language]}\n`)
  return reply.status
}

/** Options that are left out are left out of the input. */
function defined(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))
}

/** Options of a command line. Throws UsageError in the language of the services for what the command does not know. */
export function optionsOf<O extends NonNullable<ParseArgsConfig['options']>>(
  name: string,
  args: readonly string[],
  options: O,
  services: Pick<Services, 'language'>,
) {
  try {
    return parseOptions(args, options)
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause
    throw usage(name, { zh: `参数不对（${cause.message}）`, en: cause.message }, services)
  }
}

/** A wrong command line, in the language of the services. */
export function usage(name: string, what: PersonText, { language }: Pick<Services, 'language'>): UsageError {
  const help = { zh: `；见 wenji ${name} --help`, en: `; see wenji ${name} --help` }
  return new UsageError(`${what[language]}${help[language]}`)
}

/** A whole number of an option; undefined where the option is left out. Throws UsageError for anything else. */
export function wholeNumber(
  name: string,
  option: string,
  text: string | undefined,
  services: Pick<Services, 'language'>,
): number | undefined {
  if (text === undefined) return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw usage(name, { zh: `--${option} 须是整数`, en: `--${option} is a whole number` }, services)
}
