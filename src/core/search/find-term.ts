import { fold } from '../document/fold.ts'

/** A place of a term in a paragraph's text, quotation marks within it included and around it left out. */
export interface TermPlace {
  readonly start: number
  readonly end: number
}

/** What may stand inside a term as a document writes it: “三微”改造 is 三微改造, 中科·武大 is 中科武大. */
const INSIDE = /^[“”"「」‘’'《》〈〉()[\]·•・\- 、+]*$/

/** Every place of a term in a text, marks and blanks inside it aside, letters and digits whole. */
export function findTerm(text: string, term: string): TermPlace[] {
  const needle = letters(term).text
  if (needle === '' || !mayHold(text, needle)) return []
  const hay = letters(text)
  const places: TermPlace[] = []
  for (let at = hay.text.indexOf(needle); at >= 0; at = hay.text.indexOf(needle, at + 1)) {
    const start = hay.offsets[at] ?? 0
    const end = (hay.offsets[at + needle.length - 1] ?? 0) + 1
    const isWhole = !cuts(hay.text, at) && !cuts(hay.text, at + needle.length)
    if (isWhole && INSIDE.test(marksOf(fold(text.slice(start, end))))) places.push({ start, end })
  }
  return places
}

/** A quick look that spares most paragraphs the slow one: each character of the needle stands somewhere, in whatever width. */
function mayHold(text: string, needle: string): boolean {
  for (const char of needle) {
    if (/\p{Script=Han}/u.test(char)) {
      if (!text.includes(char)) return false
    } else if (/[a-z]/.test(char) && !formsOf(char).some((form) => text.includes(form))) return false
  }
  return true
}

/** A Latin letter in either case, half and full width. */
function formsOf(letter: string): string[] {
  const forms = [letter, letter.toUpperCase()]
  return [...forms, ...forms.map((form) => String.fromCharCode(form.charCodeAt(0) + FULL_WIDTH))]
}

const FULL_WIDTH = 0xfee0

/** Letters and digits of a text in lower case, each with its offset. */
function letters(text: string): { text: string; offsets: number[] } {
  const folded = fold(text).toLowerCase()
  const offsets: number[] = []
  let out = ''
  for (let i = 0; i < folded.length; i++) {
    const char = folded.charAt(i)
    if (!/[\p{L}\p{N}]/u.test(char)) continue
    out += char
    offsets.push(i)
  }
  return { text: out, offsets }
}

function marksOf(text: string): string {
  return text.replace(/[\p{L}\p{N}]/gu, '')
}

/** True where a cut at `at` would part a Latin word or a number. */
function cuts(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at)]
  return (/[a-z]/.test(before) && /[a-z]/.test(behind)) || (/\d/.test(before) && /\d/.test(behind))
}
