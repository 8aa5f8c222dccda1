import { fold } from '../document/fold.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { amountsCounted, askedAmount } from '../question/asked-amount.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import { CAUSE, explanationOf } from './passage-fits.ts'
import { withMeasures } from './say-passage.ts'

/** Asks what, how or which words, so that half a sentence may be half the answer. */
const OPEN =
  /什么|啥|怎么|怎样|如何|哪几?[些方种类]|在哪|位于|哪个?(?:片区?|区域|地方|位置|板块|沿线)|哪一?(?:项|支|类|种|个)(?:工作|队伍|机制|制度|行动|工程|任务|领域|改革)|(?:针对|面向|属于|服务于)(?:的是)?(?:哪|谁|什么|啥)|目的|要求|内容|举措|措施|\bwhat\b|\bhow (?!many|much|often|long|far)/i
/** Asks for an aim as such, and no number: 土壤污染防治目标. */
const AIM = /(?<!投资|增长|增速)目标[?？呢吗。\s]*$|目标是[什啥]|\bgoal of\b/
/** A whole sentence up to this length is still a short answer. */
const LONGEST_SENTENCE = 90
const LONGEST_RUN = 110

/** The passage with what belongs to the answer around it: measures of the same thing, further amounts asked for, the rest of a short sentence where the question is open. */
export function wholeAnswer(passage: Passage, context: AnswerContext): Passage {
  const { question, knowledge } = context
  const whole = withMeasures(passage)
  const measured = question.aspects.has('when') ? withTimeInFront(whole) : whole
  const asked = amountsCounted(question.text)
  if (asked > 1) return withAmounts(measured, asked, context)
  if (question.aspects.has('reason')) return withCause(measured)
  const named = question.aspects.has('names') ? withNamesBehind(measured) : undefined
  if (named) return named
  if (asked === 0) {
    const counted = withAmountGiven(measured, context)
    if (counted) return counted
  }
  const { sentence, located } = measured
  const aims = AIM.test(question.text) && !/\d/.test(located.paragraph.text.slice(sentence.start, sentence.end))
  const amount = aims ? null : askedAmount(question.text, knowledge.lexicon)
  const typed = amount !== null || question.aspects.has('when') || question.aspects.has('rank')
  const start = Math.max(sentence.start, located.paragraph.headLength)
  const told = typed || !OPEN.test(question.text) ? undefined : behindHead(measured)
  if (told) return told
  if (typed || !(aims || OPEN.test(question.text)) || sentence.end - start > LONGEST_SENTENCE) return measured
  const closed = /[。;；!！,，\s]+$/.exec(located.paragraph.text.slice(start, sentence.end))?.[0].length ?? 0
  return { ...measured, start, end: sentence.end - closed }
}

/** 至4月16日,开工率即达100%: the day in front of what a question asks the time of. */
function withTimeInFront(passage: Passage): Passage {
  const folded = fold(passage.located.paragraph.text)
  const before = clausesOf(folded, passage.sentence).findLast(({ end }) => end <= passage.start)
  if (!before) return passage
  const start = Math.max(before.start, passage.located.paragraph.headLength)
  return TIME_ALONE.test(folded.slice(start, before.end)) ? { ...passage, start } : passage
}

/** Signs of a date may be lost: 416日. */
const TIME_ALONE =
  /^\s*(?:截至|截止|至|到|自|从|于|在)?(?=.*\d)(?:20\d\d年?)?(?:\d{1,2}月)?(?:\d{1,4}日|[初中底末]|[上中下]旬)?(?:以来|起|前|底)?\s*$/u

/** 举办签约会,甲中心等6个项目签约: names are asked, and the clause behind lists them. */
function withNamesBehind(passage: Passage): Passage | undefined {
  const folded = fold(passage.located.paragraph.text)
  const lists = ({ start, end }: Span) => /、|等[\d一二三四五六七八九十]/u.test(folded.slice(start, end))
  const next = clausesOf(folded, passage.sentence).find(({ start }) => start >= passage.end)
  const goesOn = next !== undefined && !lists(passage) && lists(next) && next.end - passage.start <= LONGEST_RUN
  return goesOn ? { ...passage, end: next.end } : undefined
}

/** 三是营商环境有待优化。目前仍存在…: a sentence that only heads an item, with the one behind that tells of it. */
function behindHead(passage: Passage): Passage | undefined {
  const { located, sentence } = passage
  const folded = fold(located.paragraph.text)
  const start = Math.max(sentence.start, located.paragraph.headLength)
  if (!/^\s*[一二三四五六七八九]是[^,，;；:：]{4,24}[。.]?\s*$/u.test(folded.slice(start, sentence.end)))
    return undefined
  const behind = sentencesOf(folded).find(({ start }) => start >= sentence.end)
  if (!behind || /^\s*[一二三四五六七八九]是/u.test(folded.slice(behind.start, behind.end))) return undefined
  const closed = /[。;；!！,，\s]+$/.exec(folded.slice(behind.start, behind.end))?.[0].length ?? 0
  const end = behind.end - closed
  return end - start <= LONGEST_RUN ? { ...passage, start, end } : undefined
}

