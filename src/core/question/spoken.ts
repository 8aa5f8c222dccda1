import type { Lexicon } from '../lexicon/lexicon.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { withPartnerInFull } from './partner-in-full.ts'

/**
 * A message with the usual words for forms of speech and dialect (几多 is 多少). 好多 asks how many only where nothing
 * else of its part asks: in 好多企业反映什么 it says many.
 */
export function inPlainSpeech(text: string, { speech }: Lexicon): string {
  const plain = (SPACED_OUT.test(text) ? text.replace(/ /g, '') : text)
    .replace(speech.forms, (form) => speech.plain.get(form) ?? form)
    .replace(OF_THEM, '其中')
    .replace(PLOTS_BY_CODE, '地块')
    .replace(REACHES, '要达到')
    .replace(WHICH_SO_MANY, '哪几')
    .replace(MEANT_TO, '计划')
    .replace(MISTYPED_END, '吧')
    .replace(WHETHER_END, '吗')
    .replace(GOING, '进展')
    .replace(PART_WITHIN, '里的')
  return withPartnerInFull(plain)
    .split(/(?<=[,，。;；?？!！\n])/u)
    .map((part) => (ASKS.test(part) ? part : part.replace(speech.counts, '多少')))
    .map((part) => (ASSERTED.test(part) && !ASKS.test(part) ? part.replace(/(?=[?？]+$)/u, '吗') : part))
    .join('')
}

/** A blank behind every sign, as a text comes out of a picture. */
const SPACED_OUT = /^\s*(?:\S ){7,}\S\s*$/u
/** 十五五要到多少: what is to be reached by then, and nothing that is to be obtained (要到多少资金). */
const REACHES = /(?<=[年末底五]|期间|时期|[率值额量])要(?:升|涨|做)?到(?=(?:多少|几)(?:[?？。,，]|$))/gu
/** 是哪10户: which ones, however many they are. */
const WHICH_SO_MANY = /哪\d{1,3}(?=[户位名])/gu
/** 2021年想增多少: what a paper wants of a figure is its goal. */
const MEANT_TO = /(?<=[年度期]|收入|投资|产值)想(?=(?:增长?|涨|升|达到|完成|实现|做到|提高)(?:到|了)?(?:多少|几))/gu
/** 都开工了把: no part ends in 把. */
const MISTYPED_END = /(?<=[了的过对])把(?=[\s,，。;；?？!！]|$)/gu
/** 开工了不?, 挂牌了么: what asks whether, at the end; 多不 and 什么 ask otherwise. */
const WHETHER_END = /(?<=[了过着]|对|有写|写有|提到)(?:不|么|嘛|没呀|没啊|没得)(?=[\s?？。!！]*$)/u
/** 政府投资里头那块重大项目: a part of a whole. */
const PART_WITHIN =
  /(?<=\p{Script=Han}{2})(?:里头|里面|里边|里)的?[那这]一?(?:块儿?|部分|摊|拨)的?(?=\p{Script=Han}{2})/gu
/** 推得咋样了, 修得怎么样: how a thing goes on, whatever is done. */
const GOING = /(?:推进|推动|推|搞|弄|干|做|建设|建|抓|进行|实施|落实|修|盖|整)得(?=怎么样|怎样|咋样|如何|咋)/gu
/** 371户都是今年新拆的?: what is held to be so is asked by its sign alone. */
const ASSERTED = /^(?=.*(?:都|全|已|是))(?!.*还是).{9,}[的了过][?？]+$/u
/** A3、B7两块地: plots that are named by their codes. */
const PLOTS_BY_CODE = /(?<=[A-Za-z]\d{0,2}|\d[A-Za-z])的?[这那]?[两二三四几]?块地(?!块|方|还?是|[上下中里]的)/gu
/** 里头开工的几个: of what was asked before. */
const OF_THEM = /^(?:那么?)?(?:这|那|其)?(?:里头|里边|里面|当中)的?(?=\p{Script=Han}{2})/u
const ASKS = /多少|几|什么|哪|谁|怎|咋|何|啥|吗|呢|是否|是不是|有没有|没有?[?？。]*$/u

/**
 * What is searched for without words of asking, telling and pointing (帮忙翻一下, 那份材料里头, 自己承认). One that goes on
 * in a word of a document stays: 对照 of 对照表 where a paper has such tables.
 */
export function withoutIdleSpeech(text: string, { lexicon: { speech }, index }: Knowledge): string {
  const goesOn = (rest: string, at: number) => {
    const pair = rest.slice(Math.max(at - 1, 0), at + 1)
    return /^\p{Script=Han}{2}$/u.test(pair) && !GLUE.test(pair) && index.has(pair)
  }
  return [speech.paper, speech.idle, speech.ends].reduce(
    (rest, form) =>
      rest.replace(form, (word: string, ...at: unknown[]) => {
        const start = at.find((one) => typeof one === 'number') ?? 0
        return goesOn(rest, start) || goesOn(rest, start + word.length) ? word : ' '
      }),
    text,
  )
}

/** A small word at the border belongs to nothing. */
const GLUE = /[的了是在有和与及跟把被也都还就要会能不给我你]/u
