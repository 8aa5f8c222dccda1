import { AnswerText } from '../answer/answer-text.ts'
import type { Citation } from '../answer/citation.ts'
import { Figure } from '../answer/figure.ts'
import type { Post } from '../rooms/post.ts'
import type { Assessment, AssessmentRow } from './assessment.ts'
import { both, type Candidate, groupOf, type SectionDraft, wholeOf } from './candidate.ts'
import { findPairs } from './find-pairs.ts'
import { UNASKED } from './gated-line.ts'
import type { IndicatorRow } from './indicator-row.ts'
import { rowsOf } from './indicator-rows.ts'
import { documentsBehind, footOf, headOf, notesOf, titleOf, writeRemarks } from './post-head.ts'
import type { MonthlyInput } from './summary.ts'
import { indicatorTable, timesOf, writeIndicators } from './write-indicators.ts'

/** A month's circular: the indicator table, and the office's own assessment in the order and words of its spreadsheet. */
export interface Monthly {
  readonly post: Post
  readonly rows: readonly IndicatorRow[]
}

/**
 * Composes the monthly circular. Units are assessed by nobody but the office: what stands of them is its spreadsheet's rows
 * with file and row, unsorted, and that it is the office's is said. Throws UnsupportedFigure for a figure without a source.
 */
export function composeMonthly(input: MonthlyInput): Monthly {
  const { knowledge, assessment } = input
  const lastMonth = input.month.startsWith(`${input.planYear}-`) ? Number(input.month.slice(5, 7)) : 12
  const pairs = findPairs(knowledge, { ...input, lastMonth })
  const { count, shares, others } = writeIndicators(pairs, input, [])
  const opened = both(new AnswerText().append(count).words('。'))
  const drafts: SectionDraft[] = [
    { heading: '一、主要指标', candidates: [opened, ...shares, ...others] },
    ...(assessment === null ? [] : [{ heading: '二、考核情况', candidates: assessmentLines(assessment) }]),
    writeRemarks('审核说明', input.remarks ?? []),
  ]
  const [documents, times] = [documentsBehind(pairs, knowledge), timesOf(pairs, knowledge)]
  return {
    post: {
      kind: 'summary',
      title: titleOf(input, '计划执行情况通报', input.month),
      head: headOf(input),
      sections: groupOf(drafts),
      more: wholeOf(drafts),
      table: { ...indicatorTable(pairs, input), notes: notesOf(input, documents, times) },
      foot: footOf(input, documents, times),
      actions: [],
    },
    rows: rowsOf(pairs, knowledge),
  }
}

function assessmentLines({ file, sheet, rows, bare }: Assessment): Candidate[] {
  const intro = new AnswerText().words('以下为办公室考核结果，载于表格《').asked(file, file)
  intro
    .words('》（工作表“')
    .asked(sheet, sheet)
    .words('”）')
    .figure(Figure.count(rows))
    .words('行，按原表顺序照录，本汇总不评分、不排名。')
  const left = bare.map((row) => `第${row}行`).join('、')
  return [
    both(intro),
    ...rows.map((row) => both(rowLine(file, row))),
    ...(bare.length === 0 ? [] : [both(copied(file, bare[0] ?? 1, `只有一格、未照录：${left}`))]),
  ]
}

/** 区城管局：较好，路面修复按期（第3行）。 */
function rowLine(file: string, { unit, assessment, remark, row }: AssessmentRow): AnswerText {
  const said = [assessment, remark, `第${row}行`].filter((piece) => piece !== null)
  const text = `${unit}：${said.join('，')}`
  return copied(file, row, text)
}

/** A text as a spreadsheet's own, cited as a row that nobody can ask for. */
function copied(file: string, row: number, text: string): AnswerText {
  const citation: Citation = {
    ...{
      code: `${UNASKED}${file} ${row}`,
      document: file,
      digest: false,
      section: [],
      paragraph: row,
      text,
      quote: text,
    },
  }
  return new AnswerText().record(citation, text).words('。')
}
