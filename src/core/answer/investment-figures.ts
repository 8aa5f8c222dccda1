import type { FigureFact } from '../facts/fact.ts'
import type { Intent } from '../question/intent.ts'
import { type AnswerContext, documentsOf } from './context.ts'

/** Figures of the paragraphs in which the indicators asked about stand, newest document first. */
export function figuresBeside(
  { question, knowledge, region }: AnswerContext,
  { indicators = [] }: Intent,
): FigureFact[][] {
  const ids = new Set(indicators)
  const files = new Set(documentsOf(knowledge, region).map(({ file }) => file))
  const places = new Map<string, FigureFact[]>()
  const asked = new Set<string>()
  for (const fact of knowledge.figures) {
    if (
      !files.has(fact.file) ||
      (question.years.length > 0 && !question.years.some((year) => fact.period.startsWith(`${year}`)))
    )
      continue
    const place = `${fact.file}#${fact.ordinal}`
    places.set(place, [...(places.get(place) ?? []), fact])
    if (fact.indicator !== null && ids.has(fact.indicator)) asked.add(place)
  }
  return [...asked].map((place) => places.get(place) ?? [])
}

/** All figures of the chapters in which the indicators asked about stand. */
export function chapterOf(context: AnswerContext, intent: Intent): readonly FigureFact[] {
  const chapters = new Set(
    figuresBeside(context, intent)
      .flat()
      .map(({ file, section }) => `${file}#${section[0]}`),
  )
  return context.knowledge.figures.filter(({ file, section }) => chapters.has(`${file}#${section[0]}`))
}
