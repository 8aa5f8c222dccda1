import { withoutUnseen } from '../../core/rooms/whole-signs.ts'

/** Control signs, signs that turn the direction of text, such that nobody sees, and those that a broken text leaves. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/**
 * A text of a document or a person as it may stand in a bubble: nothing in it calls anybody, turns the line around or is
 * unseen. An @ is written full-width, for WeChat and its readers take @所有人 for a call.
 */
export function harmless(text: string): string {
  return withoutUnseen(text.replace(/\r\n?/g, '\n').replace(/[\t\u2005\u00a0]/g, ' '), UNSEEN)
    .replaceAll('@', '＠')
    .replace(/\n{3,}/g, '\n\n')
}
