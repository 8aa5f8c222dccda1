import { UNSEEN_SIGNS } from '../../core/document/unseen-signs.ts'
import { withoutUnseen } from '../../core/rooms/whole-signs.ts'

/** Control signs, signs that turn the direction of text, such that nobody sees, and those that a broken text leaves. */
const UNSEEN = new RegExp(`(?!\\n)[\\p{Cc}\\p{Cs}${UNSEEN_SIGNS}]`, 'gu')

/**
 * A text of a document or a person as it may stand in a bubble: nothing in it calls anybody, turns the line around or is
 * unseen. An @ is written full-width, for WeChat and its readers take @所有人 for a call.
 */
export function harmless(text: string): string {
  return withoutUnseen(text.replace(/\r\n?/g, '\n').replace(/[\t\u2005\u00a0]/g, ' '), UNSEEN)
    .replaceAll('@', '＠')
    .replace(/\n{3,}/g, '\n\n')
}
