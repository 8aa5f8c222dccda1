import { fold } from '../document/fold.ts'
import type { PlanDocument } from '../document/plan-document.ts'
import type { Knowledge } from '../search/knowledge.ts'

/** A paper's region that no line of it names in full, as a question names it. */
export interface NamedUnit {
  readonly region: string
  readonly start: number
  readonly end: number
}

/** 本街道, 本县: the region of a paper that names itself nowhere. */
const UNNAMED = /^本(\p{Script=Han}+)$/u
const LONGEST_STEM = 4
/** 各街道, 全街道, 镇街道: no name stands in front of the kind. */
const NO_STEM = /[全各本我该哪个镇乡村、和与及的年月日]/u

/**
 * 云栖街道 of a question, where a street's paper that nowhere writes its own name in full speaks of 具有云栖辨识度的人才: the
 * paper is that street's. Where it writes another place of the kind in full, nobody knows which of them is its own.
 */
export function unnamedUnits(text: string, { documents }: Knowledge): NamedUnit[] {
  return documents.flatMap((document) => {
    const kind = UNNAMED.exec(document.region)?.[1]
    const at = kind === undefined ? -1 : text.indexOf(kind, 2)
    if (kind === undefined || at < 2) return []
    const stem = stemBefore(text.slice(0, at), document)
    if (stem === undefined || namesAnotherOfKind(document, stem, kind)) return []
    return [{ region: document.region, start: at - stem.length, end: at + kind.length }]
  })
}

/** The longest run of characters in front of the kind that the paper has. */
function stemBefore(front: string, document: PlanDocument): string | undefined {
  const said = textOf(document)
  for (let length = LONGEST_STEM; length >= 2; length--) {
    const stem = front.slice(-length)
    if (stem.length === length && /^\p{Script=Han}+$/u.test(stem) && !NO_STEM.test(stem) && said.includes(stem))
      return stem
  }
  return undefined
}

function namesAnotherOfKind(document: PlanDocument, stem: string, kind: string): boolean {
  const written = [...textOf(document).matchAll(new RegExp(`(\\p{Script=Han}{2,4})${kind}`, 'gu'))]
  return written.some(([, before = '']) => !NO_STEM.test(before.slice(-2)) && !before.endsWith(stem.slice(-2)))
}

const texts = new WeakMap<PlanDocument, string>()

function textOf(document: PlanDocument): string {
  const before = texts.get(document)
  if (before !== undefined) return before
  const said = document.paragraphs.map((paragraph) => fold(paragraph.text)).join('\n')
  texts.set(document, said)
  return said
}
