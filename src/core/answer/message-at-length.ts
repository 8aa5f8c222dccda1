import { inPlainSpeech } from '../question/spoken.ts'
import { gistsOf } from '../question/told-at-length.ts'
import { type Answered, answerAlone, readIn, type Scope } from './answer-alone.ts'
import type { Turn } from './turn.ts'

/**
 * The answer to what a message at length asks, where the message as a whole has none: that of the first gist that is
 * answered and leaves out only parts that name no indicator, no region and nothing that is not wanted. Undefined for none.
 */
export function toldAtLength(message: string, before: Turn | undefined, scope: Scope): Answered | undefined {
  for (const { text, left } of gistsOf(message)) {
    if (left.some((part) => LIMITS.test(part) || namesSubject(part, scope))) continue
    const made = answerAlone(inPlainSpeech(text, scope.knowledge.lexicon), scope, before?.cited)
    if (made.answer.outcome === 'answered') return made
  }
  return undefined
}

/** 不要总的, 除了重大项目: what a part keeps out of the answer. */
const LIMITS = /不[要含算包]|除了|除去|扣除|剔除|只[要算看]|仅限/u

function namesSubject(part: string, scope: Scope): boolean {
  const { indicators, regions } = readIn(scope, part)
  const isNamed = indicators.some(({ ids }) => ids.length === 1)
  return isNamed || regions.some(({ known }) => !known)
}
