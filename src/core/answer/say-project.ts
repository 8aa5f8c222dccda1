import { isWholeYear } from '../document/periods.ts'
import { regionLabel } from '../search/knowledge.ts'
import type { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { contradict } from './project-history.ts'
import type { ProjectLine } from './project-line.ts'

/** Writes lines about a project, oldest first, each with its period; what contradicts within one period side by side. */
export function sayLines(text: AnswerText, lines: readonly ProjectLine[], context: AnswerContext): void {
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    if (before) text.words(say(context.question.language, '；', '; '))
    if (before && contradict(before, line)) text.words(say(context.question.language, '别处另称：', 'elsewhere: '))
    else if (!before || labelOf(before, context) !== labelOf(line, context)) sayLabel(text, line, context, i === 0)
    sayQuote(text, line, context)
  })
}

function labelOf({ mention: { period, intended, located } }: ProjectLine, { knowledge }: AnswerContext): string {
  return `${regionLabel(knowledge, located.document)} ${period} ${intended}`
}

/** 2020年上半年：, 2021年计划：, 2020年下半年安排：; the region in front where the documents are of several. */
function sayLabel(text: AnswerText, line: ProjectLine, { question, knowledge }: AnswerContext, isFirst: boolean): void {
  const { period, intended, located } = line.mention
  const { language } = question
  const region = regionLabel(knowledge, located.document)
  text.words(say(language, region, region === '' ? (isFirst ? 'In ' : 'in ') : `${region}, in `))
  text.period(period, located.document, language).words(say(language, modeOf(line), intended ? ', planned: ' : ': '))
}

function modeOf({ mention: { period, intended, located } }: ProjectLine): string {
  const plan = located.document.kind === 'plan'
  if (intended) return plan ? '计划：' : '安排：'
  return plan && isWholeYear(period) ? '计划载：' : '：'
}

/** The words of a line, verbatim, with … where names of other projects stand between. */
function sayQuote(text: AnswerText, line: ProjectLine, { question, knowledge }: AnswerContext): void {
  const { located, stage } = line.mention
  const english = stage === null ? undefined : knowledge.lexicon.stageWords.english.get(stage)
  if (question.language === 'en') text.words(english === undefined ? '“' : `${english} (“`)
  line.pieces.forEach((piece, i) => {
    if (i > 0) text.words('…')
    text.quote(located, line.clause, piece)
  })
  if (question.language === 'en') text.words(english === undefined ? '”' : '”)')
}
