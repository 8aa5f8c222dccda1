import { fold } from '../document/fold.ts'
import { inYear, isWholeYear, yearOf } from '../document/periods.ts'
import { findQuantities } from '../facts/quantities.ts'
import { amountsCounted, askedAmount } from '../question/asked-amount.ts'
import { askedAverage } from '../question/asked-calculation.ts'
import { asksChange, tellsChange } from '../question/asked-change.ts'
import { CONFIRMS } from '../question/asked-confirmation.ts'
import { contentOf, contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import { standsInText } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import { saidOfAll } from './all-of-them.ts'
import { AnswerText } from './answer-text.ts'
import { confirmedStatement, hasAmountHeldUp, withStatementAlone } from './confirmed-statement.ts'
import type { AnswerContext } from './context.ts'
import { correctedName } from './corrected-name.ts'
import { correctedPartner } from './corrected-partner.ts'
import { correctedPremise } from './corrected-premise.ts'
import { countedAlike } from './counted-alike.ts'
import { type Draft, draft, say } from './draft.ts'
import { withItsPurpose } from './its-purpose.ts'
import { lacksSufficiency } from './lacks-sufficiency.ts'
import { listOfSoMany } from './list-of-kind.ts'
import { readListQuestion } from './list-question.ts'
import { ranksOfPlace } from './list-ranks.ts'
import { listsNames } from './lists-names.ts'
import { type Look, look } from './look.ts'
import { lookToCompare } from './look-to-compare.ts'
import { amountHeldInEnglish } from './named-by-amount.ts'
import { isOfOtherKind } from './of-other-kind.ts'
import { oneOfTwo } from './one-of-two.ts'
import { partAlone } from './part-alone.ts'
import { leavesMembersOut } from './passage-counts.ts'
import { asksRemainder, asksWhatIsLeft, respondRemainder, tellsWhatIsLeft } from './remainder.ts'
import { bothDrafts, restAndShare } from './rest-and-share.ts'
import { planYearFirst, withOtherTime } from './same-of-other-time.ts'
import { sayDeadline } from './say-deadline.ts'
import { sayPassage, sentenceOf } from './say-passage.ts'
import { asksShare, asksShareOfWhole, asksWholeOfShare, respondShare } from './share-of-whole.ts'
import { notFound } from './target-words.ts'
import { withoutModes } from './without-modes.ts'

/** Quotes the clause that answers, or says what the documents do not state, with the nearest paragraph. */
export function respondLookup(given: AnswerContext): Draft {
  const context = withStatementAlone(given)
  const { question } = context
  const together = listOfSoMany(context) ?? ranksOfPlace(context, readListQuestion(context))
  if (together) return together
  const times = timesAsked(context)
  if (times.length > 1) {
    const made = eachTime(context, times)
    if (made) return made
  }
  const near = correctedName(context)
  if (near) return near
  const whole = look(context, question.content)
  const both = asksRemainder(question) && whole.outcome !== 'not_found' ? restAndShare(whole.passage, context) : null
  if (both) return both
  if (asksRemainder(question) && !asksShareOfWhole(question) && whole.outcome !== 'not_found') {
    const isOther = isOfOtherKind(whole.passage, question)
    const left = isOther ? null : respondRemainder(whole.passage, context)
    if (left) return left
    const isUntold = whole.outcome === 'answered' && (isOther || !tellsWhatIsLeft(whole.passage))
    if (isUntold && asksWhatIsLeft(question)) return notStated(context, whole.passage)
  }
  if (asksShare(question) && whole.outcome !== 'not_found') {
    const share = respondShare(whole.passage, context)
    const other = share && whole.outcome === 'answered' && whole.rival ? respondShare(whole.rival, context) : null
    if (share) return other ? bothDrafts(share, other) : share
    if (asksShareOfWhole(question) && whole.outcome === 'answered' && !holdsShare(whole.passage, context))
      return notStated(context, whole.passage)
  }
  if (whole.outcome === 'answered' && asksWholeOfShare(whole.passage, question))
    return notStated(context, whole.passage)
  if (whole.outcome === 'answered' && asksChange(question) && !tellsChange(sentenceOf(whole.passage)))
    return notStated(context, whole.passage)
  if (
    whole.outcome === 'answered' &&
    (lacksAverage(whole.passage, context) || lacksSufficiency(whole.passage, question))
  )
    return notStated(context, whole.passage)
  const parts = amountsAsked(question)
  if (parts.length > 1 && !question.aspects.has('reason') && !parts.every((part) => coversPart(whole, part, context))) {
    const looks = parts.map((part) => look(context, part))
    const found = looks.flatMap((one) => (one.outcome === 'answered' ? [one.passage] : []))
    if (found.length === parts.length && new Set(found.map(placeOf)).size > 1) return quoted(found, context)
  }
  const each = eachSubject(context, whole)
  if (each) return each
  if (whole.outcome !== 'answered' && question.aspects.has('when')) {
    const due = sayDeadline(context)
    if (due) return due
  }
  if (whole.outcome !== 'answered') {
    const one = oneOfTwo(context)
    if (one) return quoted([one], context)
    const righted =
      correctedPremise(context) ??
      correctedPartner(context) ??
      amountHeldInEnglish(context) ??
      confirmedStatement(whole, context)
    if (righted) return righted
  }
  if (whole.outcome === 'answered' && namesNone(whole.passage, context)) return unlisted(whole.passage, context)
  if (whole.outcome === 'answered' && !whole.rival && CONFIRMS.test(question.text))
    return quoted([withItsPurpose(whole.passage, context)], context)
  if (whole.outcome !== 'answered' && question.years.length > 0) return ofOtherYears(whole, context)
  return draftOf(whole, context)
}

/** An average is asked for, and the sentence has none: what it is made of was looked at before. */
function lacksAverage(passage: Passage, { question, knowledge }: AnswerContext): boolean {
  if (amountsCounted(question.text) > 1) return false
  const by = askedAverage(question.words, (words) => standsInText(knowledge, words))
  return by !== undefined && !/均|每/.test(sentenceOf(passage))
}

/** A percentage, or a share in words (三分之一, 六成), stands in the sentence. */
function holdsShare({ located, sentence }: Passage, { knowledge }: AnswerContext): boolean {
  const said = fold(located.paragraph.text.slice(sentence.start, sentence.end))
  return (
    findQuantities(said, knowledge.lexicon).some(({ unitClass }) => unitClass === 'percent') ||
    /[一二三四五六七八九十\d]成|分之|一半|过半/.test(said)
  )
}

/** Names are asked, and the sentence only counts them. */
function namesNone(passage: Passage, { question, knowledge }: AnswerContext): boolean {
  const asksNames = question.aspects.has('names') && !question.aspects.has('reason') && !listsNames(passage, question)
  return asksNames || leavesMembersOut(passage, question, knowledge.lexicon)
}

/** Names are asked of which the documents give only the number. */
function unlisted(passage: Passage, context: AnswerContext): Draft {
  const text = new AnswerText().words(
    say(context.question.language, '名单文件未列出，相关内容：', 'The names are not listed. '),
  )
  sayPassage(text, passage, context)
  return draft('not_stated', text)
}

function draftOf(found: Look, context: AnswerContext): Draft {
  if (found.outcome === 'not_found') return notFound(context)
  if (found.outcome === 'not_stated') return notStated(context, found.passage)
  const { passage } = found
  const rival = found.rival ?? countedAlike(passage, context)
  return quoted(rival ? planYearFirst([passage, rival], context) : withOtherTime(passage, context), context)
}

/** Passages one a line, without a line said twice. */
function quoted(passages: readonly Passage[], context: AnswerContext): Draft {
  const [first] = passages
  const ofAll = first && passages.length === 1 ? saidOfAll(first, context) : undefined
  const text = new AnswerText().words(ofAll?.before ?? '')
  const places = new Set<string>()
  for (const passage of passages) {
    if (places.has(placeOf(passage))) continue
    places.add(placeOf(passage))
    sayPassage(text.words(places.size === 1 ? '' : '\n'), partAlone(passage, context), context)
  }
  return draft('answered', text.words(ofAll?.behind ?? ''))
}

function placeOf({ located: { document, paragraph }, start }: Passage): string {
  return `${document.file}:${paragraph.ordinal}:${start}`
}

/** Nothing of the years asked about answers: what another year has is shown as that, but no amount of another year for the one asked. */
function ofOtherYears(here: Look, context: AnswerContext): Draft {
  const { question } = context
  const confirms = CONFIRMS.test(question.text)
  if (!confirms && askedAmount(question.text, context.knowledge.lexicon) !== null) return draftOf(here, context)
  const elsewhere = look({ ...context, question: { ...question, years: [], periods: [] } }, question.content)
  if (elsewhere.outcome !== 'answered') return draftOf(here, context)
  // 2021年要建吗: what another year did does not tell it; 2021年才建的吧: it does
  const isAhead = /要|会|将|打算|\bwill\b/.test(question.text) && !/才|已|了/.test(question.text)
  if (confirms && !isAhead && hasAmountHeldUp(elsewhere.passage, context)) return quoted([elsewhere.passage], context)
  return confirms && !hasAmountHeldUp(elsewhere.passage, context)
    ? draftOf(here, context)
    : notStated(context, elsewhere.passage)
}

export const BOTH_DOCUMENTS =
  /[两2二](?:份|个)(?:文件|报告|材料)|计划里?[和与跟]\S{0,8}报告|报告里?[和与跟]\S{0,8}计划|both (?:documents|papers|reports)/i

/** The times of which each is to be answered by itself: two years, two halves, both documents. */
function timesAsked({ question, knowledge, region }: AnswerContext): { year: number; period: string }[] {
  if (BOTH_DOCUMENTS.test(question.text))
    return knowledge.documents
      .filter((document) => region === undefined || document.region === region)
      .slice(0, 2)
      .map(({ year, period }) => ({ year, period: isWholeYear(period) ? period : `${year}` }))
  const years = question.years.length > 0 ? question.years : []
  const periods = question.periods.filter((period) => years.length === 0 || years.includes(yearOf(period)))
  return periods.map((period) => ({ year: yearOf(period), period }))
}

/** The question's subject in each of several times, one a line; undefined where fewer than two of them answer. */
function eachTime(context: AnswerContext, times: readonly { year: number; period: string }[]): Draft | undefined {
  const { question } = context
  const looks = times.slice(0, 3).map(({ year, period }) => {
    const narrowed: Question = {
      ...question,
      years: [year],
      periods: isWholeYear(period) ? [inYear(period, year)] : [period],
    }
    return lookToCompare({ ...context, question: narrowed })
  })
  const found = looks.flatMap((one) => (one.outcome === 'answered' ? [one.passage] : []))
  if (found.length === 0 || new Set(found.map(placeOf)).size < 2) return undefined
  return quoted(found, context)
}

/** 甲和乙各到什么程度: two subjects of which each is asked by itself. */
const EACH =
  /^(?:[^,，;；]*\s)?([^,，;；\s]{2,12}?)(?:和|与|跟|、|\s+(?:and|&)\s+)([^,，;；\s]{2,12}?)\s*((?:各|分别|都各|各自).*)$/u

/** Of two subjects asked each by itself the passages of both, where they are two and the whole's has but one. */
function eachSubject(context: AnswerContext, whole: Look): Draft | undefined {
  const [, first = '', second = '', asked = ''] = EACH.exec(context.question.content) ?? []
  if (asked === '') return undefined
  const parts = [`${first} ${asked}`, `${second} ${asked}`]
  const isLeftOut = (name: string) =>
    whole.outcome === 'answered' && standsInText(context.knowledge, name) && !sentenceOf(whole.passage).includes(name)
  if (parts.every((part) => coversPart(whole, part, context)) && ![first, second].some(isLeftOut)) return undefined
  const found = parts
    .map((part) => look(context, part))
    .flatMap((one) => (one.outcome === 'answered' ? [one.passage] : []))
  return found.length === parts.length && new Set(found.map(placeOf)).size > 1 ? quoted(found, context) : undefined
}

/** Parts of a question that each ask an amount of something of its own: 土地供应几宗、新建道路几条. */
function amountsAsked({ content, attributes }: Question): string[] {
  const ownWords = (part: string) => attributes.reduce((text, word) => text.replaceAll(word, ' '), part)
  return content
    .split(/[,，、;；?？]/)
    .filter(
      (part) => /多少|几|数|how (?:many|much)/i.test(part) && contentStretches(ownWords(part)).join('').length >= 3,
    )
}

/** The passage found for the whole question speaks of this part of it too. */
function coversPart(whole: Look, part: string, { question, knowledge }: AnswerContext): boolean {
  if (whole.outcome !== 'answered') return false
  const { located, start, end } = whole.passage
  const { terms } = contentOf(withoutModes(part, question, knowledge.regions), (term) => knowledge.index.has(term))
  const inside = new Set(tokens(located.paragraph.text.slice(start, end)))
  return terms.filter((term) => inside.has(term)).length >= 0.6 * terms.length
}

function notStated(context: AnswerContext, passage: Passage): Draft {
  const { question } = context
  const text = new AnswerText()
  text.words(
    say(question.language, '文件未写明所问的内容，最接近的是：', 'The documents do not state what was asked. '),
  )
  sayPassage(text, passage, context)
  return draft('not_stated', text)
}
