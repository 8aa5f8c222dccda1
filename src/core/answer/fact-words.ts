import type { FigureFact } from '../facts/fact.ts'
import type { Indicator } from '../lexicon/schema.ts'
import type { Language } from '../question/normalise.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import type { AnswerText } from './answer-text.ts'
import { cite } from './citation.ts'
import { Figure } from './figure.ts'

/** The words in front of a value that the sentence around it says already. */
const LEAD =
  /^(?:[,，、:\s]|全年|上半年|下半年|前三季度|第?[一二三四]季度|今年|\d{4}年|预期目标|计划目标|目标任务|目标|计划(?!投资)|(?<!预)预期|为(?!预算|年度|计划|目标|任务|全年)|即|且|但|则|从执行看)+/

/** A fact's value in the text's own words: 增长7%, 270亿元以上, 与经济增长基本同步. Verbatim, shortened at the front alone. */
export function valueWords(fact: FigureFact): string {
  const short = fact.wording.replace(LEAD, '')
  return short === '' ? fact.wording : short
}

/** The number of a fact as a figure, for formulas. */
export function citedFigure(fact: FigureFact, knowledge: Knowledge): Figure {
  return Figure.cited(fact.amount ?? valueWords(fact), cite(paragraphOf(knowledge, fact), fact.quote))
}

/** Says the value of a fact, with its citation. */
export function sayValue(text: AnswerText, fact: FigureFact, knowledge: Knowledge, language: Language): AnswerText {
  const located = paragraphOf(knowledge, fact)
  if (fact.damaged) {
    text.cite(located, fact.quote)
    return text.words(
      language === 'zh'
        ? `…${fact.unit ?? ''}（原文疑似缺字，数值不可用）`
        : `…${fact.unit ?? ''} (characters are missing in the source; the value cannot be used)`,
    )
  }
  if (language === 'zh' && fact.joint && fact.amount !== null) return sayShared(text, fact, fact.amount, knowledge)
  if (language === 'zh' && fact.joint && fact.measure === 'rank') text.words(`居${fact.reference ?? ''}`)
  if (language === 'zh') return text.quote(located, fact.quote, valueWords(fact))
  return sayInEnglish(text, fact, knowledge)
}

const COMPARATORS_BEHIND: Partial<Record<FigureFact['comparator'], string>> = { '≈': '左右', '≥': '以上', '≤': '以内' }

/** One value of a shared list: the list's words hold all values, so its own is said with what holds for it. */
function sayShared(text: AnswerText, fact: FigureFact, amount: string, knowledge: Knowledge): AnswerText {
  const falls = (fact.value ?? 0) < 0 && !amount.startsWith('-')
  text.words(
    `${fact.strive ? '力争' : ''}${fact.measure === 'growth' ? (falls ? '下降' : fact.unit === '%' ? '增长' : '增加') : ''}`,
  )
  return text.quote(paragraphOf(knowledge, fact), fact.quote, amount).words(COMPARATORS_BEHIND[fact.comparator] ?? '')
}

const ENGLISH_COMPARATORS: Record<FigureFact['comparator'], string> = {
  '=': '',
  '≈': 'about ',
  '≥': 'at least ',
  '>': 'more than ',
  '≤': 'at most ',
  '<': 'less than ',
  sync: 'in step with ',
  assigned: 'as assigned from above: ',
}

function sayInEnglish(text: AnswerText, fact: FigureFact, knowledge: Knowledge): AnswerText {
  const located = paragraphOf(knowledge, fact)
  if (fact.strive) text.words('strive for ')
  if (fact.amount === null) {
    return text
      .words('“')
      .quote(located, fact.quote, valueWords(fact))
      .words(`” (${ENGLISH_GLOSS[fact.comparator] ?? 'no number'})`)
  }
  if (fact.measure === 'rank') return text.words('“').quote(located, fact.quote, fact.wording).words('”')
  const falls = fact.measure === 'growth' && (fact.value ?? 0) < 0
  // -14.2% is a fall, whoever asks whether it rose; its sign stays as it is written
  const isSigned = falls && fact.amount.startsWith('-')
  if (fact.measure === 'growth') text.words(isSigned ? 'a fall (growth of ' : falls ? 'a fall of ' : 'growth of ')
  text.words(ENGLISH_COMPARATORS[fact.comparator])
  text.quote(located, fact.quote, fact.amount).words(isSigned ? ')' : '')
  if (fact.measure === 'share' && fact.reference !== undefined)
    text.words(
      ` of ${ENGLISH_REFERENCES.find(([form]) => form.test(fact.reference ?? ''))?.[1] ?? `“${fact.reference}”`}`,
    )
  return text
}

const ENGLISH_GLOSS: Partial<Record<FigureFact['comparator'], string>> = {
  '>': 'higher than that, no number',
  '≥': 'not below that, no number',
  sync: 'in step with that, no number',
  assigned: 'the target assigned by the level above, no number',
}

const ENGLISH_REFERENCES: readonly (readonly [RegExp, string])[] = [
  [/预算/, 'the budget'],
  [/年度.*投资|计划投资|投资计划/, "the year's plan"],
  [/投资/, 'the investment'],
  [/计划|目标|任务/, "the year's plan"],
  [/全省/, 'the province'],
  [/全市/, 'the city'],
  [/GDP|生产总值/, 'GDP'],
]

/** How the bot names an indicator: by the document's words in Chinese, by its English name with those behind it in English. */
export function indicatorName(fact: FigureFact, indicator: Indicator | undefined, language: Language): string {
  if (language === 'zh') return fact.joint && indicator ? indicator.zh : fact.name
  return indicator ? `${indicator.en} (${fact.name})` : `“${fact.name}”`
}
