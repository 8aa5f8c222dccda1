import { isWholeYear } from '../document/periods.ts'
import { extractOwners } from '../facts/extract-owners.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { contentOf, contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Passage } from '../search/passages.ts'
import { type SearchScope, searchScope } from '../search/scope.ts'
import { tokens } from '../search/tokenize.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { holdsAmount, type RankedPassage, rankPassages } from './rank-passages.ts'
import { sayPassage, sentenceOf, withMeasures } from './say-passage.ts'
import { sayDocumentsThere } from './target-words.ts'

/** A passage that covers this much of the question answers it. */
const ANSWERS = 0.56
/** One that covers this much at least speaks of the same thing. */
const NEAR = 0.36
const CANDIDATES = 20
const OWNER =
  /谁负责|谁来|牵头|责任单位|责任人|主管|负责人|哪个部门|哪个单位|哪家单位|由谁|归谁|谁管|responsible|in charge|lead unit|leads|which department|which unit/i
const NAMES_OWNER = /牵头|责任单位|责任领导|负责/

/** Quotes the clause that answers, or says what the documents do not state, with the nearest paragraph. */
export function respondLookup(context: AnswerContext): Draft {
  const whole = look(context, context.question.content)
  const parts = amountsAsked(context.question)
  if (
    parts.length < 2 ||
    context.question.aspects.has('reason') ||
    parts.every((part) => coversPart(whole.text, part, context))
  )
    return whole.draft
  const answers = parts.map((part) => look(context, part))
  const found = answers.filter(({ draft: made }) => made.outcome === 'answered')
  const places = new Set(found.map(({ place }) => place))
  return found.length === parts.length && places.size > 1 ? joined(found.map(({ draft: made }) => made)) : whole.draft
}

/** Parts of a question that each ask an amount of something of its own: 土地供应几宗、新建道路几条. */
function amountsAsked({ content, attributes }: Question): string[] {
  const ownWords = (part: string) => attributes.reduce((text, word) => text.replaceAll(word, ' '), part)
  return content
    .split(/[,，、;；?？]/)
    .filter(
      (part) => /多少|几|数|how (?:many|much)/i.test(part) && contentStretches(ownWords(part)).join('').length >= 3,
    )
}

/** The passage found for the whole question speaks of this part of it too. */
function coversPart(passage: string, part: string, { question, knowledge }: AnswerContext): boolean {
  const { terms } = contentOf(withoutModes(part, question), (term) => knowledge.index.has(term))
  const inside = new Set(tokens(passage))
  return terms.filter((term) => inside.has(term)).length >= 0.6 * terms.length
}

function joined(drafts: readonly Draft[]): Draft {
  const text = new AnswerText()
  for (const made of drafts) text.words(text.isEmpty ? '' : '\n').append(made.text)
  return draft('answered', text)
}

/** One look for one content: the draft, and which passage it quotes, with its words. */
function look(context: AnswerContext, said: string): { draft: Draft; place: string; text: string } {
  const { question, knowledge } = context
  const known = (term: string) => knowledge.index.has(term)
  const { terms, hasStranger } = contentOf(withoutModes(said, question), known)
  const allowed = allowedParagraphs(context)
  const tells = terms.some((term) => known(term) && /\p{L}|^\d{2}/u.test(term))
  if (!tells || allowed.size === 0) return { draft: notFound(context), place: '', text: '' }
  const candidates = knowledge.index
    .search(terms.join(' '), (id) => allowed.has(id), CANDIDATES)
    .flatMap((hit) => knowledge.located[hit.id] ?? [])
  const amount = askedAmount(said, knowledge.lexicon)
  const ranked = rankPassages(candidates, terms, null, knowledge)
  const holds = holdsAmount(amount, knowledge)
  const best = ranked.find((one) => holds(one) && fitsAspects(one.passage, question))
  const nearest = amount === null ? best : ranked[0]
  if (asksForOwner(question)) return { draft: owner(context, nearest), place: '', text: '' }
  if (best && !hasStranger && best.score >= ANSWERS && speaksOfIt(best.passage, context)) {
    const passage = withMeasures(best.passage)
    return {
      draft: answered(context, passage),
      place: `${passage.located.document.file}:${passage.located.paragraph.ordinal}:${passage.start}`,
      text: passage.located.paragraph.text.slice(passage.start, passage.end),
    }
  }
  const near = nearest && nearest.score >= NEAR ? nearest : undefined
  return { draft: near ? notStated(context, near.passage) : notFound(context), place: '', text: '' }
}

/** The content without the verbs and modes by which plans are asked about (要完成, 打算), where anything else is said. */
function withoutModes(said: string, question: Question): string {
  const reasoned = question.aspects.has('reason') ? said.replace(/原因|理由|reasons?/g, ' ') : said
  const bare = question.cueWords.reduce((text, word) => text.replaceAll(word, ' '), reasoned)
  return contentStretches(bare).join('').length >= 2 ? bare : reasoned
}

