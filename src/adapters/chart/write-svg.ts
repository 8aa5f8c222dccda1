import { PAPER } from './colours.ts'
import type { Drawing, Shape } from './shapes.ts'

/** A phone shows the whole width: 1080 pixels on 360 to 430 points. */
const PIXELS = 1080

/** The drawing as SVG, 1080 pixels wide. Texts have no control characters any more; signs of markup become entities. */
export function writeSvg({ width, height, title, shapes }: Drawing, family: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PIXELS}" height="${Math.ceil((height * PIXELS) / width)}" viewBox="0 0 ${width} ${height}" font-family="${escaped(family)}" role="img" aria-label="${escaped(title)}">`,
    `<rect width="${width}" height="${height}" fill="${PAPER}"/>`,
    ...shapes.map(element),
    '</svg>',
  ].join('\n')
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case 'rect':
      return `<rect x="${px(shape.x)}" y="${px(shape.y)}" width="${px(shape.width)}" height="${px(shape.height)}" fill="${shape.fill}"/>`
    case 'line':
      return `<path d="M${px(shape.x)} ${px(shape.from)}V${px(shape.to)}" stroke="${shape.stroke}" stroke-width="${shape.width}"${shape.dashed ? ' stroke-dasharray="9 6"' : ''}/>`
    case 'arrow':
      return `<path d="M${px(shape.x)} ${px(shape.y)}l${shape.size} ${shape.size}l-${shape.size} ${shape.size}z" fill="${shape.fill}"/>`
    case 'text': {
      const strong = shape.strong ? ` stroke="${shape.fill}" stroke-width="${(shape.size / 34).toFixed(1)}"` : ''
      const anchor = shape.anchor === 'start' ? '' : ` text-anchor="${shape.anchor}"`
      return `<text x="${px(shape.x)}" y="${px(shape.y)}" font-size="${shape.size}" fill="${shape.fill}"${strong}${anchor}>${escaped(shape.text)}</text>`
    }
  }
}

/** On whole pixels lines are sharp. */
function px(value: number): string {
  return String(Math.round(value))
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}
