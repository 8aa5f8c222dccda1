import { isEnglish, readEnglishHead } from './english-head.ts'
import { fold } from './fold.ts'
import { headLabels } from './head-labels.ts'
import { readOccasion } from './head-occasion.ts'
import { readRegion } from './head-region.ts'
import { readSpeaker } from './head-speaker.ts'
import { readTitle } from './head-title.ts'
import {
  earlierYearIn,
  isoDate,
  lastYearIn,
  yearAfterReported,
  yearOfGoals,
  yearOfHeadings,
  yearOfName,
  yearSaid,
} from './head-year.ts'
import { HEAD_SECTION, type Outline } from './parse-outline.ts'
import { fiveYearSpan } from './periods.ts'
import type { DocumentKind, DocumentMetadata, Paragraph } from './plan-document.ts'
import { levelOf } from './region-name.ts'
import { headingWords } from './section-tree.ts'

/** What a front matter may say of a document; whatever it leaves out is read from the head of the text. */
export type GivenMetadata = { readonly [K in keyof DocumentMetadata]?: DocumentMetadata[K] | undefined }

/** What could not be found out: the field and what the operator can do about it. */
export class MetadataMissing extends Error {
  readonly field: 'region' | 'year'

  constructor(field: 'region' | 'year') {
    super(`the document does not say its ${field}`)
    this.field = field
  }
}

/**
 * Title, region, level, year, period, kind, issuer, number, dates and speaker of a document: what is given wins, the
 * rest is read from the lines before the first heading; a region that they do not name, from the file's name and from
 * what the text calls itself. Throws MetadataMissing where region or year stands nowhere.
 */
export function readMetadata(outline: Outline, given: GivenMetadata, file = ''): DocumentMetadata {
  const paragraphs = headOf(outline.paragraphs)
  if (isEnglish(outline.paragraphs.map(({ text }) => text))) return englishMetadata(outline, given)
  const head = paragraphs.map((paragraph) => fold(paragraph.text))
  const labels = headLabels(paragraphs)
  const title = given.title ?? titleOf(readTitle(paragraphs, labels.get('title')).text, outline, file)
  const occasion = readOccasion(paragraphs)
  const region =
    given.region ??
    readRegion({
      title,
      meeting: occasion?.meeting ?? '',
      offices: [labels.get('issuer')?.value ?? '', ...head],
      file: nameOfFile(file),
      head,
      paragraphs: outline.paragraphs,
    })
  if (region === undefined) throw new MetadataMissing('region')
  const span = fiveYears(title)
  const lines = head.slice(0, 6)
  const year =
    given.year ??
    (span === undefined ? undefined : Number(span.slice(0, 4))) ??
    yearOfReport(title, occasion?.year) ??
    occasion?.year ??
    (kindOf(title) === 'work_report' ? yearAfterReported(outline.paragraphs) : undefined) ??
    lastYearIn(lines.filter((line) => !isText(line)).join(' ')) ??
    lastYearIn(nameOfFile(file)) ??
    yearOfHeadings(outline.paragraphs) ??
    yearOfGoals(outline.paragraphs) ??
    yearOfName(nameOfFile(file)) ??
    lastYearIn(lines.join(' ')) ??
    yearSaid(head, outline.pieces) ??
    lastYearIn(
      outline.paragraphs
        .slice(0, 3)
        .map((paragraph) => fold(paragraph.text))
        .join(' '),
    )
  if (year === undefined) throw new MetadataMissing('year')
  const kind = given.kind ?? kindOf(/。/.test(title) ? '' : title)
  const speaker = readSpeaker(paragraphs, labels.get('speaker'), occasion)
  const optional = {
    issuer: given.issuer ?? labels.get('issuer')?.value,
    number: given.number ?? labels.get('number')?.value,
    index: given.index ?? labels.get('index')?.value,
    published: given.published ?? isoDate((labels.get('published') ?? labels.get('date'))?.value),
    reported: given.reported ?? occasion?.date,
    meeting: given.meeting ?? occasion?.meeting,
    speaker: given.speaker ?? speaker?.name,
    speakerTitle: given.speakerTitle ?? speaker?.title,
  }
  return {
    title,
    kind,
    region,
    level: given.level ?? levelOf(region),
    parents: given.parents ?? [],
    year,
    period: given.period ?? span ?? `${year}${partOfYear(title)}`,
    digest: given.digest ?? false,
    class: given.class ?? 'public',
    aliases: given.aliases ?? {},
    ...(given.english === undefined ? {} : { english: given.english }),
    ...withoutUndefined(optional),
  }
}

/** A longer line of a head is text, and so is a sentence: the year in it may be any. */
function isText(line: string): boolean {
  return line.length > LONGEST_LINE || line.trim().endsWith('。')
}

const LONGEST_LINE = 60

