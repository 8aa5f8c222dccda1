import { fold } from '../document/fold.ts'
import { askedTime } from './asked-periods.ts'
import type { DefinitionWords } from './definition-words.ts'
import type { Question } from './question.ts'

/** A term whose meaning is asked for. */
export interface AskedTerm {
  readonly term: string
  /** False where the question may ask for something else (X是什么). */
  readonly strong: boolean
}

const LONGEST_TERM = 24
const LONGEST_ENGLISH_TERM = 60

/** The term of a question in one of the forms that ask for a meaning, or null. */
export function askedTerm(question: Question, words: DefinitionWords, planYear: number): AskedTerm | null {
  const asked = question.text.replace(SAID_BEHIND, '')
  const named = nameOfParts(asked)
  if (named !== undefined) return { term: named, strong: true }
  for (const strong of [true, false]) {
    const forms = strong ? words.strong : words.weak
    const captured = capture(asked.replace(WHICH_OF_THEM, '$1哪些'), [...forms.zh, ...forms.en])
    if (captured === null) continue
    const term = trimmed(captured, question, words, planYear)
    if (isTerm(term, words)) return { term, strong }
    if (strong) return null
  }
  return null
}

/**
 * The name whose parts are asked for: 1314治理模式 of 1314治理模式的1、3、1、4各代表什么, 一岸一谷 of 一岸一谷里的一谷指的是哪里. What is asked
 * of must be in the name itself.
 */
function nameOfParts(text: string): string | undefined {
  const said = text.replace(/[\s?？。!！]+$/u, '')
  const [, front = '', parts = ''] = PARTS_BEHIND_COMMA.exec(said) ?? PARTS_OF_NAME.exec(said) ?? []
  const quoted = /[“"「]([^“”"「」]{2,16})[”"」]\p{Script=Han}{0,8}$/u.exec(front)?.[0]
  const name = quoted ?? /[\p{L}\p{N}+·-]{3,14}$/u.exec(front)?.[0]
  if (name === undefined) return undefined
  const each = parts.replace(/[“”"]|各自?$|分别$|都$/g, '').split(/[、,，和与]/u)
  if (each.every((part) => part !== '' && name.includes(part))) return name
  return (quoted !== undefined || /\d/.test(name)) && SIGNS_OF_IT.test(parts) ? name : undefined
}

/** The parts asked for, and the words that ask what they mean. */
const PARTS =
  '((?:[“"]?(?:\\d{1,2}|(?!各|分别|都|到底)[\\p{Script=Han}A-Za-z]{1,2})[”"]?(?:[、,，和与]|$|(?=各|分别|指|代表|是|到底))){1,6}|[这那]?[几一二两三四五]?个?(?:数字|字母|字))(?:到底|究竟)?(?:各自?|分别|都)?(?:是)?(?:指的是|指代|是指|指|代表着?|表示|对应)的?(?:是)?(?:什么|啥|哪里|哪儿|哪个|哪些|哪几个|谁|何)(?:意思|含义|内容|地方)?$'
const PARTS_OF_NAME = new RegExp(`^(.{2,40}?)(?:里面?|里头|当中|中)?的?(?:这|那)?${PARTS}`, 'u')
/** 2356模式,2和3各指什么: a comma parts the name from them. */
const PARTS_BEHIND_COMMA = new RegExp(`^([^,，]{2,40})[,，]${PARTS}`, 'u')
const SIGNS_OF_IT = /数字|字母|字$/u

/** 指哪三样, 是哪五个: how many are asked for is in the term itself, and what they are called is said again. */
const WHICH_OF_THEM =
  /(是指|指的是|指|包括|包含|是)哪(?:几|[一二两三四五六七八九十\d]+)\p{Script=Han}{0,5}(?=[?？。\s]*$)/u

/** …,一个个讲: what is said behind the question tells how it is to be answered. */
const SAID_BEHIND =
  /[,，、;；\s]+(?:请|麻烦|帮忙|都|全|给我|给)*(?:一个个|一个一个|一样样|一样一样|一条条|一项项|逐[个一条项]|挨个儿?|分别|都|全部?|具体|详细)(?:地|给我|都)?(?:讲|说|列|解释|写|报|念|介绍|展开)?(?:一?下|出来|清楚|明白|讲|说)?[?？。!！]*$/u

/** What stands in the place of … in the longest of the forms that the whole question has. */
function capture(text: string, forms: readonly string[]): string | null {
  const asked = text.replace(/[\s?？!！。.、,]+$/u, '').replace(/(?<=\p{Script=Han})[呢啊呀吗嘛呗吧]+$/u, '')
  const lower = asked.toLowerCase()
  for (const form of [...forms].sort((a, b) => b.length - a.length)) {
    const parts = form.split('…').map((part) => part.trim())
    if (!parts.every((part) => lower.includes(part))) continue
    const [front = '', behind = ''] = parts.map(escaped)
    const lead = /[a-z]/.test(form) ? '(?:^|[^a-z])' : ''
    const match = new RegExp(`${lead}${front}\\s*(.+?)\\s*${behind}$`, 'iu').exec(asked)
    if (!match || (front !== '' && match.index > 14)) continue
    return match[1] ?? null
  }
  return null
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The bare term: without time, region, the place where it was read, and small words. */
function trimmed(captured: string, question: Question, words: DefinitionWords, planYear: number): string {
  const quoted = /[“"「‘'《].+[”"」’'》]\p{Script=Han}*$/u.exec(captured)
  const untimed = askedTime(captured, planYear).rest.trim()
  let term = (quoted?.[0] ?? (untimed.length > 1 ? untimed : captured)).trim()
  for (const { name } of question.regions) term = term.startsWith(name) ? term.slice(name.length) : term
  for (let before = ''; before !== term; ) {
    before = term
    term = withoutEnds(term, words)
  }
  return term
}

function withoutEnds(term: string, { lead, tail }: DefinitionWords): string {
  const front = [...lead.zh, ...lead.en].find((word) => term.toLowerCase().startsWith(word))
  const behind = [...tail.zh, ...tail.en].find((word) => term.toLowerCase().endsWith(word))
  const from = front === undefined || front.length >= term.length ? 0 : front.length
  const to = behind === undefined || behind.length >= term.length - from ? term.length : term.length - behind.length
  return term
    .slice(from, to)
    .replace(/^(?:the|an?) /i, '')
    .replace(/^[的里中、,，:：\s]+|[、,，:：\s]+$/g, '')
}

function isTerm(term: string, { never }: DefinitionWords): boolean {
  const bare = fold(term).toLowerCase()
  const longest = /\p{Script=Han}/u.test(term) ? LONGEST_TERM : LONGEST_ENGLISH_TERM
  if (bare.length < 2 || bare.length > longest || !/\p{L}|\d{3}/u.test(bare) || /^20\d\d$/.test(bare)) return false
  if (/多少|几|谁|哪|怎|吗|什么/.test(bare)) return false
  return ![...never.zh, ...never.en].includes(bare)
}
