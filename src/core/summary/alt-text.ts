import { harmless } from '../document/harmless.ts'
import { actualWords, drawnAs, type IndicatorPicture, shareWords, targetWords } from './indicator-picture.ts'
import type { IndicatorRow } from './indicator-row.ts'

/** Slack takes so many characters of a file's description; others more. */
const MOST_CHARACTERS = 1000

/**
 * What a picture of indicators says, for who cannot see it: the same figures, at most 1,000 characters, cut at a row. Nothing
 * that a document says in it calls anybody or turns a line.
 */
export function altText({ title, head, rows }: IndicatorPicture): string {
  const lines = rows.map((row) => harmless(rowWords(row)))
  let text = harmless(`${title}（图）。${head.join('，')}。`)
  for (const [at, line] of lines.entries()) {
    const rest = `另有${lines.length - at}项见图。`
    const left = at === lines.length - 1 ? 0 : rest.length
    if (text.length + line.length + left > MOST_CHARACTERS) return `${text}${rest}`.slice(0, MOST_CHARACTERS)
    text += line
  }
  return (rows.length === 0 ? `${text}没有可列的指标。` : text).slice(0, MOST_CHARACTERS)
}

function rowWords(row: IndicatorRow): string {
  const share = shareWords(row)
  const apart = row.actual !== null && drawnAs(row) === 'words' ? '，不作比较' : ''
  return `${row.name}：${targetWords(row)}，${actualWords(row)}${share === '' ? apart : `，${share}`}。`
}
