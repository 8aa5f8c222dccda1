import type { Comparator } from '../lexicon/schema.ts'

/** An amount of an English text. Offsets are those of the text. */
export interface EnglishAmount {
  /** The number with its currency and unit: what is quoted as the amount. */
  readonly start: number
  readonly unitEnd: number
  /** With the words that tell how it binds, in front (from about) and behind (or more). */
  readonly from: number
  readonly end: number
  readonly value: number
  readonly value2?: number
  /** %, 个百分点, trillion yuan, million tons, million; null for a bare count. */
  readonly unit: string | null
  readonly unitClass: 'percent' | 'points' | 'money' | 'weight' | 'bare'
  readonly comparator: Comparator
}

const NUMBER = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?'
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fifteen: 15,
  twenty: 20,
}
const WORD = Object.keys(WORDS).join('|')
const PERCENT = 'percentage points?|percent|per cent|%'
const SCALE = 'trillion|billion|million|thousand'
const MONEY = 'yuan|RMB|renminbi|U\\.?S\\.? dollars?|dollars?|USD'
const WEIGHT = '(?:metric )?tons?|(?:metric )?tonnes?|jin|kilograms?|kg'
const AMOUNT = new RegExp(
  `(?<![\\w.,$-]|[A-Za-z]-)(-|minus )?(?:(RMB|CNY|US\\$|USD|\\$|¥)\\s?)?((?:${NUMBER})(?![\\d,]*\\d)|(?:${WORD})(?= (?:${SCALE}|${PERCENT})\\b))` +
    `(?:\\s?(?:(?:${PERCENT})(?=\\s?(?:to|-|–|—)\\s?(?:${NUMBER})\\s?(?:${PERCENT})))?\\s?(?:to|-|–|—)\\s?(${NUMBER}))?` +
    `(?:[\\s-]?(${PERCENT})|(?:\\s(${SCALE}))?(?:\\s(${MONEY}|${WEIGHT}))?)(?![\\w-]|\\.\\d)`,
  'gi',
)

const BEFORE: readonly (readonly [Comparator, RegExp])[] = [
  [
    '≥',
    /(?:at least|a minimum of|(?:no|not) less than|(?:no|not) (?:lower|fewer) than|(?:not|never) (?:fall|drop) below)$/i,
  ],
  [
    '≤',
    /(?:no more than|not more than|not (?:to )?exceed(?:ing)?|not (?:to )?(?:rise|go|be) above|no higher than|not higher than|at most|up to|within|a maximum of|capped at|a ceiling of)$/i,
  ],
  [
    '>',
    /(?:more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|in excess of|higher than|top(?:s|ped|ping)?)$/i,
  ],
  ['<', /(?:less than|below|under|lower than|fewer than)$/i],
  ['≈', /(?:about|around|approximately|roughly|some|nearly|close to|almost)$/i],
]
const BEHIND: readonly (readonly [Comparator, RegExp])[] = [
  ['≥', /^ (?:or|and) (?:more|above|higher|over|greater|better)\b/i],
  ['≤', /^ or (?:less|below|lower|under|fewer)\b/i],
  ['≈', /^ or (?:so|thereabouts)\b/i],
]

/** Every amount of a text, in order: numbers with a unit, and bare counts but for years and parts of names. */
export function englishAmounts(text: string): EnglishAmount[] {
  return [...text.matchAll(AMOUNT)].flatMap((match): EnglishAmount[] => {
    const [whole, minus, currency, number = '', upper, percent, scale, unit] = match
    const unitEnd = match.index + whole.length
    // by 2,823 to 4,744 tells what was reached
    const isReached =
      upper !== undefined && percent === undefined && /\bby (?:[a-z]+ ){0,2}$/i.test(text.slice(0, match.index))
    const start = isReached ? match.index + whole.lastIndexOf(upper) : match.index
    const isBare = percent === undefined && currency === undefined && scale === undefined && unit === undefined
    if (isBare && (/^(?:19|20)\d\d$/.test(number) || isPartOfName(text, start, unitEnd))) return []
    const before = BEFORE.map(([id, form]) => ({ id, found: form.exec(text.slice(0, start).trimEnd()) })).find(
      ({ found }) => found !== null,
    )
    const behind = BEHIND.map(([id, form]) => ({ id, found: form.exec(text.slice(unitEnd)) })).find(
      ({ found }) => found !== null,
    )
    return [
      {
        start,
        unitEnd,
        from: before?.found?.index ?? start,
        end: unitEnd + (behind?.found?.[0].length ?? 0),
        value: (minus === undefined ? 1 : -1) * numberOf(isReached ? upper : number),
        ...(upper === undefined || isReached ? {} : { value2: numberOf(upper) }),
        ...unitOf(percent, currency, scale, unit),
        comparator: behind?.id ?? before?.id ?? '=',
      },
    ]
  })
}

/** Line 6, Phase 2, No. 5, PM2.5, 12345 hotline. */
function isPartOfName(text: string, start: number, end: number): boolean {
  return (
    /(?:\b(?:Line|Phase|No\.?|Terminal|Highway|Route|Article|Chapter|Top|Section|Part|Table|Figure)\s)$/.test(
      text.slice(0, start),
    ) || /^(?:st|nd|rd|th)\b/.test(text.slice(end))
  )
}

function numberOf(written: string): number {
  return WORDS[written.toLowerCase()] ?? Number(written.replaceAll(',', ''))
}

function unitOf(
  percent: string | undefined,
  currency: string | undefined,
  scale: string | undefined,
  unit: string | undefined,
): Pick<EnglishAmount, 'unit' | 'unitClass'> {
  if (percent !== undefined)
    return /points?$/i.test(percent) ? { unit: '个百分点', unitClass: 'points' } : { unit: '%', unitClass: 'percent' }
  const isWeight = unit !== undefined && new RegExp(`^(?:${WEIGHT})$`, 'i').test(unit)
  if (isWeight) return { unit: [scale, unit].filter(Boolean).join(' ').toLowerCase(), unitClass: 'weight' }
  if (currency !== undefined || unit !== undefined) {
    const isDollar = /\$|USD|dollar/i.test(currency ?? unit ?? '')
    return {
      unit: [scale?.toLowerCase(), isDollar ? 'US dollars' : 'yuan'].filter(Boolean).join(' '),
      unitClass: 'money',
    }
  }
  return { unit: scale?.toLowerCase() ?? null, unitClass: 'bare' }
}
