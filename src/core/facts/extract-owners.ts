import { textOf } from '../document/cells.ts'
import { fold } from '../document/fold.ts'
import type { Cell, Paragraph, PlanDocument } from '../document/plan-document.ts'
import { isValue, mayHoldFigures } from './cell-kinds.ts'
import type { OwnerFact } from './fact.ts'
import { ownerBrackets } from './owner-brackets.ts'
import { type NamedRoles, namedRoles, unitsIn } from './owner-roles.ts'
import { placeOf } from './place.ts'
import { BODY, LEAD, LEADER, OTHERS, RESPONSIBLE, ROLE_HEADS, TIME } from './roles.ts'

const OWN_LINE = new RegExp(
  `(?:^|[。;\\n] *)((?:(?:${LEADER}|${OTHERS}|${TIME}) *:[^。:]*?[;,，、。\\s]*)*(?:${LEAD}|${RESPONSIBLE}) *:[^。]*)`,
)
const UNIT = `[省市区县]?\\p{Script=Han}{2,14}?(?:${BODY}|[旗县市区州盟]|学校|医院|协会|商会|专班|指挥部)`
/** 由区住建局牵头,区自然资源局、各街道配合; 区住建局负责. */
const BY = new RegExp(
  `由(${UNIT}(?:(?:、|和|会同)${UNIT})*)(?:负责)?(牵头|负责)(?:[^,，;。]{0,8}[,，]((?:${UNIT}|各\\p{Script=Han}{2,6}?|有关\\p{Script=Han}{2,6}?)(?:(?:、|和)(?:${UNIT}|各\\p{Script=Han}{2,6}?|有关\\p{Script=Han}{2,6}?))*)(?:按职责分工)?(?:配合|参与|协助))?`,
  'gu',
)
const ROLES = [LEAD, RESPONSIBLE, OTHERS, LEADER].map((role) => new RegExp(`^(?:${role})`))
/** Headings of columns that name the task. */
const TASK_HEAD = /任务|事项|内容|项目|目标|工作|指标|举措|措施|实事/

/**
 * Who leads what, from the places where a document says so: a bracket behind the task, a line below its heading, or
 * 由…牵头. Where a bracket names no lead, the responsible unit it lists first leads: the rule that was used is given.
 */
export function extractOwners(document: PlanDocument): OwnerFact[] {
  return document.paragraphs.flatMap((paragraph) => {
    const folded = fold(paragraph.text)
    if (paragraph.cells) return inColumns(document, paragraph, paragraph.cells)
    return [
      ...brackets(document, paragraph, folded),
      ...ownLine(document, paragraph, folded),
      ...byUnit(document, paragraph, folded),
    ]
  })
}

/** A bracket says who is in charge of what stands between it and the bracket before it, or below which heading it stands. */
function brackets(document: PlanDocument, paragraph: Paragraph, folded: string): OwnerFact[] {
  let from = paragraph.headLength
  let before = ''
  return ownerBrackets(folded).map(({ start, end, roles }) => {
    const heading = from === paragraph.headLength ? fold(paragraph.section.at(-1) ?? '') : before
    const task = taskWords(folded.slice(Math.max(from, paragraph.headLength), start)) || taskWords(heading)
    from = end
    before = task
    return { ...placed(document, paragraph, start, end), ...ownersOf(roles), task }
  })
}

/** 责任单位:… as a line of its own below the task's heading, or as a sentence or line behind the task. */
function ownLine(document: PlanDocument, paragraph: Paragraph, folded: string): OwnerFact[] {
  const match = OWN_LINE.exec(folded)
  if (!match || ownerBrackets(folded).length > 0) return []
  const words = match[1] ?? ''
  const roles = namedRoles(words)
  if (!roles) return []
  const start = match.index + match[0].length - words.length
  const task = taskWords(start > 0 ? folded.slice(paragraph.headLength, start) : fold(paragraph.section.at(-1) ?? ''))
  return [{ ...placed(document, paragraph, start, folded.length), ...ownersOf(roles), task }]
}

