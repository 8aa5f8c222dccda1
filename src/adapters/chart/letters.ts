import { readFile } from 'node:fs/promises'
import { readAdvances } from './read-advances.ts'

/** Stands for a character that the font has not: the printers' mark for a type that is missing. */
export const MISSING = '〓'

/** What a picture knows of its font: what it can draw, and how wide. */
export interface Letters {
  /** Width of a text in pixels at a size in pixels. */
  readonly width: (text: string, size: number) => number
  /**
   * A text that can be drawn on one line: without control characters, invisible and direction marks; white space is one
   * space; what the font has not is 〓. `missing` gets each such character.
   */
  readonly drawable: (text: string, missing?: Set<string>) => string
}

/** Reads the font of pictures. Throws where the file is not there or is no font. */
export async function readLetters(fontFile: string): Promise<Letters> {
  const advances = readAdvances(await readFile(fontFile))
  return {
    width: (text, size) => {
      let sum = 0
      for (const one of text) sum += advances.get(one.codePointAt(0) ?? 0) ?? 1
      return sum * size
    },
    drawable: (text, missing) => {
      let drawn = ''
      for (const one of visible(text)) {
        const known = advances.has(one.codePointAt(0) ?? 0)
        if (!known) missing?.add(one)
        drawn += known ? one : MISSING
      }
      return drawn
    },
  }
}

/** Cc and Cf: controls, zero-width and direction marks; with them the marks that choose a variant of a character. */
function visible(text: string): string {
  return text
    .replace(/[\s\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu, '')
    .trim()
}
