import fc from 'fast-check'

/**
 * A number with its sign, its fraction and its share, a speakable code, or a sign of several characters: each is read as one,
 * wherever it stands.
 */
const NEVER_PARTED =
  /\p{Script=Han}\d{2}(?:[上下]|H[12]|前三季|一季)?(?:v\d)?(?:-(?:注|\d+(?:\.\d+)*))+|[+−-]?\d(?:[\d.,]*\d)?[%‰]?|\p{RI}\p{RI}|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}/gu

const digits = (most: number) => fc.stringMatching(new RegExp(`^[1-9]\\d{0,${most - 1}}$`))
const UNITS = ['亿元', '万平方米', '个百分点', '年', '家', '公里']
const SIGNS = ['👍🏽', '🇨🇳', '😀', '。', '；', '，', '、', '\n', ' ', '（', '）', '》', '“', '”', '·', '\u3000']

const number = fc
  .tuple(digits(9), fc.option(digits(4)), fc.constantFrom('', '%', '‰', ...UNITS))
  .map(([whole, part, unit]) => `${whole}${part === null ? '' : `.${part}`}${unit}`)
const code = fc
  .tuple(
    fc.constantFrom('计', '报', '政', '武昌计'),
    fc.constantFrom('21', '20上', '20H1', '21一季', '20前三季', '21v2'),
    fc.oneof(fc.constant(['注']), fc.array(digits(2), { minLength: 1, maxLength: 4 })),
  )
  .map(([kind, year, path]) => `${kind}${year}-${path.join('.')}-${path.length}`)
const words = fc.constantFrom(
  '完成投资',
  '全社会固定资产投资',
  '力争',
  '不低于',
  '下降',
  '项目',
  'GDP',
  'plan of the city',
  '左右',
)

/** Texts of words, figures, codes, emoji and blanks in any order, long enough to be parted. */
export const randomText: fc.Arbitrary<string> = fc
  // A Chinese word on either side: two figures that touch are one longer than a message can be.
  .array(fc.oneof(number, code, fc.constantFrom(...SIGNS), words), { minLength: 10, maxLength: 160 })
  .map((parts) =>
    parts.reduce((text, part) => text + (/[\d%‰]$/.test(text) && /^[\dA-Za-z]/.test(part) ? '为' : '') + part, ''),
  )

/**
 * Figures, codes and signs of a text that its pieces part. The pieces must be the text, but for blanks at their seams.
 */
export function partedIn(text: string, pieces: readonly string[]): string[] {
  const seams: number[] = []
  let at = 0
  for (const piece of pieces) {
    const from = text.indexOf(piece, at)
    if (from < 0 || text.slice(at, from).trim() !== '') throw new Error(`the pieces are not the text: ${piece}`)
    at = from + piece.length
    seams.push(at)
  }
  if (text.slice(at).trim() !== '') throw new Error('the end of the text is missing')
  return [...text.matchAll(NEVER_PARTED)]
    .filter(({ index, 0: whole }) => seams.some((seam) => seam > index && seam < index + whole.length))
    .map(([whole]) => whole)
}
