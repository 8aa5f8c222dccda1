import { shortRegion } from '../document/build-document.ts'
import { escapeRegExp } from '../lexicon/alternatives.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { contentOf } from './content.ts'
import type { Intent } from './intent.ts'
import type { Question } from './question.ts'

/** What a question says beside its indicators, regions, times and the intents' own cue words. */
export function residue(
  question: Question,
  words: string,
  { lexicon }: Pick<Knowledge, 'lexicon'>,
  intents: readonly Intent[],
): string {
  let text = words
  for (const asked of question.indicators) {
    const parents = asked.ids.flatMap((id) => Object.keys(lexicon.indicators.get(id)?.under ?? {}))
    const names = [...asked.ids, ...parents].flatMap((id) => [
      lexicon.indicators.get(id)?.zh ?? '',
      ...(lexicon.indicators.get(id)?.written ?? []),
    ])
    for (const name of [asked.word, ...names].filter((word) => word !== '').sort((a, b) => b.length - a.length))
      text = text.replaceAll(name, ' ')
  }
  for (const region of question.regions)
    text = [question.text.slice(region.start, region.end), region.name, shortRegion(region.name)]
      .filter((name) => name !== '')
      .reduce((rest, name) => rest.replaceAll(name, ' '), text)
  return text
    .replace(cueForm(intents), ' ')
    .replace(/(?<![A-Za-z\d.])\d+(?:\.\d+)?(?![A-Za-z\d.])(?:%|个百分点|亿元?|项|家)?(?:以上|左右)?/g, ' ')
}

/** A text without the regions that the question names: they choose the documents. */
export function withoutRegions(said: string, { regions, text }: Question): string {
  return regions.reduce((rest, { start, end }) => rest.replaceAll(text.slice(start, end), ' '), said)
}

/** The content terms of what a question says beside indicators, regions, times and cue words. */
export function residueTerms(question: Question, knowledge: Knowledge, intents: readonly Intent[]): string[] {
  return contentOf(residue(question, question.content, knowledge, intents), (term) =>
    knowledge.index.has(term),
  ).terms.filter((term) => term.length > 1)
}

const cueForms = new WeakMap<readonly Intent[], RegExp>()

/** Matches every word by which intents and their aspects are told, the longest first; English ones as whole words. */
export function cueForm(intents: readonly Intent[]): RegExp {
  const known = cueForms.get(intents)
  if (known) return known
  const cues = intents
    .filter((intent) => !intent.needs.includes('only_cue'))
    .flatMap((intent) => [intent.cues, ...Object.values(intent.aspects)])
  const form = new RegExp(
    `${alternatives(cues.flatMap((words) => words?.zh ?? []))}|\\b${alternatives(cues.flatMap((words) => words?.en ?? []))}\\b`,
    'gi',
  )
  cueForms.set(intents, form)
  return form
}

function alternatives(words: readonly string[]): string {
  if (words.length === 0) return '(?!)'
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length)
  return `(?:${longestFirst.map(escapeRegExp).join('|')})`
}
