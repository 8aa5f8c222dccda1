import { yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { FactWriter } from './fact-writer.ts'

/** Asks which is which of the figures, and not how far they lie apart or what they come to. */
const WHICH_IS_WHICH =
  /到底|究竟|口径|哪一?[个年份]|分别|各是|都是(?:什么|啥|哪)|不一样|不一致|对不上|打架|怎么回事|咋回事|矛盾|\bwhich\b/iu
const COMPUTES =
  /[差÷+]|合计|一共|总共|加起来|相加|多多少|少多少|占|完成率|达标|完成了吗|还是|\b(?:differ|total|more|less)/iu
/** Two may be held against each other in other ways; three are a list. */
const LEAST_FOUND = 2
const AMOUNT = /(?<![\d.第])(\d+(?:\.\d+)?)\s*(%?)(?!\s*[年月日季号届\d.])/gu

/**
 * 重大项目数一会190一会201一会210,哪个是哪年的: each figure that the asker gives for an indicator with its time and what it is, goal
 * or result; a like thing's (13个亿元以上项目) by its clause. Null where fewer than two are the indicator's.
 */
export function respondFiguresListed(context: AnswerContext): Draft | null {
  const { question, knowledge, region } = context
  const { text } = question
  if (!WHICH_IS_WHICH.test(text) || COMPUTES.test(text)) return null
  const ids = new Set(question.indicators.flatMap((asked) => (asked.ids.length === 1 ? asked.ids : [])))
  const given = [...text.matchAll(AMOUNT)]
    .map(([, value = '', percent]) => ({ value: Number(value), isRate: percent === '%' }))
    .filter(({ value }) => !(value > 2000 && value < 2100))
  if (ids.size === 0 || given.length < LEAST_FOUND) return null
  const all = knowledge.figures.filter(
    (fact) =>
      !fact.damaged &&
      !fact.proposed &&
      (region === undefined || fact.region === region) &&
      (question.years.length === 0 || question.years.includes(yearOf(fact.period))),
  )
  const own = given.map(({ value, isRate }) =>
    all.filter(
      (fact) =>
        fact.indicator !== null &&
        ids.has(fact.indicator) &&
        Math.abs(fact.value ?? Number.NaN) === value &&
        (!isRate || fact.unit === '%'),
    ),
  )
  if (own.filter((facts) => facts.length > 0).length < LEAST_FOUND) return null
  const kinds = new Set(own.flat().map(({ name }) => name.slice(-KIND)))
  const told = given.flatMap(({ value, isRate }, i) => {
    const facts = own[i] ?? []
    return facts.length > 0 || isRate ? facts : alikeOf(value, kinds, all)
  })
  const lines = new AnswerText()
  for (const fact of new Set(told)) {
    lines.words(lines.isEmpty ? '' : '\n').append(lineOf(fact, context))
  }
  const untold = own.some((facts, i) => facts.length === 0 && alikeOf(given[i]?.value ?? 0, kinds, all).length === 0)
  if (untold) lines.words(say(question.language, '\n其余数字文件中未见。', '\nThe other figures are in no document.'))
  return draft('answered', lines)
}

/** The thing counted is called by its last two signs: 项目. */
const KIND = 2

/** The one figure of another thing of the kind that is so much; none where several are. */
function alikeOf(value: number, kinds: ReadonlySet<string>, all: readonly FigureFact[]): readonly FigureFact[] {
  const found = all.filter(
    (fact) =>
      fact.indicator === null && fact.measure === 'level' && fact.value === value && kinds.has(fact.name.slice(-KIND)),
  )
  return found.length === 1 ? found : []
}

function lineOf(fact: FigureFact, { question, knowledge }: AnswerContext): AnswerText {
  const { language } = question
  if (fact.indicator === null) {
    const located = paragraphOf(knowledge, fact)
    const line = new AnswerText().period(fact.period, located.document, language).words(say(language, '：', ': '))
    return line.quote(located, fact.quote, fact.quote).words(say(language, '。', '.'))
  }
  const writer = new FactWriter(knowledge, language)
  if (fact.kind === 'target' || fact.kind === 'task') writer.targets([fact])
  else writer.actuals([fact])
  return writer.text.words(say(language, '。', '.'))
}
