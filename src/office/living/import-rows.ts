import { z } from 'zod'
import { type PersonText, WenjiError } from '../../core/errors.ts'
import type { Remembered } from '../../core/ports.ts'
import type { AuditRow } from '../../core/remember/audit.ts'
import { refusal } from '../../core/remember/fields.ts'
import { MOST_ROWS, sheetsFile, type TableRow } from '../../core/remember/sheet-table.ts'
import { classSchema } from '../../core/remember/subject.ts'
import type { Caller, CommandReply, Desk } from '../command.ts'

const word = z.string().max(100_000)

/** What every import hands over: the rows as the process that opened the file read them. */
export const importFields = {
  file: word,
  sheet: word,
  rows: z
    .array(z.strictObject({ row: z.int().positive(), cells: z.record(z.string(), z.union([word, z.number()])) }))
    .min(1)
    .max(MOST_ROWS),
  unused: z.array(word).default([]),
  headings: z.array(z.int()).default([]),
  words: sheetsFile.pick({ done: true, kinds: true }),
  class: classSchema.default('internal'),
  region: word.optional(),
  year: z.int().min(1949).max(2100).optional(),
  newUnit: z.boolean().default(false),
  /** Everything but the storing. */
  dryRun: z.boolean().default(false),
  /** Stores the rows that are right where others are not. */
  partial: z.boolean().default(false),
} as const
const importSchema = z.strictObject(importFields)
export type ImportGiven = z.infer<typeof importSchema>

/** A row that may be stored. */
export interface ReadyRow {
  readonly ready: true
  /** What it is about, for the report. */
  readonly label: string
  /** Stores it under a key; gives its codes, and whether it was not there before. */
  readonly store: (
    within: Remembered,
    key: string,
  ) => Promise<{ readonly codes: readonly string[]; readonly fresh: boolean }>
}

/** A row that is not stored, and why: refused, its subject unclear, or over and left out on purpose. */
export interface HeldRow {
  readonly ready: false
  readonly why: 'refused' | 'unclear' | 'over'
  readonly text: PersonText
  /** Choices or nearest names of an unclear subject. */
  readonly data?: unknown
}

export type RowOutcome = ReadyRow | HeldRow

interface Stored {
  readonly row: number
  readonly label: string
  readonly codes: readonly string[]
  readonly fresh: boolean
}

/**
 * Takes the rows of a table: all of them or none, unless `partial`. A row has the key of its file and contents, so that
 * the same file again adds nothing. A rehearsal does the same in a transaction that is given up.
 */
export async function importRows(
  given: ImportGiven,
  kind: Extract<AuditRow['kind'], 'note' | 'owner' | 'item'>,
  caller: Caller,
  desk: Desk,
  prepare: (row: TableRow) => RowOutcome,
): Promise<CommandReply> {
  refuseUnseen(given, caller)
  const ready: { row: TableRow; key: string; outcome: ReadyRow }[] = []
  const held: { row: number; outcome: HeldRow }[] = []
  for (const row of given.rows) {
    // Each row may search the documents: questions that come meanwhile are answered in between.
    await new Promise((resolve) => setImmediate(resolve))
    const outcome = prepared(row, prepare)
    if (outcome.ready) ready.push({ row, key: keyOf(row, kind, given, desk), outcome })
    else held.push({ row: row.row, outcome })
  }
  const wrong = held.filter(({ outcome }) => outcome.why !== 'over')
  const takes = wrong.length === 0 || given.partial
  const work = async (within: Remembered): Promise<Stored[]> => {
    const stored: Stored[] = []
    for (const { row, key, outcome } of ready)
      stored.push({ row: row.row, label: outcome.label, ...(await outcome.store(within, key)) })
    return stored
  }
  const stored = !takes
    ? []
    : given.dryRun
      ? await rehearsed(desk, work)
      : await desk.write(caller, kind, `import ${given.file}`, async (within) => {
          const result = await work(within)
          return { result, said: result.flatMap(({ codes, fresh }) => (fresh ? codes : [])).join(' ') }
        })
  return report(given, ready.length, stored, held, takes)
}

function prepared(row: TableRow, prepare: (row: TableRow) => RowOutcome): RowOutcome {
  try {
    return prepare(row)
  } catch (error) {
    if (error instanceof WenjiError) return { ready: false, why: 'refused', text: error.forPerson }
    throw error
  }
}

/** Whoever may not see a class is not told by an import what of it is there. */
function refuseUnseen({ class: seen }: ImportGiven, { view }: Caller): void {
  if (view.classes.includes(seen)) return
  throw refusal([
    {
      zh: '这里只能导入公开内容，请加--class public',
      en: 'only what is public can be imported here; say --class public',
    },
  ])
}

function keyOf(
  { cells }: TableRow,
  kind: string,
  { file, class: seen, region, year }: ImportGiven,
  { parts }: Desk,
): string {
  const content = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1))
  return `sheet:${parts.digest(JSON.stringify([kind, file, seen, region ?? null, year ?? null, content]))}`
}

