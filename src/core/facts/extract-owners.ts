import { fold } from '../document/fold.ts'
import type { Paragraph, PlanDocument } from '../document/plan-document.ts'
import type { OwnerFact } from './fact.ts'
import { placeOf } from './place.ts'

const LEAD = '(?:市级|区级|县级)?牵头(?:单位|部门)|第一责任(?:单位|部门)'
const RESPONSIBLE = '责任(?:单位|部门)'
const OTHERS = '配合(?:单位|部门)|协办单位|协作单位|协同单位|参与单位'
const LEADER = '牵头领导|责任领导|分管领导|联系领导|(?:区|市|县)政府分管领导|责任人'
const LABEL = new RegExp(`(?:(${LEAD})|(${RESPONSIBLE})|(${OTHERS})|(${LEADER})|(?:完成时限|时限|完成时间)) *: *`, 'g')
const BRACKET = new RegExp(
  `[(\\[【]((?:${LEAD}|${RESPONSIBLE}|${OTHERS}|${LEADER}) *:[^)\\]】]*(?:[〈<][^〉>]*[〉>][^)\\]】]*)?)[)\\]】]`,
  'g',
)
const OWN_LINE = new RegExp(`(?:^|[。;] *)((?:${LEAD}|${RESPONSIBLE}) *:[^。]*)`)
const BY = /由((?:[省市区县]?\p{Script=Han}{2,12}?(?:局|委|办|部|中心|街道|公司|集团|院)))牵头/gu

/**
 * Who leads what, from the places where a document says so: a bracket behind the task, a line below its heading, or
 * 由…牵头. Where a bracket names no lead, the responsible unit it lists first leads: the rule that was used is given.
 */
export function extractOwners(document: PlanDocument): OwnerFact[] {
  return document.paragraphs.flatMap((paragraph) => {
    const folded = fold(paragraph.text)
    return [
      ...brackets(document, paragraph, folded),
      ...ownLine(document, paragraph, folded),
      ...byUnit(document, paragraph, folded),
    ]
  })
}

function brackets(document: PlanDocument, paragraph: Paragraph, folded: string): OwnerFact[] {
  let from = 0
  return [...folded.matchAll(BRACKET)].map((match) => {
    const task = taskWords(folded.slice(from, match.index))
    from = match.index + match[0].length
    return { ...placed(document, paragraph, match.index, from), ...readRoles(match[1] ?? ''), task }
  })
}

/** 责任单位:… as a line of its own below the task's heading, or as a sentence behind the task. */
function ownLine(document: PlanDocument, paragraph: Paragraph, folded: string): OwnerFact[] {
  const match = OWN_LINE.exec(folded)
  if (!match || new RegExp(BRACKET.source).test(folded)) return []
  const roles = match[1] ?? ''
  const start = match.index + match[0].length - roles.length
  const task = taskWords(start > 0 ? folded.slice(0, start) : fold(paragraph.section.at(-1) ?? ''))
  return [{ ...placed(document, paragraph, start, folded.length), ...readRoles(roles), task }]
}

function byUnit(document: PlanDocument, paragraph: Paragraph, folded: string): OwnerFact[] {
  return [...folded.matchAll(BY)].map((match) => {
    const sentence = folded.slice(0, match.index).split(/[。;]/).at(-1) ?? ''
    return {
      ...placed(document, paragraph, match.index, match.index + match[0].length),
      task: taskWords(sentence),
      lead: [match[1] ?? ''],
      others: [],
      rule: 'written',
    }
  })
}

function placed(document: PlanDocument, paragraph: Paragraph, start: number, end: number) {
  return { kind: 'owner' as const, period: `${document.year}`, ...placeOf(document, paragraph, { start, end }) }
}

function readRoles(text: string): Pick<OwnerFact, 'lead' | 'others' | 'leader' | 'rule'> {
  const lead: string[] = []
  const responsible: string[] = []
  const others: string[] = []
  let leader: string | undefined
  const marks = [...text.matchAll(LABEL)]
  marks.forEach((mark, i) => {
    const units = unitsIn(text.slice(mark.index + mark[0].length, marks[i + 1]?.index ?? text.length))
    if (mark[1] !== undefined) lead.push(...units)
    else if (mark[2] !== undefined) responsible.push(...units)
    else if (mark[3] !== undefined) others.push(...units)
    else if (mark[4] !== undefined) leader = units.join('、')
  })
  const named = leader === undefined ? {} : { leader }
  if (lead.length > 0) return { lead, others: [...responsible, ...others], ...named, rule: 'written' }
  const [first, ...rest] = responsible
  return {
    lead: first === undefined ? [] : [first],
    others: [...rest, ...others],
    ...named,
    rule: rest.length > 0 ? 'first_listed' : 'sole_responsible',
  }
}

function unitsIn(text: string): string[] {
  return text
    .split(/[、,，;。]/)
    .map((unit) => unit.trim())
    .filter((unit) => unit !== '')
}

/** A task's words without its number and closing mark. */
function taskWords(text: string): string {
  return (text.trim().split(/\n/).at(-1) ?? '')
    .replace(/^(?:\d{1,3}[.、]|\([一二三四五六七八九十\d]+\)|[①-⑳]|——)\s*/, '')
    .replace(/[。;,，、]+$/, '')
    .trim()
}
