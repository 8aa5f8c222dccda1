import type { FigureFact } from '../facts/fact.ts'
import type { Question } from '../question/question.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { difference } from './arithmetic.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { shareOfDone } from './pace-of-part.ts'
import type { PartOfWhole } from './part-of-whole.ts'
import { sayWithFormula } from './say-formula.ts'

const RATE = /(?:完成|执行|投资)(?:比)?率|进度|完成(?:投资)?的?(?:比例|百分比)|\b(?:completion|execution) rates?\b/i
/** The plan as a whole, or its part as one: two plans of that name are another question. */
const WHOLE = /整体|总体|整个|全部|总的|全盘|大盘|其中|里面|里头|\boverall\b|\bas a whole\b|\bwithin it\b/i
const AGAINST =
  /哪个|哪一?[项边头]|谁|差|相比|比[^例率重]|更|高|低|快|慢|\b(?:higher|lower|faster|slower|ahead|behind|gap|differ\w*|compared?)\b/i
/** The time gone by is what a rate is held against, and no other rate. */
const TIME = /时间|序时|过半/

/** 完成率整体跟重大项目哪个高: the rate of a plan as a whole against that of its part. */
export function asksRatesOfPart({ text }: Question): boolean {
  return RATE.test(text) && WHOLE.test(text) && AGAINST.test(text) && !TIME.test(text)
}

/** Both rates as the text gives them, of the whole and of its part, and how far they lie apart; null where it gives but one. */
export function sayRatesOfPart(
  pairs: readonly PartOfWhole[],
  facts: readonly FigureFact[],
  { question, knowledge }: AnswerContext,
): Draft | null {
  const done = pairs.find(({ whole }) => whole.kind === 'actual')
  const [whole, part] = done ? [shareOfDone(done.whole, facts), shareOfDone(done.part, facts)] : []
  if (!done || whole?.value == null || part?.value == null) return null
  const isAbove = part.value >= whole.value
  const apart = isAbove ? difference(whole, part) : difference(part, whole)
  if (!apart) return null
  const { language } = question
  const located = paragraphOf(knowledge, whole)
  const text = new AnswerText().period(whole.period, located.document, language)
  text
    .words(say(language, '', ', '))
    .name(done.whole.name, located, '')
    .words(say(language, '：', ': '))
  text.quote(located, whole.quote, whole.quote).words(say(language, '；其中', '; of which '))
  text
    .name(done.name, located, '')
    .words(say(language, '：', ': '))
    .quote(located, part.quote, part.quote)
  if (apart.value === 0) return draft('answered', text.words(say(language, '；两者相同。', '; the two are the same.')))
  const words = isAbove ? ['高', 'higher by '] : ['低', 'lower by ']
  text.words(say(language, `；${done.name}${words[0]}`, `; the part is ${words[1]}`))
  const inputs = [whole, part].map((fact) => citedFigure(fact, knowledge))
  const unit = say(language, '个百分点', ' percentage points')
  sayWithFormula(text, { text: `${apart.text}${unit}`, formula: apart.formula, inputs }, language)
  return draft('answered', text.words(say(language, '。', '.')))
}
