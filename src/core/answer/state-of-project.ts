import { yearOf } from '../document/periods.ts'
import type { Stage } from '../lexicon/schema.ts'
import { type StateAsked, stepName } from '../question/asked-stage.ts'
import { isDoubted } from '../question/doubted.ts'
import type { Project } from '../search/project.ts'
import { projectsOf } from '../search/projects.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { nearProjects, stretchedProjects } from './near-projects.ts'
import {
  contradict,
  historyOf,
  isBeyond,
  isReached,
  latestLines,
  type ProjectHistory,
  tellsStage,
} from './project-history.ts'
import { lineOf, type ProjectLine } from './project-line.ts'
import { noteOnNames, questionsAfter } from './project-notes.ts'
import { sayLines } from './say-project.ts'

/** The most paragraphs that one project's answer cites. */
const MOST_CITATIONS = 3
/** A time nearer than the period of the whole section. */
const TIME = /\d{4}年(?!计划)|\d+月|年底|年内|季度|[上中下]旬/

/** The state of one project, as it was asked. */
export function stateOfProject(project: Project, word: string, asked: StateAsked, context: AnswerContext): Draft {
  const { knowledge } = context
  const history = historyToTell(project, word, asked, context)
  const { text, outcome } = answerTo(history, asked, context)
  // where two places seem to disagree, the one may be of a thing whose name is only longer
  const doubted = isDoubted(context.question.text) ? stretchedProjects(project, projectsOf(knowledge)) : []
  const near = [...new Set([...doubted, ...nearProjects(project, projectsOf(knowledge))])]
  const opposed = outcome === 'answered' ? sayOpposed(text, history, near, context) : undefined
  return draft(outcome, text, {
    note: noteOnNames(
      history,
      word,
      near.filter((other) => other !== opposed),
      context,
    ),
    suggestions: questionsAfter(history, word, near, context),
  })
}

/**
 * The history in the time asked about. Where it is asked whether a stage was reached in a year (2021年才开工吗) and the
 * documents say that it was before, that is the answer.
 */
function historyToTell(project: Project, word: string, asked: StateAsked, context: AnswerContext): ProjectHistory {
  const { question, knowledge } = context
  const inTime = historyOf(project, word, question, knowledge)
  const asksWhether = asked.kind === 'reached' || CONFIRMS.test(question.text)
  if (!asksWhether || asked.stages.length === 0 || question.years.length === 0) return inTime
  const all = historyOf(project, word, { ...question, years: [], periods: [] }, knowledge)
  const first = Math.min(...question.years)
  // 才开始征收: that it went on before is enough
  const asksBegin = /才|开始|刚|\bonly\b|\bbegin\b/i.test(question.text)
  const isSo = (line: ProjectLine) =>
    (isReached(line) || (asksBegin && !line.mention.intended)) && tellsStage(line, asked.stages, knowledge)
  if (inTime.lines.some(isSo)) return inTime
  const before = all.lines.filter((line) => yearOf(line.mention.period) < first)
  return before.some(isSo) ? { ...all, lines: [...before, ...inTime.lines] } : inTime
}

const CONFIRMS = /吧[?？。]*$|\bright\?$/i

function isOfYears(period: string, years: readonly number[]): boolean {
  return years.length === 0 || years.includes(yearOf(period))
}

interface Answered {
  readonly text: AnswerText
  readonly outcome: 'answered' | 'not_stated'
}

function answerTo(history: ProjectHistory, asked: StateAsked, context: AnswerContext): Answered {
  const { language } = context.question
  if (history.otherTimes)
    return answer('not_stated', history.lines, context, {
      before: say(language, '所问时段的文件未写明该项目。', 'The documents of that time do not mention it. '),
    })
  if (history.bare)
    return answer('not_stated', history.lines, context, {
      before: say(
        language,
        '文件未写明该项目的阶段，提到它的是：',
        'The documents do not state its stage; they mention it: ',
      ),
    })
  switch (asked.kind) {
    case 'progress':
      return percentage(history, context)
    case 'when':
      return when(history, asked, context)
    case 'reached':
      return reached(history, asked, context)
    case 'history':
      return howItStands(history, asked, context)
  }
}

/** Lines with what is said behind them, or just a full stop. */
function answer(
  outcome: Answered['outcome'],
  lines: readonly ProjectLine[],
  context: AnswerContext,
  { before = '', behind = '' }: { readonly before?: string; readonly behind?: string } = {},
): Answered {
  const text = new AnswerText().words(before)
  sayLines(text, latestLines(lines, MOST_CITATIONS), context)
  return { text: text.words(behind === '' ? say(context.question.language, '。', '.') : behind), outcome }
}

/** The whole history; of a stage that was named only what is said of it. */
function howItStands(history: ProjectHistory, asked: StateAsked, context: AnswerContext): Answered {
  const { language } = context.question
  const ofStage = history.lines.filter((line) => tellsStage(line, asked.stages, context.knowledge))
  // 新开工还是续建: one of two is asked, and the text says what it says
  if (/还是/.test(context.question.text))
    return answer('answered', ofStage.length > 0 ? ofStage : history.lines, context)
  if (asked.stages.length > 0)
    return ofStage.length > 0
      ? answer('answered', ofStage, context)
      : answer('not_stated', history.lines, context, {
          behind: say(
            language,
            `；${stepName(asked)}情况文件未写明。`,
            `. The documents do not state anything about ${inEnglish(asked, context)}.`,
          ),
        })
  const building = history.lines.some(({ mention: { stage } }) => stage === '开工' || stage === '在建')
  const ends = history.lines.some(
    ({ mention: { stage }, words }) => stage === '完工' || stage === '投用' || TIME.test(words),
  )
  const open = say(language, '。完工时间文件未写明。', '. The completion date is not stated.')
  return answer('answered', history.lines, context, building && !ends ? { behind: open } : {})
}

