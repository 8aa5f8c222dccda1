import { UNSEEN_SIGNS } from '../../core/document/unseen-signs.ts'

/** Signs that are not seen and may move, hide or turn what stands beside them; line feeds and tabs are none. */
const UNSEEN = new RegExp(`(?![\\n\\t])[\\p{Cc}${UNSEEN_SIGNS}]`, 'gu')
/** What a command writes over and over on one line while it works: its own signs alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: what clears a line is one
const PROGRESS = /^\r(?:[█░]+ \d+\/\d+|\u001b\[K)$/

/**
 * What a command prints, words of documents and names of files within it, as a terminal may have it: nothing in it moves the
 * cursor, colours or turns a line (a turned 6.5% is read as 5.6). JSON keeps such signs as escapes, so that its values are
 * what they were; from everything else they are taken out.
 */
export function terminalText(text: string): string {
  if (PROGRESS.test(text)) return text
  const isJson = text.startsWith('{') || text.startsWith('[{')
  return text.replace(UNSEEN, (sign) => (isJson ? escaped(sign) : ''))
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}
