import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import type { RenderedImage, ResvgRenderOptions } from '@resvg/resvg-js'
import type { PostFile } from '../../core/rooms/post.ts'
import { altText } from '../../core/summary/alt-text.ts'
import type { IndicatorPicture } from '../../core/summary/indicator-picture.ts'
import { PALETTE } from './colours.ts'
import { drawIndicators } from './draw-indicators.ts'
import { encodePng } from './encode-png.ts'
import { type Letters, readLetters } from './letters.ts'
import { writeSvg } from './write-svg.ts'

const FAMILY = 'Wenji Sans Han'
/** Pictures that are kept; one is some 100 KB. */
const MOST_KEPT = 16
/** Pictures that are drawn at once: each holds some 20 MB of pixels meanwhile, and a thread of the process. */
const MOST_AT_A_TIME = 2

/** A picture for a post. `missing`: characters that the font has not, drawn as 〓. */
export interface PictureFile extends PostFile {
  readonly missing: readonly string[]
}

export interface Pictures {
  /** The picture as SVG, and what its font has not. Shown elsewhere it takes the reader's own fonts. */
  readonly svg: (picture: IndicatorPicture) => Promise<{ readonly text: string; readonly missing: readonly string[] }>
  /** The picture as PNG, 1080 pixels wide. The same content is drawn once for all that want it. */
  readonly png: (picture: IndicatorPicture) => Promise<PictureFile>
}

/** Draws pictures with the font at `fontFile` and with none of the machine's; nothing is loaded before the first one. */
export function createPictures(fontFile: string): Pictures {
  let letters: Promise<Letters> | undefined
  const kept = new Map<string, Promise<PictureFile>>()
  const atATime = limiter(Math.min(MOST_AT_A_TIME, availableParallelism()))

  const svg: Pictures['svg'] = async (picture) => {
    letters ??= readLetters(fontFile)
    const drawing = drawIndicators(picture, await letters)
    return { text: writeSvg(drawing, FAMILY), missing: drawing.missing }
  }
  const draw = async (picture: IndicatorPicture): Promise<PictureFile> => {
    const { text, missing } = await svg(picture)
    const image = await render(text, fontFile)
    const bytes = await encodePng(image.pixels, image.width, image.height, PALETTE)
    return { name: 'indicators.png', type: 'image/png', alt: altText(picture), bytes, missing }
  }
  return {
    svg,
    png: (picture) => {
      const key = createHash('sha256').update(JSON.stringify(picture)).digest('base64')
      const known = kept.get(key)
      if (known) return known
      const drawn = atATime(() => draw(picture))
      kept.set(key, drawn)
      drawn.catch(() => kept.delete(key))
      const [oldest] = kept.keys()
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
      return drawn
    },
  }
}

/** In a thread of its own: what else runs is not held up. */
async function render(svg: string, fontFile: string): Promise<RenderedImage> {
  const { renderAsync } = await import('@resvg/resvg-js')
  const options: ResvgRenderOptions = {
    font: { loadSystemFonts: false, fontFiles: [fontFile], defaultFontFamily: FAMILY },
    logLevel: 'off',
  }
  return renderAsync(svg, options)
}

/** Runs tasks in their order, so many at once. */
function limiter(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= most) await new Promise<void>((go) => waiting.push(go))
    else running++
    try {
      return await task()
    } finally {
      // Whoever waits takes the place over; else it is free.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
