import path from 'node:path'
import type { ReadFile } from '../../adapters/formats/format.ts'
import { endingOf } from '../../adapters/formats/read-file.ts'
import { buildDocument } from '../../core/document/build-document.ts'
import type { ClassWords } from '../../core/document/class-words.ts'
import type { Block, PlanDocument } from '../../core/document/plan-document.ts'
import { readClass } from '../../core/document/read-class.ts'
import { type GivenMetadata, MetadataMissing } from '../../core/document/read-metadata.ts'
import type { PersonText } from '../../core/errors.ts'
import { type ImportReport, importReport, type Said } from '../../core/facts/import-report.ts'
import type { Lexicon } from '../../core/lexicon/lexicon.ts'
import type { Given } from '../../core/remember/document-store.ts'

/** A file as a document, and what a person should know of it before it answers anything. */
export interface Examined {
  readonly document: PlanDocument
  readonly report: ImportReport
}

export interface ExamineWith {
  readonly lexicon: Lexicon
  readonly words: ClassWords
  /** What the operator says of every file of the import. */
  readonly given: Given
  /** True where the import is of one file: what is said is then meant of it, whatever it says itself. */
  readonly alone: boolean
}

/** Why a file is not taken in, as one line for the person who imports it. */
export class NotTaken extends Error {
  readonly forPerson: PersonText

  constructor(forPerson: PersonText) {
    super(forPerson.en)
    this.forPerson = forPerson
  }
}

/** Makes a document of what was read of a file. Throws NotTaken where it must not, or cannot, be taken in. */
export function examineFile(file: string, read: ReadFile, using: ExamineWith): Examined {
  refuseBeyondLimits(read.blocks)
  const { class: signed, ...options } = using.given
  const front = read.given
  const source = { lines: read.blocks.map(({ text }) => text), around: read.around ?? [] }
  const reading = readClass(source, using.words, { option: signed, front: front.class })
  if ('refused' in reading) throw refused(reading)
  const document = built(path.basename(file), read.blocks, { ...front, ...options })
  if (document.paragraphs.length === 0) throw new NotTaken({ zh: '没有正文', en: 'no paragraph in it' })
  const contradicted = contradictions(document, read.blocks, front, options)
  if (!using.alone && contradicted[0]) throw contradiction(contradicted[0], document)
  const said: Said = { options, front, class: reading, contradicted }
  const readAs = {
    format: endingOf(file).slice(1),
    encoding: read.encoding ?? null,
    cells: read.cells ?? null,
    numbers: read.numbers ?? 0,
    notRead: read.notRead ?? [],
  }
  const classed = { ...document, class: reading.class }
  return { document: classed, report: importReport(classed, readAs, said, using.lexicon) }
}

/** Lines of one document, and characters of one line, beyond which it is no paper that anybody reads. */
const MOST_LINES = 20_000
const LONGEST_LINE = 20_000

function refuseBeyondLimits(blocks: readonly Block[]): void {
  if (blocks.length > MOST_LINES)
    throw new NotTaken({
      zh: `有${blocks.length}段，最多${MOST_LINES}段，请拆成几份`,
      en: `it has ${blocks.length} paragraphs, ${MOST_LINES} at most are taken; part it`,
    })
  const long = blocks.find(({ text }) => text.length > LONGEST_LINE)
  if (long)
    throw new NotTaken({
      zh: `第${long.line}行有${long.text.length}字，最多${LONGEST_LINE}字，请核对是否丢了换行`,
      en: `line ${long.line} has ${long.text.length} characters, ${LONGEST_LINE} at most are taken; look whether line breaks were lost`,
    })
}

function built(file: string, blocks: readonly Block[], given: GivenMetadata): PlanDocument {
  try {
    return buildDocument({ file, blocks, given })
  } catch (cause) {
    if (!(cause instanceof MetadataMissing)) throw cause
    throw new NotTaken(
      cause.field === 'region'
        ? {
            zh: '标题和文件头看不出是哪个地区的文件，请加 --region 地区',
            en: 'its region is nowhere in title or head; give it with --region',
          }
        : {
            zh: '标题和文件头看不出年份，请加 --year 年份',
            en: 'its year is nowhere in title or head; give it with --year',
          },
    )
  }
}

/** Fields of which an option says something else than the document itself. */
function contradictions(
  document: PlanDocument,
  blocks: readonly Block[],
  front: GivenMetadata,
  options: Omit<Given, 'class'>,
): Said['contradicted'] {
  if (Object.keys(options).length === 0) return []
  const alone = withoutOptions(document.file, blocks, front)
  if (!alone) return []
  return (['region', 'year', 'kind'] as const).flatMap((field) => {
    const read = alone[field]
    const isSaid = options[field] !== undefined && read !== 'other'
    return isSaid && read !== options[field] ? [{ field, read: String(read) }] : []
  })
}

/** What the document says by itself; undefined where it does not say enough. */
function withoutOptions(file: string, blocks: readonly Block[], front: GivenMetadata): PlanDocument | undefined {
  try {
    return buildDocument({ file, blocks, given: front })
  } catch (cause) {
    if (cause instanceof MetadataMissing) return undefined
    throw cause
  }
}

function contradiction({ field, read }: Said['contradicted'][number], { title }: PlanDocument): NotTaken {
  return new NotTaken({
    zh: `《${title}》写的${field}是“${read}”，与 --${field} 不符；确要改，请单独导入这一份`,
    en: `it says ${field} "${read}" and --${field} says another; import it alone if the option is right`,
  })
}

function refused({
  refused: why,
  words,
}: {
  readonly refused: 'secret' | 'unsigned'
  readonly words: string
}): NotTaken {
  const shown = words.length > 30 ? `${words.slice(0, 30)}…` : words
  return why === 'secret'
    ? new NotTaken({
        zh: `标有密级（${shown}），不能导入`,
        en: `it is marked as a state secret (${shown}) and cannot be imported`,
      })
    : new NotTaken({
        zh: `标有“${shown}”，须由操作员用 --class internal 或 --class public 签认后导入`,
        en: `it is marked "${shown}"; an operator has to sign for it with --class internal or --class public`,
      })
}
