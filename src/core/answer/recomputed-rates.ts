import { fold } from '../document/fold.ts'
import { yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { decimalsOf, halfUp, numberText } from '../facts/written-number.ts'
import { areApart, quotient, rangeOf } from '../facts/written-range.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { type WrittenShare, writtenShares } from '../search/written-shares.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { sayWithFormula } from './say-formula.ts'

/** The asker wants a rate that the text prints worked out again. */
const AGAIN =
  /复算|验算|重算|核算|再算|怎么算|算得?对|\b(?:recalculat|recomput|re-?check|how (?:was|is) [^?]*(?:computed|calculated|worked out))/i
/** The asker divides himself, or holds what came out against the print. */
const DIVIDES =
  /\d[^,，;；\d]{0,4}(?:÷|\/|除以|divided by)[^,，;；\d]{0,4}\d|复核|核对|对[得不]上|算了一?[遍下次]|算出来|\b(?:verify|check|tally|tallies)\b/i

/** What is divided: whatever by, the text has its own whole. */
const DIVIDEND = /(\d+(?:\.\d+)?)[亿万]?元?\s*(?:÷|\/|除以|divided by)\s*\d/gi

/** A written rate with the one whole that it is of. */
interface Recomputed extends Pick<WrittenShare, 'share' | 'part'> {
  readonly whole: FigureFact
}

/**
 * 7.85÷49.77算出来跟报告印的不一样: the amount, the whole and the rate that the text has of the two, worked out again to as many
 * decimals as are printed, and whether both agree. The printed rate stays the document's figure. Null unless the asker
 * gives both amounts, divides the one, or gives the rate and asks for it to be worked out again, and the text writes it.
 */
export function respondRecomputed(context: AnswerContext): Draft | null {
  const { question, knowledge, region } = context
  const again = AGAIN.test(question.text)
  if (!again && !DIVIDES.test(question.text)) return null
  const given = new Set([...fold(question.text).matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number)))
  const divided = new Set([...fold(question.text).matchAll(DIVIDEND)].map(([, number]) => Number(number)))
  const has = ({ value }: FigureFact) => value !== null && given.has(Math.abs(value))
  const found = writtenShares(knowledge)
    .filter(({ share }) => region === undefined || share.region === region)
    .filter(({ share }) => question.years.length === 0 || question.years.includes(yearOf(share.period)))
    .flatMap(({ share, part, wholes }): Recomputed[] => {
      const whole = wholeMeant(share, part, wholes)
      if (!whole) return []
      const asks = (has(part) && has(whole)) || divided.has(part.value ?? Number.NaN) || (again && has(share))
      return asks ? [{ share, part, whole }] : []
    })
  if (found.length === 0 || found.length > MOST) return null
  const text = new AnswerText()
  for (const one of found) sayRecomputed(text.words(text.isEmpty ? '' : '\n'), one, context)
  return draft('answered', text)
}

/** More rates than anybody has worked out again in one message. */
const MOST = 4

/** The one whole of some that the rate fits; the only one where it fits none. */
function wholeMeant(share: FigureFact, part: FigureFact, wholes: readonly FigureFact[]): FigureFact | undefined {
  const plain = wholes.filter((whole) => whole.unit === part.unit && whole.comparator === '=')
  if (part.comparator !== '=' || share.comparator !== '=') return undefined
  const fitting = plain.filter((whole) => fits(share, part, whole))
  const [only, ...others] = fitting.length > 0 ? fitting : plain
  return others.every(({ value }) => value === only?.value) ? only : undefined
}

function fits(share: FigureFact, part: FigureFact, whole: FigureFact): boolean {
  const [printed, of, all] = [rangeOf(share), rangeOf(part), rangeOf(whole)]
  if (!printed || !of || !all) return false
  const values = quotient(of, all)
  return !areApart({ low: values.low * 100, high: values.high * 100 }, printed)
}

function sayRecomputed(text: AnswerText, { share, part, whole }: Recomputed, context: AnswerContext): void {
  const { knowledge, question } = context
  const { language } = question
  const located = paragraphOf(knowledge, share)
  text.period(share.period, located.document, language).words(say(language, '：', ': '))
  text.quote(located, part.quote, part.quote).words(say(language, '，', ', '))
  text.quote(located, share.quote, share.quote).words(say(language, '；', '; '))
  text.quote(paragraphOf(knowledge, whole), whole.quote, whole.quote)
  const decimals = decimalsOf(share.amount ?? '')
  const rate = halfUp(((part.value ?? 0) / (whole.value ?? 1)) * 100, decimals)
  const inputs = [citedFigure(part, knowledge), citedFigure(whole, knowledge)]
  const formula = `${numberText(part.amount ?? '')} ÷ ${numberText(whole.amount ?? '')} × 100`
  text.words(say(language, '；复算为', '; worked out again it is '))
  sayWithFormula(text, { text: `${rate.toFixed(decimals)}%`, formula, inputs }, language)
  const isSame = Math.abs(rate - Math.abs(share.value ?? 0)) < 0.5 * 10 ** -decimals
  const [zh, en] = isSame ? SAME : fits(share, part, whole) ? IN_LAST_DIGIT : OTHER
  text.words(say(language, `，${zh}。`, `, ${en}.`))
}

const SAME = ['与文件所写一致', 'as the document has it'] as const
const IN_LAST_DIGIT = [
  '与文件所写末位不同，可由原数取整解释',
  'which differs from the document in the last digit; rounding of the amounts may explain it',
] as const
const OTHER = ['与文件所写不符', 'which is not what the document has'] as const
