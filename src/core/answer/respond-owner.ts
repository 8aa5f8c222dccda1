import type { OwnerFact } from '../facts/fact.ts'
import { contentOf } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import { withoutRegions } from '../question/residue.ts'
import { paragraphOf, regionLabel } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { NAMES_OWNER, tellsDoer } from './doer.ts'
import { type Draft, draft, say } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { sayOwnersCounted } from './owners-counted.ts'
import { asksRelation } from './party-asked.ts'
import { rankPassages, SAME_THING } from './rank-passages.ts'
import { sayPassage, sentenceOf } from './say-passage.ts'
import { notFound } from './target-words.ts'
import { allowedOwners, tasksOf, unitAsked } from './tasks-of-unit.ts'

/** A task that covers this much of the question is the one asked about. */
const SAME_TASK = 0.5

/**
 * Who leads a task, as the document writes it; which tasks a unit has; 未写明 with the task's passage where nobody is
 * named. Null where the question says nothing of a task.
 */
export function respondOwner(context: AnswerContext, intent: Intent): Draft | null {
  const { question, knowledge } = context
  const owners = allowedOwners(context)
  if (OF_OTHERS.test(question.text) || asksRelation(question)) return null
  const unit = unitAsked(context, owners)
  if (unit !== undefined) return tasksOf(unit, owners, context)
  const bare = [...intent.cues.zh, ...intent.cues.en, ...question.cueWords]
    .sort((a, b) => b.length - a.length)
    .reduce((text, word) => text.replaceAll(word, ' '), withoutRegions(question.content, question))
    .replace(/\d+(?:\.\d+)?(?=[项个家条处座%万亿])|负责|分管|主管|(?<=\p{Script=Han})由$/gu, ' ')
  const { terms, hasStranger } = contentOf(bare, (term) => knowledge.index.has(term))
  const ofIndicator = owners.find((owner) => namesIndicator(owner, context))
  if (ofIndicator) return sayOwner(ofIndicator, terms, context)
  if (terms.length === 0) return null
  const task = taskAsked(context, terms)
  return task ? sayOwner(task, terms, context) : unnamed(context, terms, hasStranger)
}

/** Units that something rests on, is done for or with: not those in charge of it. */
const OF_OTHERS =
  /(?:依托|依靠|借助|利用|支持|扶持|服务|面向|针对|联合|合作|覆盖|包括|关爱|奖励|帮助|引进)(?:的是|了|的)?哪(?:些|几[个家]|一?[个家])(?:单位|部门|机构)/u

/** The task that some index terms are about, among those that name somebody in charge. */
export function taskAsked(context: AnswerContext, terms: readonly string[]): OwnerFact | undefined {
  const [best] = allowedOwners(context)
    .map((owner) => ({ owner, score: coverage(owner, terms, context) }))
    .sort((a, b) => b.score - a.score)
  return best && best.score >= SAME_TASK ? best.owner : undefined
}

/** The task is the goal for an indicator that the question names. */
function namesIndicator({ task }: OwnerFact, { question, knowledge }: AnswerContext): boolean {
  const ids = question.indicators.filter(({ ids: each }) => each.length === 1).flatMap(({ ids: each }) => each)
  return knowledge.lexicon.written.find(task).some(({ value }) => ids.includes(value))
}

/** How much of the question's words, weighed by rarity, the task has; those of its heading count less. */
function coverage(owner: OwnerFact, terms: readonly string[], { knowledge }: AnswerContext): number {
  const task = new Set(tokens(owner.task))
  const heading = new Set(tokens(owner.section.join('。')))
  let [sum, total] = [0, 0]
  for (const term of terms) {
    const weight = knowledge.index.weight(term)
    total += weight
    sum += weight * (task.has(term) ? 1 : heading.has(term) ? 0.5 : 0)
  }
  return total === 0 ? 0 : sum / total
}

