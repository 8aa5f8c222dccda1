import { bytes, inert, pieces } from './plain-words.ts'

/** A part of a message: its words, and how a piece of them is shown. */
export interface Part {
  readonly text: string
  readonly shown?: (piece: string) => string
}

/** Room for （第12页，共34页） and the blank line before it. */
const FOOT = 64

/**
 * Parts as messages of at most so many bytes, each part beginning on a line of its own. One message where it fits; more
 * say which of how many they are. Nothing is left out.
 */
export function paged(parts: readonly Part[], longest: number): string[] {
  const whole = parts.map(({ text, shown = inert }) => shown(text)).join('\n')
  if (bytes(whole) <= longest) return whole === '' ? [] : [whole]
  const room = longest - FOOT
  const pages: string[] = []
  for (const { text, shown = inert } of parts)
    for (const piece of pieces(text, room, shown).map(shown)) {
      const joined = `${pages.at(-1) ?? ''}\n${piece}`
      if (pages.length > 0 && bytes(joined) <= room) pages[pages.length - 1] = joined
      else pages.push(piece)
    }
  return pages.map((page, i) => `${page}\n（第${i + 1}页，共${pages.length}页）`)
}

/** Words in bold. */
export function bold(text: string): string {
  return inert(text)
    .split('\n')
    .map((line) => (line === '' ? '' : `**${line}**`))
    .join('\n')
}

/** Words set off as a quotation, line by line. */
export function setOff(text: string): string {
  return inert(text)
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')
}
