/** Decimals of a number as it was written: 2 of 54.40亿元. */
export function decimalsOf(written: string): number {
  return /\d\.(\d+)/.exec(written)?.[1]?.length ?? 0
}

/** The most decimals that any of some written numbers has: as many has a sum or a difference of them. */
export function mostDecimals(...written: readonly string[]): number {
  return Math.max(0, ...written.map(decimalsOf))
}

/** The number of an amount as written, without thousands marks, widths, sign and unit; empty where it has none in digits (五千亿元). */
export function numberText(amount: string): string {
  return /\d[\d,]*(?:\.\d+)?/.exec(amount.normalize('NFKC'))?.[0].replaceAll(',', '') ?? ''
}

/** A computed number half up to so many decimals, away from zero, without the noise of binary fractions. */
export function halfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const rounded = Math.round((Math.abs(value) + Number.EPSILON) * factor + 1e-9) / factor
  return value < 0 ? -rounded : rounded
}
