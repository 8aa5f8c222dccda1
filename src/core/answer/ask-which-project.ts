import type { AskedProject } from '../question/asked-projects.ts'
import type { StateAsked } from '../question/asked-stage.ts'
import type { Project } from '../search/project.ts'
import { AnswerText } from './answer-text.ts'
import { askByNumber, VALUES_AT_ONCE } from './ask-by-number.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, type DraftChoice, say } from './draft.ts'
import { Figure } from './figure.ts'
import { historyOf, latestLines, tellsStage } from './project-history.ts'
import { sayLines } from './say-project.ts'

const MOST_CHOICES = 8

/** A short name that several projects begin with: each by number, with its latest state where they are few. */
export function askWhichProject(open: AskedProject, asked: StateAsked, context: AnswerContext): Draft {
  const { question } = context
  const { language } = question
  const shown = open.projects.slice(0, MOST_CHOICES)
  const regions = new Set(open.projects.map(({ region }) => region))
  const choices: DraftChoice[] = shown.map((project, i) => {
    const [first] = project.mentions
    const label = new AnswerText().words(regions.size > 1 ? project.region : '')
    if (first) label.name(first.name, first.located, '')
    const again = language === 'en' ? `${project.name}` : question.text.replace(open.word, project.name)
    return {
      number: i + 1,
      label,
      value: shown.length <= VALUES_AT_ONCE ? latestState(project, asked, context) : new AnswerText(),
      question: regions.size > 1 ? `${project.region}${again}` : again,
    }
  })
  const text = new AnswerText().words('“')
  if (/[\d一二两三四五六七八九十百千]/.test(open.word)) text.figure(Figure.echo(open.word, question.text))
  else text.words(open.word)
  text
    .words(say(language, '”可指', '” may mean '))
    .figure(Figure.count(open.projects))
    .words(say(language, '个项目：', ' projects: '))
  return askByNumber(text, choices, language, (said, { label, value }) => {
    said.append(label)
    if (!value.isEmpty)
      said
        .words(say(language, '（', ' ('))
        .append(value)
        .words(say(language, '）', ')'))
  })
}

function latestState(project: Project, { stages }: StateAsked, context: AnswerContext): AnswerText {
  const { question, knowledge } = context
  const { lines } = historyOf(project, project.name, question, knowledge)
  const ofStage = lines.filter((line) => tellsStage(line, stages, knowledge))
  const state = new AnswerText()
  sayLines(state, latestLines(ofStage.length > 0 ? ofStage : lines, 1), context)
  return state
}
