/** What a message's text is made of in WeChat: the words that it quotes, mentions, and its own words. */

export interface ReadText {
  /** Its own words, without the mentions of the bot. */
  readonly own: string
  /** True where one of the names is mentioned in its own words. */
  readonly mentioned: boolean
  readonly quote: { readonly name: string; readonly text: string } | null
}

/** 「name：words」, a line of dashes, then what is said about them: how a quote comes as text. */
const QUOTE = /^「([^：:\n]{1,60}?)[：:]\s?([\s\S]*?)」\n(?:- ?){5,}\n?([\s\S]*)$/u

/** What ends a mention: the sign that WeChat sets, a blank, the end. Punctuation follows where a person typed it. */
const AFTER = '(?:[\\u2005\\u00a0\\u3000 \\t]|(?=[\\n,，:：。?？!！])|$)'

/** Reads a text; `names` are those that the bot is mentioned by. */
export function readText(text: string, names: readonly string[]): ReadText {
  const plain = text.replace(/\r\n?/g, '\n')
  const match = QUOTE.exec(plain)
  const said = match?.[3] ?? plain
  const own = withoutMentions(said, names)
  return {
    own: tidy(own),
    mentioned: own !== said,
    quote: match ? { name: match[1] ?? '', text: tidy(withoutMentions(match[2] ?? '', names)) } : null,
  }
}

/** Longer names first: one of them may begin with another. */
function withoutMentions(text: string, names: readonly string[]): string {
  const known = [...new Set(names)].filter((name) => name.trim() !== '').sort((a, b) => b.length - a.length)
  if (known.length === 0) return text
  return text.replace(new RegExp(`[@＠](?:${known.map(escaped).join('|')})${AFTER}[,，:：]?`, 'gu'), ' ')
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')
}

function tidy(text: string): string {
  return text.replace(/[\u2005\u00a0\u3000\t ]+/g, ' ').trim()
}

/** True for a message that calls on everybody to reply: a number that follows is meant for the one who called. */
export function asksAllToReply(text: string): boolean {
  return /[@＠](?:所有人|all\b)|回复?[“"「【]?\s*(?:收到|1|１)|扣\s*1|接龙/iu.test(text)
}
