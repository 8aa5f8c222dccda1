import { fold } from '../document/fold.ts'
import { yearOf } from '../document/periods.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import { stagesIn } from '../facts/project-stages.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { ProjectMention } from '../search/project.ts'

/** What of a clause is quoted for one project: verbatim pieces, with what lies between them left out. */
export interface ProjectLine {
  readonly mention: ProjectMention
  /** The clause that proves it. */
  readonly clause: string
  readonly pieces: readonly string[]
  /** The words that are about this project, whole. */
  readonly words: string
}

/** A clause longer than this is cut to the project asked about. */
const LONG = 30
/** Clauses behind that go on about the same project are quoted up to this length. */
const MOST_FOLLOWING = 40
/** A clause without a name that tells a stage or a time goes on about the project before it. */
const GOES_ON =
  /^(?:并|且|已|现|正|预计|计划|力争|争取|确保|拟|将|其中|(?:完成|形象|整体|总体)?进度|主体|目前|\d{4}年|\d+月|年[底内])/
/** Words in front of a clause that only join it to the one before, or repeat the period that stands before the quote. */
const JOINING =
  /^(?:(?:——|—|[●•])\s*|并且?(?=\p{Script=Han}{3})|且|还|另(?=\p{Script=Han}{3})|从而|以及|以(?=稳步|加[速快]|推)|而|上半年|下半年|今年以来|年内)+/u

/** The line of a mention: the shortest words of its clause that hold name and stage, and what follows on it. */
export function lineOf(mention: ProjectMention, lexicon: Lexicon): ProjectLine {
  const { text } = mention.located.paragraph
  const clause = text.slice(mention.start, mention.end)
  const folded = fold(clause)
  const segment = segmentOf(mention, folded, lexicon)
  const isLast = segment.end === clause.length
  const behind = isLast ? following(mention, lexicon) : ''
  const spans =
    clause.length <= LONG ? [{ start: joint(folded), end: segment.end }] : cut(mention, folded, segment, lexicon)
  const pieces = spans.filter(({ start, end }) => end > start).map(({ start, end }) => clause.slice(start, end))
  return {
    mention,
    clause: text.slice(mention.start, mention.end + behind.length),
    pieces: [...pieces.slice(0, -1), `${pieces.at(-1) ?? ''}${behind}`],
    words: `${clause.slice(segment.start, segment.end)}${behind}`,
  }
}

/** What leads to the list, the name and the words for the stage of a long clause, without the other names. */
function cut(mention: ProjectMention, folded: string, segment: Segment, lexicon: Lexicon): Span[] {
  const name = fold(mention.name)
  const start = joint(folded)
  const at = folded.indexOf(name, segment.start)
  if (at < 0) return [{ start, end: segment.end }]
  const first = folded.indexOf(segment.first, start)
  const parted = first >= 0 && first < at
  const from = goesOnAt(folded, at + name.length, segment, lexicon)
  const front = parted ? [{ start, end: first }] : []
  const middle = { start: parted ? at : start, end: from === null ? segment.end : at + name.length }
  return [...front, middle, ...(from === null ? [] : [{ start: from, end: segment.end }])]
}

function joint(folded: string): number {
  return JOINING.exec(folded)?.[0].length ?? 0
}

interface Segment {
  readonly start: number
  readonly end: number
  /** The first name of the clause. */
  readonly first: string
  /** The last of the names that share the stage. */
  readonly last: string
}

/** The part of a clause that is about the project: 甲新开工 of 甲新开工及乙前期工作. */
function segmentOf(mention: ProjectMention, folded: string, lexicon: Lexicon): Segment {
  const read = stagesIn(folded, lexicon)
  const own = read.find((one) => one.name === mention.name)
  if (!own) return { start: 0, end: folded.length, first: mention.name, last: mention.name }
  const first = read[0]?.name ?? mention.name
  const last = read.findLast((one) => one.end === own.end)?.name ?? mention.name
  const next = read.find((one) => one.start > own.start)
  const joined = next ? (/(?:以及|[及和与、])$/.exec(folded.slice(0, next.start))?.[0].length ?? 0) : 0
  return { start: own.start, end: next ? next.start - joined : folded.length, first, last }
}

/** Where the quote goes on behind the name, the other names of its list left out; null where none stand there. */
function goesOnAt(folded: string, end: number, segment: Segment, { stages }: Lexicon): number | null {
  const behind = folded.slice(end, segment.end)
  if (/^(?:项目|工程)?[,，]/.test(behind)) {
    const told = stages.find(behind).at(-1)
    return told ? end + told.start : null
  }
  if (!/^(?:、|以及|[及和与])/.test(behind)) return null
  const closing = behind.indexOf('等')
  if (closing > 0) return end + closing
  const at = behind.indexOf(segment.last)
  if (at < 0) return null
  const from = end + at + segment.last.length
  return /项目$/.test(folded.slice(0, end)) && folded.startsWith('项目', from) ? from + 2 : from
}

/** Clauses of the same sentence that go on about the project without naming another: ,预计2025年竣工. */
function following(mention: ProjectMention, lexicon: Lexicon): string {
  const { paragraph } = mention.located
  const folded = fold(paragraph.text)
  const sentence = sentencesOf(folded).find((span) => span.start <= mention.start && mention.end <= span.end)
  if (!sentence) return ''
  let end = mention.end
  for (const clause of clausesOf(folded, sentence)) {
    if (clause.start < mention.end) continue
    const words = folded.slice(clause.start, clause.end)
    const tells = lexicon.stages.find(words).length > 0 || /进度/.test(words)
    if (clause.start !== end + 1 || !tells || !GOES_ON.test(words) || stagesIn(words, lexicon).length > 0) break
    if (clause.end - mention.end > MOST_FOLLOWING) break
    end = clause.end
  }
  return paragraph.text.slice(mention.end, end)
}

/** How many characters a line says. */
export function lengthOf(line: ProjectLine): number {
  return line.pieces.reduce((sum, piece) => sum + piece.length + 1, -1)
}

/** The order of lines in time: what a year's plan means stands before what was done in it, that before the next plan. */
export function timeOf({ mention: { period, intended } }: ProjectLine): number {
  const last = Number(/-(\d{4})$/.exec(period)?.[1] ?? yearOf(period))
  const part = PARTS.find(([form]) => form.test(period.slice(4)))?.[1] ?? 0.99
  return intended ? last + (part === 0.99 ? 0 : part - 0.4) : last + part
}

const PARTS: readonly (readonly [RegExp, number])[] = [
  [/^Q1$/, 0.25],
  [/^(?:H1|Q2)$/, 0.5],
  [/^Q(?:1-Q)?3$/, 0.75],
  [/^H2$|^Q4$/, 0.98],
]
