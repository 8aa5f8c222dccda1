import { citationCode } from '../document/plan-document.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { AnswerText } from './answer-text.ts'
import { askRegion } from './ask-region.ts'
import type { AnswerContext } from './context.ts'
import { documentsOf } from './context.ts'
import { type Draft, draft } from './draft.ts'
import { listAnnounced } from './list-announced.ts'
import { listCommitments } from './list-commitments.ts'
import { listDeeds } from './list-deeds.ts'
import { listNamedSection } from './list-named-section.ts'
import { asksForNames, listNames } from './list-names.ts'
import { listOfKind } from './list-of-kind.ts'
import { listProblems } from './list-problems.ts'
import { type ListQuestion, readListQuestion } from './list-question.ts'
import { listRanks } from './list-ranks.ts'
import { listSection } from './list-section.ts'
import { asksForStage, listStage } from './list-stages.ts'
import { listTheme } from './list-theme.ts'

/** What is asked of one thing and never of a list. */
const OF_ONE = ['reason', 'forecast', 'rank', 'gap', 'progress', 'compare', 'when', 'breakdown'] as const

/**
 * Answers a question for a list or a summary: the headings of a section, the problems named, what a document says of a
 * field or a place, tasks with a number, names behind a count, projects at a stage. Every item is a verbatim clause with
 * its paragraph. Null where no list is asked for, or where the documents hold none that could be made honestly: then
 * look-up answers, or refuses.
 */
export function respondList(context: AnswerContext): Draft | null {
  const ranks = listRanks(context, readListQuestion(context))
  if (ranks) return ranks
  if (!mayAskList(context)) return null
  const asked = readListQuestion(context)
  if (isAboutIndicator(context, asked)) return context.question.indicators.length > 0 ? listNamedSection(context) : null
  const regions = new Set(documentsOf(context.knowledge, context.region).map(({ region }) => region))
  if (regions.size < 2) return listInRegion(context, asked)
  const drafts = new Map([...regions].map((region) => [region, listInRegion({ ...context, region }, asked)]))
  if ([...drafts.values()].every((made) => made === null)) return null
  const inRegion = (region: string | undefined) => drafts.get(region ?? '') ?? draft('not_found', new AnswerText())
  return askRegion(context, ({ region }) => inRegion(region), false)
}

function listInRegion(context: AnswerContext, asked: ListQuestion): Draft | null {
  const special =
    listProblems(context, asked) ??
    listOfKind(context) ??
    listAnnounced(context) ??
    listDeeds(context, asked) ??
    listNames(context, asked) ??
    listCommitments(context, asked)
  if (special) return special
  // a field's other clauses are neither the counted things nor at the stage asked about
  if (asksForNames(context, asked)) return listSection(context, asked)
  if (asksForStage(context, asked)) {
    const made = listStage(context, asked)
    // what is done about approvals is asked, and not which one project is at that stage
    const [only, ...others] = made?.text.citations ?? []
    const isOfOne = only !== undefined && others.length === 0 && !only.quote.includes('、')
    return isOfOne && asked.asks.has('measures') ? null : made
  }
  const made = listSection(context, asked) ?? listTheme(context, asked)
  return made && leavesListOut(made, context) ? null : made
}

/** One short clause, beside which its own sentence lists things: 重点针对甲、乙、丙等方面, 组织力量攻关. The sentence is the answer. */
function leavesListOut({ text: { citations } }: Draft, { knowledge }: AnswerContext): boolean {
  const [only, ...others] = citations
  if (!only || others.length > 0 || only.quote.includes('、')) return false
  const located = knowledge.located.find(
    ({ document, paragraph }) => document.title === only.document && citationCode(document, paragraph) === only.code,
  )
  if (!located) return false
  const { text } = located.paragraph
  const at = text.indexOf(only.quote)
  const end = text.indexOf('。', at)
  const sentence = text.slice(text.lastIndexOf('。', at) + 1, end < 0 ? undefined : end)
  return at >= 0 && /、[^,，;；]*、[^,，;；]*等(?:\p{Script=Han}{0,4}(?:任务|工作|举措|措施|重点))/u.test(sentence)
}

/** 是…吗, 确认一下: one statement is held against the text. */
const CONFIRMS =
  /吗|对不对|对吧|是不是|有没有|是否|确认|核实|核对|什么程度|(?:怎么|如何)(?:概括|表述|说|写)|^(?:is|are|was|were|did|does|do|has|have|will|can)\b/i

/** Forms in which English asks for several things. */
const LISTS_IN_ENGLISH =
  /\b(?:which|quantified|tasks|commitments|problems|measures|lists?|summar\w*|outline|overview|names?|main|every|what (?:are|were|is being|was) (?:the|being|done)|what (?:\w+ )?(?:measures|steps|projects|problems|tasks|schools|roads|works?|plots|parks|areas|units|companies|institutions)|how (?:is|are|was|were) .* (?:helped|supported|improved)|what did|what does .* (?:do|plan))\b/i

/** 还差在哪 asks for shortcomings, and for no amount. */
const LACKS = /[差短弱]在/

/** A time, a reason, a rank, an owner, an amount: no list, whatever its words. */
function mayAskList({ question, knowledge }: AnswerContext): boolean {
  if (question.language === 'en' && !LISTS_IN_ENGLISH.test(question.text)) return false
  const asked = OF_ONE.filter((aspect) => aspect !== 'gap' || !LACKS.test(question.text))
  if (asked.some((aspect) => question.aspects.has(aspect))) return false
  if (CONFIRMS.test(question.text) || question.attributes.length > 0 || /多少|how (?:many|much)/i.test(question.text))
    return false
  const text = question.text.replace(
    /(?:哪|分|有)几|列几[个条项]|几(?:大)?(?:块|个?方面|个?部分|章|个?板块|大?项|条|点)(?=[^\p{Script=Han}]|$)/gu,
    '',
  )
  return askedAmount(text, knowledge.lexicon) === null
}

/** What is done for an indicator is asked, and no figure of it. */
const MEASURES = /举措|措施|做法|政策|怎么做|怎么抓|\bmeasures?\b|\bsteps\b/i

/** The question is about an indicator by its name: its figures are no list. A field's own word (农业, 税收) is none. */
function isAboutIndicator({ question, knowledge }: AnswerContext, asked: ListQuestion): boolean {
  if (asked.asks.has('problems') && /问题|困难|短板|不足|problem|difficult|challenge/i.test(question.text)) return false
  const aims = /目标|指标/.test(question.text) || /\b(?:targets?|indicators?|goals?)\b/i.test(question.text)
  if (aims && asked.fields.length === 0) return true
  const counted = question.indicators.filter(({ ids }) =>
    ids.some((id) => knowledge.lexicon.indicators.get(id)?.unit === 'count'),
  )
  return question.indicators.some(({ ids, word, start }) => {
    if (ids.length > 1 || counted.some((other) => other.start === start)) return false
    if (MEASURES.test(question.text)) return false
    const isField = asked.fields.some(({ theme }) => [...theme.words, ...(theme.asked ?? [])].includes(word))
    return !isField || !(asked.asks.has('measures') || asked.asks.has('projects'))
  })
}
