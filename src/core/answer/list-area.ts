import type { Project, ProjectArea } from '../search/project.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { historyOf, latestLines } from './project-history.ts'
import { lineOf, type ProjectLine, timeOf } from './project-line.ts'
import { sayLines } from './say-project.ts'

const MOST_LISTED = 8

/**
 * The projects that the sentences about an area name, with the clause that tells their latest state, one clause a line.
 * `own`: the area as a project of its own, whose clauses stand in front.
 */
export function listArea(areas: readonly ProjectArea[], own: readonly Project[], context: AnswerContext): Draft {
  const { question } = context
  const { language } = question
  const latest = latestOf(areas, context)
  const ofYears = [...latest].filter(
    ([, { mention }]) =>
      question.years.length === 0 || question.years.some((year) => mention.period.startsWith(`${year}`)),
  )
  const shown = (ofYears.length > 0 ? ofYears : [...latest]).sort(([, a], [, b]) => timeOf(a) - timeOf(b))
  const [itself] = own
  const ofItself = itself ? historyOf(itself, itself.name, question, context.knowledge) : undefined
  const first = ofItself && !ofItself.bare && !ofItself.otherTimes ? latestLines(ofItself.lines, 2) : []
  const clauses = new Map(shown.map(([, line]) => [line.clause, line]))
  const text = new AnswerText()
  if (first.length > 0) {
    sayLines(text, first, context)
    text.words(say(language, '。\n', '.\n'))
  }
  const [area] = areas
  const place = area?.entries[0]?.mentions[0]?.located
  if (area && place) text.name(area.name, place, '')
  text
    .words(say(language, '的条文列名', ': the text names '))
    .figure(Figure.count(shown))
    .words(say(language, '个项目：', ' projects:'))
  for (const line of [...clauses.values()].slice(0, MOST_LISTED)) {
    text.words('\n')
    sayLines(text, [{ ...line, pieces: [line.clause] }], context)
  }
  return draft(ofYears.length > 0 ? 'answered' : 'not_stated', text, {
    suggestions: shown
      .slice(0, 2)
      .map(([{ name }]) => say(language, `${name}进展如何？`, `What is the status of ${name}?`)),
  })
}

function latestOf(areas: readonly ProjectArea[], { knowledge }: AnswerContext): Map<Project, ProjectLine> {
  const latest = new Map<Project, ProjectLine>()
  for (const { project, mentions } of areas.flatMap(({ entries }) => entries))
    for (const mention of mentions) {
      const line = lineOf(mention, knowledge.lexicon)
      const known = latest.get(project)
      if (!known || timeOf(known) < timeOf(line)) latest.set(project, line)
    }
  return latest
}
