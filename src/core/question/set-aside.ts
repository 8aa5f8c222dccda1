import type { Lexicon } from '../lexicon/lexicon.ts'

/** 除A外, 除了A: in front of what is asked. */
const SET_ASIDE =
  /^(.{0,12}?)(?:除了?|除去|除开|不算|不含)([^,，。]{2,24}?)(?:(?:之外|以外|外)[,，、]?|[,，、])\s*(.+)$/u
const ASKS_NAMES = /哪些|哪几|什么|啥|有谁/
const ASKS_AMOUNT = /多少|几(?=[个家项条处座宗件户场次亿万%])/

/**
 * 除武汉中心外,商务区还推哪些项目: the question without what it sets aside, which the words that answer will name among the
 * others. Questions for an amount, and those that set an indicator aside, come back as they are.
 */
export function withoutSetAside(question: string, lexicon: Lexicon): string {
  const [, before = '', aside = '', rest = ''] = SET_ASIDE.exec(question) ?? []
  if (aside === '' || !ASKS_NAMES.test(rest) || ASKS_AMOUNT.test(rest)) return question
  if (lexicon.asked.find(aside).length > 0 || lexicon.ambiguous.find(aside).length > 0) return question
  return `${before}${rest.replace(/还(?=[有要会将推建做办抓])/u, '')}`
}
