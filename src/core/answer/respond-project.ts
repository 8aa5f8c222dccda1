import { isSpan, isWholeYear, touchesYear, yearOf } from '../document/periods.ts'
import { type AskedProject, findProjects } from '../question/asked-projects.ts'
import { mayAskState, type StateAsked, stateAsked } from '../question/asked-stage.ts'
import { contentStretches } from '../question/content.ts'
import { isDoubted, withoutDoubt } from '../question/doubted.ts'
import type { Project, ProjectArea } from '../search/project.ts'
import { isWithin, kindOf, squeezeName } from '../search/project-name-parts.ts'
import { projectsOf } from '../search/projects.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import { askWhichProject } from './ask-which-project.ts'
import { type AnswerContext, documentOfYear } from './context.ts'
import { projectsInDoubt } from './doubted-projects.ts'
import { type Draft, draft } from './draft.ts'
import { listArea } from './list-area.ts'
import { notesOnProject, withProgress } from './project-progress.ts'
import { stateOfProject } from './state-of-project.ts'
import { withElsewhere } from './told-elsewhere.ts'

/** Projects that one question may ask about together. */
const MOST_PROJECTS = 4

/**
 * How a named project stands: what the region's documents say of it, oldest first, each with its period, intended told
 * apart from done; what was asked and is not there is said beside it. Null where no project is named, or where the
 * question asks for something else than its state.
 */
export function respondProject(given: AnswerContext): Draft | null {
  const { knowledge, region } = given
  const text = given.question.language === 'en' ? given.question.content : withoutDoubt(given.question.text)
  // 前面说…,下半年安排又说…: the times of the two places are not the time asked about
  const isOfPlaces = text.length < given.question.text.length && !TIME.test(text)
  const context = isOfPlaces ? { ...given, question: { ...given.question, years: [], periods: [] } } : given
  const { question } = context
  if (question.indicators.length > 0 && !mayAskState(text, knowledge.lexicon)) return null
  if (SO_MANY_NAMES.test(question.raw)) return null
  const found = findProjects(text, knowledge, region)
  const isNone = found.projects.length + found.areas.length === 0
  const doubted = isNone && isDoubted(question.text) ? projectsInDoubt(text, context) : []
  const named = [...found.projects, ...doubted].filter((asked) => !found.areas.some((area) => isInside(asked, area)))
  const spans = [...named, ...found.areas]
  const isPartOfName = (word: Span) => question.language === 'zh' && spans.some((span) => isInside(word, span))
  if (spans.length === 0 || !question.indicators.every(isPartOfName)) return null
  const projects = named.flatMap((asked) => asked.projects)
  const areas = found.areas.flatMap((asked) => asked.areas)
  const asked = stateAsked(question, blanked(text, spans), projects, areas, knowledge)
  if (!asked || !isOfKnownYears(context, projects, areas)) return null
  if (named.length === 0) {
    const own = found.projects.flatMap((one) => one.projects).filter((project) => !isListed(project, areas))
    return listArea(areas, own, context)
  }
  const meant = named
    .map((one) => byFront(meantBy(ofTime(one, context), withoutStages(blanked(text, spans), context)), text))
    .flatMap((one) => eachOfPlace(one, context))
  const open = meant.find((one) => one.projects.length > 1)
  return open ? askWhichProject(withShortened(open, context), asked, context) : joinStates(meant, asked, context)
}

const TIME = /20\d\d|[今去前明]年|半年|季度|\d月/u
/** 哪两个站拆完了: so many names are asked for, and one project's own clause would leave the others out. */
const SO_MANY_NAMES = /哪[两二三四五六](?:个|所|家|条|座|处|块|宗|站)|\bwhich (?:two|three|four|five|six)\b/i

/** Of several projects with one short name the one whose clauses hold what else the question says: 昙华林景观提升. */
function meantBy(asked: AskedProject, rest: string): AskedProject {
  // 那个海绵城市: what is pointed at is named behind
  const words = contentStretches(rest.replace(/[那这]个?/gu, ' ')).filter((word) => word.length > 1)
  const told = (project: Project) =>
    project.mentions.some(({ located, start, end }) => {
      const clause = located.paragraph.text.slice(start, end)
      return words.every((word) => tokens(word).filter((term) => !clause.includes(term)).length <= 1)
    })
  const meant = words.length > 0 ? asked.projects.filter(told) : []
  return meant.length === 1 ? { ...asked, projects: meant } : asked
}

function withoutStages(text: string, { knowledge: { lexicon } }: AnswerContext): string {
  return blanked(text, lexicon.stageWords.asked.find(text))
}

/**
 * 明伦街 where one paper speaks of 明伦街棚改 and another of 明伦街片: what is done at one place, told by each paper in its own
 * words, is told side by side. Two that one paper tells apart are two.
 */
function eachOfPlace(asked: AskedProject, { knowledge }: AnswerContext): AskedProject[] {
  const { projects, word } = asked
  if (projects.length < 2 || projects.length > MOST_OF_PLACE) return [asked]
  const isOfPlace = ({ names }: Project) =>
    names.some((name) => name.startsWith(word) && kindOf(name, knowledge.lexicon) === name.slice(word.length))
  const files = projects.flatMap(({ mentions }) => [...new Set(mentions.map(({ located }) => located.document.file))])
  if (!projects.every(isOfPlace) || new Set(files).size < files.length) return [asked]
  const startOf = ({ mentions: [first] }: Project) => first?.period ?? ''
  return [...projects]
    .sort((a, b) => startOf(a).localeCompare(startOf(b)))
    .map((project) => ({ ...asked, word: project.name, projects: [project] }))
}

