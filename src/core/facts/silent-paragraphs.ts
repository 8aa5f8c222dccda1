import { isBareRow } from '../document/blanked-rows.ts'
import { NOTE_SECTION } from '../document/parse-outline.ts'
import type { Paragraph } from '../document/plan-document.ts'
import { STATES } from './sentence-words.ts'

/** Section code of title, labels and occasion: only sentences among them state anything. */
const HEAD_CODE = '0'

/**
 * True for a paragraph whose numbers are no figures: a head's labels, a note that explains a word (指三年内推动100家企业),
 * a table's line that came out uneven, of which nobody knows which column its numbers are of. Takes folded text.
 */
export function isSilent({ sectionCode, section, cells, text }: Paragraph, folded: string): boolean {
  if (section[0] === NOTE_SECTION) return true
  return !cells && ((sectionCode === HEAD_CODE && !STATES.test(folded)) || isBareRow(text))
}
