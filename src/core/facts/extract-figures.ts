import { textOf } from '../document/cells.ts'
import { isEnglishPaper } from '../document/english-head.ts'
import { fold } from '../document/fold.ts'
import { endOf, isWholeYear } from '../document/periods.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { goalAsides, goalsOfAsides, withoutAsides } from './asides.ts'
import { isValue, mayHoldFigures } from './cell-kinds.ts'
import { withoutShareReferences } from './clause-commitments.ts'
import type { Carried, Scope, Topic } from './clause-context.ts'
import { repairOf } from './clause-damage.ts'
import { goesOnAsYear, periodOf } from './clause-period.ts'
import { clausesOf, goesOnWith, type Span, sentencesOf } from './clauses.ts'
import { englishFigures } from './english-figures.ts'
import type { FigureFact } from './fact.ts'
import { atEnd, isKept, kindOf, tenseOf } from './figure-tense.ts'
import {
  announcedYear,
  announcesGoals,
  goalsFrom,
  goesOnWithGoals,
  leavesGoalsOpen,
  looksBack,
  openedBy,
  opensWithGoal,
  reportsYear,
  staysGoalList,
  takesPlace,
  yearAhead,
  yearMeant,
  yearPlanned,
} from './goal-lists.ts'
import { subjectOfHeading, subjectOfOpening, topicsOfHeadings } from './heading-topics.ts'
import { periodBehind } from './listed-years.ts'
import { baseYear } from './over-years.ts'
import { asInvestment, tellsInvestment } from './parts-of-investment.ts'
import { placeOf } from './place.ts'
import { withoutWordsBesideNumbers } from './plan-goals.ts'
import { readClause } from './read-clause.ts'
import { type RunningYear, runningYear, withProgress, withRunningYear } from './running-time.ts'
import { ESTIMATED, isTimeAlone, REASONS } from './sentence-words.ts'
import { isSilent } from './silent-paragraphs.ts'
import { periodOfColumn } from './table-columns.ts'
import { readRow, subjectOfRow } from './table-row.ts'
import { type ClauseTense, clauseTense, isProposed, modeOf, type SectionTense, sectionTense } from './tense.ts'
import { withTier } from './tier.ts'
import { timeOf } from './time-of-figure.ts'

/** All figures of a document, in the order of the text. */
export function extractFigures(document: PlanDocument, lexicon: Lexicon): FigureFact[] {
  return [...figuresByParagraph(document, lexicon)].flat()
}

/** The same one paragraph at a time, for who must not be held up: the figures of each paragraph in order. */
export function* figuresByParagraph(document: PlanDocument, lexicon: Lexicon): Generator<FigureFact[], void> {
  if (isEnglishPaper(document)) {
    yield* englishFigures(document, lexicon)
    return
  }
  let goalList = false
  let goalYear: string | null = null
  let running: RunningYear | undefined
  for (const paragraph of document.paragraphs) {
    const folded = fold(paragraph.text)
    if (isSilent(paragraph, folded)) {
      yield []
      continue
    }
    running = runningYear(paragraph, folded, sectionTense(document, paragraph), document.year) ?? running
    const section = withProgress(
      withRunningYear(sectionTense(document, paragraph), paragraph, running),
      document,
      paragraph,
    )
    yield paragraph.cells
      ? readCells(document, paragraph, folded, section, lexicon)
      : readSpan(
          document,
          paragraph,
          folded,
          goalList ? { mode: 'target', period: goalYear ?? section.period } : section,
          lexicon,
          { start: paragraph.headLength, end: folded.length },
          subjectOfHeading(paragraph, lexicon) ?? subjectOfOpening(folded.slice(paragraph.headLength), lexicon),
        )
    const leavesOpen = leavesGoalsOpen(folded, section)
    if (announcesGoals(folded, section)) goalYear = announcedYear(folded, section, document)
    else if (leavesOpen) goalYear = yearAhead(section, document)
    goalList = staysGoalList(
      goalList || announcesGoals(folded, section) || leavesOpen,
      folded,
      document.paragraphs[paragraph.ordinal + 1],
    )
  }
}

