import path from 'node:path'
import { type RegressionCase, regressionCaseSchema } from '../../src/core/answer/regression-case.ts'
import { readJsonLines } from './json-lines.ts'

/** A set of test/questions/regression. */
export function regressionQuestions(name: string): RegressionCase[] {
  return readJsonLines(path.join(import.meta.dirname, '..', 'questions', 'regression', name), regressionCaseSchema)
}
