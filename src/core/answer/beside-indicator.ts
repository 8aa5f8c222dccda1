import { fold } from '../document/fold.ts'
import { wholeHeldAgainst } from '../question/held-against-whole.ts'
import type { Question } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { fromTo } from './from-to.ts'
import { quotesIndicator } from './quotes-indicator.ts'
import { respondLookup } from './respond-lookup.ts'
import { sayPassage } from './say-passage.ts'
import { asksMet, besideWhole, statedBeside } from './stated-beside.ts'

/**
 * What the figures of an indicator leave open: a rank or a part that only a clause beside them tells is quoted from it;
 * a partner, a place or a part that none of the quoted clauses names is not answered by the whole's figures.
 */
export function besideIndicator(made: Draft, context: AnswerContext): Draft {
  const { question } = context
  if (question.language === 'en') return made
  const bothEnds = fromTo(made, context)
  if (bothEnds) return bothEnds
  if (made.outcome === 'not_stated' && question.aspects.has('rank')) {
    const looked = respondLookup(context)
    if (looked.outcome === 'answered' && tellsRank(looked) && quotesIndicator(looked, context)) return looked
  }
  if (made.outcome === 'not_stated' && SHARE.test(question.text)) {
    const looked = respondLookup(context)
    if (looked.outcome === 'answered' && tellsShare(looked) && quotesIndicator(looked, context)) return looked
  }
  const beside = made.outcome === 'not_stated' || lacksGoal(made, context) ? statedBeside(made, context) : undefined
  if (beside) {
    const text = new AnswerText()
    sayPassage(text, beside, context)
    return draft('answered', text, { note: made.note })
  }
  const whole = wholeHeldAgainst(question.text)
  if (whole !== undefined && made.outcome !== 'not_found') return againstWhole(made, whole, context)
  if (made.outcome === 'answered' && namesAnotherScope(made, context)) return declined(made)
  return made
}

/** The result was said without its goal: the clause beside it may still say that the goal was reached. */
function lacksGoal({ text }: Draft, { question }: AnswerContext): boolean {
  const words = text.parts.flatMap((part) => (part.type === 'words' ? part.text : [])).join('')
  return words.includes('目标文件未写明') || (asksMet(question.text) && !/目标：|任务：/.test(words))
}

/** What the document says of the figure beside the whole's; where it says nothing the figure, and that this is not stated. */
function againstWhole(made: Draft, whole: string, context: AnswerContext): Draft {
  const passage = besideWhole(made, context)
  const text = new AnswerText()
  if (passage) sayPassage(text, passage, context)
  else text.append(made.text.opened()).words(`；与${whole}相比如何，文件未写明。`)
  return draft(passage ? 'answered' : 'not_stated', text, { note: made.note })
}

/** A rank among others: 居全国第26位, 首位. */
const RANK = /第[一二三四五六七八九十\d]+[名位]?|首位|位居前列/u

function tellsRank(made: Draft): boolean {
  return made.text.citations.some(({ quote }) => RANK.test(fold(quote)))
}

/** 占GDP多大比重: a share of another thing. */
const SHARE = /占[^,，。?？]{2,14}?的?(?:多[大少高]|比重|比例|份额|几成|百分之几)/u

function tellsShare(made: Draft): boolean {
  return made.text.citations.some(({ quote }) => /占|比重|比例/.test(quote) && /%|成/.test(quote))
}

/** With, to or for whom: 对欧盟出口, 给翔安区转移支付. */
const PARTNER =
  /(?:^|[^\p{Script=Han}]|[年月度区市县省])(?:对|向|给|往|自|从)(\p{Script=Han}{2,5}?)(?:的)?(?=出口|进口|外贸|投资|贸易|转移|补助|拨|下达)/u
/** Some of the whole: 重点项目里续建的. */
const PART = /(?:里面?|里头|当中|之中|其中)(\p{Script=Han}{2,4}?)的?(?:有|是|占)?(?:多少|几)/u
/** A county or a town by its name; 城区, 园区, 地区 are none. */
const PLACE = /(\p{Script=Han}{2})(?:区|县|旗|镇|乡|街道)(?!域|间|块|级|位|划|别|分|隔|长|委|政府)/gu
const NO_PLACE =
  /[全各本我该哪城园景小社辖设新校库矿林牧郊灾特片老分地市主开发试验示范经济自贸保税功能口岸核心中心农牧行政整个和与及的在了年啥么]$|^[全各本我该哪整每]/u

function namesAnotherScope(made: Draft, context: AnswerContext): boolean {
  const text = fold(context.question.text)
  const asked = [PARTNER.exec(text)?.[1], PART.exec(text)?.[1], ...placesNamed(context.question, context)]
  const names = asked.filter((name) => name !== undefined)
  if (names.length === 0) return false
  const quotes = made.text.citations.map(({ quote }) => fold(quote))
  return names.some((name) => !quotes.some((quote) => quote.includes(name.slice(0, 2))))
}

/** Places that the question names and that are no region of the documents. 2020年汀乡: a region whose short name ends in a kind. */
function placesNamed({ text, regions }: Question, { knowledge }: AnswerContext): string[] {
  const own = knowledge.documents.map(({ region }) => region)
  const others = regions
    .filter(({ known }) => known)
    .reduce((rest, { start, end }) => `${rest.slice(0, start)}${' '.repeat(end - start)}${rest.slice(end)}`, text)
  return [...others.matchAll(PLACE)]
    .map(([, name = '']) => name)
    .filter((name) => !NO_PLACE.test(name) && !own.some((region) => region.includes(name)))
}

function declined(made: Draft): Draft {
  const text = new AnswerText().words('文件未写明所问的内容，最接近的是：')
  return draft('not_stated', text.append(made.text), { note: made.note, suggestions: made.suggestions })
}
