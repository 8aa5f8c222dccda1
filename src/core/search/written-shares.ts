import { fold } from '../document/fold.ts'
import type { FigureFact } from '../facts/fact.ts'
import { baseUnit } from '../facts/unit-scales.ts'
import { figuresIn, type Knowledge, type Located, paragraphOf } from './knowledge.ts'
import { keptWithIndex } from './of-index.ts'

/** 计划, 年度目标, 预算: whose it is stands in the subject and not in these words. */
const GOAL_ALONE = /^(?:年度|全年|年初|调整后?|年)*(?:计划|目标|任务|预算)+数?$/
const TIME = /^(?:年度|全年|年初|本年|当年|调整后?|变动|汇总|年)+/

/** A share or a rate of a raise as a text writes it, the amount that it is of, and the amounts that may be the whole. */
export interface WrittenShare {
  readonly share: FigureFact
  readonly part: FigureFact
  readonly wholes: readonly FigureFact[]
}

/** The shares of a corpus that stand beside the amount they tell of: 完成9.11亿元,占年度投资的28.18%. */
export const writtenShares = keptWithIndex((knowledge: Knowledge): readonly WrittenShare[] =>
  knowledge.located.flatMap((located) => {
    const facts = figuresIn(knowledge, located).filter(({ damaged }) => !damaged)
    return facts.flatMap((share, at) => {
      if (share.value === null || share.amount === null || (share.comparator !== '=' && share.comparator !== '≈'))
        return []
      const part = partOf(share, facts.slice(0, at), located)
      if (!part) return []
      const wholes =
        share.measure === 'share' ? wholesOf(share, part, facts, located, knowledge) : raisedWholes(part, knowledge)
      return [{ share, part, wholes }]
    })
  }),
)

/** The amount in the same sentence of which the share is told. */
function partOf(share: FigureFact, before: readonly FigureFact[], located: Located): FigureFact | undefined {
  const folded = fold(located.paragraph.text)
  const at = folded.indexOf(fold(share.quote))
  const part = before.findLast((fact) => fact.measure === 'level' && fact.value !== null && fact.amount !== null)
  if (!part || at < 0 || part.value === 0) return undefined
  const from = folded.lastIndexOf(fold(part.quote), at)
  if (from < 0 || /[。;!?\n]/.test(folded.slice(from, at))) return undefined
  if (share.measure === 'share') {
    const goal = part.kind === 'target' && share.kind !== 'target'
    const own = goal ? before.findLast((fact) => fact.measure === 'level' && fact.kind === share.kind) : part
    return own && (own.name === share.name || (own.indicator !== null && own.indicator === share.indicator))
      ? own
      : undefined
  }
  const raised = /^(?:拟)?(调[增减])/.exec(part.name)?.[1]
  return raised !== undefined && share.measure === 'growth' && fold(share.name).startsWith(`${raised}幅度`)
    ? part
    : undefined
}

/** What the share may be of. */
function wholesOf(
  share: FigureFact,
  part: FigureFact,
  facts: readonly FigureFact[],
  { document }: Located,
  knowledge: Knowledge,
): FigureFact[] {
  const reference = fold(share.reference ?? '').replace(/的$/, '')
  if (reference === '') return []
  const sameThing = (fact: FigureFact) =>
    fact.name === part.name || (fact.indicator !== null && fact.indicator === part.indicator)
  const counts = (fact: FigureFact) => fact !== part && comparable(fact, part)
  if (GOAL_ALONE.test(reference)) {
    if (/预算|调整|变动/.test(reference)) return []
    const goals = (among: readonly FigureFact[]) =>
      among.filter((fact) => counts(fact) && (fact.kind === 'target' || fact.kind === 'task') && sameThing(fact))
    const here = goals(facts)
    if (here.length > 0) return here
    return goals(knowledge.figures).filter(
      (fact) => fact.region === document.region && fact.period === part.period.slice(0, 4) && part.indicator !== null,
    )
  }
  const endingIn = (words: string) =>
    words.length >= 3 ? facts.filter((fact) => counts(fact) && fact.name.endsWith(words)) : []
  const whole = endingIn(reference)
  const named = whole.length > 0 ? whole : endingIn(reference.replace(TIME, ''))
  const own = named.filter((fact) => sameThing(fact) || headOfList(fact, knowledge).includes(part.name))
  return own.length > 0 ? own : named
}

/** The amounts of the section that a raise may be of: 年度投资49.77亿元 for 调增年度投资7.85亿元. */
function raisedWholes(part: FigureFact, { figures }: Knowledge): FigureFact[] {
  return figures.filter(
    (fact) =>
      fact.file === part.file &&
      fact.section.join() === part.section.join() &&
      fact.ordinal <= part.ordinal &&
      fact !== part &&
      comparable(fact, part) &&
      fact.name.length >= 4 &&
      part.name.endsWith(fact.name.slice(-4)),
  )
}

function comparable(whole: FigureFact, part: FigureFact): boolean {
  return (
    whole.measure === 'level' &&
    (whole.value ?? 0) > 0 &&
    whole.value2 === undefined &&
    whole.amount !== null &&
    baseUnit(whole.unit ?? '').unit === baseUnit(part.unit ?? '').unit
  )
}

/** The words of the sentence up to a figure, from 其中 on where there is one: what its list is about. */
function headOfList(fact: FigureFact, knowledge: Knowledge): string {
  const folded = fold(paragraphOf(knowledge, fact).paragraph.text)
  const before = folded.slice(0, folded.indexOf(fold(fact.quote)) + fact.quote.length)
  return before.split(/[。;!?\n]|其中/).at(-1) ?? ''
}
