import { citationCode } from '../document/plan-document.ts'
import type { Located } from '../search/knowledge.ts'

/** Where a figure stands, the same in every channel. */
export interface Citation {
  /** Short and speakable: 计21-1.2-3. */
  readonly code: string
  readonly document: string
  readonly digest: boolean
  readonly section: readonly string[]
  readonly paragraph: number
  /** The stored paragraph. */
  readonly text: string
  /** The clause that proves it: a substring of the text. */
  readonly quote: string
}

/** A citation of a paragraph. Throws where the quote is no substring of it: that would be a fault of ours. */
export function cite({ document, paragraph }: Located, quote: string): Citation {
  if (!paragraph.text.includes(quote)) throw new Error(`quote is not in ${citationCode(document, paragraph)}`)
  return {
    code: citationCode(document, paragraph),
    document: document.title,
    digest: document.digest,
    section: paragraph.section,
    paragraph: paragraph.number,
    text: paragraph.text,
    quote,
  }
}
