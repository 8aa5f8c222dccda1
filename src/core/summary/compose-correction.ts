import { AnswerText } from '../answer/answer-text.ts'
import type { Citation } from '../answer/citation.ts'
import { Figure } from '../answer/figure.ts'
import { periodName } from '../document/periods.ts'
import type { Post } from '../rooms/post.ts'
import { gatedLine, gatedText } from './gated-line.ts'
import type { CitedFigure, FigureChange } from './summary.ts'

/**
 * The post that puts a figure right where it was said: 原, 现, 依据. `name` is what the figure is of, as the lexicon calls
 * it. Throws UnsupportedFigure where a figure does not stand in its quote.
 */
export function composeCorrection(
  change: FigureChange,
  { name, approver, day }: { readonly name: string; readonly approver?: string; readonly day: string },
): Post {
  const { was, now, basis } = change
  const words = citationOf(basis.code, basis.words, basis.words)
  const title = new AnswerText().words('更正：').asked(name, name).words('（')
  sayPeriod(title, was)
  return {
    kind: 'correction',
    title: gatedText(title.words('）')),
    head: [gatedText(new AnswerText().figure(Figure.ofHead(day, { day })))],
    sections: [
      {
        heading: '',
        lines: [
          gatedLine(sayFigure(new AnswerText().words('原：'), was).words('。')),
          gatedLine(
            now === null
              ? new AnswerText().words('现：原数撤回，新的记录未列该数。')
              : sayFigure(new AnswerText().words('现：'), now).words('。'),
          ),
          gatedLine(new AnswerText().words('依据：').record(words, basis.words).words('。')),
        ],
      },
    ],
    more: [],
    table: null,
    foot: [
      gatedText(
        approver === undefined
          ? new AnswerText().words('自动汇总，待审核。')
          : new AnswerText().words('自动汇总，经').asked(approver, approver).words('审核。'),
      ),
    ],
    actions: [],
  }
}

function sayFigure(text: AnswerText, { text: said, code, quote }: CitedFigure): AnswerText {
  return text.figure(Figure.cited(said, citationOf(code, quote, quote)))
}

function sayPeriod(text: AnswerText, { period }: CitedFigure): void {
  const name = periodName(period, 'zh')
  text.figure(Figure.ofHead(name, { period }))
}

function citationOf(code: string, text: string, quote: string): Citation {
  return { code, document: '', digest: false, section: [], paragraph: 1, text, quote }
}
