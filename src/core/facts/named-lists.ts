import { hanNumber } from '../document/fold.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** A clause that counts things and names some of them: A、B等5宗地块. */
export interface NamedList {
  /** Names as they stand, in order. */
  readonly names: readonly string[]
  /** How many there are; null where the text only says 等. */
  readonly value: number | null
  /** The measure word; empty where nothing is counted. */
  readonly unit: string
  /** The counted things as they stand, count included: 5宗地块, 一批重大项目. */
  readonly counted: string
  /** True where as many names stand there as are counted. */
  readonly complete: boolean
}

const COUNT =
  /(等)?(?<![第\d.])(?:一批|(?:约|近|共)?(\d{1,5}|[一二两三四五六七八九十]{1,3})(个|家|项|条|处|座|宗|件|所|名|位|片|栋|类|大|支|款))/g
const OPEN = /等(?=\p{Script=Han})/gu
/** What stands in front of the first name and belongs to the sentence, verbs of building aside. */
const LEAD =
  /^(?:其中|并|且|而|及(?!时)|了|有|共|已|将|对|由|在|为|以|从|把|靠|使|因|受|等|[一二三四五六七八九十]是|包括|涉及|今年以来|今年|全年|上半年|下半年|年内|目前|统一|及时|重点|持续|积极|大力|认真|努力|实现|有望|联系|组织|举办|引进|培育|设立|成立|组建|评选|规划|入选|认定|创建|办好|完成|探索|统筹|新增|建成|解决|落实|围绕|通过|采取|坚持|聚焦|紧盯|深化|研究|宣讲|关爱|督导|管好|跟踪|对接|主攻|按照|提升|获批|妥善)+/
const LONGEST_NAME = 24
const LONGEST_NOUN = 14

/**
 * The lists of names in a clause. A name list that is shorter than its count is incomplete (the rest is not named);
 * one without 等 must be as long as its count, or it is none.
 */
export function namedLists(clause: string, lexicon: Lexicon): NamedList[] {
  if (!/[、和与等]/.test(clause)) return []
  const counted = [...clause.matchAll(COUNT)].flatMap((match) => {
    const behind = nounAt(clause.slice(match.index + match[0].length), lexicon)
    const names = namesBefore(clause.slice(0, match.index), lexicon)
    const value = match[2] === undefined ? null : /\d/.test(match[2]) ? Number(match[2]) : hanNumber(match[2])
    const open = match[1] !== undefined
    if (value === 1 || isWithinQuotes(clause, match.index)) return []
    if (names.length === 0 || behind === '') return []
    if (!open && names.length !== value) return []
    if (value !== null && names.length > value) return []
    const start = match.index + (match[1] ?? '').length
    return [
      {
        names,
        value,
        unit: match[3] ?? '',
        counted: clause.slice(start, match.index + match[0].length) + behind,
        complete: value !== null && names.length === value,
      },
    ]
  })
  if (counted.length > 0) return counted
  return [...clause.matchAll(OPEN)].flatMap((match) => {
    const noun = nounAt(clause.slice(match.index + 1), lexicon)
    const names = namesBefore(clause.slice(0, match.index), lexicon)
    return names.length < 2 || noun.length < 2 ? [] : [{ names, value: null, unit: '', counted: noun, complete: false }]
  })
}

/** The noun at the start of a text, up to the word that tells what became of the things. */
function nounAt(text: string, lexicon: Lexicon): string {
  const run = /^的?([\p{Script=Han}“”A-Za-z+·]{0,30})/u.exec(text)?.[1] ?? ''
  const stage = lexicon.lists.stages.find(run)[0]?.start ?? run.length
  const closing = run.includes('“') ? -1 : run.indexOf('”')
  const end = Math.min(
    stage === 0 ? run.length : stage,
    closing < 0 ? run.length : closing,
    ...[...run.matchAll(/的|已|正在|进行|完成|实现|开展|处于|入选|实施(?!方案)|及|以及|和(?!谐|美)|与|、/g)]
      .map(({ index }) => index)
      .filter((at) => at > 0),
  )
  return run.slice(0, Math.min(end, LONGEST_NOUN)).replace(/(?<=项目|工程)建设$/, '')
}

/** The names that stand in front of a count: parted by 、, the last two by 和. Empty where one of them is no name. */
function namesBefore(text: string, lexicon: Lexicon): string[] {
  const quoted = /“([^”“]*、[^”“]*)”$/.exec(text)?.[1]
  // a count that opens its own quotes: 甲、乙“两个覆盖”
  const bare = text.replace(/“$/, '')
  const parts = quoted === undefined ? splitNames(bare.split(/[,，;:]/).at(-1) ?? '') : quoted.split('、')
  const [first = '', ...others] = parts
  const names = [quoted === undefined ? withoutLead(first, lexicon) : first, ...others].map((name) => name.trim())
  return names.every(isName) ? names : []
}

function splitNames(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let part = ''
  for (const char of text) {
    if ('(“《'.includes(char)) depth++
    if (')”》'.includes(char)) depth = Math.max(0, depth - 1)
    const closes = char === '“' && part.endsWith('”')
    if (closes && depth === 1) {
      parts.push(part)
      part = char
    } else if (char === '、' && depth === 0) {
      parts.push(part)
      part = ''
    } else part += char
  }
  const joined = /^(.{2,})(?:和|与|以及)(.{2,})$/.exec(part)
  return joined && (parts.length > 0 || (joined[1] ?? '').length <= LONGEST_NAME)
    ? [...parts, joined[1] ?? '', joined[2] ?? '']
    : [...parts, part]
}

/** A name begins behind the last verb that leads to it. */
function withoutLead(text: string, lexicon: Lexicon): string {
  const marked = /[“《][^”》]*[”》]$/.exec(text)?.[0]
  if (marked !== undefined) return marked
  let rest = text
  for (let at = text.length - 2; at > 0; at--) {
    const verb = lexicon.projectNames.lead.exec(text.slice(at))?.[0] ?? ''
    if (verb.length >= 2 && text.length - at - verb.length >= 2) {
      rest = text.slice(at)
      break
    }
  }
  for (;;) {
    const shorter = rest.replace(lexicon.projectNames.lead, '').replace(LEAD, '')
    if (shorter === rest || shorter.length < 2) return rest
    rest = shorter
  }
}

/** “高效办成一件事”: a count with words before it in its quotes is part of a name. */
function isWithinQuotes(clause: string, at: number): boolean {
  const open = clause.lastIndexOf('“', at)
  return open >= 0 && open < at - 1 && !clause.slice(open, at).includes('”')
}

/** A count within a name (外沙湖8个) makes it a list of amounts and no list of names. */
function isName(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= LONGEST_NAME &&
    !/\d+(?:\.\d+)?(?:个|家|项|条|处|座|宗|件|所|户|名|人|米|公里|平方米|万|亿|%)/.test(name) &&
    !/[,，。;:]|(?:做到|落实|坚持|实现|打造|推进|深化|构建)$|^[^“]*”|“[^”]*$|^[^《]*》/.test(name)
  )
}

/** The items that a colon at `colon` opens, parted by ; (or by , where no ; stands), up to the sentence's end. */
export function clausesAfterColon(text: string, colon: number): string[] {
  const sentence = /^[^。!?！？\n]*/.exec(text.slice(colon + 1))?.[0] ?? ''
  const parts = /[;；]/.test(sentence) ? sentence.split(/[;；]/) : sentence.split(/[,，]/)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}
