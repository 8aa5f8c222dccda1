import { isWholeYear, yearOf } from '../document/periods.ts'
import type { FigureFact } from '../facts/fact.ts'
import { contentStretches } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import type { PickWords } from '../question/pick-words.ts'
import { residue } from '../question/residue.ts'
import { hasWord, withoutWords } from '../question/words.ts'
import { regionLabel } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { sayValue } from './fact-words.ts'
import { headlineFacts, lineHead } from './list-targets.ts'
import { sayMissed } from './missed-targets.ts'
import { yearsOf } from './select-facts.ts'

/** 除了固投, 不算固投: what is set aside stands in the first group. */
const EXCEPT =
  /(?:除了?|除去|除开|扣除|去掉|不算|不含|不包括)(.{1,30}?)(?:之外|以外|外|[,，、]|的?(?=还有|其他|其它|其余)|的(?=主要|目标|指标|各项|预期))/u
const EXCEPT_EN =
  /\b(?:apart from|except(?: for)?|other than|besides|excluding)\s+(.{2,60}?)(?=,|\?|$| which| what| are| were)/i
/** More lines than anybody reads beside the one that was asked for. */
const MOST_OTHERS = 4

type Pick = 'missed' | 'except' | 'falling' | 'rising' | 'unnumbered' | 'amounts' | 'extreme'

/**
 * 哪个指标降幅最大, 哪些没有数字, 除了固投还有哪些目标: some of the headline indicators of one year. Null where the question
 * names anything else beside them, or no such set can be made: growth alone is ranked, and only within one period.
 */
export function respondPick(context: AnswerContext, words: PickWords, intents: readonly Intent[]): Draft | null {
  const { question, region, knowledge } = context
  if (region === undefined && new Set(knowledge.documents.map((document) => document.region)).size > 1) return null
  if (question.aspects.has('reason') || question.aspects.has('forecast')) return null
  const lower = question.text.toLowerCase()
  const aside = asideOf(context)
  const pick = pickOf(lower, words, aside.length > 0)
  if (!pick || !saysNothingElse(context, words, intents)) return null
  if (pick === 'missed') return question.indicators.length === 0 ? sayMissed(context) : null
  const named = question.indicators.filter(({ word }) => !aside.includes(word))
  const ids = new Set(named.flatMap((asked) => asked.ids))
  if ((named.length > 0 && ids.size < 2) || (pick === 'except' && named.length > 0)) return null
  const falls = hasWord(lower, words.falling)
  const asideIds = new Set(question.indicators.filter(({ word }) => aside.includes(word)).flatMap((asked) => asked.ids))
  const facts = ofTheirSection(factsFor(context, pick, falls)).filter(
    ({ indicator }) => indicator !== null && !asideIds.has(indicator) && (ids.size === 0 || ids.has(indicator)),
  )
  if (pick === 'extreme') return sayExtreme(facts, falls, hasWord(lower, words.least), context)
  const picked = facts.filter((fact) => fits(fact, pick))
  return picked.length === 0 ? null : sayPicked(picked, pick, context)
}

/** The indicators' words that the question sets aside. */
function asideOf({ question: { text, indicators } }: AnswerContext): string[] {
  const match = EXCEPT.exec(text) ?? EXCEPT_EN.exec(text)
  if (!match) return []
  const end = match.index + match[0].length
  return indicators.filter((asked) => asked.start >= match.index && asked.end <= end).map(({ word }) => word)
}

function pickOf(lower: string, words: PickWords, setsAside: boolean): Pick | null {
  if (setsAside) return hasWord(lower, words.others) || /哪/.test(lower) ? 'except' : null
  if (hasWord(lower, words.missed)) return 'missed'
  if (hasWord(lower, words.unnumbered)) return 'unnumbered'
  if (hasWord(lower, words.amounts)) return 'amounts'
  if (!/哪|几[个项]|从[大小高低]到|排|指标[?？。]*$|what|which/.test(lower)) return null
  const compared = hasWord(lower, words.growth) || hasWord(lower, words.falling)
  if (hasWord(lower, words.most) || hasWord(lower, words.least)) return compared ? 'extreme' : null
  if (hasWord(lower, words.falling)) return 'falling'
  return hasWord(lower, words.rising) ? 'rising' : null
}

/** Beside the indicators, the time and the words of picking nothing is said: no other things are picked among. */
function saysNothingElse(
  { question, knowledge }: AnswerContext,
  words: PickWords,
  intents: readonly Intent[],
): boolean {
  const bare = residue(question, question.words, knowledge, intents).toLowerCase()
  return contentStretches(withoutWords(bare, Object.values(words))).every((stretch) => stretch.length < 2)
}

/** The headline figures to pick from: of goals, or of what was done in the longest part of the year. */
function factsFor(context: AnswerContext, pick: Pick, falls: boolean): FigureFact[] {
  const { question, planYear } = context
  const part = question.periods.find((period) => !isWholeYear(period))
  const isGoal = question.aspects.has('target') || /目标|\b(?:targets?|goals?)\b/i.test(question.text)
  const actuals = part !== undefined || falls || pick === 'rising' || (question.aspects.has('actual') && !isGoal)
  const wanted = actuals && !(isGoal && part === undefined && !falls)
  const years = question.years.length > 0 ? question.years.slice(0, 1) : [planYear, ...otherYears(context)]
  for (const year of years) {
    const facts = headlineFacts(context, year, wanted, part !== undefined && yearOf(part) === year ? part : undefined)
    const [longest] = [...new Set(facts.map(({ period }) => period))].sort(
      (a, b) => countOf(facts, b) - countOf(facts, a),
    )
    const ofOne = facts.filter(({ period }) => !wanted || period === longest)
    if (ofOne.length > 1) return ofOne
  }
  return []
}

