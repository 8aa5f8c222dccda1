const LISTED = /20\d\d年(?:[、和与及]20\d\d年)+(?=[^\d,，;。]*分别)/

/** The years that a text lists with a value each: 2011年、2012年分别增长; none where it lists none. */
export function listedYears(text: string): number[] {
  return [...(LISTED.exec(text)?.[0] ?? '').matchAll(/20\d\d/g)].map(([year]) => Number(year))
}

/** Those years together, 2011-2012: what is told behind them is of them all. */
export function spanOfListed(text: string): string | null {
  const years = listedYears(text)
  return years.length < 2 ? null : `${years[0]}-${years.at(-1)}`
}

/** The period that goes on behind a clause which said one: of all years that it lists; behind 在…基础上 that of before. */
export function periodBehind(clause: string, before: string | null, said: string | null): string | null {
  return /基础上$/.test(clause.trim()) ? before : (spanOfListed(clause) ?? said)
}
