import { fold } from '../document/fold.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'
import { askedAmount } from '../question/asked-amount.ts'
import { asksOfNamed } from '../question/asked-stage.ts'
import { contentStretches } from '../question/content.ts'
import type { Question } from '../question/question.ts'
import type { Knowledge } from '../search/knowledge.ts'
import type { Passage } from '../search/passages.ts'
import { tokens } from '../search/tokenize.ts'
import { sentenceOf } from './say-passage.ts'
import { takesAnothersPlace } from './takes-anothers-place.ts'
import { isOfTwin, saysTheOpposite } from './twins.ts'

/** A name has something in front of its end: 滨江 in front of 中心. */
const LEAST_NAME = 4
/** What may stand between the front of a name and its end where a text writes it out: 政务(服务)中心. */
const BETWEEN = '[^、,，。;；:：]{0,6}'

/** 古城二期 of a question beside 金融城二期: a phase is that of its own name. */
const PHASE = /(\p{Script=Han}{2})(?:项目|工程)?\(?([一二三四五]期)/gu

function isOfAnotherPhase({ located }: Passage, said: string): boolean {
  const text = fold(located.paragraph.text)
  return [...fold(said).matchAll(PHASE)].some(
    ([, front, phase]) => text.includes(`${phase}`) && !new RegExp(`${front}${BETWEEN_PHASE}${phase}`, 'u').test(text),
  )
}

/** 第五医院, 三中学: houses of a kind are told apart by their number. */
const NUMBERED = /([一二三四五六七八九十]{1,3})((?:人民|中心)?(?:医院|中学|小学|幼儿园|水厂|产业)|污水处理厂)/gu

function isOfAnotherNumber({ located }: Passage, said: string): boolean {
  const written = [...fold(located.paragraph.text).matchAll(NUMBERED)]
  return [...fold(said).matchAll(NUMBERED)].some(
    ([, number, house]) =>
      written.some(([, , other]) => other === house) &&
      !written.some(([, own, other]) => own === number && other === house),
  )
}

/** 12号线 beside a passage on the 11号线: a numbered thing is that of its own number. */
function isOfAnotherLine({ located }: Passage, said: string): boolean {
  const text = fold(located.paragraph.text)
  return [...fold(said).matchAll(LINE)].some(
    ([name, , kind = '']) => !text.includes(name) && new RegExp(`\\d+${kind}`).test(text),
  )
}

const LINE = /(?<![\d.])(\d{1,4})(号(?:线|楼|院|桥|路|机组|泊位|井|门|馆|地块))/g

/** 旅游收入 beside a sentence on 居民收入: a word that makes an open one another thing's stands in what answers. */
function isOfAnotherCompound(passage: Passage, text: string, { ambiguous, compounds }: Lexicon): boolean {
  const sentence = fold(sentenceOf(passage))
  return ambiguous.find(text).some(({ start }) => {
    const front = compounds.exec(text.slice(0, start))?.[0].replace(/总$|综合$/, '')
    return front !== undefined && !sentence.includes(front)
  })
}

/** 滨江中学开工: a name with the step asked of it behind is the name. */
function withoutSteps(stretch: string, { stages, projectNames }: Lexicon): readonly string[] {
  const last = stages.find(stretch).at(-1)
  const front = last && last.end === stretch.length ? stretch.slice(0, last.start) : ''
  return front.length >= LEAST_NAME && projectNames.end.test(front) ? [front] : [stretch]
}

/** What may stand between a name and its phase: 地下(空间)环路(二期), 产业园项目二期. */
const BETWEEN_PHASE = '[^、,，。;；:：]{0,8}'

/** 南湖片区海绵改造 for 南湖片区改造: the asker puts a word into the text's own name, and does not put it in another's place. */
function isPutIn(front: string, end: string, stretch: string, sentence: string): boolean {
  const before = stretch.slice(0, stretch.length - end.length - front.length)
  if (before.length >= 3 && sentence.includes(`${before.slice(-3)}${end}`)) return true
  return isPartedIn(stretch, end, sentence)
}

/** 南湖海绵城市改造, where a sentence on 海绵城市 has the 南湖地区改造: every part of the name stands in it, its two ends together. */
function isPartedIn(stretch: string, end: string, sentence: string): boolean {
  for (const length of [4, 3, 2]) {
    const front = stretch.slice(0, length)
    const middle = stretch.slice(length, -end.length)
    if (middle.length < 3 || !sentence.includes(middle)) continue
    if (new RegExp(`${front}\\p{Script=Han}{0,2}${end}`, 'u').test(sentence)) return true
  }
  return false
}

/**
 * True where a question asks how a named thing stands and the passage speaks of a like thing with another name: its words
 * for place and kind are the passage's (武汉, 长江), what tells it from others is not (云谷; 滨江中心 for 长江中心). Then the
 * passage may be shown, and answers nothing.
 */
export function namesAnother(passage: Passage, said: string, question: Question, knowledge: Knowledge): boolean {
  const { index, lexicon } = knowledge
  if (
    isOfTwin(passage, said) ||
    saysTheOpposite(passage, said) ||
    isOfAnotherPhase(passage, said) ||
    isOfAnotherNumber(passage, said) ||
    isOfAnotherLine(passage, said) ||
    isOfAnotherCompound(passage, question.text, lexicon) ||
    takesAnothersPlace(passage, said, knowledge)
  )
    return true
  if (!asksOfNamed(question) || askedAmount(question.text, lexicon) !== null) return false
  const folded = fold(passage.located.paragraph.text)
  const text = folded.replace(/[()“”"]/g, '')
  const withoutAsides = folded.replace(/\([^()]*\)|[“”"]/g, '')
  const sentence = fold(sentenceOf(passage))
  return contentStretches(said)
    .flatMap((stretch) => withoutSteps(stretch, lexicon))
    .some((stretch) => {
      if (stretch.length < LEAST_NAME || !/^\p{Script=Han}+$/u.test(stretch)) return false
      const [last, joint] = tokens(stretch)
        .filter((term) => term.length === 2)
        .reverse()
      const isUnheard = last !== undefined && joint !== undefined && !index.has(last) && !index.has(joint)
      if (isUnheard) return true
      const end = lexicon.projectNames.end.exec(stretch)?.[0]
      if (end === undefined || stretch.length < end.length + 2 || lexicon.projectNames.isKind(stretch)) return false
      const front = stretch.slice(-end.length - 2, -end.length)
      const form = new RegExp(`${front}${BETWEEN}${end}`, 'u')
      // 武泰闸站、月亮湾站两座变电站: the names of a group have the kind's last character alone
      const inGroup = text.includes(end) && text.includes(`${front}${end.slice(-1)}`)
      if (inGroup || form.test(text) || form.test(withoutAsides)) return false
      return !(isPutIn(front, end, stretch, sentence) && sentence.includes(front))
    })
}
