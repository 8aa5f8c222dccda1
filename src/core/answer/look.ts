import { fold } from '../document/fold.ts'
import { citationCode } from '../document/plan-document.ts'
import { findQuantities } from '../facts/quantities.ts'
import { withoutUnheardAlternative } from '../question/alternatives.ts'
import type { AskedAmount } from '../question/asked-amount.ts'
import { contentOf, contentStretches, LIGHT } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin, tokens } from '../search/tokenize.ts'
import { amountOf } from './amount-of.ts'
import type { AnswerContext } from './context.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { ANSWERS, AS_GOOD, meantFirst } from './order-passages.ts'
import { fitsTime } from './part-of-year.ts'
import { type Candidate, isOfAnotherSentence, refusedBy } from './passage-checks.ts'
import { fitsAspects, speaksOfIt } from './passage-fits.ts'
import { isOpen } from './passage-focus.ts'
import { type RankedPassage, rankPassages, SAME_THING } from './rank-passages.ts'
import { wholeAnswer } from './whole-answer.ts'
import { withoutModes } from './without-modes.ts'

/** Where only what is done or said is asked, and no amount, time, person, reason or attribute, less will do. */
const ANSWERS_OPEN = 0.5
/** One that holds an amount of the very kind that was asked needs less. */
const ANSWERS_IN_KIND = 0.42
/** A passage with an amount must itself hold this much of the question, and not only stand beside what does. */
const ITSELF = 0.2
/** Without an amount its neighbours may say most of the question, but a word of it must be its own. */
const SOMETHING = 0.05
/** A word that nobody knows (a street's name, an idle verb) does not matter where nearly all the others stand in the passage, unless it is what is asked of them. */
const SURE = 0.7
/** Where a deed is asked about that no document knows nearly all else must be there. */
const UNHEARD = 0.75
/** So many terms tell a passage; one or two known words of a question are no subject. */
const ENOUGH = 6

/** What a search for some content comes to. */
export type Look =
  /** The passage answers; `rival` is another one that the question cannot tell from it. */
  | { readonly outcome: 'answered'; readonly passage: Passage; readonly rival: Passage | undefined }
  /** The thing is there, what was asked of it is not: the nearest passage, and why the best one is no answer. */
  | { readonly outcome: 'not_stated'; readonly passage: Passage; readonly refused: string }
  | { readonly outcome: 'not_found' }

/** Looks for the passage that tells what `said`, the question's content or a part of it, asks. */
export function look(context: AnswerContext, said: string): Look {
  const { question, knowledge } = context
  const amount = amountOf(said, question, knowledge)
  // 拆违35149643平方米吧?: where the clause itself lost characters, no other clause's amount tells
  const plain = amount?.held === true ? lookFor(context, said, null) : undefined
  if (plain?.outcome === 'answered' && isDamaged(plain.passage)) return plain
  const found = lookFor(context, said, amount)
  if (found.outcome === 'answered' || amount?.soft !== true) return found
  // a rate by its name may be told by other amounts, an aim by words
  const loose = lookFor(
    context,
    said,
    amount.classes.length > 0 && amount.held !== true ? { classes: [], word: null } : null,
  )
  return loose.outcome === 'answered' ? loose : found
}

function isDamaged({ located, start, end }: Passage): boolean {
  return located.paragraph.damage.some(
    (damage) => start <= damage.start && damage.end <= end && damage.repaired === undefined,
  )
}

function lookFor(context: AnswerContext, said: string, amount: AskedAmount | null): Look {
  const { question, knowledge } = context
  const known = (term: string) => knowledge.index.has(term)
  const spoken = withoutUnheardAlternative(withoutModes(said, question, knowledge.regions), known)
  const { terms, shares, hasStranger, endsStrange } = contentOf(spoken, known)
  const tells = terms.some((term) => known(term) && /\p{L}|^\d{2}/u.test(term))
  const candidates = tells ? findParagraphs(context, terms) : []
  const found = meantFirst(rankPassages(candidates, terms, amount, knowledge, shares), question)
  const ranked = recentFirst(found, context).filter(({ passage }) => fitsAspects(passage, question))
  const top = ranked.find(({ passage }) => fitsTime(passage, context, amount !== null && amount.held !== true))
  const best = question.aspects.has('when') ? (withItsTime(top, ranked, context) ?? top) : top
  const inKind = amount !== null && (amount.classes.length === 1 || amount.unit !== undefined)
  const unheard = amount === null && asksUnheardDeed(question, known)
  const enough = inKind ? ANSWERS_IN_KIND : unheard ? UNHEARD : isOpen(question, amount) ? ANSWERS_OPEN : ANSWERS
  const underHeading =
    best !== undefined && best.own < ITSELF && isOnlyAmountThere(best.passage, terms, amount, knowledge)
  const itself =
    best !== undefined &&
    (underHeading ||
      (best.own >= (amount === null ? SOMETHING : ITSELF) &&
        (amount === null || !sharesMeasureAlone(best.passage, terms))) ||
      (amount === null && question.aspects.has('reason')))
  const isSure =
    question.language === 'en'
      ? !NAME_UNKNOWN.test(said) && amount === null && best !== undefined && best.own >= SURE && terms.length >= ENOUGH
      : (!endsStrange || (inKind && !amount.classes.includes('count'))) && best !== undefined && best.score >= SURE
  const isUnknown = hasStranger && !isSure
  const asked = withoutModes(said, question, knowledge.regions)
  const candidate = (ranked: RankedPassage): Candidate => ({ ranked, context, said, asked, amount, terms })
  const refused = !best
    ? 'nothing said'
    : !itself
      ? 'said beside it'
      : isUnknown
        ? 'unknown word'
        : best.score < enough
          ? 'little said'
          : refusedBy(candidate(best))
  if (best && refused === undefined) {
    const rival = rivalOf(best, ranked, context, amount)
    const passage = wholeAnswer(best.passage, context)
    return {
      outcome: 'answered',
      passage: underHeading ? { ...passage, underHeading } : passage,
      rival: rival && wholeAnswer(rival.passage, context),
    }
  }
  const others = amount === null ? ranked : rankPassages(candidates, terms, null, knowledge, shares)
  const first = others.find((one) => !isOfAnotherSentence(candidate(one)))
  const isNear = best && first && !isOfAnotherSentence(candidate(best)) && best.score >= first.score - AS_GOOD
  const nearest = isNear ? best : first
  return nearest && nearest.score >= SAME_THING
    ? { outcome: 'not_stated', passage: nearest.passage, refused: refused ?? '' }
    : { outcome: 'not_found' }
}

