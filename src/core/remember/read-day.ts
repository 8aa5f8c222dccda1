import { fold } from '../document/fold.ts'
import { lastDayOf } from './days.ts'

/**
 * The day that a cell or a word of a list gives: 2021-12-31, 2021/12/31, 2021年12月31日; a month is its last day (12月底前).
 * `year` is what a month without a year lies in. Null for anything else (长期坚持).
 */
export function readDay(text: string, year: number): string | null {
  const plain = fold(text)
    .replace(/\s+/g, '')
    .replace(/(?:以前|之前|前|完成|办结)+$/, '')
  const [, y, m = '', d] =
    /^(?:(\d{4})[-/.年])?(\d{1,2})[-/.月](?:(\d{1,2})日?|底|末)?(?:T?00:00(?::00)?)?$/.exec(plain) ?? []
  if (m !== '') {
    const month = Number(m)
    const of = y === undefined ? year : Number(y)
    if (month < 1 || month > 12) return null
    const last = lastDayOf(of, month)
    if (d === undefined) return last
    const day = `${of}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
    return Number(d) >= 1 && day <= last ? day : null
  }
  const whole = /^(?:(\d{4})年)?(?:年底|年末|底|末)$/.exec(plain)
  return whole ? `${whole[1] ?? year}-12-31` : null
}
