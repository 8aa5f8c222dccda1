import { fold } from '../document/fold.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Question } from '../question/question.ts'
import { AnswerText } from './answer-text.ts'
import type { AnswerContext } from './context.ts'
import { type Draft, draft, say } from './draft.ts'
import { look } from './look.ts'
import { sayPassage } from './say-passage.ts'

/** 新建道路15条,都在哪: the text has another number for the thing; that number, and that the rest is not written. */
export function correctedPremise(context: AnswerContext): Draft | undefined {
  const { question, knowledge } = context
  const [premise = '', ...rest] = question.content.split(/[,，、;；]/)
  const place = correctedPlace(context, premise, rest.length > 0)
  if (place) return place
  const [given, ...others] = findQuantities(fold(premise), knowledge.lexicon)
  if (rest.length === 0 || !given || others.length > 0) return undefined
  const alone = { ...context, question: { ...question, text: premise } }
  const found = look(alone, `${premise.replace(`${given.value}${given.unit}`, '')}多少${given.unit}`)
  if (found.outcome !== 'answered' || found.rival) return undefined
  const { located, start, end } = found.passage
  const told = findQuantities(fold(located.paragraph.text.slice(start, end)), knowledge.lexicon).filter(
    ({ unit }) => unit === given.unit,
  )
  if (told.length !== 1 || told[0]?.value === given.value) return undefined
  const text = new AnswerText()
  sayPassage(text, found.passage, context)
  return draft('answered', text.words(restUnstated(question)))
}

function restUnstated({ language }: Question): string {
  return say(language, '其余所问文件未写明。', ' What else was asked is not stated.')
}

/** 既然是全市第二个,比第一个晚多久: the text has another place in the row for the thing; that place, and that the rest is not written. */
function correctedPlace(context: AnswerContext, premise: string, asksMore: boolean): Draft | undefined {
  const { question } = context
  const [given, ...others] = placesIn(question.raw.split(/[,，、;；]/)[0] ?? '')
  if (!asksMore || given === undefined || others.length > 0) return undefined
  const found = look(
    { ...context, question: { ...question, content: premise, text: premise, aspects: new Set() } },
    premise,
  )
  if (found.outcome !== 'answered' || found.rival) return undefined
  const { located, start, end } = found.passage
  const told = placesIn(located.paragraph.text.slice(start, end))
  if (told.length !== 1 || told[0] === given) return undefined
  const text = new AnswerText()
  sayPassage(text, found.passage, context)
  return draft('answered', text.words(restUnstated(question)))
}

const NUMERALS = '一二三四五六七八九十'
const ENGLISH = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const PLACE = /第([一二三四五六七八九十])(?=[个家座所条批])|(首)(?=[个家座所条批])/gu
const PLACE_ENGLISH = new RegExp(
  `\\b(${ENGLISH.join('|')})\\b(?! (?:half|quarter|phase|stage|year|batch|place|section|part))`,
  'giu',
)

/** The places in a row that some words give, from 1 on. */
function placesIn(words: string): number[] {
  const chinese = [...words.matchAll(PLACE)].map(([, numeral = '']) => NUMERALS.indexOf(numeral) + 1 || 1)
  return [...chinese, ...[...words.matchAll(PLACE_ENGLISH)].map(([word]) => ENGLISH.indexOf(word.toLowerCase()) + 1)]
}
