const DIGITS = '〇一二三四五六七八九'
const LEGAL = '零壹贰叁肆伍陆柒捌玖'
const LEGAL_TRADITIONAL = '零壹貳參肆伍陸柒捌玖'
const STEMS = '甲乙丙丁戊己庚辛壬癸'
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥'
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** How Word writes a number in each of its formats (ECMA-376, ST_NumberFormat), as far as papers in Chinese have them. */
const FORMS: Readonly<Record<string, (value: number) => string | undefined>> = {
  decimal: String,
  decimalHalfWidth: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  upperRoman: (value) => roman(value).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (value) => letters(value).toUpperCase(),
  lowerLetter: letters,
  chineseCounting: (value) => han(value, DIGITS, '十', '百', '千', ''),
  chineseCountingThousand: (value) => han(value, DIGITS, '十', '百', '千', ''),
  taiwaneseCounting: (value) => han(value, DIGITS, '十', '百', '千', ''),
  taiwaneseCountingThousand: (value) => han(value, DIGITS, '十', '百', '千', ''),
  japaneseCounting: (value) => han(value, DIGITS, '十', '百', '千', ''),
  koreanCounting: () => undefined,
  chineseLegalSimplified: (value) => han(value, LEGAL, '拾', '佰', '仟', '壹'),
  ideographLegalTraditional: (value) => han(value, LEGAL_TRADITIONAL, '拾', '佰', '仟', '壹'),
  ideographDigital: byDigit,
  japaneseDigitalTenThousand: byDigit,
  taiwaneseDigital: byDigit,
  ideographTraditional: (value) => STEMS[value - 1],
  ideographZodiac: (value) => BRANCHES[value - 1],
  decimalEnclosedCircle: (value) => within(value, 0x2460, 20),
  decimalEnclosedCircleChinese: (value) => within(value, 0x2460, 20),
  decimalEnclosedParen: (value) => within(value, 0x2474, 20),
  decimalEnclosedFullstop: (value) => within(value, 0x2488, 20),
  ideographEnclosedCircle: (value) => within(value, 0x3280, 10),
}

/** A number as Word shows it; undefined in a format that is not known, or beyond what the format has. */
export function writeNumber(value: number, format: string): string | undefined {
  return FORMS[format]?.(value)
}

function within(value: number, first: number, size: number): string | undefined {
  return value >= 1 && value <= size ? String.fromCodePoint(first + value - 1) : String(value)
}

function fullWidth(value: number): string {
  return [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join('')
}

function byDigit(value: number): string {
  return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('')
}

/** 十一, 一百〇五; `ten` is what stands in front of a leading 十 (壹拾), nothing in common writing. */
function han(
  value: number,
  digits: string,
  ten: string,
  hundred: string,
  thousand: string,
  leading: string,
): string | undefined {
  if (value < 0 || value > 9999) return undefined
  if (value < 10) return digits[value]
  let written = ''
  let skipped = false
  for (const [size, word] of [
    [1000, thousand],
    [100, hundred],
    [10, ten],
    [1, ''],
  ] as const) {
    const digit = Math.floor(value / size) % 10
    if (digit === 0) {
      skipped = written !== ''
      continue
    }
    if (skipped) written += digits[0]
    skipped = false
    const isLeadingTen = size === 10 && digit === 1 && written === ''
    written += (isLeadingTen ? leading : (digits[digit] ?? '')) + word
  }
  return written
}

function roman(value: number): string {
  let [left, written] = [value, '']
  for (const [size, word] of ROMAN) for (; left >= size; left -= size) written += word
  return written
}

/** a to z, then aa, bb … as Word goes on. */
function letters(value: number): string {
  const letter = String.fromCharCode(97 + ((value - 1) % 26))
  return letter.repeat(Math.floor((value - 1) / 26) + 1)
}
