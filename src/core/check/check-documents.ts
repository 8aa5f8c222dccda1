import type { ReadReport } from '../document/read-report.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { findContradictions } from './find-contradictions.ts'
import { findDamagedPassages } from './find-damage.ts'
import { findForgottenProjects } from './find-forgotten-projects.ts'
import { findOpposedStages } from './find-opposed-stages.ts'
import { findLeftOut, findReadingLosses, findRowsNotUnderstood } from './find-reading-losses.ts'
import { findTasksWithoutOwner } from './find-tasks-without-owner.ts'
import { findUnreportedTargets } from './find-unreported-targets.ts'
import { findWrongGrowth } from './find-wrong-growth.ts'
import { findWrongShares } from './find-wrong-shares.ts'
import { findWrongSums } from './find-wrong-sums.ts'
import { FINDING_KINDS, type Finding, type Rule } from './finding.ts'
import { sureFigures } from './sure-figures.ts'

const RULES: readonly Rule[] = [
  findContradictions,
  findWrongShares,
  findWrongGrowth,
  findWrongSums,
  findOpposedStages,
  findDamagedPassages,
  findUnreportedTargets,
  findForgottenProjects,
  findTasksWithoutOwner,
  findReadingLosses,
  findRowsNotUnderstood,
  findLeftOut,
]

/**
 * What a reader of these documents should know before anyone asks, by kind and then in the order of the documents. Pure:
 * the same documents and reports give the same findings. Says nothing where a rule is not sure.
 */
export function checkDocuments(knowledge: Knowledge, reports: readonly ReadReport[] = []): readonly Finding[] {
  const corpus = { knowledge, reports, sure: sureFigures(knowledge) }
  const findings = RULES.flatMap((rule) => rule(corpus))
  return FINDING_KINDS.flatMap((kind) => findings.filter((finding) => finding.kind === kind))
}
