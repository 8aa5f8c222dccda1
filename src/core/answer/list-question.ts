import { shortRegion } from '../document/build-document.ts'
import type { Ask, ListWords } from '../lexicon/themes.ts'
import type { Question } from '../question/question.ts'
import { type AskedField, askedFields } from './asked-field.ts'
import type { AnswerContext } from './context.ts'
import { type CountedThings, countedThings, countPlaces } from './counted-things.ts'
import { KINDS_OF_LIST, narrowingWords, type Place } from './narrowing-words.ts'

/** What a question for a list is about. */
export interface ListQuestion {
  /** The question in documents' words, without time and regions. */
  readonly text: string
  /** True where the words themselves ask for several things. */
  readonly asksList: boolean
  readonly asks: ReadonlySet<Ask>
  readonly fields: readonly AskedField[]
  /** The words by which the fields are named. */
  readonly said: readonly string[]
  /** Words of one stage, where one is asked about: every word that means the same. */
  readonly stage: readonly string[] | null
  readonly counted: CountedThings | null
  /** What else narrows the list down: a place, a thing; in words that documents must hold. */
  readonly rest: readonly string[]
  /** What has happened, what is meant to; null where the question does not say. */
  readonly tense: 'past' | 'future' | null
}

/** Reads a question as one for a list; every part may be empty. */
export function readListQuestion({ question, knowledge }: AnswerContext): ListQuestion {
  const { lists, themes, projectNames } = knowledge.lexicon
  const regions = question.regions.flatMap(({ name }) => [name, shortRegion(name)])
  const spokenContent = question.language === 'en' ? withoutPlainAreas(question) : question.content
  const text = withoutNegations(regions.reduce((rest, name) => rest.replaceAll(name, ' '), spokenContent).toLowerCase())
  const named = themes.asked(text)
  const spoken = question.language === 'en' ? themes.asked(question.text) : []
  const stage = stageOf(text, lists.stages)
  const counted = countedThings(text)
  const inEnglish = spoken.flatMap(({ word }) => placesOf(text, word))
  const known = [...named, ...inEnglish, ...(stage?.places ?? []), ...(counted ? [counted] : []), ...countPlaces(text)]
  const heads = named.filter(({ word }, i) => projectNames.end.test(word) && named[i - 1]?.start !== named[i]?.start)
  return {
    text,
    asksList: question.aspects.has('list') || question.aspects.has('names'),
    asks: new Set(KINDS_OF_LIST.filter((ask) => lists.has(ask, text) || lists.has(ask, question.text))),
    fields: askedFields([...named, ...spoken]),
    said: named.map(({ word }) => word),
    stage: stage?.words ?? null,
    counted,
    rest: narrowingWords(text, known, heads, lists),
    tense: tenseOf(question.text, lists),
  }
}

/** "Which areas" asks for places of any kind, whatever Chinese word stands for area. */
function withoutPlainAreas({ text, content }: Question): string {
  return /\bareas?\b/i.test(text)
    ? content.replace(/核心区|片区|区域/g, (word) => (text.includes(word) ? word : ' '))
    : content
}

/** 还没开工、在做前期: what is not yet so says no more than the stage behind it; alone it asks for what is being prepared. */
function withoutNegations(text: string): string {
  const rest = text.replace(/(?:还|尚|仍)?(?:没有?|未)(?:开工|动工|开建)的?[、,\s]*(?:还?在|正在|只是)?/gu, ' ')
  return rest === text || /前期|谋划|征收|手续/.test(rest) ? rest : text
}

function placesOf(text: string, word: string): Place[] {
  const start = text.indexOf(word.toLowerCase())
  return start < 0 ? [] : [{ start, end: start + word.length }]
}

/** 续建和新开工; 哪些开工哪些前期; 开工的有哪些,前期的呢. */
const JOINED_STAGES =
  /^(?:建设|工作|项目|的)*(?:有?哪些|有?哪几[个所条处])?[和与及、,，;；]?(?:又|还)?(?:有?哪些|有?哪几[个所条处])?(?:在?[做搞是])?(?:项目)?$/u

/** The stage that a question asks about: the last one said, with every word for it. */
function stageOf(
  text: string,
  stages: ListWords['stages'],
): { words: readonly string[]; places: readonly Place[] } | null {
  const places = stages.find(text)
  const last = places.at(-1)
  if (!last) return null
  // 续建和新开工: both are asked for
  const joined = places.filter(
    ({ start, end }) => start === last.start || JOINED_STAGES.test(text.slice(end, last.start)),
  )
  const words = joined.flatMap(({ value }) => value)
  return { words: [...new Set(words)], places }
}

/** Words in which 要, 了 and 计划 tell no time. */
const NO_TENSE = /主要|重要|需要|要求|要点|[提说写讲列]到?了|提出了|计划执行|任务完成|带数字|有数字/g
const SURELY_AHEAD = /计划(?:完成|建成|开工|落地)的|要|将|拟|打算|准备|下一步|下半年|will|going to|to be\b/

function tenseOf(text: string, lists: ListWords): ListQuestion['tense'] {
  const said = text.toLowerCase().replace(NO_TENSE, ' ')
  const past = lists.has('past', said)
  const future = lists.has('future', said)
  if (past && future) return SURELY_AHEAD.test(said) ? 'future' : 'past'
  return past ? 'past' : future ? 'future' : null
}
