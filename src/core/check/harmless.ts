/** Characters that are not seen and may move or hide others: controls, marks of direction, blanks of no width. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu
/** What a chat takes for a call to everybody or to one person: <!channel>, <@U1>, @所有人, @all. An address is none. */
const CALLED = /(?<![A-Za-z0-9._-])@(?=\S)/g
const ANGLED = /<(?=[!@#])/g
/** What a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Text of a document that may be printed, pasted into a chat or into a sheet: without unseen characters, calling nobody.
 * Everything else stays as it is.
 */
export function harmless(text: string): string {
  return text.replace(UNSEEN, ' ').replace(ANGLED, '‹').replace(CALLED, '＠')
}

/** The same for a value that may become a cell: one that would be a formula begins with an apostrophe. */
export function harmlessCell(text: string): string {
  const plain = harmless(text)
  return FORMULA.test(plain.trimStart()) ? `'${plain}` : plain
}
