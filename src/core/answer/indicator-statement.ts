import { fold } from '../document/fold.ts'
import { isSpan, yearOf } from '../document/periods.ts'
import { clausesOf, quoteOf, sentencesOf } from '../facts/clauses.ts'
import { sectionTense } from '../facts/tense.ts'
import { namesOf } from '../lexicon/ratio-words.ts'
import { figuresIn, type Located, paragraphsWith } from '../search/knowledge.ts'
import { keptWithIndex } from '../search/of-index.ts'
import { AnswerText } from './answer-text.ts'
import { type AnswerContext, documentOfYear } from './context.ts'
import { say } from './draft.ts'
import { figureInWords } from './figure-in-words.ts'
import { sayNearWording } from './near-wording.ts'
import { factsOfYear, spansTo, type YearFacts } from './select-facts.ts'
import type { Statement } from './statement.ts'
import { StatementSpeaker } from './statement-speaker.ts'

/** Says target, actual or both of an indicator in one year, as the question asks, and what is not stated. */
export function indicatorStatement(context: AnswerContext, id: string, year: number): Statement {
  const { knowledge, question, region } = context
  const span = question.periods.find((period) => isSpan(period) && yearOf(period) === year)
  const years = question.periods.some((period) => period === `${year}`)
  if (span !== undefined && !years) return ofSpan(context, id, year, span)
  const facts = factsOfYear(knowledge, id, region, year)
  if (facts.targets.length + facts.actuals.length === 0) {
    const toItsEnd = spansTo(knowledge, id, region, year)[0]
    if (toItsEnd !== undefined) return ofSpan(context, id, yearOf(toItsEnd), toItsEnd)
    const named = figureInWords(context, id, year)
    if (named !== undefined) return named
    const near = nearFacts(context, id, year)
    return near.length > 0
      ? ofNear(context, id, year, near)
      : (goalInWords(context, id, year) ?? nothing(context, id, year))
  }
  return { year, note: new AnswerText(), ...new StatementSpeaker(context, facts).speak() }
}

interface NearFacts {
  readonly id: string
  readonly facts: YearFacts
}

/** What the documents list in the place of an indicator, each on a line of its own, and that its scope is another. */
function ofNear(context: AnswerContext, id: string, year: number, near: readonly NearFacts[]): Statement {
  const { indicators } = context.knowledge.lexicon
  const { language } = context.question
  const said = near.map(({ facts }) => new StatementSpeaker(context, facts).speak())
  const text = new AnswerText()
  for (const one of said) text.words(text.isEmpty ? '' : '\n').append(one.text)
  const nameOf = (one: string) => (language === 'zh' ? indicators.get(one)?.zh : indicators.get(one)?.en) ?? one
  const names = near.map((one) => nameOf(one.id))
  const note = new AnswerText().words(
    say(
      language,
      `文件列的是${names.join('、')}，与${nameOf(id)}口径不同。`,
      `The document lists ${names.join(' and ')}, which differs in scope from ${nameOf(id)}. `,
    ),
  )
  const found = said.some((one) => one.found === 'asked') ? 'asked' : (said[0]?.found ?? 'nothing')
  return { year, text, note, found, target: said[0]?.target }
}

/** What is said of several years together (十四五期间), which no single year's figure is. */
function ofSpan(context: AnswerContext, id: string, year: number, span: string): Statement {
  const { knowledge, question, region } = context
  const facts = factsOfYear(knowledge, id, region, year, span)
  if (facts.targets.length + facts.actuals.length > 0)
    return { year, note: new AnswerText(), ...new StatementSpeaker(context, facts).speak() }
  const indicator = knowledge.lexicon.indicators.get(id)
  const text = new AnswerText().words(
    say(
      question.language,
      `可查文件未列出所问规划期的${indicator?.zh ?? id}`,
      `The documents give no figure of ${indicator?.en ?? id} for the whole period asked about`,
    ),
  )
  return { year, text, note: new AnswerText(), found: 'nothing', target: undefined }
}

/** The same indicator for other scopes (居民 for 城镇居民), each that has figures in the year: shown, and said to be another. */
export function nearFacts({ knowledge, region }: AnswerContext, id: string, year: number): NearFacts[] {
  return (knowledge.lexicon.indicators.get(id)?.near ?? []).flatMap((near) => {
    const facts = factsOfYear(knowledge, near, region, year)
    return facts.targets.length + facts.actuals.length > 0 ? [{ id: near, facts }] : []
  })
}

/** By indicator, kept with the index: a question that no region settles asks it once a region. */
const naming = keptWithIndex(() => new Map<string, readonly Located[]>())

/** Paragraphs that hold a name of an indicator, found by its rarest term. */
function paragraphsNaming(id: string, { knowledge }: AnswerContext): readonly Located[] {
  const known = naming(knowledge)
  const indicator = knowledge.lexicon.indicators.get(id)
  const found = known.get(id) ?? paragraphsWith(knowledge, indicator ? namesOf(indicator) : [])
  known.set(id, found)
  return found
}

/** A goal of the list of goals that gives no number and no comparator: 外贸进出口止跌回稳. */
function goalInWords(context: AnswerContext, id: string, year: number): Statement | undefined {
  const { knowledge, question, region } = context
  const { lexicon } = knowledge
  for (const located of paragraphsNaming(id, context)) {
    const { document, paragraph, period } = located
    if (isSpan(period) || yearOf(period) !== year || (region !== undefined && document.region !== region)) continue
    const { mode } = sectionTense(document, paragraph)
    const lists = figuresIn(knowledge, located).some(({ kind }) => kind === 'target')
    if (mode !== 'target' && (mode === 'past' || !lists)) continue
    const folded = fold(paragraph.text)
    for (const clause of sentencesOf(folded).flatMap((sentence) => clausesOf(folded, sentence))) {
      const words = folded.slice(clause.start, clause.end)
      if (/\d/.test(words) || !lexicon.written.find(words).some(({ value }) => value === id)) continue
      const quote = paragraph.cells ? paragraph.text : quoteOf(paragraph.text, clause)
      const text = new AnswerText().period(`${year}`, document, question.language)
      text.words(say(question.language, '目标：', ' target: ')).quote(located, quote, quote)
      text.words(say(question.language, '；文件未给出具体数值', '; no number is given'))
      return { year, text, note: new AnswerText(), found: 'asked', target: undefined }
    }
  }
  return undefined
}

function nothing(context: AnswerContext, id: string, year: number): Statement {
  const { knowledge, question } = context
  const text = new AnswerText()
  const indicator = knowledge.lexicon.indicators.get(id)
  const document = documentOfYear(context, year)
  const label = say(question.language, indicator?.zh ?? id, indicator?.en ?? id)
  if (document) {
    if (question.language === 'zh') text.period(`${year}`, document, 'zh').words(`文件未列出${label}`)
    else text.words('The ').period(`${year}`, document, 'en').words(` document does not list ${label}`)
    sayNearWording(text, id, year, context)
  } else
    text.words(
      say(question.language, `可查文件中未找到所问年份的${label}`, `The documents do not cover that year for ${label}`),
    )
  return { year, text, note: new AnswerText(), found: 'nothing', target: undefined }
}
