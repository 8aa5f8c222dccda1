import { fold } from '../document/fold.ts'
import { NOTE_SECTION } from '../document/parse-outline.ts'
import { isSpan } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Span } from './clauses.ts'
import { readSentence } from './english-sentence.ts'
import { englishSection, periodIn } from './english-tense.ts'
import type { FigureFact, FigureKind } from './fact.ts'
import { placeOf } from './place.ts'
import type { SectionTense } from './tense.ts'

/** The figures of an English paper, a paragraph at a time. Only what a lexicon's indicator is named for is one. */
export function* englishFigures(document: PlanDocument, lexicon: Lexicon): Generator<FigureFact[], void> {
  let list: string | null = null
  for (const paragraph of document.paragraphs) {
    const text = fold(paragraph.text)
    if (paragraph.section[0] === NOTE_SECTION) {
      yield []
      continue
    }
    const section = englishSection(document, paragraph)
    yield readParagraph(document, paragraph, text, section, list, lexicon)
    const opens = ANNOUNCES.test(text) && /:\s*$/.test(text)
    if (opens) list = periodIn(text, document.year) ?? aheadOf(section, document)
    else if (list !== null && !isItem(text)) list = null
  }
}

/** A goal of a list stands on a line of its own, or ends as those do that others follow. */
function isItem(text: string): boolean {
  return /^\s*(?:[■●◆•▪*—–-]|\(?\d{1,2}[.)])|;\s*(?:and)?\s*$/.test(text) || !/[.。]\s*$/.test(text)
}

/** The main targets for this year are …: what follows are goals. */
const ANNOUNCES =
  /\b(?:(?:main|major|key|principal|primary|general|overall|projected|expected|anticipated|development|headline)\s(?:[\w'’-]+\s){0,6}?(?:targets?|goals?|objectives)|(?:targets|goals|objectives) (?:for|of)\b|(?:set|sets|following) (?:[\w'’-]+ ){0,4}(?:targets|goals))\b[^.;:]*(?::|\b(?:are|include|is|were)\b)/i

function aheadOf(section: SectionTense, { year }: PlanDocument): string {
  return section.mode === 'past' ? `${year}` : section.period
}

function readParagraph(
  document: PlanDocument,
  paragraph: Paragraph,
  text: string,
  section: SectionTense,
  list: string | null,
  lexicon: Lexicon,
): FigureFact[] {
  const facts: FigureFact[] = []
  /** The time of the goals that this sentence lists, or of the list that the paragraph stands in. */
  let goals = list
  for (const sentence of sentencesOf(text)) {
    const words = text.slice(sentence.start, sentence.end)
    if (text[sentence.start - 1] !== ';') {
      const opens = ANNOUNCES.exec(words)
      goals =
        list ??
        (opens && section.mode !== 'past'
          ? (periodIn(words.slice(0, opens[0].length), document.year) ?? section.period)
          : null)
      if (opens && goals === null && AHEAD.test(words)) goals = periodIn(words, document.year) ?? `${document.year}`
    }
    const said = readSentence(words, lexicon)
    for (const { at, goal, ...figure } of said) {
      const named = namedAround(words, at, document.year)
      const tense = tenseOf({ words, goal, goals, named: wholeOf(named, goals, figure), section, document })
      const headline = lexicon.indicators.get(figure.indicator ?? '')?.headline !== false
      facts.push({
        ...placeOf(document, paragraph, sentence),
        ...figure,
        // a growth that is held against the goal is of the year that it was set for
        kind: tense.kind === 'target' && !headline && !goal && goals === null ? 'task' : tense.kind,
        period: tense.period,
        region: document.region,
        level: document.level,
        strive: STRIVES.test(words.slice(0, at)),
        damaged: false,
        documentKind: document.kind,
        headline: tense.kind === 'target' && (goal || goals !== null),
        proposed: false,
      })
    }
  }
  return facts
}

/** 6 percent a year by 2021: in a list of goals for five years a growth up to the last is one of them all. */
function wholeOf(named: string | null, goals: string | null, { measure }: Pick<FigureFact, 'measure'>): string | null {
  return measure === 'growth' && goals !== null && isSpan(goals) && named === goals.slice(5) ? goals : named
}

const STRIVES = /\b(?:strive|striving|endeavou?r|aim(?:ing)? (?:for|to))\b[^,;:]*$/i
const AHEAD = /\b(?:this year|for 20\d\d)\b/i
const WILL = /\b(?:will|shall|aims? (?:to|for|at)|is to|are to|plans? to|planned to|strive|targets?|goals?)\b/i
const EXPECTED = /\b(?:is|are|was|were) (?:expected|projected|estimated) to\b/i

function tenseOf({
  words,
  goal,
  goals,
  named,
  section,
  document,
}: {
  readonly words: string
  readonly goal: boolean
  readonly goals: string | null
  readonly named: string | null
  readonly section: SectionTense
  readonly document: PlanDocument
}): { kind: FigureKind; period: string } {
  const period = named ?? goals ?? section.period
  if (goal || goals !== null) return { kind: 'target', period }
  const isOver = Number(/(\d{4})$/.exec(period)?.[1] ?? period.slice(0, 4)) < document.year
  if (isOver) return { kind: EXPECTED.test(words) ? 'estimate' : 'actual', period }
  if (section.mode !== 'past') return { kind: 'target', period }
  if (WILL.test(words)) return { kind: 'target', period: named ?? `${document.year}` }
  return { kind: EXPECTED.test(words) ? 'estimate' : 'actual', period }
}

/** The time that is named nearest in front of a place, or in the same clause behind it. */
function namedAround(words: string, at: number, year: number): string | null {
  const behind = /^[^,;:]*/.exec(words.slice(at))?.[0] ?? ''
  const clause = words.slice(0, at).split(/[;:]/).at(-1) ?? ''
  return periodIn(behind, year) ?? periodIn(clause, year) ?? null
}

/** Sentences of an English text, closed by a mark with a blank or the end behind it; none within No. 5 or U.S. */
function sentencesOf(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(/[.。;!?](?=\s|$)|\n/g)) {
    const before = text.slice(0, match.index)
    if (match[0] === '.' && /\b(?:No|U\.S|Mr|Ms|Dr|St|vs|approx|[A-Z])$/.test(before)) continue
    if (match.index > start) spans.push({ start, end: match.index })
    start = match.index + 1
  }
  if (text.length > start) spans.push({ start, end: text.length })
  return spans
}
