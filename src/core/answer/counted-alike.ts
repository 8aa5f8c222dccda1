import { fold } from '../document/fold.ts'
import { sentencesOf } from '../facts/clauses.ts'
import { amountsCounted } from '../question/asked-amount.ts'
import { contentStretches, withoutCounting } from '../question/content.ts'
import { standsInText } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { countedClauses } from './counted-clauses.ts'
import { withoutModes } from './without-modes.ts'

/** What was done of things counted: 整改231起. */
const DEED = /整改|办结|化解|销号|修复|拆除|兑现|签约|交付|通过|改造|整治/u

/**
 * 安全隐患整改了多少起, where one sentence of the paragraph has 安全隐患 and the next one, on 安全生产, other 隐患: the clauses that
 * count the same deed in the same unit, of a sentence that has every word of the question, though not side by side. A
 * word that it has not (特种设备) tells the two apart.
 */
export function countedAlike(found: Passage, context: AnswerContext): Passage | undefined {
  const { question, knowledge } = context
  const deed = DEED.exec(question.text)?.[0]
  if (deed === undefined || question.language === 'en' || amountsCounted(question.text) !== 1) return undefined
  const own = pairIn(found, deed, context)
  if (!own) return undefined
  const said = withoutCounting(withoutModes(question.content, question, knowledge.regions))
  const stretches = contentStretches(said).filter((stretch) => /^\p{Script=Han}{2,}$/u.test(stretch))
  if (stretches.length === 0) return undefined
  const folded = fold(found.located.paragraph.text)
  for (const sentence of sentencesOf(folded)) {
    if (sentence.start === found.sentence.start) continue
    const words = folded.slice(sentence.start, sentence.end)
    if (!stretches.every((stretch) => holdsItsWords(words, stretch))) continue
    const other = pairIn({ ...found, sentence, start: sentence.start, end: sentence.end }, deed, context)
    if (other?.unit === own.unit) return other.passage
  }
  return undefined

  /** Each character of a stretch stands in the text within a pair of two that documents have. */
  function holdsItsWords(words: string, stretch: string): boolean {
    return [...stretch].every((_, i) =>
      [stretch.slice(i, i + 2), stretch.slice(Math.max(i - 1, 0), i + 1)].some(
        (pair) => pair.length === 2 && words.includes(pair) && standsInText(knowledge, pair),
      ),
    )
  }
}

/** The clause of a sentence that counts the deed, with the one in front that counts its things, and its unit. */
function pairIn(
  passage: Passage,
  deed: string,
  context: AnswerContext,
): { readonly passage: Passage; readonly unit: string } | undefined {
  const { clauses } = countedClauses(passage, context)
  const at = clauses.findIndex(({ words }, i) => i > 0 && words.includes(deed))
  const [front, clause] = [clauses[at - 1], clauses[at]]
  const unit = clause?.quantities[0]?.unit
  if (!front || !clause || unit === undefined || front.quantities.at(-1)?.unit !== unit) return undefined
  const start = Math.max(front.start, passage.located.paragraph.headLength)
  return { passage: { ...passage, start, end: clause.end }, unit }
}
