import { fold } from '../document/fold.ts'
import { clausesOf, type Span, sentencesOf } from '../facts/clauses.ts'
import { isFunctional } from '../facts/names.ts'
import { findQuantities } from '../facts/quantities.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { askedAmount, HOW_LONG } from '../question/asked-amount.ts'
import { contentOf } from '../question/content.ts'
import type { Intent } from '../question/intent.ts'
import type { Question } from '../question/question.ts'
import { residueTerms } from '../question/residue.ts'
import type { Knowledge, Located } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import type { Answer } from './answer.ts'
import { shownParagraphs } from './part-of-shown.ts'
import { CAUSE } from './passage-fits.ts'

/** A kind of thing that a part of a question asks for, and whether some words hold one. */
type Holds = (words: string) => boolean

/**
 * The kind that a part asks for (an amount of a unit class, a time, a reason, a step that is or is not taken) and an
 * answer does not hold; undefined where the part asks for none, or the answer has it.
 */
function kindLacked(part: Question, whole: Answer, lexicon: Lexicon): Holds | undefined {
  const said = whole.text.replace(/(?:^|\n)[^：\n]{0,24}：/gu, '\n').replace(/[^，；。\n]*文件未写明/gu, '')
  const holds = kindAsked(part, lexicon)
  return holds === undefined || holds(fold(said)) ? undefined : holds
}

function kindAsked(part: Question, lexicon: Lexicon): Holds | undefined {
  const step = STEP_OR_NOT.exec(part.text)?.[2]
  if (step !== undefined) return (words) => words.includes(step)
  if (part.aspects.has('reason')) return (words) => CAUSE.test(words)
  if (part.aspects.has('when') && !HOW_LONG.test(part.text)) return (words) => TIME.test(words)
  const amount = askedAmount(part.text, lexicon)
  if (amount === null || amount.classes.length === 0 || amount.word !== null) return undefined
  return (words) =>
    findQuantities(words, lexicon).some(
      ({ unitClass, unit }) =>
        amount.classes.includes(unitClass) && (amount.unit === undefined || unit === amount.unit),
    )
}

/** 开不开工: the step. */
const STEP_OR_NOT = /(\p{Script=Han})不(\1\p{Script=Han})/u
const TIME = /\d月|(?<!年)(?:十[一二]?|[一二三四五六七八九])月|\d日|20\d\d年|年底|年内|季度|[上下]半年|月底|[上中下]旬/

/**
 * The passage beside what an answer quotes that tells what a part asks beyond it (谁牵头,多少户: 对36户企业…): a clause of
 * the very sentence, next to what was said or with the part's own words, that names no other thing. Undefined where the
 * answer leaves no kind out or no clause tells it.
 */
export function passageBeside(
  part: Question,
  asked: readonly Question[],
  whole: Answer,
  knowledge: Knowledge,
  intents: readonly Intent[],
): Passage | undefined {
  const holds = kindLacked(part, whole, knowledge.lexicon)
  if (holds === undefined) return undefined
  const own = residueTerms(part, knowledge, intents).filter((term) => /\p{L}{2}/u.test(term))
  const shared = asked
    .flatMap((other) => contentOf(other.content, (term) => knowledge.index.has(term)).terms)
    .filter((term) => /\p{L}{2}/u.test(term))
  const isReason = part.aspects.has('reason')
  const isStep = STEP_OR_NOT.test(part.text)
  const isTime = part.aspects.has('when')
  for (const located of shownParagraphs([...new Set(whole.citations.map(({ code }) => code))], knowledge)) {
    const folded = fold(located.paragraph.text)
    for (const said of saidIn(located, folded, whole)) {
      const clauses = clausesOf(folded, said.sentence)
      const fits = (clause: Span): boolean => {
        const words = folded.slice(clause.start, clause.end)
        if (!holds(words)) return false
        if (own.some((term) => [...term].every((character) => words.includes(character)))) return true
        const isNext = clause.start - said.end <= 1 && clause.start >= said.end
        if (!isNext || (isTime && own.length > 0)) return false
        if (isReason || isStep) return true
        return shared.some((term) => words.includes(term)) || (own.length === 0 && namesNothing(words))
      }
      const told = clauses.find((clause) => clause.start >= said.end && fits(clause))
      if (!told) continue
      const start = told.end - said.start <= LONGEST_RUN ? said.start : told.start
      return { located, sentence: said.sentence, start: Math.max(start, located.paragraph.headLength), end: told.end }
    }
  }
  return undefined
}

/** 全年完成310公里: nothing in front of the number but times and verbs. */
function namesNothing(words: string): boolean {
  return isFunctional(
    words
      .replace(/\d.*$/, '')
      .replace(/年[底末内初]|[全本今当明]年|[上下]半年|[一二三四]季度|新增|完成|力争|计划/g, ''),
  )
}

const LONGEST_RUN = 110

/** The last clause of each sentence that an answer says, with its sentence. */
function saidIn({ paragraph }: Located, folded: string, whole: Answer): (Span & { sentence: Span })[] {
  const text = fold(whole.text)
  const named = [...text.matchAll(/[“"]([^“”"]{4,})[”"]/g)].flatMap(([, words]) => words ?? [])
  return sentencesOf(folded).flatMap((sentence) => {
    const said = clausesOf(folded, sentence).filter(({ start, end }) => {
      const words = folded.slice(Math.max(start, paragraph.headLength), end).trim()
      return words.length >= LEAST_SAID && (text.includes(words) || named.some((task) => words.includes(task)))
    })
    const [first, last] = [said[0], said.at(-1)]
    return first && last ? [{ start: first.start, end: last.end, sentence }] : []
  })
}

const LEAST_SAID = 4
