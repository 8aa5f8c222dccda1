/** 14年社零计划, 海安09年: a year in two digits; behind 近 and 历时 and in front of 内, 期 and 义务教育 it is how long something takes. */
const SHORT_YEAR =
  /(?<![\d第近满了达约共]|\d[.,]|过去|历时|连续|未来|今后|最近|长达|提前|延长|推迟|至少|工期)([01]\d)年(?![前内后来间以期制多余龄限程久免义一教左累完毕]|工期|周期|之|时间|没|不)/gu
/** A short year alone names the year before a paper's (what it looks back on), its own, or the one ahead. */
const AROUND = 1

/**
 * A question in which short years before the twenties are written in full: 14年 is 2014年 where a paper of 2013 to 2015 is
 * on record, and beside 13年 or 15年; 09年 is no duration. Any other may be one and stays. `years` are those of the papers
 * in question. The twenties are read as years in any case.
 */
export function withShortYears(text: string, years: Iterable<number>): string {
  const near = new Set([...years].flatMap((year) => [year - AROUND, year, year + AROUND]))
  const short = [...text.matchAll(SHORT_YEAR)].map(([, year]) => Number(year))
  const isRunning = short.some((year) => short.includes(year + 1))
  return text.replace(SHORT_YEAR, (whole, year: string) =>
    isRunning || year.startsWith('0') || near.has(2000 + Number(year)) ? `20${year}年` : whole,
  )
}
