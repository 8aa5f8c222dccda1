import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { wholeHeldAgainst } from '../question/held-against-whole.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { CAUSE } from './passage-fits.ts'
import { factsOfYear } from './select-facts.ts'

/** How far from or how much of a goal: 低于年度预期目标1.9个百分点, 占年计划的42.7%. */
const AGAINST_GOAL =
  /(?:低于|高于|超过?|快于|慢于|落后于?|距|差|占|为|完成)[^,，;；]{0,10}(?:目标|计划|预期|预算|任务)(?:数|值)?的?[^,，;；]{0,6}\d/u
const THAN_GOAL = /比[^,，。?？]{0,8}(?:目标|预期|计划)[^,，。?？]{0,4}[低高超少多快慢]了?(?:多少|几)/u
/** 完成目标了吗, 达到预期没有: whether, and not by how much; the document's own word on it: 超过全年预期目标, 未达年初预期. */
const MET_ASKED =
  /(?:完成|达到?|实现|超额?|超过)(?:了|到)?[^,，。?？]{0,8}(?:目标|任务|计划|预期)(?:了|没|吗|没有|与否)|达标|(?:目标|任务|计划|预期)[^,，。?？]{0,4}(?:完成|达到|实现)(?:了|没|吗)/u
const MET =
  /(?:低于|高于|超过?|快于|慢于|超额|未|没有?|不及|完成|达到|实现)[^,，;；]{0,10}(?:目标|计划|预期|任务)(?!是|为|如下)/u
/** How far from a goal, and no share of it: 比预期目标低0.8个百分点, 距2.1%的目标还差0.07个百分点. */
const DISTANCE_FROM_GOAL =
  /(?:低于|高于|超过?|快于|慢于|落后于?|距离?|离|比|较|与|差|少于|多于)[^,，;；]{0,14}(?:目标|计划|预期|任务)(?:数|值)?(?:[^,，;；\d]{0,8}\d[\d.]*(?:万|亿)?(?:个百分点|元)|[^,，;；]{0,6}(?:低|高|差|少|多|快|慢)[^,，;；\d]{0,4}\d)/u
/** 主要是房地产开发投资下降: what a cause names is no other subject. */
const GIVES_CAUSE = /^\s*(?:主要(?:是|受|因|由于)|受|因|由于)/
/** A quoted run longer than this is a paragraph. */
const LONGEST = 140

/**
 * The clauses around the figures that an answer quotes, where one of them tells what its figures do not: how far the
 * document itself puts the figure from its goal, or the cause of its change. Undefined where none does, or where another
 * indicator is named between the two.
 */
export function statedBeside(made: Draft, context: AnswerContext): Passage | undefined {
  const { aspects, text } = context.question
  const wantsCause = aspects.has('reason')
  const wantsMet = asksMet(text)
  if (!wantsCause && !wantsMet && !aspects.has('gap') && !aspects.has('progress') && !THAN_GOAL.test(text))
    return undefined
  for (const fact of factsQuoted(made, context)) {
    const form = wantsCause ? CAUSE : wantsMet ? MET : AGAINST_GOAL
    const passage = around(fact, form, wantsCause, context.knowledge)
    if (passage) return passage
  }
  return undefined
}

/** 完成目标了吗: whether a goal was reached is asked, and not by how much. */
export function asksMet(text: string): boolean {
  return MET_ASKED.test(text)
}

function factsQuoted(made: Draft, { question, knowledge, region, planYear }: AnswerContext): FigureFact[] {
  const [asked, ...others] = question.indicators
  if (!asked || others.length > 0) return []
  const years = question.years.length > 0 ? question.years : [planYear, planYear - 1]
  return asked.ids
    .flatMap((id) => years.map((year) => factsOfYear(knowledge, id, region, year)))
    .flatMap(({ actuals }) => actuals)
    .filter((fact) => made.text.citations.some(({ code, quote }) => fact.code === code && quote.includes(fact.quote)))
}

/** 比全国高多少, 跟全省比怎么样: what the document itself says of the figure beside the whole's; undefined where it says nothing. */
export function besideWhole(made: Draft, context: AnswerContext): Passage | undefined {
  const whole = wholeHeldAgainst(context.question.text)
  if (whole === undefined) return undefined
  const form = new RegExp(
    `(?:低于|高于|快于|慢于|优于|好于|超过?|高出|低出|落后于?|领先于?|[比较与和同])${whole}[^,，;；]{0,10}(?:\\d|平均|水平|持平|一致|同步|[高低快慢])|(?:低于|高于|快于|慢于|优于|好于|超过)${whole}`,
    'u',
  )
  for (const fact of factsQuoted(made, context)) {
    const passage = around(fact, form, false, context.knowledge)
    if (passage) return passage
  }
  return undefined
}

/** The figure's clause with the one behind it in which the document itself says how far it is from its goal. */
export function distanceTold(fact: FigureFact, knowledge: Knowledge): Passage | undefined {
  return around(fact, DISTANCE_FROM_GOAL, false, knowledge)
}

function around(fact: FigureFact, form: RegExp, before: boolean, knowledge: Knowledge): Passage | undefined {
  const located = paragraphOf(knowledge, fact)
  const { paragraph } = located
  if (paragraph.cells) return undefined
  const folded = fold(paragraph.text)
  const at = paragraph.text.indexOf(fact.quote)
  const sentence = sentencesOf(folded).find(({ start, end }) => start <= at && at < end)
  if (at < 0 || !sentence) return undefined
  const clauses = clausesOf(folded, sentence)
  const own = clauses.findIndex(({ end }) => at < end)
  const words = (i: number) => folded.slice(clauses[i]?.start ?? 0, clauses[i]?.end ?? 0)
  const namesOther = (i: number) =>
    knowledge.lexicon.written.find(words(i)).some(({ value }) => value !== fact.indicator)
  const near = before ? [own, own - 1, own + 1, own + 2] : [own, own + 1, own + 2, own + 3]
  const found = near.find(
    (i) =>
      i >= 0 &&
      i < clauses.length &&
      form.test(words(i)) &&
      (i <= own || !between(own + 1, GIVES_CAUSE.test(words(i)) ? i - 1 : i, namesOther)),
  )
  if (found === undefined) return undefined
  const first = clauses[Math.min(own, found)]
  const last = clauses[Math.max(own, found)]
  if (!first || !last || last.end - first.start > LONGEST) return undefined
  return { located, sentence, start: Math.max(first.start, paragraph.headLength), end: last.end }
}

function between(from: number, to: number, holds: (i: number) => boolean): boolean {
  for (let i = from; i <= to; i++) if (holds(i)) return true
  return false
}
