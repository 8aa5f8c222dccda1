import type { Paragraph } from './plan-document.ts'
import { regionIn, unitNamedIn } from './region-name.ts'
import { inFull, isUnitName, regionOfText, unnamedOfSpeaker, unnamedRegion } from './region-of-text.ts'

/** Where a document may say whose it is. All but the paragraphs is folded text. */
export interface RegionSources {
  readonly title: string
  /** The meeting that the paper was given at; empty where none is told. */
  readonly meeting: string
  /** Lines that may name an office: the issuer by its label, the lines of the head. */
  readonly offices: readonly string[]
  /** The file's name without folder and ending. */
  readonly file: string
  /** Lines before the first heading. */
  readonly head: readonly string[]
  readonly paragraphs: readonly Paragraph[]
}

/**
 * The unit of government that a document is of, by its title, its meeting, its office, its file's name, else by what the
 * text calls itself and whose officers it speaks of. Undefined where nothing tells.
 */
export function readRegion({ title, meeting, offices, file, head, paragraphs }: RegionSources): string | undefined {
  const named =
    (ofState(title) ? '全国' : undefined) ??
    regionIn(title) ??
    regionIn(meeting) ??
    regionOfOffice(offices) ??
    unitNamedIn(file) ??
    regionOfSession(head) ??
    regionOfText(title, paragraphs) ??
    (head.slice(0, FIRST_LINES).some(ofState) ? '全国' : undefined) ??
    nameOf(regionIn(head.filter((line) => !isText(line)).join('\n'))) ??
    unnamedOfSpeaker(paragraphs) ??
    nameOf(regionIn(head.join('\n'))) ??
    unnamedRegion(paragraphs)
  return named === undefined ? undefined : inFull(named, paragraphs)
}

/** 中华人民共和国国民经济和社会发展第七个五年计划, and the name alone on a line: a paper of the state, and none of its law or congress. */
function ofState(line: string): boolean {
  return /^中华人民共和国(?:$|(?:\d{4}年)?(?:国民经济|经济(?:和|与)?社会|\d{4}年|关于|第))/u.test(
    line.replace(/\s/g, ''),
  )
}

/** The name of a paper stands in its first lines. */
const FIRST_LINES = 4

/** A longer line of a head is text, and names many places; so is a sentence on whose word is carried out. */
function isText(line: string): boolean {
  return line.length > LONGEST_LINE || /国务院[^。]*。$/.test(line.trim())
}

const LONGEST_LINE = 60

/** 青屿市清江区第六届人民代表大会第四次会议在…开幕: the congress that the paper was given to, in an account of it. */
const SESSION =
  /(\p{Script=Han}{2,16}?)第[一二三四五六七八九十]{1,3}届(?:人民代表大会|人大)第?[一二三四五六七八九十]{1,3}次会议[^,，。;]{0,24}(?:开幕|召开|举行|听取|上作)/u

/** 秘书长宣布青屿市第…届: what is said in front of the name. */
const VERB = /^.*(?:宣布|出席|参加|列席|召开|迎来|日在|日上午|日下午)/

function regionOfSession(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const before = SESSION.exec(line)?.[1]
    const region = before === undefined ? undefined : nameOf(unitNamedIn(before.replace(VERB, '')))
    if (region !== undefined) return region
  }
  return undefined
}

function nameOf(region: string | undefined): string | undefined {
  const name = region?.replace(/^.*(?:\d日在|日在|报告|关于|——)/, '')
  return name !== undefined && isUnitName(name) ? name : undefined
}

/** Whose office a line names (青岚市发展和改革委员会); 各县（区）人民政府 are those that a paper is sent to. */
const OFFICE =
  /^(?!各|有关)\p{Script=Han}{2,14}?(?:人民政府|发展和改革|发展改革|发改|统计|财政|管理委员会|管委会|街道办事处)\p{Script=Han}{0,8}(?: .*)?$/u

function regionOfOffice(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const region = OFFICE.test(line.trim()) ? regionIn(line.trim()) : undefined
    if (region !== undefined) return region
  }
  return undefined
}
