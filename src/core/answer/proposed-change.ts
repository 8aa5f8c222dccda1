import { fold } from '../document/fold.ts'
import type { FigureFact } from '../facts/fact.ts'
import type { Intent } from '../question/intent.ts'
import type { InvestmentWords } from '../question/investment-words.ts'
import { hasWord } from '../question/words.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { sum } from './arithmetic.ts'
import { countsChangeIn, ifApproved } from './change-words.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, sayValue } from './fact-words.ts'
import { chapterOf, figuresBeside } from './investment-figures.ts'
import { respondLookup } from './respond-lookup.ts'
import { sayWithFormula } from './say-formula.ts'

/** 调增的部分已经通过了,几号批的: what is only proposed is taken for approved. */
const TAKEN_FOR_APPROVED =
  /(?:通过|批准|批复|批)(?:了|的|过|下来)|已经?(?:通过|批)|(?:几号|几月|哪天|何时|什么时候)[^,，。?？]{0,4}(?:批|通过)|\bpass(?:ed|es)?\b/i

/**
 * What is asked of a proposed change of the plan: what the plan would come to with it, whether it was approved, how much
 * it is. Undefined where a question speaks of no change; null where the documents answer it in none of these ways.
 */
export function changeOf(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null | undefined {
  const { text } = context.question
  const lower = text.toLowerCase()
  if (ifApproved(words).test(lower)) return adjusted(context, intent, words)
  const counts = countsChangeIn(words).test(lower)
  const isAmount = /多少|几|变成|合计|how much|what/.test(lower.replace(/how many/g, ''))
  const isApproval = hasWord(lower, words.approved) || (hasWord(lower, words.change) && TAKEN_FOR_APPROVED.test(text))
  if (isApproval && !(counts && isAmount)) return notYetApproved(context, intent)
  if (counts) return adjusted(context, intent, words)
  return hasWord(lower, words.change) ? changeAsked(context, words) : undefined
}

function adjusted(context: AnswerContext, intent: Intent, { approved }: InvestmentWords): Draft | null {
  const { question, knowledge } = context
  const facts = figuresBeside(context, intent).flat()
  const change = knowledge.figures.find(
    (fact) => fact.proposed && fact.measure === 'level' && facts.some((other) => isBaseOf(other, fact)),
  )
  const base = change && facts.find((other) => isBaseOf(other, change))
  const total = base && change && sum(base, change)
  if (!base || !change || !total) return null
  const inputs = [base, change].map((fact) => citedFigure(fact, knowledge))
  const located = paragraphOf(knowledge, base)
  const text = new AnswerText().period(base.period, located.document, question.language)
  text
    .words(say(question.language, '', ', '))
    .name(base.name, located, '')
    .words(say(question.language, '：', ': '))
  sayValue(text, base, knowledge, question.language)
  text.words(say(question.language, '，', ', '))
  text.quote(paragraphOf(knowledge, change), change.quote, change.quote)
  text.words(say(question.language, '；拟调整后（待批）', '; as proposed, not approved yet: '))
  const adjustedTo = { text: `${total.text}${base.unit ?? ''}`, formula: total.formula, inputs }
  sayWithFormula(text, adjustedTo, question.language)
  if (hasWord(question.raw.toLowerCase(), approved))
    text.words(say(question.language, '；是否批准文件未写明', '; whether it was approved is not stated'))
  return draft('answered', text.words(say(question.language, '。', '.')))
}

/** 拟调增多少,用在哪: the sentence on the change itself. */
function changeAsked(context: AnswerContext, { change }: InvestmentWords): Draft | null {
  const { question } = context
  const aspects = new Set([...question.aspects].filter((aspect) => aspect !== 'names' && aspect !== 'list'))
  const looked = respondLookup({ ...context, question: { ...question, aspects } })
  const quotes = looked.text.citations.map(({ quote }) => quote)
  return looked.outcome === 'answered' && quotes.some((quote) => hasWord(quote, change)) ? looked : null
}

/** A proposal of the chapter: that it is one, and that its approval is not stated. */
function notYetApproved(context: AnswerContext, intent: Intent): Draft | null {
  const { question, knowledge } = context
  const change = chapterOf(context, intent).find(({ proposed }) => proposed)
  if (!change) return null
  const located = paragraphOf(knowledge, change)
  const text = new AnswerText().period(change.period, located.document, question.language)
  text.words(say(question.language, '：', ': ')).quote(located, change.quote, change.quote)
  text.words(say(question.language, '；是否批准文件未写明。', '; whether it was approved is not stated.'))
  return draft('not_stated', text)
}

/** The figure that a proposal would change: of the same chapter, unit and name (年度投资 for 调增…年度投资). */
function isBaseOf(base: FigureFact, change: FigureFact): boolean {
  const name = fold(base.name)
  return (
    !base.proposed &&
    base.indicator !== null &&
    base.kind !== 'actual' &&
    base.measure === 'level' &&
    base.unit === change.unit &&
    base.file === change.file &&
    base.section[0] === change.section[0] &&
    [4, 3].some((length) => name.length >= length && fold(change.name).endsWith(name.slice(-length)))
  )
}
