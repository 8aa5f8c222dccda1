import { AnswerText } from '../answer/answer-text.ts'
import { Figure } from '../answer/figure.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import { refusal } from '../remember/fields.ts'
import { type Knowledge, paragraphOf } from '../search/knowledge.ts'
import { callsUponReaders } from './calls.ts'
import { both, type SectionDraft } from './candidate.ts'
import type { IndicatorPair } from './find-pairs.ts'
import { gatedText } from './gated-line.ts'
import type { Remark } from './summary.ts'

/** What stands over and under every summary. */
export interface PostHead {
  readonly region: string
  readonly planYear: number
  readonly day: string
  readonly issue: number
  readonly approver?: string | undefined
  /** True where it goes out without anybody's approval. */
  readonly direct?: boolean | undefined
}

/** 武昌区2021年计划执行情况周报 */
export function titleOf(head: PostHead, kind: string, month?: string): string {
  const text = new AnswerText().words(head.region)
  if (month === undefined) text.figure(Figure.ofHead(`${head.planYear}`, { year: head.planYear })).words('年')
  else text.figure(Figure.ofHead(monthName(month), { month }))
  return gatedText(text.words(kind))
}

function monthName(month: string): string {
  return `${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`
}

/** 第3期，数据截至2021-08-02 */
export function issueLine({ issue, day }: Pick<PostHead, 'issue' | 'day'>): AnswerText {
  const text = new AnswerText()
    .words('第')
    .figure(Figure.ofHead(`${issue}`, { issue }))
    .words('期，数据截至')
  return text.figure(Figure.ofHead(day, { day }))
}

/** Issue, day of the data, who approved. */
export function headOf(head: PostHead): string[] {
  const text = issueLine(head).words('，审核人：')
  return [gatedText(head.approver === undefined ? text.words('待定') : text.asked(head.approver, head.approver))]
}

/** Nobody who sees a post for the first time knows what stands behind its lines. */
const CODES = '行末编号为出处，发给问计可查原文。'

/** Where the figures come from, what the codes are, how the share of the year is taken, and whose the post is: nobody's but of who approved it. */
export function footOf(
  { approver, direct }: PostHead,
  documents: readonly PlanDocument[],
  times: readonly Figure[],
): string[] {
  const signed = new AnswerText().words('自动汇总，')
  if (direct === true) signed.words('按设置直接发布，未经审核。')
  else if (approver === undefined) signed.words('待审核。')
  else signed.words('经').asked(approver, approver).words('审核。')
  return [sourcesLine(documents, times), CODES, gatedText(signed)]
}

/** What a table says of itself where it is a file that may be handed on without its post; whoever approved it is not yet known. */
export function notesOf(
  head: Pick<PostHead, 'issue' | 'day'>,
  documents: readonly PlanDocument[],
  times: readonly Figure[],
): string[] {
  return [gatedText(issueLine(head).words('。')), sourcesLine(documents, times)]
}

function sourcesLine(documents: readonly PlanDocument[], times: readonly Figure[]): string {
  const sources = new AnswerText().words('依据：')
  documents.forEach((document, i) => {
    sources
      .words(i === 0 ? '《' : '、《')
      .title(document)
      .words(document.digest ? '》（摘编）' : '》')
  })
  sources.words(documents.length === 0 ? '本地登记的进展和事项' : '及登记的进展、事项')
  times.forEach((formula, i) => {
    sources.words(i === 0 ? '；时间进度按月均衡测算：' : '、').figure(formula)
  })
  return gatedText(sources.words('。'))
}

/** The documents that the indicators of a post stand in, in the order in which they are first cited. */
export function documentsBehind(pairs: readonly IndicatorPair[], knowledge: Knowledge): PlanDocument[] {
  const facts = pairs.flatMap(({ target, actual, beside }) => [
    target,
    ...[actual, beside].flatMap((one) => (one?.from === 'document' ? [one.fact] : [])),
  ])
  return [...new Set(facts.map((fact) => paragraphOf(knowledge, fact).document))]
}

/** What an approver put in, verbatim and said to be theirs. Throws WenjiError for one that calls upon the readers. */
export function writeRemarks(heading: string, remarks: readonly Remark[]): SectionDraft {
  const calling = remarks.find(({ text }) => callsUponReaders(text))
  if (calling)
    throw refusal([
      {
        zh: '审核说明不能要求回复收到、接龙或点赞，请改写',
        en: 'a remark must not ask for acknowledgements, chains or likes; reword it',
      },
    ])
  return {
    heading,
    candidates: remarks.map(({ text, by }) =>
      both(
        new AnswerText()
          .asked(text.replace(/[。.\s]+$/u, ''), text)
          .words('（')
          .asked(by, by)
          .words('）。'),
      ),
    ),
  }
}
