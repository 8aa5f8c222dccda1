import { fold } from '../document/fold.ts'
import type { Passage } from '../search/passages.ts'

/** A name's front, and the mark by which it is told from its twin: 山北坡 from 山南坡, 二期 from 一期, 中学 from 小学. */
interface TwinForm {
  readonly form: RegExp
  /** What may stand between front and mark in a text. */
  readonly between: string
  /** Other marks of the kind. */
  readonly marks: string
}

const FORMS: readonly TwinForm[] = [
  { form: /(\p{Script=Han}{2}|\d{2,})([东南西北])(?![京方部])/gu, between: '', marks: '[东南西北]' },
  {
    form: /(\p{Script=Han}{2})(?:项目|工程)?\(?([一二三四五六七八九]期)/gu,
    between: '[^、,，。;；:：]{0,8}?',
    marks: '[一二三四五六七八九]期',
  },
  {
    form: /(\p{Script=Han}{2})(小学|中学|大学|高中|初中|幼儿园)/gu,
    between: '',
    marks: '(?:小学|中学|大学|高中|初中|幼儿园)',
  },
  { form: /(\p{Script=Han}{2})(公园|广场|游园|花园)/gu, between: '', marks: '(?:公园|广场|游园|花园)' },
  {
    form: /(\p{Script=Han}{2})([一二三四五六七八九十][路街村厂院桥])/gu,
    between: '',
    marks: '[一二三四五六七八九十][路街村厂院桥]',
  },
]
/** 出口商品 beside a sentence on 进口商品. */
const TRADED = /(?<!进)出口(?=商品|产品|货物|企业)|进口(?=商品|产品|货物|企业)/u
const PLOT = /(?<![A-Za-z\d])[A-Za-z]{1,2}\d{1,3}(?:[A-Za-z]\d{1,3})?(?![A-Za-z\d])/g

/**
 * True where a question names one of two things that differ by one mark and the passage speaks of the other alone: it may
 * be shown, and answers nothing. A passage that has the very name, or that of another thing of the question, is no twin's.
 */
export function isOfTwin({ located, sentence }: Passage, said: string): boolean {
  const text = fold(located.paragraph.text)
  const asked = fold(said)
  const traded = TRADED.exec(asked)?.[0]
  const words = text.slice(sentence.start, sentence.end)
  if (traded !== undefined && !words.includes(traded) && !words.includes('进出口') && TRADED.test(words)) return true
  for (const { form, between, marks } of FORMS) {
    const names = [...asked.matchAll(form)].map(([, front = '', mark = '']) => ({ front, mark }))
    const has = (front: string, mark: string) => new RegExp(`${front}${between}${mark}`, 'u').test(text)
    if (names.some(({ front, mark }) => has(front, mark))) continue
    if (names.some(({ front }) => has(front, marks))) return true
  }
  const plots = asked.match(PLOT) ?? []
  const there = (text.match(PLOT) ?? []).map((plot) => plot.toLowerCase())
  return plots.length > 0 && there.length > 0 && !plots.some((plot) => there.includes(plot.toLowerCase()))
}

/** 还没挂牌的: what is asked for is not yet so, and the passage says of its things that they are. */
export function saysTheOpposite({ located, start, end }: Passage, asked: string): boolean {
  const stage = NOT_YET.exec(asked)?.[1]
  if (stage === undefined) return false
  const words = fold(located.paragraph.text).slice(start, end)
  return (
    new RegExp(`(?:完成|已|实现了?)${stage}`, 'u').test(words) &&
    !new RegExp(`(?:未|没有?)(?:完成)?${stage}`, 'u').test(words)
  )
}

const NOT_YET = /(?:没有?|未|尚未|还没)(?:完成)?(\p{Script=Han}{2})的(?:.{0,8}(?:哪|什么|几))/u
