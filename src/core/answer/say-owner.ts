import type { OwnerFact } from '../facts/fact.ts'
import { deadlineIn } from '../facts/owner-brackets.ts'
import { paragraphOf, regionLabel } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'

/** Who leads each of some tasks, a line each: answered where one of them names somebody. */
export function sayOwners(owners: readonly OwnerFact[], terms: readonly string[], context: AnswerContext): Draft {
  const drafts = owners.slice(0, MOST_TOLD).map((owner) => sayOwner(owner, terms, context))
  const text = new AnswerText()
  for (const { text: line } of drafts) text.words(text.isEmpty ? '' : '\n').append(line)
  if (owners.length > MOST_TOLD) text.words(say(context.question.language, '\n其余未列。', '\nThe rest is not shown.'))
  return draft(drafts.some(({ outcome }) => outcome === 'answered') ? 'answered' : 'not_stated', text)
}

/** More tasks below one heading than are told at once. */
const MOST_TOLD = 5

/** Who leads a task, who takes part and, where it is asked, by when it is due: as its bracket, line or row says. */
export function sayOwner(owner: OwnerFact, terms: readonly string[], context: AnswerContext): Draft {
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
  const deadline = deadlineIn(owner.quote)
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

/** Of a task with several clauses the one that was asked about. */
export function clauseAsked({ task }: OwnerFact, terms: readonly string[]): string {
  const shared = (clause: string) => tokens(clause).filter((term) => terms.includes(term)).length
  const [first = task, ...others] = task.split(/[,，;；。]/)
  return others.reduce((best, clause) => (shared(clause) > shared(best) ? clause : best), first)
}

function leadLabel({ rule, quote }: OwnerFact, language: 'zh' | 'en'): string {
  if (rule === 'written' && /牵头考核(?:单位|部门)/.test(quote))
    return say(language, '牵头考核单位：', 'leading unit assessed ')
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
