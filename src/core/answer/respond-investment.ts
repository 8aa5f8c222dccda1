import type { FigureFact } from '../facts/fact.ts'
import { alternatives } from '../lexicon/alternatives.ts'
import type { Intent } from '../question/intent.ts'
import type { InvestmentWords } from '../question/investment-words.ts'
import { hasWord } from '../question/words.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { difference, type Result, shareOf } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure, sayValue } from './fact-words.ts'
import { chapterOf, figuresBeside } from './investment-figures.ts'
import { asksAmountOfPart, asksPace, asksPaceOfPart, paceOfPart, shareOfDone } from './pace-of-part.ts'
import { pairsAsked, REST_OF_PLAN } from './pairs-asked.ts'
import { type PartOfWhole, partsOfWholes } from './part-of-whole.ts'
import { changeOf } from './proposed-change.ts'
import { sayProposedTo } from './proposed-to.ts'
import { asksRatesOfPart, sayRatesOfPart } from './rates-of-part.ts'
import { sayWithFormula } from './say-formula.ts'
import { sayShareOfRest } from './share-of-rest.ts'
import { asksShareOfWhole } from './share-of-whole.ts'
import { notFound } from './target-words.ts'

/** 除重大项目外, 非重大项目: words around the part ask what is left without it. */
const EXCEPT =
  /除了?.{2,12}外|[非未](?:列?[入为])?(?:重大|重点|产业|民生)|(?:不属于?|没有?列[入为]|不列[入为])(?:重大|重点|产业|民生)|\bnot\s+(?:[a-z]+\s+){0,3}(?:major|key)\b/i

/**
 * What only an investment plan is asked: what is left of it without a part, and what it comes to with a proposed
 * adjustment, which is said to be proposed. Null where neither is asked; other questions are those of any indicator.
 */
