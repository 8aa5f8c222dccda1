import { fold } from '../document/fold.ts'
import type { Paragraph } from '../document/plan-document.ts'
import type { FigureFact } from './fact.ts'

const TIER = /[省市州区县旗]本级/g

/**
 * The name of a figure of one tier of a budget (市本级), which the heading above it or the sentence before it tells: a
 * figure of the whole region has another. `before` is the folded paragraph up to the end of the figure's clause.
 */
export function withTier(
  { name, indicator }: Pick<FigureFact, 'name' | 'indicator'>,
  { section }: Pick<Paragraph, 'section'>,
  before: string,
): string {
  if (indicator === null || name.includes('本级')) return name
  const sentence = before.split('。').at(-1) ?? ''
  const whole = /全[省市州区县旗](?!本级)/.test(sentence.split(/本级/).at(-1) ?? '')
  const tier =
    sentence.match(TIER)?.at(-1) ??
    fold(section.at(-1) ?? '')
      .match(TIER)
      ?.at(-1)
  return tier === undefined || whole ? name : `${tier}${name}`
}
