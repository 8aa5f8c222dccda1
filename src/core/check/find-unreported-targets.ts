import { fold } from '../document/fold.ts'
import { isWholeYear, touchesYear, yearOf } from '../document/periods.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { pastParagraphs, reportsOn } from './document-times.ts'
import { type Corpus, type Finding, placeOfFact, placeOfFile } from './finding.ts'
import { both, headOf, said } from './wording.ts'

/**
 * Headline targets of a year of which no document speaks that reports on that year and region: neither by a figure nor by
 * name. Where no such document is there, nothing is missing yet.
 */
export function findUnreportedTargets({ knowledge }: Corpus): readonly Finding[] {
  const seen = new Set<string>()
  return knowledge.figures.flatMap((fact): Finding[] => {
    const document = knowledge.documents.find(({ file }) => file === fact.file)
    if (!document || !isHeadlineTarget(fact, document)) return []
    const keys = [[fact.region, fact.period, fact.indicator].join(' '), `${fact.code} ${fact.quote}`]
    if (keys.some((key) => seen.has(key))) return []
    for (const key of keys) seen.add(key)
    const year = yearOf(fact.period)
    const reports = reportsOn(knowledge, fact.region, year)
    const [report] = reports
    if (!report || reports.some((other) => speaksOf(other, fact, year, knowledge))) return []
    const { zh, en } = headOf(fact)
    return [
      {
        kind: 'target_not_reported',
        text: both(
          `${zh}目标“${said(fact)}”：报告${year}年情况的${titles(reports).zh}没有提到完成情况`,
          `target for ${en} (“${said(fact)}”): ${titles(reports).en}, which reports on ${year}, does not tell what was reached`,
        ),
        places: [placeOfFact(fact), placeOfFile(report)],
      },
    ]
  })
}

function isHeadlineTarget(fact: FigureFact, document: PlanDocument): boolean {
  return (
    fact.kind === 'target' &&
    fact.headline &&
    fact.indicator !== null &&
    fact.region === document.region &&
    isWholeYear(fact.period)
  )
}

/** By a figure of the year, or by the indicator's own words where the document tells of the year. */
function speaksOf(
  document: PlanDocument,
  { indicator, name, region }: FigureFact,
  year: number,
  { figures, lexicon }: Knowledge,
): boolean {
  const figure = figures.some(
    (other) =>
      other.file === document.file &&
      other.indicator === indicator &&
      other.region === region &&
      (other.kind === 'actual' || other.kind === 'estimate') &&
      touchesYear(other.period, year),
  )
  if (figure) return true
  return pastParagraphs(document, year)
    .map(fold)
    .some((text) => text.includes(fold(name)) || lexicon.written.find(text).some(({ value }) => value === indicator))
}

function titles(documents: readonly PlanDocument[]): { zh: string; en: string } {
  const names = [...new Set(documents.map(({ title }) => `《${title}》`))]
  return { zh: names.join('、'), en: names.join(', ') }
}
