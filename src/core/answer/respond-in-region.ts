import { isSpan, yearOf } from '../document/periods.ts'
import { askedFocus } from '../question/asked-focus.ts'
import { asksNow } from '../question/asked-now.ts'
import { contentOf } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { residue } from '../question/residue.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { besideIndicator } from './beside-indicator.ts'
import { respondOtherLevel } from './beyond-documents.ts'
import { asksForPassage, countsStranger, isNested, placeNamed } from './choose-responder.ts'
import { type AnswerContext, documentsOf } from './context.ts'
import type { Draft } from './draft.ts'
import { asksDistance } from './growth-distance.ts'
import { levelReached } from './level-reached.ts'
import { isAhead } from './list-scope.ts'
import { listTargets } from './list-targets.ts'
import { declinesEcho } from './part-not-counted.ts'
import { shownParagraphs } from './part-of-shown.ts'
import { projectOrDocuments } from './project-or-documents.ts'
import { quotesIndicator } from './quotes-indicator.ts'
import { respondByForm } from './respond-by-form.ts'
import { respondCode } from './respond-code.ts'
import { respondDefinition } from './respond-definition.ts'
import { respondDuties, respondOwnerAndRegister } from './respond-duties.ts'
import { respondHead } from './respond-head.ts'
import { respondHelp } from './respond-help.ts'
import { respondInvestment } from './respond-investment.ts'
import { respondItems } from './respond-items.ts'
import { respondList } from './respond-list.ts'
import { respondLookup } from './respond-lookup.ts'
import { respondNotes } from './respond-notes.ts'
import { respondPick } from './respond-pick.ts'
import { respondRecord } from './respond-record.ts'
import { respondSmallTalk } from './respond-small-talk.ts'
import { respondTargets } from './respond-targets.ts'
import { notFound } from './target-words.ts'
import { type Responded, withRecords } from './with-records.ts'

/** What a way of answering may look at beside the question's context: its own intent, and all of them. */
type Responder = (context: AnswerContext, intent: Intent, intents: readonly Intent[]) => Draft | null

/** Every way of answering by the name that intents give it; null passes the question on to the next intent. */
const RESPONDERS: Readonly<Record<Intent['responder'], Responder>> = {
  record: respondRecord,
  notes: respondNotes,
  items: respondItems,
  duties: respondDuties,
  code: (context, { code }) => (code ? respondCode(context, code) : null),
  small_talk: (context, { talk }) => (talk ? respondSmallTalk(context, talk, context.question.raw) : null),
  help: (context, _, intents) => respondHelp(context, kindsOf(intents, context)),
  head: (context, { head }) => (head ? respondHead(context, head) : null),
  definition: (context, { definition }) => (definition ? respondDefinition(context, definition) : null),
  investment: (context, intent) => (intent.investment ? respondInvestment(context, intent, intent.investment) : null),
  owner: respondOwnerAndRegister,
  project: projectOrDocuments,
  list: listOrPassage,
  pick: (context, { picks }, intents) => (picks ? respondPick(context, picks, intents) : null),
  target_list: listTargets,
  targets: (context, intent, intents) => besideIndicator(targetsOrPassage(context, intent, intents), context),
  lookup: respondLookup,
}

/** Words that ask for a list and nothing less. */
const PLAIN_LIST = /哪些|哪几|列|清单|名单|汇总|总结|概括|梳理|\blist\b|summar/i

/** 高中搞什么改革, 要办什么展会: one thing by its kind, behind a verb. */
const ASKS_OF_ONE =
  /(?:[搞办做建抓推]|开展|举办|实施|推进)(?:什么|啥)(?!安排|措施|举措|工作|任务|活动|动作|项目|[?？。呢]|$)\p{Script=Han}{2,}/u

/** A list; where it comes to a single line that nobody asked to list, the passage by itself. */
function listOrPassage(context: AnswerContext): Draft | null {
  const made = respondList(context)
  const lines = made?.text.parts.filter((part) => part.type === 'words' && part.text.includes('\n')).length ?? 0
  if (made && ASKS_OF_ONE.test(context.question.text) && !PLAIN_LIST.test(context.question.text)) {
    const looked = respondLookup(context)
    if (looked.outcome === 'answered') return looked
  }
  if (!made || lines > 1 || made.outcome !== 'answered' || PLAIN_LIST.test(context.question.text)) return made
  const looked = respondLookup(context)
  const isOfName = /叫什么|叫啥|什么名字/.test(context.question.text) && looked.outcome === 'not_stated'
  return looked.outcome === 'answered' || isOfName ? looked : made
}

/**
 * Answers for the one region of the context, or for all documents where none is settled: the first of the matching
 * intents that has something to say; null where none of them has.
 */
