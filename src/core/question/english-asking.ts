import type { AmountWord } from '../lexicon/glossary-words.ts'
import type { Lexicon } from '../lexicon/lexicon.ts'

/** Words between "how many" and the unit: "how many more square metres", never a further phrase (how many of the …). */
const NEAR =
  /^(?:\s+(?!(?:of|in|for|to|by|with|at|from|on|than|per|were|was|are|is|did|do|does|have|has|had)\b)[a-z'’-]+){0,3}\s+$/i
const HOW_MANY = /\bhow (?:many|much)\b/i
/** What is done to houses and land, measured by its area; where a place is meant (in the renovation area) no amount of it is asked. */
const DEED = '(?:housing |house |land )?(?:expropriation|demolition|renovation|afforestation|planting)'
const MEASURED: readonly (readonly [RegExp, string])[] = [
  [
    /\bhow many (?:percentage |percent )points\b|\bhow many points\b(?= (?:below|above|under|over|behind|ahead|short|off|lower|higher|less|more|apart|did|was|were)\b)/gi,
    '多少个百分点 ',
  ],
  [/\baverage (?:amount|size|value|sum|volume) (?:of|per|for)\b/gi, 'average '],
  [
    /\b(?:what|which|by what) (?:percentage|percent|share|proportion)(?: of)?\b|\bin (?:percent|%)|\bhow many percent\b/gi,
    '多少% ',
  ],
  [/^\W*(?:(?:list|name)(?! of\b)|give(?: me| us)?)\b/gi, ''],
  [/,? (?:as a percentage|in percentage terms|as a share)\b,?/gi, ' 多少% '],
  [/\b(?:what|which) (?:place|position) (?:did|does|has|had)\b/gi, '排名第几 '],
  [
    /\bhow much (?=(?:[a-z-]+ ){0,3}(?:relief|subsid(?:y|ies)|allowances?|compensation|loans?|bonds?|fines?|reductions?|savings?)\b)/gi,
    '多少元 ',
  ],
  [/\b(?:for )?how many (?:consecutive |straight )?years(?: in a row| running)?\b/gi, '连续多少年 '],
  [/\bhow much (?:money|funding|cash)\b/gi, '多少元 '],
  [
    /\bhow much (?=[^,;?]*\b(?:invest(?:ed)?|spen[dt]|pays?|paid|costs?|worth|earn(?:ed)?|fined?|waived|lent|loaned|granted|subsid\w+)\b)/gi,
    '多少元 ',
  ],
  [/\bwhat(?:['’]s| is| was| will be) the (?:total )?area of\b/gi, '多少平方米 '],
  [
    new RegExp(
      `(?<=\\b(?:targets?|goals?|figures?) (?:for|of|in) (?:the )?|\\bwhat(?:['’]s| is| was| will be) the (?:total )?)(${DEED}) area\\b`,
      'gi',
    ),
    '多少平方米 $1',
  ],
  [new RegExp(`(?<=\\bhow much\\b[^,;?]*)(?<!\\b(?:in|of|for|at) (?:the |this )?)\\b(${DEED}) area\\b`, 'gi'), '$1'],
  [
    /\b(?:what|how (?:much|large an?)) (?:total )?(?:area|acreage)(?: of)?(?= \w+ (?:is|are|was|were|will|to be))/gi,
    '多少平方米 ',
  ],
  [
    /\bhow (?:much|large an?) (?=(?:[a-z-]+ ){0,3}?(?:area|space|floorspace|floor space)\b)(?:((?:[a-z-]+ ){0,3}?)(?:floor |surface )?(?:area|space|floorspace))\b/gi,
    '多少平方米 $1',
  ],
  [
    /\b(?:of |at )?(?:what|which) (?:yuan|rmb|monetary|money) (?:level|size|class|threshold|amount|value|figure|mark)\b/gi,
    '多少元 ',
  ],
  [/\b(?:floor|surface|building) (?:area|space)(?: of)?\b/gi, '多少平方米 '],
  [/\bwhat(?:['’]s| is| was| will be) (?=(?:the )?(?:[a-z'’-]+ ){0,3}investment (?:in|of)\b)/gi, '多少元 '],
  [/\bhow (?:tall|high)\b/gi, '多高 '],
  [/\bhow (?:wide|broad)\b|\bwhat(?:['’]s| is| was| will be) the width of\b/gi, '多宽 '],
  [/\bhow deep\b|\bwhat(?:['’]s| is| was| will be) the depth of\b/gi, '多深 '],
  [/\bwhat(?:['’]s| is| was| will be) the (?:total )?length of\b/gi, '多少公里 '],
  [/\bhow (?:big|large)\b/gi, '多大 '],
  [/\bhow (?:far|well) (?:along|advanced|ahead)\b/gi, '进度 '],
  [/\b(?:the |total |what (?:is|was) the )*number of\b/gi, 'how many '],
]

/** Five measures are 5 measures: how many there are helps to find them. */
const COUNTED_IN_WORDS =
  /\b(two|three|four|five|six|seven|eight|nine|ten)(?= (?:major |key |main |big )?(?:measures|steps|tasks|industries|mechanisms|categories|kinds|types|sectors)\b)/gi
const NUMBERS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** A rate is asked in percent: recovery rate, rate of good air days. */
const RATE = /(?<=\b(?:what|which)\b[^,;?]*)\brate\b/gi

/** What is an amount of money wherever it is asked for. */
const MONEY = /\b(?:total (?:investment|cost|expenditure)|turnover|output value)\b/gi

/** A further question in the same sentence: it asks something of its own, as behind a comma. */
const FURTHER =
  /,?\s+and\s+(?=(?:(?:at|by|for|in|on|to|of|with|from)\s+)?(?:how|what|which|who|whom|whose|when|where|why)\b)/gi

/** Amounts in words: 100 million is 1亿, 2.5 billion is 25亿, 640 thousand is 64万. */
const AMOUNT = /(?<![\d.])(\d+(?:\.\d+)?)\s*(trillion|billion|bn|million|mn|thousand)\b/gi
const TIMES: Readonly<Record<string, number>> = {
  trillion: 1e12,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  thousand: 1e3,
}

/**
 * The English of asking in the Chinese that the rest of the reading knows: how many kilometres is 多少公里, how many
 * patients is 多少人 patients, 100 million is 1亿, a second question behind "and" begins behind a comma.
 */
export function askingInChinese(text: string, lexicon: Lexicon): string {
  const counted = text.replace(COUNTED_IN_WORDS, (word) => `${NUMBERS.indexOf(word.toLowerCase()) + 2}`)
  const asked = HOW_MANY.test(counted) ? counted : withRate(counted, lexicon).replace(MONEY, '多少元 $&')
  const measured = MEASURED.reduce((out, [form, chinese]) => out.replace(form, chinese), asked)
  return withUnits(withBars(withAmounts(measured)).replace(FURTHER, ', '), lexicon)
}

/** A rate that has a name of its own (work resumption rate) keeps it. */
function withRate(text: string, { glossary }: Lexicon): string {
  const names = glossary.find(text).filter(({ word }) => /\s/.test(word))
  return text.replace(RATE, (rate: string, at: number) => {
    const isNamed = names.some(({ start, end }) => start < at && at + rate.length <= end)
    return isNamed ? `${rate} 多少% ` : '多少% '
  })
}

/** Amounts of a text in Chinese: 30 billion is 300亿. */
export function withAmounts(text: string): string {
  return text.replace(AMOUNT, (whole, digits: string, word: string) => {
    const value = Number(digits) * (TIMES[word.toLowerCase()] ?? Number.NaN)
    if (!(value >= 1e4)) return whole
    return value >= 1e8 ? `${rounded(value / 1e8)}亿` : `${rounded(value / 1e4)}万`
  })
}

/** Projects of more than 1亿 yuan are 亿元以上 ones. */
function withBars(text: string): string {
  return text.replace(
    /\b(?:(?:of|worth|costing|with) )?(?:more than|over|above|at least|exceeding) ([\d.]+)([亿万])(?: ?(?:yuan|rmb))?/gi,
    (_, digits: string, unit: string) => `${digits === '1' ? '' : digits}${unit}元以上`,
  )
}

function rounded(value: number): string {
  return `${Number(value.toPrecision(12))}`
}

function withUnits(text: string, lexicon: Lexicon): string {
  const hits = lexicon.amounts.find(text)
  return [...text.matchAll(new RegExp(HOW_MANY, 'gi'))].reduceRight((out, match) => {
    const end = match.index + match[0].length
    const hit = hits.find(({ start }) => start >= end && NEAR.test(text.slice(end, start)))
    return hit
      ? `${out.slice(0, match.index)}${asked(hit.value, out.slice(end, hit.end), hit.word)}${out.slice(hit.end)}`
      : out
  }, text)
}

function asked({ unit, stays }: AmountWord, between: string, word: string): string {
  return `多少${unit} ${stays ? between : between.slice(0, -word.length)}`
}
