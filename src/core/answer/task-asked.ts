import type { OwnerFact } from '../facts/fact.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import type { AnswerContext } from './context.ts'
import { allowedOwners } from './tasks-of-unit.ts'

/** A task that covers this much of the question is the one asked about. */
const SAME_TASK = 0.5

/** The task that some index terms are about, among those that name somebody in charge. */
export function taskAsked(context: AnswerContext, terms: readonly string[]): OwnerFact | undefined {
  return tasksAsked(context, terms)[0]
}

/**
 * The task that some index terms are about, best first, with others of its paragraph that are as near: those below one
 * heading that is asked about, or who leads it and who answers for it (交由柳湾县牵头。(牵头考核单位:市发改委)).
 */
export function tasksAsked(context: AnswerContext, terms: readonly string[]): OwnerFact[] {
  const scored = allowedOwners(context)
    .map((owner) => ({ owner, score: coverage(owner, terms, context) }))
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (!best || best.score < SAME_TASK) return []
  const { file, ordinal, task } = best.owner
  const near = scored.filter(
    ({ owner, score }) =>
      owner.file === file &&
      owner.ordinal === ordinal &&
      (score >= best.score - 1e-9 ||
        (score >= SAME_TASK && (owner.task.startsWith(task) || task.startsWith(owner.task)))),
  )
  const owners = near.map(({ owner }) => owner)
  const ofAssessment = /考核/.test(context.question.text) ? owners.filter(({ quote }) => /考核/.test(quote)) : []
  return ofAssessment.length > 0 ? ofAssessment : owners
}

/**
 * How much of the question's words, weighed by rarity, the task has. The heading that its own paragraph begins with is
 * part of it; words of headings above count less.
 */
function coverage(owner: OwnerFact, terms: readonly string[], { knowledge }: AnswerContext): number {
  const hasOwn = paragraphOf(knowledge, owner).paragraph.headLength > 0
  const task = new Set([...tokens(owner.task), ...(hasOwn ? tokens(owner.section.at(-1) ?? '') : [])])
  const heading = new Set(tokens(owner.section.join('。')))
  let [sum, total] = [0, 0]
  for (const term of terms) {
    const weight = knowledge.index.weight(term)
    total += weight
    sum += weight * (task.has(term) ? 1 : heading.has(term) ? 0.5 : 0)
  }
  return total === 0 ? 0 : sum / total
}
