import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createPictures, type Pictures } from '../adapters/chart/pictures.ts'
import { operatorError } from '../core/errors.ts'
import type { IndicatorPicture } from '../core/summary/indicator-picture.ts'
import { ROOT } from './places.ts'

/** Pictures with the font that comes with the program. */
export function ownPictures(): Pictures {
  return createPictures(path.join(ROOT, 'assets', 'fonts', 'wenji-sans-han.otf'))
}

/** Draws a picture into a file, by its ending as PNG or SVG. Throws WenjiError where the file cannot be written. */
export async function drawPicture(picture: IndicatorPicture, file: string): Promise<{ missing: readonly string[] }> {
  const pictures = ownPictures()
  const vector = path.extname(file).toLowerCase() === '.svg'
  const drawn = vector ? await pictures.svg(picture) : await pictures.png(picture)
  await writeFile(file, 'text' in drawn ? `${drawn.text}\n` : drawn.bytes).catch((cause: unknown) => {
    throw operatorError(`${file} cannot be written: ${cause instanceof Error ? cause.message : cause}`, cause)
  })
  return { missing: drawn.missing }
}
