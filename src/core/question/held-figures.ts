/** A figure that a message gives, by the form in which a text may write it. */
export interface HeldFigure {
  readonly value: number
  /** Finds the figure with a unit of its kind behind it. */
  readonly form: RegExp
}

/** Two figures that a message holds against each other, and the thing that both are given for. */
export interface HeldFigures {
  readonly thing: string
  /** Empty where a message holds no two figures so. */
  readonly figures: readonly HeldFigure[]
}

const AMOUNT = '(\\d+(?:\\.\\d+)?|[一二三四五六七八九十])'
const UNIT = '((?:[万亿]?(?:元|人|户|平方米|吨)|公里|亩|[个项家处座所条宗套张部件栋间台辆片名起次])?)'
const THING = '(\\p{Script=Han}[^,，?？\\d]{1,18}?)'
const TIME = '^(?:20\\d\\d年?|[今去前明]年)?(?:[上下]半年|全年)?的?'
const PLACE = '(?:一会儿?|一处|前面|前头|前文|先|有的?地方|一边|这边)'
const OTHER = '(?:又?一会儿?|又?一处|后面|后头|后文|后来|又|再|有的?地方|另一[处边]|那边)'
const SAYS = '(?:写|说|讲|提|是)(?:的是|的|了|着|成)?'

/** 某某79处还是133处 */
const EITHER = new RegExp(
  `${TIME}${THING}(?:到底|究竟)?(?:是|有|为)?${AMOUNT}${UNIT},?还是${AMOUNT}${UNIT}[,?]*(.*)$`,
  'u',
)
/** 某某前面写190项,后面又写32项 */
const BOTH_WRITTEN = new RegExp(
  `${TIME}${THING},?${PLACE}${SAYS}${AMOUNT}${UNIT},?${OTHER}又?${SAYS}${AMOUNT}${UNIT}[,?]*(.*)$`,
  'u',
)
/** What asks how the two go together. */
const HOW_TOGETHER =
  /哪一?[个边份]|口径|矛盾|对不上|不一样|不一致|打架|怎么回事|咋回事|以哪|两份|都对|冲突|有出入|怎么理解|怎么都|differ|conflict|contradict|disagree|mismatch|inconsisten|\bwhich\b/iu

const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
const NUMBER = `(\\d+(?:\\.\\d+)?|${WORDS.join('|')})`
/** Elderly care centres: is it 10 or just one? */
const ENGLISH = new RegExp(
  `^([a-z][^,:?]{3,60}?)[:,]? *(?:is|are|was|were) (?:it|there|they) (?:really |actually )?${NUMBER} or (?:is it |just |only |rather )*${NUMBER}(?: of them)?\\b(.*)$`,
  'iu',
)
const NUMERALS = '一二三四五六七八九十'

/** Two figures of one thing that a message holds against each other, asking which is right or how they go together. */
export function heldFigures(message: string): HeldFigures {
  const text = message.normalize('NFKC').trim()
  const eitherOf = EITHER.exec(text)
  const chinese = eitherOf ?? BOTH_WRITTEN.exec(text)
  if (chinese) {
    const [, thing = '', first = '', unit = '', second = '', other = '', rest = ''] = chinese
    if (!HOW_TOGETHER.test(rest) && !(eitherOf && rest === '')) return NONE
    return {
      thing,
      figures: [figureOf(first, unit === '' ? other : unit), figureOf(second, other === '' ? unit : other)],
    }
  }
  const [, thing = '', first = '', second = '', rest = ''] = ENGLISH.exec(text) ?? []
  if (thing === '' || !HOW_TOGETHER.test(rest)) return NONE
  return { thing, figures: [figureOf(first, ''), figureOf(second, '')] }
}

const NONE: HeldFigures = { thing: '', figures: [] }

function figureOf(said: string, unit: string): HeldFigure {
  const spoken = WORDS.indexOf(said.toLowerCase()) + 1 || NUMERALS.indexOf(said) + 1
  const value = spoken > 0 ? spoken : Number(said)
  const numeral = value <= 10 && Number.isInteger(value) ? `|${NUMERALS.charAt(value - 1)}` : ''
  // 8个 of people who ask is 8家 where that is written
  const counted = unit === '' || unit === '个' ? '[个项家处座所条宗套张部件栋间台辆片名起次]' : unit
  return {
    value,
    form: new RegExp(`(?<![\\d.第一二三四五六七八九十百千万])(?:${value}${numeral})余?多?${counted}`, 'u'),
  }
}