/** 加剧了财政收支的不平衡: what has this effect stands in the clause in front. */
const CAUSED = /^\s*(?:从而|进而|并|也|且|还)?(?:加剧|造成|导致|致使|使得|影响|制约|拖累|引发)/

/** The passage with the clause that gives the cause, where that stands in the same sentence and not too far from it. */
function withCause(passage: Passage): Passage {
  const { located, sentence, start, end } = passage
  const folded = fold(located.paragraph.text)
  const said = folded.slice(start, end)
  if (CAUSED.test(said)) {
    const cause = clausesOf(folded, sentence).findLast((clause) => clause.end <= start)
    if (cause && end - cause.start <= LONGEST_RUN)
      return { ...passage, start: Math.max(cause.start, located.paragraph.headLength) }
  }
  if (CAUSE.test(said)) return passage
  const causes = clausesOf(folded, sentence).filter((clause) => CAUSE.test(folded.slice(clause.start, clause.end)))
  const before = causes.findLast((clause) => clause.end <= start && end - clause.start <= LONGEST_RUN)
  if (before) return { ...passage, start: Math.max(before.start, located.paragraph.headLength) }
  const behind = causes.find((clause) => clause.start >= end && clause.end - start <= LONGEST_RUN)
  if (behind) return { ...passage, end: behind.end }
  const explained = explanationOf(passage)
  return explained && explained.end - start <= LONGEST_RUN ? { ...passage, end: explained.end } : passage
}

/** 不是办了50件吗: an amount is held against the text, and the clause that has one in its unit belongs to the answer. */
function withAmountGiven(passage: Passage, { question, knowledge: { lexicon } }: AnswerContext): Passage | undefined {
  const [given, ...others] = findQuantities(fold(question.text), lexicon)
  if (!given || others.length > 0) return undefined
  const { paragraph } = passage.located
  const folded = fold(paragraph.text)
  const alike = findQuantities(folded, lexicon, paragraph.damage).filter(({ unit }) => unit === given.unit)
  const isIn = (span: Span) => alike.some(({ start, end }) => start >= span.start && end <= span.end)
  if (isIn(passage)) return undefined
  const clauses = clausesOf(folded, passage.sentence).filter(isIn)
  const behind = clauses.find(({ start, end }) => start >= passage.end && end - passage.start <= LONGEST_RUN)
  if (behind) return { ...passage, end: behind.end }
  const before = clauses.findLast(({ start, end }) => end <= passage.start && passage.end - start <= LONGEST_RUN)
  return before && { ...passage, start: Math.max(before.start, paragraph.headLength) }
}

/** The passage and as many clauses behind and then in front of it as hold so many amounts. */
function withAmounts(passage: Passage, asked: number, { knowledge }: AnswerContext): Passage {
  const folded = fold(passage.located.paragraph.text)
  const quantities = findQuantities(folded, knowledge.lexicon, passage.located.paragraph.damage)
  const held = ({ start, end }: Passage) =>
    quantities.filter((quantity) => quantity.start >= start && quantity.end <= end).length
  const clauses = clausesOf(folded, passage.sentence)
  let grown = passage
  for (const clause of clauses.filter(({ start }) => start >= passage.end)) {
    if (held(grown) >= asked || clause.end - grown.start > LONGEST_RUN) break
    grown = { ...grown, end: clause.end }
  }
  for (const clause of clauses.filter(({ end }) => end <= passage.start).reverse()) {
    if (held(grown) >= asked || grown.end - clause.start > LONGEST_RUN) break
    grown = { ...grown, start: Math.max(clause.start, passage.located.paragraph.headLength) }
  }
  return held(grown) >= asked ? withSameUnit(grown, asked, clauses, quantities) : passage
}

/** 隐患240起,整改231起: the clause behind goes on counting in the last one's unit, and fewer of these were said than asked for. */
function withSameUnit(
  passage: Passage,
  asked: number,
  clauses: readonly Span[],
  quantities: readonly Quantity[],
): Passage {
  const within = ({ start, end }: Span) =>
    quantities.filter((quantity) => quantity.start >= start && quantity.end <= end)
  const unit = within(passage).at(-1)?.unit
  const next = clauses.find(({ start }) => start >= passage.end)
  const said = within(passage).filter((quantity) => quantity.unit === unit).length
  const goesOn = next !== undefined && within(next)[0]?.unit === unit
  return goesOn && said < asked && next.end - passage.start <= LONGEST_RUN ? { ...passage, end: next.end } : passage
}
