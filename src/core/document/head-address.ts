import { fold } from './fold.ts'
import type { Paragraph, Piece } from './plan-document.ts'

/** Words of a head that tell something of the paper, with the paragraph they stand in. */
export interface HeadWording {
  readonly paragraph: Paragraph
  /** Exactly as they stand there. */
  readonly words: string
}

/** Those whom a report addresses, in the line by which it begins: 各位代表：, 主任、各位副主任、各位委员：. */
export function readAddress(head: readonly Paragraph[]): HeadWording | null {
  return firstOf(head, ADDRESS)
}

/** Who had a report given: 市人民政府 of 受市人民政府委托,… */
export function readMandate(head: readonly Paragraph[]): HeadWording | null {
  return firstOf(head, MANDATE) ?? firstOf(head, ON_BEHALF)
}

/** Where a page stands on its site, by the line above its title that is no part of the text: 首页 > 政务公开 > 规划计划. */
export function readTrail(pieces: readonly Piece[]): string | undefined {
  const line = pieces.slice(0, FIRST_PIECES).find(({ kind, text }) => kind === 'noise' && TRAIL.test(fold(text)))
  return line && TRAIL.exec(fold(line.text))?.[1]?.trim()
}

/** The line stands above the title, or straight below it. */
const FIRST_PIECES = 8

const ADDRESS =
  /^\s*((?:尊敬的)?(?:(?:各位|全体)?(?:副?主任|副?主席|代表|委员|领导|同志们?|来宾|嘉宾|列席人员|列席同志|组成人员|会议代表)们?[、,， ]{0,2}){1,8})[:：!！]\s*$/u
const MANDATE = /^\s*(?:现)?(?:我)?受([^,，。;；:：\n]{2,24}?)的?委托/u
const ON_BEHALF = /(?:^|[,，:：]\s*)(?:现在?)?[,，]?我?(?:谨)?代表([^,，。;；:：\n]{2,16}?)[,，]?(?:向|作)/u
const TRAIL = /^\s*(?:您?(?:现在|当前)?的?位置\s*[:：]\s*)?(首页(?:\s*[>›»/]+\s*[^>›»/\n]{2,24}){1,6})\s*$/u

function firstOf(head: readonly Paragraph[], form: RegExp): HeadWording | null {
  for (const paragraph of head) {
    const folded = fold(paragraph.text)
    const match = form.exec(folded)
    const said = match?.[1]?.trim().replace(/[、,， ]+$/u, '') ?? ''
    if (said === '' || folded.length !== paragraph.text.length) continue
    const at = folded.indexOf(said)
    return { paragraph, words: paragraph.text.slice(at, at + said.length) }
  }
  return null
}
