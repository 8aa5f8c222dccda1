import { fold } from './fold.ts'
import { type HeadLabel, isHeadLabel } from './head-labels.ts'
import type { Paragraph } from './plan-document.ts'

/** A document's title, with the paragraphs in which it is written; none where it was told from the text alone. */
export interface Title {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
}

const TITLE_END = /(?:计划|报告|方案|纲要|意见|安排|通知|通报|公报|分解表?|要点|预算|清单|任务)(?:\([^)]*\))?$/
/** A title that begins with 关于 ends in the kind of paper it is; one that does not goes on in the next line. */
const WHOLE = /(?:报告|意见|通知|通报|公报|方案|决定|决议|办法|规定|批复|函)(?:\([^)]*\))?$/
const LONGEST = 60
/** A line that begins a title and does not end it (石桥县人民政府关于2022年上半年国民经济和社会). */
const OPENS = /^(?:\p{Script=Han}{2,20}(?:政府|委员会|办公室|[局委厅办]))?关于/u
/** How the second line of a title begins where it was broken. */
const GOES_ON = /^(?:执行|情况|社会发展|发展计划|计划执行)/

/** Lines that a title takes. */
const MOST_LINES = 3

/** 作《关于青屿市2019年…执行情况与2020年计划草案的报告》: the title of the paper that a head tells of. */
const QUOTED = /《([^《》\n]{8,60}(?:报告|计划)(?:\([^)]{1,8}\))?)》/
/** 市政府发布《关于印发2024年国民经济和社会发展计划的通知》: the paper that an account tells of. */
const RELEASED =
  /(?:发布|印发|公布|下发|出台)了?[^《》,，。;\n]{0,12}《([^《》\n]{8,60}(?:报告|计划|通知|方案)(?:\([^)]{1,8}\))?)》/
/** What a head without a title says that it is. */
const BY_CONTENT: readonly (readonly [RegExp, string])[] = [
  [
    /作(?:20\d\d年)?《?(?:政府)?工作报告|报告政府工作|代表[^,，。]{0,14}政府[,，]?向(?:大会|会议)(?:报告|作)/,
    '政府工作报告',
  ],
  [/计划(?:的)?执行情况/, '国民经济和社会发展计划执行情况的报告'],
]

/**
 * The title by its form, over two lines where it was broken, else by its label, else by what the head says that the
 * paper is, else the first line.
 */
export function readTitle(head: readonly Paragraph[], label: HeadLabel | undefined): Title {
  const lines = head.map((paragraph) => unspaced(fold(paragraph.text).trim()).replace(LIST_NUMBER, ''))
  const at = titleAt(lines)
  if (at >= 0) return joined(head, lines, at)
  if (label) return { text: label.value, paragraphs: [label.paragraph] }
  const content = lines.slice(0, 12).join('\n')
  const released = RELEASED.exec(content)?.[1]
  if (released !== undefined && /20\d\d年/.test(released)) return { text: released, paragraphs: [] }
  const told = BY_CONTENT.find(([form]) => form.test(content))
  const quoted = told && QUOTED.exec(content)?.[1]
  if (quoted !== undefined && /20\d\d年/.test(quoted)) return { text: quoted, paragraphs: [] }
  if (told) return { text: told[1], paragraphs: [] }
  const opening = lines[0] ?? ''
  return { text: opening.length > LONGEST ? shortOf(opening) : opening, paragraphs: head.slice(0, 1) }
}

/** A title's kind of paper and nothing of whose or of when it is: 政府报告, as a page heads the folder of many. */
const BARE_KIND = /^(?:政府)?(?:工作)?(?:报告|计划|规划|通知|公告)$/

/** The line that ends as titles do; one that says whose and of when it is before a bare kind of paper above it. */
function titleAt(lines: readonly string[]): number {
  const isTitle = (line: string) => (TITLE_END.test(line) || REPORT_TITLE.test(line)) && isTitleLine(line)
  const first = lines.findIndex(isTitle)
  if (!BARE_KIND.test(lines[first] ?? '')) return first
  const whole = lines.findIndex((line) => isTitle(line) && /20\d\d年/.test(line) && !BARE_KIND.test(line))
  return whole >= 0 ? whole : first
}

