import { signsOf, wholeSpans } from '../../core/rooms/whole-signs.ts'

/** Where a text is parted best: at line ends and behind sentences, else behind clauses. */
const BREAKS = [/[\n。！？!?；;]/u, /[，、,：:）)」】]/u]

/**
 * A text in pieces of at most `longest` characters, parted at the end of a line or a sentence where there is one in the
 * last two thirds, else of a clause, and never within a number, a unit, a code or a sign of several characters. Nothing
 * but blanks at the seams is left out. Only what is longer than a piece by itself is parted within.
 */
export function splitText(text: string, longest: number): string[] {
  const pieces: string[] = []
  let rest = text.trim()
  while (rest.length > longest) {
    const at = bestBreak(rest, longest)
    pieces.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  if (rest !== '') pieces.push(rest)
  return pieces
}

/** Where the first piece ends, 1 to `longest`. */
function bestBreak(text: string, longest: number): number {
  const allowed = allowedBreaks(text, longest)
  for (const marks of BREAKS) {
    const best = allowed.findLast((at) => at > longest / 3 && marks.test(text.charAt(at - 1)))
    if (best !== undefined) return best
  }
  return allowed.at(-1) ?? withinSigns(text, longest)
}

/** Every place up to `longest` where a piece may end. */
function allowedBreaks(text: string, longest: number): number[] {
  // What begins before the limit may end behind it.
  const spans = wholeSpans(text.slice(0, longest * 2))
  const breaks: number[] = []
  let next = 0
  for (const index of endsOfSigns(text, longest)) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= index) next++
    const { start } = spans[next] ?? { start: Number.POSITIVE_INFINITY }
    if (index <= start) breaks.push(index)
  }
  return breaks
}

/** The end of the last whole sign within the limit; the limit itself where one sign is longer. */
function withinSigns(text: string, longest: number): number {
  return endsOfSigns(text, longest).at(-1) ?? longest
}

/** Where the signs of a text end, up to `longest`; what is cut off within the last one looked at does not count. */
function endsOfSigns(text: string, longest: number): number[] {
  const ends: number[] = []
  let end = 0
  for (const sign of signsOf(text.slice(0, longest + LONGEST_SIGN))) {
    end += sign.length
    if (end > longest) break
    ends.push(end)
  }
  return ends
}
/** Characters of one sign that are looked at behind the limit. */
const LONGEST_SIGN = 40