function byUnit(document: PlanDocument, paragraph: Paragraph, folded: string): OwnerFact[] {
  return [...folded.matchAll(BY)].flatMap((match): OwnerFact[] => {
    const end = match.index + match[0].length
    const sentence = folded.slice(0, match.index).split(/[。;]/).at(-1) ?? ''
    const rest = /^[,，]?([^。;]*)/.exec(folded.slice(end))?.[0] ?? ''
    const ownTask = taskWords(rest.replace(/^[,，]/, ''))
    // …资金。由商务局牵头建立…: it leads what its own sentence says, and not what stood before
    const isOwn = sentence.trim() === '' && ownTask.length >= LEAST_TASK && !HOW_DONE.test(ownTask)
    const before = isOwn ? '' : taskWords(sentence) || taskWords(folded.slice(paragraph.headLength, match.index))
    // 由区住建局牵头,推进…: nothing in front, so the rest of the sentence is what it leads.
    const behind = before === '' ? rest : ''
    const task = before || ownTask
    if (task === '') return []
    return [
      {
        ...placed(document, paragraph, match.index, end + behind.length),
        task,
        lead: unitsIn((match[1] ?? '').replace(/和|会同/g, '、')),
        others: unitsIn((match[3] ?? '').replace(/和/g, '、')),
        rule: match[2] === '负责' ? 'sole_responsible' : 'written',
      },
    ]
  })
}

/** Fewer characters name no task. */
const LEAST_TASK = 6
/** 确保按期完成, 抓好落实: how the task in front is done. */
const HOW_DONE = /^(?:确保|务必|力争|按期|按时|如期|认真|抓好|抓紧|具体|组织实施|限期|负责|[年\d].{0,6}(?:前|底)|各)/u

/** The columns of a table that name who is in charge of a row's task. */
function inColumns(document: PlanDocument, paragraph: Paragraph, cells: readonly Cell[]): OwnerFact[] {
  const of = (role: RegExp | undefined) =>
    cells.filter((cell) => role?.test(cell.head)).flatMap((cell) => unitsIn(fold(textOf(paragraph, cell))))
  const [lead = [], responsible = [], others = [], leaders = []] = ROLES.map(of)
  if (lead.length === 0 && responsible.length === 0) return []
  const task = taskOfRow(paragraph, cells)
  if (task === '') return []
  return [
    {
      ...placed(document, paragraph, 0, paragraph.text.length),
      ...ownersOf({ lead, responsible, others, leaders }),
      task,
    },
  ]
}

/** What a row's unit has to do: the cell of its task, or what it has to reach in each column (到位资金20亿元). */
function taskOfRow(paragraph: Paragraph, cells: readonly Cell[]): string {
  const named = cells.filter(({ head }) => TASK_HEAD.test(head) && !ROLE_HEADS.test(head))
  const [words, more] = named.filter((cell) => !isValue(textOf(paragraph, cell)))
  if (words && more && /内容|举措|措施/.test(more.head))
    return taskWords(fold(paragraph.text.slice(words.start, more.end)))
  if (words) return taskWords(fold(textOf(paragraph, words)))
  const values = cells.filter((cell) => isValue(textOf(paragraph, cell)) && mayHoldFigures(cell) && cell.head !== '')
  const [first] = values
  const last = values.at(-1)
  return first && last ? fold(paragraph.text.slice(first.start - first.head.length - 1, last.end)) : ''
}

function placed(document: PlanDocument, paragraph: Paragraph, start: number, end: number) {
  return { kind: 'owner' as const, period: `${document.year}`, ...placeOf(document, paragraph, { start, end }) }
}

function ownersOf({
  lead,
  responsible,
  others,
  leaders,
}: NamedRoles): Pick<OwnerFact, 'lead' | 'others' | 'leader' | 'rule'> {
  const named = leaders.length === 0 ? {} : { leader: leaders.join('、') }
  if (lead.length > 0) return { lead, others: [...responsible, ...others], ...named, rule: 'written' }
  const [first, ...rest] = responsible
  return {
    lead: first === undefined ? [] : [first],
    others: [...rest, ...others],
    ...named,
    rule: rest.length > 0 ? 'first_listed' : 'sole_responsible',
  }
}

/** What a task counts for in an assessment: (0.5分). */
const SCORE = /(?: *\(\d+(?:\.\d+)?分\))+ *$/

/** 按分工交由…: how it comes to the one who leads. */
const HANDED_ON = /[,，](?:按(?:照)?(?:职责)?分工)?交?$/

/** A task's words without its number and closing mark. */
function taskWords(text: string): string {
  return (text.trim().split(/\n/).at(-1) ?? '')
    .replace(/^(?:\d{1,3}[.、]|\([一二三四五六七八九十\d]+\)|[①-⑳]|——)\s*/, '')
    .replace(/^[,，;；。、]+\s*/, '')
    .replace(SCORE, '')
    .replace(HANDED_ON, '')
    .replace(/[。;,，、]+$/, '')
    .trim()
}
