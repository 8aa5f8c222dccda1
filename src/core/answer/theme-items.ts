import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { AnswerContext } from './context.ts'
import { type ClauseRun, runsOf } from './list-clauses.ts'
import { namesProblems } from './list-problems.ts'
import type { ListQuestion } from './list-question.ts'
import type { DocumentPart } from './list-scope.ts'
import { cutAtStages } from './list-stages.ts'
import { isSectionAbout, type TopicClause, topicClauses } from './list-topic.ts'
import type { ListLine } from './list-writer.ts'

/** What of a field is asked for. */
export type Wanted = 'projects' | 'figures' | 'measures'

/** A line of a list on a field, and how much it tells. */
export interface Item {
  readonly line: ListLine
  readonly weight: number
  /** True for a clause of a section that is about the field. */
  readonly inSection: boolean
}

/** Where sections of its own say most of what there is of a field, words of it elsewhere are left out. */
export function ofOwnSections(items: readonly Item[]): readonly Item[] {
  const own = items.filter(({ inSection }) => inSection)
  return own.length >= ENOUGH && own.length >= items.length / 2 ? own : items
}

const ENOUGH = 3

/** The items in the order of the text; where there are too many the less telling ones come last. */
export function mostTelling(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  const ranked = [...items].sort((a, b) => b.weight - a.weight)
  const kept = new Set(ranked.slice(0, most))
  return [...items.filter((item) => kept.has(item)), ...items.filter((item) => !kept.has(item))]
}

/** The clauses of a part of a document that are of the field, as lines. */
export function itemsOf(part: DocumentPart, asked: ListQuestion, wanted: Wanted, context: AnswerContext): Item[] {
  const { knowledge } = context
  const seen = new Set<string>()
  return part.paragraphs.flatMap((located) => {
    const belonging = topicClauses(located, asked, knowledge)
    if (belonging.every(({ belongs }) => belongs === null) || namesProblems(located, context)) return []
    const clauses = belonging.map(({ clause }) => clause)
    const belongs = (i: number) =>
      (belonging[i]?.belongs ?? null) !== null || (wanted === 'figures' && goesOn(belonging, i, asked, knowledge))
    const runs = runsOf(located, clauses, (clause, i) => belongs(i) && fits(clause.words, wanted, knowledge))
    return runs
      .flatMap((run) => cutAtStages(run, knowledge.lexicon).map((words) => ({ run, words })))
      .filter(({ words }) => {
        const fresh = !seen.has(words)
        seen.add(words)
        return fresh
      })
      .map(({ run, words }) => ({
        line: { located, words },
        weight: weightOf(run, belonging, knowledge) + (asked.said.some((word) => words.includes(word)) ? 2 : 0),
        inSection: asked.rest.length === 0 && isSectionAbout(located, asked.fields, knowledge.lexicon.themes),
      }))
  })
}

/** A clause longer than this has a subject of its own. */
const SHORT = 16

/** 开展安全生产排查,排查企业…家,整改…起: short clauses go on with what the clause before them names. */
function goesOn(clauses: readonly TopicClause[], i: number, { fields }: ListQuestion, { lexicon }: Knowledge): boolean {
  for (let at = i; at >= 0; at--) {
    const one = clauses[at]
    if (!one) return false
    if (one.belongs === 'word') return at < i
    const words = fold(one.clause.words)
    const hasOwnSubject =
      (words.length > SHORT && !/^(?:已|共|其|累计)/.test(words)) ||
      one.clause.opens ||
      lexicon.written.find(words).length > 0
    if (hasOwnSubject || lexicon.themes.ofText(words).some((theme) => fields.every((field) => field.theme !== theme)))
      return false
  }
  return false
}

function weightOf(run: ClauseRun, belonging: readonly TopicClause[], knowledge: Knowledge): number {
  const byWord = belonging.some(({ clause, belongs }) => belongs === 'word' && run.clauses.includes(clause))
  const counts = findQuantities(fold(run.words), knowledge.lexicon).length > 0
  return (byWord ? 2 : 0) + (counts ? 1 : 0)
}

function fits(words: string, wanted: Wanted, { lexicon }: Knowledge): boolean {
  const folded = fold(words)
  if (wanted === 'measures') return true
  if (wanted === 'figures')
    return /\d/.test(folded) && (findQuantities(folded, lexicon).length > 0 || /\d{5}/.test(folded))
  return (
    lexicon.lists.works.find(folded).length > 0 ||
    lexicon.stages.find(folded).some(({ end }) => folded.length - end <= LATE)
  )
}

/** A stage word tells how the clause's things stand where it closes the clause. */
const LATE = 6
