import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { CONFIRMS, statementHeldUp } from '../question/asked-confirmation.ts'
import { contentOf } from '../question/content.ts'
import type { Passage } from '../search/passages.ts'
import { termsWithin } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { type Look, look } from './look.ts'
import { sayPassage } from './say-passage.ts'
import { withoutModes } from './without-modes.ts'

/** The context with the statement alone as what is looked for, where a question holds one up to be confirmed. */
export function withStatementAlone(context: AnswerContext): AnswerContext {
  const { question } = context
  const content = statementHeldUp(question.content)
  return content === undefined ? context : { ...context, question: { ...question, content } }
}

/**
 * 今年完成征收44.27万方对不对, where the paper of that year has another amount: the paper's. 保障11号线四期,文件里是这么写的吗, where
 * it has 三期 and all else: what it has. Undefined where nothing is held up, or what the paper has is not the same statement.
 */
export function confirmedStatement(found: Look, context: AnswerContext): Draft | undefined {
  if (!CONFIRMS.test(context.question.text)) return undefined
  const isHeldUp = statementHeldUp(context.question.text) !== undefined
  return amountOfPaper(context) ?? (isHeldUp ? nameOfPaper(found, context) : undefined)
}

/** The one amount of the statement is asked instead of held up, and the passage that answers has one of its kind, things counted in its very word. */
function amountOfPaper(context: AnswerContext): Draft | undefined {
  const { question, knowledge } = context
  const said = fold(question.content)
  const [given, ...others] = findQuantities(said, knowledge.lexicon)
  if (!given || others.length > 0) return undefined
  const asked = `${said.slice(0, given.start)}多少${given.unit}${said.slice(given.end)}`
  const open = { ...context, question: { ...question, content: asked, text: asked } }
  const told = look(open, asked)
  if (told.outcome !== 'answered' || told.rival) return undefined
  const { located, start, end } = told.passage
  const amounts = findQuantities(fold(located.paragraph.text.slice(start, end)), knowledge.lexicon)
  // 万方 is a volume by itself, and an area of what is pulled down
  const classes = askedAmount(asked, knowledge.lexicon)?.classes ?? []
  const isOfKind = (one: Quantity) =>
    isAlike(one, given) || (one.unitClass !== 'count' && classes.includes(one.unitClass))
  return amounts.filter(isOfKind).length === 1 ? quote(told.passage, context, '') : undefined
}

/** True where a statement holds up no amount, or a passage has one of those it holds up: another year's passage may then be what is meant. */
export function hasAmountHeldUp({ located, start, end }: Passage, { question, knowledge }: AnswerContext): boolean {
  const held = findQuantities(fold(question.content), knowledge.lexicon)
  const told = findQuantities(fold(located.paragraph.text.slice(start, end)), knowledge.lexicon)
  return held.length === 0 || held.some((one) => told.some((other) => one.value === other.value && isAlike(one, other)))
}

function isAlike(one: Quantity, other: Quantity): boolean {
  return one.unitClass === other.unitClass && (one.unitClass !== 'count' || one.unit === other.unit)
}

/** Nearly all of the statement stands in the passage, which has the thing under a name of its own. */
function nameOfPaper(found: Look, context: AnswerContext): Draft | undefined {
  const { question, knowledge } = context
  if (found.outcome !== 'not_stated' || found.refused !== 'another name') return undefined
  if (findQuantities(fold(question.content), knowledge.lexicon).length > 0) return undefined
  const said = withoutModes(question.content, question, knowledge.regions)
  const { terms } = contentOf(said, (term) => knowledge.index.has(term))
  const { located, start, end } = found.passage
  const shared = termsWithin(located.paragraph.text.slice(start, end), terms)
  if (shared.size < NEARLY_ALL * new Set(terms).size) return undefined
  return quote(found.passage, context, say(question.language, '文件写的是：', 'The document has it otherwise. '))
}

const NEARLY_ALL = 0.8

function quote(passage: Passage, context: AnswerContext, lead: string): Draft {
  const text = new AnswerText().words(lead)
  sayPassage(text, passage, context)
  return draft('answered', text)
}