function sayOwner(owner: OwnerFact, terms: readonly string[], context: AnswerContext): Draft {
  const { question, knowledge } = context
  const { language } = question
  const located = paragraphOf(knowledge, owner)
  const text = new AnswerText()
  const region = regionLabel(knowledge, located.document)
  text.words(region).period(owner.period, located.document, language)
  text
    .words(say(language, '“', ' “'))
    .name(clauseAsked(owner, terms), located, '')
    .words(say(language, '”', '”: '))
  if (owner.lead.length === 0 && owner.leader === undefined) {
    text.words(say(language, '牵头单位文件未写明', 'no lead unit is stated'))
    return draft('not_stated', text.words(say(language, '。', '.')))
  }
  sayUnits(text, leadLabel(owner, language), owner.lead, owner, context)
  sayUnits(text, say(language, '；配合：', '; with: '), owner.others, owner, context)
  if (owner.leader !== undefined)
    sayUnits(text, say(language, '；责任领导：', '; leader in charge: '), [owner.leader], owner, context)
  const deadline = deadlineOf(owner)
  if (question.aspects.has('when') || /时限|期限|deadline/i.test(question.text)) {
    if (deadline === undefined) text.words(say(language, '；完成时限文件未写明', '; no deadline is stated'))
    else text.words(say(language, '；完成时限：', '; deadline: ')).quote(located, owner.quote, deadline)
  }
  if (/配合|协办|参与|协同/.test(question.text) && owner.others.length === 0) {
    text.words(say(language, '；配合单位文件未写明', '; no unit that takes part is stated'))
    if (!/牵头|负责|责任/.test(question.text)) return draft('not_stated', text.words(say(language, '。', '.')))
  }
  const asksLeader = /领导|责任人|\b(?:leader|official|person)\b/i.test(question.text)
  if (asksLeader && owner.leader === undefined)
    text.words(say(language, '；责任领导文件未写明', '; no person in charge is stated'))
  if (LEADER_ALONE.test(question.text) && owner.leader === undefined)
    return draft('not_stated', text.words(say(language, '。', '.')))
  return draft('answered', text.words(say(language, '。', '.')))
}

/** 由哪位区领导包联: who leads it as a person, and no unit. */
const LEADER_ALONE = /^(?!.*(?:单位|部门|牵头|[局委办]))(?=.*哪一?[位名个][省市区县旗镇局]?级?领导)/u

/** When a task is due, as its bracket says. */
export function deadlineOf({ quote }: OwnerFact): string | undefined {
  return /(?:完成时限|时限|完成时间) *[:：] *([^;；)）。]+)/.exec(quote)?.[1]
}

/** Of a task with several clauses the one that was asked about. */
export function clauseAsked({ task }: OwnerFact, terms: readonly string[]): string {
  const shared = (clause: string) => tokens(clause).filter((term) => terms.includes(term)).length
  const [first = task, ...others] = task.split(/[,，;；。]/)
  return others.reduce((best, clause) => (shared(clause) > shared(best) ? clause : best), first)
}

function leadLabel({ rule }: OwnerFact, language: 'zh' | 'en'): string {
  if (rule === 'written') return say(language, '牵头单位：', 'lead unit ')
  if (rule === 'sole_responsible') return say(language, '责任单位：', 'responsible unit ')
  return say(language, '责任单位（首列为牵头）：', 'responsible units (the first listed leads) ')
}

function sayUnits(
  text: AnswerText,
  label: string,
  units: readonly string[],
  owner: OwnerFact,
  { knowledge }: AnswerContext,
): void {
  if (units.length === 0) return
  text.words(label)
  const located = paragraphOf(knowledge, owner)
  units.forEach((unit, i) => {
    if (i > 0) text.words('、')
    if (located.paragraph.text.includes(unit) && owner.quote.includes(unit)) text.quote(located, owner.quote, unit)
    else text.name(unit, located, '')
  })
}

function namesOwner({ located, start, end }: Passage): boolean {
  return NAMES_OWNER.test(located.paragraph.text.slice(start, end))
}

function isSameSentence(one: Passage, other: Passage): boolean {
  return one.located === other.located && one.sentence.start === other.sentence.start
}

/**
 * Nobody is named: the passage that speaks of the task, and that it names none. A sentence with 牵头 in it tells who leads
 * the task asked about only where it has all words of it.
 */
function unnamed(context: AnswerContext, terms: readonly string[], hasStranger: boolean): Draft {
  const { question, knowledge } = context
  const ranked = rankPassages(findParagraphs(context, terms), terms, null, knowledge)
  const [nearest] = ranked
  if (!nearest || nearest.score < SAME_THING) return notFound(context)
  const text = new AnswerText()
  if (!hasStranger && NAMES_OWNER.test(sentenceOf(nearest.passage))) {
    const naming = ranked.find(
      ({ passage, own }) =>
        own >= nearest.own - 1e-9 && isSameSentence(passage, nearest.passage) && namesOwner(passage),
    )
    sayPassage(text, (naming ?? nearest).passage, context)
    return draft('answered', text)
  }
  if (!hasStranger && tellsDoer(nearest.passage, question)) {
    sayPassage(text, nearest.passage, context)
    return draft('answered', text)
  }
  text.words(
    say(
      question.language,
      '文件未写明牵头单位和责任人。相关内容：',
      'The document does not name a lead unit or a person in charge. ',
    ),
  )
  sayPassage(text, nearest.passage, context)
  sayOwnersCounted(text, context)
  return draft('not_stated', text)
}
