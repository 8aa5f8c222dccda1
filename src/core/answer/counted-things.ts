import { hanNumber } from '../document/fold.ts'
import type { Place } from './narrowing-words.ts'

/** Things that the asker counts and wants named: 5宗地块, 五大措施. */
export interface CountedThings extends Place {
  readonly value: number
  readonly unit: string
  /** The words behind the count; empty where nothing stands there. */
  readonly noun: string
}

const COUNTED =
  /(?<![第\d.])(\d{1,5}|[一二两三四五六七八九十]{1,3})(个|家|项|条|处|座|宗|件|所|户|名|位|片|栋|类|大|支|款)/g
/** What ends the words for the counted thing. */
/** Words between the count and the noun. */
const PLAIN = /^(?:具体的?|主要的?)/
const NOUN_END = /是|都|分别|具体|叫|名单|名称|哪|有|什么|的|在|,|，|、|\?|？|发|列|\s/
const ENGLISH_COUNT = /\b(\d{1,3}|two|three|four|five|six|seven|eight|nine|ten)\s+(?=\p{Script=Han})/iu
const ENGLISH_NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** The counted things of a question, the one with a noun first; `text` is the question in documents' words. */
export function countedThings(text: string): CountedThings | null {
  const found = [...text.matchAll(COUNTED)].map((match) => {
    const behind = text.slice(match.index + match[0].length)
    const plain = PLAIN.exec(behind)?.[0].length ?? 0
    const noun = behind.slice(plain).split(NOUN_END)[0] ?? ''
    const digits = match[1] ?? ''
    const value = /\d/.test(digits) ? Number(digits) : (hanNumber(digits) ?? 0)
    const end = match.index + match[0].length + plain + noun.length
    return { value, unit: match[2] ?? '', noun, start: match.index, end }
  })
  return found.find(({ noun }) => noun !== '') ?? found[0] ?? inEnglish(text)
}

/** Every count of a question, a second one without its noun too: 要挂牌的3个项目是哪3个. */
export function countPlaces(text: string): Place[] {
  return [...text.matchAll(COUNTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

/** Which 4 金融机构: the number in front of the glossed noun. */
function inEnglish(text: string): CountedThings | null {
  const english = ENGLISH_COUNT.exec(text)
  if (!english) return null
  const word = (english[1] ?? '').toLowerCase()
  const noun = /\p{Script=Han}+/u.exec(text.slice(english.index))?.[0] ?? ''
  const end = text.indexOf(noun, english.index) + noun.length
  const value = /\d/.test(word) ? Number(word) : ENGLISH_NUMBERS.indexOf(word)
  return { value, unit: '', noun, start: english.index, end }
}
