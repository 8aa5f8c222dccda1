import { hanNumber } from '../document/fold.ts'

/** What is asked by its value alone: whatever grew so much, whatever is in that place of a row. */
export type AskedByValue =
  | { readonly measure: 'growth'; readonly value: number; readonly amount: string }
  | {
      readonly measure: 'rank'
      readonly value: number
      /** 全市, 中心城区; empty where the question names no row. */
      readonly among: string
    }

const ASKS = '的?(?:指标|事)?(?:是|有|都有|都是|分别是)?(?:哪|什么|啥|谁)'
const GROWTH = '(?:同比|预计|预期|目标|计划)*(增长|增速|增幅|上升|上涨|涨|增|下降|下滑|下跌|跌|降)(?:了|为|是|到)?'
/** 增长15%的是哪个指标; 哪个指标增长15%. */
const GREW = new RegExp(`^${GROWTH}(-?\\d+(?:\\.\\d+)?)%(?:左右|以上)?${ASKS}`, 'u')
const WHICH_GREW = new RegExp(
  `^(?:是)?(?:哪[一些几]?[个项]?|什么|啥)(?:主要|经济)*(?:指标|目标|数|数据)?(?:的?(?:目标|增速))?(?:是|要|定了?)*${GROWTH}(-?\\d+(?:\\.\\d+)?)%(?:左右|以上)?[的呢啊?？。]*$`,
  'u',
)
const AREA = '全国|全省|全市|全区|全州|中心城区|主城区'
/** 排全市第二的是啥, 全市排第3的有哪些. */
const RANKED = new RegExp(
  `^(?:排名?|位[居列]|名列|在|居)*(${AREA})?(?:里|中)?(?:排名?|位[居列]|名列|居)*第([一二三四五六七八九十]{1,2}|\\d{1,2})(?:名|位)?${ASKS}`,
  'u',
)

/** What a question, its words for time left out, asks by a value alone; undefined where it names anything else. */
export function askedByValue(words: string): AskedByValue | undefined {
  const text = words.normalize('NFKC').replace(/^(?:请问|那么?|的|文件里|报告里|计划里|[\s,，])+/u, '')
  const [, way = '', amount = ''] = GREW.exec(text) ?? WHICH_GREW.exec(text) ?? []
  if (amount !== '') {
    const falls = /[降跌滑]/.test(way) && !amount.startsWith('-')
    return { measure: 'growth', value: falls ? -Number(amount) : Number(amount), amount: `${amount}%` }
  }
  const [, among = '', place = ''] = RANKED.exec(text) ?? []
  const value = /^\d+$/.test(place) ? Number(place) : hanNumber(place)
  // all that came first is a list by itself
  const isList = value === 1 && /哪[些几]/.test(text)
  return place === '' || value === null || isList ? undefined : { measure: 'rank', value, among }
}
