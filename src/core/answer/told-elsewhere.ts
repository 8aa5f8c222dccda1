import { fold } from '../document/fold.ts'
import type { StateAsked } from '../question/asked-stage.ts'
import { clausePassages, type Passage } from '../search/passages.ts'
import type { Project } from '../search/project.ts'
import { squeezeName } from '../search/project-name-parts.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { sayPassage } from './say-passage.ts'

/** A place by its name alone: a village, a street, a lake; what is done there may be more than one thing. */
const PLACE = /^\p{Script=Han}{1,4}[村街巷湖港湾岛洲里坊]$/u
/** A place of which more is told is no one thing, and a list of it answers better. */
const MOST = 2
const LONGEST = 60

/** The state of what is named by a bare place, with what else is told of the place behind it where nothing of its state or time is asked for. */
export function withElsewhere(
  made: Draft,
  project: Project,
  word: string,
  asked: StateAsked,
  context: AnswerContext,
): Draft {
  const isOpen = asked.kind === 'history' && asked.stages.length === 0 && context.question.periods.length === 0
  const others = made.outcome === 'answered' && isOpen ? toldElsewhere(project, word, context) : []
  if (others.length === 0) return made
  const text = new AnswerText().append(made.text)
  for (const other of others) sayPassage(text.words('\n'), other, context)
  return { ...made, text }
}

/**
 * 柳湾村怎么样了, where one clause tells of its clearance and another of a park to be made there: the clauses that name the
 * place and are none of the project's own. None where the name is no bare place, or stands in many clauses.
 */
function toldElsewhere(project: Project, word: string, context: AnswerContext): readonly Passage[] {
  const name = squeezeName(word)
  if (!PLACE.test(name) || !project.names.some((own) => squeezeName(own) === name)) return []
  const anyTime = { ...context, question: { ...context.question, years: [], periods: [] } }
  const found = findParagraphs(anyTime, tokens(name)).flatMap((located): Passage[] => {
    const { paragraph } = located
    if (paragraph.cells || !fold(paragraph.text).includes(name)) return []
    return clausePassages(located).filter(({ start, end, words }) => {
      // a mention without a stage is left out of the project's state
      const isOwn = project.mentions.some(
        (one) => one.stage !== null && one.located === located && one.start < end && start < one.end,
      )
      return !isOwn && words.includes(name) && words.length <= LONGEST
    })
  })
  return found.length > MOST ? [] : found
}