/** The passage holds what was asked for: a time where a time is asked, the attribute where one is, an open word (投资) itself. */
function speaksOfIt(passage: Passage, { question, knowledge }: AnswerContext): boolean {
  if (question.aspects.has('when') && !tellsWhen(passage, question.text)) return false
  const sentence = sentenceOf(passage)
  const place = /哪一?(?:条|个)?(街|路|社区|镇|村)/.exec(question.text)?.[1]
  if (place !== undefined && !sentence.includes(place)) return false
  const guessed = question.indicators.filter(({ ids, word }) => ids.length > 1 && /^\p{Script=Han}+$/u.test(word))
  if (!guessed.every(({ word }) => sentence.includes(word))) return false
  const subject = contentOf(
    question.attributes.reduce((text, word) => text.replaceAll(word, ' '), question.content),
    (term) => knowledge.index.has(term),
  ).terms
  return question.attributes.every((attribute) => {
    const words = [attribute, ...knowledge.lexicon.glossary.exact(attribute).flat()]
    const clauses = sentence.split(/[,，;；]/).filter((part) => words.some((word) => part.includes(word)))
    return clauses.some((clause) => subject.some((term) => clause.includes(term)))
  })
}

/** A time, or the very step that was asked for (哪年开工: 新开工 in the year's plan). */
function tellsWhen(passage: Passage, question: string): boolean {
  const words = passage.located.paragraph.text.slice(passage.start, passage.end)
  if (/哪一?年的?(?:计划|任务|目标|安排|数|事)/.test(question)) return true
  if (/\d+月|\d年|年底|季度|[上下]半年|每[天日周月年半]|月底|[上中下]旬/.test(words)) return true
  return STEPS.some((step) => question.includes(step) && words.includes(step))
}

const STEPS = ['开工', '竣工', '完工', '启动', '投用', '建成', '开业', '出让', '签约', '监测', '通车']

/** The paragraphs that the question's region and time leave in. */
function allowedParagraphs({ question, knowledge, region }: AnswerContext): SearchScope {
  const parts = question.periods.filter((period) => !isWholeYear(period)).map((period) => period.slice(4))
  return searchScope(knowledge, { region, years: question.years, parts })
}

function answered(context: AnswerContext, passage: Passage): Draft {
  const text = new AnswerText()
  sayPassage(text, passage, context)
  return draft('answered', text)
}

/** A reason is asked: the sentence gives a cause; a rank is asked: the passage gives one. */
function fitsAspects(passage: Passage, { aspects }: Question): boolean {
  if (aspects.has('reason') && !CAUSE.test(sentenceOf(passage))) return false
  const words = passage.located.paragraph.text.slice(passage.start, passage.end)
  return !aspects.has('rank') || /第[一二三四五六七八九十\d]|排名|位列|位居|名列|前列/.test(words)
}

/** Words by which a text gives a cause. */
const CAUSE = /因|由于|影响|导致|缘于|制约/

function owner(context: AnswerContext, nearest: RankedPassage | undefined): Draft {
  const { question } = context
  if (!nearest || nearest.score < NEAR) return notFound(context)
  const text = new AnswerText()
  const { located } = nearest.passage
  const [named] = extractOwners(located.document).filter(
    (fact) => fact.ordinal === located.paragraph.ordinal && fact.lead.length > 0,
  )
  if (named) {
    const label = say(
      question.language,
      named.rule === 'written' ? '牵头单位：' : '责任单位（首列为牵头）：',
      named.rule === 'written' ? 'Lead unit: ' : 'Responsible unit (the first listed leads): ',
    )
    text.words(label).quote(located, named.quote, named.lead.join('、'))
    if (named.others.length > 0)
      text
        .words(say(question.language, '；其他：', '; others: '))
        .words(named.others.filter((unit) => !/\d/.test(unit)).join('、'))
    return draft('answered', text.words(say(question.language, '。', '.')))
  }
  if (NAMES_OWNER.test(sentenceOf(nearest.passage))) return answered(context, nearest.passage)
  text.words(
    say(
      question.language,
      '文件未写明牵头单位和责任人。相关内容：',
      'The document does not name a lead unit or a person in charge. ',
    ),
  )
  sayPassage(text, nearest.passage, context)
  return draft('not_stated', text)
}

/** 谁负责, 哪个单位牵头: the unit is asked for, whatever indicator is named. */
export function asksForOwner(question: Question): boolean {
  return OWNER.test(question.text)
}

function notStated(context: AnswerContext, passage: Passage): Draft {
  const { question } = context
  const text = new AnswerText()
  text.words(
    say(question.language, '文件未写明所问的内容，最接近的是：', 'The documents do not state what was asked. '),
  )
  sayPassage(text, passage, context)
  return draft('not_stated', text)
}

/** Nothing of the question is in the documents. */
export function notFound(context: AnswerContext): Draft {
  const { question } = context
  const text = new AnswerText().words(
    say(question.language, '可查文件中未找到相关内容。', 'Nothing about this was found in the documents.'),
  )
  return draft('not_found', sayDocumentsThere(text, context))
}
