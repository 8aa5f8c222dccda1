import type { FigureFact } from '../facts/fact.ts'

/** What stands between the name of a whole and the words that ask how much it is. */
const ITS_AMOUNT = '(?:的?(?:总?[数额量]|总?盘子|总?规模|分母))'
const SO_MUCH =
  '(?:一共|总共|合计|到底|究竟|应该|大概|大约|约|就|定|是|为|有)*(?:多少(?!%|成|比[例重]|个百分)|多大|几个?亿)'
/** 完成了预算多少: the share is asked, and not what it is of. */
const OF_IT = '(?<!(?:完成|占|达到?|执行|实现|相当于)[了到]?(?:年初|年度|全年|当年|今年)?的?)'
/** 预算, without what is put in front of it: 年初预算 and 全年预算 are named by it too. */
const MODE = /^(?:年初|年度|全年|当年|调整后?|区本级|本级)(?=预算|计划)/u

const BUDGET_IN_ENGLISH =
  /\b(?:how (?:much|large|big) [^?]*|what (?:is|was) the (?:(?:full-year|annual|total|whole|20\d\d) )*)\bbudget\b(?! (?:revenue|income|expenditure|spending|receipts))/i

/** True where a question asks how much that is of which the text gives a share: 为预算的40.1%,那预算是多少. */
export function asksWholeOf(facts: readonly FigureFact[], text: string): boolean {
  return facts.some(({ measure, reference = '' }) => {
    if (measure !== 'share' || reference === '') return false
    const name = reference.replace(MODE, '')
    if (text.includes('分母') || (name === '预算' && BUDGET_IN_ENGLISH.test(text))) return true
    const form = `${OF_IT}${name}(?:${ITS_AMOUNT}?${SO_MUCH}|${ITS_AMOUNT}[呢?？。\\s]*$)`
    return /^\p{Script=Han}+$/u.test(name) && new RegExp(form, 'u').test(text)
  })
}
