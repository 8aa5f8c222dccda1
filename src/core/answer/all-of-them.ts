import { fold } from '../document/fold.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { countedClauses } from './counted-clauses.ts'
import { say } from './draft.ts'
import { dealsWith } from './remainder.ts'

/** 都开工了吧: of everything that was counted it is held that the step was taken. */
const OF_ALL =
  /(?:都|全部|全都|全|均|统统|通通)(?:已经?|是)?(?:(\p{Script=Han}{2,6}?)(?=[了完好掉的吗吧没呢么]|[\s,，。?？]|$))?/u
/** Have all 4,000 been started? */
const OF_ALL_ENGLISH = /\b(?:have|has|are|were|did|had) (?:all|every)\b|\ball (?:of )?(?:the |them|\d)/iu
/** More is asked than whether it is so. */
const ASKS_OTHER = /多少|几|哪|什么|啥|怎|\b(?:how|which|what|when|who|where)\b/iu
const CUMULATED = /累计|历年|自\S{2,10}以来/u
/** 当期, 新拆的, this half-year's own. */
const OF_THE_TIME = /新[增建拆改设签引办]|当[期年月]|本[期年月]|今年|[上下]半年|[一二三四]季度|20\d\d年|\bnew\b/iu

/** What is said in front of a passage and behind it where a question holds something to be so of all that was counted. */
export interface OfAll {
  readonly before: string
  readonly behind: string
}

/**
 * 4000个都开工了吧, where the passage has fewer behind 其中 for that very step: not all of them. 300户都是上半年新拆的吗, where the
 * passage counts up to the day: the part of the time asked about is not written.
 */
export function saidOfAll(passage: Passage, context: AnswerContext): OfAll {
  const { language, text: asked, content } = context.question
  const [ofAll, step = ''] = language === 'en' ? (OF_ALL_ENGLISH.exec(asked) ?? []) : (OF_ALL.exec(asked) ?? [])
  if (ofAll === undefined || ASKS_OTHER.test(asked)) return { before: '', behind: '' }
  const told = language === 'en' ? content : step
  const isPart = told !== '' && isFewer(passage, told, context)
  const clause = fold(passage.located.paragraph.text).slice(passage.start, passage.end)
  const isCumulated = CUMULATED.test(clause) && OF_THE_TIME.test(asked) && !CUMULATED.test(asked)
  return {
    before: isPart ? say(language, '不是全部。', 'Not all. ') : '',
    behind: isCumulated
      ? say(
          language,
          '文件写的是累计数，其中所问时段的数未写明。',
          ' That is a cumulated number; what of it is of the time asked about is not stated.',
        )
      : '',
  }
}

/** Of the things that one clause counts the next one counts fewer that took the step. */
function isFewer(passage: Passage, step: string, context: AnswerContext): boolean {
  const { lexicon } = context.knowledge
  const { folded, clauses } = countedClauses(passage, context)
  const stagesIn = (words: string) =>
    [...lexicon.stages.find(words), ...lexicon.stageWords.asked.find(words)].map(({ value }) => value)
  const wanted = stagesIn(step)
  const isStep = (words: string) => words.includes(step) || stagesIn(words).some((stage) => wanted.includes(stage))
  return clauses.some((clause, i) => {
    const whole = clauses[i - 1]?.quantities.at(-1)
    const [part, ...others] = clause.quantities
    if (!whole || !part || others.length > 0 || part.unit !== whole.unit || part.value >= whole.value) return false
    const isOfThem = folded.slice(Math.max(0, clause.start - 3), clause.end).includes('其中')
    const isDealt = dealsWith(clause.words) && !dealsWith(clauses[i - 1]?.words ?? '')
    return (isOfThem || isDealt) && isStep(clause.words) && !/未|尚|剩/.test(clause.words)
  })
}
