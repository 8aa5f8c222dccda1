import type { OwnerFact } from '../facts/fact.ts'
import { contentOf } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import { withoutRegions } from '../question/residue.ts'
import type { Passage } from '../search/passages.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { NAMES_OWNER, tellsDoer } from './doer.ts'
import { type Draft, draft, say } from './draft.ts'
import { findParagraphs } from './find-paragraphs.ts'
import { sayOwnersCounted } from './owners-counted.ts'
import { asksRelation } from './party-asked.ts'
import { rankPassages, SAME_THING } from './rank-passages.ts'
import { sayOwners } from './say-owner.ts'
import { sayPassage, sentenceOf } from './say-passage.ts'
import { notFound } from './target-words.ts'
import { tasksAsked } from './task-asked.ts'
import { allowedOwners, tasksOf, unitAsked } from './tasks-of-unit.ts'

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
  if (ofIndicator) return sayOwners([ofIndicator], terms, context)
  if (terms.length === 0) return null
  const tasks = tasksAsked(context, terms)
  return tasks.length > 0 ? sayOwners(tasks, terms, context) : unnamed(context, terms, hasStranger)
}

/** Units that something rests on, is done for or with: not those in charge of it. */
const OF_OTHERS =
  /(?:依托|依靠|借助|利用|支持|扶持|服务|面向|针对|联合|合作|覆盖|包括|关爱|奖励|帮助|引进)(?:的是|了|的)?哪(?:些|几[个家]|一?[个家])(?:单位|部门|机构)/u

/** The task is the goal for an indicator that the question names. */
function namesIndicator({ task }: OwnerFact, { question, knowledge }: AnswerContext): boolean {
  const ids = question.indicators.filter(({ ids: each }) => each.length === 1).flatMap(({ ids: each }) => each)
  return knowledge.lexicon.written.find(task).some(({ value }) => ids.includes(value))
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
