import { UNSEEN_SIGNS } from '../../core/document/unseen-signs.ts'
import { signsOf, wholeSpans, withoutUnseen } from '../../core/rooms/whole-signs.ts'

/** Text of documents and people, on its way into Slack and out of it. */

/**
 * A text of a document as mrkdwn that shows it as it stands: no mention, no link, no format, no emoji comes of it.
 * Signs that Slack would read are parted by zero-width spaces, so that they are neither behind nor before a letter.
 */
export function inert(text: string): string {
  return inertRun(clean(text), undefined)
}

/**
 * A text in pieces that are at most so long when they are inert, parted at line ends where it can be, then behind a
 * mark, and never within a sign, a number or a code unless that is longer by itself. Nothing of it is left out.
 */
export function inertPieces(text: string, longest: number): string[] {
  const plain = clean(text)
  const signs = signsOf(plain)
  const wholes = withinWholes(plain, signs)
  const pieces: string[] = []
  let from = 0
  while (from < signs.length) {
    let piece = ''
    let to = from
    for (; to < signs.length; to++) {
      const shown = inertRun(signs[to] ?? '', signs[to + 1])
      if (piece.length + shown.length > longest) break
      piece += shown
    }
    const end = to < signs.length ? bestBreak(signs, wholes, from, Math.max(to, from + 1)) : to
    pieces.push(
      signs
        .slice(from, end)
        .map((sign, i) => inertRun(sign, signs[from + i + 1]))
        .join(''),
    )
    from = end
  }
  return pieces
}

/** Where, counted in signs, a piece would end within what is never parted. */
function withinWholes(text: string, signs: readonly string[]): ReadonlySet<number> {
  const spans = wholeSpans(text)
  const within = new Set<number>()
  let at = 0
  let next = 0
  for (const [i, sign] of signs.entries()) {
    while (next < spans.length && (spans[next]?.end ?? 0) <= at) next++
    if ((spans[next]?.start ?? Number.POSITIVE_INFINITY) < at) within.add(i)
    at += sign.length
  }
  return within
}

function bestBreak(signs: readonly string[], wholes: ReadonlySet<number>, from: number, to: number): number {
  const half = from + (to - from) / 2
  for (const marks of ['\n', '。；;!?！？', '，,、：: '])
    for (let i = to - 1; i > half; i--) if (marks.includes(signs[i] ?? '') && !wholes.has(i + 1)) return i + 1
  for (let end = to; end > half; end--) if (!wholes.has(end)) return end
  return to
}

/** Control signs, signs that turn the direction of text, and such that nobody sees. */
const UNSEEN = new RegExp(`(?!\\n)[\\p{Cc}${UNSEEN_SIGNS}]`, 'gu')

/** A text of a label, which is shown as it stands, without them. */
export function withoutHidden(text: string): string {
  return text.replace(UNSEEN, '')
}

/** A text without what nobody sees; lines end in \n. */
export function clean(text: string): string {
  return withoutUnseen(text.replace(/\r\n?/g, '\n').replace(/\t/g, ' '), UNSEEN)
}

const APART = '\u200b'
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Some signs, harmless; `next` stands behind them. */
function inertRun(text: string, next: string | undefined): string {
  return [...text].map((sign, i, all) => inertSign(sign, all[i + 1] ?? next)).join('')
}

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
