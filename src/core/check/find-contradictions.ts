import type { PersonText } from '../errors.ts'
import type { FigureFact } from '../facts/fact.ts'
import { baseUnit } from '../facts/unit-scales.ts'
import { areApart } from '../facts/written-range.ts'
import { type Corpus, type Finding, placeOfFact } from './finding.ts'
import type { SureFigure } from './sure-figures.ts'
import { both, headOf, said } from './wording.ts'

/** Words of a sentence that gives a number which is settled later, or one that was settled anew. */
const PROVISIONAL = /初步|快报|最终|核实|核定|修订|修正|普查|决算|调整后|口径/
type Sense = 'goal' | 'actual' | 'estimate'

/**
 * The same thing with two values: one region, period, sense and unit, within a document or between two. Goals must be
 * worded alike, what was reached must be able to be so at once (突破4000亿元 and 4211亿元 are). A goal that another
 * document tells otherwise is a restated one; expected against reached and provisional against final are a matter of
 * basis and no contradiction.
 */
export function findContradictions({ sure }: Corpus): readonly Finding[] {
  const groups = new Map<string, SureFigure[]>()
  for (const figure of sure) {
    const key = `${figure.subject} ${figure.fact.period}`
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()].flatMap((group) => {
    const of = (sense: Sense) => group.filter(({ fact }) => senseOf(fact) === sense)
    return [
      ...pairs(of('goal'), of('goal'), differAsGoals),
      ...pairs(of('actual'), of('actual'), differ),
      ...pairs(of('estimate'), of('estimate'), differ),
      ...pairs(of('estimate'), of('actual'), differ),
    ].map(([a, b]) => findingOf(a, b))
  })
}

function senseOf({ kind }: FigureFact): Sense {
  return kind === 'actual' || kind === 'estimate' ? kind : 'goal'
}

/** Each value that differs from the first one, once. */
function pairs(
  left: readonly SureFigure[],
  right: readonly SureFigure[],
  different: (a: SureFigure, b: SureFigure) => boolean,
): [SureFigure, SureFigure][] {
  const [first] = left
  if (!first) return []
  const seen = new Set<string>()
  return right.flatMap((other): [SureFigure, SureFigure][] => {
    const { value, value2, unit, comparator, file } = other.fact
    const key = [value, value2, unit, comparator, file].join(' ')
    if (other === first || other.sentence === first.sentence || seen.has(key)) return []
    if (!sameUnit(first, other) || !different(first, other)) return []
    seen.add(key)
    return [[first, other]]
  })
}

/** 鼓楼区 of one city is not 鼓楼区 of another: the units above must not gainsay each other. */
function sameUnit({ document: a }: SureFigure, { document: b }: SureFigure): boolean {
  return a.parents.length === 0 || b.parents.length === 0 || a.parents.some((name) => b.parents.includes(name))
}

function differ(a: SureFigure, b: SureFigure): boolean {
  return areApart(a.range, b.range)
}

function differAsGoals({ fact: a }: SureFigure, { fact: b }: SureFigure): boolean {
  return a.strive === b.strive && (!sameNumber(a, b) || bound(a) !== bound(b))
}

function sameNumber(a: FigureFact, b: FigureFact): boolean {
  const [one, other] = [baseUnit(a.unit ?? '').factor, baseUnit(b.unit ?? '').factor]
  const near = (x: number, y: number) => Math.abs(x - y) <= 1e-9 * Math.max(Math.abs(x), Math.abs(y), 1)
  const upper = (fact: FigureFact) => fact.value2 ?? fact.value ?? 0
  return near((a.value ?? 0) * one, (b.value ?? 0) * other) && near(upper(a) * one, upper(b) * other)
}

/** 不低于6% and 6%以上 are one bound; so are 超过 and 突破. */
function bound({ comparator }: FigureFact): string {
  return comparator === '>' ? '≥' : comparator === '<' ? '≤' : comparator
}

function findingOf(a: SureFigure, b: SureFigure): Finding {
  const places = [placeOfFact(a.fact), placeOfFact(b.fact)]
  const { zh, en } = headOf(a.fact)
  const values = { zh: `“${said(a.fact)}”与“${said(b.fact)}”`, en: `“${said(a.fact)}” and “${said(b.fact)}”` }
  const within = a.fact.file === b.fact.file
  const where: PersonText = within ? both('同一文件前后', 'within one document') : both('两份文件', 'in two documents')
  if (senseOf(a.fact) !== senseOf(b.fact) || PROVISIONAL.test(a.words) || PROVISIONAL.test(b.words))
    return {
      kind: 'different_basis',
      text: both(
        `${zh}：${where.zh}分别写${values.zh}，口径不同（预计与实际、初步与最终），不作矛盾论`,
        `${en}: ${values.en} ${where.en}, on different bases (expected or reached, provisional or final), no contradiction`,
      ),
      places,
    }
  const goal = senseOf(a.fact) === 'goal'
  if (goal && !within)
    return {
      kind: 'restated_target',
      text: both(`${zh}目标：两份文件写法不一，${values.zh}`, `target for ${en}: told differently, ${values.en}`),
      places,
    }
  if (goal && sameNumber(a.fact, b.fact))
    return {
      kind: 'contradiction',
      text: both(
        `${zh}目标：${where.zh}数字相同、限定词不同，${values.zh}`,
        `target for ${en}: one number with different bounds ${where.en}, ${values.en}`,
      ),
      places,
    }
  const later = !within && a.document.year !== b.document.year
  return {
    kind: 'contradiction',
    text: both(
      `${zh}${goal ? '目标' : ''}：${where.zh}数值不一致，${values.zh}${later ? '（成文年度不同，后者可能经核实修订）' : ''}`,
      `${goal ? 'target for ' : ''}${en}: values differ ${where.en}, ${values.en}${later ? ' (written in different years: the later one may be revised)' : ''}`,
    ),
    places,
  }
}
