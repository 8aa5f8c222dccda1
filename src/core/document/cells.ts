import type { Cell, Paragraph } from './plan-document.ts'

/** A cell's own words, without its heading. */
export function textOf({ text }: Paragraph, { start, end }: Cell): string {
  return text.slice(start, end)
}
