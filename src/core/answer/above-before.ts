import { fold } from '../document/fold.ts'
import { clausePassages, type Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { onlyIndicator, quotedOnly } from './only-passage.ts'

const PLANS = '一二三四五'
/** 比“十三五”末增加多少, 较2020年提高了多少. */
const ASKS =
  /[比较](?:“?十([一二三四五])五”?(?:时期|期间)?|(20\d\d)年?)(?:年?[末底]|期末)?(?:的?水平)?(?:总共|共)?(?:增加|提高|增长|上升|[多高涨])了?(?:多少|几)/u
/** How much was that above the 13th FYP level; how much higher than in 2020. */
const ASKS_ENGLISH =
  /\bhow much (?:[^.?]{0,40}?)(?:above|higher|more|up (?:on|from)|over)\b[^.?]{0,60}?(?:\b1([1-5])th (?:FYP|five[- ]year plan)|\b(20\d\d)\b)/i
/** 较“十三五”末的9323.1亿元增加4374.4亿元: the level before and by how much it was passed. */
const TELLS =
  /^\s*[比较](?:“?十([一二三四五])五”?(?:时期|期间)?|(20\d\d)年)(?:年?[末底]|期末)?的?(?:[\d.,]+[^\d,，;。]{0,8})?(?:净?增加|提高|增长|上升)了?[\d.]+/u
const GOES_ON = /^\s*(?:增长|增幅|提高|上升)[\d.]+/u

/**
 * By how much an indicator passed what it was at the end of a time before, where the text says so in the clause behind its
 * level. Null where it does not, or more than one does.
 */
export function respondAboveBefore(context: AnswerContext): Draft | null {
  const { question, knowledge, region } = context
  const asks = (question.language === 'en' ? ASKS_ENGLISH : ASKS).exec(question.text)
  const id = onlyIndicator(question)
  if (!asks || id === undefined) return null
  const year = lastYear(asks[1], asks[2])
  const found = knowledge.located
    .filter(({ document }) => region === undefined || document.region === region)
    .flatMap((located): Passage[] => {
      if (!/[比较](?:“?十|20)/.test(fold(located.paragraph.text))) return []
      const clauses = clausePassages(located)
      return clauses.flatMap((clause, i) => {
        const tells = TELLS.exec(clause.words)
        const level = clauses[i - 1]
        if (!tells || level?.sentence !== clause.sentence || lastYear(tells[1], tells[2]) !== year) return []
        const named = knowledge.lexicon.written.find(level.words)
        if (named.length !== 1 || named[0]?.value !== id || !/\d/.test(level.words)) return []
        const next = clauses[i + 1]
        const goesOn = next?.sentence === clause.sentence && GOES_ON.test(next.words)
        return [{ ...level, end: goesOn ? next.end : clause.end }]
      })
    })
  return quotedOnly(found, context)
}

/** The last year of a five-year plan by its number (十三五, 13th: 2020), or the year itself. */
function lastYear(plan: string | undefined, year: string | undefined): number {
  if (plan === undefined) return Number(year)
  const which = PLANS.indexOf(plan) + 1 || Number(plan)
  return 2005 + 5 * which
}
