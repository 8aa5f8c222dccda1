import type { DocumentClass, DocumentMetadata, PlanDocument } from '../document/plan-document.ts'
import type { ClassReason } from '../document/read-class.ts'
import type { GivenMetadata } from '../document/read-metadata.ts'
import type { PersonText } from '../errors.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { figuresOnce, ownersOnce, projectsOnce } from './facts-once.ts'

/** Where a field of the metadata comes from: said on the command line, in the front matter, in the text, told from another field, or taken for granted. */
export type FieldSource = 'option' | 'front_matter' | 'text' | 'derived' | 'default'

export interface ReportedField {
  readonly field: string
  readonly value: string
  readonly from: FieldSource
}

/** A passage that lost characters, with the one possible reading where there is one. */
export interface ReportedDamage {
  readonly line: number
  readonly text: string
  readonly repaired: string | null
}

/** What became of a file on its way to a document. */
export interface ImportReport {
  readonly format: string
  readonly encoding: string | null
  readonly headings: number
  readonly paragraphs: number
  /** Rows of tables among the paragraphs, and cells that hold something in the file and in the document. */
  readonly rows: number
  readonly cells: { readonly in: number; readonly out: number } | null
  /** Automatic numbers of paragraphs that were read. */
  readonly numbers: number
  readonly targets: number
  readonly tasks: number
  /** Actuals and estimates. */
  readonly actuals: number
  readonly projects: number
  readonly owners: number
  readonly damage: readonly ReportedDamage[]
  /** What the file holds and the document does not, counted, one line each. */
  readonly notRead: readonly string[]
  /** Lines of a page around the document that were left out. */
  readonly noise: number
  readonly metadata: readonly ReportedField[]
  readonly class: DocumentClass
  readonly why: ClassReason
  /** The words that decided the class; empty where none did. */
  readonly words: string
  /** What a person should look at, and what to do about it. */
  readonly look: readonly PersonText[]
}

/** How a file was read. */
export interface ReadAs {
  readonly format: string
  readonly encoding: string | null
  readonly cells: { readonly in: number; readonly out: number } | null
  /** Automatic numbers of paragraphs that were read. */
  readonly numbers: number
  readonly notRead: readonly string[]
}

/** What was said of a document beside its text. */
export interface Said {
  readonly options: { readonly region?: string; readonly year?: number; readonly kind?: string }
  readonly front: GivenMetadata
  readonly class: { readonly class: DocumentClass; readonly why: ClassReason; readonly words: string }
  /** Fields of which an option says something else than the document. */
  readonly contradicted: readonly { readonly field: string; readonly read: string }[]
}

const FIELDS = ['title', 'region', 'level', 'year', 'period', 'kind', 'issuer', 'number', 'index', 'published'] as const
const MORE_FIELDS = ['reported', 'meeting', 'speaker', 'speakerTitle'] as const

/** Tells what a document holds and what of it a person should look at. */
export function importReport(document: PlanDocument, read: ReadAs, said: Said, lexicon: Lexicon): ImportReport {
  const figures = [...figuresOnce(document, lexicon)].flat()
  const of = (...kinds: readonly string[]) => figures.filter(({ kind }) => kinds.includes(kind)).length
  const projects = new Set(projectsOnce(document, lexicon).map(({ name }) => name)).size
  const owners = ownersOnce(document, lexicon).length
  const damage = document.paragraphs.flatMap(({ text, line, damage: found }) =>
    found.map(({ start, end, repaired }) => ({
      line,
      text: text.slice(Math.max(0, start - 8), end + 8),
      repaired: repaired ?? null,
    })),
  )
  const report = {
    ...read,
    headings: document.pieces.filter(({ kind }) => kind === 'heading').length,
    paragraphs: document.paragraphs.length,
    rows: document.paragraphs.filter(({ cells }) => cells !== undefined).length,
    ...{ targets: of('target'), tasks: of('task'), actuals: of('actual', 'estimate'), projects, owners, damage },
    noise: document.pieces.filter(({ kind }) => kind === 'noise').length,
    metadata: [...FIELDS, ...MORE_FIELDS].flatMap((field) => reported(field, document, said)),
    ...said.class,
  }
  return { ...report, look: toLookAt(report, document, said) }
}

function reported(field: keyof DocumentMetadata, document: PlanDocument, said: Said): ReportedField[] {
  const value = document[field]
  return value === undefined ? [] : [{ field, value: String(value), from: sourceOf(field, document, said) }]
}

function sourceOf(field: keyof DocumentMetadata, document: PlanDocument, { options, front }: Said): FieldSource {
  if (Object.hasOwn(options, field)) return 'option'
  if (front[field] !== undefined) return 'front_matter'
  if (field === 'level') return 'derived'
  if (field === 'period') return document.period === String(document.year) ? 'derived' : 'text'
  return field === 'kind' && document.kind === 'other' ? 'default' : 'text'
}

function toLookAt(report: Omit<ImportReport, 'look'>, document: PlanDocument, said: Said): PersonText[] {
  const { cells, damage, notRead, targets, tasks, actuals, projects } = report
  const lost = cells ? cells.in - cells.out : 0
  const found = targets + tasks + actuals + projects
  const looks: (PersonText | false)[] = [
    ...said.contradicted.map(({ field, read }) => ({
      zh: `文件写的${field}是“${read}”，已按选项改；不对就去掉 --${field} 重新导入`,
      en: `the document says ${field} "${read}", the option was taken; if that is wrong import it again without --${field}`,
    })),
    document.kind === 'other' && {
      zh: '看不出文件种类；请加 --kind plan、report、work_report、budget 或 tasks 再导入一次',
      en: 'its kind cannot be told; import it again with --kind plan, report, work_report, budget or tasks',
    },
    lost !== 0 && {
      zh: `表格有${Math.abs(lost)}格未进入文件内容，请对照原表`,
      en: `${Math.abs(lost)} cells of tables are not in the document; compare them with the original`,
    },
    damage.length > 0 && {
      zh: `原文疑似缺字${damage.length}处，其中${damage.filter((one) => one.repaired === null).length}处不能确定，相关数字不会被说出`,
      en: `${damage.length} passages lost characters, ${damage.filter((one) => one.repaired === null).length} of them for good: their figures will not be said`,
    },
    notRead.length > 0 && { zh: `未读入：${notRead.join('、')}`, en: `not read: ${notRead.join(', ')}` },
    found === 0 && {
      zh: '没有读出任何目标、任务、完成数或项目，请核对内容是否完整',
      en: 'no target, task, actual or project was found; look whether the text is whole',
    },
  ]
  return looks.filter((look) => look !== false)
}
