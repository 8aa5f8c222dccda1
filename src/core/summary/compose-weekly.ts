import { AnswerText } from '../answer/answer-text.ts'
import { Figure } from '../answer/figure.ts'
import type { Post, PostSection } from '../rooms/post.ts'
import { type Candidate, groupOf, type SectionDraft, wholeOf } from './candidate.ts'
import { composeEditors } from './compose-editors.ts'
import { findPairs, type IndicatorPair } from './find-pairs.ts'
import { fingerprintOf } from './fingerprint.ts'
import { rowsOf } from './indicator-rows.ts'
import { type News, newsOf } from './news.ts'
import { documentsBehind, footOf, headOf, notesOf, titleOf, writeRemarks } from './post-head.ts'
import type { Summary, SummaryInput } from './summary.ts'
import { indicatorTable, timesOf, writeIndicators } from './write-indicators.ts'
import { writeProblems } from './write-items.ts'
import { writeNext } from './write-next.ts'
import { writePlanned } from './write-planned.ts'
import { type ProjectMove, projectMoves, silentProjects, writeMove, writeOwner } from './write-projects.ts'

/**
 * The weekly post of a room as data: what is known of the plan year's targets, what moved since the last post, what is to
 * be coordinated or overdue, which milestones come next. It quotes, counts and computes by the rules of answers; causes,
 * judgements and next steps of its own it has none. Throws UnsupportedFigure for a figure without a source and WenjiError
 * for a remark that may not be posted.
 */
export function composeWeekly(input: SummaryInput): Summary {
  const { knowledge, since } = input
  const pairs = findPairs(knowledge, input)
  const news = newsOf(input)
  const [documents, times] = [documentsBehind(pairs, knowledge), timesOf(pairs, knowledge)]
  const table = { ...indicatorTable(pairs, input), notes: notesOf(input, documents, times) }
  const moves = projectMoves(news)
  const fingerprint = fingerprintOf(stateOf(table.rows, news))
  const unchanged =
    since !== null && (since.fingerprint === undefined ? isQuiet(news) : since.fingerprint === fingerprint)
  const drafts = sectionsOf(input, pairs, news, moves)
  const remarks = writeRemarks('审核说明', input.remarks ?? [])
  const whole = wholeOf([...drafts, remarks])
  const post: Post = {
    kind: 'summary',
    title: titleOf(input, '计划执行情况周报'),
    head: headOf(input),
    sections: unchanged ? quietSections(pairs, remarks) : groupOf([...drafts, remarks]),
    more: whole,
    table,
    foot: footOf(input, documents, unchanged ? [] : times),
    actions: [],
  }
  return { post, unchanged, fingerprint, rows: rowsOf(pairs, knowledge), table, editors: composeEditors(input) }
}

function sectionsOf(
  input: SummaryInput,
  pairs: readonly IndicatorPair[],
  news: News,
  moves: readonly ProjectMove[],
): SectionDraft[] {
  const { knowledge, day, namesLate = false } = input
  const { count, shares, others } = writeIndicators(pairs, input, news.freshNotes)
  return [
    { heading: '一、总体情况', candidates: [sayMovement(count, news, moves), ...shares] },
    { heading: '二、主要指标', candidates: others },
    {
      heading: '三、重点项目',
      candidates: [
        ...moves.map((move) => writeMove(move, news, knowledge)),
        ...silentProjects(news, input),
        ...news.freshOwners.map((entry) => writeOwner(entry, news)),
      ],
    },
    { heading: '四、存在问题及需协调事项', candidates: writeProblems(news, knowledge, namesLate) },
    { heading: '五、下步安排', candidates: [...writeNext(news, knowledge, day), ...writePlanned(news, input)] },
  ]
}

/** …；本期登记进展5条、新开工1个、完工1个、销号1项。 The group's line leaves out how many notes there are. */
function sayMovement(count: AnswerText, news: News, moves: readonly ProjectMove[]): Candidate {
  const { freshNotes, freshItems, moved, newlyOverdue } = news
  const of = (kind: ProjectMove['kind']) => moves.filter((move) => move.kind === kind)
  const confirmed = moved.filter(({ item }) => item.state === 'confirmed')
  const counts = [
    ['登记进展', freshNotes, '条'],
    ['新开工', of('started'), '个'],
    ['完工', of('finished'), '个'],
    ['新增事项', freshItems, '项'],
    ['销号', confirmed, '项'],
    ['新过时限未销号', newlyOverdue, '项'],
  ] as const
  const write = (shown: readonly (typeof counts)[number][]) => {
    const text = new AnswerText().append(count)
    const there = shown.filter(([, list]) => list.length > 0)
    there.forEach(([label, list, unit], i) => {
      text
        .words(`${i === 0 ? '；本期' : '、'}${label}`)
        .figure(Figure.count(list))
        .words(unit)
    })
    return text.words('。')
  }
  return { brief: write(counts.slice(1)), full: write(counts) }
}

/** One line, and whatever an approver put in. */
function quietSections(pairs: readonly IndicatorPair[], remarks: SectionDraft): PostSection[] {
  const untold = pairs.length > 0 && pairs.every(({ actual, beside }) => actual === null && beside === null)
  const text = `本周指标、项目、事项均无新登记${untold ? '；各项预期目标均未见进度数据' : ''}。`
  return [{ heading: '', lines: [{ text, codes: [] }] }, ...wholeOf([remarks])]
}

function isQuiet({ freshNotes, freshOwners, freshItems, moved, newlyOverdue }: News): boolean {
  return [freshNotes, freshOwners, freshItems, moved, newlyOverdue].every(({ length }) => length === 0)
}

/** What two posts that tell the same have in common. */
function stateOf(rows: readonly (readonly string[])[], { notes, owners, items, overdue }: News): string {
  return JSON.stringify([
    rows,
    notes.map(({ number }) => number),
    owners.map(({ number }) => number),
    items.map(({ number, version, state }) => [number, version, state]),
    overdue.map(({ number }) => number),
  ])
}
