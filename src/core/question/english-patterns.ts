import { wordsIn } from '../lexicon/word-finder.ts'
import type { Knowledge } from '../search/knowledge.ts'
import { tokens } from '../search/tokenize.ts'
import { type Hit, LOOSEST } from './reading-hits.ts'

/** Lines of a metro and phases of a project are told by number everywhere: 11号线, 三期. */
const LINE = /\b(?:(?:metro|subway|rail(?: transit)?)\s+)?line\s+(?:no\.?\s*)?(\d{1,2})\b/gi
const PHASE = /\b(?:phase\s+(iv|i{1,3}|[1-4]|one|two|three|four)|(first|second|third|fourth)\s+phase)\b/gi
const PHASES = [
  ['i', '1', 'one', 'first'],
  ['ii', '2', 'two', 'second'],
  ['iii', '3', 'three', 'third'],
  ['iv', '4', 'four', 'fourth'],
]

/** Lines and phases in a text: Line 11, Phase II. */
export function numbered(text: string): Hit[] {
  const at = (match: RegExpExecArray, word: string): Hit => ({
    start: match.index,
    end: match.index + match[0].length,
    words: [word],
    kind: 'thing',
    level: 0,
  })
  const phaseOf = (match: RegExpExecArray) =>
    PHASES.findIndex((names) => names.includes((match[1] ?? match[2] ?? '').toLowerCase()))
  return [
    ...[...text.matchAll(LINE)].map((match) => at(match, `${match[1]}号线`)),
    ...[...text.matchAll(PHASE)].map((match) => at(match, `${'一二三四'[phaseOf(match)]}期`)),
  ]
}

/** Houses that go by number: the Third Hospital is 第三医院 or 市三医院. */
const NUMBERED_HOUSE =
  /\b(?:(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|no\.? ?(\d{1,2})|number (\d{1,2}))\s+((?:people['’]?s |affiliated |general )?hospital|(?:middle|high|primary|secondary) school|kindergarten|construction (?:company|group)|design institute)\b/gi
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']

/** Houses of a text by their numbers, as documents may write them: a hospital of another number is another one. */
export function numberedHouses(text: string, { lexicon }: Knowledge): Hit[] {
  return [...text.matchAll(NUMBERED_HOUSE)].flatMap((match): Hit[] => {
    const [whole, ordinal = '', number = '', spelled = '', noun = ''] = match
    const at = ordinal === '' ? Number(number || spelled) : ORDINALS.indexOf(ordinal.toLowerCase()) + 1
    const kinds = [...new Set([lexicon.glossary, lexicon.nameParts].flatMap((finder) => finder.exact(noun).flat()))]
    const told = hanNumber(at)
    if (told === '' || kinds.length === 0) return []
    const words = kinds.flatMap((kind) => [`第${told}${kind}`, `${told}${kind}`, `第${at}${kind}`])
    return [{ start: match.index, end: match.index + whole.length, words, kind: 'thing', level: -1, isName: true }]
  })
}

/** Numbers to 99 in Chinese numerals: 十一, 二十三. */
function hanNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  if (value < 1 || value > 99) return ''
  return `${tens > 1 ? DIGITS.charAt(tens) : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS.charAt(ones) : ''}`
}

const DIGITS = '〇一二三四五六七八九'

/** Five measures are 五大措施 or 五项措施, three lists 三张清单, where a text counts them so. */
const COUNTED_THING =
  /\b([2-9]|10|two|three|four|five|six|seven|eight|nine|ten)\s+(?:(?:major|key|main|big)\s+)?([a-z-]{4,})\b/gi
const COUNTED_BY = ['大', '项', '个', '张', '类', '条', '种', '']
const SMALL_NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** Counted things in a text, as documents may count them. */
export function countedThings(text: string, { lexicon, index }: Knowledge): Hit[] {
  return [...text.matchAll(COUNTED_THING)].flatMap((match): Hit[] => {
    const [whole, count = '', noun = ''] = match
    const spelled = SMALL_NUMBERS.indexOf(count.toLowerCase())
    const number = spelled < 0 ? Number(count) : spelled + 2
    const things = [...new Set([lexicon.glossary, lexicon.doings].flatMap((finder) => finder.exact(noun).flat()))]
    const counted = things.flatMap((thing) =>
      COUNTED_BY.map((by) => `${'二三四五六七八九十'.charAt(number - 2)}${by}${thing}`),
    )
    const told = counted.filter((word) => tokens(word).every((term) => index.has(term)))
    if (told.length === 0) return []
    return [
      { start: match.index, end: match.index + whole.length, words: [...things, ...told], kind: 'thing', level: 0 },
    ]
  })
}

/** Slowly, sharply: how something is done, whatever the word. */
export function adverbs(text: string): Hit[] {
  return [...text.matchAll(/\b[a-z]{3,}ly\b/gi)].map((match) => unsaid(match.index, match[0]))
}

/**
 * The South Bank College (南岸学院): words that only translate the name behind them, back to the last small word. Those
 * written as a name are that whatever else they mean.
 */
export function glosses(text: string): Hit[] {
  return [...text.matchAll(/(?:[a-z\d.'’-]+ )+(?=\(\p{Script=Han}{2})/giu)].flatMap((match) => {
    const name =
      /(?<![a-z])(?:(?!(?:the|a|an|of|at|in|on|for|to|by|with|and|from|is|are|was|were|will|has|have|had|do|does|did|can|should|what|which|who|how|when|where|why|about)\b)[a-z\d.'’-]+ )+$/i.exec(
        match[0],
      )
    const start = match.index + (name?.index ?? 0)
    const written = /(?<=.)(?:(?:[A-Z][A-Za-z'’-]*|No\.|\d+) )+$/.exec(match[0])
    const words = wordsIn(name?.[0] ?? '').map((word) => unsaid(start + word.start, word.text))
    return written ? [...words, { ...unsaid(match.index + written.index, written[0].trimEnd()), level: -1 }] : words
  })
}

function unsaid(start: number, word: string): Hit {
  return { start, end: start + word.length, words: [], kind: 'light', level: LOOSEST }
}
