import { fold } from '../document/fold.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { clausesOf, type Span, sentencesOf } from './clauses.ts'
import type { ProjectFact } from './fact.ts'
import { placeOf } from './place.ts'
import { areaIn } from './project-area.ts'
import { type NamedStage, stagesIn } from './project-stages.ts'
import { type SectionTense, sectionTense } from './tense.ts'

const PROGRESS = /进度(?:已?达到?|为)?(\d+(?:\.\d+)?)%/
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
    const tense = sectionTense(document, paragraph)
    return sentencesOf(folded).flatMap((sentence) =>
      readSentence(document, paragraph, folded, sentence, tense, lexicon),
    )
  })
}

function readSentence(
  document: PlanDocument,
  paragraph: Paragraph,
  folded: string,
  sentence: Span,
  tense: SectionTense,
  lexicon: Lexicon,
): ProjectFact[] {
  const words = folded.slice(sentence.start, sentence.end)
  const area = areaIn(words, lexicon)
  const progress = PROGRESS.exec(words)?.[1]
  return joinedClauses(folded, sentence, lexicon).flatMap(({ span, named }) => {
    const text = folded.slice(span.start, span.end).trim()
    return named.map(({ name, stage, end }) => ({
      kind: 'project',
      name,
      aliases: aliasesOf(document, name),
      ...(area === undefined || area === name ? {} : { area }),
      stage,
      intended:
        tense.mode === 'past'
          ? MEANS_TO.test(text) && !/^(?:推动|确保)/.test(text)
          : isIntended(text.slice(0, end + 4)),
      progress: progress === undefined ? null : Number(progress),
      period: tense.period,
      ...placeOf(document, paragraph, span),
    }))
  })
}

function isIntended(text: string): boolean {
  return !DONE.test(text) || MEANS_TO.test(text)
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
