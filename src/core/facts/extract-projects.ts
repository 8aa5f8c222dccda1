import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { clausesOf, type Span, sentencesOf } from './clauses.ts'
import type { ProjectFact } from './fact.ts'
import { placeOf } from './place.ts'
import { areaIn } from './project-area.ts'
import { type NamedStage, PROGRESS, stagesIn } from './project-stages.ts'
import { type SectionTense, sectionTense } from './tense.ts'

const DONE = /已|正在|处于/
const MEANS_TO = /^(?:拟|将|力争|争取|推动|确保)/

/**
 * Projects with the stage that a clause gives them: the names in front of a stage word (江湾中心已开工) or between a
 * verb and one (推动江湾中心竣工). In a part that looks ahead the stage is intended, never done.
 */
export function extractProjects(document: PlanDocument, lexicon: Lexicon): ProjectFact[] {
  return document.paragraphs.flatMap((paragraph) => {
    if (paragraph.sectionCode === '0' && !/[。;]/.test(fold(paragraph.text))) return []
    const folded = ' '.repeat(paragraph.headLength) + fold(paragraph.text).slice(paragraph.headLength)
    const read = sentencesOf(folded).flatMap((sentence) => readSentence(folded, sentence, lexicon))
    if (read.length === 0) return []
    const tense = sectionTense(document, paragraph)
    return read.map(({ name, stage, area, progress, span, end }) => ({
      kind: 'project',
      name,
      aliases: aliasesOf(document, name),
      ...(area === undefined || area === name ? {} : { area }),
      stage,
      intended: isIntended(folded.slice(span.start, span.end).trim(), end, tense),
      progress,
      period: tense.period,
      ...placeOf(document, paragraph, span),
    }))
  })
}

interface ReadProject extends NamedStage {
  readonly span: Span
  readonly area: string | undefined
  readonly progress: number | null
}

function readSentence(folded: string, sentence: Span, lexicon: Lexicon): ReadProject[] {
  const clauses = joinedClauses(folded, sentence, lexicon)
  if (clauses.every(({ named }) => named.length === 0)) return []
  const area = areaIn(folded.slice(sentence.start, sentence.end), lexicon)
  return clauses.flatMap(({ span, named }, i) => {
    const behind = clauses.slice(i + 1).map((clause) => (clause.named.length > 0 ? null : clause.span))
    const own = behind.slice(0, behind.includes(null) ? behind.indexOf(null) : undefined)
    const words = (where: Span) => folded.slice(where.start, where.end)
    const percent =
      PROGRESS.exec(words(span))?.[1] ??
      own.flatMap((where) => (where ? (OWN_PROGRESS.exec(words(where)) ?? []) : []))[1]
    const progress = named.length === 1 && percent !== undefined ? Number(percent) : null
    return named.map((one) => ({ ...one, span, area, progress }))
  })
}

/** A clause with a percentage and no subject of its own: ,完成进度达85%. */
const OWN_PROGRESS = new RegExp(`^(?:完成|形象|整体|总体|工程|施工|建设|累计|目前|现|已|其)*${PROGRESS.source}`)

function isIntended(text: string, end: number, tense: SectionTense): boolean {
  if (tense.mode === 'past') return MEANS_TO.test(text) && !/^(?:推动|确保)/.test(text)
  return !DONE.test(text.slice(0, end + 4)) || MEANS_TO.test(text)
}

interface ReadClause {
  readonly span: Span
  readonly named: readonly NamedStage[]
}

/**
 * The clauses of a sentence with what each says of projects. 启动甲项目,以及乙项目前期工作: a verb whose list runs over a
 * comma to the word for the stage gives that stage to both.
 */
function joinedClauses(folded: string, sentence: Span, lexicon: Lexicon): ReadClause[] {
  const clauses = clausesOf(folded, sentence)
  return clauses.map((span, i) => {
    const text = folded.slice(span.start, span.end)
    const named = stagesIn(text, lexicon)
    const next = clauses[i + 1]
    if (!next || named.length === 0 || !named.every((one) => one.byVerb)) return { span, named }
    const shared = stagesIn(folded.slice(next.start, next.end), lexicon, true)[0]?.stage
    if (shared === undefined) return { span, named }
    return { span: { start: span.start, end: next.end }, named: named.map((one) => ({ ...one, stage: shared })) }
  })
}

function aliasesOf(document: PlanDocument, name: string): string[] {
  for (const [canonical, others] of Object.entries(document.aliases)) {
    if (canonical === name) return [...others]
    if (others.includes(name)) return [canonical, ...others.filter((other) => other !== name)]
  }
  return []
}
