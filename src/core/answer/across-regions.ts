import { shortRegion } from '../document/build-document.ts'
import { askedComparison } from '../question/asked-comparison.ts'
import type { AskedRegion } from '../question/asked-region.ts'
import type { Intent } from '../question/intent.ts'
import { standsInText } from '../search/knowledge.ts'
import { AnswerText } from './answer-text.ts'
import { askRegion } from './ask-region.ts'
import { compareRegions } from './compare-regions.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { eachRegion, everyRegion } from './each-region.ts'
import { respondLookup } from './respond-lookup.ts'
import { rowOfRegion } from './row-of-region.ts'
import { sayDocumentsThere } from './target-words.ts'

/** Chooses the regions that a question is answered for; `first` is the intent that it is tried as first. */
export function acrossRegions(
  context: AnswerContext,
  first: Intent,
  answerIn: (inRegion: AnswerContext) => Draft,
): Draft {
  const { question } = context
  if (first.needs.includes('only_cue')) return answerIn(context)
  const compared = compareRegions(context)
  if (compared) return compared
  const row = rowOfRegion(context)
  if (row) return row
  const [paper] = question.regions.filter((region) => region.asDocument && region.known)
  const spokenOf = question.regions.filter((region) => region !== paper && region.name !== paper?.name)
  if (paper && spokenOf.length > 0 && spokenOf.every((region) => !region.known))
    return ofAnother(context, paper.name, spokenOf) ?? notOfPlace(context, paper.name, spokenOf)
  const known = [...new Set(question.regions.filter((region) => region.known).map((region) => region.name))]
  if (question.regions.length > 0 && known.length === 0)
    return ofAnother(context, context.region, question.regions) ?? otherRegion(context)
  if (known.length > 1 || question.regions.some((region) => !region.known)) return eachRegion(context, known, answerIn)
  if (OF_ONE_REGION.includes(first.responder) && context.region === undefined)
    return asksEach(context) ? everyRegion(context, answerIn) : askRegion(context, answerIn)
  return answerIn(context)
}

/** 各地目标分别是多少: every region is asked about, though none by its name. */
function asksEach({ question, knowledge }: AnswerContext): boolean {
  return askedComparison(question.text, 0, knowledge.lexicon)?.kind === 'each'
}

/** 按湖北的报告,武汉的目标: what one region's paper says of another place, only in a passage that names it. */
function ofAnother(context: AnswerContext, region: string | undefined, places: readonly AskedRegion[]): Draft | null {
  const names = places.map(({ name }) => shortRegion(name))
  const named = places.some(({ name }) => standsInText(context.knowledge, name))
  if (!named) return null
  const whole = region === undefined ? [...context.knowledge.regions.keys()] : [region]
  for (const one of whole) {
    const looked = respondLookup({ ...context, region: one })
    const quotes = looked.text.citations.map(({ quote }) => quote)
    const speaks = quotes.some((quote) => names.some((name) => quote.includes(name)))
    if (looked.outcome === 'answered' && speaks) return looked
  }
  return null
}

function notOfPlace(context: AnswerContext, region: string, places: readonly AskedRegion[]): Draft {
  const place = shortRegion(places[0]?.name ?? '').replace(/\d/g, '')
  const text = new AnswerText().words(
    say(
      context.question.language,
      `${region}的文件未写明${place}的所问内容。`,
      `The documents of ${region} do not state this of ${place}.`,
    ),
  )
  return draft('not_stated', sayDocumentsThere(text, { ...context, region }))
}

/** Ways of answering that make sense for one region at a time. */
const OF_ONE_REGION: readonly Intent['responder'][] = ['targets', 'target_list']

/** The question is about a region that no document speaks for. */
function otherRegion(context: AnswerContext): Draft {
  const { question } = context
  const name = question.regions[0]?.name.replace(/\d/g, '') ?? ''
  const text = new AnswerText().words(
    say(
      question.language,
      `可查文件中没有${name}的文件，未找到所问的数。`,
      `There is no document of ${name} on record; the figure was not found.`,
    ),
  )
  return draft('not_found', sayDocumentsThere(text, context))
}