/** Hankou: a capital word within an English question that neither the glossary nor a paper knows is a name. */
const NAME_UNKNOWN = /(?<=[\p{L}\p{N},] +)[A-Z][a-z]{3,}(?= +\p{Script=Han})/u

/** Words for what is measured of anything: that a sentence has them tells nothing of what it measures. */
const MEASURE = /^(?:投资|总投|资额|资金|金额|面积|人数|数量|规模|总额|总量)$/

/** 电梯花了多少投资, where the sentence has the investment of something else: it shares a measure with the question and no thing. */
function sharesMeasureAlone({ located, sentence }: Passage, terms: readonly string[]): boolean {
  const text = fold(located.paragraph.text.slice(sentence.start, sentence.end))
  const things = terms.filter((term) => !MEASURE.test(term))
  const shared = termsWithin(`${located.paragraph.section.at(-1) ?? ''}。${text}`, things)
  return things.length > 0 && shared.size === 0
}

/** 哪家医院接管的: behind the word that asks stands a deed that no document knows. */
function asksUnheardDeed({ content }: Question, known: (term: string) => boolean): boolean {
  const behind = WHO.exec(content)?.[1] ?? ''
  return contentStretches(behind).some((stretch) => {
    const terms = tokens(stretch).filter((term) => /^\p{Script=Han}{2}$/u.test(term) && !LIGHT.test(term))
    // 委托作: one that no document has may only join a known word to a small one
    return terms.length > 0 && !terms.slice(-2).some(known)
  })
}

/** What stands behind the word that asks who or which. */
const WHO = /(?:谁|哪一?[家位名]|哪个(?:单位|部门|人|公司|企业|机构))(\p{Script=Han}{2,})/u

/** The paragraph's own heading is what is asked about, and the passage has the one amount of the kind asked in all of it. */
function isOnlyAmountThere(
  { located: { paragraph } }: Passage,
  terms: readonly string[],
  amount: AskedAmount | null,
  { lexicon, index }: Knowledge,
): boolean {
  const [kind, ...others] = amount?.classes ?? []
  if (kind === undefined || others.length > 0) return false
  const heading = termsWithin(paragraph.section.at(-1) ?? '', terms)
  if (heading.size === 0 || terms.some((term) => index.has(term) && !heading.has(term))) return false
  const quantities = findQuantities(fold(paragraph.text), lexicon, paragraph.damage)
  return quantities.filter(({ unitClass }) => unitClass === kind).length === 1
}

/** Of passages of a paragraph that say as much of the question the one that tells the time too. */
function withItsTime(
  top: RankedPassage | undefined,
  ranked: readonly RankedPassage[],
  context: AnswerContext,
): RankedPassage | undefined {
  if (!top || speaksOfIt(top.passage, context)) return top
  const { located } = top.passage
  return ranked.find(
    ({ passage, own, score }) =>
      passage.located === located &&
      own >= top.own - 1e-9 &&
      score >= top.score - AS_GOOD &&
      speaksOfIt(passage, context),
  )
}

/** Of passages nearly as good as the best one of a paragraph that the person was just shown. */
function recentFirst(ranked: readonly RankedPassage[], { recent = [] }: AnswerContext): readonly RankedPassage[] {
  const [top] = ranked
  if (recent.length === 0 || !top) return ranked
  const meant = ranked.find(
    ({ score, passage: { located } }) =>
      score >= top.score - AS_GOOD && recent.includes(citationCode(located.document, located.paragraph)),
  )
  return meant ? [meant, ...ranked] : ranked
}

/**
 * Another sentence that covers the same words of the question as well: the question cannot tell the two apart. Where no
 * amount is asked (产业研究院建起来没有) both must have all that was said.
 */
function rivalOf(
  best: RankedPassage,
  ranked: readonly RankedPassage[],
  context: AnswerContext,
  amount: AskedAmount | null,
): RankedPassage | undefined {
  const { sentence, located } = best.passage
  if (amount === null && best.own < NEARLY_ALL_WORDS) return undefined
  return ranked.find(
    (other) =>
      (other.passage.located !== located || other.passage.sentence.start !== sentence.start) &&
      Math.abs(other.own - best.own) < 1e-9 &&
      best.score - other.score < RIVAL &&
      fitsTime(other.passage, context, true) &&
      speaksOfIt(other.passage, context),
  )
}

/** Without an amount nearly every word of the question must stand in both. */
const NEARLY_ALL_WORDS = 0.95
/** Two passages that cover the same words differ by no more than their surroundings. */
const RIVAL = 0.06