export function respondInvestment(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null {
  const { text } = context.question
  const lower = text.toLowerCase()
  const to = sayProposedTo(context, () => chapterOf(context, intent).filter(({ proposed }) => proposed))
  if (to) return to
  const change = changeOf(context, intent, words)
  if (change !== undefined) return change
  const rates = asksRatesOfPart(context.question) ? ratesOfPart(context, intent, words) : null
  if (rates) return rates
  if (hasWord(lower, words.without) || EXCEPT.test(text)) return withoutPart(context, intent, words)
  if (context.question.language === 'en' && OF_ITS_PLAN.test(text)) return shareDone(context, intent, words)
  const ofPart = asksAmountOfPart(context.question)
  if ((ofPart || asksShareOfWhole(context.question)) && !OF_ITS_PLAN.test(text))
    return shareOfPart(context, intent, words) ?? (ofPart ? notFound(context) : null)
  const asksRest = context.question.aspects.has('gap') || asksPaceOfPart(context.question)
  return asksRest ? restOfPart(context, intent, words) : null
}

/** The parts of a plan that a question names: 重大项目. */
function partsNamed(
  { question, knowledge: { lexicon } }: AnswerContext,
  intent: Intent,
  { parts }: InvestmentWords,
): string[] {
  const others = question.indicators.filter(({ ids }) => !ids.some((id) => intent.indicators?.includes(id)))
  const kind = new RegExp(alternatives(parts)).exec(question.text)?.[0] ?? ''
  // an English word for the part stands in no text
  const inChinese = others.flatMap(({ word, ids: [id = ''] }) => {
    const { zh = '', written = [] } = lexicon.indicators.get(id) ?? {}
    return /^[a-z]/i.test(word) ? [zh, ...written] : [word]
  })
  const words = [...inChinese, kind === '' && question.language === 'en' ? kindOf(question.content, parts) : kind]
  return [...new Set(words.map((word) => word.replace(/(?:年度|计划|完成)*投资.*$/, '')))].filter((word) => word !== '')
}

/** Not classed as major: the kind by its front alone, as the glossary has it (重大 of 重大项目). */
function kindOf(content: string, parts: readonly string[]): string {
  return parts.find((part) => content.includes(part.replace(/项目$/, ''))) ?? ''
}

/** 完成的占年度投资几成: how far the plan is carried out, which its own figures tell. */
const OF_ITS_PLAN =
  /(?:完成|实现|到位).{0,8}占.{0,6}(?:年度|计划|全年)|\b(?:share|part|proportion|percentage|per ?cent|how much) of (?:the|its|their)? ?(?:annual|yearly|full-year|planned|year['’]s|20\d\d)\b[^?]*\b(?:completed|carried out|done|achieved|realised|realized|spent|implemented)\b/i

/** 重大项目占政府投资多少: the part in the whole, of the amounts that the question means, with the formula. */
function shareOfPart(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null {
  const { knowledge } = context
  const named = partsNamed(context, intent, words)
  if (named.length === 0) return null
  const pairs = figuresBeside(context, intent).flatMap((facts) => partsOfWholes(facts, named, knowledge))
  const text = new AnswerText()
  for (const pair of new Set(pairsAsked(pairs, context))) {
    const share = pair && shareOf(pair.part, pair.whole)
    if (!pair || !share) return null
    sayShare(text.words(text.isEmpty ? '' : '\n'), pair, share, context)
  }
  return text.isEmpty ? null : draft('answered', text)
}

/** What share of a part's own plan was completed, as the text gives it beside what was done of that part. */
function shareDone(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null {
  const { knowledge, question } = context
  const named = partsNamed(context, intent, words)
  for (const facts of named.length === 0 ? [] : figuresBeside(context, intent)) {
    const done = partsOfWholes(facts, named, knowledge).find(({ whole }) => whole.kind === 'actual')
    const stated = done && shareOfDone(done.part, facts)
    if (!done || !stated) continue
    const located = paragraphOf(knowledge, stated)
    const text = new AnswerText().period(stated.period, located.document, question.language)
    text.words(', ').name(done.name, located, '').words(': completed ')
    text.figure(citedFigure(done.part, knowledge)).words(', ').quote(located, stated.quote, stated.quote)
    return draft('answered', text.words('.'))
  }
  return null
}

/** A whole, its part, and the share that the part has in it. */
function sayShare(text: AnswerText, pair: PartOfWhole, share: Result, { question, knowledge }: AnswerContext): void {
  const inputs = [pair.part, pair.whole].map((fact) => citedFigure(fact, knowledge))
  const located = paragraphOf(knowledge, pair.whole)
  text.period(pair.whole.period, located.document, question.language)
  text
    .words(say(question.language, '', ', '))
    .name(pair.whole.name, located, '')
    .words(say(question.language, '：', ': '))
  sayValue(text, pair.whole, knowledge, question.language)
  text.words(say(question.language, '，其中', ', of which ')).name(pair.name, located, '')
  text.words(say(question.language, '', ' '))
  sayValue(text, pair.part, knowledge, question.language)
  text.words(say(question.language, '；占', '; that is '))
  sayWithFormula(text, { text: `${share.text}%`, formula: share.formula, inputs }, question.language)
  text.words(say(question.language, '。', '.'))
}

function ratesOfPart(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null {
  const named = partsNamed(context, intent, words)
  if (named.length === 0) return null
  const facts = figuresBeside(context, intent)
  const pairs = facts.flatMap((beside) => partsOfWholes(beside, named, context.knowledge))
  return sayRatesOfPart(pairs, facts.flat(), context)
}

function withoutPart(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null {
  const { question, knowledge } = context
  const named = partsNamed(context, intent, words)
  const pairs = figuresBeside(context, intent).flatMap((facts) => partsOfWholes(facts, named, knowledge))
  const text = new AnswerText()
  for (const pair of new Set(pairsAsked(pairs, context))) {
    const left = pair && difference(pair.part, pair.whole)
    if (!pair || !left) return null
    sayRest(text.words(text.isEmpty ? '' : '\n'), pair, left, context)
    if (pair.whole.kind !== 'actual' || !REST_OF_PLAN.test(question.text)) continue
    sayShareOfRest(text, pair, pairs, context)
    break
  }
  return text.isEmpty ? null : draft('answered', text)
}

/** A whole, its part, and what is left of it. */
function sayRest(text: AnswerText, pair: PartOfWhole, left: Result, { question, knowledge }: AnswerContext): void {
  const inputs = [pair.whole, pair.part].map((fact) => citedFigure(fact, knowledge))
  const located = paragraphOf(knowledge, pair.whole)
  text.period(pair.whole.period, located.document, question.language)
  text
    .words(say(question.language, '', ', '))
    .name(pair.whole.name, located, '')
    .words(say(question.language, '：', ': '))
  sayValue(text, pair.whole, knowledge, question.language)
  text
    .words(say(question.language, '，其中', ', of which '))
    .name(pair.name, located, '')
    .words(say(question.language, '', ' '))
  sayValue(text, pair.part, knowledge, question.language)
  text.words(say(question.language, '；其余', '; the rest '))
  sayWithFormula(
    text,
    { text: `${left.text}${pair.whole.unit ?? ''}`, formula: left.formula, inputs },
    question.language,
  ).words(say(question.language, '。', '.'))
}

/** 政府投资里重大项目还剩多少: what a part of the plan has of its year's money, less what was completed of it. */
function restOfPart(context: AnswerContext, intent: Intent, words: InvestmentWords): Draft | null {
  const { question, knowledge } = context
  const named = partsNamed(context, intent, words)
  if (named.length === 0) return null
  const pairs = figuresBeside(context, intent).flatMap((facts) => partsOfWholes(facts, named, knowledge))
  // 其中民生项目: the whole's pace is none of a part that the text does not tell of
  if (pairs.length === 0 && asksPaceOfPart(question)) return notFound(context)
  const isMoney = ({ unit }: FigureFact) => knowledge.lexicon.units.classOf(unit ?? '') === 'money'
  const plan = pairs.find(({ whole }) => isMoney(whole) && whole.kind !== 'actual' && whole.indicator !== null)
  const done = pairs.find(({ whole }) => isMoney(whole) && whole.kind === 'actual')
  const left = plan && done && difference(done.part, plan.part)
  if (!plan || !done || !left || left.value < 0) return null
  const stated = asksPace(question) ? shareOfDone(done.part, figuresBeside(context, intent).flat()) : undefined
  if (stated) return paceOfPart(plan, done, stated, context)
  const inputs = [plan.part, done.part].map((fact) => citedFigure(fact, knowledge))
  const text = new AnswerText()
  const { document } = paragraphOf(knowledge, plan.part)
  text.period(plan.part.period, document, question.language)
  text.words(say(question.language, '', ', ')).name(plan.name, paragraphOf(knowledge, plan.part), '')
  text.words(say(question.language, '：年度投资', ': planned for the year '))
  text
    .figure(citedFigure(plan.part, knowledge))
    .words(say(question.language, '；', '; '))
    .period(done.part.period, paragraphOf(knowledge, done.part).document, question.language)
  text.words(say(question.language, '完成', ' completed '))
  text.figure(citedFigure(done.part, knowledge)).words(say(question.language, '；尚余', '; remaining '))
  const rest = { text: `${left.text}${plan.part.unit ?? ''}`, formula: left.formula, inputs }
  sayWithFormula(text, rest, question.language)
  return draft('answered', text.words(say(question.language, '。', '.')))
}
