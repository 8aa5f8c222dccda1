import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import type { UnitClass } from '../lexicon/schema.ts'
import { mayHold } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { saidOfAll } from './all-of-them.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { scopeOfSearch } from './find-paragraphs.ts'
import { fitsYears } from './passage-fits.ts'
import { sayPassage } from './say-passage.ts'

/** 665亿是完成的投资吧, 那27公里指的是道路吗: an amount, and what somebody takes it for. */
const TAKEN_FOR =
  /^[^,，。;；]{0,14}?\d[\d.,]*(?:余|多)?(?<unit>%|\p{Script=Han}{1,3}?)\p{Script=Han}{0,6}?(?:就是|指的?是|都是|应该是|应当是|是|指|算|为)(?!不是|多少|几|什么|哪|谁).{2,40}(?:吧|吗|对不对|对吧|对吗|没错吧|是不是|么|,?\s*right|,?\s*correct)[?？。]*$/u
const LONGEST_SENTENCE = 110

/**
 * What the text says of an amount that a question takes for something: the one sentence that has it. Null where the
 * question holds no amount so, or several sentences have it, or none.
 */
export function respondToAmount(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const words = fold(question.words).trim()
  if (!TAKEN_FOR.test(words) || question.indicators.some(({ ids }) => ids.length === 1)) return null
  const [given, ...others] = findQuantities(words, knowledge.lexicon)
  if (!given || others.length > 0 || given.value < LEAST_TELLING) return null
  if (!/是|指|算|为/.test(words.slice(given.unitEnd))) return null
  return sayAmount(given, context)
}

/** So they had already spent 66.5 billion yuan? Is 27.7 km the length of the new line? */
const HELD_IN_ENGLISH =
  /^\W*(?:so\b(?!.*\b(?:how|what|which|who|when|where|why)\b)|(?:is|are|was|were|has|have|had|did|does|do)\b)|(?:\bright|\bcorrect|\bisn't it|\bis that so|\btrue)\s*\?+$/iu
const ASKS_IN_ENGLISH = /\b(?:how|what|which|who|when|where|why)\b/iu

/**
 * The same of an English question for which nothing else was found: what the text says of the one amount of money, length or
 * area that is taken for something. Counts are those of many things.
 */
export function amountHeldInEnglish(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const { raw } = question
  if (question.language !== 'en' || !HELD_IN_ENGLISH.test(raw) || ASKS_IN_ENGLISH.test(raw)) return null
  if (question.indicators.some(({ ids }) => ids.length === 1)) return null
  const all = findQuantities(fold(question.content), knowledge.lexicon)
  const [given, ...others] = all.filter(({ unitClass }) => TELLING.includes(unitClass))
  return given && others.length === 0 && given.value >= LEAST_TELLING ? sayAmount(given, context) : null
}

const TELLING: readonly UnitClass[] = ['money', 'length', 'area']

/** The one sentence that has the amount; null where none has it, or several. */
function sayAmount(given: Quantity, context: AnswerContext): Draft | null {
  const { knowledge } = context
  const allowed = scopeOfSearch(context)
  const passages = mayHold(knowledge, `${given.value}`).flatMap((id): Passage[] => {
    const located = knowledge.located[id]
    if (!located || !allowed.has(id) || located.paragraph.cells) return []
    const folded = fold(located.paragraph.text)
    if (!folded.includes(`${given.value}`)) return []
    const same = findQuantities(folded, knowledge.lexicon, located.paragraph.damage).filter(
      ({ value, unitClass, unit }) =>
        value === given.value && unitClass === given.unitClass && unit.startsWith(given.unit.slice(0, 1)),
    )
    return sentencesOf(folded).flatMap((sentence) => {
      const inside = same.filter(({ start, end }) => sentence.start <= start && end <= sentence.end)
      const [one] = inside
      if (!one || inside.length > 1) return inside.map(({ start, end }) => ({ located, sentence, start, end }))
      const from = Math.max(sentence.start, located.paragraph.headLength)
      if (sentence.end - from <= LONGEST_SENTENCE) return [{ located, sentence, start: from, end: sentence.end }]
      const clauses = clausesOf(folded, sentence)
      const at = clauses.findIndex(({ end }) => one.unitEnd <= end)
      const [first, last] = [clauses[Math.max(0, at - 1)], clauses[at]]
      return first && last ? [{ located, sentence, start: Math.max(from, first.start), end: last.end }] : []
    })
  })
  const [only, ...rivals] = passages.filter((passage) => fitsYears(passage, context))
  if (!only || rivals.length > 0) return null
  const { before, behind } = saidOfAll(only, context)
  const text = new AnswerText().words(before)
  sayPassage(text, only, context)
  return draft('answered', text.words(behind))
}

/** A smaller number is that of many things. */
const LEAST_TELLING = 5
