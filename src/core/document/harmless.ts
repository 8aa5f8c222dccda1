import { UNSEEN_SIGNS } from './unseen-signs.ts'

/** Characters that are not seen and may move or hide others: controls, marks of direction, blanks of no width. */
const UNSEEN = new RegExp(`[\\p{Cc}${UNSEEN_SIGNS}]+`, 'gu')
/** What a chat takes for a call to everybody or to one person: <!channel>, <@U1>, @所有人, @all. An address is none. */
const CALLED = /(?<![A-Za-z0-9._-])@(?=\S)/g
const ANGLED = /<(?=[!@#])/g

/**
 * Text of a document that may be printed or pasted into a chat: without unseen characters, calling nobody. Everything else
 * stays as it is, so that a quote is what stands in the text; what begins a formula is escaped where a sheet is written.
 */
export function harmless(text: string): string {
  return text.replace(UNSEEN, ' ').replace(ANGLED, '‹').replace(CALLED, '＠')
}
