import { fold } from '../document/fold.ts'
import { yearOf } from '../document/periods.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Quantity } from '../facts/quantity.ts'
import { sizeOfUnit } from '../facts/unit-scales.ts'
import { paragraphOf } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { indicatorName, sayValue } from './fact-words.ts'
import { sayPassage } from './say-passage.ts'

/** One amount is taken for a part of the other one. */
const HELD_AS_PART = /完成|达到|超额|超过|超了|占|百分之|%|分之|[一二两三四五六七八九]成|进度|过半|一半|够不?够|还?差/u
/** What a thing costs in all, or what is wanted or promised for it: never what a year spends on it. */
const IN_ALL = /总投资|总规模|基金|签约|授信|需求/u

/**
 * 目标300亿,上半年103亿,完成三分之一了吧: two amounts that the asker holds together and that are not of one year, or of which one
 * is an investment in all: both with their times, and that they make no rate. Null where they may be held together, or
 * the documents have not both.
 */
export function respondHeldTogether(context: AnswerContext): Draft | null {
  const { question, knowledge } = context
  if (question.language !== 'zh' || !HELD_AS_PART.test(question.text) || question.aspects.has('reason')) return null
  const given = findQuantities(fold(question.text), knowledge.lexicon).filter(
    ({ unitClass, threshold }) => unitClass === 'money' && !threshold,
  )
  if (given.length !== 2) return null
  const [one, other] = given.map((amount) => factOf(amount, context))
  if (!one || !other) return null
  const apart = yearOf(one.period) !== yearOf(other.period)
  const inAll = isInAll(one) !== isInAll(other)
  if (!apart && !inAll) return null
  const text = new AnswerText()
  for (const fact of [one, other]) {
    sayFact(text, fact, context)
    text.words('；')
  }
  text.words(
    apart
      ? '两数不属同一年度，不能配对计算完成率。'
      : '两数口径不同（总额不是年度计划数或完成数），不能相除计算完成率。',
  )
  return draft('answered', text)
}

/** The one figure of the documents that an amount of the question is, of the indicators that it names where they have it. */
function factOf(amount: Quantity, { question, knowledge, region }: AnswerContext): FigureFact | undefined {
  const ids = new Set(question.indicators.flatMap((asked) => asked.ids))
  const isAmount = sameAmount(amount)
  const all = knowledge.figures.filter(
    (fact) =>
      (region === undefined || fact.region === region) &&
      fact.measure === 'level' &&
      !fact.proposed &&
      !fact.damaged &&
      fact.value !== null &&
      isAmount(fact.value, fact.unit ?? ''),
  )
  const named = all.filter(({ indicator }) => indicator !== null && ids.has(indicator))
  const found = named.length > 0 ? named : all
  const [first] = found
  return found.every(({ period, name }) => period === first?.period && name === first.name) ? first : undefined
}

/** Tells of a written amount whether it is the one of the question; 300亿 of people is 300亿元. Each unit is measured once. */
function sameAmount({ value, unit }: Quantity): (written: number, writtenUnit: string) => boolean {
  const asked = sizeOfUnit(unit.endsWith('元') ? unit : `${unit}元`)
  const sizes = new Map<string, ReturnType<typeof sizeOfUnit>>()
  return (written, writtenUnit) => {
    const own = sizes.get(writtenUnit) ?? sizeOfUnit(writtenUnit)
    sizes.set(writtenUnit, own)
    return asked.kind === own.kind && Math.abs(value * asked.size - written * own.size) < 1e-6 * own.size
  }
}

function isInAll({ name, quote }: FigureFact): boolean {
  return IN_ALL.test(name) || IN_ALL.test(quote)
}

function sayFact(text: AnswerText, fact: FigureFact, context: AnswerContext): void {
  const { knowledge, question } = context
  const located = paragraphOf(knowledge, fact)
  if (fact.indicator === null) {
    const passage = new AnswerText()
    sayPassage(passage, withClauseBefore(fact, located), context)
    text.append(passage.opened())
    return
  }
  text.period(fact.period, located.document, question.language)
  text.words(indicatorName(fact, knowledge.lexicon.indicators.get(fact.indicator), question.language))
  sayValue(text.words(fact.kind === 'target' ? '目标：' : '：'), fact, knowledge, question.language)
}

/** 等13个项目开工,总投资665亿元: whose total it is stands in the clause before. */
function withClauseBefore({ quote }: FigureFact, located: ReturnType<typeof paragraphOf>) {
  const folded = fold(located.paragraph.text)
  const at = Math.max(0, located.paragraph.text.indexOf(quote))
  const sentence = sentencesOf(folded).find(({ start, end }) => start <= at && at < end) ?? {
    start: 0,
    end: folded.length,
  }
  const clauses = clausesOf(folded, sentence)
  const i = clauses.findIndex(({ start, end }) => start <= at && at < end)
  const start = clauses[i - 1]?.start ?? clauses[i]?.start ?? at
  return {
    located,
    sentence,
    start: Math.max(start, located.paragraph.headLength),
    end: clauses[i]?.end ?? at + quote.length,
  }
}
