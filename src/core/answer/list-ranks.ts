import { isWholeYear } from '../document/periods.ts'
import type { AnswerContext } from './context.ts'
import type { Draft } from './draft.ts'
import { clausesIn } from './list-clauses.ts'
import type { ListQuestion } from './list-question.ts'
import { searchChains } from './list-scope.ts'
import { type ListLine, writeList } from './list-writer.ts'
import { withoutModes } from './without-modes.ts'

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
  return ranksTold(context, asked, wanted)
}

/** What may be said of a rank beside the thing that has it. */
const RANK_ALONE =
  /在|全[国省市区州县]|中心城区|城区|各区|[我咱俺本]们?(?:[省市区县州])?|总体|整体|排名?|[位名][列居次]|[居列]|第几?[名位]?|几?[名位]|[几多]少?|情况|如何|怎[么样]+|是|的|里面?|呢|啊|呀|嘛|吧|了|到底|究竟|目前|现在|如今|\P{Script=Han}/gu
/** Among whom a rank is asked. */
const AMONG = /全[国省市州]|中心城区/u

/**
 * 我区在全市排第几, and no word of what is ranked: every rank that the documents tell of the time asked about, among those
 * asked about, each with its subject. Null where a thing is named.
 */
export function ranksOfPlace(context: AnswerContext, asked: ListQuestion): Draft | null {
  const { question, knowledge } = context
  if (!question.aspects.has('rank') || question.indicators.length > 0 || question.language === 'en') return null
  if (withoutModes(question.content, question, knowledge.regions).replace(RANK_ALONE, '') !== '') return null
  const among = AMONG.exec(question.text)?.[0]
  return ranksTold(context, asked, ANY_RANK, (words) => among === undefined || words.includes(among))
}

function ranksTold(
  context: AnswerContext,
  asked: ListQuestion,
  wanted: RegExp,
  isAmong: (words: string) => boolean = () => true,
): Draft | null {
  const { question } = context
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
        const lines = clauses.flatMap((clause, i) => {
          if (!wanted.test(clause.words) || !isAmong(clause.words)) return []
          const before = clauses[i - 1]
          // a clause that opens with the rank has its subject in the one before
          const leans = /^[并且还均都]?(?:在|排名|位居|位列|名列|居|全[国省市区县]|中心城区)/.test(clause.words)
          const start = leans && before && before.sentence === clause.sentence ? before.start : clause.start
          return clause.end - start > LONGEST
            ? [{ located, words: clause.words }]
            : [{ located, words: located.paragraph.text.slice(start, clause.end) }]
        })
        // a rank and the next one that goes on from it are one line
        return lines.filter(({ words }, i) => lines[i + 1]?.words.startsWith(words) !== true)
      }),
    }))
    .filter(({ lines }) => lines.length > 0)
  return writeList(context, groups)
}
