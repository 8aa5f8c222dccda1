/** 全年, 年底, full-year: the year as a whole is asked about, and no part of it. */
export function asksWholeYear(text: string): boolean {
  return /全年|年底|年末|(?<!\d)12月(?:底|末|份?为止)|full[- ]year|whole (?:year|of)|entire year/i.test(text)
}

/** What was GDP in the whole of 2020: what happened in the year, and neither its plan nor a part of it. */
export function asksPastYear(text: string): boolean {
  return asksWholeYear(text) && /\b(?:was|were|did|had)\b/i.test(text)
}
