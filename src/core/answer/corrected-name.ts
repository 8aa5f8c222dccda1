import { fold } from '../document/fold.ts'
import { clausesOf, sentencesOf } from '../facts/clauses.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { contentStretches } from '../question/content.ts'
import { mayHold, standsInText } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { fitsYears } from './passage-fits.ts'
import { sayPassage } from './say-passage.ts'

/** A place by its name and kind, and what is named after it: 珞喻路 and 文旅商贸带. */
const NAMED_AFTER = /^(\p{Script=Han}{1,3}[路街道湖河渠桥园村镇片])(\p{Script=Han}{4,})$/u

/**
 * 珞喻路文旅商贸带, where the documents write 武珞路文旅商贸带 and no other: a name of which all agrees but part of the place in
 * front. What they write is told, and that the asker's place stands in none. Undefined where the place stands somewhere,
 * shares nothing with the other but its kind, several are named so, or more is asked than what is said of it.
 */
export function correctedName(context: AnswerContext): Draft | undefined {
  const { question, knowledge } = context
  const { language, aspects, attributes, text: said } = question
  const asksMore = aspects.has('when') || aspects.has('reason') || attributes.length > 0
  if (language !== 'zh' || asksMore || askedAmount(said, knowledge.lexicon) !== null) return undefined
  for (const stretch of contentStretches(question.content)) {
    const [, place = '', thing = ''] = NAMED_AFTER.exec(stretch) ?? []
    if (place === '' || standsInText(knowledge, place)) continue
    const written = namedSo(place, thing, context)
    const [first] = written
    if (!first || written.some(({ name }) => name !== first.name)) continue
    const text = new AnswerText().words(`文件未提到“${place}”，写的是“`)
    text.name(`${first.name}${thing}`, first.passage.located, '').words('”：')
    sayPassage(text, first.passage, context)
    return draft('answered', text)
  }
  return undefined
}

interface Written {
  readonly name: string
  readonly passage: Passage
}

/** The clauses in which the thing is named after another place of that kind that shares a character with the asker's. */
function namedSo(place: string, thing: string, context: AnswerContext): readonly Written[] {
  const { knowledge, region } = context
  const kind = place.slice(-1)
  const before = new RegExp(`\\p{Script=Han}{${place.length - 1}}${kind}$`, 'u')
  return mayHold(knowledge, thing).flatMap((id): Written[] => {
    const located = knowledge.located[id]
    if (!located || (region !== undefined && located.document.region !== region)) return []
    const folded = fold(located.paragraph.text)
    const at = folded.indexOf(thing)
    const name = at < 0 ? undefined : before.exec(folded.slice(0, at))?.[0]
    if (name === undefined || !sharesFront(name, place)) return []
    const sentence = sentencesOf(folded).find(({ start, end }) => start <= at && at < end)
    const clause = sentence && clausesOf(folded, sentence).find(({ start, end }) => start <= at && at < end)
    if (!sentence || !clause) return []
    const start = Math.max(clause.start, located.paragraph.headLength)
    const passage = { located, sentence, start, end: clause.end }
    return fitsYears(passage, context) ? [{ name, passage }] : []
  })
}

function sharesFront(name: string, place: string): boolean {
  return [...name.slice(0, -1)].some((char) => place.slice(0, -1).includes(char))
}
