import { fold } from '../document/fold.ts'
import { yearOf } from '../document/periods.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import { type AskedAmount, amountsCounted, countsHappenings } from '../question/asked-amount.ts'
import { contentOf } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Located } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'
import { amountOf } from './amount-of.ts'
import type { AnswerContext } from './context.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { lacksDeed } from './lacks-counted.ts'
import { lacksName } from './lacks-name.ts'
import { lacksQualifier } from './lacks-qualifier.ts'
import { namesAnother } from './names-another.ts'
import { isOfLikeName } from './of-like-name.ts'
import { countsAnotherDeed } from './passage-counts.ts'
import { fitsAspects, speaksOfIt } from './passage-fits.ts'
import { weightAsked } from './rank-passages.ts'
import { periodOfPassage } from './say-passage.ts'
import { countsOtherPersons } from './unknown-kind.ts'
import { withoutModes } from './without-modes.ts'

/** An item of another time that says so much of the question counts the same thing. */
const SAME_SUBJECT = 0.7
const LEAST_TERMS = 2
/** A longer clause is told by itself. */
const LONGEST = 80
/** Words by which a question means what is done by now, or what is still to come. */
const SAYS_TIME = /目前|现在|至今|截[至止]|已经?|累计|打算|准备|将要?|计划|目标|任务|(?<![需主重])要(?!求|素|点)|预计/

/**
 * 泵房改多少处, with no time said, where one paper counts 46 of them and another 112: the passage of the other time that
 * counts the same thing in the same unit. Only the one found where there is
 * no other, or the question says a time.
 */
export function withOtherTime(found: Passage, context: AnswerContext): readonly Passage[] {
  const other = leavesTimeOpen(context.question) ? sameOfOtherTime(found, context) : undefined
  return other ? planYearFirst([found, other], context) : [found]
}

/** Passages that a question without a time cannot tell apart, those of the plan year first. */
export function planYearFirst(
  passages: readonly Passage[],
  { question, knowledge, planYear }: AnswerContext,
): readonly Passage[] {
  if (question.years.length + question.periods.length > 0 || SAYS_TIME.test(question.text)) return passages
  const isOfPlan = (passage: Passage) => yearOf(periodOfPassage(passage, knowledge)) === planYear
  return [...passages.filter(isOfPlan), ...passages.filter((passage) => !isOfPlan(passage))]
}

function leavesTimeOpen({ years, periods, language, text, aspects }: Question): boolean {
  if (years.length + periods.length > 0 || language === 'en' || amountsCounted(text) !== 1) return false
  return !SAYS_TIME.test(text) && !aspects.has('compare') && !aspects.has('sum')
}

function sameOfOtherTime(found: Passage, context: AnswerContext): Passage | undefined {
  const { question, knowledge } = context
  const amount = amountOf(question.content, question, knowledge)
  if (amount === null || amount.classes.length === 0 || amount.held === true) return undefined
  const { damage } = found.located.paragraph
  if (damage.some(({ start, end }) => found.start <= start && end <= found.end)) return undefined
  const own = itemsCounting(found.located, amount, context).filter(
    ({ passage }) => found.start <= passage.start && passage.end <= found.end,
  )
  const period = periodOfPassage(found, knowledge)
  // the asker's own words, and what the documents write for them
  for (const said of [question.words, question.content]) {
    const asked = withoutModes(said, question, knowledge.regions)
    const terms = contentOf(asked, (term) => knowledge.index.has(term)).terms.filter((term) =>
      knowledge.index.has(term),
    )
    // one word that any paper has is no subject
    if (terms.length < LEAST_TERMS) continue
    const whole = weigh(terms, context)
    const share = (item: string) => (whole === 0 ? 0 : weigh([...termsWithin(item, terms)], context) / whole)
    const units = own.filter(({ item }) => share(item) > 0).map(({ unit }) => unit)
    if (units.length === 0) continue
    const [best] = findParagraphs(context, terms)
      .flatMap((located) => itemsCounting(located, amount, context))
      .filter(({ passage, unit }) => units.includes(unit) && periodOfPassage(passage, knowledge) !== period)
      .map((one) => ({ ...one, share: share(one.item) }))
      .filter(({ share, passage }) => share >= SAME_SUBJECT && isOfIt(passage, asked, context))
      .sort((a, b) => b.share - a.share)
    if (best) return best.passage
  }
  return undefined
}

function weigh(terms: readonly string[], { knowledge }: AnswerContext): number {
  return [...new Set(terms)].reduce((sum, term) => sum + weightAsked(term, knowledge), 0)
}

interface Counting {
  readonly passage: Passage
  /** The words between 、 that the amount counts. */
  readonly item: string
  readonly unit: string
}

/** The items of a paragraph that have an amount of the kind asked for, each with its clause. */
function itemsCounting(
  located: Located,
  { classes, happenings }: AskedAmount,
  { knowledge: { lexicon } }: AnswerContext,
): readonly Counting[] {
  const { paragraph } = located
  if (paragraph.cells) return []
  const folded = fold(paragraph.text)
  const quantities = findQuantities(folded, lexicon, paragraph.damage).filter(
    ({ unitClass, unit, threshold }) =>
      classes.includes(unitClass) && !threshold && (happenings === undefined || happenings === countsHappenings(unit)),
  )
  if (quantities.length === 0) return []
  return sentencesOf(folded).flatMap((sentence) =>
    clausesOf(folded, sentence).flatMap((clause) => {
      const start = Math.max(clause.start, paragraph.headLength)
      const isLost = paragraph.damage.some(
        (one) => one.repaired === undefined && one.start >= start && one.end <= clause.end,
      )
      if (isLost || clause.end - start > LONGEST) return []
      return quantities
        .filter((quantity) => quantity.start >= start && quantity.end <= clause.end)
        .map(({ start: at, unit }) => {
          const from = Math.max(start, folded.lastIndexOf('、', at) + 1)
          const to = folded.indexOf('、', at)
          const item = folded.slice(from, to < 0 || to > clause.end ? clause.end : to)
          return { passage: { located, sentence, start, end: clause.end }, item, unit }
        })
    }),
  )
}

/** What keeps a passage from answering keeps it from standing beside the answer. */
function isOfIt(passage: Passage, asked: string, context: AnswerContext): boolean {
  const { question, knowledge } = context
  return (
    fitsAspects(passage, question) &&
    speaksOfIt(passage, context) &&
    !countsOtherPersons(passage, question, knowledge) &&
    !countsAnotherDeed(passage, question, knowledge.lexicon) &&
    !lacksName(passage, question, true, knowledge) &&
    !lacksQualifier(passage, asked, question, knowledge) &&
    !lacksDeed(passage, question, knowledge) &&
    !isOfLikeName(passage, asked, knowledge) &&
    !namesAnother(passage, asked, question, knowledge)
  )
}
