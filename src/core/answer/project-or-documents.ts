import { findProjects } from '../question/asked-projects.ts'
import { contentStretches } from '../question/content.ts'
import { holdsStretched, squeezeName } from '../search/project-name-parts.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { BOTH_DOCUMENTS, respondLookup } from './respond-lookup.ts'
import { respondProject } from './respond-project.ts'

/** 按2026年报告: the year is the paper's, which speaks of other years too. */
const YEAR_OF_PAPER = /20\d\d年?的?[省市区县]?(?:政府)?(?:工作)?(?:报告|计划)(?![新投安增完])/

/** A project's state; where both documents are asked for and only one speaks of the project, what each says of the words. */
export function projectOrDocuments(context: AnswerContext): Draft | null {
  const { question } = context
  const isOfBoth = BOTH_DOCUMENTS.test(question.text)
  const first = respondProject(isOfBoth ? ofAnyTime(context) : context)
  const ofPaper = first?.outcome !== 'answered' && YEAR_OF_PAPER.test(question.text)
  const made = ofPaper ? respondProject(ofAnyTime(context)) : first
  if (made?.outcome === 'ambiguous' && question.language === 'en') {
    const told = besidePlace(context)
    if (told) return told
  }
  const longer = made !== null && made.outcome !== 'answered' ? underLongerName(context) : undefined
  if (longer) return longer
  const documents = new Set(made?.text.citations.map(({ document }) => document))
  return made && isOfBoth && documents.size < 2 ? null : made
}

/** The sponge-city renovation of a lake after which a school is called too: a passage of a paragraph with all that was said. */
function besidePlace(context: AnswerContext): Draft | undefined {
  const words = contentStretches(context.question.content).filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  if (words.length < 2 || !words.some((word) => word.length > 2)) return undefined
  const looked = respondLookup(context)
  const holds = looked.text.citations.every(({ text }) => words.every((word) => text.includes(word)))
  return looked.outcome === 'answered' && holds ? looked : undefined
}

/** 地下环路二期 in a paper that writes 地下空间环路(二期): a clause of the time asked about that holds the name with words put in. */
function underLongerName(context: AnswerContext): Draft | undefined {
  const { question, knowledge, region } = context
  if (question.periods.length === 0 || question.language === 'en') return undefined
  const [named, ...others] = findProjects(question.text, knowledge, region).projects
  if (!named || others.length > 0) return undefined
  const looked = respondLookup(context)
  const name = squeezeName(named.word)
  const holds = looked.text.citations.some(({ quote }) => {
    const squeezed = squeezeName(quote)
    // the very name is the project's own, and its state told no time
    return !(question.aspects.has('when') && squeezed.includes(name)) && holdsStretched(squeezed, name, MOST_PUT_IN)
  })
  return looked.outcome === 'answered' && holds ? looked : undefined
}

function ofAnyTime(context: AnswerContext): AnswerContext {
  return { ...context, question: { ...context.question, years: [], periods: [] } }
}

const MOST_PUT_IN = 3
