/** A Markdown table: the first column to the left, numbers to the right. */
export function tableHead(columns: readonly string[]): string {
  return `${row(columns)}\n${row(columns.map((_, i) => (i === 0 ? '---' : '---:')))}`
}

export function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}

/** Milliseconds with as many digits as they deserve. */
export function milliseconds(ms: number): string {
  return ms.toFixed(ms < 1 ? 2 : ms < 100 ? 1 : 0)
}

export function seconds(ms: number): string {
  return (ms / 1000).toFixed(1)
}

export function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(0)
}

/** 0.933 as it stands in tables of retrieval: .933, and 1.000. */
export function share(value: number): string {
  return value.toFixed(3).replace(/^0/, '')
}
