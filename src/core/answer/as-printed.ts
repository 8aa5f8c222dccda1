import { fold } from '../document/fold.ts'
import type { Damage } from '../document/plan-document.ts'
import { clausesOf, quoteOf } from '../facts/clauses.ts'
import { regionLabel } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { look } from './look.ts'
import { periodOfPassage } from './say-passage.ts'

/**
 * 原文印的是多少, 是不是漏字: that the clause it is about has lost characters, with what is certain of it (应为4月16日), and
 * that the print stands in the quotation below and its figure cannot be relied on. In the answer itself damaged runs stay
 * masked, as everywhere: what is quoted with a remark is forwarded without it. Null where the question asks no such thing,
 * or the clause has lost none.
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

function sayPrinted(passage: Passage, { question: { language, raw }, knowledge }: AnswerContext): Draft {
  const { located, start, end } = passage
  const words = quoteOf(located.paragraph.text, passage)
  const region = regionLabel(knowledge, located.document)
  const lost = damageWithin(located.paragraph.damage, start, end)
  const isCertain = lost.every(({ repaired }) => repaired !== undefined)
  const text = new AnswerText()
    .words(say(language, region, region === '' ? 'For ' : `${region}, for `))
    .period(periodOfPassage(passage, knowledge), located.document, language)
    .words(say(language, '：“', ' “'))
    .quote(located, words, words)
    .words(say(language, '”', '”'))
  if (isCertain)
    text.words(say(language, '，原文该处疑似缺字，已按此补正', '; characters were lost in print, it reads so'))
  else text.words(say(language, PRINT_BELOW.zh, PRINT_BELOW.en))
  return draft(isCertain || WHETHER.test(raw) ? 'answered' : 'not_stated', text.words(say(language, '。', '.')))
}

const PRINT_BELOW = {
  zh: '；印出的字样见所引原文，其中的数不能作准，请核对正式文本',
  en: '; characters seem to be lost: the print stands in the source below, and its figure cannot be relied on',
}
/** Asks whether characters are missing, and not for the figure. */
const WHETHER = /是不是|是否|有没有|吗[?？。]*|^\W*(?:is|are|was|were|has|have|does|did)\b/iu
