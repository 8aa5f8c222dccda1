import { isWholeYear } from '../document/periods.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { clausesIn } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'
import { searchChains } from './list-scope.ts'
import { type ListLine, writeList } from './list-writer.ts'

/** Which ranks there are is asked, and not that of one thing. */
const ASKS_RANKS =
  /(?:哪些|哪几|有什么|列).{0,10}(?:第一|前列|首位|领先|排名|名次)|(?:第一|前列|首位|领先|排名)的?.{0,4}(?:哪些|哪几|有什么|列)/
/** 第一 that is a rank: not 第一季度, 第一批. */
const FIRST =
  /(?:排名|排|位居|位列|居|列|名列).{0,8}(?:第一|首位)|(?:全[国省市区县]|城区|同类)第一(?!时间|季度|批|产业|书记|[中小]学|医院|[个次轮期家])/
const AT_THE_FRONT = /(?:排名|位居|位列|居|列|名列).{0,8}前列/
const ANY_RANK = /(?:排名|位居|位列|名列|居全).{0,8}(?:第[一二三四五六七八九十\d]+|首位|前列)/
const LONGEST = 60

/** 有哪些排名第一: the clauses that tell a rank, of the time asked about. Null where one thing's rank is asked. */
export function listRanks(context: AnswerContext, asked: ListQuestion): Draft | null {
  const { question } = context
  if (!ASKS_RANKS.test(question.text) || question.indicators.length > 0 || asked.fields.length > 0) return null
  const wanted = /第一|首位/.test(question.text) ? FIRST : /前列/.test(question.text) ? AT_THE_FRONT : ANY_RANK
  const groups = searchChains(context, question.periods.some((period) => !isWholeYear(period)) ? null : asked.tense)
    .flatMap((chain) => chain.flat())
    .map((part) => ({
      document: part.document,
      period: part.period,
      ahead: part.ahead,
      zh: '排名',
      en: 'Ranks',
      lines: part.paragraphs.flatMap((located): ListLine[] => {
        const clauses = clausesIn(located)
        return clauses.flatMap((clause, i) => {
          if (!wanted.test(clause.words)) return []
          const before = clauses[i - 1]
          // a clause that opens with the rank has its subject in the one before
          const leans = /^[并且还均都]?(?:在|排名|位居|位列|名列|居)/.test(clause.words)
          const start = leans && before && before.sentence === clause.sentence ? before.start : clause.start
          return clause.end - start > LONGEST
            ? [{ located, words: clause.words }]
            : [{ located, words: located.paragraph.text.slice(start, clause.end) }]
        })
      }),
    }))
    .filter(({ lines }) => lines.length > 0)
  return writeList(context, groups)
}
