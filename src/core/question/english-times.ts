const BY = '(?:(?:by|until|till|through|as of|up to|at) )?(?:the )?(?:end(?: of|-)? ?|late )?'
const UP_TO = '(?:by|until|till|through|as of|up to|(?:the )?end of|end-?|to the end of) ?(?:the end of )?'

/** English words for a part of the year, without their borders, and the Chinese for it. */
const PARTS: readonly (readonly [form: string, chinese: string])[] = [
  [
    '(?:the )?(?:first|1st)[- ]half(?: of the year)?|h1|1h|(?:the )?first six months(?: of the year)?|half[- ]year(?:ly)?',
    '上半年',
  ],
  [
    `${BY}mid[- ]?year|mid(?=[- ]?(?:of )?20\\d\\d)|jan(?:uary)?\\.? ?(?:-|–|to|through|until) ?june?|${UP_TO}june`,
    '上半年',
  ],
  [
    '(?:the )?(?:second|2nd)[- ]half(?: of the year)?|h2|2h|(?:the )?(?:last|second) six months(?: of the year)?',
    '下半年',
  ],
  ['july? ?(?:-|–|to|through) ?dec(?:ember)?|(?:the )?rest of the year', '下半年'],
  [
    `(?:the )?first (?:three|3) quarters|q1 ?(?:-|–|to) ?q3|(?:the )?first nine months|jan(?:uary)?\\.? ?(?:-|–|to|through) ?sept?(?:ember)?|${UP_TO}sept?(?:ember)?`,
    '前三季度',
  ],
  [
    `(?:the )?(?:first|1st) quarter|q1|1q|(?:the )?first three months|jan(?:uary)?\\.? ?(?:-|–|to|through) ?mar(?:ch)?|${UP_TO}march`,
    '一季度',
  ],
  ['(?:the )?(?:second|2nd) quarter|q2|2q', '二季度'],
  ['(?:the )?(?:third|3rd) quarter|q3|3q', '三季度'],
  ['(?:the )?(?:fourth|4th|final|last) quarter|q4|4q', '四季度'],
]

let built: readonly PartForms[] | undefined

/** How a part of the year stands beside a year, and alone. */
interface PartForms {
  readonly chinese: string
  readonly before: RegExp
  readonly behind: RegExp
  readonly alone: RegExp
}

/** Built at the first question with a Latin letter. */
function partForms(): readonly PartForms[] {
  built ??= PARTS.map(formsOf)
  return built
}

function formsOf([form, chinese]: readonly [string, string]): PartForms {
  return {
    chinese,
    before: new RegExp(
      `\\b(?:${form})(?:['’]s)?(?:[\\s,-]*(?:of|in|for)?[\\s,-]*)(?:the year )?(20\\d\\d)(?!\\d)(?:['’]s)?`,
      'gi',
    ),
    behind: new RegExp(`(?<!\\d)(20\\d\\d)(?:['’]s)?[\\s-]*(?:${form})\\b`, 'gi'),
    alone: new RegExp(`\\b(?:${form})\\b`, 'gi'),
  }
}

const DIGITS = '一二三四五六'
/** The years of a plan, and not the plan by itself: it may be what is asked about. */
const FIVE_YEARS =
  /\b(?:(?:during|over|in|within|by the end of|at the end of|for) )?(?:the )?1([1-6])th five[- ]year (?:plan )?period\b|\b(?:during|over|within|by the end of|at the end of) (?:the )?1([1-6])th five[- ]year plan\b/gi

/** During the 14th Five-Year Plan is 十四五时期. */
function withSpans(text: string): string {
  return text.replace(
    FIVE_YEARS,
    (_, first: string | undefined, second: string | undefined) =>
      `十${DIGITS.charAt(Number(first ?? second) - 1)}五时期`,
  )
}

/**
 * English words for time in the Chinese form, the year in front: "first half of 2020" is 2020年上半年, "by the end of June"
 * 上半年, "last year" 去年. A year that ends ("by the end of 2021") is the year.
 */
export function timesInChinese(text: string): string {
  if (!/[a-z]/i.test(text)) return text.replace(PARTED, '年')
  const years = withSpans(text.replace(SHORT_YEAR, '$1 20$2').replace(FISCAL_YEAR, '20$1'))
    .replace(/\bthis year(?:['’]s)?\b/gi, '今年')
    .replace(LAST_CENTURY, ' $1年 ')
    .replace(/\b(?:last year(?:['’]s)?|the year before)\b/gi, '去年')
    .replace(/\b(?:by |at |until )?(?:the )?(?:end of|year-?end|end-)(?:the year )? ?(?=20\d\d)/gi, ' ')
  return partForms()
    .reduce(
      (out, { chinese, before, behind, alone }) =>
        out
          .replace(before, (_, year: string) => ` ${year}年${chinese} `)
          .replace(behind, (_, year: string) => ` ${year}年${chinese} `)
          .replace(alone, ` ${chinese} `),
      years,
    )
    .replace(PARTED, '年')
}

/** 1H20, Q3'21: a part of a year with two digits of it. */
const SHORT_YEAR = /\b([12]H|H[12]|[1-4]Q|Q[1-4])[ -]?['’]?([12]\d)(?!\d)/gi
/** FY2021, FY21. */
const FISCAL_YEAR = /\bFY[ -]?['’]?(?:20)?([12]\d)(?!\d)/gi

/** In 1991, the 1991 plan: a number from the last century is a year only behind such a word, or in front of a paper. */
const LAST_CENTURY =
  /\b(?:(?:in|of|for|during|since|from) (?:the )?(?:year )?|(?=19\d\d (?:plan|report|target|budget)))(19[5-9]\d)\b(?![.,]?\d|%)/gi

/** A year and its part with blanks between them. */
const PARTED = /(?<=\d)年? +(?=[上下前一二三四])/g
