import { fold } from '../document/fold.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import { type Located, mayHold } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { look } from './look.ts'
import { sayPassage } from './say-passage.ts'

/**
 * 惠及人数近■000人，黑块是几: the clause whose words stand around the signs that the asker's copy has in place of some
 * characters, whole as the document has it. Null where no such sign is there; where the words around one stand nowhere, or
 * at places that have something different behind the signs, nothing is filled in.
 */
export function respondMasked(context: AnswerContext): Draft | null {
  const raw = fold(context.question.raw)
  const gaps = gapsOf(raw)
  if (gaps.length === 0) return null
  const found: Passage[] = []
  for (const gap of gaps) {
    const passage = passageAround(gap, context)
    if (!passage) return nearest(context)
    const isShown = found.some((other) => holds(other, passage))
    if (isShown) continue
    const within = found.findIndex((other) => holds(passage, other))
    found.splice(within < 0 ? found.length : within, within < 0 ? 0 : 1, passage)
  }
  const text = new AnswerText()
  for (const passage of found) sayPassage(text.words(text.isEmpty ? '' : '\n'), passage, context)
  return draft('answered', text)
}

function holds(longer: Passage, { located, start, end }: Passage): boolean {
  return longer.located === located && longer.start <= start && end <= longer.end
}

/** What was copied stands nowhere, or at places that differ: nothing is filled in, and the nearest clause is shown as that. */
function nearest(context: AnswerContext): Draft | null {
  const found = look(context, context.question.content)
  if (found.outcome === 'not_found') return null
  const { language } = context.question
  const text = new AnswerText().words(
    say(
      language,
      '文件中没有与所抄字句完全对上的地方，不作补字，最接近的是：',
      'What was copied fits no one place of the documents, and nothing is filled in. ',
    ),
  )
  sayPassage(text, found.passage, context)
  return draft('not_stated', text)
}

/** Signs that stand for a character which cannot be read. */
const MASK = '[\u25a0\u25a1\u2592\u2593\u2588\u2591]'
/** Signs that end what was copied: quotation marks, an ellipsis, a blank, the end of a sentence. */
const COPIED = /[“”‘’"'《》「」…。;?!\s]/u
/** Characters on either side of the signs that have to stand in the text as well. */
const WINDOW = 6
/** What is left of them where the asker's own words follow at once has to be so many, and half of them. */
const LEAST = 4

/** Signs with what was copied on either side of them. */
interface Gap {
  readonly before: string
  readonly length: number
  readonly behind: string
}

/** Signs behind a mark that are asked about (,■是什么). */
const ASKED_ABOUT = /^(?:的?地方|处|里|是|应|为|那|这|盖|挡|遮|代表|指|填|中间|部分|各)/u

/** Signs that have too little beside them, or that the asker's own words speak of, are no copy of anything. */
function gapsOf(raw: string): readonly Gap[] {
  return [...raw.matchAll(new RegExp(`${MASK}+`, 'gu'))].flatMap((match) => {
    const [signs] = match
    const front = raw.slice(0, match.index).split(COPIED).at(-1) ?? ''
    const rest = raw.slice(match.index + signs.length).split(COPIED)[0] ?? ''
    const gap = { before: front.slice(-WINDOW), length: signs.length, behind: rest.slice(0, WINDOW) }
    const isCopied = literals(gap.before) >= 2 || literals(gap.before) + literals(gap.behind) > WINDOW
    const isAsked = /(?:^|[,，:、])$/u.test(gap.before) && ASKED_ABOUT.test(gap.behind)
    return isCopied && !isAsked ? [gap] : []
  })
}

function literals(words: string): number {
  return words.replace(new RegExp(`${MASK}|[,，:、]`, 'gu'), '').length
}

/** The clause around the one text that fits: with as much of what was copied as stands there. */
function passageAround(gap: Gap, context: AnswerContext): Passage | undefined {
  const all = literals(gap.before) + literals(gap.behind)
  for (const { before, behind } of shortened(gap)) {
    const kept = literals(before) + literals(behind)
    const isCutOff = (before === '' && gap.before !== '') || (behind === '' && gap.behind !== '')
    if (kept < LEAST || kept * 2 < all || isCutOff) continue
    for (const count of [`{${gap.length}}`, `{1,${LONGEST_LOST}}?`]) {
      const pattern = new RegExp(`${plainPattern(before)}([^,，。;:\\s]${count})${plainPattern(behind)}`, 'gu')
      const places = placesOf(pattern, `${before} ${behind}`, context)
      const [first] = places
      if (first) return new Set(places.map(({ lost }) => lost)).size === 1 ? clauseAt(first) : undefined
    }
  }
  return undefined
}

const LONGEST_LOST = 6

/** The window, and then less and less of it, from its outer ends. */
function shortened({ before, behind }: Gap): readonly { readonly before: string; readonly behind: string }[] {
  const all = Array.from({ length: before.length + 1 }, (_, i) =>
    Array.from({ length: behind.length + 1 }, (_, k) => ({
      before: before.slice(i),
      behind: behind.slice(0, behind.length - k),
    })),
  )
  return all.flat().sort((a, b) => b.before.length + b.behind.length - a.before.length - a.behind.length)
}

/** What was copied as a pattern: further signs stand for a character each. */
function plainPattern(words: string): string {
  return [...words]
    .map((char) => (new RegExp(MASK, 'u').test(char) ? '.' : char.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')))
    .join('')
    .replace(/[,，]/g, '[,，]')
}

interface Place extends Span {
  readonly located: Located
  readonly lost: string
}

function placesOf(pattern: RegExp, literal: string, context: AnswerContext): readonly Place[] {
  return paragraphsHolding(literal, context).flatMap((located) =>
    [...fold(located.paragraph.text).matchAll(pattern)].flatMap((match) => {
      const [whole, lost = ''] = match
      const place = { located, lost, start: match.index, end: match.index + whole.length }
      const isDamaged = located.paragraph.damage.some(({ start, end }) => start < place.end && place.start < end)
      return isDamaged ? [] : [place]
    }),
  )
}

/** The paragraphs that may have it: those with a run of its characters, else all of the region's. */
function paragraphsHolding(literal: string, { knowledge, region }: AnswerContext): readonly Located[] {
  const [run = ''] = [...literal.matchAll(/\p{Script=Han}{2,}/gu)]
    .map(([words]) => words)
    .sort((a, b) => b.length - a.length)
  const files = new Set(documentsOf(knowledge, region).map(({ file }) => file))
  const all = run === '' ? knowledge.located : mayHold(knowledge, run).flatMap((id) => knowledge.located[id] ?? [])
  return all.filter(({ document }) => files.has(document.file))
}

/** The clauses of a place, and those in front of them that tell of what they are: the whole sentence where that is short. */
function clauseAt({ located, start, end }: Place): Passage | undefined {
  const folded = fold(located.paragraph.text)
  const sentence = sentencesOf(folded).find((one) => one.start <= start && end <= one.end)
  if (!sentence) return undefined
  const clauses = clausesOf(folded, sentence)
  const last = clauses.findLast((one) => one.start < end) ?? sentence
  const first = clauses.find((one) => start < one.end && last.end - one.start <= LONGEST_TOLD)
  const lead = clauses.find((one) => last.end - one.start <= LONGEST_TOLD && one.start <= start)
  const from = (lead ?? first ?? sentence).start
  return { located, sentence, start: Math.max(from, Math.min(start, located.paragraph.headLength)), end: last.end }
}

const LONGEST_TOLD = 60