/** Ends a transaction after everything was tried, with what came of it. */
class Rehearsal extends Error {
  readonly stored: readonly Stored[]

  constructor(stored: readonly Stored[]) {
    super('a rehearsal is given up')
    this.stored = stored
  }
}

async function rehearsed({ parts }: Desk, work: (within: Remembered) => Promise<Stored[]>): Promise<readonly Stored[]> {
  try {
    return await parts.store.transaction(async (within) => {
      throw new Rehearsal(await work(within))
    })
  } catch (error) {
    if (error instanceof Rehearsal) return error.stored
    throw error
  }
}

/** More wrong rows than this are told by their number alone. */
const MOST_TOLD = 50

function report(
  given: ImportGiven,
  ready: number,
  stored: readonly Stored[],
  held: readonly { readonly row: number; readonly outcome: HeldRow }[],
  takes: boolean,
): CommandReply {
  const fresh = stored.filter((one) => one.fresh)
  const present = stored.filter((one) => !one.fresh)
  const of = (why: HeldRow['why']) => held.filter(({ outcome }) => outcome.why === why)
  const refused = of('refused')
  const unclear = of('unclear')
  const over = of('over')
  const wrong = refused.length + unclear.length
  const codes = fresh.flatMap((one) => one.codes)
  const { file, sheet, dryRun, unused, headings } = given
  const lines: PersonText[] = [
    {
      zh: `表格《${file}》（${sheet}）${given.rows.length}行：${takes ? (dryRun ? '可存' : '已存') : '合格'}${takes ? fresh.length : ready}行，已有${present.length}行，不合格${refused.length}行，不明确${unclear.length}行${over.length === 0 ? '' : `，已办结未取${over.length}行`}`,
      en: `${file} (${sheet}), ${given.rows.length} rows: ${takes ? fresh.length : ready} ${takes ? (dryRun ? 'can be stored' : 'stored') : 'right'}, ${present.length} there before, ${refused.length} refused, ${unclear.length} unclear${over.length === 0 ? '' : `, ${over.length} over and left out`}`,
    },
    ...(codes.length === 0 || dryRun
      ? []
      : [both(codes.length === 1 ? `${codes[0]}` : `${codes[0]} … ${codes.at(-1)}`)]),
    ...[...refused, ...unclear]
      .sort((a, b) => a.row - b.row)
      .slice(0, MOST_TOLD)
      .map(({ row, outcome }) => ({
        zh: `第${row}行：${indented(outcome.text.zh)}`,
        en: `row ${row}: ${indented(outcome.text.en)}`,
      })),
    ...(wrong > MOST_TOLD
      ? [{ zh: `只列前${MOST_TOLD}行，全部见--json`, en: `the first ${MOST_TOLD} are shown; --json has all` }]
      : []),
    ...(unused.length === 0
      ? []
      : [{ zh: `未取用的列：${unused.join('、')}`, en: `columns not used: ${unused.join(', ')}` }]),
    ...(headings.length === 0
      ? []
      : [{ zh: `作为小标题略过的行：${headings.join('、')}`, en: `rows taken for headings: ${headings.join(', ')}` }]),
    ...(takes
      ? []
      : [
          {
            zh: `有${wrong}行未通过，整个文件未存；改正后再导入，或加--partial只存其余的行`,
            en: `${wrong} rows did not pass, nothing was stored; mend them and import again, or say --partial to store the others`,
          },
        ]),
    ...(dryRun ? [{ zh: '试运行，未存', en: 'a rehearsal: nothing was stored' }] : []),
  ]
  return {
    status: wrong > 0 ? 1 : 0,
    text: { zh: lines.map(({ zh }) => zh).join('\n'), en: lines.map(({ en }) => en).join('\n') },
    data: {
      outcome: !takes || dryRun ? 'not_stored' : 'stored',
      ...{ file, sheet, rows: given.rows.length, dryRun, unused, headings },
      stored: takes && !dryRun ? fresh.map(({ row, label, codes: own }) => ({ row, label, codes: own })) : [],
      wouldStore: takes && dryRun ? fresh.map(({ row, label }) => ({ row, label })) : [],
      present: present.map(({ row, label, codes: own }) => ({ row, label, codes: own })),
      refused: refused.map(({ row, outcome }) => ({ row, reason: outcome.text })),
      unclear: unclear.map(({ row, outcome }) => ({ row, reason: outcome.text, found: outcome.data ?? null })),
      over: over.map(({ row }) => row),
    },
  }
}

function both(text: string): PersonText {
  return { zh: text, en: text }
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n    ')
}

/** A cell as text; undefined where it is empty. */
export function cellText(cell: string | number | undefined): string | undefined {
  return cell === undefined ? undefined : String(cell)
}

/** A file's row as the source of what was taken from it. */
export function rowSource(file: string, row: number): string {
  const short = [...file].length > 150 ? `${[...file].slice(0, 149).join('')}…` : file
  return `表格《${short}》第${row}行`
}
