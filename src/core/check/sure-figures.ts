import { shortRegion } from '../document/build-document.ts'
import { fold } from '../document/fold.ts'
import { touchesYear } from '../document/periods.ts'
import type { Level, PlanDocument } from '../document/plan-document.ts'
import { sentencesOf } from '../facts/clauses.ts'
import type { FigureFact } from '../facts/fact.ts'
import { ownWords } from '../facts/names.ts'
import { baseUnit } from '../facts/unit-scales.ts'
import { type Range, rangeOf } from '../facts/written-range.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'

/** A figure of which it is sure that it is the named thing's, of the whole region, and in which sense. */
export interface SureFigure {
  readonly fact: FigureFact
  readonly document: PlanDocument
  readonly range: Range
  /** The same for two figures that speak of the same thing in the same sense; kind and period aside. */
  readonly subject: string
  /** Its sentence, by the paragraph and the offset in it. */
  readonly sentence: string
  /** The sentence's own words. */
  readonly words: string
}

/** Words that make a number one of another sense: each such sense is a subject of its own. */
const SENSES =
  /年均|名义|现价|实际(?!完成|使用|利用|到位)|不变价|可比价|同口径|可比口径|自然口径|单季|当月|当季|剔除|扣除|不含|环比|翻番|翻一番|日均|月均|户均|计划外|净增|累计/g
/** Words for the region as a whole, for time and for effort in front of a name. */
const WHOLE =
  /全[国省市区县旗]|我[国省市区县旗]|本[省市区县旗]|全社会|辖区|确定|原定|既定|提出|安排|实现|完成|力争|确保|带动|推动|拉动|促进|预计|初步|核算|其中|今年|明年|去年|上年|力促|保持|稳步|继续|有望|年末|年底/g
/** What was planned, told among what was reached: of which of the two a number is, is not sure. */
const PLANNED = /计划|目标|预期|年初确定/
const OUTSIDE = /[,，;。:!?\n]/

/** The figures of a knowledge whose subject is sure, in the order of documents and text. */
export function sureFigures(knowledge: Knowledge): SureFigure[] {
  return knowledge.figures.flatMap((fact) => sureFigure(fact, knowledge) ?? [])
}

function sureFigure(fact: FigureFact, knowledge: Knowledge): SureFigure | null {
  const range = rangeOf(fact)
  if (range === null || fact.damaged || fact.joint || fact.proposed || fact.amount === null) return null
  const { document, paragraph } = paragraphOf(knowledge, fact)
  const folded = fold(paragraph.text)
  const clause = folded.indexOf(fold(fact.quote))
  const amount = folded.indexOf(fold(fact.amount), clause)
  if (clause < 0 || amount < 0) return null
  const sentence = sentencesOf(folded).find(({ start, end }) => start <= amount && amount < end)
  if (!sentence) return null
  const cell = paragraph.cells?.find(({ start, end }) => start <= amount && amount < end)
  const words = folded.slice(sentence.start, sentence.end)
  const name = fold(fact.name)
  const region = [document.region, shortRegion(document.region)]
  if (cell === undefined) {
    const at = folded.lastIndexOf(name, amount - 1)
    if (name.length < 2 || at < sentence.start) return null
    if (isEnclosed(folded.slice(sentence.start, amount))) return null
    const front = folded.slice(Math.max(sentence.start, paragraph.headLength), at)
    const between = folded.slice(at + name.length, amount)
    if (!isPlain(frontOf(front), region) || namesOther(front, fact, document)) return null
    if (!isPlain(between.replace(amounts(knowledge.lexicon), ''), region)) return null
    if (fact.kind === 'actual' && PLANNED.test(`${frontOf(front)}${between}`)) return null
  }
  const said = cell === undefined ? folded.slice(folded.lastIndexOf(name, amount - 1), amount) : (cell.head ?? '')
  const senses = [...new Set([...`${said}${fact.wording}`.matchAll(SENSES)].map(([word]) => word))].sort()
  if (namesOtherYear(folded.slice(sentence.start, amount), fact)) return null
  const thing = thingOf(fact, knowledge.lexicon)
  if (thing === null) return null
  return {
    ...{ fact, document, range, words, sentence: `${fact.file} ${fact.ordinal} ${sentence.start}` },
    subject: [
      thing,
      fact.measure,
      fact.reference ?? '',
      baseUnit(fact.unit ?? '').unit,
      fact.region === document.region ? fact.region : `${document.region} ${fact.region}`,
      ...senses,
    ].join(' '),
  }
}

/** The words between the last mark outside the name's own clause and the name. */
function frontOf(text: string): string {
  return text.split(OUTSIDE).at(-1) ?? ''
}

/** True where words say nothing but whom, when and how: no other thing, no part of the region. */
function isPlain(text: string, region: readonly string[]): boolean {
  const rest = region.reduce((left, name) => left.replaceAll(name, ''), text.replace(/^\s*(?:——|\d{1,2}[.、])\s*/, ''))
  return ownWords(rest.replace(WHOLE, '')).length === 0 && !/\d(?!\d{3}年)/.test(rest.replace(/20\d\d年/g, ''))
}

/** Amounts with their units, for leaving them out of the words between a name and a later value of its. */
function amounts({ units }: Lexicon): RegExp {
  return new RegExp(`-?\\d[\\d,]*(?:\\.\\d+)?(?:${units.pattern})`, 'g')
}

const LEVEL_SIGNS: Readonly<Record<Level, RegExp>> = {
  national: /全[省市]/,
  province: /全[国市]/,
  city: /全[国省]/,
  county: /全[国省市]/,
  street: /全[国省市区县]/,
}

/** 全市预期目标为…: a sentence that names the unit above (or those below) while the figure is told of the document's own. */
function namesOther(front: string, fact: FigureFact, { region, level }: PlanDocument): boolean {
  const county = level === 'county' && region.endsWith('市')
  return fact.region === region && LEVEL_SIGNS[level].test(county ? front.replaceAll('全市', '') : front)
}

/** A year that stands in front of the number and is none of the figure's own: 2021年预计… in a plan for 2022. */
function namesOtherYear(front: string, { period }: FigureFact): boolean {
  const years = [...front.matchAll(/(20\d\d)年/g)].map(([, year]) => Number(year))
  return years.length > 0 && !years.some((year) => touchesYear(period, year))
}

/** True behind a bracket that is still open: what stands in brackets is said of another sense. */
function isEnclosed(before: string): boolean {
  return (before.match(/\(/g)?.length ?? 0) > (before.match(/\)/g)?.length ?? 0)
}

/** What is measured: the indicator, where its own name stands there and no wider or narrower one; else the name itself. */
function thingOf({ indicator, name }: FigureFact, lexicon: Lexicon): string | null {
  if (indicator !== null)
    return lexicon.written.exact(fold(name)).includes(indicator) ? indicator : `${indicator}:${name}`
  return isOwnName(name) ? name : null
}

/** A name that tells one thing from others by itself: no 总投资, no verb alone, no list. */
function isOwnName(name: string): boolean {
  return /^\p{Script=Han}{5,}$/u.test(name) && !/分别|[、和与及等]|总投资|计划投资|年度投资|比上年|高于|低于/.test(name)
}
