import { fold } from './fold.ts'
import { type Numbering, RANK, readNumbering } from './numbering.ts'
import type { Block } from './plan-document.ts'
import { countsSomething } from './run-in-head.ts'

const LONGEST_HEADING = 60
/** A heading in English takes more letters. */
const LONGEST_ENGLISH = 140
/** A heading without a number in a document that numbers none. */
export const PLAIN_HEADING =
  /^(?:20\d\d年|\p{Script=Han})[\p{Script=Han}\d“”、]*(?:目标|任务|情况|安排|工作|措施|回顾|要求|指标|保障|问题|部署|重点)$/u
/** Times that the name of a part begins with: 2025年和“十四五”时期, 过去五年, 下一步. */
const PART_TIME =
  '(?:20\\d\\d年度?|“?十[一二三四五六]五”?(?:时期|期间)|过去的?[一五]年|[一五]年来|今后[一五]年|未来五年|今年|明年|[上下]半年|下一?步)'
const ENGLISH_HEADING =
  /^(?=.*\b(?:review|work|tasks?|targets?|goals?|objectives|requirements?|plans?|outlook|priorities|achievements?|performance|implementation|measures|progress|problems|challenges)\b)[A-Z][\w'’&,() -]{3,88}[\w)]$/i

/** The name of a part that stands above numbered headings: 过去五年工作回顾, 2022年重点工作, “十五五”时期的主要目标任务. */
export const PART_HEADING = new RegExp(
  `^${PART_TIME}(?:[和及与、]${PART_TIME})?[\\p{Script=Han}“”、]{0,14}(?:目标|任务|情况|安排|工作|回顾|要求|部署|重点|打算|建议|思路)$`,
  'u',
)
/** A part that is named by its year and a motto: 2019年:乘势而上开新局. */
export const YEAR_HEADING = /^20\d\d年:[\p{Script=Han} ]{4,20}$/u
/** What is handed over with a paper begins with 附件 on a line of its own; a list of attachments goes on behind a colon. */
export const ATTACHMENT = /^附(?:件|表|录) ?[\d一二三四五六七八九十]{0,3}[:：]?$/
/** The heading of a glossary behind the text. */
export const GLOSSARY =
  /^(?:附[:：]?)?(?:《?\p{Script=Han}{0,10}报告》?(?:中)?的?)?(?:有关|相关|部分)?(?:名词|术语|用语)(?:解释|注释|说明)[:：]?$/u
export function isFootnote(folded: string): boolean {
  return /^(?:\[\d{1,3}\]|【\d{1,3}】) ?[“"\p{Script=Han}]/u.test(folded)
}

export function isNumberedHeading(block: Block): boolean {
  if (block.cells) return false
  const folded = fold(block.text.trim())
  const numbering = readNumbering(folded)
  return numbering !== null && numbering.rank <= RANK.section && isHeading(block, folded, numbering)
}

/** A numbered line that is a heading: no sentence in it, or one short sentence that counts nothing. */
export function isHeading(block: Block, folded: string, numbering: Numbering | null): boolean {
  if (block.heading !== undefined) return true
  if (!numbering || numbering.rank >= RANK.ordinal || folded.length > longestOf(folded)) return false
  const title = folded.slice(numbering.length)
  if (title === '') return false
  if (/[a-z)][.!?]$/.test(title)) return false
  if (/[。;!?]/.test(title.slice(0, -1)) || /[;,，、:]$/.test(title)) return false
  if (/\((?:牵头|责任|配合|完成)[^)]*\)[。]?$/.test(title)) return false
  if (title.endsWith('。')) return numbering.rank <= RANK.section && title.length <= 45 && !/\d/.test(title)
  return numbering.rank <= RANK.section || !countsSomething(title)
}

/** True for a heading of an English paper that numbers none (Main Targets for 2024), and for no title. */
export function isEnglishHeading(line: string): boolean {
  return /^[A-Z]/.test(line) && ENGLISH_HEADING.test(line) && !/\breport\b/i.test(line)
}

function longestOf(line: string): number {
  return /\p{Script=Han}/u.test(line) ? LONGEST_HEADING : LONGEST_ENGLISH
}

/** Rank of a heading that has a mark of its format and no number: ## is a chapter, ### a section. */
export function depthOf(block: Block | undefined): number {
  return Math.min(RANK.circled, Math.max(RANK.chapter, (block?.heading ?? 2) - 1))
}
