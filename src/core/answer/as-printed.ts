import { fold } from '../document/fold.ts'
import type { Damage } from '../document/plan-document.ts'
import { clausesOf, quoteOf } from '../facts/clauses.ts'
import { regionLabel } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { Figure } from './figure.ts'
import { look } from './look.ts'
import { periodOfPassage } from './say-passage.ts'

/**
 * 原文印的是多少, 是不是漏字: the printed clause in quotation marks where it has lost characters, with what is certain of it
 * and the warning that the rest cannot be relied on. Null where the question asks no such thing, or the clause that it is
 * about has lost none. Everywhere else damaged runs stay masked.
 */
export function respondAsPrinted(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  const { printed } = knowledge.lexicon.speech
  if (!printed.test(question.raw)) return null
  const said = question.content.replace(printed, ' ').replace(AMOUNT_ASKED, ' ')
  const plain = { ...question, content: said, text: said, aspects: new Set<never>() }
  const found = look({ ...context, question: plain }, said)
  if (found.outcome === 'not_found') return null
  const passage = clauseDamaged(found.passage)
  return passage === undefined ? null : sayPrinted(passage, context)
}

/** Of a thing of which the clause has lost characters no amount can be asked: the words for one say nothing of it. */
const AMOUNT_ASKED =
  /(?:应该?|应当)?(?:是|为|有)?(?:多少|几)(?:万|亿)?(?:平方米|平方公里|公里|\p{Script=Han})?|how (?:many|much)/giu

/** The clause of a passage that has lost characters, or the passage with the day in front of it that has. */
function clauseDamaged(passage: Passage): Passage | undefined {
  const { located, sentence, start, end } = passage
  const { damage, headLength } = located.paragraph
  const lost = damageWithin(damage, start, end)[0]
  const day = damageWithin(damage, sentence.start, start).find(({ rule }) => rule === 'date_sign_lost')
  if (!lost)
    return day && end - day.start <= LONGEST ? { ...passage, start: Math.max(sentence.start, headLength) } : undefined
  const clause = clausesOf(fold(located.paragraph.text), sentence).find(
    (one) => one.start <= lost.start && lost.end <= one.end,
  )
  return clause && { ...passage, start: Math.max(clause.start, headLength), end: clause.end }
}

const LONGEST = 60

function damageWithin(damage: readonly Damage[], start: number, end: number): Damage[] {
  return damage.filter((one) => start <= one.start && one.end <= end && one.rule !== 'separator_lost')
}

function sayPrinted(passage: Passage, { question: { language }, knowledge }: AnswerContext): Draft {
  const { located, start, end } = passage
  const words = quoteOf(located.paragraph.text, passage)
  const region = regionLabel(knowledge, located.document)
  const text = new AnswerText()
    .words(say(language, region, region === '' ? 'For ' : `${region}, for `))
    .period(periodOfPassage(passage, knowledge), located.document, language)
    .words(say(language, '：原文印作“', ' the original prints “'))
    .printed(located, words)
    .words(say(language, '”，疑似缺字', '”; characters seem to be lost'))
  const lost = damageWithin(located.paragraph.damage, start, end)
  const certain = lost.filter(({ repaired }) => repaired !== undefined)
  const citation = text.cite(located, words)
  for (const damage of certain)
    text.words(say(language, '，应为', '; it reads ')).figure(Figure.repaired(citation, damage))
  if (certain.length < lost.length)
    text.words(say(language, '，其中的数不能作准，请核对正式文本', ', and its figure cannot be relied on'))
  return draft('answered', text.words(say(language, '。', '.')))
}
