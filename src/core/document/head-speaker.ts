import { fold } from './fold.ts'
import type { HeadLabel } from './head-labels.ts'
import type { Occasion } from './head-occasion.ts'
import type { Paragraph } from './plan-document.ts'

/** Who presented a report. Where only an office is named, it is the title and the name is undefined. */
export interface Speaker {
  readonly paragraph: Paragraph
  readonly name: string | undefined
  readonly title: string | undefined
  /** The exact words that name them. */
  readonly words: string
}

const OFFICE_HOLDER =
  '主任|局长|区长|市长|省长|县长|州长|旗长|盟长|镇长|乡长|厅长|部长|院长|检察长|专员|书记|总理|主席|秘书长'
const HELD = `(?:\\p{Script=Han}{1,20}、){0,2}\\p{Script=Han}{0,20}?(?:${OFFICE_HOLDER})`
/** 周一帆, 周 帆, 王 小 明, and names of several parts (阿卜杜·热合曼). */
const NAME =
  '\\p{Script=Han}{2,4}|\\p{Script=Han}(?:\\s{1,4}\\p{Script=Han}){1,2}|\\p{Script=Han}{1,8}(?:[·•]\\p{Script=Han}{1,8})+'
/** A name of up to six signs (乌云其木格) only where blanks part it from the title. */
const LINE = new RegExp(`^\\(?(${HELD})(?:\\([^()]{2,10}\\))?\\s+(${NAME}|\\p{Script=Han}{5,6})\\)?$`, 'u')
const JOINED = new RegExp(`^\\(?(\\p{Script=Han}{2,20}(?:${OFFICE_HOLDER}))(\\p{Script=Han}{2,3})\\)?$`, 'u')
const IN_PROSE = new RegExp(
  `^(\\p{Script=Han}{0,20}?(?:${OFFICE_HOLDER}))(${NAME}?)(?:同志)?(?:代表\\p{Script=Han}{2,16})?(?:向\\p{Script=Han}{1,8})?(?:受\\p{Script=Han}{2,12}委托)?所?在?作的?《?(?:\\p{Script=Han}{0,12}|关于[^《》]{4,50}的)报告》?(?:时|中)?$`,
  'u',
)
/** 许勤在市五届人大二次会议上作的政府工作报告: a name alone in front of the meeting. */
const BY_NAME = /^(\p{Script=Han}{2,3})(?:同志)?在\p{Script=Han}{4,30}会议?上作?的?(?:所作的)?\p{Script=Han}{0,6}报告$/u
/** 县长李雪走上报告席, 区长蔡杰各位代表: a holder and a name right in front of what they do or say. */
const AT_DESK = new RegExp(
  `(${HELD})\\s*(\\p{Script=Han}{2,3}?)(?=走上报告席|代表\\p{Script=Han}{2,8}(?:向大会)?作|(?:\\s*)各位代表)`,
  'u',
)
/** What stands behind a title and is no name. */
const NO_NAME = /^(?:办公|会议|委员|助理|同志|负责|主持|以上)/
const PRESENTING_OFFICE = /^\(?(\p{Script=Han}{2,22}(?:委员会|[局委厅办]|办公室|政府))\)?$/u
/** Lines in which a head names its speaker. */
const MOST_LINES = 15
/** The speaker stands this near below the occasion. */
const BELOW_OCCASION = 4

/** The speaker by a label, a line of their own, a sentence that tells who reported, or the office below the occasion. */
export function readSpeaker(
  head: readonly Paragraph[],
  label: HeadLabel | undefined,
  occasion: Occasion | null,
): Speaker | null {
  if (label) return labelledSpeaker(label)
  const lines = head.slice(0, MOST_LINES)
  const below = occasion ? head.slice(head.indexOf(occasion.paragraph) + 1).slice(0, BELOW_OCCASION) : []
  return (
    first(lines, (folded) => LINE.exec(folded)) ??
    first(below, (folded) => JOINED.exec(folded)) ??
    inProse(lines) ??
    byName(lines) ??
    presentingOffice(below)
  )
}

function first(lines: readonly Paragraph[], match: (folded: string) => RegExpExecArray | null): Speaker | null {
  for (const paragraph of lines) {
    const found = match(fold(paragraph.text).trim())
    const [, title = '', name = ''] = found ?? []
    if (!found || NO_NAME.test(name)) continue
    return { paragraph, name: name.replace(/\s/g, ''), title, words: paragraph.text.trim() }
  }
  return null
}

/** 省长周一帆作政府工作报告, alone or behind the meeting. */
function inProse(lines: readonly Paragraph[]): Speaker | null {
  for (const paragraph of lines) {
    for (const clause of fold(paragraph.text).split(/[,，。;:\n]|(?<=会议?)上/)) {
      const [, title = '', name = ''] = IN_PROSE.exec(clause.trim()) ?? []
      if (title === '' || NO_NAME.test(name)) continue
      const start = fold(paragraph.text).indexOf(clause.trim())
      const words = paragraph.text.slice(start, start + clause.trim().length)
      return { paragraph, name: name.replace(/在$|\s/g, ''), title, words }
    }
  }
  return null
}

function byName(lines: readonly Paragraph[]): Speaker | null {
  for (const paragraph of lines) {
    const folded = fold(paragraph.text)
    const alone = BY_NAME.exec(folded.trim())?.[1]
    if (alone !== undefined) return { paragraph, name: alone, title: undefined, words: alone }
    const [, title, name = ''] = AT_DESK.exec(folded) ?? []
    if (title !== undefined && !NO_NAME.test(name)) return { paragraph, name, title, words: name }
  }
  return null
}

function presentingOffice(below: readonly Paragraph[]): Speaker | null {
  for (const paragraph of below) {
    const office = PRESENTING_OFFICE.exec(fold(paragraph.text).trim())?.[1]
    if (office !== undefined) return { paragraph, name: undefined, title: office, words: paragraph.text.trim() }
  }
  return null
}

function labelledSpeaker({ paragraph, value, words }: HeadLabel): Speaker {
  const [, title, name] = LINE.exec(value) ?? JOINED.exec(value) ?? []
  return { paragraph, name: (name ?? value).replace(/\s/g, ''), title, words }
}
