import { fold } from './fold.ts'
import type { Paragraph } from './plan-document.ts'

/** What a label in the head of a document gives; `delimits` are labels that only end the value before them. */
export type HeadLabelName =
  | 'title'
  | 'issuer'
  | 'drafter'
  | 'number'
  | 'index'
  | 'published'
  | 'date'
  | 'access'
  | 'source'
  | 'speaker'
  | 'delimits'

/** A value with its label, as they stand in one paragraph of the head. */
export interface HeadLabel {
  readonly name: HeadLabelName
  readonly paragraph: Paragraph
  /** Folded, without what the page put behind it. */
  readonly value: string
  /** The exact text of label and value together. */
  readonly quote: string
  /** The exact text of the value. */
  readonly words: string
}

/** Labels as sites and archives of governments write them; blanks between their characters are ignored. */
const LABELS: readonly (readonly [HeadLabelName, readonly string[]])[] = [
  ['title', ['名称', '文件名称', '信息名称', '标题']],
  [
    'issuer',
    ['发布机构', '发布单位', '发布机关', '发布部门', '发文机关', '发文单位', '发文机构', '制发机关', '印发单位'],
  ],
  ['drafter', ['编制单位', '起草单位', '制定单位', '编制机关']],
  ['number', ['文号', '发文字号', '发文文号', '文件编号', '发文号']],
  ['index', ['索引号', '信息索引号']],
  ['published', ['公开日期', '公开时间', '发布时间', '发布日期', '公布日期', '公布时间']],
  ['date', ['时间', '日期']],
  ['access', ['公开方式', '公开形式', '公开类别', '公开属性']],
  ['source', ['来源', '信息来源', '文章来源', '稿件来源', '文件来源']],
  ['speaker', ['报告人', '汇报人']],
  [
    'delimits',
    [
      '组配分类',
      '公开责任部门',
      '公开目录',
      '内容概述',
      '公开时限',
      '责任部门',
      '成文日期',
      '生成日期',
      '发文日期',
      '签发时间',
      '签发日期',
      '生效日期',
      '废止日期',
      '有效性',
      '时效性',
      '主题分类',
      '信息分类',
    ],
  ],
  ['delimits', ['主题词', '关键词', '体裁分类', '作者', '编辑', '责任编辑', '字号', '字体', '浏览次数', '阅读次数']],
  ['delimits', ['访问次数', '浏览量', '阅读量', '点击数', '点击量', '访问量', '公文种类', '服务对象', '保密审查']],
]

const NAMES = new Map(LABELS.flatMap(([name, words]) => words.map((word) => [word, name] as const)))
const WORDS = [...NAMES.keys()].sort((a, b) => b.length - a.length).map((word) => [...word].join(' *'))
/** Behind a label stands a colon, the line of a table's cell, or both: 文号:, 文号: |, [ 文号 ] |. */
const LABEL = new RegExp(`(?<!\\p{Script=Han})(${WORDS.join('|')}) *(?:: *(?:\\| *)?|[\\]】] *[:|] *)`, 'gu')
/** | 发文字号 | 汀政办发〔2025〕11号 |: the cells of a page's table with its rules. */
const RULED_LABEL = new RegExp(`(?<=^\\s*\\|?\\s*|\\|\\s*)(${WORDS.join('|')})\\s*\\|\\s*`, 'gu')
/** 索引号 1133/2020-28 文号 青政发〔2020〕9号: the cells of a page's table with their colons lost. */
const BARE_LABEL = new RegExp(`(?<=^|\\s)(${WORDS.join('|')})(?=\\s|$)\\s*`, 'gu')

/** True for a text that is a label and nothing else, with or without its colon. */
export function isHeadLabel(text: string): boolean {
  return NAMES.has(fold(text).replace(/[ :[\]【】]/g, ''))
}

/** Lines in which a head has its labels. */
const MOST_LINES = 14

/** What a value on the line below its label must look like, so that a title is never taken for a number. */
const BELOW: Partial<Record<HeadLabelName, RegExp>> = {
  number: /^[^。]{0,24}\d+\)?号?$/,
  index: /^[\w/\-.]*\d[\w/\-.]*$/,
  published: /^20\d\d[年/.-]/,
  issuer: /^\p{Script=Han}{2,24}(?:局|委|办|部|厅|院|政府|委员会|办公室|中心|街道)$/u,
}
/** A document number or a day that stands on a line of its own, without a label. */
const ALONE: readonly (readonly [HeadLabelName, RegExp])[] = [
  ['number', /^\p{Script=Han}{1,12}[〔[(【] ?20\d\d ?[〕\])】] ?第?\d+号$/u],
  ['published', /^20\d\d-\d\d-\d\d(?= |$)(?: \d\d:\d\d(?::\d\d)?)?/],
]

