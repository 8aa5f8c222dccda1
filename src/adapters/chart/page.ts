import type { Letters } from './letters.ts'
import type { Drawing, Shape } from './shapes.ts'
import { wrapLines } from './wrap-lines.ts'

/** How far apart lines stand, in sizes of their letters. */
const LEADING = 1.36
/** Where letters stand on, in sizes of them from the top of their line. */
const BASELINE = 1.04

export interface TextStyle {
  readonly size: number
  readonly fill: string
  readonly strong?: boolean
  /** Lines above which a text is cut with …; 1 where left out. */
  readonly most?: number
}

/** A picture as it is written from top to bottom. Every text goes through the font here and nowhere else. */
export class Page {
  readonly width: number
  readonly margin: number
  readonly missing = new Set<string>()
  readonly #letters: Letters
  readonly #shapes: Shape[] = []
  /** Where the next line begins, in pixels from the top. */
  y: number

  constructor(letters: Letters, width: number, margin: number) {
    this.#letters = letters
    this.width = width
    this.margin = margin
    this.y = margin
  }

  /** Width between the margins. */
  get inner(): number {
    return this.width - 2 * this.margin
  }

  add(shape: Shape): void {
    this.#shapes.push(shape)
  }

  measure(text: string, { size }: TextStyle): number {
    return this.#letters.width(this.#letters.drawable(text), size)
  }

  /** One line at a place; nothing is broken or moved. */
  put(text: string, x: number, top: number, style: TextStyle, anchor: 'start' | 'middle' | 'end' = 'start'): void {
    const { size, fill, strong = false } = style
    const drawn = this.#letters.drawable(text, this.missing)
    this.add({ kind: 'text', x, y: top + size * BASELINE, text: drawn, size, fill, strong, anchor })
  }

  /** A text over as many lines as it needs, from the left margin on; `width` where less than the page's is left for it. */
  write(text: string, style: TextStyle, width = this.inner): void {
    const drawn = this.#letters.drawable(text, this.missing)
    for (const line of wrapLines(drawn, style.size, width, this.#letters, style.most ?? 1)) {
      this.put(line, this.margin, this.y, style)
      this.y += style.size * LEADING
    }
  }

  /** Several texts beside one another, those that no longer fit on lines of their own. */
  writeBeside(texts: readonly { readonly text: string; readonly style: TextStyle }[], gap: number): void {
    let x = 0
    let height = 0
    for (const { text, style } of texts) {
      const width = this.measure(text, style)
      if (x > 0 && x + width > this.inner) {
        this.y += height
        x = 0
        height = 0
      }
      if (width > this.inner) {
        this.write(text, style)
        continue
      }
      // Small letters stand on the same line as large ones.
      const top = this.y + Math.max(0, height / LEADING - style.size) * BASELINE
      this.put(text, this.margin + x, top, style)
      x += width + gap
      height = Math.max(height, style.size * LEADING)
    }
    this.y += height
  }

  skip(height: number): void {
    this.y += height
  }

  drawing(title: string): Drawing {
    return {
      width: this.width,
      height: Math.ceil(this.y + this.margin),
      title: this.#letters.drawable(title),
      shapes: this.#shapes,
    }
  }
}
