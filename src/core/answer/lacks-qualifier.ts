import { fold } from '../document/fold.ts'
import { contentStretches, LIGHT } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { withoutModes } from './without-modes.ts'

/** What a kind's name begins with: of 民办幼儿园, 耕牛出栏, 发明专利 the first two characters. */
const LEAST = 2
/** A word in front of a known one that is longer is no mere qualifier. */
const MOST = 4

/**
 * 民办幼儿园建几所 beside 公办幼儿园13所: a word in front of a thing that the sentence has tells of which kind it is, and the
 * paragraph has neither that word nor its first character: the amount is another kind's.
 */
export function lacksQualifier(passage: Passage, said: string, question: Question, knowledge: Knowledge): boolean {
  const { lexicon, index } = knowledge
  if (lacksKindInFront(passage, withoutModes(question.words, question, knowledge.regions), knowledge)) return true
  const { paragraph } = passage.located
  const near = fold(paragraph.text.slice(passage.sentence.start, passage.sentence.end))
  const whole = fold(`${paragraph.section.join('。')}。${paragraph.text}`)
  return contentStretches(said).some((stretch) => {
    const at = firstShared(stretch, near)
    if (at < LEAST || at > MOST) return false
    if (isUnheardKind(stretch, at, near, index)) return true
    const word = stretch.slice(0, 2)
    if (!/^\p{Script=Han}{2}$/u.test(word) || LIGHT.test(word.charAt(0)) || ADVERB.test(word)) return false
    if (near.includes(word.charAt(0)) || whole.includes(word)) return false
    if (index.has(word) && index.weight(word) < TELLS) return false
    return ![lexicon.synonyms, lexicon.spokenDoings, lexicon.glossary].some(
      (words) => words.find(stretch.slice(0, at)).length > 0,
    )
  })
}

/**
 * 残疾人车位有几个 beside 公共停车泊位1260个: the asker's word for what the sentence has stands behind one that tells of which
 * kind it is, and neither the paragraph nor anything that may be said for it has that.
 */
function lacksKindInFront(passage: Passage, words: string, { lexicon, index }: Knowledge): boolean {
  const { paragraph } = passage.located
  const near = fold(paragraph.text.slice(passage.sentence.start, passage.sentence.end))
  const whole = fold(`${paragraph.section.join('。')}。${paragraph.text}`)
  return lexicon.synonyms.find(words).some(({ start, word, value }) => {
    if (![word, ...value].some((one) => near.includes(one))) return false
    const front = contentStretches(words.slice(0, start)).at(-1) ?? ''
    if (!words.slice(0, start).endsWith(front)) return false
    const kind = front.slice(-LEAST)
    if (!/^\p{Script=Han}{2}$/u.test(kind) || LIGHT.test(kind) || ADVERB.test(kind) || OWN.test(kind)) return false
    if ([...kind].some((char) => near.includes(char)) || whole.includes(kind)) return false
    if (index.has(kind) && index.weight(kind) < TELLS) return false
    return ![lexicon.synonyms, lexicon.spokenDoings].some((finder) =>
      finder.find(front).some((hit) => hit.value.some((one) => whole.includes(one))),
    )
  })
}

/** 学校食堂补贴: the word right in front of what the sentence has stands in no document, and none of its characters here. */
function isUnheardKind(stretch: string, at: number, near: string, index: Knowledge['index']): boolean {
  const word = stretch.slice(at - 2, at)
  const isKind = at > LEAST && /^\p{Script=Han}{2}$/u.test(word) && !LIGHT.test(word) && !ADVERB.test(word)
  return isKind && !index.has(word) && ![...word].some((char) => near.includes(char))
}

/** 再办, 还能: how it is done, and no kind. */
const ADVERB = /^[再还新又都也就将拟现另共各每全已正]|[过到来着下想会要]$/

/** 我县, 本区: whose it is, and no kind. */
const OWN = /^[我咱本该]/

/** A word of most documents is a verb or a mode, and no kind. */
const TELLS = 3

/** Where in a stretch the first pair of characters stands that a text has; -1 for none. */
function firstShared(stretch: string, text: string): number {
  for (let at = 0; at + 2 <= stretch.length; at++) {
    const pair = stretch.slice(at, at + 2)
    if (/^\p{Script=Han}{2}$/u.test(pair) && text.includes(pair)) return at
  }
  return -1
}
