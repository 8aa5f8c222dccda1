import type { Letters } from './letters.ts'

/** Signs that may not begin a line. */
const NEVER_FIRST = /^[，。、；：！？）》”’〉」』】〕％%,.;:!?)\]}…]/u
const ELLIPSIS = '…'

/**
 * Breaks a drawable text into lines no wider than `width` pixels. Han text breaks anywhere but before closing signs; runs of
 * letters and digits stay together where they fit. What goes beyond `most` lines is cut, and the last line says so with …
 */
export function wrapLines(text: string, size: number, width: number, letters: Letters, most: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of pieces(text, size, width, letters)) {
    if (letters.width(line + piece, size) <= width || line === '') {
      line += piece
      continue
    }
    if (lines.length === most - 1) return [...lines, shortened(line, size, width, letters)]
    lines.push(line)
    line = piece.trimStart()
  }
  return line === '' ? lines : [...lines, line]
}

/** Pieces between which a line may end, none wider than a line. */
function* pieces(text: string, size: number, width: number, letters: Letters): Generator<string> {
  let held = ''
  for (const run of text.match(/[\w.,+\-−%]+|./gsu) ?? []) {
    for (const piece of letters.width(run, size) > width ? run : [run]) {
      if (held !== '' && (!NEVER_FIRST.test(piece) || letters.width(held + piece, size) > width)) {
        yield held
        held = ''
      }
      held += piece
    }
  }
  if (held !== '') yield held
}

function shortened(line: string, size: number, width: number, letters: Letters): string {
  const signs = [...line]
  while (signs.length > 0 && letters.width(signs.join('') + ELLIPSIS, size) > width) signs.pop()
  return signs.join('') + ELLIPSIS
}