/** The same for a paper in English. */
function englishMetadata({ paragraphs }: Outline, given: GivenMetadata): DocumentMetadata {
  const head = readEnglishHead(
    headOf(paragraphs).map(({ text }) => fold(text)),
    paragraphs.map(({ text, section }) => `${section.join(' ')} ${text}`).join('\n'),
  )
  const region = given.region ?? head.region
  if (region === undefined) throw new MetadataMissing('region')
  const year = given.year ?? head.year
  if (year === undefined) throw new MetadataMissing('year')
  return {
    ...withoutUndefined({ issuer: given.issuer, number: given.number, index: given.index, published: given.published }),
    title: given.title ?? head.title,
    kind: given.kind ?? head.kind,
    region,
    level: given.level ?? (given.region === undefined ? head.level : undefined) ?? levelOf(region),
    parents: given.parents ?? [],
    year,
    period: given.period ?? head.span ?? `${year}`,
    digest: given.digest ?? false,
    class: given.class ?? 'public',
    aliases: given.aliases ?? {},
    ...(given.english === undefined ? {} : { english: given.english }),
    ...withoutUndefined({
      reported: given.reported ?? head.reported,
      meeting: given.meeting ?? head.meeting,
      speaker: given.speaker ?? head.speaker,
      speakerTitle: given.speakerTitle ?? head.speakerTitle,
    }),
  }
}

/** The paragraphs before the first heading. */
export function headOf(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  return paragraphs.filter((paragraph) => paragraph.section[0] === HEAD_SECTION)
}

/** 2011年工作报告 given in January 2012 looks ahead to 2012, as every work report does to the year it is given in. */
function yearOfReport(title: string, given: number | undefined): number | undefined {
  const year = lastYearIn(title) ?? earlierYearIn(title)
  return year !== undefined && given === year + 1 && kindOf(title) === 'work_report' ? given : year
}

/** The title, or where none is left of a text its file's name, else its first heading. */
function titleOf(title: string, { paragraphs }: Outline, file: string): string {
  if (title !== '') return title
  const name = nameOfFile(file)
  return /\p{Script=Han}{4}/u.test(name) ? name : headingWords(paragraphs[0]?.section[0] ?? '')
}

/** A file's name without folder and ending, for what no line of it tells (2019年清江区政府工作报告.txt). */
function nameOfFile(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? ''
  return fold(name.replace(/\.\w{1,5}$/, ''))
}

function withoutUndefined<K extends string>(fields: Record<K, string | undefined>): { [P in K]?: string } {
  const kept: { [P in K]?: string } = {}
  for (const key in fields) {
    const value = fields[key]
    if (value !== undefined) kept[key] = value
  }
  return kept
}

/** What became of something: of a work report's tasks too, which makes a report of it. */
const CAME_OF = /(?:完成|落实|进展|推进|办理|实施)情况|评估报告|统计公报/

function kindOf(title: string): DocumentKind {
  if (/分解|分工|责任清单|任务清单/.test(title)) return 'tasks'
  if (CAME_OF.test(title)) return 'report'
  if (/政府(?:20\d\d年度?)?工作报告/.test(title)) return 'work_report'
  if (/预算/.test(title) && !/国民经济/.test(title)) return 'budget'
  if (/(?:执行|运行)情况|(?:情况|快报|月报|季报|简报|简况|统计数据)(?:分析|通报)?(?:\([^)]*\))?$/.test(title))
    return 'report'
  if (/计划|规划|纲要|工作要点|工作安排/.test(title)) return 'plan'
  return /报告/.test(title) ? 'report' : 'other'
}

/** Months from January that have a name of their own. */
const NAMED_MONTHS: Readonly<Record<string, string>> = { '3': 'Q1', '6': 'H1', '9': 'Q1-Q3', '12': '' }

function partOfYear(title: string): string {
  if (/上半年/.test(title)) return 'H1'
  if (/前三季度/.test(title)) return 'Q1-Q3'
  if (/一季度/.test(title)) return 'Q1'
  const months = /(?<!\d)1月?[-—–~至到](\d{1,2})月/.exec(fold(title))?.[1]
  return months === undefined ? '' : (NAMED_MONTHS[months] ?? `-01/${months.padStart(2, '0')}`)
}

/** A report on how a plan of several years is carried out is of its own year. */
const OF_A_PLAN = /(?:实施|执行|落实|进展)情况|评估|监测/

/** The span of a five-year plan by its title: 第十四个五年规划 is 2021-2025. */
function fiveYears(title: string): string | undefined {
  if (OF_A_PLAN.test(title)) return undefined
  const which = /第十([一二三四五六])个五年|十([一二三四五六])五”?(?:规划|时期)/.exec(title)
  return which ? fiveYearSpan(which[1] ?? which[2] ?? '') : earlierPlan(title)
}

/** The plans from 1981 on whose number has no digit behind 十, or none: 第十个五年计划 is 2001-2005, 第六个 1981-1985. */
function earlierPlan(title: string): string | undefined {
  const digit = /第([六七八九十])个五年/.exec(title)?.[1]
  if (digit === undefined) return undefined
  const first = 1981 + 5 * '六七八九十'.indexOf(digit)
  return `${first}-${first + 4}`
}
