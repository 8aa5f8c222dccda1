import { AnswerText } from '../answer/answer-text.ts'
import type { Citation } from '../answer/citation.ts'
import type { Post } from '../rooms/post.ts'
import { both, type Candidate, wholeOf } from './candidate.ts'
import { gatedText, UNASKED } from './gated-line.ts'
import { issueLine, titleOf } from './post-head.ts'
import type { ForEditors, SummaryInput } from './summary.ts'

const MOST = 10

/** What editors are told in person: most asked, open, and units without a word. Null where there is nothing. */
export function composeEditors(
  input: Pick<SummaryInput, 'region' | 'planYear' | 'day' | 'issue' | 'editors'>,
): Post | null {
  const { editors } = input
  if (!editors || editors.asked.length + editors.open.length + editors.quiet.length === 0) return null
  const whole = wholeOf(sectionsOf(editors))
  return {
    kind: 'summary',
    title: titleOf(input, '计划执行情况周报：仅供编辑'),
    head: [gatedText(issueLine(input))],
    sections: whole.map(({ heading, lines }) => ({ heading, lines: lines.slice(0, MOST) })),
    more: whole,
    table: null,
    foot: ['自动汇总，不发群。'],
    actions: [],
  }
}

function sectionsOf({ asked, open, quiet }: ForEditors) {
  return [
    { heading: '问得最多', candidates: asked.map((one, i) => line(`asked${i}`, [one.question, `${one.times}次`])) },
    {
      heading: '待处理的问题',
      candidates: open.map((one) => line(`open${one.number}`, [`第${one.number}条`, one.question, `${one.times}次`])),
    },
    {
      heading: '未登记进展的单位',
      candidates: quiet.map((one, i) =>
        line(`quiet${i}`, [one.unit, one.last === null ? '未见登记' : `最近${one.last}`]),
      ),
    },
  ]
}

/** The pieces of a row that was handed in; it is cited as that row, which nobody can ask for. */
function line(id: string, pieces: readonly string[]): Candidate {
  const text = pieces.join('，')
  const citation: Citation = {
    ...{ code: `${UNASKED}${id}`, document: '', digest: false, section: [], paragraph: 1, text, quote: text },
  }
  return both(new AnswerText().record(citation, text).words('。'))
}
