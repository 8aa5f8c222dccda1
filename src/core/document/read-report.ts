/** How a file was taken, as its format's reader tells it. */
export interface ReadReport {
  readonly file: string
  readonly format: string
  readonly encoding?: string
  /** Cells of tables that hold something, and how many of them the document holds. */
  readonly cells?: { readonly in: number; readonly out: number }
  /** What the file holds and the document does not, counted, one line each: 图片 3 处. */
  readonly notRead: readonly string[]
}