const MOST_OF_PLACE = 3

/** 武船 of which one paper writes 武船厂区 and another 武昌造船厂片: what the short name may stand for as well. */
function withShortened(asked: AskedProject, { knowledge, region }: AnswerContext): AskedProject {
  const word = squeezeName(asked.word)
  const shorts = asked.projects.flatMap(({ names }) =>
    names
      .map(squeezeName)
      .filter((name) => name.startsWith(word) && name.length > word.length)
      .map((name) => name.slice(0, word.length + 1)),
  )
  const others = projectsOf(knowledge).projects.filter(
    (project) =>
      (region === undefined || project.region === region) &&
      !asked.projects.includes(project) &&
      project.names.some((name) => shorts.some((short) => isShortFor(short, squeezeName(name)))),
  )
  return others.length > MOST_SHORTENED ? asked : { ...asked, projects: [...asked.projects, ...others] }
}

/** The last two characters stand together in the name as well: 武船厂 for 武昌造船厂片. */
function isShortFor(short: string, name: string): boolean {
  return isWithin(short, name) && name.includes(short.slice(-2)) && name.length <= short.length + MOST_PUT_IN
}

const MOST_SHORTENED = 2
const MOST_PUT_IN = 4

/** 阿里吧吧华中总部: of several projects whose names end alike the one whose own front most of the characters ahead are of. */
function byFront(asked: AskedProject, text: string): AskedProject {
  const at = text.indexOf(asked.word)
  const ahead = at < 0 ? '' : (/\p{Script=Han}{1,6}$/u.exec(text.slice(0, at))?.[0] ?? '')
  const fronts = asked.projects.flatMap((project) => {
    const cut = project.name.indexOf(asked.word)
    const front = cut > 1 ? project.name.slice(0, cut) : ''
    const shared = [...front].filter((char) => ahead.includes(char)).length
    return front !== '' && shared > 1 && 2 * shared >= front.length ? [project] : []
  })
  return fronts.length === 1 ? { ...asked, projects: fronts } : asked
}

/** Of several projects with one short name the one that is spoken of in the time asked about; 下半年 by itself is that of any year. */
function ofTime(asked: AskedProject, { question: { periods, years } }: AnswerContext): AskedProject {
  const [only, ...others] = periods
  if (only === undefined || others.length > 0) return asked
  const isPart = years.length === 0 && !isWholeYear(only) && !isSpan(only)
  const fits = (period: string) =>
    period === only ||
    (isWholeYear(only) && touchesYear(period, yearOf(only))) ||
    (isPart && period.slice(4) === only.slice(4))
  const spoken = asked.projects.filter(({ mentions }) => mentions.some(({ period }) => fits(period)))
  return spoken.length === 1 ? { ...asked, projects: spoken } : asked
}

function isListed(project: Project, areas: readonly ProjectArea[]): boolean {
  return areas.some(({ entries }) => entries.some((entry) => entry.project === project))
}

interface Span {
  readonly start: number
  readonly end: number
}

function isInside(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

function blanked(text: string, spans: readonly Span[]): string {
  return spans.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`,
    text,
  )
}

/** No year is named, or there is a document of it, or a clause about the project that names it. */
function isOfKnownYears(context: AnswerContext, projects: readonly Project[], areas: readonly ProjectArea[]): boolean {
  const { years } = context.question
  if (years.length === 0 || years.some((year) => documentOfYear(context, year) !== undefined)) return true
  if (projects.some((project) => notesOnProject(project, context).length > 0)) return true
  const all = [...projects, ...areas.flatMap(({ entries }) => entries.map(({ project }) => project))]
  return all.some(({ mentions }) =>
    mentions.some(({ located, start, end, period }) => {
      const clause = located.paragraph.text.slice(start, end)
      return years.some((year) => period.startsWith(`${year}`) || clause.includes(`${year}年`))
    }),
  )
}

/** One project's state, or those of several, one a line. */
function joinStates(named: readonly AskedProject[], asked: StateAsked, context: AnswerContext): Draft {
  // a name in English with its Chinese in brackets is one project named twice
  const isFirst = ({ projects: [project] }: AskedProject, at: number) =>
    named.findIndex(({ projects: [other] }) => other === project) === at
  const drafts = named
    .filter(isFirst)
    .slice(0, MOST_PROJECTS)
    .flatMap(({ projects: [project], word }) => {
      if (!project) return []
      const state = withElsewhere(stateOfProject(project, word, asked, context), project, word, asked, context)
      return [withProgress(state, project, asked, context)]
    })
  const [only] = drafts
  if (only && drafts.length === 1) return only
  const text = new AnswerText()
  const note = new AnswerText()
  for (const made of drafts) {
    text.words(text.isEmpty ? '' : '\n').append(made.text)
    note.append(made.note)
  }
  const outcome = drafts.some((made) => made.outcome === 'answered') ? 'answered' : 'not_stated'
  return draft(outcome, text, { note, suggestions: drafts.flatMap((made) => made.suggestions.slice(0, 1)).slice(0, 2) })
}
