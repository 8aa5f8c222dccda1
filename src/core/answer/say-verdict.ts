import type { AnswerText } from './answer-text.ts'
import { difference } from './arithmetic.ts'
import type { ComparedFigures, RegionFigures } from './compared-figures.ts'
import type { AnswerContext } from './context.ts'
import { say } from './draft.ts'
import { citedFigure } from './fact-words.ts'
import { sayWithFormula } from './say-formula.ts'
import { rangeOf, type ValueRange } from './value-range.ts'

interface Ranged {
  readonly one: RegionFigures
  readonly range: ValueRange
}

/**
 * Says whose figure is the highest or the lowest by the numbers as they are written; of two exact ones how far they lie
 * apart. Ranges that reach up to it are named, and 左右 or 以上 stay words: nothing is judged beyond the numbers.
 */
export function sayVerdict(
  text: AnswerText,
  regions: readonly RegionFigures[],
  kind: 'highest' | 'lowest',
  context: AnswerContext,
): void {
  const { language } = context.question
  const ranged = regions.flatMap((one) => {
    const range = one.main && rangeOf(one.main)
    return range ? [{ one, range }] : []
  })
  const [first] = ranged
  const comparable = ranged.filter(({ range }) => range.kind === first?.range.kind)
  if (!first || comparable.length < 2) {
    text.words(
      regions.length < 2
        ? say(language, '\n其他地区没有可比的数。', '\nThe other regions have no figure to compare.')
        : say(language, '\n口径或单位不同，不能比较高低。', '\nThey differ in measure or unit and are not ranked.'),
    )
    return
  }
  const best = bestOf(comparable, kind)
  const names = best.same.map(({ one }) => one.region).join(say(language, '、', ', '))
  const all = best.same.length === comparable.length
  text.words(
    all
      ? say(language, '\n所写数字相同', '\nThe numbers written are the same')
      : kind === 'highest'
        ? say(language, `\n按所写数字，${names}最高`, `\nBy the numbers written, ${names} is the highest`)
        : say(language, `\n按所写数字，${names}最低`, `\nBy the numbers written, ${names} is the lowest`),
  )
  if (best.reaching.length > 0) {
    const others = best.reaching.map(({ one }) => one.region).join(say(language, '、', ', '))
    text.words(say(language, `；${others}为区间，与之有重叠`, `; the range of ${others} overlaps with it`))
  }
  sayDistance(text, comparable, context)
  if (!all && hasWords(comparable))
    text.words(
      say(
        language,
        '（“左右”“以上”等用词照原文，不作进一步判断）',
        ' (“about” and “at least” are kept as written and not judged)',
      ),
    )
  text.words(say(language, '。', '.'))
}

/** The ones with the best plain number, and ranges that reach it. */
function bestOf(
  all: readonly Ranged[],
  kind: 'highest' | 'lowest',
): { same: readonly Ranged[]; reaching: readonly Ranged[] } {
  const sign = kind === 'highest' ? 1 : -1
  const sure = ({ range }: Ranged) => sign * (sign > 0 ? range.low : range.high)
  const atBest = ({ range }: Ranged) => sign * (sign > 0 ? range.high : range.low)
  const top = Math.max(...all.map(sure))
  const same = all.filter((one) => sure(one) === top)
  return { same, reaching: all.filter((one) => !same.includes(one) && atBest(one) >= top) }
}

function hasWords(all: readonly Ranged[]): boolean {
  return all.some(({ one }) => one.main !== undefined && one.main.comparator !== '=')
}

/** Two exact figures in one unit: how far apart, with the formula. */
function sayDistance(
  text: AnswerText,
  all: readonly Ranged[],
  { knowledge, question: { language } }: AnswerContext,
): void {
  const [a, b, ...others] = all.map(({ one }) => one.main)
  if (!a || !b || others.length > 0 || a.comparator !== '=' || b.comparator !== '=' || a.value === b.value) return
  const result = difference(a, b)
  if (!result) return
  const inputs = [a, b].map((fact) => citedFigure(fact, knowledge))
  const unit = a.measure === 'level' ? (a.unit ?? '') : say(language, '个百分点', ' percentage points')
  text.words(say(language, '，相差', ', by '))
  sayWithFormula(text, { text: `${result.text}${unit}`, formula: result.formula, inputs }, language)
}

/** What stands apart: other measures, other levels of government, regions without the figure, regions without a document. */
export function sayNotCompared(
  text: AnswerText,
  { regions, without, undocumented }: ComparedFigures,
  missing: readonly string[],
  { question: { language } }: AnswerContext,
): void {
  const list = (names: readonly string[]) => names.map(plain).join(say(language, '、', ', '))
  const other = regions.filter(({ main }) => main === undefined).map(({ region }) => region)
  if (other.length > 0 && other.length < regions.length)
    text.words(
      say(
        language,
        `\n口径不同或未给数字，不参与比较：${list(other)}。`,
        `\nAnother measure or no number, not compared: ${list(other)}.`,
      ),
    )
  if (new Set(regions.map(({ level }) => level)).size > 1)
    text.words(
      say(language, '\n各地层级不同（省、市、县级）。', '\nThe regions are of different levels of government.'),
    )
  if (without.length > 0)
    text.words(
      say(language, `\n文件未列该年这一数的：${list(without)}。`, `\nNot listed for that year: ${list(without)}.`),
    )
  if (undocumented.length > 0)
    text.words(
      say(
        language,
        `\n没有该年文件的：${list(undocumented)}。`,
        `\nNo document of that year for: ${list(undocumented)}.`,
      ),
    )
  if (missing.length > 0)
    text.words(
      say(
        language,
        `\n可查文件中没有${list(missing)}的文件。`,
        `\nThere is no document of ${list(missing)} on record.`,
      ),
    )
}

function plain(name: string): string {
  return name.replace(/\d/g, '')
}