/** The first clause that says something of a line that is a whole paragraph (本报讯 2012年…召开,…). */
function shortOf(line: string): string {
  const clauses = line.replace(/^(?:本报讯|本网讯|\S{2,6}讯)\s*(?:\([^)]*\))?\s*/, '').split(/[,，。;；]/)
  return (
    clauses
      .find((clause) => clause.length >= 8)
      ?.trim()
      .slice(0, LONGEST) ?? line.slice(0, LONGEST)
  )
}

/** True for a line that names a paper: it ends as titles do, and says whose or of when. 主要任务 is a heading. */
export function isTitleForm(folded: string): boolean {
  return TITLE_END.test(folded) && isTitleLine(folded) && /20\d\d年|政府|国民经济|五年/.test(folded)
}

/** 青屿市2022年国民经济和社会发展计划执行情况, 青屿县2023年上半年经济运行情况: a whole title that ends as headings do. */
const REPORT_TITLE =
  /^\p{Script=Han}{2,12}[省市区县旗州盟镇乡]20\d\d年.{0,24}(?:计划|经济|工作|任务|项目|指标).{0,16}情况$/u

/** True for the title of a report that says whose and of when it is, and ends in 情况. Takes folded text. */
export function isReportTitle(folded: string): boolean {
  return REPORT_TITLE.test(folded)
}

/** The number that a list of papers, or the papers of a session, put in front of a title: 1、关于…的报告. */
const LIST_NUMBER = /^(?:\(?\d{1,2}\)?[.、:]?|[•·●■◆])\s*(?=关于|\p{Script=Han}{2,20}关于)/u

/** True for a title behind the number of a list, which is no heading. Takes folded text. */
export function isNumberedTitle(folded: string): boolean {
  const title = folded.replace(LIST_NUMBER, '')
  return title !== folded && WHOLE.test(title) && isTitleLine(title)
}

/** The title line at `at` with the lines above, or the one below, that belong to it. */
function joined(head: readonly Paragraph[], lines: readonly string[], at: number): Title {
  const [line = '', below = ''] = [lines[at], lines[at + 1]]
  const words = (i: number) => (lines[i] === fold(head[i]?.text ?? '').trim() ? head[i]?.text.trim() : lines[i]) ?? ''
  const first = firstLine(lines, at)
  const openBelow = first === at && OPENS.test(line) && !WHOLE.test(line) && isTitleLine(below) && WHOLE.test(below)
  const paragraphs = head.slice(first, openBelow ? at + 2 : at + 1)
  return { text: paragraphs.map((_, i) => words(first + i)).join(''), paragraphs }
}

/** Where a title begins that ends in the line at `at`: with 关于 some lines above, or where the line below plainly goes on. */
function firstLine(lines: readonly string[], at: number): number {
  let first = at
  for (let i = at - 1; i >= 0 && at - i < MOST_LINES; i--) {
    const line = lines[i] ?? ''
    if (!isTitleLine(line) || TITLE_END.test(line)) break
    if (OPENS.test(line)) return i
    if (first === i + 1 && GOES_ON.test(lines[first] ?? '')) first = i
  }
  return first
}

/** 组配分类 发展计划: a line that opens with a page's label is none. */
function isTitleLine(line: string): boolean {
  return (
    line !== '' && !isHeadLabel(line.split(/\s/)[0] ?? '') && line.length <= LONGEST && !/[。,，:]|^[—-]/.test(line)
  )
}

/** 政 府 工 作 报 告 without its blanks. */
function unspaced(line: string): string {
  return /^(?:\p{Script=Han} )+\p{Script=Han}$/u.test(line) ? line.replace(/ /g, '') : line
}
