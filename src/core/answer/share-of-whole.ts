import { fold } from '../document/fold.ts'
import { halfUp } from '../facts/written-number.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { type CountedClause, countedClauses, sayComputed } from './counted-clauses.ts'
import type { Draft } from './draft.ts'
import { surenessOf } from './operands.ts'
import { surenessOfSum, turned } from './say-calculation.ts'

/** Asks what share a part has in its whole: 占全部的百分之几, 比例多少. */
const SHARE =
  /占.{0,18}(?:几分之几|多少(?!个?[亿万]|[元项个家处人户件次宗条]|公里|平)|百分之|几成|比例|比重|份额)|(?:所占|占)?(?:比例|比重|百分比)(?:是|为|有)?多|占比(?:是|为|有|呢)?(?:多|几|百分|[?？。]*$)|(?:多大|多高)(?:的)?(?:比例|比重)|\bwhat (?:share|percentage|percent|proportion)\b/i
/** Asks for a rate by what was done of things counted: 整改率, 通过率. */
const RATE = /(\p{Script=Han}{2})(?:率|比例|的?百分比|了百分之)/u
const OF_WHICH = /其中/

/** True where the share of something in a whole is asked, which only a percentage answers. */
export function asksShareOfWhole({ text }: Question): boolean {
  return SHARE.test(text)
}

/** True where a question asks what share of counted things is something of them. */
export function asksShare({ text }: Question): boolean {
  return SHARE.test(text) || RATE.test(text)
}

/**
 * The share of a part in its whole, both counted in one sentence in one unit and no share written there: a part behind
 * 其中, or what was dealt with by the very verb that the question has in front of 率 (整改率: 整改231起 of 排查隐患240起).
 * Null where the sentence does not count both so; nothing is computed of amounts that are not exact. `ofRest`: the share of
 * what is left is asked, whatever the words.
 */
export function respondShare(passage: Passage, context: AnswerContext, ofRest = false): Draft | null {
  const { located } = passage
  const { text } = context.question
  const { folded, clauses } = countedClauses(passage, context)
  const verb = verbOfRate(context.question)
  if (ofRest || UNDONE.test(text)) return shareUndone(passage, folded, clauses, context)
  for (const [i, found] of clauses.entries()) {
    const part = clauses[i + 1]
    if (!part || !isPart(found, part, folded, verb) || !touches(passage, found.start, part.end)) continue
    const whole = found.quantities.at(-1)
    const some = part.quantities.find(({ unit }) => unit === whole?.unit)
    if (!whole || !some || whole.value <= 0 || whole.value < some.value || whole.unitClass === 'percent') continue
    if (part.quantities.some(({ unitClass }) => unitClass === 'percent')) return null
    const shown = { ...passage, start: Math.max(found.start, located.paragraph.headLength), end: part.end }
    const rate = halfUp((some.value / whole.value) * 100, 1)
    const lead = verb === undefined ? '；占' : '；即'
    const formula = `${some.value} ÷ ${whole.value} × 100`
    const sureness = surenessOfSum([surenessOf(some, folded), turned(surenessOf(whole, folded))])
    return sayComputed(
      shown,
      [some, whole],
      { text: `${rate.toFixed(1)}%`, formula, lead: [lead, '; that is '], sureness },
      context,
    )
  }
  return null
}

/** 占比, 占多少: a share without a word for whose it is. */
export function namesNoPart(text: string): boolean {
  return /^(?:那么?|又|各|它|其)*(?:占比|所?占|比例|比重|多大比例)(?:的?(?:比例|比重|百分比))?(?:是|为|有|了|到)?(?:多少|几成|百分之几|几分之几|多大|多高|比例|呢)*[?？。\s]*$/u.test(
    text.trim(),
  )
}

