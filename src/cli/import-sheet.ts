import { WenjiError } from '../core/errors.ts'
import type { Io, Services } from './command.ts'
import { askOffice, usage, wholeNumber } from './office-command.ts'

/** Options that reading a table and writing one entry have in common. */
export const SHEET_OPTIONS = {
  json: { type: 'boolean' },
  by: { type: 'string' },
  class: { type: 'string' },
  region: { type: 'string' },
  year: { type: 'string' },
  'new-unit': { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  partial: { type: 'boolean' },
  sheet: { type: 'string' },
} as const

interface SheetValues {
  readonly json?: boolean | undefined
  readonly by?: string | undefined
  readonly class?: string | undefined
  readonly region?: string | undefined
  readonly year?: string | undefined
  readonly 'new-unit'?: boolean | undefined
  readonly 'dry-run'?: boolean | undefined
  readonly partial?: boolean | undefined
  readonly sheet?: string | undefined
}

/** Reads a table in this process, never in the running bot, and has the office take its rows. */
export async function importSheet(
  kind: 'note' | 'owner' | 'items',
  files: readonly string[],
  values: SheetValues,
  services: Services,
  io: Io,
  more: Readonly<Record<string, unknown>> = {},
): Promise<0 | 1> {
  const [file] = files
  if (file === undefined || files.length > 1)
    throw usage(kind, { zh: '请写一个文件：import 文件', en: 'one file is needed: import FILE' }, services)
  const table = await services.readTable(kind, file, values.sheet).catch((error: unknown) => {
    if (!(error instanceof WenjiError)) throw error
    return error
  })
  if (table instanceof WenjiError) {
    if (values.json) io.out(`${JSON.stringify({ outcome: 'refused', error: table.forPerson })}\n`)
    io.err(`${table.forPerson[services.language]}\n`)
    return 1
  }
  const { columns: _, ...rows } = table
  const input = {
    ...rows,
    ...more,
    ...{ class: values.class, region: values.region, newUnit: values['new-unit'] },
    ...{ dryRun: values['dry-run'], partial: values.partial },
    year: wholeNumber(kind, 'year', values.year, services),
  }
  return askOffice({ command: `${kind}_import`, input, by: values.by, json: values.json }, services, io)
}
