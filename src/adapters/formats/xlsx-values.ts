import type { CheerioAPI } from 'cheerio'

/** Formats that a workbook need not write down, by their number. */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-mm-dd',
  15: 'yyyy-mm-dd',
  22: 'yyyy-mm-dd',
  31: 'yyyy-mm-dd',
  57: 'yyyy-mm',
  58: 'mm-dd',
}

/** The number format of each cell style, in order. */
export function formatsOf($: CheerioAPI): string[] {
  const own = new Map(
    $('numFmts > numFmt')
      .toArray()
      .map(({ attribs }) => [Number(attribs.numFmtId), attribs.formatCode ?? '']),
  )
  return $('cellXfs > xf')
    .toArray()
    .map(({ attribs }) => own.get(Number(attribs.numFmtId)) ?? BUILT_IN[Number(attribs.numFmtId)] ?? '')
}

/** A number as its cell shows it: 0.065 in 0.0% is 6.5%, 45292 in a format of days is 2024-01-01. */
export function shown(value: string, format: string): string {
  const number = Number(value)
  if (value === '' || !Number.isFinite(number)) return value
  const [code = ''] = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')
  if (/[yd]|m{1,4}(?=[-/])/i.test(code) && !/0/.test(code)) return day(number, /d/i.test(code))
  const decimals = /0\.(0+)/.exec(code)?.[1]?.length
  if (code.includes('%')) return `${fixed(number * 100, decimals)}%`
  return decimals === undefined && code !== '0' ? plain(number) : fixed(number, decimals ?? 0)
}

function fixed(number: number, decimals: number | undefined): string {
  return decimals === undefined
    ? plain(number)
    : (Math.round(Number(`${plain(number)}e${decimals}`)) / 10 ** decimals).toFixed(decimals)
}

/** Without the last digits that only binary fractions have: 0.1 + 0.2 is 0.3. */
function plain(number: number): string {
  return String(Number(number.toPrecision(12)))
}

/** Days are counted from 1899-12-30. */
function day(number: number, withDay: boolean): string {
  const iso = new Date(Date.UTC(1899, 11, 30) + Math.round(number * 86_400_000)).toISOString()
  return iso.slice(0, withDay ? 10 : 7)
}