/** What was done of things counted, where a rate or a share asks by it: 整改率; what share has been rectified. */
function verbOfRate({ text, content, language }: Question): string | undefined {
  // 整改了多少起,占比: the share is that of the deed whose count is asked in front
  if (language === 'zh' && text.split(/[,，;；、]/u).some(namesNoPart)) return DEALT_WITH.exec(text)?.[0]
  if (language === 'en') return [...content.matchAll(new RegExp(DEALT_WITH, 'g'))].at(-1)?.[0]
  return DEALT_SHARE.exec(text)?.[1] ?? (SHARE.test(text) ? undefined : RATE.exec(text)?.[1])
}

/** 没整改的占多大比例: what is left by the text's own count, else a hundred less the share of what was dealt with. */
function shareUndone(
  passage: Passage,
  folded: string,
  clauses: readonly CountedClause[],
  context: AnswerContext,
): Draft | null {
  for (const [i, found] of clauses.entries()) {
    const behind = clauses.slice(i + 1)
    const rest = behind.find(({ words }) => LEFT_OVER.test(words))
    const part = rest ?? behind[0]
    const whole = found.quantities.at(-1)
    const some = part?.quantities.find(({ unit }) => unit === whole?.unit)
    if (!part || !whole || !some || whole.value <= 0 || whole.value < some.value || whole.unitClass === 'percent')
      continue
    if (rest === undefined && !DEALT_WITH.test(part.words)) continue
    if (!touches(passage, found.start, part.end)) continue
    if ([whole, some].some((amount) => surenessOf(amount, folded) !== 'exact')) return null
    const done = (some.value / whole.value) * 100
    const formula = `${some.value} ÷ ${whole.value} × 100`
    const shown = { ...passage, start: Math.max(found.start, passage.located.paragraph.headLength), end: part.end }
    const rate = halfUp(rest ? done : 100 - done, 1)
    return sayComputed(
      shown,
      [some, whole],
      {
        ...{ text: `${rate.toFixed(1)}%`, formula: rest ? formula : `100 - ${formula}` },
        ...{ lead: ['；占', '; that is '], sureness: 'exact' },
      },
      context,
    )
  }
  return null
}

/** A share of what is not done is asked. */
const UNDONE = /(?:没有?|未|尚未|还没|剩下?|其余|余下)\p{Script=Han}{0,4}的?\p{Script=Han}{0,3}占/u
const LEFT_OVER = /剩|尚余|其余|未(?:整改|完成|办结|通过)/
const DEALT_WITH = /整改|办结|完成|解决|化解|销号|处理|修复|通过|兑现|到位|签约|交付|开工/

/** 通过的占几成, 整改的比例: the share of those that something was done with. */
const DEALT_SHARE = new RegExp(
  `(?<!未|没有?)(${DEALT_WITH.source})[了过掉]?的?(?:\\p{Script=Han}{1,2})?(?:所占|占|比例|比重|百分比)`,
  'u',
)

/** A part behind 其中, or what was dealt with by a verb that its whole has not. */
function isPart(whole: CountedClause, part: CountedClause, folded: string, verb: string | undefined): boolean {
  if (verb !== undefined) return part.words.includes(verb) && !whole.words.includes(verb)
  return OF_WHICH.test(folded.slice(Math.max(0, part.start - 4), part.start)) || OF_WHICH.test(part.words.slice(0, 4))
}

/**
 * 全省多少人, where the sentence tells of the province alone that the district's are a tenth of it: what that tenth is of
 * is not written, and nothing is derived backwards.
 */
export function asksWholeOfShare({ located, sentence }: Passage, { text }: Question): boolean {
  const asked = [...text.matchAll(/(?<!占)全(?:国|省|市|区|县|旗)(?=.{0,12}(?:多少|几))/g)].map(([word]) => word)
  const said = fold(located.paragraph.text.slice(sentence.start, sentence.end))
  return asked.some((word) => said.includes(`占${word}`) && !said.replaceAll(`占${word}`, '').includes(word))
}

/** The pair is what the passage speaks of. */
function touches(passage: Passage, start: number, end: number): boolean {
  return passage.start < end && start < passage.end
}