/** The figures of the section that holds most of them: a rate of some task elsewhere is no headline. */
function ofTheirSection(facts: readonly FigureFact[]): readonly FigureFact[] {
  const sectionOf = ({ file, section }: FigureFact) => `${file}#${section.join('#')}`
  const counts = new Map<string, number>()
  for (const fact of facts) counts.set(sectionOf(fact), (counts.get(sectionOf(fact)) ?? 0) + 1)
  const [most, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0]
  return count >= LEAST_IN_SECTION ? facts.filter((fact) => sectionOf(fact) === most) : facts
}

const LEAST_IN_SECTION = 4

function countOf(facts: readonly FigureFact[], period: string): number {
  return facts.filter((fact) => fact.period === period).length
}

function otherYears({ knowledge, region, planYear }: AnswerContext): number[] {
  const years = documentsOf(knowledge, region).map(({ year }) => year)
  const ofFacts = yearsOf(knowledge, 'gdp', region)
  return [...new Set([...years, ...ofFacts])].filter((year) => year < planYear).sort((a, b) => b - a)
}

function fits(fact: FigureFact, pick: Pick): boolean {
  const isGrowth = fact.measure === 'growth' && fact.value !== null && !fact.damaged
  if (pick === 'falling') return isGrowth && (fact.value ?? 0) < 0
  if (pick === 'rising') return isGrowth && (fact.value ?? 0) > 0
  if (pick === 'amounts') return fact.measure === 'level' && fact.value !== null && !fact.damaged
  if (pick === 'unnumbered') return fact.value === null && !fact.damaged
  return true
}

const HEADS: Record<Exclude<Pick, 'extreme' | 'missed'>, readonly [string, string]> = {
  except: ['其他主要指标：', ', other main indicators:'],
  falling: ['主要指标中下降的：', ', main indicators that fell:'],
  rising: ['主要指标中增长的：', ', main indicators that rose:'],
  amounts: ['主要指标中给出数量的：', ', main indicators given as amounts:'],
  unnumbered: ['主要指标中没有写明具体数值的：', ', main indicators without a number:'],
}

function sayPicked(
  facts: readonly FigureFact[],
  pick: Exclude<Pick, 'extreme' | 'missed'>,
  context: AnswerContext,
): Draft {
  const { language } = context.question
  const text = new AnswerText()
  sayTime(text, facts, context).words(say(language, ...HEADS[pick]))
  let last: FigureFact | undefined
  for (const fact of facts) {
    const goesOn = last?.indicator === fact.indicator && last.name === fact.name
    text.words(goesOn ? say(language, '，', ', ') : `\n${lineHead(fact, context)}`)
    sayValue(text, fact, context.knowledge, language)
    last = fact
  }
  return draft('answered', text)
}

function sayTime(text: AnswerText, facts: readonly FigureFact[], { knowledge, question }: AnswerContext): AnswerText {
  const [first] = facts
  const document = knowledge.documents.find(({ file }) => file === first?.file)
  return first && document
    ? text.words(regionLabel(knowledge, document)).period(first.period, document, question.language)
    : text
}

/** The growth rate that is the highest or lowest by the numbers as they are written, with those it was held against. */
function sayExtreme(
  facts: readonly FigureFact[],
  falls: boolean,
  least: boolean,
  context: AnswerContext,
): Draft | null {
  const { language } = context.question
  const rates = facts.filter(
    ({ measure, value, value2, damaged, unit }) =>
      measure === 'growth' && value !== null && value2 === undefined && !damaged && unit === '%',
  )
  const ranked = rates.filter(({ value }) => !falls || (value ?? 0) < 0).sort((a, b) => (b.value ?? 0) - (a.value ?? 0))
  if (ranked.length < 2) return null
  if (falls !== least) ranked.reverse()
  const best = ranked.filter(({ value }) => value === ranked[0]?.value)
  const others = ranked.slice(best.length, best.length + MOST_OTHERS)
  const label = falls
    ? least
      ? say(language, '降幅最小', 'smallest fall')
      : say(language, '降幅最大', 'largest fall')
    : least
      ? say(language, '增速最低', 'lowest growth')
      : say(language, '增速最高', 'highest growth')
  const text = new AnswerText()
  sayTime(text, best, context).words(
    say(language, `主要指标中按所写增速，${label}的是`, `, by the rates written, ${label}: `),
  )
  best.forEach((fact, i) => {
    text.words(`${i === 0 ? '' : say(language, '；', '; ')}${lineHead(fact, context)}`)
    sayValue(text, fact, context.knowledge, language)
  })
  text.words(say(language, '。', '.'))
  if (others.length > 0) text.words(say(language, '相比的有：', ' Compared with: '))
  others.forEach((fact, i) => {
    text.words(`${i === 0 ? '' : say(language, '；', '; ')}${lineHead(fact, context)}`)
    sayValue(text, fact, context.knowledge, language)
  })
  return draft('answered', others.length > 0 ? text.words(say(language, '。', '.')) : text)
}
