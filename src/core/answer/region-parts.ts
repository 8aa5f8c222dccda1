import { subjectOf } from '../question/follow-up.ts'
import type { Question } from '../question/question.ts'
import { readIn, type Scope } from './answer-alone.ts'

/** 湖北的GDP目标和浙江的就业目标: the two parts, where each names a region and a subject of its own; else none. */
export function regionParts(question: string, scope: Scope): readonly string[] {
  const halves = question.split(/\s+and\s+|[,，;；]\s*|和|与|以及/u)
  const [first = '', second = '', ...others] = halves
  if (halves.length !== 2 || others.length > 0) return []
  const subject = (one: Question) =>
    one.indicators.map(({ ids }) => ids.join()).join() || subjectOf(one, scope.knowledge, scope.intents)
  const own = (one: Question) => one.regions.length === 1 && subject(one) !== ''
  const a = readIn(scope, first)
  if (!own(a)) return []
  const b = readIn(scope, second)
  // 按湖北的报告,武汉的GDP目标: what stands in front of a comma may only lead up to the question
  const least = /[,，;；]/.test(question) ? 2 : 1
  const named = [a, b].filter(({ indicators }) => indicators.length > 0).length
  if (!own(b) || named < least) return []
  return a.regions[0]?.name !== b.regions[0]?.name && subject(a) !== subject(b) ? [first, second] : []
}
