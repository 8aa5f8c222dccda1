/** Text of documents and people, on its way into Slack and out of it. */

/**
 * A text of a document as mrkdwn that shows it as it stands: no mention, no link, no format, no emoji comes of it.
 * Signs that Slack would read are parted by zero-width spaces, so that they are neither behind nor before a letter.
 */
export function inert(text: string): string {
  return [...clean(text)].map((sign, i, all) => inertSign(sign, all[i + 1])).join('')
}

/**
 * A text in pieces that are at most so long when they are inert, parted at line ends where it can be, then behind a
 * mark, and never within a sign. Nothing of it is left out.
 */
export function inertPieces(text: string, longest: number): string[] {
  const signs = [...clean(text)]
  const pieces: string[] = []
  let from = 0
  while (from < signs.length) {
    let length = 0
    let to = from
    for (; to < signs.length; to++) {
      length += inertSign(signs[to] ?? '', signs[to + 1]).length
      if (length > longest) break
    }
    if (to < signs.length) to = bestBreak(signs, from, Math.max(to, from + 1))
    pieces.push(
      signs
        .slice(from, to)
        .map((sign, i) => inertSign(sign, signs[from + i + 1]))
        .join(''),
    )
    from = to
  }
  return pieces
}

function bestBreak(signs: readonly string[], from: number, to: number): number {
  for (const marks of ['\n', '。；;!?！？', '，,、：: '])
    for (let i = to - 1; i > from + (to - from) / 2; i--) if (marks.includes(signs[i] ?? '')) return i + 1
  return to
}

/** Control signs, signs that turn the direction of text, and such that nobody sees. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
const UNSEEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g

/** A text of a label, which is shown as it stands, without them. */
export function withoutHidden(text: string): string {
  return text.replace(UNSEEN, '')
}

function clean(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(UNSEEN, '')
}

const APART = '\u200b'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function inertSign(sign: string, next: string | undefined): string {
  const entity = ENTITIES[sign]
  if (entity) return entity
  if ('*_~`'.includes(sign)) return `${APART}${sign}${APART}`
  if (sign === '@' || sign === '#') return `${sign}${APART}`
  // :100: is a picture in Slack, and 1:100:1000 is a figure.
  if (sign === ':' && next !== undefined && /[\w+-]/.test(next)) return `${sign}${APART}`
  return sign
}

const KEPT: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' }

/** What a person wrote, as they see it: without mentions of the bot, links as their words, entities as their signs. */
export function plainText(text: string, botUserId: string): string {
  return text
    .replace(/<@([A-Z0-9]+)(?:\|[^>]*)?>[,:，：]?/g, (whole, id: string) => (id === botUserId ? ' ' : whole))
    .replace(/<(https?:[^|>]+|mailto:[^|>]+)\|([^>]*)>/g, '$2 ($1)')
    .replace(/<((?:https?|mailto):[^>]+)>/g, '$1')
    .replace(/<#([A-Z0-9]+)\|([^>]*)>/g, (_, id: string, name: string) => `#${name || id}`)
    .replace(/<!(here|channel|everyone)(?:\|[^>]*)?>/g, '@$1')
    .replace(/<!subteam\^[A-Z0-9]+\|([^>]*)>/g, '$1')
    .replace(/&(amp|lt|gt);/g, (whole, name: string) => KEPT[name] ?? whole)
    .replace(/\u00a0/g, ' ')
    .trim()
}

/** True where a text mentions somebody. */
export function mentions(text: string, userId: string): boolean {
  return text.includes(`<@${userId}>`) || text.includes(`<@${userId}|`)
}