/**
 * Label and value pairs of the first lines of a head: two may share a line, labels may have blanks inside, values may
 * be empty or stand on the line below. Each name once, the first value wins.
 */
export function headLabels(head: readonly Paragraph[]): ReadonlyMap<HeadLabelName, HeadLabel> {
  const found = new Map<HeadLabelName, HeadLabel>()
  const lines = head.slice(0, MOST_LINES)
  lines.forEach((paragraph, i) => {
    for (const label of [...labelled(paragraph), ...labelledBelow(paragraph, lines[i + 1])])
      if (!found.has(label.name)) found.set(label.name, label)
  })
  for (const paragraph of lines)
    for (const label of unlabelled(paragraph)) if (!found.has(label.name)) found.set(label.name, label)
  const issuer = found.has('issuer') ? undefined : issuerOfTitle(lines)
  if (issuer) found.set('issuer', issuer)
  found.delete('delimits')
  return found
}

/** 青屿县人民政府关于印发…的通知: whose paper it is, where no label says it. */
const OF_ISSUER =
  /^(\p{Script=Han}{3,20}(?:人民政府(?:办公室)?|委员会|管委会|局|厅))关于(?:印发|下达|批转|转发|公布|调整)/u

function issuerOfTitle(lines: readonly Paragraph[]): HeadLabel | undefined {
  for (const paragraph of lines) {
    const name = OF_ISSUER.exec(fold(paragraph.text))?.[1]
    if (name !== undefined) return labelAt('issuer', paragraph, { label: 0, start: 0, end: name.length })
  }
  return undefined
}

function labelled(paragraph: Paragraph): HeadLabel[] {
  const line = fold(paragraph.text)
  const marks = labelsIn(line)
  return marks.flatMap((mark, i) => {
    const from = mark.index + mark[0].length
    const cut = line.slice(from, marks[i + 1]?.index ?? line.length).split(/ {2,}|\||\n/)[0] ?? ''
    const value = cut.trim()
    if (value === '') return []
    const start = from + cut.indexOf(value)
    return [labelAt(nameOf(mark[1] ?? ''), paragraph, { label: mark.index, start, end: start + value.length })]
  })
}

/** Labels with a colon, and those that a line begins with and blanks part where there are two or more in all. */
function labelsIn(line: string): RegExpExecArray[] {
  const marks = [...line.matchAll(LABEL)]
  const bare = [...line.matchAll(BARE_LABEL)].filter(({ index }) => marks.every((mark) => mark.index !== index))
  const ruled = line.includes('|') ? [...line.matchAll(RULED_LABEL)] : []
  // | 发文字号 | 汀政办发〔2025〕11号 |: two labels of such a line, or one at its front, tell that it is a page's table
  if (marks.length === 0 && (ruled.length > 1 || /^\s*\|/.test(line))) return ruled
  const all = [...marks, ...bare].sort((a, b) => a.index - b.index)
  return bare.length > 0 && all.length > 1 && bare[0]?.index === 0 ? all : marks
}

/** A label alone at the end of its line, whose value is the next line. */
function labelledBelow(paragraph: Paragraph, next: Paragraph | undefined): HeadLabel[] {
  const line = fold(paragraph.text)
  const last = [...line.matchAll(LABEL)].at(-1)
  if (!next || !last || last.index + last[0].length < line.length) return []
  const name = nameOf(last[1] ?? '')
  const value = fold(next.text).trim()
  return BELOW[name]?.test(value) === true ? [labelAt(name, next, { label: 0, start: 0, end: next.text.length })] : []
}

function unlabelled(paragraph: Paragraph): HeadLabel[] {
  const line = fold(paragraph.text)
  return ALONE.flatMap(([name, form]) => {
    const match = form.exec(line)
    return match ? [labelAt(name, paragraph, { label: 0, start: 0, end: match[0].length })] : []
  })
}

function labelAt(
  name: HeadLabelName,
  paragraph: Paragraph,
  at: { readonly label: number; readonly start: number; readonly end: number },
): HeadLabel {
  const { text } = paragraph
  const words = text.slice(at.start, at.end)
  return { name, paragraph, value: fold(words), quote: text.slice(at.label, at.end), words }
}

function nameOf(label: string): HeadLabelName {
  return NAMES.get(label.replace(/ /g, '')) ?? 'delimits'
}
