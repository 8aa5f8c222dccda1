import type { FigureFact } from '../facts/fact.ts'
import { amountsCounted } from '../question/asked-amount.ts'
import type { Question } from '../question/question.ts'
import type { Remark } from './statement-remarks.ts'

/** The facts in the measure that was asked for, all where none was or none has it. */
export function inMeasureAsked(facts: readonly FigureFact[], question: Question): readonly FigureFact[] {
  const wanted = measureAsked(question)
  const fitting =
    wanted === null
      ? facts
      : facts.filter(
          ({ measure, value }) =>
            (wanted === 'level' ? measure === 'level' : measure !== 'level' && measure !== 'share') || value === null,
        )
  return fitting.length > 0 ? fitting : facts
}

/** That no number is given, or none in the measure that was asked for; undefined where one is. */
export function remarkOnMeasure(facts: readonly FigureFact[], question: Question): Remark | undefined {
  const wanted = measureAsked(question)
  if (
    facts.some((fact) => fact.value === null && !fact.damaged && fact.kind !== 'actual') &&
    facts.every((fact) => fact.value === null)
  )
    return { zh: '文件未给出具体数值', en: 'no number is given', answers: true }
  if (
    wanted === null ||
    facts.some((fact) => (wanted === 'level') === (fact.measure === 'level') || fact.value === null)
  )
    return undefined
  return wanted === 'level'
    ? { zh: '总量文件未写明', en: 'a total is not stated', answers: false }
    : { zh: '增速文件未写明', en: 'a growth rate is not stated', answers: false }
}

/** An amount or a change, where a question asks for one of the two alone. */
function measureAsked({ aspects, text, years }: Question): 'level' | 'growth' | null {
  if (years.length > 1 && /\bchang/i.test(text)) return null
  if (aspects.has('level') === aspects.has('growth') || amountsCounted(text) > 1) return null
  return aspects.has('level') ? 'level' : 'growth'
}