/** A table's row: cells that are values by themselves, cells that are sentences as sentences. */
function readCells(
  document: PlanDocument,
  paragraph: Paragraph,
  folded: string,
  section: SectionTense,
  lexicon: Lexicon,
): FigureFact[] {
  const sentences = (paragraph.cells ?? []).filter((cell) => mayHoldFigures(cell) && !isValue(textOf(paragraph, cell)))
  const subject = subjectOfRow(document, paragraph, lexicon)
  return [
    ...readRow(document, paragraph, section, lexicon),
    ...sentences.flatMap((cell, i) => {
      const period = periodOfColumn(cell.head, section, document)
      // 年度目标 in a breakdown of tasks heads what is to be done, not the headline goals
      const mode = document.kind === 'tasks' ? section.mode : (modeOf(fold(cell.head)) ?? section.mode)
      const tense = { mode, period }
      const topic = i > 0 && subject ? { id: subject.id, name: subject.word } : undefined
      return readSpan(document, paragraph, folded, tense, lexicon, cell, topic)
    }),
  ]
}

/** The figures of a stretch of a paragraph's text. */
function readSpan(
  document: PlanDocument,
  paragraph: Paragraph,
  folded: string,
  section: SectionTense,
  lexicon: Lexicon,
  span: Span,
  topic?: Topic,
): FigureFact[] {
  const own: Scope = { region: document.region, level: document.level }
  const facts: FigureFact[] = []
  const whole = ' '.repeat(span.start) + folded.slice(span.start, span.end)
  const sentencesIn = (text: string) =>
    sentencesOf(text).flatMap(({ start, end }) =>
      end <= span.start ? [] : [{ start: Math.max(start, span.start), end }],
    )
  const asides = sentencesIn(whole).flatMap((sentence) => goalAsides(whole, sentence))
  const body = withoutAsides(whole, asides)
  const headings = topicsOfHeadings(paragraph, lexicon)
  let carried: Carried = {
    subject: topic?.id ?? null,
    name: topic?.name ?? '',
    period: null,
    scope: own,
    goal: false,
    topics: [],
    named: [],
    strives: false,
    joint: [],
    ofRow: topic !== undefined && paragraph.cells !== undefined,
  }
  let leadPeriod: string | null = null
  /** 2016年,…。…: an earlier year that opens a paragraph is that of its sentences up to one that names another. */
  let opened: string | null = openedBy(body.slice(span.start, span.end), section, document)
  /** Whether a sentence among what is ahead looked back on the last year (过去一年,…取得了很大成绩). */
  let recalls = false
  let estimated = false
  let reasons = false
  let ofWhole = false
  let base: number | null = null
  let ofInvestment = false
  /** The last time that the paragraph named, which 届时 points at. */
  let lastNamed: string | null = null
  /** Whether the sentence before told figures, of which the next may give parts, or opened a list of goals. */
  let tells = false
  for (const sentence of sentencesIn(body)) {
    const isNew = body[sentence.start - 1] !== ';'
    if (isNew) leadPeriod = null
    ofWhole = !isNew && (ofWhole || body.slice(0, sentence.start).split('。').at(-1)?.includes('其中') === true)
    ofInvestment = tellsInvestment(body, sentence, ofInvestment)
    reasons ||= REASONS.test(body.slice(sentence.start, sentence.end))
    estimated = (estimated && !isNew) || ESTIMATED.test(body.slice(sentence.start, sentence.end))
    if (isNew) {
      const recalled: boolean = recalls
      recalls = looksBack(body.slice(sentence.start, sentence.end), recalled, section)
      if (recalls !== recalled) opened = recalls ? `${document.year - 1}` : null
    }
    const goalEnd = goalsFrom(body.slice(sentence.start, sentence.end), section)
    const keeps = goesOnWith(body, sentence)
    // 一季度…。其中,第一产业…;第二产业…: the parts are of the time that the whole is of.
    const isPart = /^\s*其中/.test(body.slice(sentence.start))
    if (isNew && tells && isPart) leadPeriod = carried.period
    const before = facts.length
    const goesOn =
      carried.goal &&
      (goesOnWithGoals(body, sentence.start, sentence.end) ||
        (tells && opensWithGoal(body.slice(sentence.start, sentence.end), lexicon)))
    carried = {
      subject: keeps ? carried.subject : (topic?.id ?? null),
      name: keeps ? carried.name : (topic?.name ?? ''),
      period: ((keeps && (tells || !isPart)) || goesOn ? carried.period : isNew ? null : leadPeriod) ?? opened,
      scope: own,
      goal: goesOn,
      ofRow: topic !== undefined && paragraph.cells !== undefined,
      topics:
        keeps && carried.subject !== null ? [{ id: carried.subject, name: carried.name }] : ofWhole ? [] : headings,
      named: [],
      strives: carried.strives && body[sentence.start - 1] === ';',
      joint: [],
    }
    let segment = sentence.start
    for (const clause of clausesOf(body, sentence)) {
      if (goalEnd !== null && clause.start >= sentence.start + goalEnd)
        carried = {
          ...carried,
          goal: true,
          period: carried.period ?? yearPlanned(body, sentence.start + goalEnd, section),
        }
      const text = body.slice(clause.start, clause.end)
      const named: string | null = /^\s*届时/.test(text)
        ? endOf(lastNamed)
        : periodOf(text, section, yearMeant(text, section, document))
      lastNamed = named ?? lastNamed
      if (named !== null) segment = clause.start
      if (named !== null && isNew && clause.start <= sentence.start + 1 && isTimeAlone(text)) leadPeriod = named
      const opensGoals = goalEnd !== null && clause.end <= sentence.start + goalEnd + 1
      if (named !== null && (goesOnAsYear(named, section) || (opensGoals && isWholeYear(named)))) leadPeriod = named
      if (named !== null && reportsYear(named, body.slice(sentence.start, clause.end), section)) leadPeriod = named
      if (named !== null && opened !== null && takesPlace(named, opened)) opened = null
      const said = named ?? carried.period
      const words = body.slice(segment, clause.end)
      const tense: ClauseTense = carried.goal
        ? { kind: 'target', period: said ?? yearAhead(section, document), headline: true }
        : clauseTense(
            `${estimated ? '预计' : ''}${withoutShareReferences(words)}`,
            section,
            document.period,
            said,
            document.reported,
          )
      const counted = baseYear(text)
      if (counted?.goesOn === true) base = counted.year
      const ofOpening = named === null && opened !== null && said === opened && leadPeriod === null
      const when = { clause: text, said: named, base: counted?.year ?? base, ofOpening }
      const amongGoals = tense.kind === 'target' && tense.headline
      const { text: original, damage } = paragraph
      const readInput = { text: original, folded: body, clause, lexicon, carried, own, damage, amongGoals }
      const read = readClause(readInput)
      facts.push(
        ...(ofInvestment ? read.figures.map(asInvestment) : read.figures)
          .filter((figure) => isKept(figure, tense, section, document))
          .map(({ goal = false, reached, increaseOf, ...figure }) => ({
            ...placeOf(document, paragraph, clause),
            ...figure,
            name: withTier(figure, paragraph, body.slice(0, clause.end)),
            ...(increaseOf !== undefined && tense.kind === 'target'
              ? { indicator: increaseOf, measure: 'growth' as const }
              : {}),
            ...atEnd(
              timeOf(tenseOf(figure, goal, tense, section, words), figure, when, paragraph, document, section),
              reached,
            ),
            ...(tense.kind === 'task' ? { kind: kindOf(figure, tense, section, document, lexicon) } : {}),
            documentKind: document.kind,
            proposed: isProposed(words, kindOf(figure, tense, section, document, lexicon) === 'target'),
            ...(reasons && tense.kind === 'target' && figure.indicator === null
              ? ({ kind: 'task', headline: false } as const)
              : {}),
            ...repairOf(paragraph, sentence),
          })),
      )
      tells = facts.length > before || goalEnd !== null
      carried = { ...carried, ...read.carried, period: periodBehind(text, carried.period, said) }
      const aside = { ...readInput, folded: whole, carried }
      const year = (said ?? section.period).slice(0, 4)
      facts.push(...goalsOfAsides(asides, aside, year, placeOf(document, paragraph, clause), document))
    }
  }
  return withoutWordsBesideNumbers(facts)
}
