import { WRITTEN_CODE } from '../../core/document/code-prefix.ts'
import { UNSEEN_SIGNS } from '../../core/document/unseen-signs.ts'
import { shortened, signsOf, withoutUnseen } from '../../core/rooms/whole-signs.ts'

/** Text of documents and people, on its way into WeCom: shown as it stands, and parted where it is too long. */

/** Control signs, signs that turn the direction of text, and such that nobody sees. */
const UNSEEN = new RegExp(`(?!\\n)[\\p{Cc}${UNSEEN_SIGNS}]`, 'gu')

/** A text without what nobody sees; lines end in \n. */
export function clean(text: string): string {
  return withoutUnseen(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), UNSEEN)
}

const APART = '\u200b'

/**
 * A text as markdown that shows it as it stands: no mention, link, format, heading, list or formula comes of it. Signs
 * that WeCom would read are parted from their neighbours by a zero-width space, and so is the beginning of every line
 * (1. 加快 would be counted anew). A number, a unit and a code stay whole.
 */
export function inert(text: string): string {
  return clean(text)
    .split('\n')
    .map((line) => (line === '' ? '' : `${APART}${inertAtoms(line.trimEnd())}`))
    .join('\n')
}

function inertAtoms(line: string): string {
  return (line.match(ATOM) ?? []).map(inertAtom).join('')
}

function inertAtom(atom: string): string {
  return (
    atom
      .replace(/[*_~`$|\\[\]]/g, `${APART}$&${APART}`)
      .replace(/[@<#!]/g, `$&${APART}`)
      .replace(/&(?=[a-z#])/gi, `&${APART}`)
      .replace(/:(?=\/\/)/g, `:${APART}`)
      // a name of a host would become a link
      .replace(/(?<=[A-Za-z\d])\.(?=[A-Za-z])/g, `.${APART}`)
  )
}

/** What is not parted while there is another way: 〔计21-1.2-3〕, 约2021年6月30日, 240平方公里, https://… */
const HAN = '\\p{Script=Han}'
const FIGURE = '[!-~０-９．％‰℃²³×±–—−～]'
const ATOM = new RegExp(
  `\\n|〔[^〔〕\\n]{1,60}〕|${HAN}{0,4}${FIGURE}+(?:${HAN}{1,6}${FIGURE}+)*${HAN}{0,6}|\\p{RI}\\p{RI}|[\\s\\S][\\p{M}\\p{EMod}]*`,
  'gu',
)

/**
 * A text in pieces of which each has at most so many bytes as `shown` makes it, parted at line ends where it can be, then
 * behind a mark, then between words, and within a number, a unit or a code only where it is longer than a whole message.
 * Nothing is left out.
 */
export function pieces(text: string, longest: number, shown: (piece: string) => string = inert): string[] {
  const atoms = atomsOf(clean(text), ATOM).flatMap((atom) => fitting(atom, longest, shown))
  const found: string[] = []
  for (let from = 0; from < atoms.length; ) {
    const to = bestBreak(atoms, from, reach(atoms, from, longest, shown))
    const piece = atoms
      .slice(from, to)
      .join('')
      .replace(/^\n+|\n+$/g, '')
    if (piece !== '') found.push(piece)
    from = to
  }
  return found
}

/** What an expression finds in a text, one behind another; what ends within a sign goes on with the next. */
function atomsOf(text: string, pattern: RegExp): string[] {
  const signs = signsOf(text)
  const atoms: string[] = []
  let seen = 0
  let next = 0
  let signEnd = 0
  let begun = ''
  for (const atom of text.match(pattern) ?? []) {
    begun += atom
    seen += atom.length
    while (signEnd < seen) signEnd += signs[next++]?.length ?? seen
    if (signEnd > seen) continue
    atoms.push(begun)
    begun = ''
  }
  return begun === '' ? atoms : [...atoms, begun]
}

/** How far a piece may reach: the furthest atom up to which everything fits, at least the next one. */
function reach(atoms: readonly string[], from: number, longest: number, shown: (piece: string) => string): number {
  let low = from + 1
  let high = Math.min(atoms.length, from + longest)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (bytes(shown(atoms.slice(from, middle).join(''))) <= longest) low = middle
    else high = middle - 1
  }
  return low
}

function bestBreak(atoms: readonly string[], from: number, to: number): number {
  if (to >= atoms.length) return to
  for (const { marks, share } of BREAKS)
    for (let i = to - 1; i > from + (to - from) * share; i--) if (marks.test(atoms[i] ?? '')) return i + 1
  return to
}

/** Where a text is parted, best first, and how much of a piece may be given up for it. */
const BREAKS = [
  { marks: /^\n$/, share: 1 / 4 },
  { marks: /[。；;!?！？]$/, share: 1 / 2 },
  { marks: /[，,、：: ）]$/, share: 1 / 2 },
]

/** Figures and codes that follow each other within a few words, each by itself. */
const SMALLER = new RegExp(
  `(?:${HAN}{0,4}?${WRITTEN_CODE}|${HAN}{0,4}${FIGURE}+)(?:(?!${WRITTEN_CODE})${HAN}){0,6}|[\\s\\S][\\p{M}\\p{EMod}]*`,
  'gu',
)

/** An atom that is longer than a whole message is parted between its figures, and a figure that is by its signs. */
function fitting(atom: string, longest: number, shown: (piece: string) => string): string[] {
  if (bytes(shown(atom)) <= longest) return [atom]
  const smaller = atomsOf(atom, SMALLER)
  return smaller.length > 1 ? smaller.flatMap((part) => fitting(part, longest, shown)) : signsOf(atom)
}

/** Bytes of a text in UTF-8: what WeCom counts. */
export function bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8')
}

/** A text of a label: whole signs, at most so many characters, on one line; what is left out is marked. */
export function shortLabel(text: string, longest: number): string {
  return shortened(clean(text).replace(/\s+/g, ' ').trim(), longest, (label) => [...label].length)
}