/** 开工了吗: 是 only where a text says so, and no other speaks of it as still to be done. */
function reached(history: ProjectHistory, asked: StateAsked, context: AnswerContext): Answered {
  const { question, knowledge } = context
  const { language } = question
  const told = history.lines.filter((line) => asked.stages.length === 0 || tellsStage(line, asked.stages, knowledge))
  const yes = told.filter((line) => isReached(line) && (!asked.ended || ENDED.test(line.words)))
  const planned = told.filter(({ mention }) => mention.intended)
  if (yes.length > 0 && planned.length > 0) return answer('answered', told, context)
  const isThen = yes.some(({ mention: { period } }) => isOfYears(period, question.years))
  if (yes.length > 0) return answer('answered', yes, context, isThen ? { before: say(language, '是。', 'Yes. ') } : {})
  const goesOn = told.filter(({ mention }) => !mention.intended && GOING_ON.includes(mention.stage))
  if (!asked.ended && goesOn.length > 0) return answer('answered', told, context)
  const beyond = history.lines.filter((line) => isBeyond(line, asked.stages))
  if (beyond.length > 0) return answer('answered', beyond, context)
  if (!asked.perfect && planned.length > 0) return answer('answered', planned, context)
  const isTold =
    told.length > 0 || history.lines.some(({ mention: { stage } }) => stage !== null && TELLING.includes(stage))
  return answer(isTold ? 'answered' : 'not_stated', history.lines, context, {
    behind: say(
      language,
      `；是否${asked.stages[0]?.stage === '在建' ? '' : '已'}${stepName(asked)}文件未写明。`,
      `. The documents do not state whether ${inEnglish(asked, context)} has been reached.`,
    ),
  })
}

/** Stages that tell how far a thing is, whichever is asked about. */
const TELLING: readonly Stage[] = ['谋划', '前期', '审批', '征收', '出让', '签约', '开工', '在建', '完工', '投用']

/** Stages that take their time: that one goes on is told by the words themselves, and neither 是 nor 否. */
const GOING_ON: readonly (Stage | null)[] = ['谋划', '前期', '审批', '征收', '在建']
const ENDED = /完成|建成|竣工|完工|完毕/

/** 什么时候开工: the time or the very stage that a clause tells, and that the day is not written. */
function when(history: ProjectHistory, asked: StateAsked, context: AnswerContext): Answered {
  const { question, knowledge } = context
  const { language } = question
  const ofStage =
    asked.stages.length === 0
      ? history.lines
      : history.lines.filter((line) => tellsStage(line, asked.stages, knowledge))
  const dated = ofStage.filter(({ words }) => TIME.test(words))
  const untold = asked.stages.filter((one) => !history.lines.some((line) => tellsStage(line, [one], knowledge)))
  if (dated.length > 0 && untold.length === 0) return answer('answered', dated, context)
  if (ofStage.length > 0 && untold.length === 0)
    return answer('answered', history.lines, context, {
      behind: say(language, '；具体时间文件未写明。', '. The exact date is not stated.'),
    })
  const missing = { ...asked, stages: untold }
  return answer(ofStage.length > 0 ? 'answered' : 'not_stated', history.lines, context, {
    behind: say(
      language,
      `；${stepName(missing)}时间文件未写明。`,
      `. The date of ${inEnglish(missing, context)} is not stated.`,
    ),
  })
}

function percentage(history: ProjectHistory, context: AnswerContext): Answered {
  const measured = history.lines.filter(({ mention }) => mention.progress !== null)
  if (measured.length > 0) return answer('answered', measured, context)
  return answer('not_stated', history.lines, context, {
    behind: say(context.question.language, '；进度百分比文件未写明。', '. The percentage is not stated.'),
  })
}

function inEnglish({ stages }: StateAsked, { knowledge }: AnswerContext): string {
  return knowledge.lexicon.stageWords.english.get(stages[0]?.stage ?? '完工') ?? 'completion'
}

/** What a person reads at once. */
const LONGEST = { zh: 120, en: 240 } as const

function lengthOf({ parts }: AnswerText): number {
  return parts.reduce((sum, part) => sum + (part.type === 'figure' ? part.figure.text : part.text).length, 0)
}

/** A project with nearly the same name of which the opposite is said at the same time: both stand side by side. */
function sayOpposed(
  text: AnswerText,
  history: ProjectHistory,
  near: readonly Project[],
  context: AnswerContext,
): Project | undefined {
  const { knowledge, question } = context
  if (text.citations.length >= MOST_CITATIONS) return undefined
  for (const other of near) {
    const line = other.mentions
      .filter(({ stage }) => stage !== null)
      .map((mention) => lineOf(mention, knowledge.lexicon))
      .find(
        (one) =>
          (isDoubted(question.text) && !one.mention.intended) || history.lines.some((own) => contradict(own, one)),
      )
    if (!line) continue
    const opposed = new AnswerText().words(
      say(question.language, '名称相近的项目另称：', ' Elsewhere, of a project with nearly the same name: '),
    )
    sayLines(opposed, [line], context)
    opposed.words(say(question.language, '。', '.'))
    if (lengthOf(text) + lengthOf(opposed) > LONGEST[question.language]) return undefined
    text.append(opposed)
    return other
  }
  return undefined
}