export function respondInRegion(
  context: AnswerContext,
  matching: readonly Intent[],
  intents: readonly Intent[],
): Responded | null {
  const { question } = context
  const otherLevel = respondOtherLevel(context)
  if (otherLevel) return { intent: 'lookup', draft: otherLevel }
  const covered = question.years.length === 0 || question.years.some((year) => coversYear(context, year))
  const said = respondByForm(context, covered)
  if (said) return { intent: 'lookup', draft: said }
  for (const intent of matching) {
    const made =
      covered || intent.needs.includes('only_cue') || intent.needs.includes('itself')
        ? RESPONDERS[intent.responder](context, intent, intents)
        : notFound(context)
    if (made) return withRecords({ intent: intent.id, draft: declinesEcho(made, context) }, context, intents)
  }
  return null
}

/** The indicator's figures, unless the question is about something else that only a passage tells. */
function targetsOrPassage(context: AnswerContext, _: Intent, intents: readonly Intent[]): Draft {
  const { question, knowledge } = context
  const asksTime = question.aspects.has('when') && !question.aspects.has('target')
  if (question.aspects.has('reason') || asksTime) {
    const cause = respondLookup(context)
    if (cause.outcome === 'answered') return cause
  }
  if (question.aspects.size === 0 && asksForStranger(question, knowledge, intents)) return respondLookup(context)
  // 高新技术企业有什么补贴: something else is asked of what the figures count
  const isBare = question.aspects.size === 0 && !/\d/.test(question.words)
  if (isBare && askedFocus(question.text) !== undefined) return respondLookup(context)
  const ofTwoRates = question.indicators.length === 2 && asksDistance(question)
  if (ofTwoRates || !asksForPassage(question, knowledge, intents)) {
    const made = respondTargets(context)
    const reached = made.outcome === 'not_stated' ? levelReached(context) : null
    if (reached) return reached
    const looked = made.outcome === 'not_found' ? respondLookup(context) : made
    const isOfSpan = !question.periods.some(isSpan) || looked.text.citations.some(({ quote }) => OF_SPAN.test(quote))
    const fits = isOfSpan && !tellsGoalForNow(looked, context)
    return looked.outcome === 'answered' && quotesIndicator(looked, context) && fits ? looked : made
  }
  const looked = respondLookup(context)
  const place = placeNamed(question)
  if (place !== undefined && !looked.text.citations.some(({ quote }) => quote.includes(place))) return notFound(context)
  const better = looked.outcome === 'answered' || (looked.outcome === 'not_stated' && hasOnlyGuesses(question))
  return better || isNested(question) || countsStranger(question, knowledge) ? looked : respondTargets(context)
}

/** 目前多少, and a clause of what is still ahead: how it stands is not told by it. */
function tellsGoalForNow({ text }: Draft, { question, knowledge }: AnswerContext): boolean {
  const codes = text.citations.map(({ code }) => code)
  return asksNow(question.text) && !question.aspects.has('target') && shownParagraphs(codes, knowledge).some(isAhead)
}

/** Words by which a clause speaks of several years: a year's own goal is none of the whole. */
const OF_SPAN = /年均|平均每年|期间|时期|[五三]年|十[一二三四五六]五|20\d\d/

/** Beside the indicator something is asked for that stands in no document: a score sheet of the major projects. */
function asksForStranger(question: Question, knowledge: Knowledge, intents: readonly Intent[]): boolean {
  if (question.language === 'en' || /多少|(?<!哪)几|\d/.test(question.text)) return false
  return contentOf(residue(question, question.content, knowledge, intents), (term) => knowledge.index.has(term))
    .hasStranger
}

function hasOnlyGuesses(question: Question): boolean {
  return question.indicators.every((asked) => asked.ids.length > 1)
}

/** A document of the year, a figure for it, or a paragraph about it is there. */
function coversYear({ knowledge, region }: AnswerContext, year: number): boolean {
  if (documentsOf(knowledge, region).some((document) => document.year === year)) return true
  const facts = knowledge.ownOfYear.get(year) ?? []
  if (facts.some((fact) => region === undefined || fact.region === region)) return true
  return knowledge.located.some(
    ({ document, period }) =>
      (isSpan(period) ? Number(period.slice(5)) : yearOf(period)) === year &&
      (region === undefined || document.region === region),
  )
}

/** Ways of answering from what was written beside the documents, and where help tells of them: behind projects. */
const OF_RECORDS: readonly Intent['responder'][] = ['record', 'notes', 'items', 'duties']
const RECORDS_IN_HELP: readonly Intent['responder'][] = ['items', 'duties']
const BEHIND_PROJECTS = 69

/** What help tells of: the ways to ask, those closest to the documents' figures first; of records where some are kept. */
function kindsOf(intents: readonly Intent[], { knowledge }: AnswerContext): Intent[] {
  const kept = knowledge.living?.isEmpty === false ? RECORDS_IN_HELP : []
  const place = ({ responder, order }: Intent) => (OF_RECORDS.includes(responder) ? BEHIND_PROJECTS : order)
  return intents
    .filter(({ responder }) => responder !== 'help' && responder !== 'small_talk')
    .filter(({ responder }) => !OF_RECORDS.includes(responder) || kept.includes(responder))
    .sort((a, b) => place(b) - place(a))
}
